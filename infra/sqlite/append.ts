/** What happens to one unit inside a transaction: everything is judged before anything is written. */
import type { DatabaseSync } from 'node:sqlite'
import {
  type CheckedOperational,
  type CheckedUnit,
  conflict,
  type KeptEvent,
  stampsAfter,
} from '../../schema/appendUnit.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import type { Appended } from '../../schema/ports/eventStore.ts'
import { integer } from './columns.ts'
import { type Head, type Heads, idKey } from './heads.ts'

export type OperationalAppended = { revision: bigint; position: number }

/** Writes units into the open transaction. Throws EventStoreError for one that is refused, having written nothing of it. */
export type RecordWriter = {
  /** Starts a transaction's view; `forget` drops it when the transaction did not commit. */
  begin(): void
  forget(): void
  append(unit: CheckedUnit): Appended
  appendOperational(append: CheckedOperational): OperationalAppended
  /** Deletes an operational stream; true where there was one. */
  deleteOperational(stream: string): boolean
  /** The answer a unit has had, where its events stand in the record. */
  found(unit: CheckedUnit): Appended | undefined
  foundOperational(append: CheckedOperational): OperationalAppended | undefined
  isOperationalThere(stream: string): boolean
}

/** A writer on one connection. */
export const recordWriter = (database: DatabaseSync, heads: Heads): RecordWriter => {
  const rows = rowWriter(database)

  const found = ({ stream, expected, events }: CheckedUnit): Appended | undefined => {
    const last = rows.lastIfSame('event', heads.governed(stream).key, { expected, events })
    return last === undefined ? undefined : { revision: BigInt(expected + events.length), ordinal: last }
  }
  const foundOperational = ({ stream, expected, events }: CheckedOperational): OperationalAppended | undefined => {
    const last = rows.lastIfSame('operational', heads.operational(stream).key, { expected, events })
    return last === undefined ? undefined : { revision: BigInt(expected + events.length), position: last }
  }
  const append = (unit: CheckedUnit): Appended => {
    const { stream, expected, events } = unit
    const head = heads.governed(stream)
    if (head.revision !== expected) {
      const first = head.revision > expected ? found(unit) : undefined
      if (first) return first
      throw conflict(stream, expected, head.revision)
    }
    const record = heads.record()
    const stamps = stampsAfter(record.stampMs, events)
    const places = disclosurePlaces(unit, record.ordinal)
    const before = unit.before.filter(each => isNew(each, places))
    for (const each of before) writeOperational(each, headOf(each.stream, places))
    const key = head.key || rows.addStream(stream)
    events.forEach((event, index) => {
      const ordinal = record.ordinal + index + 1
      rows.addEvent({ ordinal, stream: key, revision: expected + index + 1, stampMs: stamps[index] ?? 0 }, event)
      adoptDisclosure(event.id, ordinal)
    })
    heads.setGoverned(stream, { key, revision: expected + events.length })
    heads.advance({ ordinal: record.ordinal + events.length, stampMs: stamps.at(-1) ?? record.stampMs })
    return { revision: BigInt(expected + events.length), ordinal: record.ordinal + events.length }
  }
  // The disclosure of an event in this unit goes straight to that event's ordinal, unless it was there before the event.
  const headOf = (stream: string, places: ReadonlyMap<string, number>): Head => {
    const place = places.get(stream)
    if (place === undefined) return heads.operational(stream)
    const named = heads.named(stream)
    return named.key !== 0 ? named : { key: place, revision: -1 }
  }
  const isNew = (each: CheckedOperational, places: ReadonlyMap<string, number>): boolean => {
    const head = headOf(each.stream, places)
    if (head.revision === each.expected) return true
    if (head.revision > each.expected && rows.lastIfSame('operational', head.key, each) !== undefined) return false
    throw conflict(each.stream, each.expected, head.revision)
  }
  const writeOperational = ({ stream, expected, events }: CheckedOperational, head: Head): number => {
    const key = head.key || rows.addOperationalStream(stream)
    const revision = expected + events.length
    const positions = events.map((event, index) => rows.addOperational(key, expected + index + 1, event))
    if (key < 0) heads.setOperational(stream, { key, revision })
    return positions.at(-1) ?? 0
  }
  const adoptDisclosure = (eventId: string, ordinal: number): void => {
    const name = disclosureStream(eventId)
    const { key } = heads.named(name)
    heads.dropOperational(name)
    if (key !== 0) rows.moveOperational(key, ordinal)
  }
  return {
    begin: heads.begin,
    forget: heads.forget,
    append,
    appendOperational: each => {
      const head = heads.operational(each.stream)
      if (!isNew(each, new Map())) return foundOperational(each) ?? { revision: 0n, position: 0 }
      return { revision: BigInt(each.expected + each.events.length), position: writeOperational(each, head) }
    },
    deleteOperational: stream => {
      const { key } = heads.operational(stream)
      heads.dropOperational(stream)
      return key !== 0 && rows.removeOperational(key)
    },
    found,
    foundOperational,
    isOperationalThere: stream => heads.operational(stream).revision >= 0,
  }
}

