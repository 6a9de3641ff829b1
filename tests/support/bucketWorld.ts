/** A bucket on a server of its own, and file stores of nodes that share it. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BucketOptions, s3FileStore } from '../../infra/fileStore.s3.ts'
import { parseBucketAddress } from '../../infra/s3/address.ts'
import type { BucketLimits } from '../../infra/s3/bucket.ts'
import type { FileStore } from '../../schema/ports/fileStore.ts'
import { accessKey, bucketName, type S3ServerOptions, startS3Server } from './s3Server/server.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** Long enough for what answers, and soon over for what does not. */
export const shortLimits: BucketLimits = { callMs: 2_000, transferMs: 2_000, tries: 3 }

export type BucketWorld = Awaited<ReturnType<typeof bucketWorld>>

export const bucketWorld = async (options: S3ServerOptions = {}) => {
  const server = await startS3Server(options)
  const folder = await temporaryFolder()
  const addressOf = (bucket = `${bucketName}/cambs`, more = ''): string =>
    `s3://${bucket}?endpoint=${server.url}${more}`
  /** A node's file store: its own folder for what comes in, the same bucket. */
  const open = (node = 'one', more: Partial<BucketOptions> = {}): Promise<FileStore> =>
    s3FileStore({
      address: parseBucketAddress(addressOf()),
      key: accessKey,
      incoming: join(folder.path, node),
      limits: shortLimits,
      ...more,
    })
  /** What lies in the bucket, without the prefix, and in the folders of the nodes. */
  const everything = async (): Promise<string[]> => [
    ...[...server.objects.keys()].map(key => key.replace('cambs/', '')),
    ...(await readdir(folder.path, { recursive: true })).filter(name => name.length > 20),
  ]
  const remove = async (): Promise<void> => {
    await server.close()
    await folder.remove()
  }
  return { server, addressOf, open, everything, remove, folder: folder.path }
}
