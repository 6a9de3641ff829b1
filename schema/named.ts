/** What data name: the references in them, each with its path, as their schema says. */
import { z } from 'zod'
import { isReference, type Naming, namings } from './fields.ts'

export type Named = { path: string; stream: string; mayBeInError: boolean }

/** Adds to `found` what a value at a path names. */
type Finder = (value: unknown, path: string, found: Named[]) => void

/**
 * The references in data of a schema's shape, lists and what lies deeper included. Data that were not parsed may be
 * given: what has not the form of a reference names nothing.
 */
export const namedIn = (schema: z.ZodType, data: unknown, path = ''): Named[] => {
  const found: Named[] = []
  finderFor(schema)?.(data, path, found)
  return found
}

const finders = new WeakMap<z.ZodType, Finder | 'none'>()

/** The finder of a schema, made once; undefined where nothing of its shape can name anything. */
const finderFor = (schema: z.ZodType): Finder | undefined => {
  const known = finders.get(schema) ?? finderOf(schema) ?? 'none'
  finders.set(schema, known)
  return known === 'none' ? undefined : known
}

const finderOf = (schema: z.ZodType): Finder | undefined => {
  const naming = namings.get(schema)
  if (naming) return inText(naming)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return finderFor(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodObject) return inObject(schema)
  if (schema instanceof z.ZodArray) return inEach(finderFor(schema.element as z.ZodType))
  return schema instanceof z.ZodRecord ? inEach(finderFor(schema.valueType as z.ZodType)) : undefined
}

const inText =
  ({ kinds, mayBeInError }: Naming): Finder =>
  (value, path, found) => {
    if (typeof value === 'string' && isReference(value, kinds)) found.push({ path, stream: value, mayBeInError })
  }

const inObject = (schema: z.ZodObject): Finder | undefined => {
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const finder = finderFor(field as z.ZodType)
    return finder ? [{ name, finder }] : []
  })
  if (fields.length === 0) return undefined
  return (value, path, found) => {
    if (!isHolder(value)) return
    for (const { name, finder } of fields) if (value[name] !== undefined) finder(value[name], within(path, name), found)
  }
}

/** Every item of a list, or every value of a record. */
const inEach = (finder: Finder | undefined): Finder | undefined =>
  finder &&
  ((value, path, found) => {
    if (!isHolder(value)) return
    for (const [name, each] of Object.entries(value)) finder(each, within(path, name), found)
  })

const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
