/** What every event store checks of a unit before it writes anything, and the form in which it keeps the events. */
import { canonicalJson, type Json, jsonFault, sha256 } from './canonicalJson.ts'
import { type EventEnvelope, isOperational } from './envelope.ts'
import {
  type AppendUnit,
  clockCorrected,
  EventStoreError,
  type ExpectedRevision,
  limits,
  type OperationalAppend,
  type Taking,
} from './ports/eventStore.ts'

/** An event as it is kept: its id, its canonical JSON and the SHA-256 of that. */
export type KeptEvent = { id: string; text: string; digest: string }
/** A governed event with its stamp in milliseconds, and whether the running maximum of stamps starts again from it. */
export type KeptGovernedEvent = KeptEvent & { stampMs: number; correctsClock: boolean }
export type CheckedOperational = { stream: string; expected: number; events: KeptEvent[] }
export type CheckedUnit = {
  stream: string
  expected: number
  events: KeptGovernedEvent[]
  before: CheckedOperational[]
}

const streamNameLength = 200
const stampShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** An expected revision as a number: -1 where no stream is expected. Throws `invalid` for anything but those two. */
export const revisionNumber = (expected: ExpectedRevision): number => {
  if (expected === 'noStream') return -1
  const isRevision = typeof expected === 'bigint' && expected >= 0n && expected <= Number.MAX_SAFE_INTEGER
  if (!isRevision) throw invalid(`The expected revision is ${String(expected)}: name noStream or the revision read`)
  return Number(expected)
}

/** A revision number as callers know it: `noStream` for -1. */
export const asExpected = (revision: number): ExpectedRevision => (revision < 0 ? 'noStream' : BigInt(revision))

/** Checks a unit and gives its events as they are to be kept. Throws `invalid`, `notIJson` or `tooLarge`. */
export const checkUnit = (unit: AppendUnit): CheckedUnit => {
  const { stream } = unit
  checkStreamName(stream)
  if (isOperational(stream)) throw invalid(`${stream} is an operational stream: governed events cannot stand in it`)
  const expected = revisionNumber(unit.expectedRevision)
  checkCount(stream, unit.events.length)
  checkDistinct(stream, unit.events)
  const events = unit.events.map((event, index) => keepGoverned(event, { stream, revision: expected + 1 + index }))
  const named = new Set(unit.before.map(append => append.stream))
  if (named.size < unit.before.length) throw invalid(`The unit for ${stream} names an operational stream twice`)
  return { stream, expected, events, before: unit.before.map(checkOperational) }
}

export type CheckedTaking = { after: number; units: CheckedUnit[] }

/** The same for units that are taken in together, whose events have ordinals from the one after `after` on. */
export const checkTaking = ({ after, units }: Taking): CheckedTaking => {
  if (!Number.isSafeInteger(after) || after < 0) throw invalid(`${after} is no ordinal after which to take units in`)
  if (units.length > limits.unitsTakenIn) {
    const message = `${units.length} units are to be taken in at once; at most ${limits.unitsTakenIn} are`
    throw new EventStoreError('tooLarge', message, { detail: { limit: limits.unitsTakenIn } })
  }
  return { after, units: units.map(checkUnit) }
}

/** What is to be taken in is not what the record goes on with after an ordinal. */
export const goesOnOtherwise = (after: number, last: number): EventStoreError => {
  const message =
    last < after
      ? `The record ends at event ${last}, so that no event ${after + 1} can be taken in`
      : `The record has an event ${after + 1} that is not the one to be taken in: somebody else wrote to it`
  return new EventStoreError('conflict', message, { detail: { after, last } })
}

/** The same for an append to an operational stream. */
export const checkOperational = (append: OperationalAppend): CheckedOperational => {
  const { stream } = append
  checkStreamName(stream)
  if (!isOperational(stream)) throw invalid(`${stream} is not an operational stream: their names begin with ops-`)
  const expected = revisionNumber(append.expectedRevision)
  checkCount(stream, append.events.length)
  checkDistinct(stream, append.events)
  for (const event of append.events) checkStamp(event.recordedAt, stream)
  return { stream, expected, events: append.events.map(event => keep(event, limits.operationalEventBytes)) }
}

/** Throws `invalid` for a stream that may not be deleted: a governed one stands for ever. */
export const checkDeletable = (stream: string): void => {
  if (!isOperational(stream)) throw invalid(`${stream} is a governed stream: it is never deleted`)
}

