/**
 * The file in which a node keeps where the events stand in the log: it holds nothing of what they say, and can be
 * thrown away at any time, to be made anew from the log.
 */
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pragma } from '../sqlite/schema.ts'

/** Counts up when the tables change: a file of another layout is thrown away. */
const layout = 2

/**
 * `event`: the nth governed event is row n, with its UUID; `stamp` is the running maximum of the stamps (milliseconds).
 * `loose`: disclosures of which no event is there, and when they were written (milliseconds).
 * `operational_stream`: `base` events were deleted; `head` is the last revision as the server counts. Of a deleted
 * stream no rows are left in `operational`. `log`: up to where all is taken in, and whether the file was closed.
 */
const tables = `
  CREATE TABLE log (prefix TEXT NOT NULL, place INTEGER, prepare INTEGER, closed INTEGER NOT NULL) STRICT;
  CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event (
    ordinal INTEGER PRIMARY KEY, place INTEGER NOT NULL, prepare INTEGER NOT NULL, stream INTEGER NOT NULL,
    revision INTEGER NOT NULL, stamp INTEGER NOT NULL, id BLOB NOT NULL, UNIQUE (stream, revision)
  ) STRICT;
  CREATE INDEX event_by_place ON event (place);
  CREATE INDEX event_by_id ON event (id);
  CREATE TABLE loose (stream TEXT PRIMARY KEY, written INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE operational_stream (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, base INTEGER NOT NULL, head INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE operational (
    place INTEGER PRIMARY KEY, prepare INTEGER NOT NULL, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE fault (stream TEXT PRIMARY KEY, what TEXT NOT NULL) STRICT, WITHOUT ROWID;`

/**
 * Opens the index of a prefix, a new one where there is none that can be used. Where another process keeps the file,
 * or without a path, it is kept in memory, and made anew each time.
 */
export const openIndexFile = (path: string | undefined, prefix: string): DatabaseSync => {
  if (path === undefined) return prepared(new DatabaseSync(':memory:'), prefix)
  const first = locked(path)
  if (first === 'busy') return prepared(new DatabaseSync(':memory:'), prefix)
  try {
    if (first !== undefined) return prepared(first, prefix)
  } catch {
    first?.close()
  }
  throwAway(path)
  const second = locked(path)
  return prepared(second instanceof DatabaseSync ? second : new DatabaseSync(':memory:'), prefix)
}

/** Closes an index for good: the next one to open it need not look through it. */
export const closeIndexFile = (database: DatabaseSync): void => {
  database.exec('PRAGMA synchronous = FULL; UPDATE log SET closed = 1')
  database.close()
}

const sqliteBusy = 5

const locked = (path: string): DatabaseSync | 'busy' | undefined => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
    database.exec('BEGIN IMMEDIATE; COMMIT')
    return database
  } catch (error) {
    database?.close()
    const isBusy = error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
    return isBusy ? 'busy' : undefined
  }
}

/** Makes the tables in a new file, and looks through one that was not closed. Throws where it cannot be used. */
const prepared = (database: DatabaseSync, prefix: string): DatabaseSync => {
  if (pragma(database, 'user_version') === 0) {
    database.exec(`BEGIN; ${tables} PRAGMA user_version = ${layout}; COMMIT`)
    database.prepare('INSERT INTO log (prefix, closed) VALUES (?, 1)').run(prefix)
  }
  if (pragma(database, 'user_version') !== layout) throw new Error('The index has another layout')
  const log = database.prepare('SELECT prefix, closed FROM log').get()
  if (log?.prefix !== prefix) throw new Error('The index is of another prefix')
  // It is written without syncs: after the machine has gone down, part of it may be missing.
  if (log.closed !== 1 && !isWhole(database)) throw new Error('The index was not closed, and is damaged')
  database.exec('PRAGMA synchronous = FULL; UPDATE log SET closed = 0; PRAGMA synchronous = OFF')
  return database
}

const isWhole = (database: DatabaseSync): boolean => {
  const counted = database.prepare('SELECT count(*) = coalesce(max(ordinal), 0) AS whole FROM event').get()
  return pragma(database, 'quick_check') === 'ok' && counted?.whole === 1
}

const throwAway = (path: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}
