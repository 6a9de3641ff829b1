/** The editions of the policies by the day from which each is in force, oldest first. */
import type { PolicyEdition } from '../../schema/ports/policy.ts'

const file = (name: string): URL => new URL(name, import.meta.url)

/** The rules of this house hold for every day until an edition supersedes them. */
export const editions: readonly PolicyEdition[] = [
  {
    from: '0001-01-01',
    policies: [file('record.cedar'), file('decide.cedar'), file('sit.cedar')],
    schema: file('powers.cedarschema'),
  },
]
