/** Where the record and its streams stand: remembered between transactions for as long as no other process writes. */

import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { disclosureStream } from '../../schema/envelope.ts'
import { integer, type Row } from './columns.ts'
import { everyOperational } from './disclosures.ts'
import { indexSegmentBits } from './schema.ts'

/** A stream's key in the tables (0: it has none yet) and its last revision (-1: it holds nothing). */
export type Head = { key: number; revision: number }
/** `position` is the highest known to have been used: what follows lies after it and after the last event's own. */
export type RecordHead = { ordinal: number; stampMs: number; position: number }

export type Heads = ReturnType<typeof recordHeads>

const rememberedStreams = 100_000
/** Events whose keys have a segment in common. */
const segmentBits = 14
const disclosurePrefix = disclosureStream('')

/** The key under which an event is found by its id. */
export const idKey = (id: string, ordinal: number): number =>
  (ordinal >> segmentBits) * 2 ** 32 + Number.parseInt(hash('sha256', id, 'hex').slice(0, 8), 16)

/** Reads heads inside a transaction. `begin` must be called first in each, `forget` after one that was rolled back. */
export const recordHeads = (database: DatabaseSync) => {
  const read = headReader(database)
  const governed = rememberedHeads(read.governed)
  const operational = rememberedHeads(read.operational)
  let seenVersion = -1
  let isFresh = false
  let record: RecordHead = { ordinal: 0, stampMs: 0, position: 0 }

  const forget = (): void => {
    seenVersion = -1
    isFresh = false
    governed.clear()
    operational.clear()
  }
  const begin = (): void => {
    const version = read.dataVersion()
    if (version === seenVersion) return
    forget()
    record = read.record()
    seenVersion = version
  }
  const ordinalOf = (id: string): number => read.ordinalOf(id, record.ordinal)
  return {
    forget,
    /** The ordinal of the event with an id, or 0. The latest one, should an id stand in two streams. */
    ordinalOf,
    begin,
    /**
     * The same for reads outside a transaction. One look does for all reads until the event loop turns: nobody can have
     * told us of another process's commit before that.
     */
    beginReading: (): void => {
      if (isFresh) return
      begin()
      isFresh = true
      process.nextTick(() => {
        isFresh = false
      })
    },
    record: (): RecordHead => record,
    advance: (moved: Partial<RecordHead>): void => {
      record = { ...record, ...moved }
    },
    governed: governed.of,
    /** An operational stream's head; a disclosure's, once its event is recorded, is kept under that event's ordinal. */
    operational: (name: string): Head => {
      const isDisclosure = name.startsWith(disclosurePrefix)
      const ordinal = isDisclosure ? ordinalOf(name.slice(disclosurePrefix.length)) : 0
      return ordinal === 0 ? operational.of(name) : { key: ordinal, revision: read.disclosureRevision(ordinal) }
    },
    /** The head of a stream kept under its own name, whether or not it is a disclosure's. */
    named: operational.of,
    setGoverned: governed.set,
    setOperational: operational.set,
    dropOperational: operational.drop,
  }
}

const rememberedHeads = (read: (name: string) => Head) => {
  const heads = new Map<string, Head>()
  const set = (name: string, head: Head): Head => {
    if (heads.size >= rememberedStreams) heads.clear()
    heads.set(name, head)
    return head
  }
  return {
    set,
    of: (name: string): Head => heads.get(name) ?? set(name, read(name)),
    drop: (name: string): boolean => heads.delete(name),
    clear: (): void => heads.clear(),
  }
}

const headReader = (database: DatabaseSync) => {
  const dataVersion = database.prepare('PRAGMA data_version')
  const last = database.prepare('SELECT ordinal, stamp FROM event ORDER BY ordinal DESC LIMIT 1')
  const used = database.prepare(
    `SELECT coalesce(max(seq), 0) AS position FROM sqlite_sequence WHERE name = 'operational'`,
  )
  const governed = database.prepare(
    `SELECT id, coalesce((SELECT max(revision) FROM event WHERE stream = id), -1) AS revision
     FROM stream WHERE name = ?`,
  )
  const operational = database.prepare(
    `SELECT -id AS id, coalesce((SELECT max(revision) FROM operational WHERE stream = -id), -1) AS revision
     FROM operational_stream WHERE name = ?`,
  )
  const disclosure = database.prepare(
    `SELECT coalesce(max(revision), -1) AS revision FROM ${everyOperational} WHERE stream = ?`,
  )
  const byId = database.prepare(
    `WITH RECURSIVE segment (n) AS (SELECT ? >> ${indexSegmentBits} UNION ALL SELECT n - 1 FROM segment WHERE n > 0)
     SELECT ordinal FROM segment CROSS JOIN event
       ON ordinal >> ${indexSegmentBits} = n AND id_key = (n >> ${segmentBits - indexSegmentBits} << 32) + ?
     WHERE body ->> '$.id' = ? LIMIT 1`,
  )
  const head = (row: Row | undefined): Head =>
    row ? { key: integer(row, 'id'), revision: integer(row, 'revision') } : { key: 0, revision: -1 }
  return {
    dataVersion: (): number => integer(dataVersion.get() ?? {}, 'data_version'),
    record: (): RecordHead => {
      const row = last.get()
      const position = integer(used.get() ?? {}, 'position')
      return { ordinal: row ? integer(row, 'ordinal') : 0, stampMs: row ? integer(row, 'stamp') : 0, position }
    },
    governed: (name: string): Head => head(governed.get(name)),
    operational: (name: string): Head => head(operational.get(name)),
    disclosureRevision: (ordinal: number): number => integer(disclosure.get(ordinal) ?? {}, 'revision'),
    ordinalOf: (id: string, lastOrdinal: number): number => {
      const row = byId.get(lastOrdinal, idKey(id, 0), id)
      return row ? integer(row, 'ordinal') : 0
    },
  }
}
