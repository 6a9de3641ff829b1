/**
 * A place in the record that somebody came to: its ordinal, and which event stood there. A record that was cut short or
 * put back from a backup counts on from where it stands, so that an ordinal alone does not tell its events from others.
 */
import { digestOf, type Json } from '../schema/canonicalJson.ts'
import type { StoredEvent } from '../schema/envelope.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'

export type Place = { ordinal: number; digest: string }

/** Before the first event. It is a place of every record. */
export const beforeAll: Place = { ordinal: 0, digest: '' }

export const placeOf = ({ ordinal, event }: StoredEvent): Place => ({
  ordinal,
  digest: digestOf(event as unknown as Json), // the store keeps events as JSON
})

/** Why a place is none of this record, as the end of a sentence; undefined where it is one. */
export const strayedFrom = async (store: EventStore, place: Place): Promise<string | undefined> => {
  if (place.ordinal === 0) return undefined
  const [found] = await store.readAll(place.ordinal, 1)
  if (!found)
    return `the record is shorter: it ends at event ${await store.lastOrdinal()}, before event ${place.ordinal}`
  return placeOf(found).digest === place.digest ? undefined : `the record has another event ${place.ordinal}`
}
