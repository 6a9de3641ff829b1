/** The tables of the record, and a connection to them that is as durable as it claims to be. */
import { DatabaseSync } from 'node:sqlite'
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import { damaged, storeError } from './errors.ts'
import { tablesFault } from './tables.ts'

/** "4fld": tells our files from any other SQLite file. */
export const applicationId = 0x34666c64
export const schemaVersion = 2

/** How long opening, and an append, waits for other processes that hold the file. */
export const busyTimeoutMs = 5_000
// A lock is waited for in short turns, so that the process can serve reads meanwhile.
const lockTurnMs = 10
const cacheKibibytes = 32_000
/** Events whose ids share a segment of the index: 1,024 fill about five of its pages. */
export const indexSegmentBits = 10

const disclosureColumns = '(ordinal INTEGER PRIMARY KEY, digest TEXT NOT NULL, body TEXT NOT NULL) STRICT'

/**
 * `event`: the nth governed event is row n; nothing is ever deleted, so no AUTOINCREMENT. Stream ids ascend, which
 * keeps the streams in use together in the index. `stamp` is the running maximum of the stamps, in milliseconds.
 * `id_key` finds an event by its id: the ordinal's segment above 32 bits of the id's hash. The index puts a smaller
 * segment before it, so that what is recorded together stands on few pages of it.
 *
 * `disclosure`: what was disclosed together with its event, under the event's ordinal; nothing but its own page is
 * written for it. `operational`: everything else. A stream above 0 there is a disclosure too, of the event with that
 * ordinal, but one written before it or anew; a stream below 0 is one of operational_stream.
 */
const migrations: readonly string[] = [
  `CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE event (
     ordinal INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, id_key INTEGER NOT NULL,
     stamp INTEGER NOT NULL, digest TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (stream, revision)
   ) STRICT;
   CREATE INDEX event_by_id ON event (id_key);
   CREATE TABLE operational_stream (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE operational (
     position INTEGER PRIMARY KEY AUTOINCREMENT, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
     digest TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (stream, revision)
   ) STRICT;`,
  `DROP INDEX event_by_id;
   CREATE INDEX event_by_id ON event (ordinal >> ${indexSegmentBits}, id_key);
   CREATE TABLE disclosure ${disclosureColumns};`,
]

/** Opens a bare connection. The busy timeout stands before any pragma: switching to WAL needs the lock too. */
export type Connect = (path: string) => DatabaseSync
export const connect: Connect = path => new DatabaseSync(path, { timeout: busyTimeoutMs })

/**
 * Opens the record for writing, creating or migrating it. Throws `damaged` for a file that is no record of ours,
 * `newerSchema` for one written by a later version, `unavailable` where the durability asked for is not given.
 */
export const openConnection = (path: string, how: Connect = connect): DatabaseSync => {
  let database: DatabaseSync | undefined
  try {
    database = how(path)
    migrate(database, path)
    demandDurability(database, path)
    database.exec(`PRAGMA cache_size = -${cacheKibibytes}; PRAGMA busy_timeout = ${lockTurnMs}`)
    return database
  } catch (error) {
    database?.close()
    throw storeError(error, path)
  }
}

/** Reads one pragma back. */
export const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]

/** The version of a record's schema, 0 for a new file. Throws unless it is a record of ours that we can read. */
export const schemaVersionOf = (database: DatabaseSync, path: string): number => {
  // In one transaction: another process may be creating the tables just now.
  database.exec('BEGIN')
  try {
    return knownVersion(database, path)
  } finally {
    if (database.isTransaction) database.exec('COMMIT')
  }
}

const knownVersion = (database: DatabaseSync, path: string): number => {
  const version = pragma(database, 'user_version')
  const id = pragma(database, 'application_id')
  const isEmpty = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables === 0
  if (id === 0 && version === 0 && isEmpty) return 0
  if (id !== applicationId || typeof version !== 'number' || version < 1) {
    throw damaged(path, `its header does not name it as a record of Fourfold (application id ${String(id)})`)
  }
  if (version > schemaVersion) {
    const message = `The record ${path} has schema ${version}, this Fourfold knows ${schemaVersion}: use a later one`
    throw new EventStoreError('newerSchema', message, { detail: { found: version, known: schemaVersion } })
  }
  const fault = tablesFault(database, migrations.slice(0, version))
  if (fault !== undefined) throw damaged(path, fault)
  return version
}

/** Brings a record's tables up to the present schema, all or nothing. Throws what `schemaVersionOf` throws. */
export const migrate = (database: DatabaseSync, path: string): void => {
  if (schemaVersionOf(database, path) === schemaVersion) return
  database.exec('PRAGMA journal_mode = WAL; BEGIN IMMEDIATE')
  try {
    // Read again under the lock: another process may have migrated it since.
    for (const sql of migrations.slice(knownVersion(database, path))) database.exec(sql)
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Lets a record in an earlier schema be read as it stands, on a connection that cannot write. */
export const readAsPresent = (database: DatabaseSync, version: number): void => {
  // A table of this connection alone, in the place of the one that was not there yet.
  if (version < 2) database.exec(`CREATE TEMP TABLE disclosure ${disclosureColumns}`)
}

const demandDurability = (database: DatabaseSync, path: string): void => {
  const demanded = { journal_mode: 'wal', synchronous: 2, secure_delete: 1, wal_autocheckpoint: 0 } as const
  for (const [name, value] of Object.entries(demanded)) {
    database.exec(`PRAGMA ${name} = ${value}`)
    const actual = pragma(database, name)
    if (actual === value) continue
    const message = `The record ${path} is not opened: ${name} is ${String(actual)}, but must be ${value} to be safe`
    throw new EventStoreError('unavailable', message)
  }
}
