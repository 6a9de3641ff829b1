/** Erases again, in a copy that is being restored, what a record says was erased. */
import { DatabaseSync } from 'node:sqlite'
import { checkOperational } from '../../schema/appendUnit.ts'
import { canonicalJson, digestOf, type JsonObject } from '../../schema/canonicalJson.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import { disclosureDigest, disclosureErased } from '../../schema/sealing.ts'
import { recordWriter } from '../sqlite/append.ts'
import { openForReading } from '../sqlite/checkEverything.ts'
import { integer, text } from '../sqlite/columns.ts'
import {
  type Erased,
  type Erasures,
  type ErasuresTold,
  erasuresIn,
  erasuresRestored,
  type RecordedErasure,
} from '../sqlite/erasures.ts'
import { recordHeads } from '../sqlite/heads.ts'
import { parseDisclosure, parseOperational } from '../sqlite/read.ts'

/**
 * Applies to the record at a path its own erasures, and those that another, later record tells of; of these it keeps a
 * note, for the events that told of them are not in it. Gives the digests of the files that went with them.
 */
export const applyErasures = (path: string, laterPath?: string): Set<string> => {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA secure_delete = ON; BEGIN IMMEDIATE')
    const own = erasuresIn(database)
    erase(database, own.erasures)
    const later = laterPath === undefined ? undefined : erasuresAt(laterPath)
    if (later) {
      const known = new Set(own.recorded.map(({ id }) => id))
      note(
        database,
        later.recorded.filter(({ id }) => !known.has(id)),
      )
      erase(database, later.erasures)
    }
    database.exec('COMMIT')
    return own.files.union(later?.files ?? new Set())
  } finally {
    database.close()
  }
}

const erasuresAt = (path: string): ErasuresTold => {
  const database = openForReading(path)
  try {
    return erasuresIn(database)
  } finally {
    database.close()
  }
}

const note = (database: DatabaseSync, erasures: readonly RecordedErasure[]): void => {
  const heads = recordHeads(database)
  const writer = recordWriter(database, heads)
  writer.begin()
  for (const erasure of erasures) {
    const { revision } = heads.operational(erasuresRestored)
    const expectedRevision = revision < 0 ? 'noStream' : BigInt(revision)
    const event = { ...erasure, type: disclosureErased }
    writer.appendOperational(checkOperational({ stream: erasuresRestored, expectedRevision, events: [event] }))
  }
}

const erase = (database: DatabaseSync, erasures: Erasures): void => {
  const heads = recordHeads(database)
  heads.begin()
  const tables = [disclosuresIn(database, 'disclosure', 'ordinal'), disclosuresIn(database, 'operational', 'stream')]
  for (const [id, erased] of erasures) {
    const { key } = heads.operational(disclosureStream(id))
    for (const eraseIn of tables) eraseIn(key, erased)
  }
}

/** Erases what lies in one table under the key of an event's disclosures. */
const disclosuresIn = (database: DatabaseSync, table: string, key: string) => {
  const disclosed = database.prepare(`SELECT rowid AS place, body FROM ${table} WHERE ${key} = ?`)
  const remove = database.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
  const keep = database.prepare(`UPDATE ${table} SET body = ?, digest = ? WHERE rowid = ?`)
  return (keyOfEvent: number, erased: Erased): void => {
    for (const row of disclosed.all(keyOfEvent)) {
      const kept = remaining(text(row, 'body'), erased)
      const place = integer(row, 'place')
      if (kept === undefined) remove.run(place)
      else keep.run(canonicalJson(kept), digestOf(kept), place)
    }
  }
}

/** What stays of a disclosure's operational event; undefined where nothing does. */
const remaining = (body: string, erased: Erased): JsonObject | undefined => {
  if (erased === 'all') return undefined
  const { disclosures } = parseDisclosure(body)
  const kept = disclosures.filter(each => !erased.has(disclosureDigest(each)))
  if (kept.length === 0) return undefined
  // The digest of the command's sealed fields would let what was erased be guessed: it goes with them.
  const data = kept.length === disclosures.length ? parseOperational(body).data : { disclosures: kept }
  return { ...parseOperational(body), data }
}
