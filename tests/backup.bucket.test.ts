/** A record in a file whose files are in a bucket: checked, and backed up with them. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupStore, restoreStore } from '../infra/backup.ts'
import { checkRecord } from '../infra/checkRecord.ts'
import { placeOf } from '../infra/keptFiles.ts'
import type { FileStore } from '../schema/ports/fileStore.ts'
import { fails } from './contract/fileStore.contract.ts'
import { type BackupWorld, backupWorld } from './support/backupWorld.ts'
import { type BucketWorld, bucketWorld } from './support/bucketWorld.ts'
import { aUnit } from './support/eventWorld.ts'

let record: BackupWorld
let bucket: BucketWorld
let files: FileStore
beforeEach(async () => {
  record = await backupWorld()
  bucket = await bucketWorld({ pageKeys: 2 })
  files = await bucket.open()
})
afterEach(async () => {
  await record.close()
  await bucket.remove()
})

const from = () => ({ storePath: record.at('record.sqlite'), bucket: files })
/** Records a document with its file, and gives the digest. */
const paper = async (number: number): Promise<string> => {
  const { digest } = await files.put(Readable.from([`paper ${number}`]))
  const over = { to: { document: 'draft' }, type: 'VersionAdded', data: { number: 1, digest } }
  await record.store.append(aUnit(`document-2026-000${number}`, 'noStream', over))
  return digest
}
const alter = (digest: string): void =>
  void bucket.server.objects.set(`cambs/${digest.slice(0, 2)}/${digest}`, Buffer.from('forged'))

test('a check counts the files of the bucket, and tells of those that are missing or damaged', async () => {
  const digests = [await paper(1), await paper(2), await paper(3), await paper(4), await paper(5)]
  expect(await checkRecord(from())).toMatchObject({ faults: [], files: 5, fileFaults: [] })
  await files.delete(digests[0] ?? '')
  alter(digests[1] ?? '')
  const { files: counted, fileFaults } = await checkRecord(from())
  expect(counted).toBe(4)
  expect(fileFaults.toSorted()).toEqual(
    [
      `The file ${digests[0]}, of document-2026-0001, is missing.`,
      `The file ${digests[1]}, of document-2026-0002, is damaged: its bytes give another digest.`,
    ].toSorted(),
  )
})

test('a backup holds the files of the bucket, can be restored, and tells which it is lacking', async () => {
  const digests = [await paper(1), await paper(2), await paper(3)]
  alter(digests[2] ?? '')
  const { files: copied, lacking } = await backupStore({ ...from(), toFolder: record.at('backup') })
  expect(copied).toBe(2)
  expect(lacking).toEqual([expect.stringMatching(`^The file ${digests[2]}, of document-2026-0003, is damaged`)])
  const to = { toStorePath: record.at('new.sqlite'), toFilesFolder: record.at('newFiles') }
  expect(await restoreStore({ fromFolder: record.at('backup'), ...to })).toMatchObject({ files: 2 })
  expect(await readFile(placeOf(record.at('newFiles'), digests[0] ?? ''), 'utf8')).toBe('paper 1')
})

test('a backup is restored into the bucket: what is missing or damaged there is mended, the rest stays', async () => {
  const digests = [await paper(1), await paper(2), await paper(3)]
  await backupStore({ ...from(), toFolder: record.at('backup') })
  const later = await files.put(Readable.from(['kept since']))
  await files.delete(digests[0] ?? '')
  alter(digests[1] ?? '')
  const to = { toStorePath: record.at('new.sqlite'), toFilesFolder: record.at('newFiles'), toBucket: files }
  expect(await restoreStore({ fromFolder: record.at('backup'), ...to })).toMatchObject({ files: 3, lacking: [] })
  const held = (await Array.fromAsync(files.list())).map(({ digest }) => digest)
  expect(held.toSorted()).toEqual([...digests, later.digest].toSorted())
  expect(await checkRecord({ storePath: record.at('new.sqlite'), bucket: files })).toMatchObject({ fileFaults: [] })
  expect(existsSync(record.at('newFiles'))).toBe(false)
})

test('what was erased since a backup is erased from the bucket when that is restored', async () => {
  const digest = await paper(1)
  await backupStore({ ...from(), toFolder: record.at('backup') })
  const [added] = await record.store.readStream('document-2026-0001')
  const data = { event: added?.event.id ?? '', files: [digest] }
  await record.store.append(aUnit('document-2026-0001', 0n, { type: 'DisclosureErased', data }))
  const to = { toStorePath: record.at('new.sqlite'), toFilesFolder: record.at('newFiles'), toBucket: files }
  await restoreStore({ fromFolder: record.at('backup'), ...to, erasuresFrom: record.at('record.sqlite') })
  expect(await files.stat(digest)).toBeUndefined()
})

test('no record is restored where the bucket does not take its files', async () => {
  await paper(1)
  await backupStore({ ...from(), toFolder: record.at('backup') })
  bucket.server.misbehave('full', { method: 'PUT', times: 100 })
  const to = { toStorePath: record.at('new.sqlite'), toFilesFolder: record.at('newFiles'), toBucket: files }
  await fails(restoreStore({ fromFolder: record.at('backup'), ...to }), 'full')
  for (const left of ['new.sqlite', 'new.sqlite.incomplete', 'newFiles', 'newFiles.incomplete']) {
    expect(existsSync(record.at(left))).toBe(false)
  }
})

test('a backup is made whole or not at all where the bucket cannot be reached', async () => {
  await paper(1)
  bucket.server.misbehave('fail', { times: 100 })
  await fails(backupStore({ ...from(), toFolder: record.at('backup') }), 'unavailable')
  await expect(readFile(record.at('backup/manifest.json'))).rejects.toThrow('ENOENT')
  await expect(readFile(record.at('backup.incomplete/record.sqlite'))).rejects.toThrow('ENOENT')
})
