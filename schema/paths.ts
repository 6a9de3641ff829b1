/** Paths into an event: `happened`, `data.owner`, `data.proposals.0.title`. */
import { z } from 'zod'
import type { Json } from './canonicalJson.ts'
import { type Mark, marks } from './fields.ts'

const steps = (path: string): string[] => path.split('.')

/** The value at a path, or undefined. */
export const valueAt = (value: unknown, path: string): unknown =>
  steps(path).reduce<unknown>((at, step) => (holds(at, step) ? at[step] : undefined), value)

/**
 * A copy with the value at a path replaced; `null` takes a field away. Where nothing holds the field, the copy is as
 * the original.
 */
export const withValueAt = <T>(value: T, path: string, is: Json): T => {
  const copy = structuredClone(value)
  const parts = steps(path)
  const last = parts.pop() ?? ''
  const holder = parts.length === 0 ? copy : valueAt(copy, parts.join('.'))
  if (!isRecord(holder)) return copy
  if (is === null && !Array.isArray(holder)) delete holder[last]
  else holder[last] = is
  return copy
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const holds = (value: unknown, step: string): value is Record<string, unknown> =>
  isRecord(value) && Object.hasOwn(value, step) && (!Array.isArray(value) || place.test(step))

/** The place of an item in a list. */
const place = /^(?:0|[1-9]\d{0,3})$/

/**
 * Whether a field of an event is open or sealed. What lies outside its data is open; a field that holds both is mixed,
 * and one that no schema knows is unknown.
 */
export const markAt = (schema: z.ZodType | undefined, path: string): Mark | 'mixed' | 'unknown' => {
  const [first, ...rest] = steps(path)
  if (first !== 'data') return 'open'
  let here = bare(schema)
  for (const step of rest) {
    if (here instanceof z.ZodObject && Object.hasOwn(here.shape, step)) here = bare(here.shape[step] as z.ZodType)
    else if (here instanceof z.ZodArray && place.test(step)) here = bare(here.element as z.ZodType)
    else return 'unknown'
  }
  return here ? markOf(here) : 'unknown'
}

const markOf = (schema: z.ZodType): Mark | 'mixed' => {
  const mark = marks.get(schema)?.mark
  if (mark) return mark
  if (schema instanceof z.ZodArray) return markOf(bare(schema.element as z.ZodType) ?? schema)
  const within = schema instanceof z.ZodObject ? Object.values(schema.shape).map(each => bare(each as z.ZodType)) : []
  const all = new Set(within.map(each => (each ? markOf(each) : 'sealed')))
  const [only] = all
  return all.size === 1 && only ? only : 'mixed'
}

/** A field's schema without what makes it optional. */
export const bare = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodType) : schema
