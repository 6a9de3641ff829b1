/** The tables of a file that is being written: the statements of each noun, and a sink that gives them what changes. */
import type { DatabaseSync } from 'node:sqlite'
import type { ReadNoun, ReadTable } from '../../schema/ports/readModel.ts'
import { type RowStatements, rowStatements } from './rowStatements.ts'
import type { Sink } from './versions.ts'

export type OpenTable = { statements: RowStatements; lastThing: number | undefined }
export type OpenTables = ReadonlyMap<ReadNoun, OpenTable>

export const openTables = (database: DatabaseSync, tables: readonly ReadTable[]): OpenTables =>
  new Map(tables.map(table => [table.noun, { statements: rowStatements(database, table), lastThing: undefined }]))

/** Writes ends and links as they come; which version stands is noted by `stand`, for it may change again soon. */
export const sinkOf = (open: OpenTables, { stand, count }: Pick<Sink, 'stand' | 'count'>): Sink => {
  const of = ({ noun }: ReadTable): OpenTable => {
    const found = open.get(noun)
    if (!found) throw new Error(`The read model keeps no ${noun}`)
    return found
  }
  return {
    find: (table, key) => of(table).statements.find(key),
    nextThing: table => {
      const each = of(table)
      each.lastThing = (each.lastThing ?? each.statements.lastThing()) + 1
      return each.lastThing
    },
    stand,
    end: (table, version, to) => of(table).statements.end(version, to),
    openLink: (table, link) => of(table).statements.link(link),
    closeLink: (table, link, to) => of(table).statements.closeLink(link, to),
    count,
  }
}
