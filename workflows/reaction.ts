/** The shape of a reaction: what an event here means for other streams, as commands there. */
import type { JsonObject } from '../schema/canonicalJson.ts'
import type { Noun } from '../schema/noun.ts'
import type { Facts } from './facts.ts'
import type { AnyEvent } from './rules.ts'

/** An event as a reaction sees it: with what is disclosed, for what it hands on is sealed there again. */
export type Cause = AnyEvent & {
  stream: string
  ordinal: number
  /** Of an event of a document: the approvals that rest on it. */
  resting?: readonly string[]
}

/** A command that a reaction gives. Its id follows from the event, the reaction's name and the target. */
export type ReactionCommand = { reaction: string; noun: Noun; type: string; thing: string; data: JsonObject }

/** Pure; entered events start none. */
export type Reaction = {
  name: string
  on: readonly string[]
  /** Streams whose folds it looks at, asked again once these are read. */
  needs(cause: Cause, facts: Facts): string[]
  react(cause: Cause, facts: Facts): ReactionCommand[]
}
