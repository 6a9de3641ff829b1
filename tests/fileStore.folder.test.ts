/** The contract on a folder, and what a folder promises besides. */
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderFileStore } from '../infra/fileStore.folder.ts'
import { placeOf } from '../infra/keptFiles.ts'
import type { FileStore } from '../schema/ports/fileStore.ts'
import { digest, fails, fileStoreContract, paper } from './contract/fileStore.contract.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const allIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true })).filter(name => name.length > 20)

fileStoreContract('a folder', async () => {
  const { path, remove } = await temporaryFolder()
  return {
    files: await folderFileStore(path, { fileBytes: 1_000 }),
    everything: () => allIn(path),
    alter: (name, content) => writeFile(placeOf(path, name), content),
    remove,
  }
})

let folder: { path: string; remove: () => Promise<void> }
let files: FileStore
beforeEach(async () => {
  folder = await temporaryFolder()
  files = await folderFileStore(folder.path, { fileBytes: 1_000 })
})
afterEach(() => folder.remove())

const everything = () => allIn(folder.path)

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

test('a file that was found whole is looked at again once somebody has touched it', async () => {
  await files.put(Readable.from([paper]))
  expect(await text(await files.read(digest))).toBe(paper)
  expect(await text(await files.read(digest))).toBe(paper)
  await writeFile(placeOf(folder.path, digest), paper.replace('one', 'two'))
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
