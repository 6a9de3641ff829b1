/** Opens the file store that the settings name: a folder in the data folder, or a bucket that all nodes share. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileStore } from '../schema/ports/fileStore.ts'
import type { DataPlaces } from './dataFolder.ts'
import { folderFileStore } from './fileStore.folder.ts'
import { s3FileStore } from './fileStore.s3.ts'
import type { FilesGiven } from './filesPlace.ts'
import { bucketKey, parseBucketAddress } from './s3/address.ts'

/** A bucket as the settings name it: its address, and its key with the secret or the file that holds it. */
export type FilesBucket = { address: string; key?: string; secret?: string; secretFile?: string }

/** Throws FileError with a sentence on what to do. */
export const openFileStore = async (places: DataPlaces, bucket: FilesBucket | undefined): Promise<FileStore> => {
  if (!bucket) return folderFileStore(places.files)
  const { address, secretFile, ...key } = bucket
  const inFile = secretFile === undefined ? {} : { secretInFile: secretIn(secretFile) }
  return s3FileStore({
    address: parseBucketAddress(address),
    key: bucketKey({ ...key, ...inFile }),
    incoming: join(places.folder, 'incoming'),
  })
}

/** Where the files are, for what goes through all of them; a folder is left as it is, and need not be there. */
export const filesOf = async (
  places: DataPlaces,
  { filesBucket }: { filesBucket?: FilesBucket },
): Promise<FilesGiven> =>
  filesBucket ? { bucket: await openFileStore(places, filesBucket) } : { filesFolder: places.files }

// The line end that an editor puts after it is no part of a secret.
const secretIn = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/, '')
