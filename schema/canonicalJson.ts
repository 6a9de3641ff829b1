/** The form in which every event is kept and hashed: I-JSON (RFC 7493) as canonical JSON (RFC 8785). */
import { hash } from 'node:crypto'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }

export type JsonFault = { path: string; message: string }

/** Levels of lists and objects within one another: of what is kept, and of a command, of which events say more. */
export const jsonLevels = { kept: 64, asked: 32 } as const

/**
 * The first place where a value is not I-JSON with safe integers only, or lies deeper than so many levels; or
 * undefined. Paths are dotted: `data.items.0.title`.
 */
export const jsonFault = (value: unknown, levels: number = jsonLevels.kept): JsonFault | undefined => {
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'string') {
    return value.isWellFormed() ? undefined : here('holds half of a surrogate pair, which is no character')
  }
  if (typeof value === 'number') return numberFault(value)
  // Whatever works on a value calls itself at every level: it is counted here before anything else is done with it.
  if (typeof value === 'object' && levels === 0) return here('is nested too deeply to be kept')
  if (Array.isArray(value)) return listFault(value, levels - 1)
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return objectFault(value, levels - 1)
  return here(`is ${describe(value)}, which JSON cannot hold`)
}

const here = (message: string): JsonFault => ({ path: '', message })
// Paths are put together on the way back: where nothing is wrong, none is made.
const within = (name: string | number, { path, message }: JsonFault): JsonFault => ({
  path: path === '' ? String(name) : `${name}.${path}`,
  message,
})

const listFault = (list: readonly unknown[], levels: number): JsonFault | undefined => {
  for (let index = 0; index < list.length; index += 1) {
    const fault = jsonFault(list[index], levels)
    if (fault) return within(index, fault)
  }
  return undefined
}

const objectFault = (object: object, levels: number): JsonFault | undefined => {
  const entries = Object.entries(object)
  for (const [name] of entries) if (!name.isWellFormed()) return here('has a name with half of a surrogate pair')
  // Copies of an object lose it without a word, so that it would be taken and not kept.
  if (Object.hasOwn(object, '__proto__')) return here('has a field called __proto__, which nobody knows')
  for (const [name, value] of entries) {
    const fault = jsonFault(value, levels)
    if (fault) return within(name, fault)
  }
  return undefined
}

const numberFault = (value: number): JsonFault | undefined => {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return undefined
  return here(`is ${value}: only safe integers are kept as numbers; write anything else as a string`)
}

const describe = (value: unknown): string => (value === undefined ? 'undefined' : `a ${typeof value}`)

/**
 * Canonical JSON (RFC 8785) of a value already known to be I-JSON. The RFC writes strings and numbers as ECMAScript
 * does, and orders names by their UTF-16 code units, as `sort` does.
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const named = Object.keys(value)
    .sort()
    .map(name => `${JSON.stringify(name)}:${canonicalJson(value[name] as Json)}`) // its own name, hence it has a value
  return `{${named.join(',')}}`
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** SHA-256, in lower-case hex, of a value's canonical JSON. */
export const digestOf = (value: Json): string => sha256(canonicalJson(value))
