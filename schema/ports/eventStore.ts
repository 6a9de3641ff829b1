/**
 * The event store port: an append-only record of governed streams with one order (ordinals 1, 2, 3, ...), and
 * operational streams beside it that may be deleted. Two stores keep it: SQLite in the process, and KurrentDB.
 */
import type { Json, JsonObject } from '../canonicalJson.ts'
import type { EventEnvelope, StoredEvent } from '../envelope.ts'

/** The revision of the last event that the writer read: `noStream`, or from 0n. There is no "any". */
export type ExpectedRevision = 'noStream' | bigint

export const limits = {
  /** Bytes of one event as canonical JSON (UTF-8). */
  eventBytes: 60_000,
  /** Bytes of one operational event: a disclosure holds at length what its event only commits to. */
  operationalEventBytes: 900_000,
  /** Governed events in one append. */
  eventsPerAppend: 100,
  /** Seconds by which a stamp may lie before the last one; beyond it the clock is wrong and nothing is written. */
  clockToleranceSeconds: 5,
  /** Events at most in one answer of a read. */
  eventsPerRead: 1_000,
  /** Units of another record taken in at once. */
  unitsTakenIn: 1_000,
} as const

/** Mends a jump of the clock: after it, the last stamp is this event's own. */
export const clockCorrected = 'ClockCorrected'

export type OperationalEvent = { id: string; type: string; data: JsonObject; recordedAt: string }
export type OperationalAppend = { stream: string; expectedRevision: ExpectedRevision; events: OperationalEvent[] }
/** `position` rises along all operational streams, with gaps, and is never used twice, not even after a deletion. */
export type StoredOperationalEvent = OperationalEvent & { stream: string; revision: number; position: number }

/**
 * Events for one governed stream, with the operational ones (its number, its disclosures) that must stand before them.
 */
export type AppendUnit = {
  stream: string
  expectedRevision: ExpectedRevision
  /** Revisions follow on from the expected one. */
  events: EventEnvelope[]
  before: OperationalAppend[]
}

/** Where the last event of the unit stands. */
export type Appended = { revision: bigint; ordinal: number }

export type ReadStream = {
  direction?: 'forwards' | 'backwards'
  from?: bigint | 'start' | 'end'
  limit?: number
  /** Without disclosures, where whoever reads looks at nothing that is sealed. Operational streams have none. */
  withoutDisclosures?: boolean
}

/** A batch of events in order, or the news that everything recorded so far has been given. */
export type Delivery = { kind: 'events'; events: StoredEvent[] } | { kind: 'caughtUp'; ordinal: number }
export type Subscribe = {
  signal?: AbortSignal
  /** Events at most in one delivery. */
  batchSize?: number
  /** Without disclosures, where the follower does not need them. */
  withoutDisclosures?: boolean
}

export type EventStore = {
  /**
   * Appends one unit whole, or nothing of it; answers once it is durable. The same events at the same expected revision
   * again get the first answer; events that say something else under the same ids are a conflict. Throws
   * EventStoreError: conflict, tooLarge, notIJson, invalid, clockBehind, full, damaged, busy, outcomeUnknown,
   * unavailable.
   */
  append(unit: AppendUnit): Promise<Appended>
  /** Events of one governed stream, inclusive of `from`; an empty list where there are none. */
  readStream(stream: string, options?: ReadStream): Promise<StoredEvent[]>
  /** Governed events from an ordinal (inclusive, the first is 1) in order. */
  readAll(fromOrdinal: number, limit?: number): Promise<StoredEvent[]>
  /** The last ordinal; 0 in an empty record. */
  lastOrdinal(): Promise<number>
  /**
   * Governed events after an ordinal: those recorded, `caughtUp`, then each as it comes. Ends when the signal aborts.
   */
  subscribe(afterOrdinal: number, options?: Subscribe): AsyncIterable<Delivery>
  operational: {
    append(append: OperationalAppend): Promise<{ revision: bigint; position: number }>
    readStream(stream: string, options?: ReadStream): Promise<StoredOperationalEvent[]>
    /** Operational events from a position (inclusive). */
    readAll(fromPosition: number, limit?: number): Promise<StoredOperationalEvent[]>
    /** Deletes a whole stream. Deleting what is not there is no error. */
    delete(stream: string): Promise<void>
  }
  close(): Promise<void>
}

/** Units of another record in its order, of which the first event has the ordinal after `after`. */
export type Taking = { after: number; units: AppendUnit[] }

/** A store that keeps a record of its own, and can be given another one as it stands. */
export type RecordStore = EventStore & {
  /**
   * Takes units in one after another, with the ordinals that they had; answers the last one once all of it is durable.
   * Their stamps were judged when they were recorded and are not judged again. What stands there already is passed
   * over. Where it fails, some of the first units may be there, never one without those before it. Nobody else may
   * write meanwhile: where the record goes on otherwise it throws `conflict`. Throws besides what `append` throws.
   */
  takeIn(taking: Taking): Promise<number>
}

/** The operational stream that marks a record as a copy which is not finished: nobody may work with it yet. */
export const unfinishedCopy = 'ops-copy-unfinished'

export const eventStoreCodes = [
  'conflict',
  'tooLarge',
  'notIJson',
  'invalid',
  'clockBehind',
  'full',
  'damaged',
  'busy',
  'newerSchema',
  'outcomeUnknown',
  'unavailable',
  'closed',
] as const
export type EventStoreCode = (typeof eventStoreCodes)[number]

/** An error of a store: a stable code, a sentence, the cause, and in `detail` what the code needs told. */
export class EventStoreError extends Error {
  override readonly name = 'EventStoreError'
  readonly code: EventStoreCode
  readonly detail: { stream?: string; actualRevision?: ExpectedRevision; path?: string; [name: string]: unknown }
  constructor(
    code: EventStoreCode,
    message: string,
    options: { cause?: unknown; detail?: EventStoreError['detail'] } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.detail = options.detail ?? {}
  }
}

export const isEventStoreError = (error: unknown, code?: EventStoreCode): error is EventStoreError =>
  error instanceof EventStoreError && (code === undefined || error.code === code)

export type { Json }
