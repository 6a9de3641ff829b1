/**
 * Sealing: a field that may have to be forgotten leaves the event and a salted commitment takes its place, in the shape
 * of RFC 9901 (selective disclosure). The disclosure, kept beside the event, is base64url of `[salt, name, value]`.
 */
import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Json, JsonObject } from './canonicalJson.ts'
import { type Mark, marks } from './fields.ts'
import { own } from './own.ts'

/** Which fields of an object are sealed; where a field is itself an object or a list of them, its own plan. */
export type SealingPlan = { [field: string]: Mark | { list: boolean; plan: SealingPlan } | { list: true; mark: Mark } }

/** Reads the marks off a schema. Throws, naming the field, where one is neither open nor sealed. */
export const sealingPlan = (schema: z.ZodObject, path = ''): SealingPlan =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, planOf(field as z.ZodType, `${path}${name}`)]),
  )

const planOf = (field: z.ZodType, path: string): SealingPlan[string] => {
  const mark = marks.get(field)?.mark
  if (mark) return mark
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) return planOf(field.unwrap() as z.ZodType, path)
  if (field instanceof z.ZodObject) return { list: false, plan: sealingPlan(field, `${path}.`) }
  if (field instanceof z.ZodArray) {
    const item = planOf(field.element as z.ZodType, `${path}[]`)
    if (typeof item === 'string') return { list: true, mark: item }
    if ('plan' in item && !item.list) return { list: true, plan: item.plan }
  }
  throw new Error(`The field ${path} is neither open nor sealed: say which in schema/`)
}

export type Sealed = { data: JsonObject; disclosures: string[] }

/** Takes the sealed fields out of an event's data. `salt` gives 128 fresh random bits, base64url. */
export const seal = (data: JsonObject, plan: SealingPlan, salt: () => string): Sealed => {
  const disclosures: string[] = []
  const commit = (parts: Json[]): string => {
    const disclosure = Buffer.from(JSON.stringify(parts)).toString('base64url')
    disclosures.push(disclosure)
    return disclosureDigest(disclosure)
  }
  const sealObject = (object: JsonObject, fields: SealingPlan): JsonObject => {
    const kept: JsonObject = {}
    const digests: string[] = []
    for (const [name, value] of Object.entries(object)) {
      const how = own(fields, name) ?? 'sealed' // what no schema knows is not left open
      if (how === 'open' || value === null) kept[name] = value
      else if (how === 'sealed') digests.push(commit([salt(), name, value]))
      else if ('mark' in how)
        kept[name] = how.mark === 'open' ? value : (value as Json[]).map(item => ({ '...': commit([salt(), item]) }))
      else if (how.list) kept[name] = (value as JsonObject[]).map(item => sealObject(item, how.plan))
      else kept[name] = sealObject(value as JsonObject, how.plan)
    }
    if (digests.length > 0) kept._sd = digests.sort()
    return kept
  }
  return { data: sealObject(data, plan), disclosures }
}

/** RFC 9901 section 4.2.3: base64url of SHA-256 over the disclosure's ASCII bytes. */
export const disclosureDigest = (disclosure: string): string => hash('sha256', disclosure, 'base64url')

/** The governed event that says what was erased: of `event`, all of it, or what its `commitments` stand for. */
export const disclosureErased = 'DisclosureErased'

export type Unsealed = { data: JsonObject; withheld: number }

/** Puts disclosed fields back. `withheld` counts the commitments for which no disclosure was given (erased). */
export const unseal = (data: JsonObject, disclosures: readonly string[] = []): Unsealed => {
  const known = new Map<string, Json[]>()
  for (const disclosure of disclosures) {
    known.set(disclosureDigest(disclosure), JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as Json[])
  }
  let withheld = 0
  const open = (value: Json): Json | undefined => {
    if (Array.isArray(value)) return value.map(open).filter(item => item !== undefined)
    if (value === null || typeof value !== 'object') return value
    const digest = value['...']
    if (typeof digest === 'string') {
      const found = known.get(digest)
      if (!found) withheld += 1
      return found?.[1]
    }
    return openObject(value)
  }
  const openObject = (object: JsonObject): JsonObject => {
    const whole: JsonObject = {}
    for (const [name, value] of Object.entries(object)) {
      if (name === '_sd') continue
      const opened = open(value)
      if (opened !== undefined) whole[name] = opened
    }
    for (const digest of (object._sd ?? []) as string[]) {
      const found = known.get(digest)
      if (found) whole[found[1] as string] = found[2] as Json
      else withheld += 1
    }
    return whole
  }
  return { data: openObject(data), withheld }
}

/**
 * The command's fields that are open, and those that are sealed, each as plain JSON: for the two digests of a command.
 */
export const splitByMark = (data: JsonObject, plan: SealingPlan): { open: JsonObject; sealed: JsonObject } => {
  const open: JsonObject = {}
  const sealed: JsonObject = {}
  for (const [name, value] of Object.entries(data)) {
    const how = own(plan, name) ?? 'sealed'
    if (how === 'open' || value === null) open[name] = value
    else if (how === 'sealed') sealed[name] = value
    // An empty list has nothing to seal, and stands open in the event as well.
    else if ('mark' in how) (how.mark === 'open' || (value as Json[]).length === 0 ? open : sealed)[name] = value
    else if (how.list) splitList(name, value as JsonObject[], how.plan, open, sealed)
    else {
      const inner = splitByMark(value as JsonObject, how.plan)
      open[name] = inner.open
      if (Object.keys(inner.sealed).length > 0) sealed[name] = inner.sealed
    }
  }
  return { open, sealed }
}

const splitList = (
  name: string,
  items: JsonObject[],
  plan: SealingPlan,
  open: JsonObject,
  sealed: JsonObject,
): void => {
  const parts = items.map(item => splitByMark(item, plan))
  open[name] = parts.map(part => part.open)
  if (parts.some(part => Object.keys(part.sealed).length > 0)) sealed[name] = parts.map(part => part.sealed)
}
