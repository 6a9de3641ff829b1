/** Where the record stood at the end of a day. */
import { londonDay } from '../schema/edtf.ts'
import { clockCorrected, type EventStore, limits } from '../schema/ports/eventStore.ts'
import { systemStream } from '../schema/system.ts'

/** A stretch of the record, from after one ordinal up to another: its stamps rise, but for the clock's tolerance. */
type Stretch = { after: number; upTo: number }

/** Events looked at in one read on the way back from midnight. */
const eventsPerLook = 50

/**
 * The last ordinal recorded by the end of a day in London; 0 where everything was recorded later. An event counts as
 * recorded no earlier than any before it, and no later than a later ClockCorrected: what is found is a beginning of the
 * record, whatever the clock did.
 */
export const lastOrdinalBy = async (day: string, store: EventStore): Promise<number> => {
  const stretch = await stretchWith(day, store)
  let { after: low, upTo: high } = stretch
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const [found] = await store.readAll(middle, 1)
    if (found && londonDay(found.event.recordedAt) <= day) low = middle
    else high = middle - 1
  }
  return beforeLaterStamps(day, { after: stretch.after, upTo: low }, store)
}

/**
 * All up to the last correction of that day or before it counts as recorded by then; from the next correction on, all
 * counts as later, for that one is.
 */
const stretchWith = async (day: string, store: EventStore): Promise<Stretch> => {
  const end = await store.lastOrdinal()
  let stretch = { after: 0, upTo: end }
  for (let from = 0; ; from += limits.eventsPerRead) {
    const page = await store.readStream(systemStream, { from: BigInt(from), limit: limits.eventsPerRead })
    for (const { event, ordinal } of page) {
      if (event.type !== clockCorrected) continue
      const isBy = londonDay(event.recordedAt) <= day
      stretch = isBy ? { after: ordinal, upTo: end } : { ...stretch, upTo: Math.min(stretch.upTo, ordinal - 1) }
    }
    if (page.length < limits.eventsPerRead) return stretch
  }
}

/** Around midnight a stamp of the next day may come before one of the day itself. */
const beforeLaterStamps = async (day: string, { after, upTo }: Stretch, store: EventStore): Promise<number> => {
  let found = upTo
  for (let end = upTo; end > after; end -= eventsPerLook) {
    const start = Math.max(after + 1, end - eventsPerLook + 1)
    const stamps = (await store.readAll(start, end - start + 1)).map(({ event }) => event.recordedAt)
    const later = stamps.findIndex(stamp => londonDay(stamp) > day)
    if (later >= 0) found = start + later - 1
    if (londonDay(withTolerance(stamps[0] ?? '')) <= day) return found
  }
  return found
}

const withTolerance = (stamp: string): string =>
  new Date(Date.parse(stamp) + limits.clockToleranceSeconds * 1000).toISOString()
