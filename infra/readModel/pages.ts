/** Pages of a register: filtered, ordered, and taken up where the last one ended. */
import type { SQLInputValue } from 'node:sqlite'
import type {
  Filter,
  Order,
  Page,
  PageQuestion,
  ReadModelReader,
  ReadNoun,
  ReadTable,
} from '../../schema/ports/readModel.ts'
import { integer } from '../sqlite/columns.ts'
import type { CellReader } from './cells.ts'
import { conditions, type Driving, joined, orderName, type Sql } from './conditions.ts'
import { cursorOf, demandAtMost, placeOf } from './demands.ts'
import type { Prepare } from './prepare.ts'
import { rowIn } from './rowText.ts'
import { columnList, tablesOf } from './tables.ts'

/** Rows up to which it is cheaper to find them by a filter and sort them than to walk the order and pick. */
const fewRows = 10_000
const defaultFirst = 50

export type Registers = { prepare: Prepare; cells: CellReader; tableOf: (noun: ReadNoun) => ReadTable }

export const pagesOf = ({ prepare, cells, tableOf }: Registers): Pick<ReadModelReader, 'page' | 'total'> => {
  const total: ReadModelReader['total'] = (noun, { filter = {}, anyOf, at } = {}) => {
    const table = tableOf(noun)
    const known = anyOf ? undefined : cells.known(table, filter, at)
    if (known !== undefined) return known
    const driving = drivingField(table, filter, cells, fewRows) ?? rangeField(table, filter)
    const asked = { table, at, driving: driving ?? drivingField(table, filter, cells, Number.POSITIVE_INFINITY) }
    const where = joined([...conditions(asked, filter, anyOf), always], ' AND ')
    const from = source(table, at)
    const row = prepare(`SELECT count(*) AS n FROM ${from.text} WHERE ${where.text}`).get(
      ...from.values,
      ...where.values,
    )
    return integer(row ?? {}, 'n')
  }
  const page = (noun: ReadNoun, question: PageQuestion = {}): Page => {
    const { first = defaultFirst, order = { by: 'reference' } } = question
    demandAtMost('pageRows', first)
    const table = tableOf(noun)
    const driving = drivingField(table, question.filter ?? {}, cells, fewRows)
    const sql = pageSql(table, { ...question, order, first }, driving)
    const found = prepare(sql.text).all(...sql.values)
    const shown = found.slice(0, first)
    return {
      rows: shown.map(rowIn),
      cursors: shown.map(row =>
        cursorOf(registerOf(table, order), { value: asValue(row.place), thing: integer(row, 'thing') }),
      ),
      hasNext: found.length > first,
      ...(question.total ? { total: total(noun, question) } : {}),
    }
  }
  return { page, total }
}

const registerOf = ({ noun }: ReadTable, { by, direction = 'ascending' }: Order): string =>
  `${noun} by ${by}, ${direction}`

const always: Sql = { text: '1', values: [] }

const asValue = (value: unknown): string | number => (typeof value === 'number' ? value : String(value))

type Asked = PageQuestion & { order: Order; first: number }

const pageSql = (table: ReadTable, asked: Asked, driving: Driving): Sql => {
  const { order, first, after, at, filter = {}, anyOf } = asked
  const name = orderName(table, order.by)
  const isDescending = order.direction === 'descending'
  // Where a filter's index finds the rows, the plus keeps SQLite from walking the order's index instead.
  const ordered = driving === undefined ? name : `+${name}`
  const place = after === undefined ? undefined : placeOf(registerOf(table, order), after)
  const beyond: Sql[] = place
    ? [{ text: `(${ordered}, n.thing) ${isDescending ? '<' : '>'} (?, ?)`, values: [place.value, place.thing] }]
    : []
  // A range of the column that the rows are sorted by is looked up in its index.
  const looked = driving ?? order.by
  const where = joined([...conditions({ table, at, driving: looked }, filter, anyOf), ...beyond, always], ' AND ')
  const direction = isDescending ? 'DESC' : 'ASC'
  const from = source(table, at)
  const picked = `FROM ${from.text} WHERE ${where.text} ORDER BY ${ordered} ${direction}, n.thing ${direction} LIMIT ?`
  return {
    text: lateRows(table, { name, picked, direction, isPast: at !== undefined }),
    values: [...from.values, ...where.values, first + 1],
  }
}

