import { hash } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderFileStore } from '../infra/fileStore.folder.ts'
import { placeOf } from '../infra/keptFiles.ts'
import { FileError, type FileErrorCode, type FileStore } from '../schema/ports/fileStore.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: { path: string; remove: () => Promise<void> }
let files: FileStore
let place: string
beforeEach(async () => {
  folder = await temporaryFolder()
  files = await folderFileStore(folder.path, { fileBytes: 1_000 })
  place = placeOf(folder.path, digest)
})
afterEach(() => folder.remove())

const paper = 'A paper on training, version one.'
const digest = hash('sha256', paper, 'hex')
const fails = async (work: Promise<unknown>, code: FileErrorCode) => {
  const error = await work.then(
    () => undefined,
    (found: unknown) => found,
  )
  expect(error).toBeInstanceOf(FileError)
  expect(error).toMatchObject({ code })
}
const everything = async () => (await readdir(folder.path, { recursive: true })).filter(name => name.length > 20)

test('a file that was kept is found again under the digest of its bytes', async () => {
  expect(await files.put(Readable.from([paper]), digest)).toEqual({ digest, bytes: paper.length })
  expect(await files.stat(digest)).toEqual({ digest, bytes: paper.length })
  expect(await text(await files.read(digest))).toBe(paper)
  expect(await everything()).toEqual([join(digest.slice(0, 2), digest)])
})

test('the same file kept twice is one file', async () => {
  await files.put(Readable.from([paper]))
  await files.put(Readable.from([paper.slice(0, 5), paper.slice(5)]))
  expect(await Array.fromAsync(files.list())).toEqual([{ digest, bytes: paper.length }])
})

test('bytes that are not what the sender claims are not kept', async () => {
  await fails(files.put(Readable.from(['something else']), digest), 'wrongDigest')
  await fails(files.put(Readable.from([paper]), 'no digest at all'), 'wrongDigest')
  expect(await everything()).toEqual([])
})

test('a file over the limit is refused and leaves nothing behind', async () => {
  await fails(files.put(Readable.from([Buffer.alloc(600), Buffer.alloc(600)])), 'tooLarge')
  expect(await everything()).toEqual([])
})

test('an upload that breaks off leaves nothing behind', async () => {
  const broken = Readable.from(
    (async function* () {
      yield 'half of'
      throw new Error('the line went dead')
    })(),
  )
  await expect(files.put(broken)).rejects.toThrow('the line went dead')
  expect(await everything()).toEqual([])
})

test('what an earlier interruption left is gone once the folder is opened again', async () => {
  await mkdir(join(folder.path, 'incoming'), { recursive: true })
  const left = join(folder.path, 'incoming', 'left-over-from-a-crash')
  await writeFile(left, paper)
  const longAgo = new Date(Date.now() - 2 * 3_600_000)
  await utimes(left, longAgo, longAgo)
  await folderFileStore(folder.path)
  expect(await everything()).toEqual([])
})

test('what another process is just taking in stays (a load beside the service took uploads away)', async () => {
  await mkdir(join(folder.path, 'incoming'), { recursive: true })
  await writeFile(join(folder.path, 'incoming', 'half-of-what-another-sends'), paper)
  await folderFileStore(folder.path)
  expect(await everything()).toHaveLength(1)
})

// The whole tampered body was given out, and only the log knew.
test('a file that was altered on the disk is not given out, and keeping it again mends it', async () => {
  await files.put(Readable.from([paper]))
  await writeFile(place, paper.replace('one', 'two'))
  await fails(files.read(digest), 'damaged')
  await files.put(Readable.from([paper]))
  expect(await text(await files.read(digest))).toBe(paper)
})

test('a file that was found whole is looked at again once somebody has touched it', async () => {
  await files.put(Readable.from([paper]))
  expect(await text(await files.read(digest))).toBe(paper)
  expect(await text(await files.read(digest))).toBe(paper)
  await writeFile(place, paper.replace('one', 'two'))
  await fails(files.read(digest), 'damaged')
})

test('a file that is altered while it is read ends before its end', async () => {
  const large = Buffer.alloc(500_000, 'A long paper. ')
  const roomy = await folderFileStore(folder.path)
  const stored = await roomy.put(Readable.from([large]))
  const content = await roomy.read(stored.digest)
  const chunks: Buffer[] = []
  const reading = (async () => {
    for await (const chunk of content) {
      if (chunks.length === 0) await writeFile(placeOf(folder.path, stored.digest), Buffer.alloc(500_000, 'forged '))
      chunks.push(chunk)
    }
  })()
  await fails(reading, 'damaged')
  expect(Buffer.concat(chunks).length).toBeLessThan(large.length)
})

test('a file that is not there is not found, whatever name is asked', async () => {
  expect(await files.stat(digest)).toBeUndefined()
  expect(await files.stat('../../etc/passwd')).toBeUndefined()
  await fails(files.read(digest), 'notFound')
  await fails(files.read('../../etc/passwd'), 'notFound')
})

test('a deleted file is gone, and deleting what is not there is no error', async () => {
  await files.put(Readable.from([paper]))
  await files.delete(digest)
  await files.delete(digest)
  expect(await files.stat(digest)).toBeUndefined()
})
