/** What happens to one unit inside a transaction: everything is judged before anything is written. */
import type { DatabaseSync } from 'node:sqlite'
import { type CheckedOperational, type CheckedUnit, conflict, stampsAfter } from '../../schema/appendUnit.ts'
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
  const operational = operationalWriter(rows, heads)
  const governed = governedWriter(rows, heads, operational)
  return {
    begin: heads.begin,
    forget: heads.forget,
    append: governed.append,
    found: governed.found,
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
  const write = (unit: CheckedUnit, streamKey: number): Appended => {
    const { stream, expected, events } = unit
    const { ordinal: lastOrdinal, stampMs: lastMs } = heads.record()
    const stamps = stampsAfter(lastMs, events)
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
  return {
    found,
    append: (unit: CheckedUnit): Appended => {
      const { key, revision } = heads.governed(unit.stream)
      if (revision === unit.expected) return write(unit, key)
      const first = revision > unit.expected ? found(unit) : undefined
      if (first) return first
      throw conflict(unit.stream, unit.expected, revision)
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
