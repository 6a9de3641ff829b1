/**
 * The index of the log: which governed event is the nth, where it stands, and what of the operational streams was
 * deleted. It takes in every event of ours in the order of the log, and tells who waits for one that it has come.
 */
import type { DatabaseSync } from 'node:sqlite'
import { disclosureStream, isOperational } from '../../schema/envelope.ts'
import { clockCorrected, EventStoreError } from '../../schema/ports/eventStore.ts'
import { type Arrival, newArrivals } from './arrivals.ts'
import { closeIndexFile } from './indexFile.ts'
import { type IndexRows, indexRows } from './indexRows.ts'
import type { LogEvent } from './logEvent.ts'
import type { Arrived } from './mailbox.ts'

export type RecordIndex = ReturnType<typeof recordIndex>

const streamDeleted = '$streamDeleted'
const disclosurePrefix = disclosureStream('')

/** An index on an open file. */
export const recordIndex = (database: DatabaseSync) => {
  const rows = indexRows(database)
  const waiting = newArrivals()

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
    waiting.tell(events, rows.ordinalOf)
  }
  return {
    ...rows,
    takeIn,
    /** Waits for a governed event; gives up when nothing at all has come for so long. */
    arrivalOf: (stream: string, revision: number, limitMs: number): Promise<Arrival> => {
      const ordinal = rows.ordinalOf(stream, revision)
      if (ordinal === undefined) return waiting.forEvent(stream, revision, limitMs)
      return Promise.resolve({ ordinal })
    },
    /** Expects a governed event before it is sent, so that it is told of with what it says, however soon it comes. */
    expect: waiting.expect,
    /** Waits until everything up to a place is taken in. */
    passed: (commit: number, limitMs: number): Promise<void> =>
      waiting.until(() => {
        const place = rows.place()
        return place !== 'start' && place.commit >= commit
      }, limitMs),
    /** Waits until the nth governed event is taken in. */
    reached: (ordinal: number, limitMs: number): Promise<void> =>
      waiting.until(() => rows.last().ordinal >= ordinal, limitMs),
    /**
     * Waits until the last revision of a stream is taken in. A server refuses for what is on its way, too, which cannot
     * be read before it is committed.
     */
    headReached: (stream: string, revision: number, limitMs: number): Promise<void> => {
      const head = () => (isOperational(stream) ? rows.operationalHead(stream).head : rows.headOf(stream))
      return waiting.until(() => head() >= revision, limitMs)
    },
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
  const id = isObject(event.data) ? String(event.data.id) : ''
  rows.addEvent({ ordinal: last.ordinal + 1, stream, revision, place }, reached, id)
  rows.removeLoose(disclosureStream(id))
}

/** The stamp of a governed event in milliseconds; undefined for what is none. */
const stampOf = ({ data, stream, revision }: LogEvent): number | undefined => {
  if (!isObject(data) || data.stream !== stream || data.revision !== revision) return undefined
  const stampMs = typeof data.recordedAt === 'string' ? Date.parse(data.recordedAt) : Number.NaN
  return Number.isNaN(stampMs) ? undefined : stampMs
}

const enterOperational = (rows: IndexRows, { stream, revision, place, createdMs }: LogEvent): void => {
  const { base } = rows.operationalHead(stream)
  rows.setOperationalHead(stream, { base, head: revision })
  if (revision >= base) rows.addOperational({ stream, revision, place })
  if (!stream.startsWith(disclosurePrefix)) return
  rows.addLoose(stream, { event: stream.slice(disclosurePrefix.length), writtenMs: createdMs })
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
  if (base > head) rows.removeLoose(stream)
}

const enterTombstone = (rows: IndexRows, stream: string): void => {
  if (isOperational(stream)) {
    const { head } = rows.operationalHead(stream)
    rows.setOperationalHead(stream, { base: head + 1, head })
    rows.removeBefore(stream, head + 1)
  } else rows.setFault(stream, 'was deleted')
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
