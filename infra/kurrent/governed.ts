/**
 * The append of a unit. The server knows no transaction over several streams: what must stand before the events is
 * written first, the number before the disclosures, and all of it can be done again without being there twice.
 */
import { type CheckedUnit, conflict, stampsAfter } from '../../schema/appendUnit.ts'
import { canonicalJson, type Json } from '../../schema/canonicalJson.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import { type Appended, isEventStoreError } from '../../schema/ports/eventStore.ts'
import type { Expected } from './arrivals.ts'
import type { ClockWatch } from './clockWatch.ts'
import { outcomeUnknown } from './faults.ts'
import { type Lanes, newLanes } from './lanes.ts'
import type { LogEvent } from './logEvent.ts'
import type { DisclosureWritten, Operational } from './operational.ts'
import type { RecordIndex } from './recordIndex.ts'
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
    const answered = written.then(sent => (sent ? answerSent(ports, unit, sent) : answerAgain(ports, unit)))
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

/** Events that were sent: the instant of it, what is expected to come of them, and what was written before them. */
type Sent = { sentMs: number; expected: Expected; disclosures: (DisclosureWritten | undefined)[] }

/** Writes a unit; undefined where its events stood there already. */
const write = async (ports: GovernedPorts, { unit, before, earlier }: Submitted): Promise<Sent | undefined> => {
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
  const refused = async (): Promise<undefined> => {
    const there = await standing(ports, unit)
    if (there === 'same') return undefined
    await takeBack(operational, disclosures)
    throw conflict(unit.stream, unit.expected, there.head)
  }
  // Another node may have been first meanwhile: what has come here already would be expected in vain.
  if (index.headOf(unit.stream) > unit.expected) return refused()
  const expected = index.expect(unit.stream, lastRevisionOf(unit))
  const sentMs = now()
  const written = await server.append(unit.stream, unit.events.map(newEventOf), unit.expected).catch(error => {
    expected.forget()
    throw error
  })
  if (written.kind === 'written') return { sentMs, expected, disclosures }
  expected.forget()
  await arrived(unit, index.headReached(unit.stream, written.actual, server.limits.indexMs))
  return refused()
}

const newEventOf = (event: CheckedUnit['events'][number]) => newEvent(event)
const lastRevisionOf = ({ expected, events }: CheckedUnit): number => expected + events.length

/** Whether exactly these events stand after the expected revision; otherwise the last revision of the stream. */
export const standing = async (
  { server }: Pick<GovernedPorts, 'server'>,
  unit: CheckedUnit,
): Promise<'same' | { head: number }> => {
  const { stream, expected, events } = unit
  const from = Math.max(0, expected)
  const part = await server.readStream(stream, { from, direction: 'forwards', count: events.length + 1 })
  const after = part.filter(({ revision }) => revision > expected)
  if (events.every(({ text }, at) => after[at] && says(after[at], text))) return 'same'
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

/** The server knows an event by its id alone: whether it is ours, or one that another node sent so, is seen here. */
const answerSent = async (ports: GovernedPorts, unit: CheckedUnit, sent: Sent): Promise<Appended> => {
  const { index, server, operational, clocks, now } = ports
  try {
    const { ordinal, createdMs, data } = await arrived(unit, sent.expected.arrival(server.limits.indexMs))
    if (createdMs !== undefined) clocks.saw(createdMs, { fromMs: sent.sentMs, toMs: now() })
    if (canonicalJson(data as Json) === unit.events.at(-1)?.text) return appendedAt(unit, ordinal) // it came as JSON
  } finally {
    sent.expected.forget()
  }
  await takeBack(operational, sent.disclosures)
  throw conflict(unit.stream, unit.expected, index.headOf(unit.stream))
}

const answerAgain = async ({ index, server }: GovernedPorts, unit: CheckedUnit): Promise<Appended> => {
  const arrival = index.arrivalOf(unit.stream, lastRevisionOf(unit), server.limits.indexMs)
  return appendedAt(unit, (await arrived(unit, arrival)).ordinal)
}

const appendedAt = (unit: CheckedUnit, ordinal: number): Appended => ({
  revision: BigInt(lastRevisionOf(unit)),
  ordinal,
})

const arrived = async <T>(unit: CheckedUnit, arrival: Promise<T>): Promise<T> => {
  try {
    return await arrival
  } catch (error) {
    if (!isEventStoreError(error, 'unavailable')) throw error
    throw outcomeUnknown(`the append to ${unit.stream}`, error)
  }
}

const says = (event: LogEvent, text: string): boolean => canonicalJson(envelopeOf(event) as unknown as Json) === text
