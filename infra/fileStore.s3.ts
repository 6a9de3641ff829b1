/**
 * Files in a bucket of an S3-compatible server, where every node finds what another kept: under
 * `<prefix><first two hex digits>/<SHA-256>`, as in a folder. One request keeps a whole file or nothing of it, and
 * names the digest of its bytes, so that the server takes no others. What is read is verified here before any of it is
 * given.
 */
import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { FileError, type FileStore, fileLimits, type StoredFile } from '../schema/ports/fileStore.ts'
import { asFileError, damaged, notThere, openIncoming, takeIn, writeDurably } from './incomingFiles.ts'
import { alteredTo, digestShape } from './keptFiles.ts'
import type { BucketAddress, BucketKey } from './s3/address.ts'
import { type Bucket, type BucketLimits, bucketAt, usualBucketLimits } from './s3/bucket.ts'
import { demandBucket } from './s3/demandBucket.ts'

export type BucketOptions = {
  address: BucketAddress
  key: BucketKey
  /** A folder of this node's own for files on their way in and out. */
  incoming: string
  /** Lowers the limit of one file. */
  fileBytes?: number
  limits?: BucketLimits
}

/**
 * Opens a bucket as a file store, once it was tried: listed, written, read and deleted in. Throws FileError
 * `unavailable` and `invalid` with a sentence on what to do.
 */
export const s3FileStore = async (options: BucketOptions): Promise<FileStore> => {
  const { address, key, incoming, fileBytes: limit = fileLimits.fileBytes, limits = usualBucketLimits } = options
  const bucket = bucketAt(address, key, limits)
  await openIncoming(incoming)
  await demandBucket(bucket, incoming)
  const nameOf = (digest: string): string => `${address.prefix}${digest.slice(0, 2)}/${digest}`

  const put = (content: Readable, expected?: string): Promise<StoredFile> =>
    takeIn({ incoming, content, expected, limit }, (path, stored) => bucket.put(nameOf(stored.digest), path, stored))

  const find = async (digest: string): Promise<StoredFile | undefined> => {
    if (!digestShape.test(digest)) return undefined
    const bytes = await bucket.size(nameOf(digest))
    return bytes === undefined ? undefined : { digest, bytes }
  }

  const read = async (digest: string): Promise<Readable> => {
    if (!digestShape.test(digest)) throw notThere(digest)
    const path = join(incoming, randomUUID())
    try {
      const found = await bucket.get(nameOf(digest), body => fetched(body, path, digest))
      if (!found) throw notThere(digest)
      if (found.digest !== digest) throw damaged(digest, alteredTo(found.digest))
      // The file stays until it was read, without a name.
      return (await open(path, 'r')).createReadStream({ start: 0 })
    } catch (error) {
      throw asFileError(error)
    } finally {
      await rm(path, { force: true })
    }
  }

  const remove = async (digest: string): Promise<void> => {
    if (digestShape.test(digest)) await bucket.remove(nameOf(digest))
  }

  return { put, stat: find, read, list: () => filesIn(bucket), delete: remove }
}

/** An object that is larger than any file may be is none that was kept: it must not fill the disk. */
const fetched = (body: Readable, path: string, digest: string): Promise<StoredFile> =>
  writeDurably(body, path, fileLimits.fileBytes).catch(error => {
    throw error instanceof FileError && error.code === 'tooLarge'
      ? damaged(digest, 'it is too large')
      : asFileError(error)
  })

async function* filesIn(bucket: Bucket): AsyncIterable<StoredFile> {
  const { prefix } = bucket.address
  let from: string | undefined
  do {
    const { objects, next } = await bucket.list(prefix, from)
    for (const { key, bytes } of objects) {
      const [folder, digest = ''] = key.slice(prefix.length).split('/', 2)
      const isKept = digestShape.test(digest) && key === `${prefix}${folder}/${digest}` && digest.slice(0, 2) === folder
      if (isKept) yield { digest, bytes }
    }
    from = next
  } while (from !== undefined)
}
