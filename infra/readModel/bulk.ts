/**
 * Builds a read model anew in a file of its own: what stands is kept in memory, versions that end are written as they
 * end, the rest in the order of the tables, and the indexes last. Nothing of it is safe before it is finished.
 */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Position, ReadModelBuild, ReadNoun, ReadTable } from '../../schema/ports/readModel.ts'
import { type Counter, counter } from './counts.ts'
import { metaOf, setMeta } from './meta.ts'
import { type RowStatements, rowStatements } from './rowStatements.ts'
import { applicationId, createIndexes, createTables } from './tables.ts'
import { type LinkValue, type Sink, type Standing, versionWriter } from './versions.ts'

export type BulkPlan = { path: string; tables: readonly ReadTable[]; fingerprint: string; finished: () => void }

const cacheKibibytes = 64_000

/** Starts a file at the path, in the place of any that a build left there. */
export const bulkBuild = ({ path, tables, fingerprint, finished }: BulkPlan): ReadModelBuild => {
  removeFiles(path)
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    PRAGMA cache_size = -${cacheKibibytes}; PRAGMA temp_store = MEMORY; BEGIN`)
  database.exec(createTables(tables))
  setMeta(database, 'fingerprint', fingerprint)
  const counts = counter(database)
  const standing: Standing = new Map()
  const open = new Map(tables.map(table => [table, newlyOpen(database, table)]))
  return {
    writer: versionWriter(tables, standing, sinkOf(open, counts)),
    finish: position => {
      for (const [{ noun }, each] of open) flush(each, standing, noun)
      counts.flush()
      complete(database, tables, position)
      sync(path)
      finished()
    },
    abandon: () => {
      if (database.isOpen) database.close()
      removeFiles(path)
    },
  }
}

/** Removes a database and what SQLite keeps beside it. */
export const removeFiles = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

type Open = { statements: RowStatements; lastThing: number; links: Map<string, LinkValue> }

const newlyOpen = (database: DatabaseSync, table: ReadTable): Open => ({
  statements: rowStatements(database, table),
  lastThing: 0,
  links: new Map(),
})

const sinkOf = (open: ReadonlyMap<ReadTable, Open>, counts: Counter): Sink => {
  const of = (table: ReadTable): Open => {
    const found = open.get(table)
    if (!found) throw new Error(`The read model keeps no ${table.noun}`)
    return found
  }
  const nameOf = ({ thing, name, value }: Omit<LinkValue, 'from'>): string => `${thing} ${name} ${value}`
  return {
    find: () => undefined,
    nextThing: table => {
      const each = of(table)
      each.lastThing += 1
      return each.lastThing
    },
    stand: () => undefined,
    end: (table, version, to) => of(table).statements.end(version, to),
    openLink: (table, link) => of(table).links.set(nameOf(link), link),
    closeLink: (table, link, to) => {
      const { links, statements } = of(table)
      const opened = links.get(nameOf(link))
      if (opened) statements.link(opened, to)
      links.delete(nameOf(link))
    },
    count: counts.count,
  }
}

const flush = ({ statements, links }: Open, standing: Standing, noun: ReadNoun): void => {
  const versions = [...(standing.get(noun)?.values() ?? [])].sort((one, other) => one.thing - other.thing)
  standing.delete(noun)
  for (const version of versions) {
    statements.insert(version)
    version.text = undefined // Written: a hundred thousand of them need not stay in memory.
  }
  for (const link of links.values()) statements.link(link)
  links.clear()
}

const complete = (database: DatabaseSync, tables: readonly ReadTable[], position: Position | undefined): void => {
  database.exec(createIndexes(tables))
  if (position) metaOf(database).setPosition(position)
  database.exec('COMMIT')
  database.close()
}

// The file is renamed into its place: it must be whole on the disk before its name is.
const sync = (path: string): void => {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}
