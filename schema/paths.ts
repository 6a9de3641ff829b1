/** Paths into an event: `happened`, `data.owner`, `data.proposals.0.title`. */
import { z } from 'zod'
import type { Json } from './canonicalJson.ts'
import { type Mark, marks } from './fields.ts'

const steps = (path: string): string[] => path.split('.')

/** The value at a path, or undefined. */
export const valueAt = (value: unknown, path: string): unknown =>
  steps(path).reduce<unknown>((at, step) => (isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined), value)

/** A copy with the value at a path replaced. */
export const withValueAt = <T>(value: T, path: string, is: Json): T => {
  const copy = structuredClone(value)
  const parts = steps(path)
  const last = parts.pop() ?? ''
  const holder = parts.length === 0 ? copy : valueAt(copy, parts.join('.'))
  if (isRecord(holder)) holder[last] = is
  return copy
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Whether a field of an event is open or sealed. What lies outside its data is open; what no schema knows is sealed.
 */
export const markAt = (schema: z.ZodType | undefined, path: string): Mark => {
  const [first, ...rest] = steps(path)
  if (first !== 'data') return 'open'
  let here = schema
  for (const step of rest) {
    here = bare(here)
    const mark = here && marks.get(here)?.mark
    if (mark) return mark
    if (here instanceof z.ZodObject) here = here.shape[step] as z.ZodType | undefined
    else if (here instanceof z.ZodArray) here = here.element as z.ZodType
    else return 'sealed'
  }
  here = bare(here)
  return (here && marks.get(here)?.mark) ?? 'sealed'
}

/** A field's schema without what makes it optional. */
export const bare = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodType) : schema
