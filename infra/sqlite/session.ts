/** One connection to the record with everything prepared on it. A failed one is replaced whole. */
import type { DatabaseSync } from 'node:sqlite'
import { type RecordWriter, recordWriter } from './append.ts'
import { integer } from './columns.ts'
import { storeError } from './errors.ts'
import { recordHeads } from './heads.ts'
import { type RecordReader, recordReader } from './read.ts'
import { type Connect, openConnection } from './schema.ts'

export type Session = {
  database: DatabaseSync
  writer: RecordWriter
  reader: RecordReader
  /** Copies the write-ahead log into the file and cuts it to nothing. Throws SQLITE_BUSY while others read it. */
  truncateLog(): void
  /** Copies what it can of the log into the file without waiting for anyone. */
  copyLog(): void
}

/** SQLITE_BUSY, as a checkpoint tells it: in its answer. */
class LogBusy extends Error {
  override readonly name = 'LogBusy'
  readonly errcode = 5
}

/** Opens a session on the record. Throws what `openConnection` throws. */
export const openSession = (path: string, connect?: Connect): Session => {
  const database = openConnection(path, connect)
  try {
    return sessionOn(database)
  } catch (error) {
    database.close()
    throw storeError(error, path)
  }
}

const sessionOn = (database: DatabaseSync): Session => {
  const heads = recordHeads(database)
  return {
    database,
    writer: recordWriter(database, heads),
    reader: recordReader(database, heads),
    truncateLog: () => {
      const row = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
      if (integer(row, 'busy') !== 0) throw new LogBusy('The write-ahead log is being read')
    },
    copyLog: () => database.exec('PRAGMA wal_checkpoint(PASSIVE)'),
  }
}
