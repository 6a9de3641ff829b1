/** Which stream a command is about: the thing it names, the one its data name, or the next number. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import { londonDay } from '../../schema/edtf.ts'
import { uuidOf } from '../../schema/ids.ts'
import { isNumbered, type NumberedNoun } from '../../schema/noun.ts'
import type { Numbering } from '../numbering.ts'
import { invalidAt, type Outcome } from './outcome.ts'
import type { Parsed } from './parse.ts'

/** A number that must be taken: the next one, or the one that a source names. */
export type Numbered = { noun: NumberedNoun; year: string; reference?: string }
export type Thing = { stream: string; numbered?: Numbered }

/** The thing of a command; what it names wrongly is told as a fault of the field `thing`. */
export const thingOf = async (parsed: Parsed, at: string, numbers: Numbering): Promise<Thing | { failed: Outcome }> => {
  const { noun } = parsed.rules.definition
  const { thing, commandId } = parsed.frame
  if (!isNumbered(noun)) return keyedThing(parsed)
  if (thing === undefined) return parsed.definition.creates ? nextThing(noun, commandId, at, numbers) : missing(parsed)
  if (!parsed.definition.creates) return { stream: thing }
  return namedThing(parsed, thing, { noun, at, numbers })
}

const missing = (parsed: Parsed) => ({
  failed: invalidAt('thing', `must name the ${parsed.rules.definition.noun} that is meant`),
})

const nextThing = async (noun: NumberedNoun, commandId: string, at: string, numbers: Numbering): Promise<Thing> => {
  const day = londonDay(at)
  const year = day.slice(0, 4)
  const taken = (await numbers.takenBy(noun, year, commandId)) ?? (await numbers.takenBeside(noun, day, commandId))
  return taken === undefined ? { stream: `${noun}-${year}-0000`, numbered: { noun, year } } : { stream: taken }
}

type Named = { noun: NumberedNoun; at: string; numbers: Numbering }

/**
 * A source may name the reference of what it evidences; anything else takes the next number, unless it is known
 * already.
 */
const namedThing = async (
  parsed: Parsed,
  thing: string,
  { noun, at, numbers }: Named,
): Promise<Thing | { failed: Outcome }> => {
  const isFree = await numbers.isFree(thing)
  if (!isFree) return { stream: thing }
  if (parsed.type !== 'EnterFromSource') {
    return { failed: invalidAt('thing', `${thing} is not in the record; leave it out, and the next number is taken`) }
  }
  const year = thing.split('-')[1] ?? ''
  if (year > londonDay(at).slice(0, 4)) {
    const rule = 'a reference carries the year in which the thing was first recorded'
    return { failed: invalidAt('thing', `${thing} is of a year that has not begun; ${rule}`) }
  }
  return { stream: thing, numbered: { noun, year, reference: thing } }
}

/** Things without a number: named by a key that the sender chooses, after what they belong to, or by an opaque id. */
const keyedThing = (parsed: Parsed): Thing | { failed: Outcome } => {
  const { noun } = parsed.rules.definition
  const { thing } = parsed.frame
  const named = derived(noun, parsed)
  if (thing !== undefined && named !== undefined && noun !== 'person' && thing !== named)
    return { failed: invalidAt('thing', `is not ${named}, which its own data name`) }
  const stream = thing ?? named
  return stream === undefined ? missing(parsed) : { stream }
}

const derived = (noun: string, { data: given, frame, definition, type }: Parsed): string | undefined => {
  // What a source tells of a thing stands one level deeper.
  const data = type === 'EnterFromSource' ? (given.data as JsonObject) : given // its schema says an object
  switch (noun) {
    case 'system':
      return 'system-record'
    case 'person':
      return definition.creates ? `person-${uuidOf(`person\n${frame.commandId}`)}` : undefined
    case 'minutes':
      return typeof data.meeting === 'string' ? `minutes-${data.meeting}` : undefined
    case 'publication':
      return typeof data.of === 'string' ? `publication-${data.of}` : undefined
    case 'condition':
      return typeof data.approval === 'string' ? `condition-${data.approval}-${String(data.number)}` : undefined
    default:
      return undefined
  }
}