const keepGoverned = (event: EventEnvelope, place: { stream: string; revision: number }): KeptGovernedEvent => {
  const { stream, revision } = place
  if (event.stream !== stream) throw invalid(`An event for ${event.stream} stands in a unit for ${stream}`, 'stream')
  if (event.revision !== revision) {
    throw invalid(`Event ${event.id} says revision ${event.revision}; in ${stream} it would be ${revision}`, 'revision')
  }
  const stampMs = checkStamp(event.recordedAt, stream)
  return { ...keep(event, limits.eventBytes), stampMs, correctsClock: event.type === clockCorrected }
}

const keep = (event: { id: string; type: string }, limitBytes: number): KeptEvent => {
  const { id, type } = event
  const fault = jsonFault(event)
  if (fault) {
    const message = `${fault.path} of event ${id} ${fault.message}`
    throw new EventStoreError('notIJson', message, { detail: { path: fault.path } })
  }
  if (typeof id !== 'string' || id === '') throw invalid('An event has no id', 'id')
  if (typeof type !== 'string' || type === '') throw invalid(`Event ${id} has no type`, 'type')
  const text = canonicalJson(event as unknown as Json) // jsonFault has just found it to be JSON
  const bytes = Buffer.byteLength(text)
  if (bytes > limitBytes) {
    const message = `Event ${id} has ${bytes} bytes as canonical JSON; at most ${limitBytes} are kept`
    throw new EventStoreError('tooLarge', message, { detail: { bytes, limit: limitBytes } })
  }
  return { id, text, digest: sha256(text) }
}

const checkStreamName = (stream: string): void => {
  const isName = typeof stream === 'string' && stream.length > 0 && stream.length <= streamNameLength
  if (!isName || !stream.isWellFormed()) throw invalid(`${JSON.stringify(stream)} cannot be the name of a stream`)
}

const checkCount = (stream: string, count: number): void => {
  if (count === 0) throw invalid(`Nothing is to be appended to ${stream}`)
  if (count <= limits.eventsPerAppend) return
  const message = `${count} events for ${stream} in one append; at most ${limits.eventsPerAppend} are taken`
  throw new EventStoreError('tooLarge', message, { detail: { stream, limit: limits.eventsPerAppend } })
}

const checkDistinct = (stream: string, events: readonly { id: string }[]): void => {
  if (events.length === 1) return
  if (new Set(events.map(event => event.id)).size < events.length) throw invalid(`Two events for ${stream} have one id`)
}

const checkStamp = (recordedAt: string, stream: string): number => {
  const stampMs = stampShape.test(recordedAt) ? Date.parse(recordedAt) : Number.NaN
  if (Number.isNaN(stampMs))
    throw invalid(`An event for ${stream} is stamped ${recordedAt}, which is no instant`, 'recordedAt')
  return stampMs
}

const invalid = (message: string, path?: string): EventStoreError =>
  new EventStoreError('invalid', message, { detail: path === undefined ? {} : { path } })

/** What a stream holds that is not what the writer read. */
export const conflict = (stream: string, expected: number, actual: number): EventStoreError => {
  const place = (revision: number): string => (revision < 0 ? 'no stream' : `revision ${revision}`)
  const message = `${stream} is at ${place(actual)}, not at ${place(expected)}`
  return new EventStoreError('conflict', message, { detail: { stream, actualRevision: asExpected(actual) } })
}

/**
 * The running maximum of the stamps after a unit's events, in milliseconds. Throws `clockBehind` where one lies further
 * before the last than the tolerance; a corrected clock starts the maximum again from its own stamp.
 */
export const stampsAfter = (lastMs: number, events: readonly KeptGovernedEvent[]): number[] => {
  const reached = [lastMs, ...stampsAsRecorded(lastMs, events)]
  events.forEach(({ stampMs, correctsClock }, at) => {
    const runningMs = reached[at] ?? lastMs
    if (correctsClock || stampMs >= runningMs - limits.clockToleranceSeconds * 1000) return
    throw new EventStoreError(
      'clockBehind',
      `Stamped ${instant(stampMs)}, but the record has reached ${instant(runningMs)}: ` +
        'set the clock right, or record a ClockCorrected event if the record ran ahead',
      { detail: { lastStamp: instant(runningMs) } },
    )
  })
  return reached.slice(1)
}

/** The same of what was recorded elsewhere: its stamps were judged there. */
export const stampsAsRecorded = (lastMs: number, events: readonly KeptGovernedEvent[]): number[] => {
  let runningMs = lastMs
  return events.map(({ stampMs, correctsClock }) => {
    runningMs = correctsClock ? stampMs : Math.max(runningMs, stampMs)
    return runningMs
  })
}

const instant = (ms: number): string => new Date(ms).toISOString()
