/** The read model in one SQLite file of the node. It can be deleted at any time: it is built again from the events. */
import { existsSync, renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import {
  isGap,
  type ReadModel,
  ReadModelError,
  type ReadModelReader,
  type ReadTable,
  readLimits,
} from '../schema/ports/readModel.ts'
import { bulkBuild, removeFiles } from './readModel/bulk.ts'
import { readModelError } from './readModel/errors.ts'
import { type LiveWriter, liveWriter } from './readModel/live.ts'
import { metaOf, setMeta } from './readModel/meta.ts'
import { readerOf } from './readModel/reader.ts'
import { applicationId, createIndexes, createTables, fingerprintOf } from './readModel/tables.ts'
import { waiting } from './readModel/waiting.ts'

export type SqliteReadModelOptions = {
  tables: readonly ReadTable[]
  /** Tells one edition of the projections from another: a file made by another one is started anew. */
  projections: string
}

const busyTimeoutMs = 5_000
const cacheKibibytes = 32_000
const logPages = 2_000
const logBytes = 64 * 1024 * 1024

/**
 * Opens the read model at a path. A file that is damaged, or that other tables or projections made, is thrown away:
 * `startedEmpty` then says why. Throws ReadModelError `unavailable` where no file can be made.
 */
export const openSqliteReadModel = (path: string, options: SqliteReadModelOptions): ReadModel => {
  const fingerprint = fingerprintOf(options.tables, options.projections)
  const opened = guarded(path, () => openOrStart(path, options.tables, fingerprint))
  let connections: Connections | undefined = opened.connections
  const reached = waiting(connections.reader.position()?.ordinal ?? 0)
  const now = (): Connections => {
    if (!connections) throw new ReadModelError('closed', `The read model ${path} is closed`)
    return connections
  }
  const swap = (built: string): void => {
    now().close()
    removeFiles(path)
    renameSync(built, path)
    connections = connect(path, options.tables)
    reached.reach(connections.reader.position()?.ordinal ?? 0)
  }
  return {
    ...reading(path, () => now().reader),
    write: (after, position, work) => {
      try {
        guarded(path, () => now().writer.write(after, position, work))
        reached.reach(position.ordinal)
      } catch (error) {
        // Another process has written: what it took in can be read here as well.
        if (isGap(error)) reached.reach(now().reader.position()?.ordinal ?? 0)
        throw error
      }
    },
    rebuild: () => {
      const built = `${path}.rebuild`
      return bulkBuild({ path: built, tables: options.tables, fingerprint, finished: () => swap(built) })
    },
    empty: () => {
      now().close()
      guarded(path, () => start(path, options.tables, fingerprint))
      connections = connect(path, options.tables)
      reached.reach(0)
    },
    waitFor: (ordinal, waitMs = readLimits.waitMs) => reached.waitFor(ordinal, waitMs),
    startedEmpty: opened.startedEmpty,
    close: () => {
      connections?.close()
      connections = undefined
      reached.end()
    },
  }
}

type Connections = { writer: LiveWriter; reader: ReadModelReader; close(): void }

const openOrStart = (
  path: string,
  tables: readonly ReadTable[],
  fingerprint: string,
): { connections: Connections; startedEmpty: string | undefined } => {
  const startedEmpty = existsSync(path) ? whyUnfit(path, fingerprint) : 'There was no read model yet.'
  if (startedEmpty !== undefined) start(path, tables, fingerprint)
  return { connections: connect(path, tables), startedEmpty }
}

/** Why the file cannot be taken up as it stands, or undefined where it can. */
const whyUnfit = (path: string, fingerprint: string): string | undefined => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: busyTimeoutMs })
    const id = database.prepare('PRAGMA application_id').get()?.application_id
    if (id !== applicationId) return `${path} was no read model of Fourfold.`
    if (metaOf(database).fingerprint() !== fingerprint) return 'It was made by another edition of the projections.'
    metaOf(database).position()
    return undefined
  } catch (error) {
    return `It was damaged: ${error instanceof Error ? error.message : String(error)}.`
  } finally {
    database?.close()
  }
}

const start = (path: string, tables: readonly ReadTable[], fingerprint: string): void => {
  removeFiles(path)
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA application_id = ${applicationId}; BEGIN`)
  database.exec(createTables(tables) + createIndexes(tables))
  setMeta(database, 'fingerprint', fingerprint)
  database.exec('COMMIT')
  database.close()
}

const connect = (path: string, tables: readonly ReadTable[]): Connections => {
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  // What a power cut takes is taken in again from the events: NORMAL keeps the file whole, and that is enough.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${cacheKibibytes};
    PRAGMA wal_autocheckpoint = ${logPages}; PRAGMA journal_size_limit = ${logBytes}`)
  const reading = new DatabaseSync(path, { readOnly: true, timeout: busyTimeoutMs })
  reading.exec(`PRAGMA cache_size = -${cacheKibibytes}; PRAGMA mmap_size = ${4 * logBytes}`)
  return {
    writer: liveWriter(database, tables),
    reader: readerOf(reading, tables),
    close: () => {
      reading.close()
      database.close()
    },
  }
}

const guarded = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw readModelError(error, path)
  }
}

/** The reader in use; it is another one after a rebuild. */
const reading = (path: string, reader: () => ReadModelReader): ReadModelReader => ({
  page: (noun, question) => guarded(path, () => reader().page(noun, question)),
  total: (noun, question) => guarded(path, () => reader().total(noun, question)),
  one: (noun, reference, at) => guarded(path, () => reader().one(noun, reference, at)),
  many: (noun, references, at) => guarded(path, () => reader().many(noun, references, at)),
  versions: (noun, reference) => guarded(path, () => reader().versions(noun, reference)),
  counts: (noun, by, at) => guarded(path, () => reader().counts(noun, by, at)),
  changedSince: (noun, ordinal, question) => guarded(path, () => reader().changedSince(noun, ordinal, question)),
  position: () => guarded(path, () => reader().position()),
})
