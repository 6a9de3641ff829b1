/** The files of a record, hashed one by one, and those that its documents name and that are not there. */
import type { DatabaseSync } from 'node:sqlite'
import type { FilesPlace } from './filesPlace.ts'
import { documentsNaming, namedFiles } from './sqlite/namedFiles.ts'

/** A file that is not as it should be: which documents name it, and what is wrong with it, in words. */
export type FileFault = { digest: string; documents: string[]; what: string }

/** Faults of files as far as they are told one by one, and how many there are besides. */
export type FileFaults = { told: FileFault[]; more: number }

export type FilesReport = {
  /** Files that are there. */
  files: number
  damaged: FileFaults
  missing: FileFaults
  /** Files of versions that a source tells of, and of which there is none here. */
  notKept: FileFaults
}

export type FileProgress = (progress: { checked: number; of: number }) => void

/** Faults told one by one, at most: a folder that was lost is not described file by file. */
const toldAtMost = 100

type Checking = { erased: ReadonlySet<string>; onProgress?: FileProgress; signal?: AbortSignal | undefined }

/** Hashes every file of a place and looks for those that the record names; `erased` need not be there. */
export const checkFiles = async (
  database: DatabaseSync,
  place: FilesPlace | undefined,
  { erased, onProgress, signal }: Checking,
): Promise<FilesReport> => {
  const damaged = new Map<string, string>()
  const present = new Set(place && (await Array.fromAsync(place.digests())))
  let files = 0
  for (const digest of present) {
    signal?.throwIfAborted()
    const damage = await place?.damageOf(digest)
    if (erased.has(digest)) damaged.set(digest, 'was erased and yet exists')
    else if (damage !== undefined) damaged.set(digest, `is damaged: ${damage}`)
    files += 1
    onProgress?.({ checked: files, of: present.size })
  }
  return { files, damaged: named(database, damaged), ...absentFiles(database, present, erased) }
}

/** Faults of files, each with the documents that name it. */
export const named = (database: DatabaseSync, faults: ReadonlyMap<string, string>): FileFaults => {
  const first = [...faults].slice(0, toldAtMost)
  const documents = documentsNaming(
    database,
    first.map(([digest]) => digest),
  )
  const told = first.map(([digest, what]) => ({ digest, documents: documents.get(digest) ?? [], what }))
  return { told, more: faults.size - told.length }
}

type Digests = { has(digest: string): boolean }

/** Files that the record names and that are not among those present; those in `besides` are told of elsewhere. */
export const absentFiles = (
  database: DatabaseSync,
  present: Digests,
  besides: Digests,
): Pick<FilesReport, 'missing' | 'notKept'> => {
  const missing = absent('is missing')
  const notKept = absent('is not kept here and need not be: a source, or a correction, tells of it')
  for (const { digest, document, mustBeKept } of namedFiles(database)) {
    if (besides.has(digest) || present.has(digest)) continue
    if (mustBeKept) missing.add(digest, document)
    else notKept.add(digest, document)
  }
  return { missing: missing.faults(), notKept: notKept.faults() }
}

const absent = (what: string) => {
  const told = new Map<string, FileFault>()
  let more = 0
  return {
    add: (digest: string, document: string): void => {
      const known = told.get(digest)
      if (known && known.documents.at(-1) !== document) known.documents.push(document)
      else if (!known && told.size < toldAtMost) told.set(digest, { digest, documents: [document], what })
      else if (!known) more += 1
    },
    faults: (): FileFaults => ({ told: [...told.values()], more }),
  }
}

/** Files' faults as sentences. */
export const fileSentences = (...faults: readonly FileFaults[]): string[] =>
  faults.flatMap(({ told, more }) => [
    ...told.map(fileSentence),
    ...(more > 0 ? [`And so it is with ${more} more, which are not named here.`] : []),
  ])

const fileSentence = ({ digest, documents, what }: FileFault): string => {
  const of = documents.length === 0 ? 'which no document names' : `of ${documents.join(', ')}`
  return `The file ${digest}, ${of}, ${what}.`
}
