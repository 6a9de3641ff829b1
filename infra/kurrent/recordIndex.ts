/**
 * The index of the log: which governed event is the nth, where it stands, and what of the operational streams was
 * deleted. It takes in every event of ours in the order of the log, and tells who waits for one that it has come.
 */
import type { DatabaseSync } from 'node:sqlite'
import { isOperational } from '../../schema/envelope.ts'
import { clockCorrected, EventStoreError } from '../../schema/ports/eventStore.ts'
import { closeIndexFile } from './indexFile.ts'
import { type IndexRows, indexRows } from './indexRows.ts'
import type { LogEvent } from './logEvent.ts'
import type { Arrived } from './mailbox.ts'

/** `createdMs`: when the server says that it wrote it, if it came not long ago. */
export type Arrival = { ordinal: number; createdMs?: number }

export type RecordIndex = ReturnType<typeof recordIndex>

const streamDeleted = '$streamDeleted'

/** An index on an open file. */
export const recordIndex = (database: DatabaseSync) => {
  const rows = indexRows(database)
  const waiting = newWaiting()

  const takeIn = ({ events, place }: Arrived): void => {
    database.exec('BEGIN')
    try {
      for (const event of events) enter(rows, event)
      rows.setPlace(place)
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
    waiting.tell(events, rows)
  }
  return {
    ...rows,
    takeIn,
    /** Waits for a governed event; gives up when nothing at all has come for so long. */
    arrivalOf: (stream: string, revision: number, limitMs: number): Promise<Arrival> => {
      const ordinal = rows.ordinalOf(stream, revision)
      if (ordinal === undefined) return waiting.forEvent(stream, revision, limitMs)
      return Promise.resolve(waiting.arrivalAs(ordinal))
    },
    /** Waits until everything up to a place is taken in. */
    passed: (commit: number, limitMs: number): Promise<void> =>
      waiting.until(() => {
        const place = rows.place()
        return place !== 'start' && place.commit >= commit
      }, limitMs),
    /** Waits until the nth governed event is taken in. */
    reached: (ordinal: number, limitMs: number): Promise<void> =>
      waiting.until(() => rows.last().ordinal >= ordinal, limitMs),
    isAwaited: waiting.isAwaited,
    fail: waiting.fail,
    /** Throws what is wrong with the record or with the way to it, if something is. */
    demandSound: (): void => {
      const failure = waiting.failure()
      if (failure) throw failure
      const [fault] = rows.faults()
      if (fault === undefined) return
      const help = 'governed streams are kept whole for ever; restore them, or copy the record to another prefix'
      throw new EventStoreError('damaged', `The record on the store is not whole: ${fault}. Mind that ${help}.`)
    },
    close: (): void => {
      waiting.fail(new EventStoreError('closed', 'The record is closed'))
      closeIndexFile(database)
    },
  }
}

const enter = (rows: IndexRows, event: LogEvent): void => {
  if (event.isMetadata) enterMetadata(rows, event)
  else if (event.type === streamDeleted) enterTombstone(rows, event.stream)
  else if (isOperational(event.stream)) enterOperational(rows, event)
  else enterGoverned(rows, event)
}

const enterGoverned = (rows: IndexRows, event: LogEvent): void => {
  const { stream, revision, place } = event
  const head = rows.headOf(stream)
  if (revision <= head) throw new EventStoreError('damaged', `The log gives ${stream} ${revision} a second time`)
  if (revision > head + 1) rows.setFault(stream, `lacks what stood before revision ${revision}`)
  const last = rows.last()
  const stampMs = stampOf(event)
  if (stampMs === undefined) rows.setFault(stream, `holds at revision ${revision} what is no event of Fourfold`)
  const reached =
    event.type === clockCorrected && stampMs !== undefined ? stampMs : Math.max(last.stampMs, stampMs ?? 0)
  rows.addEvent({ ordinal: last.ordinal + 1, stream, revision, place }, reached)
}

/** The stamp of a governed event in milliseconds; undefined for what is none. */
const stampOf = ({ data, stream, revision }: LogEvent): number | undefined => {
  if (!isObject(data) || data.stream !== stream || data.revision !== revision) return undefined
  const stampMs = typeof data.recordedAt === 'string' ? Date.parse(data.recordedAt) : Number.NaN
  return Number.isNaN(stampMs) ? undefined : stampMs
}

const enterOperational = (rows: IndexRows, { stream, revision, place }: LogEvent): void => {
  const { base } = rows.operationalHead(stream)
  rows.setOperationalHead(stream, { base, head: revision })
  if (revision >= base) rows.addOperational({ stream, revision, place })
}

/** A deletion says that everything is cut off; the next event of the stream, where it has begun again. */
const enterMetadata = (rows: IndexRows, { stream, data }: LogEvent): void => {
  const said = isObject(data) ? data : {}
  if (!isOperational(stream)) {
    const cut = ['$tb', '$maxCount', '$maxAge'].filter(name => said[name] !== undefined)
    rows.setFault(stream, cut.length === 0 ? undefined : `is cut off by ${cut.join(' and ')} in its metadata`)
    return
  }
  if (typeof said.$tb !== 'number') return
  const { head } = rows.operationalHead(stream)
  const base = Math.min(said.$tb, head + 1)
  rows.setOperationalHead(stream, { base, head })
  rows.removeBefore(stream, base)
}

const enterTombstone = (rows: IndexRows, stream: string): void => {
  if (isOperational(stream)) {
    const { head } = rows.operationalHead(stream)
    rows.setOperationalHead(stream, { base: head + 1, head })
    rows.removeBefore(stream, head + 1)
  } else rows.setFault(stream, 'was deleted')
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

type Waiter = { resolve: (arrival: Arrival) => void; reject: (error: Error) => void; isDone?: () => boolean }

/** Those who wait for something to be taken in. */
const newWaiting = () => {
  const forEvents = new Map<string, Set<Waiter>>()
  const forPlaces = new Set<Waiter>()
  const createdAt = new Map<number, number>()
  let failure: Error | undefined
  let lastTakenMs = performance.now()

  const keyOf = (stream: string, revision: number): string => `${revision} ${stream}`
  const all = (): Waiter[] => [...forPlaces, ...[...forEvents.values()].flatMap(waiters => [...waiters])]

  /** Waits with a limit that begins anew whenever something is taken in. */
  const wait = async (among: Set<Waiter>, limitMs: number, isDone?: () => boolean): Promise<Arrival> => {
    if (failure) throw failure
    const { promise, resolve, reject } = Promise.withResolvers<Arrival>()
    const waiter: Waiter = { resolve, reject, ...(isDone ? { isDone } : {}) }
    among.add(waiter)
    const beganMs = performance.now()
    const timer = setInterval(() => {
      if (performance.now() - Math.max(beganMs, lastTakenMs) < limitMs) return
      const message = `Nothing came from the store for ${limitMs} ms, although there is something to come`
      reject(new EventStoreError('unavailable', message))
    }, limitMs / 4)
    try {
      return await promise
    } finally {
      clearInterval(timer)
      among.delete(waiter)
    }
  }
  return {
    forEvent: async (stream: string, revision: number, limitMs: number): Promise<Arrival> => {
      const key = keyOf(stream, revision)
      const waiters = forEvents.get(key) ?? new Set()
      forEvents.set(key, waiters)
      try {
        return await wait(waiters, limitMs)
      } finally {
        if (waiters.size === 0) forEvents.delete(key)
      }
    },
    until: async (isDone: () => boolean, limitMs: number): Promise<void> => {
      if (!isDone()) await wait(forPlaces, limitMs, isDone)
    },
    tell: (events: readonly LogEvent[], rows: IndexRows): void => {
      lastTakenMs = performance.now()
      // Of the last batch only: who asks for more than that is told none.
      createdAt.clear()
      for (const { stream, revision, createdMs, isMetadata } of events) {
        const ordinal = isMetadata ? undefined : rows.ordinalOf(stream, revision)
        if (ordinal === undefined) continue
        createdAt.set(ordinal, createdMs)
        for (const waiter of forEvents.get(keyOf(stream, revision)) ?? []) waiter.resolve({ ordinal, createdMs })
      }
      for (const waiter of forPlaces) if (waiter.isDone?.()) waiter.resolve({ ordinal: 0 })
    },
    arrivalAs: (ordinal: number): Arrival => {
      const createdMs = createdAt.get(ordinal)
      return createdMs === undefined ? { ordinal } : { ordinal, createdMs }
    },
    isAwaited: (): boolean => forPlaces.size > 0 || forEvents.size > 0,
    failure: (): Error | undefined => failure,
    /** Ends all waiting, now and from now on. */
    fail: (error: Error): void => {
      failure ??= error
      for (const waiter of all()) waiter.reject(error)
    },
  }
}
