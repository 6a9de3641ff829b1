/** What happens to one unit inside a transaction: everything is judged before anything is written. */
import type { DatabaseSync } from 'node:sqlite'
import {
  type CheckedOperational,
  type CheckedTaking,
  type CheckedUnit,
  conflict,
  goesOnOtherwise,
  stampsAfter,
  stampsAsRecorded,
} from '../../schema/appendUnit.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import type { Appended } from '../../schema/ports/eventStore.ts'
import { type OperationalAppended, type OperationalWriter, operationalWriter } from './appendOperational.ts'
import type { Heads } from './heads.ts'
import { type RowWriter, rowWriter } from './rows.ts'

/** Writes units into the open transaction. Throws EventStoreError for one that is refused: nothing of it is written. */
export type RecordWriter = {
  /** Starts a transaction's view; `forget` drops it when the transaction did not commit. */
  begin(): void
  forget(): void
  append(unit: CheckedUnit): Appended
  /** Takes units in and gives the last ordinal. Where one is refused, those before it are written. */
  takeIn(taking: CheckedTaking): number
  appendOperational(append: CheckedOperational): OperationalAppended
  /** Deletes an operational stream; true where there was one. */
  deleteOperational(stream: string): boolean
  /** The answer a unit has had, where its events stand in the record. */
  found(unit: CheckedUnit): Appended | undefined
  foundTaken(taking: CheckedTaking): number | undefined
  foundOperational(append: CheckedOperational): OperationalAppended | undefined
  isOperationalThere(stream: string): boolean
}

/** A writer on one connection. */
export const recordWriter = (database: DatabaseSync, heads: Heads): RecordWriter => {
  const rows = rowWriter(database)
  const operational = operationalWriter(rows, heads)
  const governed = governedWriter(rows, heads, operational)
  return {
    begin: heads.begin,
    forget: heads.forget,
    append: governed.append,
    found: governed.found,
    takeIn: governed.takeIn,
    foundTaken: governed.foundTaken,
    appendOperational: operational.append,
    foundOperational: operational.found,
    deleteOperational: operational.remove,
    isOperationalThere: stream => heads.operational(stream).revision >= 0,
  }
}

const governedWriter = (rows: RowWriter, heads: Heads, operational: OperationalWriter) => {
  const found = ({ stream, expected, events }: CheckedUnit): Appended | undefined => {
    const last = rows.lastIfSame('event', heads.governed(stream).key, { expected, events })
    return last === undefined ? undefined : { revision: BigInt(expected + events.length), ordinal: last }
  }
  const write = (unit: CheckedUnit, streamKey: number, stampsOf = stampsAfter): Appended => {
    const { stream, expected, events } = unit
    const { ordinal: lastOrdinal, stampMs: lastMs } = heads.record()
    const stamps = stampsOf(lastMs, events)
    const places = disclosurePlaces(unit, lastOrdinal)
    const before = unit.before.filter(each => operational.isNew(each, places))
    for (const each of before) operational.writeBefore(each, places)
    const key = streamKey || rows.addStream(stream)
    events.forEach((event, index) => {
      const ordinal = lastOrdinal + index + 1
      rows.addEvent({ ordinal, stream: key, revision: expected + index + 1, stampMs: stamps[index] ?? lastMs }, event)
      operational.adopt(event.id, ordinal)
    })
    const appended = { revision: expected + events.length, ordinal: lastOrdinal + events.length }
    heads.setGoverned(stream, { key, revision: appended.revision })
    heads.advance({ ordinal: appended.ordinal, stampMs: stamps.at(-1) ?? lastMs })
    return { revision: BigInt(appended.revision), ordinal: appended.ordinal }
  }
  const append = (unit: CheckedUnit, stampsOf = stampsAfter): Appended => {
    const { key, revision } = heads.governed(unit.stream)
    if (revision === unit.expected) return write(unit, key, stampsOf)
    const first = revision > unit.expected ? found(unit) : undefined
    if (first) return first
    throw conflict(unit.stream, unit.expected, revision)
  }
  const takeOne = (after: number, unit: CheckedUnit): number => {
    const { ordinal: last } = heads.record()
    if (last < after) throw goesOnOtherwise(after, last)
    const taken = last > after ? found(unit) : append(unit, stampsAsRecorded)
    if (taken?.ordinal !== after + unit.events.length) throw goesOnOtherwise(after, last)
    return taken.ordinal
  }
  return {
    found,
    append: (unit: CheckedUnit): Appended => append(unit),
    takeIn: ({ after, units }: CheckedTaking): number => units.reduce(takeOne, after),
    foundTaken: ({ after, units }: CheckedTaking): number | undefined => {
      const last = units.at(-1)
      return last === undefined ? after : found(last)?.ordinal
    },
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
