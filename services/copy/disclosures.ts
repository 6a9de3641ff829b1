/** Disclosures as they are kept: what of them belongs to their event, and the form in which they are written again. */
import { type Disclosure, disclosureStream, type EventEnvelope } from '../../schema/envelope.ts'
import type { OperationalEvent, StoredOperationalEvent } from '../../schema/ports/eventStore.ts'
import { disclosureDigest } from '../../schema/sealing.ts'

const prefix = disclosureStream('')

export const isDisclosure = (stream: string): boolean => stream.startsWith(prefix)

/** The id of the event that a disclosure is of. */
export const disclosedEvent = (stream: string): string => stream.slice(prefix.length)

/**
 * Those parts of an event's disclosure that it committed to. On a server a try that was not finished may have left one
 * beside them that belongs to nothing.
 */
export const belonging = (
  event: EventEnvelope,
  parts: readonly StoredOperationalEvent[],
): readonly StoredOperationalEvent[] => {
  if (parts.length < 2) return parts
  const text = JSON.stringify(event.data)
  return parts.filter(({ data }) => {
    const { disclosures = [] } = data as Partial<Disclosure> // nothing else is kept in such a stream
    return disclosures.some(each => text.includes(disclosureDigest(each)))
  })
}

/** An operational event without its place, as it was appended once. */
export const asWritten = ({ stream, revision, position, ...event }: StoredOperationalEvent): OperationalEvent => event
