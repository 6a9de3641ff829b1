/** The whole record, read and checked: what the file's pages, the events, the disclosures and the erasures promise. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Json } from '../../schema/canonicalJson.ts'
import type { EventEnvelope } from '../../schema/envelope.ts'
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import { disclosureDigest } from '../../schema/sealing.ts'
import { disclosureRows, eventChecker, eventRows, isAsDigested, type TellFault } from './check.ts'
import { integer, text } from './columns.ts'
import { everyOperational } from './disclosures.ts'
import { type Erasures, erasuresIn, isErased, stillThere } from './erasures.ts'
import { damaged, storeError } from './errors.ts'
import { recordHeads } from './heads.ts'
import { parseDisclosure } from './read.ts'
import { busyTimeoutMs, readAsPresent, schemaVersionOf } from './schema.ts'

export type CheckProgress = { checked: number; of: number }
export type RecordReport = {
  lastOrdinal: number
  events: number
  disclosures: number
  /** SHA-256 over the digests of all events in order: two records with the same one hold the same events. */
  digest: string
  /** Empty where the record is whole. At most `faultsTold` are listed. */
  faults: string[]
}

const pageSize = 1_000
/** Faults listed at most: a file in shreds is not described byte by byte. */
export const faultsTold = 100

/**
 * Reads everything in the record at a path and tells what is wrong with it, without changing anything. Throws
 * EventStoreError only where the file cannot be read as a record at all, and the signal's reason.
 */
export const checkEverything = async (
  path: string,
  onProgress: (progress: CheckProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RecordReport> => {
  const progressed = (progress: CheckProgress): void => {
    signal?.throwIfAborted()
    onProgress(progress)
  }
  const database = openForReading(path)
  const faults: string[] = []
  const tell: TellFault = fault => {
    if (faults.length < faultsTold) faults.push(fault)
  }
  try {
    checkPages(database, tell)
    return { ...(await checkEvents(database, tell, progressed)), faults }
  } catch (error) {
    if (signal?.aborted) throw error
    const found = storeError(error, path)
    if (found.code !== 'damaged') throw found
    tell(`reading stopped: ${error instanceof Error ? error.message : String(error)}`)
    return { lastOrdinal: 0, events: 0, disclosures: 0, digest: '', faults }
  } finally {
    database.close()
  }
}

/** A connection that cannot write, to a record in a schema that we know. Throws EventStoreError where there is none. */
export const openForReading = (path: string): DatabaseSync => {
  if (!existsSync(path))
    throw new EventStoreError('unavailable', `There is no record ${path}: FOURFOLD_DATA names its folder`)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: busyTimeoutMs, readOnly: true })
    const version = schemaVersionOf(database, path)
    if (version === 0) throw damaged(path, 'it is empty')
    readAsPresent(database, version)
    return database
  } catch (error) {
    database?.close()
    throw storeError(error, path)
  }
}

const checkPages = (database: DatabaseSync, tell: TellFault): void => {
  for (const row of database.prepare(`PRAGMA integrity_check(${faultsTold})`).all()) {
    const said = text(row, 'integrity_check')
    if (said !== 'ok') tell(`the file's pages: ${said}`)
  }
}

const checkEvents = async (
  database: DatabaseSync,
  tell: TellFault,
  onProgress: (progress: CheckProgress) => void,
): Promise<Omit<RecordReport, 'faults'>> => {
  const of = integer(database.prepare('SELECT coalesce(max(ordinal), 0) AS last FROM event').get() ?? {}, 'last')
  const checker = eventChecker(database, 1, tell)
  const digests = createHash('sha256')
  const { erasures } = erasuresIn(database)
  const disclosed = disclosureChecker(database, erasures, tell)
  let events = 0
  for (let first = 1; first <= of; first += pageSize) {
    const last = Math.min(of, first + pageSize - 1)
    const rows = eventRows(database, first, last)
    const read = rows.map(row => ({ row, event: checker.check(row) }))
    for (const row of rows) digests.update(text(row, 'digest'))
    disclosed.check(first, last, new Map(read.map(({ row, event }) => [integer(row, 'ordinal'), event])))
    events += rows.length
    onProgress({ checked: last, of })
    await nextTurn()
  }
  checker.end(of)
  disclosed.checkErased()
  const disclosures = disclosed.count()
  return { lastOrdinal: of, events, disclosures, digest: digests.digest('hex') }
}

const disclosureChecker = (database: DatabaseSync, erasures: Erasures, tell: TellFault) => {
  const others = database.prepare('SELECT position, stream, digest, body FROM operational WHERE stream < 0')
  const ofEvent = database.prepare(`SELECT body FROM ${everyOperational} WHERE stream = ? ORDER BY revision`)
  const heads = recordHeads(database)
  let count = 0
  return {
    /** The disclosures of a page of events; `events` gives those that could be read. */
    check: (first: number, last: number, events: ReadonlyMap<number, EventEnvelope | undefined>): void => {
      const standing = new Map<number, string[]>()
      for (const row of disclosureRows(database, first, last)) {
        count += 1
        if (!isAsDigested(row, tell)) continue
        // Of a disclosure written anew the last row stands.
        standing.set(integer(row, 'stream'), parseDisclosure(text(row, 'body')).disclosures.map(disclosureDigest))
      }
      for (const [ordinal, event] of events) {
        if (event) checkDisclosed({ ordinal, event, disclosed: standing.get(ordinal) ?? [] }, erasures, tell)
      }
    },
    checkErased: (): void => {
      heads.begin()
      for (const [id, erased] of erasures) {
        const there = ofEvent.all(heads.ordinalOf(id)).flatMap(row => parseDisclosure(text(row, 'body')).disclosures)
        if (stillThere(there, erased).length > 0) tell(`the disclosure of event ${id} was erased and yet exists`)
      }
    },
    count: (): number => {
      for (const row of others.iterate()) isAsDigested(row, tell)
      return count
    },
  }
}

type Disclosing = { ordinal: number; event: EventEnvelope /** By their digests. */; disclosed: readonly string[] }

/** What an event commits to is disclosed or was erased, and it discloses nothing else. */
const checkDisclosed = ({ ordinal, event, disclosed }: Disclosing, erasures: Erasures, tell: TellFault): void => {
  const committed = commitments(event.data)
  const place = `event ${ordinal} (${event.id})`
  if (disclosed.some(each => !committed.has(each))) tell(`${place} has a disclosure that it never committed to`)
  for (const each of disclosed) committed.delete(each)
  const erased = erasures.get(event.id)
  const lacking = [...committed].filter(each => !isErased(each, erased)).length
  if (lacking > 0) tell(`${place} lacks ${lacking} of its disclosures, and nothing says that they were erased`)
}

/** Every commitment in an event's data: in `_sd` lists, and as `{"...": digest}` in place of a list's item. */
const commitments = (value: Json, found = new Set<string>()): Set<string> => {
  if (value === null || typeof value !== 'object') return found
  if (Array.isArray(value)) {
    for (const item of value) commitments(item, found)
    return found
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name === '...' && typeof inner === 'string') found.add(inner)
    else if (name === '_sd' && Array.isArray(inner)) for (const each of inner) found.add(String(each))
    else commitments(inner, found)
  }
  return found
}
