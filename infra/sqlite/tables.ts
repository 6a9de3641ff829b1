/** Whether a record has the tables and indexes that its schema version makes: a sound file may lack one. */
import { DatabaseSync } from 'node:sqlite'
import { type Row, text } from './columns.ts'

/** What the tables of a record lack, in words; undefined where they are as `statements` make them. */
export const tablesFault = (database: DatabaseSync, statements: readonly string[]): string | undefined => {
  const found = objectsOf(database)
  for (const [name, { kind, made }] of wanted(statements)) {
    const there = found.get(name)
    if (there === undefined) return `its ${kind} ${name} is missing`
    if (there.made !== made) return `its ${kind} ${name} is not as Fourfold makes it`
  }
  return undefined
}

type Made = Map<string, { kind: string; made: string }>

const wanted = (statements: readonly string[]): Made => {
  const model = new DatabaseSync(':memory:')
  try {
    for (const sql of statements) model.exec(sql)
    return objectsOf(model)
  } finally {
    model.close()
  }
}

// What is there besides, such as the statistics of an operator's ANALYZE, does no harm.
const objectsOf = (database: DatabaseSync): Made =>
  new Map(
    database
      .prepare('SELECT type, name, sql FROM sqlite_schema')
      .all()
      .map(row => [text(row, 'name'), madeAs(row)]),
  )

/** An index of a constraint has no statement of its own; how a statement is laid out does not matter. */
const madeAs = (row: Row) => ({ kind: text(row, 'type'), made: String(row.sql ?? '').replace(/\s+/g, ' ') })
