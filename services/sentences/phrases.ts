/** The shape of a noun's phrases: what was done, as the middle of a sentence, `<who> <phrase> <when>.` */
import type { Json, JsonObject } from '../../schema/canonicalJson.ts'
import { dateWords } from './dates.ts'

/** Gives the name of a body, office or organisation; the reference itself where none is known. */
export type Naming = (reference: string) => string

/** Reads an event's data for a phrase: a text for every field, empty where the event does not say. */
export type Said = {
  /** The field as it stands, empty where it is missing or was erased. */
  text(field: string): string
  /** ` "title"`, or nothing. */
  quoted(field: string): string
  /** ` before the thing's name`, or nothing. */
  named(before: string, field: string): string
  /** ` before 4 September 2015`, or nothing. */
  dated(before: string, field: string): string
  /** ` before text`, or nothing. */
  after(before: string, field: string): string
  data: JsonObject
}
export type Phrases = Record<string, string | ((said: Said) => string)>

/** Reads a field of an event's data by a dotted path. */
export const saidIn = (data: JsonObject, name: Naming): Said => {
  const text = (field: string): string => asText(field.split('.').reduce<Json | undefined>(step, data), name)
  const after = (before: string, words: string) => (words === '' ? '' : ` ${before} ${words}`.replace('  ', ' '))
  return {
    data,
    text,
    quoted: field => (text(field) === '' ? '' : ` “${text(field)}”`),
    named: (before, field) => after(before, text(field)),
    dated: (before, field) => after(before, text(field) === '' ? '' : dateWords(text(field))),
    after: (before, field) => after(before, text(field)),
  }
}

const step = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined

const asText = (value: Json | undefined, name: Naming): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return listed(value.map(item => asText(item, name)).filter(item => item !== ''))
  if (typeof value === 'object') return ''
  return typeof value === 'string' ? name(value) : String(value)
}

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
