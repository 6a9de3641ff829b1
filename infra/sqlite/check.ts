/** Checks events against what their rows promise: at each start the last of them, and on demand everything. */
import type { DatabaseSync } from 'node:sqlite'
import { sha256 } from '../../schema/canonicalJson.ts'
import type { EventEnvelope } from '../../schema/envelope.ts'
import { clockCorrected } from '../../schema/ports/eventStore.ts'
import { integer, type Row, text } from './columns.ts'
import { everyOperational } from './disclosures.ts'
import { damaged } from './errors.ts'
import { idKey } from './heads.ts'
import { parseEvent } from './read.ts'

/** Events checked at each start, however long the record is. */
export const checkedAtStart = 1_000

/** Called with what is wrong, in words that name the place. */
export type TellFault = (fault: string) => void

/** Checks the last events of the record and their disclosures. Throws `damaged`, naming the first fault. */
export const checkRecent = (database: DatabaseSync, path: string): void => {
  const tell: TellFault = fault => {
    throw damaged(path, fault)
  }
  const last = integer(database.prepare('SELECT coalesce(max(ordinal), 0) AS last FROM event').get() ?? {}, 'last')
  const checker = eventChecker(database, Math.max(1, last - checkedAtStart + 1), tell)
  for (const row of eventRows(database, checker.first, last)) checker.check(row)
  checker.end(last)
  for (const row of disclosureRows(database, checker.first, last)) isAsDigested(row, tell)
}

/** The disclosures of the events from one ordinal to another. */
export const disclosureRows = (database: DatabaseSync, first: number, last: number): Row[] =>
  database
    .prepare(
      `SELECT position, stream, digest, body FROM ${everyOperational}
       WHERE stream BETWEEN ? AND ? ORDER BY stream, revision`,
    )
    .all(first, last)

/** Whether an operational event is what its row's digest says. */
export const isAsDigested = (row: Row, tell: TellFault): boolean => {
  if (sha256(text(row, 'body')) === text(row, 'digest')) return true
  const stream = integer(row, 'stream')
  const which =
    stream > 0 ? `disclosure of event ${stream}` : `operational event at position ${integer(row, 'position')}`
  tell(`the ${which} is not what its digest says`)
  return false
}

/** The rows of the events from one ordinal to another, as `eventChecker` takes them. */
export const eventRows = (database: DatabaseSync, first: number, last: number): Row[] =>
  database
    .prepare(
      `SELECT ordinal, stream, revision, id_key, stamp, digest, body,
         (SELECT name FROM stream WHERE id = event.stream) AS name,
         (SELECT max(revision) FROM event AS earlier
          WHERE earlier.stream = event.stream AND earlier.revision < event.revision) AS previous
       FROM event WHERE ordinal BETWEEN ? AND ? ORDER BY ordinal`,
    )
    .all(first, last)

/** Checks rows handed to it in order, beginning at an ordinal: digests, ordinals, revisions, stamps, ids. */
export const eventChecker = (database: DatabaseSync, first: number, tell: TellFault) => {
  const before = database.prepare('SELECT stamp FROM event WHERE ordinal = ?').get(first - 1)
  let next = first
  let stampMs = before ? integer(before, 'stamp') : first === 1 ? 0 : undefined
  return {
    first,
    /** The event, where its row can be trusted enough to read it. */
    check: (row: Row): EventEnvelope | undefined => {
      const ordinal = integer(row, 'ordinal')
      if (ordinal !== next) tell(`${missing(next, ordinal - 1)} missing`)
      const event = digestedEvent(row, tell)
      if (event) checkPlace(row, event, tell)
      if (event && stampMs !== undefined) stampMs = checkStamp(row, { event, lastMs: stampMs }, tell)
      next = ordinal + 1
      return event
    },
    /** Tells of events that are missing at the end. */
    end: (last: number): void => {
      if (next <= last) tell(`${missing(next, last)} missing`)
    },
  }
}

const missing = (first: number, last: number): string =>
  first === last ? `event ${first} is` : `events ${first} to ${last} are`

const digestedEvent = (row: Row, tell: TellFault): EventEnvelope | undefined => {
  const body = text(row, 'body')
  if (sha256(body) === text(row, 'digest')) return parseEvent(body)
  tell(`event ${integer(row, 'ordinal')} is not what its digest says`)
  return undefined
}

const checkPlace = (row: Row, event: EventEnvelope, tell: TellFault): void => {
  const ordinal = integer(row, 'ordinal')
  const revision = integer(row, 'revision')
  const place = `event ${ordinal} (${event.stream}, revision ${event.revision})`
  if (row.name !== event.stream || revision !== event.revision) {
    tell(`${place} stands in ${String(row.name)} at revision ${revision}`)
  }
  const previous = row.previous === null ? -1 : integer(row, 'previous')
  if (previous !== revision - 1) tell(`${place} follows revision ${previous} of its stream`)
  if (integer(row, 'id_key') !== idKey(event.id, ordinal)) tell(`${place} cannot be found by its id`)
}

const checkStamp = (row: Row, { event, lastMs }: { event: EventEnvelope; lastMs: number }, tell: TellFault): number => {
  const ownMs = Date.parse(event.recordedAt)
  const stampMs = integer(row, 'stamp')
  const wantedMs = event.type === clockCorrected ? ownMs : Math.max(lastMs, ownMs)
  if (stampMs !== wantedMs)
    tell(`event ${integer(row, 'ordinal')} has a stamp that does not follow from those before it`)
  return stampMs
}
