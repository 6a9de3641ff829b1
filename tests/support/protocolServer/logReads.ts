/** The questions that are put to the log's table; log.ts has what is written to it. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { type LogRecord, noRevision, type Page, tombstoneRevision } from './records.ts'

/** The log up to an end: all of it, or as far as a node that is behind has it. */
export type LogView = {
  end: () => bigint
  isBoundary: (position: bigint) => boolean
  lastRevision: (stream: string) => bigint
  /** From a revision, that one included. */
  inStream: (stream: string, page: Page) => LogRecord[]
  /** Forwards what begins at `from` or after it; backwards what ends at `from` or before it. */
  inAll: (page: Page) => LogRecord[]
  at: (stream: string, revision: bigint) => LogRecord | undefined
}

export type LogReads = {
  viewTo: (end: () => bigint) => LogView
  /** The first record of an id from a position on. */
  ofId: (id: string, since: bigint) => LogRecord | undefined
  /** Where the log ended so many milliseconds ago. */
  endBefore: (lagMs: number) => bigint
  /** Where the log ends; undefined where there is nothing in it. */
  lastEnd: () => bigint | undefined
}

/** Prepares every question once, and gives them as functions. */
export const readsOf = (database: DatabaseSync): LogReads => {
  const inStream = 'SELECT * FROM record WHERE position < ? AND stream = ? AND revision'
  const inAll = 'SELECT * FROM record WHERE stream IS NOT NULL AND'
  const forwards = database.prepare(`${inStream} >= ? ORDER BY revision LIMIT ?`)
  const backwards = database.prepare(`${inStream} <= ? ORDER BY revision DESC LIMIT ?`)
  const allForwards = database.prepare(`${inAll} position >= ? AND position < ? ORDER BY position LIMIT ?`)
  const allBackwards = database.prepare(`${inAll} end <= ? ORDER BY end DESC LIMIT ?`)
  const at = database.prepare(`${inStream} = ?`)
  const ofId = database.prepare('SELECT * FROM record WHERE id = ? AND position >= ? ORDER BY position LIMIT 1')
  const boundary = database.prepare('SELECT 1 FROM record WHERE position = ?1 OR end = ?1 LIMIT 1')
  const endBefore = database.prepare('SELECT end FROM record WHERE created <= ? ORDER BY end DESC LIMIT 1')
  const lastEnd = database.prepare('SELECT max(end) AS end FROM record')
  return {
    viewTo: end => ({
      end,
      isBoundary: position => position === 0n || boundary.get(position) !== undefined,
      lastRevision: stream => first(backwards.get(end(), stream, tombstoneRevision, 1))?.revision ?? noRevision,
      inStream: (stream, { from, direction, limit }) => {
        // Behind a tombstone there is no number any more, and the table holds none so large.
        const first = from < tombstoneRevision ? from : tombstoneRevision
        if (direction === 'backwards') return backwards.all(end(), stream, first, limit).map(recordOf)
        return from > first ? [] : forwards.all(end(), stream, first, limit).map(recordOf)
      },
      inAll: ({ from, direction, limit }) => {
        const last = from < end() ? from : end()
        const rows = direction === 'forwards' ? allForwards.all(from, end(), limit) : allBackwards.all(last, limit)
        return rows.map(recordOf)
      },
      at: (stream, revision) => first(at.get(end(), stream, revision)),
    }),
    ofId: (id, since) => first(ofId.get(id, since)),
    lastEnd: () => {
      const end = lastEnd.get()?.end
      return typeof end === 'bigint' ? end : undefined
    },
    endBefore: lagMs => bigintOf(endBefore.get(BigInt(Date.now() - lagMs) * 10_000n)?.end, 0n),
  }
}

type Row = Record<string, SQLOutputValue>

const first = (row: Row | undefined): LogRecord | undefined => row && recordOf(row)

const recordOf = (row: Row): LogRecord => ({
  position: bigintOf(row.position, 0n),
  end: bigintOf(row.end, 0n),
  stream: String(row.stream),
  revision: bigintOf(row.revision, 0n),
  id: String(row.id),
  type: String(row.type),
  isJson: row.isJson === 1n,
  data: bytesOf(row.data),
  metadata: bytesOf(row.metadata),
  created: bigintOf(row.created, 0n),
})

const bigintOf = (value: SQLOutputValue | undefined, otherwise: bigint): bigint =>
  typeof value === 'bigint' ? value : otherwise

const bytesOf = (value: SQLOutputValue | undefined): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array()
