/** Reads of operational streams: one from the leader, or all that is left of them in the order of the log. */
import type { ReadStream, StoredOperationalEvent } from '../../schema/ports/eventStore.ts'
import { unreachable } from './faults.ts'
import { feedOf } from './feed.ts'
import { reachHead } from './indexFollower.ts'
import type { LogEvent, Place } from './logEvent.ts'
import type { RecordIndex } from './recordIndex.ts'
import type { Server } from './server.ts'
import { operationalOf, pageSize, partOf } from './storedEvents.ts'
import { within } from './timeLimits.ts'

export const operationalReads = (server: Server, index: RecordIndex, signal: AbortSignal) => {
  const readStream = async (stream: string, how: ReadStream = {}): Promise<StoredOperationalEvent[]> => {
    const { base } = index.operationalHead(stream)
    const part = partOf(how, base)
    if (!part) return []
    const events = await server.readStream(stream, part)
    // A stream begins with the first event that is left, also where its deletion was not yet seen here.
    const begins = part.from === 'start' ? (events[0]?.revision ?? base) : base
    return events.filter(({ revision }) => revision >= begins).map(event => operationalOf(event, begins))
  }

  const readAll = async (fromPosition: number, limit?: number): Promise<StoredOperationalEvent[]> => {
    const count = pageSize(limit)
    if (count === 0) return []
    await reachHead(server, index)
    const wanted = index.operationalFrom(fromPosition, count)
    const [first, last] = [wanted[0], wanted.at(-1)]
    if (!first || !last) return []
    const places = new Set(wanted.map(({ place }) => place.commit))
    const events = await eventsBetween(server, { from: index.placeBefore(first.place.commit), to: last.place, signal })
    return events
      .filter(({ place }) => places.has(place.commit))
      .map(event => operationalOf(event, index.operationalHead(event.stream).base))
  }

  return { readStream, readAll }
}

/** Operational events after one place, up to another. */
const eventsBetween = async (
  server: Server,
  { from, to, signal }: { from: Place | 'start'; to: Place; signal: AbortSignal },
): Promise<LogEvent[]> => {
  const ending = new AbortController()
  const feed = feedOf(server, {
    from,
    pattern: server.names.patterns.operational,
    signal: AbortSignal.any([signal, ending.signal]),
    isBehind: () => true,
  })
  const events: LogEvent[] = []
  try {
    for (;;) {
      const next = await within(feed.next(), server.limits.readMs, () =>
        unreachable('the reading of operational events', 'no answer'),
      )
      if (next.done) return events
      events.push(...next.value.events)
      if (next.value.place.commit >= to.commit) return events
    }
  } finally {
    ending.abort()
    void feed.return()
  }
}
