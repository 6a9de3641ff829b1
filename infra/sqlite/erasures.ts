/** What the record says was erased: it must not exist, here or in any copy that is restored. */
import type { DatabaseSync } from 'node:sqlite'
import type { EventEnvelope } from '../../schema/envelope.ts'
import { disclosureDigest } from '../../schema/sealing.ts'
import { text } from './columns.ts'
import { parseEvent } from './read.ts'

/** The type of the governed event that says so. Its data: `event`, and where not all of it was erased `commitments`. */
export const disclosureErased = 'DisclosureErased'

/** For an event: all of its disclosure was erased, or what these commitments stand for. */
export type Erased = 'all' | ReadonlySet<string>
export type Erasures = Map<string, Erased>

/** Takes one event's erasure, if it is one, into the list. `files` collects the digests of files that went with it. */
export const noteErasure = (erasures: Erasures, event: EventEnvelope, files?: Set<string>): void => {
  if (event.type !== disclosureErased) return
  for (const digest of strings(event.data.files)) files?.add(digest)
  const { event: erasedEvent, commitments } = event.data
  if (typeof erasedEvent !== 'string') return
  const before = erasures.get(erasedEvent)
  const isAll = before === 'all' || commitments === undefined
  erasures.set(erasedEvent, isAll ? 'all' : new Set([...(before ?? []), ...strings(commitments)]))
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []

/** The erasures in a whole record, and the files that went with them. */
export const erasuresIn = (database: DatabaseSync): { erasures: Erasures; files: Set<string> } => {
  const erasures: Erasures = new Map()
  const files = new Set<string>()
  const rows = database.prepare(`SELECT body FROM event WHERE body ->> '$.type' = ? ORDER BY ordinal`)
  for (const row of rows.iterate(disclosureErased)) noteErasure(erasures, parseEvent(text(row, 'body')), files)
  return { erasures, files }
}

/** Those of an event's disclosures that were erased and yet exist. */
export const stillThere = (disclosures: readonly string[], erased: Erased | undefined): string[] => {
  if (erased === undefined) return []
  return erased === 'all' ? [...disclosures] : disclosures.filter(each => erased.has(disclosureDigest(each)))
}
