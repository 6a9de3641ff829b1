/**
 * The log of the protocol test server: records in one order, each at the byte it would begin at in a file. Positions
 * have gaps therefore, and a number between two of them is no position. Everything else is made of these records.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type LogView, readsOf } from './logReads.ts'
import type { LogRecord, NewRecord } from './records.ts'

export type Log = LogView & {
  /** Appends all or nothing, and gives the records as they stand. */
  append: (records: readonly NewRecord[]) => LogRecord[]
  /** Writes a record that is no event, as an append of nothing does, and gives its position. */
  appendNothing: () => bigint
  /** The log as it was so many milliseconds ago. */
  behind: (lagMs: number) => LogView
  /** The first record of an id, in whichever stream, since the server last forgot them all: at its start. */
  remembered: (id: string) => LogRecord | undefined
  forget: () => void
  onAppend: (listener: () => void) => () => void
  close: () => void
}

const schema = `
  CREATE TABLE IF NOT EXISTS record (
    position INTEGER PRIMARY KEY, end INTEGER NOT NULL, stream TEXT, revision INTEGER, id TEXT, type TEXT,
    isJson INTEGER, data BLOB, metadata BLOB, created INTEGER NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS record_in_stream ON record (stream, revision) WHERE stream IS NOT NULL;
  CREATE INDEX IF NOT EXISTS record_of_id ON record (id) WHERE id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS record_end ON record (end);
`

// What a record takes besides its contents, and where the first one begins: a file has a header.
const frameBytes = 96
const headerBytes = 128n

/** Opens the log that is kept in a folder, or without one a fresh log in a file without a name, which goes with it. */
export const openLog = (folder?: string): Log => {
  const file = folder === undefined ? '' : join(folder, 'protocolServer.db')
  const database = new DatabaseSync(file, { readBigInts: true })
  const journal = folder === undefined ? 'MEMORY' : 'WAL'
  database.exec(`PRAGMA journal_mode = ${journal}; PRAGMA synchronous = OFF; ${schema}`)
  return logOn(database)
}

const logOn = (database: DatabaseSync): Log => {
  const listeners = new Set<() => void>()
  const { ofId, viewTo, endBefore, lastEnd } = readsOf(database)
  let end = lastEnd() ?? headerBytes
  let rememberedFrom = end
  const insert = database.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const write = (record: NewRecord): LogRecord => {
    const position = end
    end += BigInt(sizeOf(record))
    const created = now()
    const { stream, revision, id, type, isJson, data, metadata } = record
    insert.run(position, end, stream, revision, id, type, isJson ? 1 : 0, data, metadata, created)
    return { ...record, position, end, created }
  }
  return {
    ...viewTo(() => end),
    append: records => {
      const before = end
      const written = inTransaction(database, {
        work: () => records.map(write),
        undo: () => {
          end = before
        },
      })
      for (const listener of [...listeners]) listener()
      return written
    },
    appendNothing: () => {
      const position = end
      end += BigInt(frameBytes)
      insert.run(position, end, null, null, null, null, null, null, null, now())
      return position
    },
    behind: lagMs => {
      const reached = endBefore(lagMs)
      return viewTo(() => reached)
    },
    remembered: id => ofId(id, rememberedFrom),
    forget: () => {
      rememberedFrom = end
    },
    onAppend: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => database.close(),
  }
}

const now = (): bigint => BigInt(Date.now()) * 10_000n

const sizeOf = (record: NewRecord): number =>
  frameBytes + record.stream.length + record.type.length + record.data.length + record.metadata.length

type Work<Result> = { work: () => Result; undo: () => void }

const inTransaction = <Result>(database: DatabaseSync, { work, undo }: Work<Result>): Result => {
  database.exec('BEGIN')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    undo()
    throw error
  }
}
