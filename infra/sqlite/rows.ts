/** The rows of the record as they are written. */
import type { DatabaseSync } from 'node:sqlite'
import type { KeptEvent } from '../../schema/appendUnit.ts'
import { integer } from './columns.ts'
import { everyOperational } from './disclosures.ts'
import { idKey } from './heads.ts'

export type RowWriter = ReturnType<typeof rowWriter>
type EventPlace = { ordinal: number; stream: number; revision: number; stampMs: number }
type OperationalPlace = { position: number; stream: number; revision: number }

/** Prepares the writing of rows on one connection. */
export const rowWriter = (database: DatabaseSync) => {
  const event = database.prepare(
    'INSERT INTO event (ordinal, stream, revision, id_key, stamp, digest, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const disclosure = database.prepare('INSERT INTO disclosure (ordinal, digest, body) VALUES (?, ?, ?)')
  const operational = database.prepare(
    'INSERT INTO operational (position, stream, revision, digest, body) VALUES (?, ?, ?, ?, ?)',
  )
  const stream = database.prepare('INSERT INTO stream (name) VALUES (?)')
  const operationalStream = database.prepare('INSERT INTO operational_stream (name) VALUES (?)')
  const dropOperationalStream = database.prepare('DELETE FROM operational_stream WHERE id = ?')
  const move = database.prepare('UPDATE operational SET stream = ? WHERE stream = ?')
  const remove = database.prepare('DELETE FROM operational WHERE stream = ?')
  const removeDisclosure = database.prepare('DELETE FROM disclosure WHERE ordinal = ?')
  const there = (table: string, place: string, same: string) =>
    database.prepare(
      `SELECT ${place} AS place, ${same} AS same FROM ${table}
       WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
    )
  // An event is the same with all that it says. An operational one made anew for a retry says when, and has its id.
  const same = { event: 'digest', operational: 'id' } as const
  const found = {
    event: there('event', 'ordinal', 'digest'),
    operational: there(everyOperational, 'position', "body ->> '$.id'"),
  }
  return {
    addStream: (name: string): number => Number(stream.run(name).lastInsertRowid),
    addOperationalStream: (name: string): number => -Number(operationalStream.run(name).lastInsertRowid),
    addEvent: (place: EventPlace, { id, digest, text }: KeptEvent): void => {
      const { ordinal, revision, stampMs } = place
      event.run(ordinal, place.stream, revision, idKey(id, ordinal), stampMs, digest, text)
    },
    addDisclosure: (ordinal: number, { digest, text }: KeptEvent): void => {
      disclosure.run(ordinal, digest, text)
    },
    addOperational: ({ position, stream, revision }: OperationalPlace, { digest, text }: KeptEvent): void => {
      operational.run(position, stream, revision, digest, text)
    },
    moveOperational: (from: number, to: number): void => {
      move.run(to, from)
      dropOperationalStream.run(-from)
    },
    removeOperational: (key: number): boolean => {
      const { changes } = remove.run(key)
      if (key < 0) dropOperationalStream.run(-key)
      const disclosed = key < 0 ? 0 : removeDisclosure.run(key).changes
      return changes > 0 || disclosed > 0
    },
    /** The place of the last of these events where exactly they follow the expected revision, otherwise undefined. */
    lastIfSame: (
      table: keyof typeof found,
      key: number,
      { expected, events }: { expected: number; events: readonly KeptEvent[] },
    ): number | undefined => {
      const rows = found[table].all(key, expected + 1, expected + events.length)
      const isSame = rows.length === events.length && rows.every((row, at) => row.same === events[at]?.[same[table]])
      const last = rows.at(-1)
      return isSame && last ? integer(last, 'place') : undefined
    },
  }
}
