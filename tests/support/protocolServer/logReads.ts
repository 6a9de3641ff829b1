/** The questions that are put to the log's table; log.ts has what is written to it. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { type LogRecord, noRevision, type Page } from './records.ts'

export type LogReads = ReturnType<typeof readsOf>

/** Prepares every question once, and gives them as functions. */
export const readsOf = (database: DatabaseSync) => {
  const inStream = 'SELECT * FROM record WHERE stream = ? AND revision'
  const inAll = 'SELECT * FROM record WHERE stream IS NOT NULL AND'
  const forwards = database.prepare(`${inStream} >= ? ORDER BY revision LIMIT ?`)
  const backwards = database.prepare(`${inStream} <= ? ORDER BY revision DESC LIMIT ?`)
  const allForwards = database.prepare(`${inAll} position >= ? ORDER BY position LIMIT ?`)
  const allBackwards = database.prepare(`${inAll} end <= ? ORDER BY end DESC LIMIT ?`)
  const at = database.prepare(`${inStream} = ?`)
  const ofId = database.prepare('SELECT * FROM record WHERE id = ? AND position >= ? ORDER BY position LIMIT 1')
  const lastRevision = database.prepare('SELECT max(revision) AS value FROM record WHERE stream = ?')
  const boundary = database.prepare('SELECT 1 FROM record WHERE position = ?1 OR end = ?1 LIMIT 1')
  const endBefore = database.prepare('SELECT end FROM record WHERE created <= ? ORDER BY end DESC LIMIT 1')
  return {
    inStream: (stream: string, { from, direction, limit }: Page): LogRecord[] =>
      (direction === 'forwards' ? forwards : backwards).all(stream, from, limit).map(recordOf),
    inAll: ({ from, direction, limit }: Page): LogRecord[] =>
      (direction === 'forwards' ? allForwards : allBackwards).all(from, limit).map(recordOf),
    at: (stream: string, revision: bigint): LogRecord | undefined => first(at.get(stream, revision)),
    ofId: (id: string, since: bigint): LogRecord | undefined => first(ofId.get(id, since)),
    lastRevision: (stream: string): bigint => bigintOf(lastRevision.get(stream)?.value, noRevision),
    isBoundary: (position: bigint): boolean => position === 0n || boundary.get(position) !== undefined,
    endBefore: (lagMs: number): bigint => bigintOf(endBefore.get(BigInt(Date.now() - lagMs) * 10_000n)?.end, 0n),
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
