/** Reads events as callers get them: place, event and, if it still exists, disclosure. */
import type { DatabaseSync } from 'node:sqlite'
import type { Disclosure, EventEnvelope, StoredEvent } from '../../schema/envelope.ts'
import {
  limits,
  type OperationalEvent,
  type ReadStream,
  type StoredOperationalEvent,
} from '../../schema/ports/eventStore.ts'
import { integer, type Row, text } from './columns.ts'
import { everyOperational, operationalFrom } from './disclosures.ts'
import type { Heads } from './heads.ts'

export type RecordReader = {
  stream(stream: string, options?: ReadStream): StoredEvent[]
  all(fromOrdinal: number, options?: { limit?: number; withoutDisclosures?: boolean }): StoredEvent[]
  lastOrdinal(): number
  operationalStream(stream: string, options?: ReadStream): StoredOperationalEvent[]
  operationalAll(fromPosition: number, limit?: number): StoredOperationalEvent[]
}

/** A reader on one connection; it sees what is committed. */
export const recordReader = (database: DatabaseSync, heads: Heads): RecordReader => {
  const columns = 'e.ordinal, e.body, coalesce(o.body, d.body) AS disclosure'
  const joined =
    'event e LEFT JOIN disclosure d ON d.ordinal = e.ordinal LEFT JOIN operational o ON o.stream = e.ordinal'
  const page = 'WHERE e.ordinal BETWEEN ? AND ?'
  const streamPage = 'WHERE e.stream = ? AND e.revision BETWEEN ? AND ?'
  const all = database.prepare(`SELECT ${columns} FROM ${joined} ${page} ORDER BY e.ordinal, o.revision`)
  const bare = database.prepare(`SELECT ordinal, body, NULL AS disclosure FROM event e ${page} ORDER BY ordinal`)
  const forwards = database.prepare(`SELECT ${columns} FROM ${joined} ${streamPage} ORDER BY e.revision, o.revision`)
  const bareForwards = database.prepare(
    `SELECT ordinal, body, NULL AS disclosure FROM event e ${streamPage} ORDER BY revision`,
  )
  const last = database.prepare('SELECT coalesce(max(ordinal), 0) AS ordinal FROM event')
  const operational = operationalReader(database)
  return {
    all: (fromOrdinal, { limit, withoutDisclosures = false } = {}) => {
      const first = Math.max(1, fromOrdinal)
      const rows = (withoutDisclosures ? bare : all).all(first, first + pageSize(limit) - 1)
      return storedEvents(rows)
    },
    lastOrdinal: () => integer(last.get() ?? {}, 'ordinal'),
    stream: (stream, options = {}) => {
      heads.beginReading()
      const head = heads.governed(stream)
      const range = revisions(head.revision, options)
      if (!range) return []
      const events = storedEvents((options.withoutDisclosures ? bareForwards : forwards).all(head.key, ...range))
      return options.direction === 'backwards' ? events.reverse() : events
    },
    operationalStream: (stream, options = {}) => {
      heads.beginReading()
      const head = heads.operational(stream)
      const range = revisions(head.revision, options)
      if (!range) return []
      const events = operational.stream(head.key, ...range)
      return options.direction === 'backwards' ? events.reverse() : events
    },
    operationalAll: (fromPosition, limit) => operational.all(fromPosition, pageSize(limit)),
  }
}

const pageSize = (limit: number = limits.eventsPerRead): number => Math.max(0, Math.min(limit, limits.eventsPerRead))

/** First and last revision of a page, or undefined where it is empty. */
const revisions = (head: number, { direction, from, limit }: ReadStream): [number, number] | undefined => {
  const size = pageSize(limit)
  if (head < 0 || size === 0) return undefined
  if (direction === 'backwards') {
    const start = from === 'start' ? 0 : from === undefined || from === 'end' ? head : Math.min(head, Number(from))
    return start < 0 ? undefined : [Math.max(0, start - size + 1), start]
  }
  if (from === 'end') return undefined
  const start = from === undefined || from === 'start' ? 0 : Math.max(0, Number(from))
  return start > head ? undefined : [start, Math.min(head, start + size - 1)]
}

// A disclosure written anew in parts has several rows for its event: the last one stands.
const storedEvents = (rows: readonly Row[]): StoredEvent[] => {
  const events: StoredEvent[] = []
  for (const row of rows) {
    const ordinal = integer(row, 'ordinal')
    const disclosure = row.disclosure === null ? {} : { disclosure: parseDisclosure(text(row, 'disclosure')) }
    if (events.at(-1)?.ordinal === ordinal) events.pop()
    events.push({ ordinal, event: parseEvent(text(row, 'body')), ...disclosure })
  }
  return events
}

/** An event out of its row: only checked envelopes are written, and the row's digest is checked on its own. */
export const parseEvent = (body: string): EventEnvelope => JSON.parse(body) as EventEnvelope // see above

/** An operational event out of its row: only checked ones are written. */
export const parseOperational = (body: string): OperationalEvent => JSON.parse(body) as OperationalEvent // see above

/** A disclosure out of the row of its operational event: its stream holds nothing else. */
export const parseDisclosure = (body: string): Disclosure => parseOperational(body).data as Disclosure // see above

const operationalReader = (database: DatabaseSync) => {
  const nameOf = `CASE WHEN o.stream < 0 THEN (SELECT name FROM operational_stream WHERE id = -o.stream)
    ELSE 'ops-disclosure-' || (SELECT body ->> '$.id' FROM event WHERE ordinal = o.stream) END AS name`
  const columns = `o.position, o.revision, o.body, ${nameOf}`
  const page = database.prepare(
    `SELECT ${columns} FROM ${everyOperational} o WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
  )
  const all = database.prepare(`SELECT ${columns} FROM ${operationalFrom} o ORDER BY position`)
  const stored = (row: Row): StoredOperationalEvent => ({
    ...parseOperational(text(row, 'body')),
    stream: text(row, 'name'),
    revision: integer(row, 'revision'),
    position: integer(row, 'position'),
  })
  return {
    stream: (key: number, first: number, last: number) => page.all(key, first, last).map(stored),
    all: (from: number, limit: number) => all.all(from, limit).map(stored),
  }
}