const disclosurePlaces = ({ events, before }: CheckedUnit, lastOrdinal: number): Map<string, number> => {
  const places = new Map<string, number>()
  if (before.length === 0) return places
  events.forEach((event, index) => {
    places.set(disclosureStream(event.id), lastOrdinal + index + 1)
  })
  return places
}

type EventPlace = { ordinal: number; stream: number; revision: number; stampMs: number }

const rowWriter = (database: DatabaseSync) => {
  const event = database.prepare(
    'INSERT INTO event (ordinal, stream, revision, id_key, stamp, digest, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const operational = database.prepare('INSERT INTO operational (stream, revision, digest, body) VALUES (?, ?, ?, ?)')
  const stream = database.prepare('INSERT INTO stream (name) VALUES (?)')
  const operationalStream = database.prepare('INSERT INTO operational_stream (name) VALUES (?)')
  const dropOperationalStream = database.prepare('DELETE FROM operational_stream WHERE id = ?')
  const move = database.prepare('UPDATE operational SET stream = ? WHERE stream = ?')
  const remove = database.prepare('DELETE FROM operational WHERE stream = ?')
  const idsOf = (table: string, order: string) =>
    database.prepare(
      `SELECT ${order} AS place, body ->> '$.id' AS id FROM ${table}
       WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
    )
  const ids = { event: idsOf('event', 'ordinal'), operational: idsOf('operational', 'position') }
  return {
    addStream: (name: string): number => Number(stream.run(name).lastInsertRowid),
    addOperationalStream: (name: string): number => -Number(operationalStream.run(name).lastInsertRowid),
    addEvent: (place: EventPlace, { id, digest, text }: KeptEvent): void => {
      const { ordinal, revision, stampMs } = place
      event.run(ordinal, place.stream, revision, idKey(id, ordinal), stampMs, digest, text)
    },
    addOperational: (key: number, revision: number, { digest, text }: KeptEvent): number =>
      Number(operational.run(key, revision, digest, text).lastInsertRowid),
    moveOperational: (from: number, to: number): void => {
      move.run(to, from)
      dropOperationalStream.run(-from)
    },
    removeOperational: (key: number): boolean => {
      const { changes } = remove.run(key)
      if (key < 0) dropOperationalStream.run(-key)
      return changes > 0
    },
    /** The place of the last of these events where exactly they follow the expected revision, otherwise undefined. */
    lastIfSame: (
      table: keyof typeof ids,
      key: number,
      { expected, events }: { expected: number; events: readonly KeptEvent[] },
    ): number | undefined => {
      const rows = ids[table].all(key, expected + 1, expected + events.length)
      const isSame = rows.length === events.length && rows.every((row, index) => row.id === events[index]?.id)
      const last = rows.at(-1)
      return isSame && last ? integer(last, 'place') : undefined
    },
  }
}
