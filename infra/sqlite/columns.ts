/** Reads columns of a row as what they are declared to be; anything else is damage, not data. */
import type { SQLOutputValue } from 'node:sqlite'
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import { restoreABackup } from './errors.ts'

export type Row = Record<string, SQLOutputValue>

/** A column that holds a text. */
export const text = (row: Row, column: string): string => {
  const value = row[column]
  if (typeof value !== 'string') throw wrong(column, 'text')
  return value
}

/** A column that holds a whole number. */
export const integer = (row: Row, column: string): number => {
  const value = row[column]
  if (typeof value !== 'number') throw wrong(column, 'whole number')
  return value
}

const wrong = (column: string, kind: string): EventStoreError =>
  new EventStoreError('damaged', `The column ${column} holds no ${kind}: ${restoreABackup}.`)
