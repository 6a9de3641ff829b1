/**
 * Backups of a whole record: events, disclosures and files, taken while it is in use; and their restoration, verified
 * event by event. What was erased stays erased, even where an old backup still holds it.
 */
import { createReadStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { FileStore } from '../schema/ports/fileStore.ts'
import { BackupError } from './backup/backupError.ts'
import { applyErasures } from './backup/erase.ts'
import { copyFiles, demandEmpty, syncFolder, syncPath } from './backup/folders.ts'
import { lackingIn } from './backup/lacking.ts'
import { type Manifest, readManifest, writeManifest } from './backup/manifest.ts'
import { type FilesGiven, filesGiven, filesIn } from './filesPlace.ts'
import { keptFiles, placeOf } from './keptFiles.ts'
import { makeFolder } from './makeFolder.ts'
import { type CheckProgress, checkEverything, openForReading, type RecordReport } from './sqlite/checkEverything.ts'
import { migrate } from './sqlite/schema.ts'

export { BackupError } from './backup/backupError.ts'
export type { Manifest } from './backup/manifest.ts'

/** The files are left out where there are none. */
export type BackupRequest = FilesGiven & {
  /** The record's file. */
  storePath: string
  /** A folder that is empty or does not exist yet. */
  toFolder: string
  onProgress?: (progress: CheckProgress) => void
  /** Ends it: nothing is left of what was done until then. */
  signal?: AbortSignal | undefined
}

export type RestoreRequest = {
  /** The backup's folder. */
  fromFolder: string
  /** Where the record goes; nothing may be there. */
  toStorePath: string
  /** Where the files go; nothing may be there. */
  toFilesFolder: string
  /** Where they go instead, if they are kept in no folder: whole files there stay, damaged ones are mended. */
  toBucket?: FileStore | undefined
  /** The record as it is now, if it can still be read: what it says was erased since the backup is erased again. */
  erasuresFrom?: string
  onProgress?: (progress: CheckProgress) => void
  /** Ends it: nothing is left of what was done until then. */
  signal?: AbortSignal | undefined
}

/** `lacking`: files that should be there and are not, in sentences. */
export type RestoreReport = RecordReport & { files: number; lacking: string[] }

const recordName = 'record.sqlite'
const filesName = 'files'
// The whole record in one step: a copy in several would begin again whenever somebody writes in between.
const pagesPerStep = 2 ** 30

/**
 * Copies a record that may be in use into a folder, with its files and a manifest, and verifies the copy; what the
 * record says was erased is not in it. The folder is there whole or not at all, but for files that are damaged or
 * missing: the manifest says which the backup is lacking. Throws BackupError `notEmpty` or `damaged`, and what the
 * record's own opening throws.
 */
export const backupStore = async (request: BackupRequest): Promise<Manifest> => {
  const { storePath, toFolder, onProgress, signal } = request
  await demandEmpty(toFolder)
  return wholeOrNothing(`${toFolder}.incomplete`, async folder => {
    await makeFolder(folder)
    await copyRecord(storePath, join(folder, recordName))
    const erased = applyErasures(join(folder, recordName))
    const report = demandWhole(await checkEverything(join(folder, recordName), onProgress, signal), storePath)
    // Files are kept before the event that names them, so whatever the copied events name is there by now.
    const files = await copyFiles(filesGiven(request), join(folder, filesName), { erased, signal })
    const copy = { storePath: join(folder, recordName), filesFolder: join(folder, filesName), files, erased }
    const manifest = await writeManifest(folder, { report, files, lacking: lackingIn(copy) })
    await rename(folder, toFolder)
    await syncFolder(dirname(toFolder))
    return manifest
  })
}

/**
 * Puts a backup in place of a record that is not there. Events are verified one by one against the manifest, files
 * against their digests; erasures are applied again. Files that the backup was lacking, or that were damaged in it
 * since, are left out and told. Throws BackupError: `notEmpty`, `notABackup`, `damaged`.
 */
export const restoreStore = async (request: RestoreRequest): Promise<RestoreReport> => {
  const { fromFolder, toStorePath, toFilesFolder, toBucket, erasuresFrom, onProgress, signal } = request
  await demandEmpty(toStorePath)
  for (const suffix of ['-wal', '-shm']) await demandEmpty(`${toStorePath}${suffix}`)
  if (!toBucket) await demandEmpty(toFilesFolder)
  const manifest = await readManifest(fromFolder)
  return wholeOrNothing(`${toStorePath}.incomplete`, newStore =>
    wholeOrNothing(`${toFilesFolder}.incomplete`, async newFiles => {
      await copyRecord(join(fromFolder, recordName), newStore)
      const erasedFiles = applyErasures(newStore, erasuresFrom)
      const report = demandWhole(await checkEverything(newStore, onProgress, signal), fromFolder)
      demandSame(report, manifest, fromFolder)
      const files = await copyFiles(filesIn(join(fromFolder, filesName)), newFiles, { erased: erasedFiles, signal })
      const lacking = lackingIn({ storePath: newStore, filesFolder: newFiles, files, erased: erasedFiles })
      const found = files.copied + files.erased + files.damaged.size
      const fewer = found < manifest.files ? [`${fromFolder} should hold ${manifest.files} files, not ${found}.`] : []
      if (toBucket) await moveFiles(newFiles, toBucket, erasedFiles)
      await putInPlace({ newStore, newFiles, toStorePath, toFilesFolder: toBucket ? undefined : toFilesFolder })
      return { ...report, files: files.copied, lacking: [...new Set([...manifest.lacking, ...lacking, ...fewer])] }
    }),
  )
}

/** Copies a record as it stands at one moment, as one file without a log beside it, in the present schema. */
const copyRecord = async (from: string, to: string): Promise<void> => {
  await makeFolder(dirname(to))
  const source = openForReading(from)
  try {
    await backup(source, to, { rate: pagesPerStep })
  } finally {
    source.close()
  }
  const copy = new DatabaseSync(to)
  try {
    migrate(copy, to)
    copy.exec('PRAGMA journal_mode = DELETE')
  } finally {
    copy.close()
  }
  await syncPath(to)
}

const otherwise = 'Keep it as it is, and restore another backup.'

const demandWhole = (report: RecordReport, place: string): RecordReport => {
  if (report.faults.length === 0) return report
  throw new BackupError('damaged', `The record in ${place} is not whole: ${report.faults.join('; ')}. ${otherwise}`)
}

const demandSame = (report: RecordReport, manifest: Manifest, place: string): void => {
  for (const count of ['digest', 'events', 'lastOrdinal'] as const) {
    if (report[count] === manifest[count]) continue
    throw new BackupError(
      'damaged',
      `${place} is not what its manifest says: ${count} is ${report[count]}. ${otherwise}`,
    )
  }
}

/** `toFilesFolder`: undefined where the files are in place already. */
type Places = { newStore: string; newFiles: string; toStorePath: string; toFilesFolder: string | undefined }

// The record comes last: where it stands, its files do too.
const putInPlace = async ({ newStore, newFiles, toStorePath, toFilesFolder }: Places): Promise<void> => {
  await syncPath(newStore)
  if (toFilesFolder !== undefined) await rename(newFiles, toFilesFolder)
  try {
    await rename(newStore, toStorePath)
  } catch (error) {
    if (toFilesFolder !== undefined) await rename(toFilesFolder, newFiles)
    throw error
  }
  if (toFilesFolder !== undefined) await syncFolder(dirname(toFilesFolder))
  await syncFolder(dirname(toStorePath))
}

/** Keeps a folder's files in a bucket, which forgets what was erased; no other file of it is touched. */
const moveFiles = async (folder: string, bucket: FileStore, erased: ReadonlySet<string>): Promise<void> => {
  for await (const digest of keptFiles(folder)) await bucket.put(createReadStream(placeOf(folder, digest)), digest)
  for (const digest of erased) await bucket.delete(digest)
  await rm(folder, { recursive: true })
}

/** Works at a place of its own, of which nothing remains where it fails. What an earlier failure left goes first. */
const wholeOrNothing = async <T>(place: string, work: (place: string) => Promise<T>): Promise<T> => {
  const clear = async (): Promise<void> => {
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      await rm(`${place}${suffix}`, { recursive: true, force: true })
  }
  await clear()
  try {
    return await work(place)
  } catch (error) {
    await clear()
    throw error
  }
}
