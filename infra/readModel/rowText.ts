/**
 * A row as it is kept: its text and a checksum of that, so that a disk which gives back something else is found out.
 * SQLite itself finds only what no longer fits together.
 */
import type { SQLOutputValue } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { ReadModelError, type Row } from '../../schema/ports/readModel.ts'
import { integer, text } from '../sqlite/columns.ts'

export const sumOf = (body: string): number => crc32(body)

/** The row in what was read of `row` and `sum`. Throws ReadModelError `damaged` where it is not what was written. */
export const rowIn = (found: Record<string, SQLOutputValue>): Row => {
  const body = text(found, 'row')
  if (sumOf(body) === integer(found, 'sum')) return JSON.parse(body) as Row // only rows are written
  throw new ReadModelError('damaged', 'A row of the read model is not what was written')
}
