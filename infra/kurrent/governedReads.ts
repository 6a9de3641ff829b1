/** Reads of the record: one stream from the leader, or all of it in its order, each event with its disclosure. */
import { disclosureStream, type EventEnvelope, isOperational, type StoredEvent } from '../../schema/envelope.ts'
import { EventStoreError, type OperationalEvent, type ReadStream } from '../../schema/ports/eventStore.ts'
import { unreachable } from './faults.ts'
import { feedOf } from './feed.ts'
import { reachHead } from './indexFollower.ts'
import type { LogEvent } from './logEvent.ts'
import type { Operational } from './operational.ts'
import type { RecordIndex } from './recordIndex.ts'
import type { Server } from './server.ts'
import { disclosureOf, envelopeOf, pageSize, partOf } from './storedEvents.ts'
import { within } from './timeLimits.ts'

export type GovernedReads = ReturnType<typeof governedReads>

/** How the record is followed from an ordinal on. */
export type Following = { withoutDisclosures: boolean; signal: AbortSignal }

type Ports = { server: Server; index: RecordIndex; operational: Operational }

/** Disclosures that have passed by in the log, by their places. */
type Passing = Map<number, OperationalEvent>

/** So many whose events have not come yet: they come next, or never. */
const passingDisclosures = 200
/** Streams that are read at once. */
const readsAtOnce = 16
/** So few events are read one by one: a subscription would take longer to begin. */
const fewEvents = 4

const disclosurePrefix = disclosureStream('')

export const governedReads = (ports: Ports) => {
  const { server, index } = ports
  const readStream = async (stream: string, how: ReadStream = {}): Promise<StoredEvent[]> => {
    const part = partOf(how, 0)
    if (!part) return []
    const events = await server.readStream(stream, part)
    const last = Math.max(-1, ...events.map(({ revision }) => revision))
    if (last >= 0) await index.arrivalOf(stream, last, server.limits.indexMs)
    return storedEvents(ports, events.map(envelopeOf), how)
  }
  const one = async (ordinal: number): Promise<StoredEvent[]> => {
    const place = index.eventAt(ordinal)
    return place ? readStream(place.stream, { from: BigInt(place.revision), limit: 1 }) : []
  }
  const readAll = async (fromOrdinal: number, limit: number | undefined, signal: AbortSignal) => {
    const first = Math.max(1, fromOrdinal)
    const count = pageSize(limit)
    if (count === 0) return []
    if (index.last().ordinal < first + count - 1) await reachHead(server, index)
    const last = Math.min(first + count - 1, index.last().ordinal)
    if (last - first >= fewEvents) return range(ports, { first, last, signal })
    const ordinals = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
    return (await Promise.all(ordinals.map(one))).flat()
  }
  return { readStream, readAll, from: (after: number, how: Following) => followed(ports, after, how) }
}

/** Governed events after an ordinal that is recorded, as they come. Ends when the signal aborts. */
async function* followed(
  ports: Ports,
  after: number,
  { withoutDisclosures, signal }: Following,
): AsyncGenerator<StoredEvent[], void, undefined> {
  const { server, index } = ports
  const { governed, all } = server.names.patterns
  const passing: Passing = new Map()
  let ordinal = after
  const feed = feedOf(server, {
    from: index.eventAt(after)?.place ?? 'start',
    pattern: withoutDisclosures ? governed : all,
    signal,
    isBehind: () => index.last().ordinal > ordinal,
  })
  for await (const { events } of feed) {
    const governedEvents: EventEnvelope[] = []
    for (const event of events) {
      if (event.isMetadata) continue
      if (event.stream.startsWith(disclosurePrefix)) remember(passing, event)
      else if (!isOperational(event.stream)) governedEvents.push(envelopeOf(event))
    }
    if (governedEvents.length === 0) continue
    await index.reached(ordinal + governedEvents.length, server.limits.indexMs)
    const found = await storedEvents(ports, governedEvents, { withoutDisclosures, passing })
    for (const each of found) {
      ordinal += 1
      demandNext(each, ordinal)
    }
    yield found
  }
}