/** The rows' texts are fetched for those of the page alone, and not for all that are sorted. */
const lateRows = ({ noun }: ReadTable, { name, picked, direction, isPast }: Picked): string => {
  const { texts, past } = tablesOf(noun)
  const found = `(SELECT n.thing AS thing, n.valid_from AS since, ${name} AS place ${picked}) p`
  const order = `ORDER BY p.place ${direction}, p.thing ${direction}`
  if (!isPast)
    return `SELECT p.thing, p.place, t."row", t.sum FROM ${found} CROSS JOIN ${texts} t ON t.thing = p.thing ${order}`
  return `SELECT p.thing, p.place, coalesce(o."row", t."row") AS "row", coalesce(o.sum, t.sum) AS sum FROM ${found}
    CROSS JOIN ${texts} t ON t.thing = p.thing
    LEFT JOIN ${past} o ON o.thing = p.thing AND o.valid_from = p.since ${order}`
}

/** `name`: the column that is sorted by; `picked`: which rows, as SQL from its FROM on. */
type Picked = { name: string; picked: string; direction: string; isPast: boolean }

/** The rows that stand, or those that stood at an ordinal. */
export const source = (table: ReadTable, at: number | undefined): Sql => {
  const { now, past } = tablesOf(table.noun)
  if (at === undefined) return { text: `${now} n`, values: [] }
  const own = columnList(table)
  const values: SQLInputValue[] = [at, at, at]
  const text = `(SELECT thing, key, valid_from, status${own} FROM ${now} WHERE valid_from <= ?
    UNION ALL SELECT p.thing, k.key, p.valid_from, p.status${columnList(table, 'p.')}
      FROM ${past} p JOIN ${now} k USING (thing) WHERE p.valid_from <= ? AND p.valid_to > ?) n`
  return { text, values }
}

/** The field that finds the fewest rows, as far as counts and declarations tell; undefined where none finds few. */
const drivingField = (table: ReadTable, filter: Filter, cells: CellReader, few: number): Driving => {
  let best: { field: string; rows: number } | undefined
  for (const [field, test] of Object.entries(filter)) {
    const rows = rowsOf(table, field, test, cells)
    if (rows <= few && rows < (best?.rows ?? Number.POSITIVE_INFINITY)) best = { field, rows }
  }
  return best?.field
}

/** A field that is compared in an order: its index has the status as well, so that counting looks at nothing else. */
const rangeField = ({ columns }: ReadTable, filter: Filter): Driving =>
  Object.keys(filter).find(field => columns.some(column => column.name === field && column.isOrder))

/** What a reference, a name, a meeting finds is taken to be few rows. */
const unknownFew = 100

const rowsOf = (table: ReadTable, field: string, test: Filter[string], cells: CellReader): number => {
  const isValues = typeof test === 'string' || typeof test === 'number' || Array.isArray(test)
  if (field === 'reference' && isValues) return Array.isArray(test) ? test.length : 1
  if (field === 'status') return cells.known(table, { status: test }) ?? Number.POSITIVE_INFINITY
  if (table.counts.some(count => count.name === field)) {
    return cells.known(table, { [field]: test }) ?? Number.POSITIVE_INFINITY
  }
  const isIndexed = table.columns.some(column => column.name === field && column.isFilter)
  const isLink = table.links.some(link => link.name === field)
  return isValues && (isIndexed || isLink) ? unknownFew : Number.POSITIVE_INFINITY
}
