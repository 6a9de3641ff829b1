/** Reads a read model on a connection of its own, so that no reader waits for the writer. */
import type { DatabaseSync } from 'node:sqlite'
import { openEnd, type ReadModelReader, type ReadNoun, type ReadTable, type Row } from '../../schema/ports/readModel.ts'
import { integer } from '../sqlite/columns.ts'
import { cellReader } from './cells.ts'
import { changesOf } from './changes.ts'
import { demandAtMost } from './demands.ts'
import { metaOf } from './meta.ts'
import { pagesOf } from './pages.ts'
import { keeping, type Prepare } from './prepare.ts'
import { rowIn } from './rowText.ts'
import { keyOf, tablesOf } from './tables.ts'

export const readerOf = (database: DatabaseSync, tables: readonly ReadTable[]): ReadModelReader => {
  const prepare = keeping(database)
  const cells = cellReader(database)
  const meta = metaOf(database)
  const tableOf = (noun: ReadNoun): ReadTable => {
    const found = tables.find(table => table.noun === noun)
    if (!found) throw new Error(`The read model keeps no ${noun}`)
    return found
  }
  const { page, total } = pagesOf({ prepare, cells, tableOf })
  const one = single(prepare)
  return {
    page,
    total,
    one: (noun, reference, at) => one(noun, keyOf(reference), at),
    many: (noun, references, at) => {
      demandAtMost('idsPerQuestion', references.length)
      return references.map(reference => one(noun, keyOf(reference), at))
    },
    versions: (noun, reference) => {
      const { now, texts, past } = tablesOf(noun)
      const sql = `SELECT p.valid_from, p.valid_to, p."row", p.sum
        FROM ${now} n JOIN ${past} p USING (thing) WHERE n.key = ?1
        UNION ALL SELECT valid_from, ${openEnd}, "row", sum FROM ${now} JOIN ${texts} USING (thing) WHERE key = ?1
        ORDER BY 1`
      return prepare(sql)
        .all(keyOf(reference))
        .map(row => ({
          from: integer(row, 'valid_from'),
          to: integer(row, 'valid_to'),
          row: rowIn(row),
        }))
    },
    counts: (noun, by = '', at, start) =>
      cells.cells(noun, by, at, start).filter(cell => cell.status !== 'enteredInError'),
    changedSince: changesOf({ prepare, tableOf }),
    position: meta.position,
  }
}

const single =
  (prepare: Prepare) =>
  (noun: ReadNoun, key: string, at?: number): Row | undefined => {
    const { now, texts, past } = tablesOf(noun)
    const found = prepare(
      `SELECT thing, valid_from, "row", sum FROM ${now} JOIN ${texts} USING (thing) WHERE key = ?`,
    ).get(key)
    if (!found) return undefined
    if (at === undefined || integer(found, 'valid_from') <= at) return rowIn(found)
    const sql = `SELECT "row", sum FROM ${past} WHERE thing = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1`
    const before = prepare(sql).get(integer(found, 'thing'), at)
    return before && rowIn(before)
  }
