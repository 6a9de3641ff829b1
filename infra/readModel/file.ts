/** The read model's file: whether it can be taken up, how it is started and connected, how another takes its place. */
import { renameSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { ReadModelError, type ReadModelReader, type ReadTable } from '../../schema/ports/readModel.ts'
import { isBusy } from './errors.ts'
import { type LiveWriter, liveWriter } from './live.ts'
import { metaOf, setMeta } from './meta.ts'
import { readerOf } from './reader.ts'
import { applicationId, createIndexes, createLookups, createTables } from './tables.ts'

export type Plan = { tables: readonly ReadTable[]; fingerprint: string; keptRows: number }

export type Connections = { writer: LiveWriter; reader: ReadModelReader; close(): void }

const busyTimeoutMs = 5_000
const cacheKibibytes = 32_000
const logPages = 2_000
const logBytes = 64 * 1024 * 1024

/** Tells the file that stands at a path from another one that stands there later; undefined where none does. */
export const fileAt = (path: string): string | undefined => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}

/** Why the file cannot be taken up as it stands, in a sentence; undefined where it can. */
export const whyUnfit = (path: string, fingerprint: string): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 'There was none.'
  if (!found.isFile()) throw new ReadModelError('unavailable', `${path} is no file: move it away and start again.`)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: busyTimeoutMs })
    const id = database.prepare('PRAGMA application_id').get()?.application_id
    if (id !== applicationId) return `${path} was no read model of Fourfold.`
    if (metaOf(database).fingerprint() !== fingerprint) return 'It was made by another edition of the projections.'
    metaOf(database).position()
    return undefined
  } catch (error) {
    if (isBusy(error)) throw error
    return `It was damaged: ${error instanceof Error ? error.message : String(error)}.`
  } finally {
    database?.close()
  }
}

/** Removes a database and what SQLite keeps beside it. */
export const removeFiles = (path: string): void => {
  rmSync(path, { force: true })
  removeSideFiles(path)
}

const removeSideFiles = (path: string): void => {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/** Makes an empty file, in the place of any that stands there. */
export const start = (path: string, { tables, fingerprint }: Plan): void => {
  removeFiles(path)
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA application_id = ${applicationId}; BEGIN`)
  database.exec(createTables(tables) + createLookups(tables) + createIndexes(tables).join(''))
  setMeta(database, 'fingerprint', fingerprint)
  database.exec('COMMIT')
  database.close()
}

/** Opens the file to be written and read. */
export const connect = (path: string, { tables, keptRows }: Plan): Connections => {
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  // What a power cut takes is taken in again from the events: NORMAL keeps the file whole, and that is enough.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${cacheKibibytes};
    PRAGMA wal_autocheckpoint = ${logPages}; PRAGMA journal_size_limit = ${logBytes}`)
  // Read once: a connection that only turned the log on would not take it away again when it is closed.
  database.exec('PRAGMA user_version')
  // It is not mapped into memory: what is cut off a mapped file ends the whole process when it is read.
  const reading = new DatabaseSync(path, { readOnly: true, timeout: busyTimeoutMs })
  reading.exec(`PRAGMA cache_size = -${2 * cacheKibibytes}`)
  return {
    writer: liveWriter(database, tables, keptRows),
    reader: readerOf(reading, tables),
    close: () => {
      reading.close()
      database.close()
    },
  }
}

/** Puts a file that was built in the place of the one at the path, in one step. */
export const putInPlace = (built: string, path: string): void => {
  // A log of the old file beside the new one would be read as the new one's.
  removeSideFiles(path)
  renameSync(built, path)
}
