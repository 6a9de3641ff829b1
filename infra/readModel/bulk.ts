/**
 * Builds a read model anew in a file of its own. What stands is kept in memory while it changes and written when others
 * were put since; versions that end are written as they end, and most indexes last. Nothing of it is safe before it is
 * finished.
 */
import { randomUUID } from 'node:crypto'
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ReadModelBuild, ReadModelError, type ReadNoun, type ReadTable } from '../../schema/ports/readModel.ts'
import { counter } from './counts.ts'
import { guarded, guardedLater, isBusy } from './errors.ts'
import { fileAt, type Plan, removeFiles } from './file.ts'
import { metaOf, setMeta } from './meta.ts'
import { type OpenTables, openTables, sinkOf } from './openTables.ts'
import { takeAll, takeOlder } from './standing.ts'
import { applicationId, createIndexes, createLookups, createTables } from './tables.ts'
import { type Standing, type Version, versionWriter } from './versions.ts'

const cacheKibibytes = 64_000

export type Bulk = {
  /** Where it is built. */
  path: string
  plan: Plan
  /** Given where it stands once it is whole on the disk. */
  finished: (built: string) => void
}

/** Starts a file at the path, in the place of any that a build left there. Throws ReadModelError `unavailable`. */
export const bulkBuild = ({ path, plan, finished }: Bulk): ReadModelBuild =>
  guarded(path, () => {
    const { tables, keptRows } = plan
    const database = started(path, plan)
    let place = path
    const counts = counter(database)
    const standing: Standing = new Map()
    const open = openTables(database, tables)
    const versions = versionWriter(tables, standing, sinkOf(open, { stand: () => undefined, count: counts.count }))
    return {
      writer: {
        row: versions.row,
        put: (noun, row, ordinal) =>
          guarded(path, () => {
            versions.put(noun, row, ordinal)
            write(open, takeOlder(standing, keptRows))
          }),
      },
      finish: position =>
        guardedLater(path, async () => {
          write(open, takeAll(standing))
          counts.flush()
          await index(database, tables)
          if (position) metaOf(database).setPosition(position)
          database.exec('COMMIT')
          // Once it is closed nothing tells others that somebody builds here: it gets a name that nobody else uses.
          place = `${path}-${randomUUID()}`
          renameSync(path, place)
          database.close()
          await sync(place)
          finished(place)
        }),
      abandon: () => {
        if (database.isOpen) database.close()
        removeFiles(place)
      },
    }
  })

const started = (path: string, { tables, fingerprint }: Plan): DatabaseSync => {
  demandNobodyBuilds(path)
  removeFiles(path)
  removeLeftovers(path)
  const database = new DatabaseSync(path)
  // Begun at once, so that whoever else would build it sees that somebody does.
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    PRAGMA cache_size = -${cacheKibibytes}; PRAGMA temp_store = MEMORY; BEGIN IMMEDIATE`)
  database.exec(createTables(tables) + createLookups(tables))
  setMeta(database, 'fingerprint', fingerprint)
  return database
}

/** Milliseconds after which a file that was built and not put in place is nobody's: whoever built it was killed. */
const leftAfterMs = 3_600_000

const removeLeftovers = (path: string): void => {
  const folder = dirname(path)
  for (const name of readdirSync(folder).filter(each => each.startsWith(`${basename(path)}-`))) {
    const left = statSync(join(folder, name), { throwIfNoEntry: false })
    if (left && Date.now() - left.mtimeMs > leftAfterMs) rmSync(join(folder, name), { force: true })
  }
}

/** A file that is being built is locked; one that was left by a process which was killed is not. */
const demandNobodyBuilds = (path: string): void => {
  if (fileAt(path) === undefined) return
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE; ROLLBACK')
  } catch (error) {
    if (!isBusy(error)) return
    const sentence = 'Another process is building the read model anew: wait until it has finished.'
    throw new ReadModelError('unavailable', sentence, { cause: error })
  } finally {
    database.close()
  }
}

/** Writes versions in the order of the table. */
const write = (open: OpenTables, taken: ReadonlyMap<ReadNoun, Version[]>): void => {
  for (const [noun, versions] of taken) {
    versions.sort((one, other) => one.thing - other.thing)
    for (const version of versions) open.get(noun)?.statements.replace(version)
  }
}

/** One index after another, so that the process need not wait for all of them. */
const index = async (database: DatabaseSync, tables: readonly ReadTable[]): Promise<void> => {
  for (const statement of createIndexes(tables)) {
    database.exec(statement)
    await nextTurn()
  }
}

// The file is renamed into its place: it must be whole on the disk before its name is.
const sync = async (path: string): Promise<void> => {
  const file = await openFile(path, 'r+')
  await file.sync()
  await file.close()
}
