/** Files as a check or a backup goes through them: all in a folder, or all in a store elsewhere. */
import { createWriteStream } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { FileError, type FileStore } from '../schema/ports/fileStore.ts'
import { damageOf, keptFiles, placeOf } from './keptFiles.ts'

/** Damage is told in words, as the end of a sentence. */
export type FilesPlace = {
  digests(): AsyncIterable<string>
  /** Why a file is not what its digest says; undefined where it is. */
  damageOf(digest: string): Promise<string | undefined>
  /** Writes a file to a path; where it is damaged it tells so, and nothing is written. */
  copy(digest: string, to: string): Promise<string | undefined>
}

/** `bucket`: the store that keeps the files where they are not in a folder. */
export type FilesGiven = { filesFolder?: string; bucket?: FileStore | undefined }

export const filesGiven = ({ filesFolder, bucket }: FilesGiven): FilesPlace | undefined => {
  if (bucket) return filesOf(bucket)
  return filesFolder === undefined ? undefined : filesIn(filesFolder)
}

/** The files of a folder, looked at without changing anything there. */
export const filesIn = (folder: string): FilesPlace => ({
  digests: () => keptFiles(folder),
  damageOf: digest => damageOf(placeOf(folder, digest), digest),
  copy: async (digest, to) => {
    const damage = await damageOf(placeOf(folder, digest), digest)
    if (damage === undefined) await copyFile(placeOf(folder, digest), to)
    return damage
  },
})

const filesOf = (store: FileStore): FilesPlace => ({
  digests: async function* () {
    for await (const { digest } of store.list()) yield digest
  },
  damageOf: digest => damageMet(async () => void (await store.read(digest)).destroy()),
  copy: (digest, to) => damageMet(async () => pipeline(await store.read(digest), createWriteStream(to))),
})

/** What a store finds damaged as it is read: it gives nothing of it. */
const damageMet = async (work: () => Promise<void>): Promise<string | undefined> => {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof FileError && error.code === 'damaged') return 'its bytes give another digest'
    throw error
  }
}
