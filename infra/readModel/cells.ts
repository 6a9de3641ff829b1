/** Reads running counts, as they stand or as they stood at an ordinal. */
import type { DatabaseSync } from 'node:sqlite'
import {
  type Cell,
  type Filter,
  openEnd,
  type ReadNoun,
  type ReadTable,
  type Test,
} from '../../schema/ports/readModel.ts'
import { integer, text } from '../sqlite/columns.ts'

export type CellReader = {
  /** Of the values that begin so. */
  cells(noun: ReadNoun, by: string, at?: number, start?: string): Cell[]
  /** How many rows a filter finds, where counts alone can tell. */
  known(table: ReadTable, filter: Filter, at?: number): number | undefined
}

/** After every other. */
const lastCharacter = '\u{10ffff}'

export const cellReader = (database: DatabaseSync): CellReader => {
  const count = '(SELECT n FROM run WHERE cell = c.id AND ordinal <= ? ORDER BY ordinal DESC LIMIT 1) AS n'
  const all = database.prepare(
    `SELECT c.value, c.status, ${count} FROM cell c WHERE noun = ? AND name = ? AND value >= ? AND value < ?
      ORDER BY value, status`,
  )
  const some = database.prepare(
    `SELECT c.value, c.status, ${count} FROM cell c WHERE noun = ? AND name = ? AND value = ?`,
  )
  const read = (rows: ReturnType<typeof all.all>): Cell[] =>
    rows
      .filter(row => row.n !== null && row.n !== 0)
      .map(row => ({ value: text(row, 'value'), status: text(row, 'status'), n: integer(row, 'n') }))

  const sum = (
    noun: ReadNoun,
    by: string,
    values: readonly string[],
    isCounted: (status: string) => boolean,
    at = openEnd,
  ) =>
    values
      .flatMap(value => read(some.all(at, noun, by, value)))
      .reduce((total, cell) => total + (isCounted(cell.status) ? cell.n : 0), 0)

  return {
    cells: (noun, by, at = openEnd, start = '') => read(all.all(at, noun, by, start, start + lastCharacter)),
    known: (table, filter, at) => {
      const { status, ...rest } = filter
      const [[field, test] = ['', ''], ...others] = Object.entries(rest)
      const isCounted = statusTest(status)
      const values = countedValues(table, field, test)
      if (others.length > 0 || !isCounted || !values) return undefined
      return sum(table.noun, field, values, isCounted, at)
    },
  }
}

const statusTest = (status: Test | undefined): ((status: string) => boolean) | undefined => {
  if (status === undefined) return each => each !== 'enteredInError'
  if (typeof status === 'string') return each => each === status
  return Array.isArray(status) ? each => status.includes(each) : undefined
}

// A thing counts under each of its values, so that for a list of things' values the sum would count some of them twice.
const countedValues = (table: ReadTable, field: string, test: Test): string[] | undefined => {
  if (field === '') return ['']
  if (!table.counts.some(count => count.name === field)) return undefined
  if (test === null) return ['']
  // No value is counted under an empty text, which nothing has for its value.
  if ([test].flat().includes('')) return undefined
  if (typeof test === 'string') return [test]
  const isLink = table.links.some(link => link.name === field)
  return Array.isArray(test) && !isLink ? [...new Set(test.map(String))] : undefined
}
