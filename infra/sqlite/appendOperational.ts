/** What happens to operational events inside a transaction: on their own, or before the events of a unit. */
import { type CheckedOperational, conflict } from '../../schema/appendUnit.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import { disclosurePosition } from './disclosures.ts'
import type { Head, Heads } from './heads.ts'
import type { RowWriter } from './rows.ts'

export type OperationalAppended = { revision: bigint; position: number }

/** For the disclosure streams of a unit's own events: the ordinals that those events are about to get. */
export type Places = ReadonlyMap<string, number>

export type OperationalWriter = ReturnType<typeof operationalWriter>

const noPlaces: Places = new Map()

/** A writer of operational streams into the open transaction. */
export const operationalWriter = (rows: RowWriter, heads: Heads) => {
  const found = ({ stream, expected, events }: CheckedOperational): OperationalAppended | undefined => {
    const last = rows.lastIfSame('operational', heads.operational(stream).key, { expected, events })
    return last === undefined ? undefined : { revision: BigInt(expected + events.length), position: last }
  }
  // The disclosure of an event in this unit goes straight to that event's ordinal, unless it was there before.
  const headOf = (stream: string, places: Places): Head => {
    const place = places.get(stream)
    if (place === undefined) return heads.operational(stream)
    const named = heads.named(stream)
    return named.key !== 0 ? named : { key: place, revision: -1 }
  }
  const write = ({ stream, expected, events }: CheckedOperational, head: Head): OperationalAppended => {
    const key = head.key || rows.addOperationalStream(stream)
    const revision = expected + events.length
    // After all positions given, those of disclosures together with their events included: even of deleted ones.
    const before = Math.max(heads.record().position, disclosurePosition(heads.record().ordinal))
    events.forEach((event, index) => {
      rows.addOperational({ position: before + index + 1, stream: key, revision: expected + index + 1 }, event)
    })
    const position = before + events.length
    heads.advance({ position })
    if (key < 0) heads.setOperational(stream, { key, revision })
    return { revision: BigInt(revision), position }
  }
  /** Writes what stands before the events of a unit. */
  const writeBefore = (each: CheckedOperational, places: Places): void => {
    const head = headOf(each.stream, places)
    const [event, ...more] = each.events
    const isTogether = head.revision < 0 && head.key === places.get(each.stream)
    // Should more have been written since the last event than positions were kept free, it goes where the others are.
    const isNext = heads.record().position < disclosurePosition(head.key)
    if (!isTogether || !isNext || !event || more.length > 0) write(each, head)
    else {
      rows.addDisclosure(head.key, event)
      heads.advance({ position: disclosurePosition(head.key) })
    }
  }
  return {
    found,
    writeBefore,
    /** False where exactly these events stand there already. Throws a conflict that names the stream. */
    isNew: (each: CheckedOperational, places: Places): boolean => {
      const head = headOf(each.stream, places)
      if (head.revision === each.expected) return true
      if (head.revision > each.expected && rows.lastIfSame('operational', head.key, each) !== undefined) return false
      throw conflict(each.stream, each.expected, head.revision)
    },
    append: (each: CheckedOperational): OperationalAppended => {
      const head = headOf(each.stream, noPlaces)
      if (head.revision === each.expected) return write(each, head)
      const first = head.revision > each.expected ? found(each) : undefined
      if (first) return first
      throw conflict(each.stream, each.expected, head.revision)
    },
    /** Puts a disclosure that was written before its event under that event's ordinal. */
    adopt: (eventId: string, ordinal: number): void => {
      const name = disclosureStream(eventId)
      const { key } = heads.named(name)
      heads.dropOperational(name)
      if (key !== 0) rows.moveOperational(key, ordinal)
    },
    /** Deletes a stream; true where there was one. */
    remove: (stream: string): boolean => {
      const { key } = heads.operational(stream)
      heads.dropOperational(stream)
      return key !== 0 && rows.removeOperational(key)
    },
  }
}
