/** The shape of a noun's rules: what the command handler asks of them, and what they answer. */
import type { AnyStateMachine } from 'xstate'
import type { Json, JsonObject } from '../schema/canonicalJson.ts'
import type { EventEnvelope } from '../schema/envelope.ts'
import type { Given, Noun, NounDefinition } from '../schema/noun.ts'
import type { GateSentences } from './decideByMachine.ts'
import type { Entry, Facts } from './facts.ts'

/** A folded stream. `revision` is that of its last event; -1 where it has none yet. */
export type State = {
  stream: string
  status: string
  revision: number
  /** When it came to where it stands (EDTF), where that was stated. */
  since?: string
  /** It was moved by a command of its own time, not by an entry from a source. */
  movedHere?: true
}

/** A command at the seam between the handler and a noun's rules. */
export type AnyCommand = Given & { type: string; data: object }

/** An event as evolve sees it: as it is stored, with commitments in the place of what is sealed. */
export type AnyEvent = Pick<
  EventEnvelope,
  'id' | 'type' | 'to' | 'recordedAt' | 'recordedBy' | 'actor' | 'happened' | 'commandType' | 'revision'
> & { data: JsonObject; entered?: true; basis?: EventEnvelope['basis']; marking?: EventEnvelope['marking'] }

/**
 * An event that a decider asks to be recorded. `to` has an entry for every machine of the thing that the event moves
 * or leaves.
 */
export type NewEvent = { type: string; data: object; to: Record<string, string> }

/** Not allowed: the gate's or rule's code, a sentence, what it rests on, and what can be done instead. */
export type Refusal = {
  code: string
  sentence: string
  shutGate?: string
  cites?: string[]
  instead?: string
  /** Policy said it, and not the machine or the decider. */
  byPolicy?: true
}
/** Bad input, field by field. */
export type Problem = { path: string; message: string }

export type Decision = { events: NewEvent[] } | { refused: Refusal } | { invalid: Problem[] }

export const recorded = (...events: NewEvent[]): Decision => ({ events })
export const refused = (code: string, sentence: string, more: Partial<Refusal> = {}): Decision => ({
  refused: { code, sentence, ...more },
})
export const invalid = (path: string, message: string): Decision => ({ invalid: [{ path, message }] })

/** Another stream that is read to judge a command, beside those that it names. */
export type Need = { stream: string }

/**
 * What policy is asked before a command is decided.
 * `record`: may this person record for that body (none: for the register of bodies, offices, persons, organisations)?
 * `decide`: had the actor, on the day, the power to decide for that body? Asked besides the first.
 */
export type Ask = {
  power: 'record' | 'decide'
  body?: string
  office?: string
  /** Persons or offices who must have been members of the body on a day (EDTF). */
  sits?: { who: string; on: string }
  /** What a correction is asked besides: the powers that the thing's entries need as they should have read. */
  besides?: Ask[]
  /** Whose power on which day it rests on, where that is not the command's but such an entry's. */
  as?: Pick<AnyCommand, 'actor' | 'happened'>
  /** The person or office who judges what changed of what was put to the body. */
  judge?: string
}

/** A field of an earlier entry, and the entry as it reads and as it should have read. */
export type Correction = {
  field: string
  was: Json
  is: Json
  entry: Entry
  right: Entry
  /** Every entry of the thing from the first. */
  history: readonly Entry[]
}

/** The rules of one noun. Pure: no clock, no chance, no waiting. */
export type NounRules = {
  definition: NounDefinition
  /** The machines of a thing by the name they have in `to`; the noun's own comes first. Digested into the edition. */
  machines: Record<string, AnyStateMachine>
  initial(stream: string): State
  needs(command: AnyCommand, state: State, facts: Facts): Need[]
  /** Digests of the files that a command rests on: whether they are kept, and how large they are, is looked up. */
  files?(command: AnyCommand): string[]
  asks(command: AnyCommand, state: State, facts: Facts): Ask
  decide(command: AnyCommand, state: State, facts: Facts): Decision
  evolve(state: State, event: AnyEvent): State
  /** Statuses of machines within the thing that an entered event's own data evidences (proposals of an approval). */
  evidencedWithin?(event: { type: string; data: JsonObject }, state: State): Record<string, string>
  /**
   * What the correction of a field moves of the machines within the thing; or why that field is not corrected so. The
   * thing's own machine is asked besides.
   */
  correctedWithin?(correction: Correction, state: State): { to: Record<string, string> } | { refused: Refusal }
  /** Sentences for the gates of its machines. */
  gates: GateSentences
}

export const nounOf = (stream: string): Noun | undefined => {
  const noun = stream.slice(0, stream.indexOf('-'))
  return noun === 'system' ? 'system' : (knownNouns.get(noun) as Noun | undefined)
}

const knownNouns = new Map(
  ['body', 'office', 'person', 'organisation', 'meeting', 'minutes', 'document', 'action', 'approval', 'condition']
    .concat(['scrutiny', 'decision', 'publication'])
    .map(noun => [noun, noun]),
)
