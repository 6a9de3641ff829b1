/** Takes events in as they come: a batch is one transaction, with the position in it. */
import type { DatabaseSync } from 'node:sqlite'
import { type Position, ReadModelError, type ReadModelWriter, type ReadTable } from '../../schema/ports/readModel.ts'
import { type Counter, counter } from './counts.ts'
import { metaOf } from './meta.ts'
import { type RowStatements, rowStatements } from './rowStatements.ts'
import { type Sink, type Standing, type Version, versionWriter } from './versions.ts'

/** Rows of a noun kept in memory at most between batches. */
const keptRows = 20_000

/** The versions as the file has them, of the rows that a batch changes; undefined for those it has not yet. */
type Changed = Map<string, Version | undefined>
type Open = { table: ReadTable; statements: RowStatements; changed: Changed; lastThing: number | undefined }

export type LiveWriter = {
  write(after: number, position: Position, work: (writer: ReadModelWriter) => void): void
}

export const liveWriter = (database: DatabaseSync, tables: readonly ReadTable[]): LiveWriter => {
  const open = tables.map(table => newlyOpen(table, database))
  const counts = counter(database)
  const meta = metaOf(database)
  const standing: Standing = new Map()
  const versions = versionWriter(tables, standing, sinkOf(open, counts))

  const forget = (): void => {
    standing.clear()
    counts.forget()
    for (const each of open) {
      each.changed.clear()
      each.lastThing = undefined
    }
  }
  /** How far this writer itself has come: beyond it another process has written what is not kept here. */
  let own = 0
  const flush = (): void => {
    for (const each of open) flushRows(each, standing.get(each.table.noun) ?? new Map())
    counts.flush()
  }
  return {
    write: (after, position, work) => {
      database.exec('BEGIN IMMEDIATE')
      try {
        demandNext(meta.position()?.ordinal ?? 0, after)
        if (after !== own) forget()
        work(versions)
        flush()
        meta.setPosition(position)
        database.exec('COMMIT')
        own = position.ordinal
      } catch (error) {
        // What is kept in memory may be ahead of the file now.
        forget()
        own = 0
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
  }
}

const newlyOpen = (table: ReadTable, database: DatabaseSync): Open => ({
  table,
  statements: rowStatements(database, table),
  changed: new Map(),
  lastThing: undefined,
})

const sinkOf = (open: readonly Open[], counts: Counter): Sink => {
  const of = (table: ReadTable): Open => {
    const found = open.find(each => each.table === table)
    if (!found) throw new Error(`The read model keeps no ${table.noun}`)
    return found
  }
  return {
    find: (table, key) => of(table).statements.find(key),
    nextThing: table => {
      const each = of(table)
      each.lastThing = (each.lastThing ?? each.statements.lastThing()) + 1
      return each.lastThing
    },
    stand: (table, next, before) => {
      const { changed } = of(table)
      if (!changed.has(next.key)) changed.set(next.key, before)
    },
    end: (table, version, to) => of(table).statements.end(version, to),
    openLink: (table, link) => of(table).statements.link(link),
    closeLink: (table, link, to) => of(table).statements.closeLink(link, to),
    count: counts.count,
  }
}

const flushRows = ({ statements, changed }: Open, kept: Map<string, Version>): void => {
  for (const [key, before] of changed) {
    const next = kept.get(key)
    if (next && before) statements.update(before, next)
    else if (next) statements.insert(next)
  }
  changed.clear()
  for (const key of kept.keys()) {
    if (kept.size <= keptRows) return
    kept.delete(key)
  }
}

const demandNext = (position: number, after: number): void => {
  if (position === after) return
  throw new ReadModelError('gap', `The read model stands at ${position}: events after ${after} do not follow on that`)
}
