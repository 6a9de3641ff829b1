/** Turns what a register is asked into SQL: which rows, found by which index, in which order. */
import type { SQLInputValue } from 'node:sqlite'
import { type Filter, openEnd, ReadModelError, type ReadTable, type Test } from '../../schema/ports/readModel.ts'
import { keyOf, noValue, tablesOf } from './tables.ts'

/** A piece of SQL and the values of its marks, in order. */
export type Sql = { text: string; values: SQLInputValue[] }

/** Of a field asked for, the one by whose index the rows are found; undefined where the order's index is walked. */
export type Driving = string | undefined

type Asked = { table: ReadTable; driving: Driving; at: number | undefined }

export const joined = (parts: readonly Sql[], by: string): Sql => ({
  text: parts.map(part => part.text).join(by),
  values: parts.flatMap(part => part.values),
})

/** What must hold of a row `n`. What was entered in error is left out unless a status is asked for. */
export const conditions = (asked: Asked, filter: Filter, anyOf: readonly Filter[] = []): Sql[] => {
  const error: Sql[] = 'status' in filter ? [] : [{ text: "+n.status <> 'enteredInError'", values: [] }]
  const alternatives = anyOf.map(each => {
    const all = joined(tests({ ...asked, driving: undefined }, each), ' AND ')
    return { ...all, text: `(${all.text || '1'})` }
  })
  const either = joined(alternatives, ' OR ')
  return [...tests(asked, filter), ...error, ...(anyOf.length > 0 ? [{ ...either, text: `(${either.text})` }] : [])]
}

const tests = (asked: Asked, filter: Filter): Sql[] =>
  Object.entries(filter).map(([field, test]) => {
    const hint = asked.driving === field ? '' : '+'
    const isLink = asked.table.links.some(link => link.name === field)
    return isLink ? linkTest(asked, field, test) : columnTest(asked.table, field, test, hint)
  })

const columnTest = (table: ReadTable, field: string, test: Test, hint: string): Sql => {
  const column = table.columns.find(each => each.name === field)
  // A plus keeps SQLite from the column's index, where another one is known to find fewer rows.
  const name = hint + columnName(table, field)
  const missing = column?.isOrder ? noValue : null
  const given = field === 'reference' ? withKeys(test) : test
  if (given === null) return isOneOf(name, [null], missing)
  if (typeof given !== 'object') return { text: `${name} = ?`, values: [given] }
  if (isList(given)) return isOneOf(name, given, missing)
  if ('isNot' in given) return isNot(name, given.isNot, missing)
  return range(name, given, missing)
}

const isList = (test: Test): test is readonly (string | number)[] => Array.isArray(test)

const withKeys = (test: Test): Test => {
  if (typeof test === 'string') return keyOf(test)
  return isList(test) ? test.map(each => keyOf(String(each))) : test
}

const isOneOf = (name: string, values: readonly SQLInputValue[], missing: string | null): Sql => {
  if (values.length === 1 && values[0] === null)
    return missing === null ? { text: `${name} IS NULL`, values: [] } : { text: `${name} = ?`, values: [missing] }
  return { text: `${name} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] }
}

const isNot = (
  name: string,
  test: null | string | number | readonly (string | number)[],
  missing: string | null,
): Sql => {
  if (test === null)
    return missing === null ? { text: `${name} IS NOT NULL`, values: [] } : { text: `${name} <> ?`, values: [missing] }
  const values = isList(test) ? test : [test]
  return {
    text: `(${name} IS NULL OR ${name} NOT IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(values)],
  }
}

const signs = { before: '<', until: '<=', from: '>=', after: '>' } as const

/** What has no value is in no range. */
const range = (
  name: string,
  limits: { [sign in keyof typeof signs]?: string | number },
  missing: string | null,
): Sql => {
  const parts = Object.entries(signs).flatMap(([word, sign]) => {
    const limit = limits[word as keyof typeof signs] // the keys are those of the table above
    return limit === undefined ? [] : [{ text: `${name} ${sign} ?`, values: [limit] }]
  })
  const isOpenAbove = limits.before === undefined && limits.until === undefined
  const known = missing !== null && isOpenAbove ? [{ text: `${name} < ?`, values: [missing] }] : []
  return joined([...parts, ...known], ' AND ')
}

const linkTest = ({ table, driving, at }: Asked, field: string, test: Test): Sql => {
  const { link } = tablesOf(table.noun)
  const when =
    at === undefined
      ? { text: `valid_to = ${openEnd}`, values: [] }
      : { text: 'valid_from <= ? AND valid_to > ?', values: [at, at] }
  const holds = (and: string, values: SQLInputValue[]): Sql => ({
    text: `EXISTS (SELECT 1 FROM ${link} WHERE thing = n.thing AND name = ? AND ${when.text}${and})`,
    values: [field, ...when.values, ...values],
  })
  if (test === null) return negated(holds('', []))
  if (typeof test === 'object' && 'isNot' in test) {
    return test.isNot === null ? holds('', []) : negated(linkTest({ table, driving: undefined, at }, field, test.isNot))
  }
  if (typeof test === 'object' && !isList(test))
    throw unknown(table, field, 'is a list: it can be compared with values only')
  const values = isList(test) ? test : [test]
  if (driving !== field || at !== undefined)
    return holds(' AND value IN (SELECT value FROM json_each(?))', [JSON.stringify(values)])
  return {
    text:
      `n.thing IN (SELECT thing FROM ${link} WHERE name = ? ` +
      `AND value IN (SELECT value FROM json_each(?)) AND ${when.text})`,
    values: [field, JSON.stringify(values), ...when.values],
  }
}

const negated = (sql: Sql): Sql => ({ ...sql, text: `NOT ${sql.text}` })

/** The column of a field, as SQL. Throws `unknownField`. */
export const columnName = (table: ReadTable, field: string): string => {
  if (field === 'reference') return 'n.key'
  if (field === 'recorded') return 'n.valid_from'
  if (field === 'status') return 'n.status'
  if (!table.columns.some(column => column.name === field)) throw unknown(table, field, 'cannot be asked for')
  return `n."${field}"`
}

/** The column of an order, as SQL. Throws `unknownField`. */
export const orderName = (table: ReadTable, by: string): string => {
  const isOrder =
    ['reference', 'recorded'].includes(by) || table.columns.some(column => column.name === by && column.isOrder)
  if (!isOrder) throw unknown(table, by, 'is no order')
  return columnName(table, by)
}

const unknown = (table: ReadTable, field: string, why: string): ReadModelError =>
  new ReadModelError('unknownField', `${field} of the register of ${table.noun} ${why}`)
