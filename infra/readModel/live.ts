/** Takes events in as they come: a batch is one transaction, with the position in it. */
import type { DatabaseSync } from 'node:sqlite'
import {
  type Position,
  ReadModelError,
  type ReadModelWriter,
  type ReadNoun,
  type ReadTable,
} from '../../schema/ports/readModel.ts'
import { counter } from './counts.ts'
import { metaOf } from './meta.ts'
import { type OpenTables, openTables, sinkOf } from './openTables.ts'
import { takeOlder } from './standing.ts'
import { type Standing, type Version, versionWriter } from './versions.ts'

/** The versions as the file has them, of the rows that a batch changes; undefined for those it has not yet. */
type Changed = Map<ReadNoun, Map<string, Version | undefined>>

export type LiveWriter = {
  write(after: number, position: Position, work: (writer: ReadModelWriter) => void): void
}

export const liveWriter = (database: DatabaseSync, tables: readonly ReadTable[], keptRows: number): LiveWriter => {
  const open = openTables(database, tables)
  const counts = counter(database)
  const meta = metaOf(database)
  const standing: Standing = new Map()
  const changed: Changed = new Map(tables.map(({ noun }) => [noun, new Map()]))
  const stand = ({ noun }: ReadTable, next: Version, before: Version | undefined): void => {
    const ofNoun = changed.get(noun)
    if (!ofNoun?.has(next.key)) ofNoun?.set(next.key, before)
  }
  const versions = versionWriter(tables, standing, sinkOf(open, { stand, count: counts.count }))

  /** How far this writer itself has come: beyond it another process has written what is not kept here. */
  let own = 0
  const forget = (): void => {
    standing.clear()
    counts.forget()
    for (const each of changed.values()) each.clear()
    for (const each of open.values()) each.lastThing = undefined
  }
  const flush = (): void => {
    flushRows(open, changed, standing)
    counts.flush()
    takeOlder(standing, keptRows)
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

const flushRows = (open: OpenTables, changed: Changed, standing: Standing): void => {
  for (const [noun, { statements }] of open) {
    const rows = changed.get(noun)
    for (const [key, before] of rows ?? []) {
      const next = standing.get(noun)?.get(key)
      if (next && before) statements.update(before, next)
      else if (next) statements.insert(next)
    }
    rows?.clear()
  }
}

const demandNext = (position: number, after: number): void => {
  if (position === after) return
  throw new ReadModelError('gap', `The read model stands at ${position}: events after ${after} do not follow on that`)
}
