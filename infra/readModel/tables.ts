/** The tables of a read model, worked out from what each noun keeps beside its rows. */
import { hash } from 'node:crypto'
import { type Column, openEnd, type ReadNoun, type ReadTable } from '../../schema/ports/readModel.ts'

/** "4frm": tells a read model from any other SQLite file. */
export const applicationId = 0x3466726d

/** Sorts after every date and every name: stands in an order's column where there is no value. */
export const noValue = '~'

/** Names of a noun's tables: what stands, its rows' texts, the versions before it, and the values of its links. */
export const tablesOf = (noun: ReadNoun) => ({
  now: `${noun}_now`,
  texts: `${noun}_text`,
  past: `${noun}_past`,
  link: `${noun}_link`,
})

const quoted = (name: string): string => `"${name}"`
/** Names of a noun's own columns, quoted, each preceded by a comma. */
export const columnList = ({ columns }: ReadTable, prefix = ''): string =>
  columns.map(column => `, ${prefix}${quoted(column.name)}`).join('')

/**
 * What stands is kept apart from the versions before it, so that a version that ends is added to a table which only
 * grows, and a change touches only those indexes of the present whose values it changes. Its columns are kept apart
 * from its text, so that a question which no index answers goes through little. `key` is the reference in a form that
 * sorts as people count.
 */
const nounTables = (table: ReadTable): string => {
  const { now, texts, past, link } = tablesOf(table.noun)
  return `CREATE TABLE ${now} (
     thing INTEGER PRIMARY KEY, key TEXT NOT NULL, valid_from INTEGER NOT NULL, status TEXT NOT NULL
     ${columnList(table)});
   CREATE TABLE ${texts} (thing INTEGER PRIMARY KEY, "row" TEXT NOT NULL, sum INTEGER NOT NULL);
   CREATE TABLE ${past} (
     version INTEGER PRIMARY KEY, thing INTEGER NOT NULL, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL,
     status TEXT NOT NULL ${columnList(table)}, "row" TEXT NOT NULL, sum INTEGER NOT NULL);
   CREATE TABLE ${link} (
     thing INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, valid_from INTEGER NOT NULL,
     valid_to INTEGER NOT NULL);`
}

/** By which a thing and the links that it has open are found when its next version is put. */
const nounLookups = ({ noun }: ReadTable): string => {
  const { now, link } = tablesOf(noun)
  return `CREATE UNIQUE INDEX ${now}_key ON ${now} (key);
   CREATE INDEX ${link}_thing ON ${link} (thing, name, value, valid_from);`
}

/** By which questions are answered. */
const nounIndexes = ({ noun, columns }: ReadTable): string[] => {
  const { now, past, link } = tablesOf(noun)
  const indexed = columns.filter(column => column.isFilter || column.isOrder)
  // What is walked in an order is picked by its status first: both stand in the index.
  const index = ({ name, isOrder }: Column): string =>
    `CREATE INDEX ${now}_by_${name} ON ${now} (${quoted(name)}${isOrder ? ', status' : ''});`
  return [
    `CREATE INDEX ${now}_recorded ON ${now} (valid_from);`,
    `CREATE INDEX ${now}_status ON ${now} (status);`,
    ...indexed.map(index),
    `CREATE UNIQUE INDEX ${past}_thing ON ${past} (thing, valid_from);`,
    `CREATE INDEX ${link}_open ON ${link} (name, value, thing) WHERE valid_to = ${openEnd};`,
  ]
}

const commonTables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE cell (
    id INTEGER PRIMARY KEY, noun TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, status TEXT NOT NULL,
    UNIQUE (noun, name, value, status));
  CREATE TABLE run (
    cell INTEGER NOT NULL, ordinal INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (cell, ordinal)) WITHOUT ROWID;`

export const createTables = (tables: readonly ReadTable[]): string => commonTables + tables.map(nounTables).join('\n')
export const createLookups = (tables: readonly ReadTable[]): string => tables.map(nounLookups).join('\n')
export const createIndexes = (tables: readonly ReadTable[]): string[] => tables.flatMap(nounIndexes)

/** Raised when what stands in `meta` is written in another way. */
const metaShape = 2

/** Tells one shape of the file, made by one edition of the projections, from any other. */
export const fingerprintOf = (tables: readonly ReadTable[], projections: string): string =>
  hash(
    'sha256',
    [metaShape, createTables(tables), createLookups(tables), ...createIndexes(tables), projections].join('\n'),
  )

/**
 * A reference as it sorts: a letter before each number says how long it is (A is 1), so that 10000 comes after 9999.
 */
export const keyOf = (reference: string): string => reference.replace(/(?<![0-9a-z])\d{1,9}(?![0-9a-z])/g, measured)

const measured = (digits: string): string => String.fromCharCode(64 + digits.length) + digits
