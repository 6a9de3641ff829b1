/**
 * The append of a unit. The server knows no transaction over several streams: what must stand before the events is
 * written first, the number before the disclosures, and all of it can be done again without being there twice.
 */
import { type CheckedUnit, conflict, stampsAfter } from '../../schema/appendUnit.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import { type Appended, isEventStoreError } from '../../schema/ports/eventStore.ts'
import type { ClockWatch } from './clockWatch.ts'
import { outcomeUnknown } from './faults.ts'
import { type Lanes, newLanes } from './lanes.ts'
import type { DisclosureWritten, Operational } from './operational.ts'
import type { Arrival, RecordIndex } from './recordIndex.ts'
import type { Server } from './server.ts'
import { envelopeOf, newEvent } from './storedEvents.ts'

export type GovernedPorts = {
  server: Server
  index: RecordIndex
  operational: Operational
  clocks: ClockWatch
  now: () => number
}

const disclosurePrefix = disclosureStream('')

/** Appends units: those that concern one stream in the order in which they were submitted, all others side by side. */
export const governedAppends = (ports: GovernedPorts, lanes: Lanes = newLanes()) => {
  const pending = new Set<Pending>()

  const append = (unit: CheckedUnit): Promise<Appended> => {
    const own = lanes.enter(unit.stream)
    const before = unit.before.map(each => ({ append: each, lane: lanes.enter(each.stream) }))
    const earlier = [...pending]
    const places = [own, ...before.map(({ lane }) => lane)]
    const written = own.turn
      .then(() => write(ports, { unit, before, earlier }))
      .finally(() => {
        for (const place of places) place.leave()
      })
    const answered = written.then(sentMs => answer(ports, unit, sentMs))
    const each = { stampMs: Math.max(...unit.events.map(({ stampMs }) => stampMs)), settled: settledOf(answered) }
    pending.add(each)
    void each.settled.then(() => pending.delete(each))
    return answered
  }
  return { append, lanes }
}

/** A unit that is not answered yet, and the last of its stamps. */
type Pending = { stampMs: number; settled: Promise<unknown> }

const settledOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch(() => undefined)

type Submitted = {
  unit: CheckedUnit
  before: { append: CheckedUnit['before'][number]; lane: ReturnType<Lanes['enter']> }[]
  /** The units that were submitted before and are not answered yet. */
  earlier: Pending[]
}

/** Writes a unit and gives the instant at which its events were sent; undefined where they stood there already. */
const write = async (ports: GovernedPorts, { unit, before, earlier }: Submitted): Promise<number | undefined> => {
  const { server, index, operational, clocks, now } = ports
  await clocks.demandAgreement()
  // What stands there already must bring nothing else with it: least of all a disclosure that was erased since.
  if (index.headOf(unit.stream) > unit.expected || before.length > 0) {
    const there = await standing(ports, unit)
    if (there === 'same') return undefined
    if (there.head !== unit.expected) throw conflict(unit.stream, unit.expected, there.head)
  }
  await demandStamps(index, unit, earlier)
  const isDisclosure = (each: Submitted['before'][number]) => each.append.stream.startsWith(disclosurePrefix)
  for (const { append, lane } of before.filter(each => !isDisclosure(each))) {
    await lane.turn
    await operational.append(append)
    lane.leave()
  }
  const disclosures = await Promise.all(
    before.filter(isDisclosure).map(async ({ append, lane }) => {
      await lane.turn
      return operational.appendDisclosure(append)
    }),
  )
  const sentMs = now()
  const written = await server.append(
    unit.stream,
    unit.events.map(event => newEvent(event)),
    unit.expected,
  )
  if (written.kind === 'written') return sentMs
  const there = await standing(ports, unit)
  if (there === 'same') return undefined
  await takeBack(operational, disclosures)
  throw conflict(unit.stream, unit.expected, there.head)
}

/** Whether exactly these events stand after the expected revision; otherwise the last revision of the stream. */
export const standing = async (
  { server }: Pick<GovernedPorts, 'server'>,
  unit: CheckedUnit,
): Promise<'same' | { head: number }> => {
  const { stream, expected, events } = unit
  const from = Math.max(0, expected)
  const part = await server.readStream(stream, { from, direction: 'forwards', count: events.length + 1 })
  const after = part.filter(({ revision }) => revision > expected)
  if (events.every(({ id }, at) => after[at] && envelopeOf(after[at]).id === id)) return 'same'
  if (after.length === 0 && (part.length > 0 || expected < 0)) return { head: expected }
  const [last] = await server.readStream(stream, { from: 'end', direction: 'backwards', count: 1 })
  return { head: last?.revision ?? -1 }
}

/** Judged as if units went one after another: one that only those before it refuse waits for what becomes of them. */
const demandStamps = async (index: RecordIndex, unit: CheckedUnit, earlier: readonly Pending[]): Promise<void> => {
  const refusing = earlier.filter(({ stampMs }) => isRefusedAfter(stampMs, unit))
  await Promise.all(refusing.map(({ settled }) => settled))
  stampsAfter(index.last().stampMs, unit.events)
}

const isRefusedAfter = (lastMs: number, unit: CheckedUnit): boolean => {
  try {
    stampsAfter(lastMs, unit.events)
    return false
  } catch {
    return true
  }
}

const takeBack = async (operational: Operational, written: (DisclosureWritten | undefined)[]): Promise<void> => {
  for (const disclosure of written) {
    // The refusal is what the caller must hear of; what could not be taken back belongs to no event, and is not read.
    if (disclosure) await operational.takeBack(disclosure).catch(() => undefined)
  }
}

const answer = async (ports: GovernedPorts, unit: CheckedUnit, sentMs: number | undefined): Promise<Appended> => {
  const { index, server, clocks, now } = ports
  const revision = unit.expected + unit.events.length
  const arrival = await arrived(index, { unit, revision, limitMs: server.limits.indexMs })
  if (sentMs !== undefined && arrival.createdMs !== undefined) {
    clocks.saw(arrival.createdMs, { fromMs: sentMs, toMs: now() })
  }
  return { revision: BigInt(revision), ordinal: arrival.ordinal }
}

const arrived = async (
  index: RecordIndex,
  { unit, revision, limitMs }: { unit: CheckedUnit; revision: number; limitMs: number },
): Promise<Arrival> => {
  try {
    return await index.arrivalOf(unit.stream, revision, limitMs)
  } catch (error) {
    if (!isEventStoreError(error, 'unavailable')) throw error
    throw outcomeUnknown(`the append to ${unit.stream}`, error)
  }
}
