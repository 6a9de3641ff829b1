/** The files of a record, hashed one by one, and those that its documents name and that are not there. */
import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { damageOf, keptFiles, placeOf } from './keptFiles.ts'
import { documentsNaming, namedFiles } from './sqlite/namedFiles.ts'

/** A file that is not as it should be: which documents name it, and what is wrong with it, in words. */
export type FileFault = { digest: string; documents: string[]; what: string }

export type FilesReport = {
  /** Files that are there. */
  files: number
  faults: FileFault[]
  /** Files of versions that a source tells of, and of which there is none here. */
  notKept: FileFault[]
}

export type FileProgress = (progress: { checked: number; of: number }) => void

export const missing = 'is missing'
const neverKept = 'is not kept here and need not be: a source, or a correction, tells of it'

/** Hashes every file in a folder and looks for those that the record names; `erased` need not be there. */
export const checkFiles = async (
  database: DatabaseSync,
  filesFolder: string,
  { erased, onProgress }: { erased: ReadonlySet<string>; onProgress?: FileProgress },
): Promise<FilesReport> => {
  const damaged = new Map<string, string>()
  let of = 0
  for await (const _ of keptFiles(filesFolder)) of += 1
  let files = 0
  for await (const digest of keptFiles(filesFolder)) {
    const damage = await damageOf(placeOf(filesFolder, digest), digest)
    if (erased.has(digest)) damaged.set(digest, 'was erased and yet exists')
    else if (damage !== undefined) damaged.set(digest, `is damaged: ${damage}`)
    files += 1
    onProgress?.({ checked: files, of })
  }
  const absent = absentFiles(database, filesFolder, erased)
  return { files, faults: [...named(database, damaged), ...absent.faults], notKept: absent.notKept }
}

/** Faults of files, each with the documents that name it. */
export const named = (database: DatabaseSync, faults: ReadonlyMap<string, string>): FileFault[] => {
  const documents = documentsNaming(database, [...faults.keys()])
  return [...faults].map(([digest, what]) => ({ digest, documents: documents.get(digest) ?? [], what }))
}

/** Files that the record names and that are not in a folder. */
export const absentFiles = (
  database: DatabaseSync,
  filesFolder: string,
  erased: ReadonlySet<string>,
): Pick<FilesReport, 'faults' | 'notKept'> => {
  const faults = new Map<string, FileFault>()
  const notKept = new Map<string, FileFault>()
  for (const { digest, document, mustBeKept } of namedFiles(database)) {
    if (erased.has(digest) || existsSync(placeOf(filesFolder, digest))) continue
    const [found, what] = mustBeKept ? [faults, missing] : [notKept, neverKept]
    const known = found.get(digest)
    if (!known) found.set(digest, { digest, documents: [document], what })
    else if (known.documents.at(-1) !== document) known.documents.push(document)
  }
  return { faults: [...faults.values()], notKept: [...notKept.values()].filter(({ digest }) => !faults.has(digest)) }
}

/** Faults told one by one, at most: a folder that was lost is not described file by file. */
const told = 100

/** Files' faults as sentences. */
export const fileSentences = (faults: readonly FileFault[]): string[] => {
  const more = faults.length - told
  return [
    ...faults.slice(0, told).map(fileSentence),
    ...(more > 0 ? [`${more} more files are told of in the same way.`] : []),
  ]
}

const fileSentence = ({ digest, documents, what }: FileFault): string => {
  const of = documents.length === 0 ? 'which no document names' : `of ${documents.join(', ')}`
  return `The file ${digest}, ${of}, ${what}.`
}
