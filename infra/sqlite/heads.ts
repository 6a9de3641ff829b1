/** Where the record and its streams stand: remembered between transactions for as long as no other process writes. */

import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { disclosureStream } from '../../schema/envelope.ts'
import { integer } from './columns.ts'

/** A stream's key in the tables (0: it has none yet) and its last revision (-1: it holds nothing). */
export type Head = { key: number; revision: number }
export type RecordHead = { ordinal: number; stampMs: number }

export type Heads = ReturnType<typeof recordHeads>

const rememberedStreams = 100_000
/** Events whose ids share a segment of the index: its pages stay few enough to be written together. */
const segmentBits = 14
const disclosurePrefix = disclosureStream('')

/** The key under which an event is found by its id. */
export const idKey = (id: string, ordinal: number): number =>
  (ordinal >> segmentBits) * 2 ** 32 + Number.parseInt(hash('sha256', id, 'hex').slice(0, 8), 16)

/** Reads heads inside a transaction. `begin` must be called first in each, `forget` after one that was rolled back. */
export const recordHeads = (database: DatabaseSync) => {
  const dataVersion = database.prepare('PRAGMA data_version')
  const last = database.prepare('SELECT ordinal, stamp FROM event ORDER BY ordinal DESC LIMIT 1')
  const governedHead = database.prepare(
    `SELECT id, coalesce((SELECT max(revision) FROM event WHERE stream = id), -1) AS revision FROM stream WHERE name = ?`,
  )
  const operationalHead = database.prepare(
    `SELECT -id AS id, coalesce((SELECT max(revision) FROM operational WHERE stream = -id), -1) AS revision
     FROM operational_stream WHERE name = ?`,
  )
  const disclosureHead = database.prepare(
    'SELECT coalesce(max(revision), -1) AS revision FROM operational WHERE stream = ?',
  )
  const byId = database.prepare(
    `WITH RECURSIVE segment (n) AS (SELECT ? >> ${segmentBits} UNION ALL SELECT n - 1 FROM segment WHERE n > 0)
     SELECT ordinal FROM segment CROSS JOIN event ON id_key = (n << 32) + ? WHERE body ->> '$.id' = ? LIMIT 1`,
  )
  let seenVersion = -1
  let record: RecordHead = { ordinal: 0, stampMs: 0 }
  const governed = new Map<string, Head>()
  const operational = new Map<string, Head>()

  const forget = (): void => {
    seenVersion = -1
    governed.clear()
    operational.clear()
  }
  const remember = (heads: Map<string, Head>, name: string, head: Head): Head => {
    if (heads.size >= rememberedStreams) heads.clear()
    heads.set(name, head)
    return head
  }
  const look = (heads: Map<string, Head>, name: string, statement: typeof last): Head => {
    const known = heads.get(name)
    if (known) return known
    const row = statement.get(name)
    const head = row ? { key: integer(row, 'id'), revision: integer(row, 'revision') } : { key: 0, revision: -1 }
    return remember(heads, name, head)
  }
  /** The ordinal of the event with an id, or 0. The latest one, should an id stand in two streams. */
  const ordinalOf = (id: string): number => {
    const row = byId.get(record.ordinal, idKey(id, 0), id)
    return row ? integer(row, 'ordinal') : 0
  }
  return {
    forget,
    ordinalOf,
    begin: (): void => {
      const version = integer(dataVersion.get() ?? {}, 'data_version')
      if (version === seenVersion) return
      forget()
      const row = last.get()
      record = row ? { ordinal: integer(row, 'ordinal'), stampMs: integer(row, 'stamp') } : { ordinal: 0, stampMs: 0 }
      seenVersion = version
    },
    record: (): RecordHead => record,
    advance: (head: RecordHead): void => {
      record = head
    },
    governed: (name: string): Head => look(governed, name, governedHead),
    /** An operational stream's head; a disclosure's, once its event is recorded, is kept under that event's ordinal. */
    operational: (name: string): Head => {
      const isDisclosure = name.startsWith(disclosurePrefix)
      const ordinal = isDisclosure ? ordinalOf(name.slice(disclosurePrefix.length)) : 0
      if (ordinal === 0) return look(operational, name, operationalHead)
      return { key: ordinal, revision: integer(disclosureHead.get(ordinal) ?? {}, 'revision') }
    },
    /** The head of a stream kept under its own name, whether or not it is a disclosure's. */
    named: (name: string): Head => look(operational, name, operationalHead),
    setGoverned: (name: string, head: Head): Head => remember(governed, name, head),
    setOperational: (name: string, head: Head): Head => remember(operational, name, head),
    dropOperational: (name: string): boolean => operational.delete(name),
  }
}
