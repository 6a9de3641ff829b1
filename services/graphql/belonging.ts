/** To which body a thing belongs: to its own, to that of its meeting, or to that of what it publishes. */
import type { ReadModelReader, Row } from '../../schema/ports/readModel.ts'
import { readNounOf } from './loaders.ts'

/** The body of a thing by its reference; undefined where it has none. A body belongs to itself. */
export const bodyOf = (reference: string, readModel: ReadModelReader): string | undefined => {
  const noun = readNounOf(reference)
  if (noun === 'body') return reference
  const row = noun && readModel.one(noun, reference)
  return row && bodyOfRow(row, readModel)
}

/** The same of a row. */
export const bodyOfRow = (row: Row, readModel: ReadModelReader): string | undefined => {
  if (readNounOf(row.reference) === 'body') return row.reference
  if (typeof row.body === 'string') return row.body
  const parent = row.meeting ?? row.of
  return typeof parent === 'string' && parent !== row.reference ? bodyOf(parent, readModel) : undefined
}
