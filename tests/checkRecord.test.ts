/** The files of a record are checked with it: what its documents name is there, and is what it was. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkRecord } from '../infra/checkRecord.ts'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { folderFileStore } from '../infra/fileStore.folder.ts'
import { placeOf } from '../infra/keptFiles.ts'
import type { EventEnvelope } from '../schema/envelope.ts'
import type { EventStore, ExpectedRevision } from '../schema/ports/eventStore.ts'
import { aUnit } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let store: EventStore
let filesFolder: string
beforeEach(async () => {
  folder = await temporaryFolder()
  filesFolder = join(folder.path, 'files')
  store = openSqliteEventStore(join(folder.path, 'record.sqlite'))
})
afterEach(async () => {
  await store.close()
  await folder.remove()
})

const keep = async (content: string): Promise<string> =>
  (await (await folderFileStore(filesFolder)).put(Readable.from([content]))).digest
/** Records an event of a document; its data is open. */
const append = async (document: string, revision: ExpectedRevision, over: Partial<EventEnvelope>): Promise<string> => {
  const unit = aUnit(document, revision, { to: { document: 'draft' }, ...over })
  await store.append(unit)
  return unit.events[0]?.id ?? ''
}
const version = (document: string, digest: string, over: Partial<EventEnvelope> = {}) =>
  append(document, 'noStream', { type: 'VersionAdded', data: { number: 1, digest }, ...over })
const check = () => checkRecord({ storePath: join(folder.path, 'record.sqlite'), filesFolder })
const unkept = 'b'.repeat(64)

test('a record whose documents have their files is whole, and its files are counted', async () => {
  await version('document-2026-0001', await keep('A paper'))
  await keep('A file that no document names yet')
  expect(await check()).toMatchObject({ faults: [], files: 2, fileFaults: [], notKept: [] })
})

// The files were not looked at: a paper that was gone, or was another, was a whole record.
test('a file that a document names and that is missing is told, with all documents that name it', async () => {
  const digest = await keep('A paper')
  await version('document-2026-0001', digest)
  await version('document-2026-0002', digest)
  rmSync(placeOf(filesFolder, digest))
  const sentence = `The file ${digest}, of document-2026-0001, document-2026-0002, is missing.`
  expect(await check()).toMatchObject({ faults: [], files: 0, fileFaults: [sentence] })
})

test('a file that is not what its name says is told, whether a document names it or none does', async () => {
  const [named, other] = [await keep('A paper'), await keep('Another')]
  await version('document-2026-0001', named)
  for (const digest of [named, other]) writeFileSync(placeOf(filesFolder, digest), 'something else')
  const { files, fileFaults } = await check()
  expect(files).toBe(2)
  expect(fileFaults).toContainEqual(expect.stringMatching(`^The file ${named}, of document-2026-0001, is damaged: its`))
  expect(fileFaults).toContainEqual(expect.stringMatching(`^The file ${other}, which no document names, is damaged`))
})

test('where many files are missing a hundred are told one by one, and the others counted', async () => {
  for (let number = 0; number < 103; number++) {
    await version(`document-2026-${1000 + number}`, String(number).padStart(64, '0'))
  }
  const { fileFaults } = await check()
  expect(fileFaults).toHaveLength(101)
  expect(fileFaults.at(-1)).toBe('And so it is with 3 more, which are not named here.')
})

test('a file of which a source tells need not be kept: that is told, and is no fault', async () => {
  await version('document-2015-0001', unkept, { entered: true })
  const notKept = [
    expect.stringMatching(`^The file ${unkept}, of document-2015-0001, is not kept here and need not be`),
  ]
  expect(await check()).toMatchObject({ fileFaults: [], notKept })
  await version('document-2026-0001', unkept)
  expect((await check()).fileFaults).toHaveLength(1)
})

test('the file of a document that was entered in error need not be kept', async () => {
  await version('document-2026-0001', unkept)
  await append('document-2026-0001', 0n, { type: 'ThingEnteredInError', to: { document: 'enteredInError' } })
  expect(await check()).toMatchObject({ fileFaults: [], notKept: [] })
})

test('where a digest was corrected, the file that is right counts, not the one that was wrong', async () => {
  const event = await version('document-2026-0001', unkept)
  const digest = await keep('The paper that was meant')
  const data = { event, field: 'data.digest', open: { was: unkept, is: digest } }
  await append('document-2026-0001', 0n, { type: 'EntryCorrected', data })
  expect(await check()).toMatchObject({ fileFaults: [], notKept: [] })
})

test('a file that was erased must not be there, and is not missed', async () => {
  const digest = await keep('A paper that is to be forgotten')
  const event = await version('document-2026-0001', digest)
  await append('document-2026-0001', 0n, { type: 'DisclosureErased', data: { event, files: [digest] } })
  expect((await check()).fileFaults).toEqual([expect.stringContaining('was erased and yet exists')])
  rmSync(placeOf(filesFolder, digest))
  expect(await check()).toMatchObject({ fileFaults: [], notKept: [] })
})
