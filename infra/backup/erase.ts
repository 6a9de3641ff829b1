/** Erases again, in a copy that is being restored, what a record says was erased. */
import { DatabaseSync } from 'node:sqlite'
import { canonicalJson, digestOf, type JsonObject } from '../../schema/canonicalJson.ts'
import { disclosureDigest } from '../../schema/sealing.ts'
import { openForReading } from '../sqlite/checkEverything.ts'
import { integer, text } from '../sqlite/columns.ts'
import { type Erased, type Erasures, erasuresIn } from '../sqlite/erasures.ts'
import { recordHeads } from '../sqlite/heads.ts'
import { parseDisclosure, parseOperational } from '../sqlite/read.ts'

/**
 * Applies to the record at a path its own erasures, and those that another, later record tells of. Gives the digests of
 * the files that went with them.
 */
export const applyErasures = (path: string, laterPath?: string): Set<string> => {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA secure_delete = ON; BEGIN IMMEDIATE')
    const files = erase(database, erasuresIn(database))
    const later = laterPath === undefined ? new Set<string>() : erase(database, erasuresAt(laterPath))
    database.exec('COMMIT')
    return files.union(later)
  } finally {
    database.close()
  }
}

const erasuresAt = (path: string): ReturnType<typeof erasuresIn> => {
  const database = openForReading(path)
  try {
    return erasuresIn(database)
  } finally {
    database.close()
  }
}

const erase = (
  database: DatabaseSync,
  { erasures, files }: { erasures: Erasures; files: Set<string> },
): Set<string> => {
  const heads = recordHeads(database)
  heads.begin()
  const disclosed = database.prepare('SELECT position, body FROM operational WHERE stream = ?')
  const remove = database.prepare('DELETE FROM operational WHERE position = ?')
  const keep = database.prepare('UPDATE operational SET body = ?, digest = ? WHERE position = ?')
  for (const [id, erased] of erasures) {
    const { key } = heads.operational(`ops-disclosure-${id}`)
    for (const row of disclosed.all(key)) {
      const position = integer(row, 'position')
      const kept = remaining(text(row, 'body'), erased)
      if (kept === undefined) remove.run(position)
      else keep.run(canonicalJson(kept), digestOf(kept), position)
    }
  }
  return files
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
