/** Subscriptions: what is recorded, the news that this was all, then what comes. They pull, so nothing piles up. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { StoredEvent } from '../../schema/envelope.ts'
import { type Delivery, limits, type Subscribe } from '../../schema/ports/eventStore.ts'

/** How long another process's commit may go unseen. */
const pollMs = 20
const defaultBatch = 250

/** Wakes followers when the record has grown, by this process or another. */
export type Bell = {
  /** Resolves when something stands after the ordinal, at the signal's abort, or when the bell is closed. */
  next(afterOrdinal: number, signal?: AbortSignal): Promise<void>
  /** Tells of this process's own commit at once. */
  ring(): void
  close(): void
  isClosed(): boolean
}

/** A bell that looks for others' commits while somebody waits; `lastOrdinal` is asked at each poll. */
export const commitBell = (lastOrdinal: () => number): Bell => {
  const sleepers = new Map<() => void, number>()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const ring = (): void => {
    for (const wake of [...sleepers.keys()]) wake()
  }
  const isAfter = (ordinal: number): boolean => {
    try {
      return lastOrdinal() > ordinal
    } catch {
      return true // The follower that is woken reads for itself and meets whatever is wrong.
    }
  }
  const poll = (): void => {
    for (const [wake, after] of [...sleepers]) if (isAfter(after)) wake()
  }
  const sleep = (resolve: () => void, afterOrdinal: number, signal?: AbortSignal): void => {
    const wake = (): void => {
      sleepers.delete(wake)
      signal?.removeEventListener('abort', wake)
      if (sleepers.size === 0) {
        clearInterval(timer)
        timer = undefined
      }
      resolve()
    }
    sleepers.set(wake, afterOrdinal)
    signal?.addEventListener('abort', wake, { once: true })
    timer ??= setInterval(poll, pollMs)
  }
  return {
    ring,
    isClosed: () => isClosed,
    next: (afterOrdinal, signal) =>
      new Promise(resolve => {
        if (isClosed || signal?.aborted || isAfter(afterOrdinal)) resolve()
        else sleep(resolve, afterOrdinal, signal)
      }),
    close: () => {
      isClosed = true
      ring()
    },
  }
}

type Read = (fromOrdinal: number, options: { limit: number; withoutDisclosures: boolean }) => Promise<StoredEvent[]>

/** Follows the record from after an ordinal until the signal aborts or the store closes. */
export async function* follow(
  afterOrdinal: number,
  options: Subscribe,
  { read, bell }: { read: Read; bell: Bell },
): AsyncGenerator<Delivery, void, undefined> {
  const { signal, batchSize = defaultBatch, withoutDisclosures = false } = options
  const limit = Math.max(1, Math.min(batchSize, limits.eventsPerRead))
  let after = Math.max(0, afterOrdinal)
  let isCaughtUp = false
  while (!signal?.aborted && !bell.isClosed()) {
    const events = await read(after + 1, { limit, withoutDisclosures })
    if (signal?.aborted) return
    if (events.length > 0) {
      after = events.at(-1)?.ordinal ?? after
      yield { kind: 'events', events }
      // A long catch-up must not keep everything else in the process waiting.
      await nextTurn()
    } else if (!isCaughtUp) {
      isCaughtUp = true
      yield { kind: 'caughtUp', ordinal: after }
    } else await bell.next(after, signal)
  }
}
