/** Reads of the record: one stream from the leader, or all of it in its order, each event with its disclosure. */
import { disclosureStream, type EventEnvelope, type StoredEvent } from '../../schema/envelope.ts'
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

/** What is asked for of the record from an ordinal on. */
export type Following = { withoutDisclosures: boolean; signal: AbortSignal }

/** Disclosures that passed by in the log and whose events have not come yet: they come next, or never. */
const passingDisclosures = 200
/** Streams that are read at once. */
const readsAtOnce = 16
/** So few events are read one by one: a subscription would take longer to begin. */
const fewEvents = 4

const disclosurePrefix = disclosureStream('')

type Passing = Map<number, OperationalEvent>

export const governedReads = (server: Server, index: RecordIndex, operational: Operational) => {
  const { indexMs, readMs } = server.limits

  const disclosed = async (
    event: EventEnvelope,
    ordinal: number,
    passing: Passing = new Map(),
  ): Promise<StoredEvent> => {
    const stream = disclosureStream(event.id)
    const standing = index.operationalOf(stream)
    if (standing.length === 0) return { ordinal, event }
    const passed = standing.flatMap(({ place }) => passing.get(place.commit) ?? [])
    const parts = passed.length === standing.length ? passed : await operational.disclosed(stream)
    const disclosure = disclosureOf(event, parts)
    return { ordinal, event, ...(disclosure ? { disclosure } : {}) }
  }

  /** Events with their places in the record, which the index must have by then. */
  const stored = async (
    events: readonly EventEnvelope[],
    withoutDisclosures: boolean,
    passing?: Passing,
  ): Promise<StoredEvent[]> => {
    const placed = events.map(event => ({ event, ordinal: demandOrdinal(index, event) }))
    if (withoutDisclosures) return placed
    const found: StoredEvent[] = []
    for (let at = 0; at < placed.length; at += readsAtOnce) {
      const slice = placed.slice(at, at + readsAtOnce)
      found.push(...(await Promise.all(slice.map(({ event, ordinal }) => disclosed(event, ordinal, passing)))))
    }
    return found
  }

  const readStream = async (stream: string, how: ReadStream = {}): Promise<StoredEvent[]> => {
    const part = partOf(how, 0)
    if (!part) return []
    const events = await server.readStream(stream, part)
    const last = Math.max(-1, ...events.map(({ revision }) => revision))
    if (last >= 0) await index.arrivalOf(stream, last, indexMs)
    return stored(events.map(envelopeOf), how.withoutDisclosures ?? false)
  }

  /** Governed events after an ordinal that is recorded, as they come. Ends when the signal aborts. */
  async function* from(after: number, { withoutDisclosures, signal }: Following): AsyncGenerator<StoredEvent[]> {
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
        else if (!event.stream.startsWith('ops-')) governedEvents.push(envelopeOf(event))
      }
      if (governedEvents.length === 0) continue
      await index.reached(ordinal + governedEvents.length, indexMs)
      const found = await stored(governedEvents, withoutDisclosures, passing)
      for (const each of found) demandNext(each, ++ordinal)
      yield found
    }
  }

  const one = async (ordinal: number): Promise<StoredEvent[]> => {
    const place = index.eventAt(ordinal)
    return place ? readStream(place.stream, { from: BigInt(place.revision), limit: 1 }) : []
  }

  /** Governed events from an ordinal up to another, both included, that are recorded. */
  const range = async (first: number, last: number, signal: AbortSignal): Promise<StoredEvent[]> => {
    const ordinals = Array.from({ length: Math.min(fewEvents, last - first + 1) }, (_, at) => first + at)
    if (last - first < fewEvents) return (await Promise.all(ordinals.map(one))).flat()
    const ending = new AbortController()
    const following = { withoutDisclosures: false, signal: AbortSignal.any([signal, ending.signal]) }
    const events = from(first - 1, following)
    const found: StoredEvent[] = []
    try {
      for (;;) {
        const next = await within(events.next(), readMs, () => unreachable('the reading of the record', 'no answer'))
        if (next.done) return found
        found.push(...next.value)
        if (first + found.length > last) return found.slice(0, last - first + 1)
      }
    } finally {
      ending.abort()
      void events.return(undefined)
    }
  }

  return {
    readStream,
    from,
    readAll: async (fromOrdinal: number, limit: number | undefined, signal: AbortSignal): Promise<StoredEvent[]> => {
      const first = Math.max(1, fromOrdinal)
      const count = pageSize(limit)
      if (count === 0) return []
      if (index.last().ordinal < first + count - 1) await reachHead(server, index)
      const last = Math.min(first + count - 1, index.last().ordinal)
      return first > last ? [] : range(first, last, signal)
    },
  }
}

const remember = (passing: Passing, { place, data }: LogEvent): void => {
  passing.set(place.commit, data as OperationalEvent) // nothing else is written there
  const [oldest] = passing.keys()
  if (passing.size > passingDisclosures && oldest !== undefined) passing.delete(oldest)
}

const demandOrdinal = (index: RecordIndex, { stream, revision }: EventEnvelope): number => {
  const ordinal = index.ordinalOf(stream, revision)
  if (ordinal !== undefined) return ordinal
  throw new EventStoreError('unavailable', `The place of ${stream} ${revision} in the record is not known yet`)
}

/** An event out of its order would be worse than none. */
const demandNext = ({ ordinal, event }: StoredEvent, expected: number): void => {
  if (ordinal === expected) return
  const message = `The log gives ${event.stream} ${event.revision} as event ${expected}, the index as ${ordinal}`
  throw new EventStoreError('damaged', `${message}: start Fourfold again`)
}