/** Governed events from one ordinal to another that are recorded. */
const range = async (
  ports: Ports,
  { first, last, signal }: { first: number; last: number; signal: AbortSignal },
): Promise<StoredEvent[]> => {
  const ending = new AbortController()
  const how = { withoutDisclosures: false, signal: AbortSignal.any([signal, ending.signal]) }
  const events = followed(ports, first - 1, how)
  const found: StoredEvent[] = []
  const late = () => unreachable('the reading of the record', 'no answer')
  try {
    while (first + found.length <= last) {
      const next = await within(events.next(), ports.server.limits.readMs, late)
      if (next.done) break
      found.push(...next.value)
    }
    return found.slice(0, last - first + 1)
  } finally {
    ending.abort()
    void events.return()
  }
}

/** Events with their ordinals, which the index must know by then, and their disclosures. */
const storedEvents = async (
  ports: Ports,
  events: readonly EventEnvelope[],
  { withoutDisclosures = false, passing = new Map() }: { withoutDisclosures?: boolean; passing?: Passing },
): Promise<StoredEvent[]> => {
  const placed = placesOf(ports.index, events)
  if (withoutDisclosures) return placed
  const found = [...placed]
  const isDisclosed = ({ event }: StoredEvent) => ports.index.operationalHead(disclosureStream(event.id)).head >= 0
  const toDisclose = placed.flatMap((each, at) => (isDisclosed(each) ? [{ each, at }] : []))
  for (let from = 0; from < toDisclose.length; from += readsAtOnce) {
    const slice = toDisclose.slice(from, from + readsAtOnce)
    const done = await Promise.all(slice.map(({ each }) => disclosed(ports, each, passing)))
    slice.forEach(({ each, at }, index) => {
      found[at] = done[index] ?? each
    })
  }
  return found
}

/** An event with its disclosure: the one that passed by, unless it was deleted or written anew since. */
const disclosed = async (
  { index, operational }: Ports,
  stored: StoredEvent,
  passing: Passing,
): Promise<StoredEvent> => {
  const stream = disclosureStream(stored.event.id)
  const standing = index.operationalOf(stream)
  if (standing.length === 0) return stored
  const passed = standing.flatMap(({ place }) => passing.get(place.commit) ?? [])
  const parts = passed.length === standing.length ? passed : await operational.disclosed(stream)
  const disclosure = disclosureOf(stored.event, parts)
  return { ...stored, ...(disclosure ? { disclosure } : {}) }
}

const remember = (passing: Passing, { place, data }: LogEvent): void => {
  passing.set(place.commit, data as OperationalEvent) // nothing else is written there
  const [oldest] = passing.keys()
  if (passing.size > passingDisclosures && oldest !== undefined) passing.delete(oldest)
}

/** Events with their ordinals: those of one stream, which most reads are of, are looked up together. */
const placesOf = (index: RecordIndex, events: readonly EventEnvelope[]): StoredEvent[] => {
  const [first] = events
  if (!first) return []
  const isOneStream = events.length > 1 && events.every(({ stream }) => stream === first.stream)
  const revisions = events.map(({ revision }) => revision)
  const together = isOneStream
    ? index.ordinalsOf(first.stream, Math.min(...revisions), Math.max(...revisions))
    : undefined
  return events.map(event => {
    const ordinal = together ? together.get(event.revision) : index.ordinalOf(event.stream, event.revision)
    return { ordinal: demandOrdinal(ordinal, event), event }
  })
}

const demandOrdinal = (ordinal: number | undefined, { stream, revision }: EventEnvelope): number => {
  if (ordinal !== undefined) return ordinal
  throw new EventStoreError('unavailable', `The place of ${stream} ${revision} in the record is not known yet`)
}

/** An event out of its order would be worse than none. */
const demandNext = ({ ordinal, event }: StoredEvent, expected: number): void => {
  if (ordinal === expected) return
  const message = `The log gives ${event.stream} ${event.revision} as event ${expected}, the index as ${ordinal}`
  throw new EventStoreError('damaged', `${message}: start Fourfold again`)
}
