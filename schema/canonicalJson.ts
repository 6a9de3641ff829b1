/** The form in which every event is kept and hashed: I-JSON (RFC 7493) as canonical JSON (RFC 8785). */
import { hash } from 'node:crypto'
// canonicalize is the RFC's own reference implementation for JavaScript; it refuses lone surrogates.
import serialize from 'canonicalize'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
export type JsonObject = { [name: string]: Json }

export type JsonFault = { path: string; message: string }

/**
 * The first place where a value is not I-JSON with safe integers only, or undefined. Paths are dotted:
 * `data.items.0.title`.
 */
export const jsonFault = (value: unknown, path = ''): JsonFault | undefined => {
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'string') {
    return value.isWellFormed() ? undefined : { path, message: 'holds half of a surrogate pair, which is no character' }
  }
  if (typeof value === 'number') return numberFault(value, path)
  if (Array.isArray(value)) return firstFault(value.entries(), path)
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const badName = Object.keys(value).find(name => !name.isWellFormed())
    if (badName !== undefined) return { path, message: 'has a name with half of a surrogate pair' }
    return firstFault(Object.entries(value), path)
  }
  return { path, message: `is ${describe(value)}, which JSON cannot hold` }
}

const firstFault = (entries: Iterable<[string | number, unknown]>, path: string): JsonFault | undefined => {
  for (const [name, value] of entries) {
    const fault = jsonFault(value, path === '' ? String(name) : `${path}.${name}`)
    if (fault) return fault
  }
  return undefined
}

const numberFault = (value: number, path: string): JsonFault | undefined => {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return undefined
  return { path, message: `is ${value}: only safe integers are kept as numbers; write anything else as a string` }
}

const describe = (value: unknown): string => (value === undefined ? 'undefined' : `a ${typeof value}`)

/** Canonical JSON (RFC 8785) of a value already known to be I-JSON. */
export const canonicalJson = (value: Json): string => serialize(value) as string // a Json value always has a text

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** SHA-256, in lower-case hex, of a value's canonical JSON. */
export const digestOf = (value: Json): string => sha256(canonicalJson(value))
