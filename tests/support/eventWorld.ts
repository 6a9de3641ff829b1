/** Events, units and disclosures for tests of the record: plausible, small, and the same each time. */
import { randomUUID } from 'node:crypto'
import { type Disclosure, disclosureStream, type EventEnvelope, type StoredEvent } from '../../schema/envelope.ts'
import { eventId } from '../../schema/ids.ts'
import type {
  AppendUnit,
  Delivery,
  EventStore,
  ExpectedRevision,
  OperationalAppend,
} from '../../schema/ports/eventStore.ts'
import { seal } from '../../schema/sealing.ts'

/** Gives the store of the test that runs now. */
export type Store = () => EventStore

export const noon = '2026-11-24T12:00:00.000Z'
/** The instant some seconds after noon. */
export const noonPlus = (seconds: number): string => new Date(Date.parse(noon) + seconds * 1000).toISOString()

/** One event of an action; anything may be said otherwise. */
export const anEvent = (over: Partial<EventEnvelope> = {}): EventEnvelope => {
  const stream = over.stream ?? 'action-2026-0001'
  const commandId = over.commandId ?? randomUUID()
  const revision = over.revision ?? 0
  return {
    id: eventId(stream, commandId, 0),
    stream,
    revision,
    type: 'ActionProposed',
    schema: 1,
    data: { reference: stream },
    to: { action: 'proposed' },
    recordedAt: noon,
    recordedBy: { person: 'person-00000000-0000-4000-8000-000000000001', known: 'header' },
    actor: { kind: 'body', ref: 'body-steering-group', capacity: 'secretary', holder: 'notStated' },
    happened: '2026-11-24',
    commandId,
    commandType: 'ProposeAction',
    commandDigest: '0'.repeat(64),
    correlationId: commandId,
    causationId: commandId,
    edition: { machine: '1'.repeat(64), policies: '2'.repeat(64) },
    judgedAt: {},
    ...over,
  }
}

/** A unit of so many events after an expected revision. */
export const aUnit = (
  stream: string,
  expectedRevision: ExpectedRevision = 'noStream',
  { count = 1, ...over }: Partial<EventEnvelope> & { count?: number } = {},
): AppendUnit => {
  const first = expectedRevision === 'noStream' ? 0 : Number(expectedRevision) + 1
  const events = Array.from({ length: count }, (_, index) => anEvent({ stream, revision: first + index, ...over }))
  return { stream, expectedRevision, events, before: [] }
}

/** The append of a disclosure for an event. */
export const aDisclosure = (event: EventEnvelope, disclosure: Disclosure): OperationalAppend => ({
  stream: disclosureStream(event.id),
  expectedRevision: 'noStream',
  events: [{ id: event.id, type: 'Disclosed', data: disclosure, recordedAt: event.recordedAt }],
})

/** A unit of one event with a sealed title and the disclosure of it. */
export const aSealedUnit = (
  stream: string,
  title: string,
  { expectedRevision = 'noStream', ...over }: Partial<EventEnvelope> & { expectedRevision?: ExpectedRevision } = {},
): AppendUnit => {
  const salt = () => randomUUID().replaceAll('-', '').slice(0, 22)
  const { data, disclosures } = seal({ reference: stream, title }, { reference: 'open', title: 'sealed' }, salt)
  const unit = aUnit(stream, expectedRevision, { data, ...over })
  const [event] = unit.events
  return { ...unit, before: event ? [aDisclosure(event, { disclosures })] : [] }
}

/** The next number of a numbering stream. */
export const aNumber = (stream: string, expectedRevision: ExpectedRevision): OperationalAppend => ({
  stream,
  expectedRevision,
  events: [{ id: randomUUID(), type: 'NumberTaken', data: { commandId: randomUUID() }, recordedAt: noon }],
})

/** Records so many events in one stream, one after another, and gives them. */
export const record = async (store: EventStore, stream: string, count: number): Promise<EventEnvelope[]> => {
  const unit = aUnit(stream, 'noStream', { count: 1 })
  const events: EventEnvelope[] = []
  for (let revision = 0; revision < count; revision++) {
    const event = anEvent({ stream, revision })
    const expectedRevision = revision === 0 ? 'noStream' : BigInt(revision - 1)
    await store.append({ ...unit, expectedRevision, events: [event] })
    events.push(event)
  }
  return events
}

/** Follows until the record is caught up, and gives what came. */
export const untilCaughtUp = async (deliveries: AsyncIterable<Delivery>): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = []
  for await (const delivery of deliveries) {
    if (delivery.kind === 'caughtUp') break
    events.push(...delivery.events)
  }
  return events
}
