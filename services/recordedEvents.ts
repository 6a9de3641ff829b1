/** Events as they are read: old shapes brought up to date, what is disclosed put back, corrections laid over. */
import type { Json, JsonObject } from '../schema/canonicalJson.ts'
import type { Disclosure, EventEnvelope, StoredEvent } from '../schema/envelope.ts'
import { withValueAt } from '../schema/paths.ts'
import { disclosureDigest, disclosureErased, unseal } from '../schema/sealing.ts'
import { upcast } from '../schema/upcasters.ts'
import { rulesOf } from '../workflows/nouns.ts'
import { nounOf } from '../workflows/rules.ts'

/** `withheld` counts the sealed fields whose disclosure was erased. */
export type DisclosedEvent = EventEnvelope & { ordinal: number; withheld: number; disclosure?: Disclosure }

/** A stored event in today's shape. */
export const current = (event: EventEnvelope): EventEnvelope => {
  const noun = nounOf(event.stream)
  if (!noun) throw new Error(`${event.stream} names no noun of the record`)
  return upcast(event, rulesOf(noun).definition.events)
}

/** An event in today's shape, with whatever is disclosed put back into its data. */
export const disclosed = ({ ordinal, event: stored, disclosure }: StoredEvent): DisclosedEvent => {
  const event = current(stored)
  const { data, withheld } = unseal(event.data, disclosure?.disclosures)
  return { ...event, data, ordinal, withheld, ...(disclosure ? { disclosure } : {}) }
}

/** The events of a stream likewise. What a later one says was erased is read no more, even if it still exists. */
export const allDisclosed = (stored: readonly StoredEvent[]): DisclosedEvent[] => {
  const erased = erasedIn(stored)
  return stored.map(each => disclosed(withoutErased(each, erased.get(each.event.id))))
}

type Erased = 'all' | ReadonlySet<unknown>

const erasedIn = (stored: readonly StoredEvent[]): Map<string, Erased> => {
  const erased = new Map<string, Erased>()
  for (const { event } of stored) {
    const { event: target, commitments } = event.data
    if (event.type !== disclosureErased || typeof target !== 'string') continue
    const before = erased.get(target)
    const some = Array.isArray(commitments) ? commitments : undefined
    erased.set(target, before === 'all' || !some ? 'all' : new Set([...(before ?? []), ...some]))
  }
  return erased
}

const withoutErased = (stored: StoredEvent, erased: Erased | undefined): StoredEvent => {
  const { disclosure, ...rest } = stored
  if (erased === undefined || disclosure === undefined) return stored
  if (erased === 'all') return rest
  const disclosures = disclosure.disclosures.filter(each => !erased.has(disclosureDigest(each)))
  return { ...rest, disclosure: { ...disclosure, disclosures } }
}

export const entryCorrected = 'EntryCorrected'

/** Events after which a row is worked out anew: what an earlier entry told has changed, or is gone. */
const reaching: readonly string[] = [entryCorrected, disclosureErased]
export const reachesBack = ({ type }: { type: string }): boolean => reaching.includes(type)

type Correction = { event: string; field: string; is: Json }

/** The correction that an event makes; undefined where it makes none, or where what is right was erased. */
const correctionIn = (event: { type: string; data: JsonObject }): Correction | undefined => {
  if (event.type !== entryCorrected) return undefined
  const { event: target, field, open, sealed } = event.data
  const values = (open ?? sealed) as JsonObject | undefined // its schema has one of the two
  if (!values || !('is' in values) || typeof target !== 'string' || typeof field !== 'string') return undefined
  return { event: target, field, is: values.is ?? null }
}

type Correctable = { id: string; type: string; data: JsonObject }

/**
 * The same events, each with every later correction of it laid over. The corrections themselves stay in their places.
 */
export const corrected = <E extends Correctable>(events: readonly E[]): E[] => {
  const corrections = events.map(correctionIn).filter(found => found !== undefined && found.field !== 'status')
  if (corrections.length === 0) return [...events]
  return events.map(event =>
    corrections
      .filter(correction => correction?.event === event.id)
      .reduce((whole, correction) => (correction ? withValueAt(whole, correction.field, correction.is) : whole), event),
  )
}
