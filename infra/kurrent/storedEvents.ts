/** From what the server gives to what callers get, and from what they append to what the server gets. */
import type { KeptEvent } from '../../schema/appendUnit.ts'
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { Disclosure, EventEnvelope } from '../../schema/envelope.ts'
import {
  EventStoreError,
  limits,
  type OperationalEvent,
  type ReadStream,
  type StoredOperationalEvent,
} from '../../schema/ports/eventStore.ts'
import { disclosureDigest } from '../../schema/sealing.ts'
import type { LogEvent } from './logEvent.ts'
import { asUuid } from './names.ts'
import type { NewEvent, StreamPart } from './server.ts'

/** An event as it goes to the server. */
export const newEvent = ({ id, text }: KeptEvent, idOnServer = asUuid(id)): NewEvent => {
  const data = JSON.parse(text) as JsonObject & { type: string } // checked before it was kept
  const { correlationId, causationId } = data
  // By these names the server finds what belongs together.
  const metadata = correlationId && causationId ? { $correlationId: correlationId, $causationId: causationId } : {}
  return { id: idOnServer, type: data.type, data, metadata }
}

/** A governed event as it was appended. Throws `damaged` for what nobody of ours appended. */
export const envelopeOf = ({ stream, revision, data }: LogEvent): EventEnvelope => {
  const event = data as EventEnvelope // only checked envelopes are appended by us
  if (event?.stream === stream && event.revision === revision) return event
  throw new EventStoreError('damaged', `${stream} holds at revision ${revision} what is no event of Fourfold`)
}

/** An operational event as it was appended; `base` events of its stream were deleted before. */
export const operationalOf = ({ stream, revision, data, place }: LogEvent, base: number): StoredOperationalEvent => ({
  ...(data as OperationalEvent), // only checked ones are appended
  stream,
  revision: revision - base,
  position: place.commit,
})

/** What was disclosed of an event. A try that failed may have left a part that belongs to nothing: it does no harm. */
export const disclosureOf = (event: EventEnvelope, parts: readonly OperationalEvent[]): Disclosure | undefined => {
  const disclosed = parts.map(part => part.data as Disclosure) // nothing else is kept there
  const last = disclosed.at(-1)
  if (!last || disclosed.length === 1) return last
  const text = JSON.stringify(event.data)
  const standing = disclosed.find(part => part.disclosures.some(each => text.includes(disclosureDigest(each)))) ?? last
  return { ...standing, disclosures: [...new Set(disclosed.flatMap(part => part.disclosures))] }
}

/** Events in one answer, from none to the limit. */
export const pageSize = (limit: number = limits.eventsPerRead): number =>
  Math.max(0, Math.min(limit, limits.eventsPerRead))

/** The part of a stream that a read asks for, as the server counts; undefined where it is empty. */
export const partOf = ({ direction = 'forwards', from, limit }: ReadStream, base: number): StreamPart | undefined => {
  const count = pageSize(limit)
  if (count === 0) return undefined
  const revision = typeof from === 'bigint' ? base + Math.min(Math.max(0, Number(from)), 2 ** 50) : from
  if (direction === 'backwards') {
    if (typeof from === 'bigint' && from < 0n) return undefined
    return revision === 'start' ? { from: base, direction, count: 1 } : { from: revision ?? 'end', direction, count }
  }
  return revision === 'end' ? undefined : { from: revision ?? 'start', direction, count }
}
