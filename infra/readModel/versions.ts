/**
 * Versions in memory: what each thing's next version changes, in columns, links and counts. Where they go is the
 * sink's.
 */
import type { ColumnValue, Link, ReadModelWriter, ReadNoun, ReadTable, Row } from '../../schema/ports/readModel.ts'
import { keyOf, noValue } from './tables.ts'

/** One version of a thing as it is kept. `links` and `cells` are lists of values by the order of the table's own. */
export type Version = {
  thing: number
  key: string
  from: number
  status: string
  row: Row
  /** The row as it is written; worked out when it is first needed. */
  text: string | undefined
  columns: ColumnValue[]
  links: (readonly string[])[]
  cells: (readonly string[])[]
}

export type LinkValue = { thing: number; name: string; value: string; from: number }
export type CellName = { noun: ReadNoun; name: string; value: string; status: string }

/** Where versions go. */
export type Sink = {
  find(table: ReadTable, key: string): Version | undefined
  nextThing(table: ReadTable): number
  /** The version stands from now on, in the place of the one before. */
  stand(table: ReadTable, version: Version, before: Version | undefined): void
  /** The version stands no more from the ordinal on. */
  end(table: ReadTable, version: Version, to: number): void
  openLink(table: ReadTable, link: LinkValue): void
  closeLink(table: ReadTable, link: Omit<LinkValue, 'from'>, to: number): void
  count(cell: CellName, ordinal: number, change: 1 | -1): void
}

/** The versions that stand, as far as they are in memory, by noun and key; within a noun the one put last is last. */
export type Standing = Map<ReadNoun, Map<string, Version>>

/** A writer that keeps what stands in memory and tells the sink what changes. */
export const versionWriter = (tables: readonly ReadTable[], standing: Standing, sink: Sink): ReadModelWriter => {
  const tableOf = new Map(tables.map(table => [table.noun, table]))
  const demanded = (noun: ReadNoun): ReadTable => {
    const table = tableOf.get(noun)
    if (!table) throw new Error(`The read model keeps no ${noun}`)
    return table
  }
  const present = (table: ReadTable, key: string): Version | undefined =>
    standing.get(table.noun)?.get(key) ?? sink.find(table, key)
  return {
    row: (noun, reference) => present(demanded(noun), keyOf(reference))?.row,
    put: (noun, row, ordinal) => {
      const table = demanded(noun)
      const before = present(table, keyOf(row.reference))
      const thing = before?.thing ?? sink.nextThing(table)
      const next = versionOf(table, row, { thing, from: ordinal, text: undefined }, before)
      if (before && before.from < ordinal) sink.end(table, before, ordinal)
      sink.stand(table, next, before)
      moveLinks(table, before, next, sink)
      moveCounts(table, before, next, sink)
      const kept = standing.get(noun) ?? new Map<string, Version>()
      standing.set(noun, kept)
      // The last put is the last in the map: what was long left alone is let go first.
      kept.delete(next.key)
      kept.set(next.key, next)
    },
  }
}

/** A version with all that is worked out from its row; of the version before it is kept what cannot have changed. */
export const versionOf = (table: ReadTable, row: Row, place: Place, before?: Version): Version => {
  const isAsBefore = ({ fields }: { fields: readonly string[] }): boolean =>
    before !== undefined && fields.every(field => before.row[field] === row[field])
  const lists = (all: readonly Link[], known: Version['links'] | undefined, first: number): Version['links'] =>
    all.map((each, index) => (isAsBefore(each) ? known?.[index + first] : undefined) ?? each.of(row))
  return {
    ...place,
    key: before?.key ?? keyOf(row.reference),
    status: row.status,
    row,
    columns: table.columns.map((column, index) =>
      isAsBefore(column) ? before?.columns[index] : (column.of(row) ?? (column.isOrder ? noValue : null)),
    ),
    links: lists(table.links, before?.links, 0),
    cells: [everything, ...lists(table.counts, before?.cells, 1)],
  }
}

type Place = Pick<Version, 'thing' | 'from' | 'text'>
/** Under which every row counts. */
const everything = ['']

/** The row as it is written. */
export const textOf = (version: Version): string => {
  version.text ??= JSON.stringify(version.row)
  return version.text
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((value, index) => value === other[index]))

const moveLinks = (table: ReadTable, before: Version | undefined, next: Version, sink: Sink): void => {
  table.links.forEach(({ name }, index) => {
    const was = before?.links[index] ?? []
    const is = next.links[index] ?? []
    if (isSame(was, is)) return
    const { thing, from } = next
    for (const value of new Set(was)) if (!is.includes(value)) sink.closeLink(table, { thing, name, value }, from)
    for (const value of new Set(is)) if (!was.includes(value)) sink.openLink(table, { thing, name, value, from })
  })
}

const moveCounts = (table: ReadTable, before: Version | undefined, next: Version, sink: Sink): void => {
  const { noun, counts } = table
  next.cells.forEach((is, index) => {
    const was = before?.cells[index] ?? []
    if (before?.status === next.status && isSame(was, is)) return
    const name = index === 0 ? '' : (counts[index - 1]?.name ?? '')
    for (const value of was) sink.count({ noun, name, value, status: before?.status ?? '' }, next.from, -1)
    for (const value of is) sink.count({ noun, name, value, status: next.status }, next.from, 1)
  })
}
