/**
 * The read model port: rows of every thing as the record tells it, each version with the ordinals between which it
 * stood. It is worked out from the events alone, so that it can be thrown away and built again at any time.
 */
import type { JsonObject } from '../canonicalJson.ts'

export const readNouns = [
  'body',
  'office',
  'person',
  'organisation',
  'meeting',
  'minutes',
  'document',
  'action',
  'approval',
  'proposal',
  'condition',
  'scrutiny',
  'decision',
  'publication',
] as const
export type ReadNoun = (typeof readNouns)[number]

/** `valid_to` of a version that still stands. */
export const openEnd = Number.MAX_SAFE_INTEGER

export const readLimits = {
  /** Rows at most in one page. */
  pageRows: 500,
  /** Ids at most in one question. */
  idsPerQuestion: 10_000,
  /** Milliseconds for which a query waits for the read model to reach an ordinal. */
  waitMs: 2_000,
  /** Events in one transaction while catching up. */
  eventsPerBatch: 1_000,
} as const

/** A place in the record, and when what stands there was recorded (ISO 8601 UTC). */
export type RecordedAt = { ordinal: number; recordedAt: string }

/** How far a read model has come. The event's digest (SHA-256) tells its record from any other. */
export type Position = RecordedAt & { digest: string }

/**
 * A row as queries read it. Dates of the world are EDTF texts or `notStated`; what nobody said, and what was erased, is
 * null. Beside these every noun has its own fields, by the names of its events' data.
 */
export type Row = JsonObject & {
  /** Its stream; of a proposal its approval's, with its number: `approval-2026-0001#2`. */
  reference: string
  status: string
  revision: number
  recordedFirst: RecordedAt
  recordedLast: RecordedAt
  happenedFirst: string
  happenedLast: string
  /** When its last entry happened that told news of the thing itself: more than the record's own housekeeping. */
  newsLast: string
  enteredFromSource: boolean
  /** Sealed fields of the thing's entries whose disclosure was erased. */
  withheld: number
}

export type Scalar = string | number
/** A value to filter or sort by; undefined stands for not known, as null does. */
export type ColumnValue = Scalar | null | undefined

/** Something worked out of a row, and the only fields of the row that it looks at: where these stand, it stands. */
type WorkedOut<T> = { name: string; fields: readonly string[]; of: (row: Row) => T }
/** A column beside the row. `isOrder`: a register can be sorted by it. `isFilter`: few rows share one value of it. */
export type Column = WorkedOut<ColumnValue> & { isOrder?: true; isFilter?: true }
/** Values of which a thing has any number: strands, aliases, the actions that an approval names. */
export type Link = WorkedOut<readonly string[]>
/** What is counted by status at every ordinal: the values under which a row counts, `''` where it has none. */
export type Count = WorkedOut<readonly string[]>

/** What the engine keeps of a noun beside its rows. A count of the same name as a column or link counts its values. */
export type ReadTable = { noun: ReadNoun; columns: readonly Column[]; links: readonly Link[]; counts: readonly Count[] }

/**
 * `null` is "has none"; a list is "any of these". `before` and `after` leave out the value itself, `from` and `until`
 * do not.
 */
export type Test =
  | Scalar
  | null
  | readonly Scalar[]
  | { before?: Scalar; until?: Scalar; from?: Scalar; after?: Scalar }
  | { isNot: null | Scalar | readonly Scalar[] }

/**
 * What must all hold, by the name of a column or link; besides them `status`, `reference`, and `recorded` (the ordinal
 * of the last change). Things entered in error are left out unless `status` is asked for.
 */
export type Filter = { [field: string]: Test }

/** `by`: `reference`, `recorded` or a column that is an order. What has no value comes last when ascending. */
export type Order = { by: string; direction?: 'ascending' | 'descending' }

export type PageQuestion = {
  filter?: Filter
  /** Besides the filter, at least one of these. */
  anyOf?: readonly Filter[]
  order?: Order
  /** A cursor that an earlier page of the same order gave. */
  after?: string
  first?: number
  /** Whether the total is to be counted as well. */
  total?: boolean
  /** What the record held at this ordinal; left out, what it holds. */
  at?: number
}
export type Page = { rows: Row[]; cursors: string[]; hasNext: boolean; total?: number }

