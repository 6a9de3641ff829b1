/** Columns, links and counts that several nouns declare alike. */
import { londonDay } from '../../schema/edtf.ts'
import type { Column, Count, Link, Row } from '../../schema/ports/readModel.ts'
import { earliestDay, latestDay, nameKey, numberOf, objects, textOf, texts } from './projection.ts'

/** A text of the row by its name. */
export const column = (name: string): Column => ({ name, fields: [name], of: row => textOf(row[name]) })
/** The same where few rows share a value: looked up by an index. */
export const filter = (name: string): Column => ({ ...column(name), isFilter: true })

/**
 * A date of the world: `name` is its last day, by which it sorts and by which something is surely past; `nameEarliest`
 * is its first. Whatever lies between the two is undetermined.
 */
export const dateColumns = (name: string, field = name): Column[] => [
  { name, fields: [field], of: row => latestDay(row[field]), isOrder: true },
  { name: `${name}Earliest`, fields: [field], of: row => earliestDay(row[field]) },
]

/** The same of dates by which no register is sorted: fields such as `heldOn`, as `held` and `heldEarliest`. */
export const dayColumns = (...fields: `${string}On`[]): Column[] =>
  fields.flatMap(field => {
    const name = field.slice(0, -'On'.length)
    return [
      { name, fields: [field], of: row => latestDay(row[field]) },
      { name: `${name}Earliest`, fields: [field], of: row => earliestDay(row[field]) },
    ]
  })

/** References in a field of the row, be it one or a list. */
export const referenceLink = (name: string, ...fields: string[]): Link => ({
  name,
  fields,
  of: row => [...new Set(fields.flatMap(field => [textOf(row[field]) ?? '', ...texts(row[field])]))].filter(Boolean),
})

/** References in one field of the objects in a list of the row. */
export const listLink = (name: string, list: string, field: string): Link => ({
  name,
  fields: [list],
  of: row => [...new Set(objects(row[list]).map(item => textOf(item[field]) ?? ''))].filter(Boolean),
})

/** Every name by which a thing can be found: those it has or had, its aliases, its reference. */
export const nameLink: Link = {
  name: 'name',
  fields: ['publicTitle', 'names', 'aliases'],
  of: row => {
    const names = objects(row.names).map(dated => textOf(dated.name) ?? '')
    const all = [textOf(row.publicTitle) ?? '', ...names, ...texts(row.aliases), row.reference]
    return [...new Set(all.map(nameKey))].filter(Boolean)
  },
}

/** Counts by the value of one field, `''` where it has none. */
export const countOf = (name: string): Count => ({ name, fields: [name], of: row => [textOf(row[name]) ?? ''] })

/** The name of the same count for each body, and how its values begin for one of them. */
export const inBody = (name: string): string => `${name}InBody`
export const startInBody = (body: string): string => `${body} `
/** The same count for each body: the body, and the value after a space. */
export const countInBody = ({ name, fields, of }: Count): Count => ({
  name: inBody(name),
  fields: [...fields, 'body'],
  of: row => (typeof row.body === 'string' ? of(row).map(value => startInBody(String(row.body)) + value) : []),
})

/** A strand as it is filtered and counted: `cambridgeshire-2014/protect`. */
export const strandKeys = (row: Row): string[] => [
  ...new Set(objects(row.strands).map(({ scheme, strand }) => `${textOf(scheme)}/${textOf(strand)}`)),
]

/** The strands under which a thing counts, `''` where it has none. */
export const countedStrands = (row: Row): string[] => {
  const keys = strandKeys(row)
  return keys.length > 0 ? keys : ['']
}

/** A column of a whole number of the row by its name. */
export const numberColumn = (name: string): Column => ({ name, fields: [name], of: row => numberOf(row[name]) })

const londonDays = new Map<string, string>()
const londonDaysKept = 10_000

/** The day of an instant in London. Remembered by the hour, within which no clock is changed. */
export const recordedDay = (instant: string): string => {
  const hour = instant.slice(0, 13)
  const known = londonDays.get(hour)
  if (known !== undefined) return known
  if (londonDays.size >= londonDaysKept) londonDays.clear()
  const day = londonDay(instant)
  londonDays.set(hour, day)
  return day
}
