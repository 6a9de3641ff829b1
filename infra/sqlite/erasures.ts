/** What the record says was erased: it must not exist, here or in any copy that is restored. */
import type { DatabaseSync } from 'node:sqlite'
import type { EventEnvelope } from '../../schema/envelope.ts'
import { disclosureDigest, disclosureErased } from '../../schema/sealing.ts'
import { text } from './columns.ts'
import { parseEvent } from './read.ts'

/** For an event: all of its disclosure was erased, or what these commitments stand for. */
export type Erased = 'all' | ReadonlySet<string>
export type Erasures = Map<string, Erased>

/** The operational stream in which a restored record keeps what was erased after its backup: its own events lack it. */
export const erasuresRestored = 'ops-erasures-restored'

/** An erasure as it was recorded: in a governed event, or in the note of one. */
export type RecordedErasure = Pick<EventEnvelope, 'id' | 'data' | 'recordedAt'>

export type ErasuresTold = {
  recorded: RecordedErasure[]
  erasures: Erasures
  /** Digests of the files that went with them. */
  files: Set<string>
}

/** The erasures in a whole record, and the files that went with them. */
export const erasuresIn = (database: DatabaseSync): ErasuresTold => {
  const told: ErasuresTold = { recorded: [], erasures: new Map(), files: new Set() }
  for (const sql of [inEvents, inNotes]) {
    for (const row of database.prepare(sql.text).iterate(sql.given)) noteErasure(told, parseEvent(text(row, 'body')))
  }
  return told
}

const inEvents = {
  // An event is kept as canonical JSON, so its type can be looked for as a text: parsing every row takes far longer.
  text: 'SELECT body FROM event WHERE instr(body, ?) > 0 AND json_valid(body) ORDER BY ordinal',
  given: `"type":"${disclosureErased}"`,
}
const inNotes = {
  text: `SELECT body FROM operational
         WHERE stream = (SELECT -id FROM operational_stream WHERE name = ?) AND json_valid(body) ORDER BY revision`,
  given: erasuresRestored,
}

/** Takes one event's erasure, if it is one, into the list. */
const noteErasure = ({ recorded, erasures, files }: ErasuresTold, event: RecordedErasure & { type: string }): void => {
  if (event.type !== disclosureErased) return
  recorded.push({ id: event.id, data: event.data, recordedAt: event.recordedAt })
  for (const digest of strings(event.data.files)) files.add(digest)
  const { event: erasedEvent, commitments } = event.data
  if (typeof erasedEvent !== 'string') return
  const before = erasures.get(erasedEvent)
  const isAll = before === 'all' || commitments === undefined
  erasures.set(erasedEvent, isAll ? 'all' : new Set([...(before ?? []), ...strings(commitments)]))
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []

/** Does an erasure cover a commitment? */
export const isErased = (commitment: string, erased: Erased | undefined): boolean =>
  erased === 'all' || (erased?.has(commitment) ?? false)

/** Those of an event's disclosures that were erased and yet exist. */
export const stillThere = (disclosures: readonly string[], erased: Erased | undefined): string[] => {
  if (erased === undefined) return []
  return erased === 'all' ? [...disclosures] : disclosures.filter(each => erased.has(disclosureDigest(each)))
}