/** How many things had a status under a value of what is counted. */
export type Cell = { value: string; status: string; n: number }

/** A thing that changed after an ordinal: as it stands, and the ordinals of its first and last change since. */
export type ChangedThing = { row: Row; firstChange: number; lastChange: number }
export type ChangedPage = { things: ChangedThing[]; cursors: string[]; hasNext: boolean }

export type ReadModelReader = {
  page(noun: ReadNoun, question?: PageQuestion): Page
  /** How many things a filter finds. */
  total(noun: ReadNoun, question?: Pick<PageQuestion, 'filter' | 'anyOf' | 'at'>): number
  one(noun: ReadNoun, reference: string, at?: number): Row | undefined
  /** In the order asked; undefined where there is none. */
  many(noun: ReadNoun, references: readonly string[], at?: number): (Row | undefined)[]
  /** Every version of a thing, oldest first. `to` is `openEnd` for the one that stands. */
  versions(noun: ReadNoun, reference: string): { from: number; to: number; row: Row }[]
  /**
   * Exact at any ordinal. `by` names a count of the noun; left out, by status alone (the value is then ''). `start`:
   * only values that begin so.
   */
  counts(noun: ReadNoun, by?: string, at?: number, start?: string): Cell[]
  /** Things with a version after the ordinal, by their last change. */
  changedSince(
    noun: ReadNoun,
    ordinal: number,
    question?: Pick<PageQuestion, 'filter' | 'anyOf' | 'after' | 'first'>,
  ): ChangedPage
  /** The last event taken in; undefined where there is none. */
  position(): Position | undefined
}

/** The rows as they stand within one transaction, and the way to put their next versions. */
export type ReadModelWriter = {
  row(noun: ReadNoun, reference: string): Row | undefined
  /** The row's next version, valid from the ordinal. Ordinals never fall. */
  put(noun: ReadNoun, row: Row, ordinal: number): void
}

/** A read model being built anew beside the one in use. */
export type ReadModelBuild = {
  writer: ReadModelWriter
  /** Completes it and puts it in the place of the one in use. */
  finish(position: Position | undefined): Promise<void>
  /** Throws it away. */
  abandon(): void
}

export type ReadModel = ReadModelReader & {
  /**
   * Takes in the events after `after` up to `position`, all or nothing, with the position itself. Throws ReadModelError
   * `gap` where the last position is not `after`: what is taken in is taken in once.
   */
  write(after: number, position: Position, work: (writer: ReadModelWriter) => void): void
  /** Starts to build it anew; readers keep what they have until it is finished. */
  rebuild(): ReadModelBuild
  /** Throws away all that it holds, for a reason, in a sentence: nobody is to read what another record said. */
  discard(why: string): void
  /** Answers whether the ordinal was reached within the time (milliseconds; `readLimits.waitMs` where left out). */
  waitFor(ordinal: number, waitMs?: number): Promise<boolean>
  /**
   * Why it must be built anew, in a sentence; undefined where it stands as the events tell. Until it is built, readers
   * meet ReadModelError `unavailable`, or have what they had if only the file was taken away. Written from the first
   * event on, it needs no building.
   */
  unfit(): string | undefined
  /**
   * Calls when it has become unfit, and when another process has put one that it built in its place, which may stand
   * elsewhere in the record. Gives the way to stop that.
   */
  onTurn(listener: () => void): () => void
  close(): void
}

export type ReadModelCode = 'gap' | 'unknownField' | 'badCursor' | 'tooMuch' | 'closed' | 'damaged' | 'unavailable'

export class ReadModelError extends Error {
  override readonly name = 'ReadModelError'
  readonly code: ReadModelCode
  constructor(code: ReadModelCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}

/** Whether events were to be taken in that do not follow on those which are. */
export const isGap = (error: unknown): boolean => error instanceof ReadModelError && error.code === 'gap'
