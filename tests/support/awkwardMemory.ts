/** The memory of the awkward store: its rows, and what it does with a unit. */
import {
  type CheckedOperational,
  type CheckedUnit,
  conflict,
  goesOnOtherwise,
  type KeptEvent,
  stampsAfter,
  stampsAsRecorded,
} from '../../schema/appendUnit.ts'
import {
  type Disclosure,
  disclosureStream,
  type EventEnvelope,
  isOperational,
  type StoredEvent,
} from '../../schema/envelope.ts'
import {
  type Appended,
  limits,
  type OperationalEvent,
  type ReadStream,
  type StoredOperationalEvent,
} from '../../schema/ports/eventStore.ts'

type Row = KeptEvent & { stream: string; revision: number; position: number }
type GovernedRow = Row & { ordinal: number }

export type Memory = ReturnType<typeof newMemory>

/** An empty memory whose positions and delays come from a seed. */
export const newMemory = (seed: number) => {
  const record: GovernedRow[] = []
  const governed = new Map<string, GovernedRow[]>()
  const operational = new Map<string, Row[]>()
  const chance = dice(seed)
  let position = 0
  let stampMs = 0
  const nextPosition = (): number => {
    position += 1 + chance(5)
    return position
  }
  const rowsFor = (events: readonly KeptEvent[], stream: string, expected: number): Row[] =>
    events.map((event, index) => ({ ...event, stream, revision: expected + 1 + index, position: nextPosition() }))
  const addOperational = ({ stream, expected, events }: CheckedOperational): void => {
    operational.set(stream, [...(operational.get(stream) ?? []), ...rowsFor(events, stream, expected)])
  }
  const append = (unit: CheckedUnit, stampsOf = stampsAfter): Appended => {
    const { stream, expected, events } = unit
    const rows = governed.get(stream) ?? []
    if (firstAnswer(rows, unit) === undefined) {
      const stamps = stampsOf(stampMs, events)
      const before = unit.before.filter(each => firstAnswer(operational.get(each.stream) ?? [], each) === undefined)
      for (const each of before) addOperational(each)
      const added = rowsFor(events, stream, expected).map((row, index) => ({
        ...row,
        ordinal: record.length + 1 + index,
      }))
      record.push(...added)
      rows.push(...added)
      governed.set(stream, rows)
      stampMs = stamps.at(-1) ?? stampMs
    }
    const revision = expected + events.length
    return { revision: BigInt(revision), ordinal: rows[revision]?.ordinal ?? 0 }
  }
  const takeOne = (after: number, unit: CheckedUnit): number => {
    const last = record.length
    const isThere = record[after]?.id === unit.events[0]?.id
    if (last < after || (last > after && !isThere)) throw goesOnOtherwise(after, last)
    const { ordinal } = append(unit, stampsAsRecorded)
    if (ordinal !== after + unit.events.length) throw goesOnOtherwise(after, last)
    return ordinal
  }
  return {
    record,
    governed,
    operational,
    chance,
    append: (unit: CheckedUnit): Appended => append(unit),
    takeOne,
    appendOperational: (each: CheckedOperational): { revision: bigint; position: number } => {
      if (firstAnswer(operational.get(each.stream) ?? [], each) === undefined) addOperational(each)
      const revision = each.expected + each.events.length
      return { revision: BigInt(revision), position: operational.get(each.stream)?.[revision]?.position ?? 0 }
    },
    all: (from: number, limit: number = limits.eventsPerRead): GovernedRow[] => {
      const first = Math.max(1, from) - 1
      return record.slice(first, first + Math.min(limit, limits.eventsPerRead))
    },
    stored: (row: GovernedRow): StoredEvent => stored(row, operational.get(disclosureStream(row.id))),
    allOperational: (from: number, limit: number): StoredOperationalEvent[] =>
      [...operational.values()]
        .flat()
        .filter(row => row.position >= from)
        .sort((one, other) => one.position - other.position)
        .slice(0, Math.min(limit, limits.eventsPerRead))
        .map(storedOperational),
  }
}

/** The last row of these events where they stand already; undefined where they are to be written; throws a conflict. */
const firstAnswer = (
  rows: readonly Row[],
  { stream, expected, events }: { stream: string; expected: number; events: readonly KeptEvent[] },
): Row | undefined => {
  const actual = rows.length - 1
  if (actual === expected) return undefined
  const there = rows.slice(expected + 1, expected + 1 + events.length)
  // A governed event is the same with all that it says; an operational one, made anew for a retry, by its id.
  const by = isOperational(stream) ? 'id' : 'text'
  const isSame = there.length === events.length && there.every((row, index) => row[by] === events[index]?.[by])
  const last = there.at(-1)
  if (actual > expected && isSame && last) return last
  throw conflict(stream, expected, actual)
}

/** A governed row as callers get it: parsed anew for each, so that nobody can change what another one reads. */
export const stored = (row: GovernedRow, disclosure: readonly Row[] = []): StoredEvent => {
  const event = JSON.parse(row.text) as EventEnvelope // only checked envelopes are kept
  const last = disclosure.at(-1)
  if (!last) return { ordinal: row.ordinal, event }
  const disclosed = parseOperational(last).data as Disclosure // nothing else is kept there
  return { ordinal: row.ordinal, event, disclosure: disclosed }
}

// Only checked events are kept.
const parseOperational = (row: Row): OperationalEvent => JSON.parse(row.text) as OperationalEvent

/** An operational row as callers get it. */
export const storedOperational = (row: Row): StoredOperationalEvent => ({
  ...parseOperational(row),
  stream: row.stream,
  revision: row.revision,
  position: row.position,
})

/** The rows that a read of a stream asks for. */
export function page<R extends Row>(rows: readonly R[] = [], { direction, from, limit }: ReadStream = {}): R[] {
  const size = Math.min(limit ?? limits.eventsPerRead, limits.eventsPerRead)
  if (direction === 'backwards') {
    const end = from === 'start' ? 1 : from === undefined || from === 'end' ? rows.length : Number(from) + 1
    return rows.slice(0, end).reverse().slice(0, size)
  }
  if (from === 'end') return []
  const start = from === undefined || from === 'start' ? 0 : Number(from)
  return rows.slice(start, start + size)
}

/** Mulberry32: a small generator with a seed. Gives whole numbers from 0 to below the bound. */
const dice = (seed: number): ((bound: number) => number) => {
  let state = seed
  return bound => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
}
