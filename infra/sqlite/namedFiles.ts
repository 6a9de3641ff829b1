/** The files that the record's documents name, each with the documents that name it. */
import type { DatabaseSync } from 'node:sqlite'
import { sha256 } from '../../schema/canonicalJson.ts'
import type { DocumentStatus } from '../../schema/document.ts'
import type { EventEnvelope } from '../../schema/envelope.ts'
import { text } from './columns.ts'
import { parseEvent } from './read.ts'

/**
 * A version's file. It `mustBeKept` where the version was recorded as it was added; a source may tell of one of which
 * nobody has the file, and so may a correction of what a source said.
 */
export type NamedFile = { digest: string; document: string; mustBeKept: boolean }

const notInRegisters: DocumentStatus = 'enteredInError'
/** The field of a version that a correction may give anew. */
const digestField = 'data.digest'

/** Every file that a document of the registers names, in the order of documents: one of them at a time is in memory. */
export function* namedFiles(database: DatabaseSync): Generator<NamedFile, void, undefined> {
  let folding = folded('')
  for (const row of documentRows(database)) {
    const document = text(row, 'name')
    if (document !== folding.document) {
      yield* folding.files()
      folding = folded(document)
    }
    // What is not as it was digested is told of elsewhere, and says nothing of files.
    const body = text(row, 'body')
    if (sha256(body) === text(row, 'digest')) folding.take(parseEvent(body))
  }
  yield* folding.files()
}

/** The documents that name each of these files, those entered in error among them. */
export const documentsNaming = (database: DatabaseSync, digests: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>(digests.map(digest => [digest, []]))
  if (digests.length === 0) return found
  for (const row of documentRows(database)) {
    const [document, body] = [text(row, 'name'), text(row, 'body')]
    for (const [digest, documents] of found) {
      if (documents.at(-1) !== document && body.includes(digest)) documents.push(document)
    }
  }
  return found
}

// All names from 'document-' to before the next character: the index of names serves it.
const documentRows = (database: DatabaseSync) =>
  database
    .prepare(
      `SELECT stream.name, event.digest, event.body FROM stream JOIN event ON event.stream = stream.id
       WHERE stream.name >= 'document-' AND stream.name < 'document.' ORDER BY stream.name, event.revision`,
    )
    .iterate()

const folded = (document: string) => {
  const versions = new Map<string, NamedFile>()
  let isInRegisters = true
  return {
    document,
    take: ({ id, type, data, to, entered }: EventEnvelope): void => {
      if (to.document !== undefined) isInRegisters = to.document !== notInRegisters
      if (type === 'VersionAdded' && typeof data.digest === 'string') {
        versions.set(id, { digest: data.digest, document, mustBeKept: entered !== true })
      }
      if (type !== 'EntryCorrected' || data.field !== digestField) return
      const is = correctedTo(data.open)
      if (is === undefined) versions.delete(String(data.event))
      else versions.set(String(data.event), { digest: is, document, mustBeKept: false })
    },
    files: (): NamedFile[] => (isInRegisters ? [...versions.values()] : []),
  }
}

const correctedTo = (open: unknown): string | undefined =>
  open !== null && typeof open === 'object' && 'is' in open && typeof open.is === 'string' ? open.is : undefined
