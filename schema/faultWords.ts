/** What is wrong with a field, for whoever filled it in, where the words of the schema library are for programmers. */
import type { z } from 'zod'

/** To be given to every parse of what comes from outside; a schema's own words come before these. */
export const faultWords: z.core.$ZodErrorMap = issue => {
  if (issue.code === 'unrecognized_keys') return `has fields that nobody knows: ${issue.keys.join(', ')}`
  if (issue.input === undefined && issue.code !== 'custom') return 'must be given'
  if (issue.code === 'invalid_value' && issue.values.length > 1) return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'too_big' && issue.origin === 'string') return `is too long: at most ${issue.maximum} characters`
  return undefined
}
