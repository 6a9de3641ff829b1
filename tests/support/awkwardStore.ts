/**
 * The event store in memory, for tests: it keeps every promise of the port, and nothing beyond. Its own positions have
 * gaps, its ids are unique in a stream only, it answers late and in an odd order, and on demand an answer gets lost.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { checkDeletable, checkOperational, checkTaking, checkUnit } from '../../schema/appendUnit.ts'
import {
  type Delivery,
  EventStoreError,
  limits,
  type RecordStore,
  type Subscribe,
} from '../../schema/ports/eventStore.ts'
import { type Memory, newMemory, page, stored, storedOperational } from './awkwardMemory.ts'

export type AwkwardStore = RecordStore & {
  /** Does the next so many writes and then answers `outcomeUnknown`, as after a connection that broke. */
  loseAnswers(count: number): void
  /** Fails the next so many writes as `unavailable` without doing them. */
  refuseWrites(count: number): void
}

export type AwkwardOptions = {
  /** Decides how late each answer comes; the same seed gives the same order. */
  seed?: number
  /** Answers come this many turns of the event loop late at most. 0: at once, for tests of other things. */
  latestTurns?: number
}

/** An empty store in memory. */
export const awkwardStore = ({ seed = 1, latestTurns = 3 }: AwkwardOptions = {}): AwkwardStore => {
  const memory = newMemory(seed)
  const faults = { lost: 0, refused: 0 }
  const bell = newBell()
  let isClosed = false

  const demandOpen = (): void => {
    if (isClosed) throw new EventStoreError('closed', 'The store in memory is closed')
  }
  const late = async (): Promise<void> => {
    for (let turns = memory.chance(latestTurns + 1); turns > 0; turns--) await nextTurn()
  }
  const write = async <T>(work: () => T): Promise<T> => {
    demandOpen()
    if (faults.refused > 0) {
      faults.refused -= 1
      throw new EventStoreError('unavailable', 'The store in memory was told to refuse this')
    }
    const answer = work()
    bell.ring()
    const isLost = faults.lost > 0
    if (isLost) faults.lost -= 1
    await late()
    if (isLost) throw new EventStoreError('outcomeUnknown', 'The answer was lost: send the same again')
    return answer
  }
  const read = async <T>(work: () => T): Promise<T> => {
    demandOpen()
    await late()
    return work()
  }
  return {
    append: async unit => {
      const checked = checkUnit(unit)
      return write(() => memory.append(checked))
    },
    takeIn: async taking => {
      const { after, units } = checkTaking(taking)
      let ordinal = after
      // One after another, each of which may be the one that fails.
      for (const unit of units) ordinal = await write(() => memory.takeOne(ordinal, unit))
      return ordinal
    },
    readStream: (stream, options) =>
      read(() => {
        const rows = page(memory.governed.get(stream), options)
        return rows.map(row => (options?.withoutDisclosures ? stored(row) : memory.stored(row)))
      }),
    readAll: (from, limit) => read(() => memory.all(from, limit).map(memory.stored)),
    lastOrdinal: () => read(() => memory.record.length),
    subscribe: (after, options = {}) => follow(after, options, { memory, bell, isClosed: () => isClosed }),
    operational: {
      append: async append => {
        const checked = checkOperational(append)
        return write(() => memory.appendOperational(checked))
      },
      readStream: (stream, options) => read(() => page(memory.operational.get(stream), options).map(storedOperational)),
      readAll: (from, limit = limits.eventsPerRead) => read(() => memory.allOperational(from, limit)),
      delete: async stream => {
        checkDeletable(stream)
        await write(() => memory.operational.delete(stream))
      },
    },
    close: async () => {
      isClosed = true
      bell.ring()
    },
    loseAnswers: count => {
      faults.lost = count
    },
    refuseWrites: count => {
      faults.refused = count
    },
  }
}

async function* follow(
  afterOrdinal: number,
  { signal, batchSize = 10, withoutDisclosures = false }: Subscribe,
  { memory, bell, isClosed }: { memory: Memory; bell: Bell; isClosed: () => boolean },
): AsyncGenerator<Delivery, void, undefined> {
  let after = afterOrdinal
  let isCaughtUp = false
  while (!signal?.aborted && !isClosed()) {
    // Batches of odd sizes: nobody may rely on them.
    const rows = memory.all(after + 1, 1 + memory.chance(batchSize))
    if (rows.length > 0) {
      after += rows.length
      yield { kind: 'events', events: rows.map(row => (withoutDisclosures ? stored(row) : memory.stored(row))) }
      await nextTurn()
    } else if (!isCaughtUp) {
      isCaughtUp = true
      yield { kind: 'caughtUp', ordinal: after }
    } else await bell.next(signal)
  }
}

type Bell = ReturnType<typeof newBell>

const newBell = () => {
  let rung = Promise.withResolvers<void>()
  return {
    ring: (): void => {
      rung.resolve()
      rung = Promise.withResolvers<void>()
    },
    next: (signal?: AbortSignal): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const wake = (): void => {
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      signal?.addEventListener('abort', wake, { once: true })
      void rung.promise.then(wake)
      return promise
    },
  }
}
