/** Records in files: what is wrong with one is told by file and field, and what to do. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRecordFolder } from '../infra/recordFolder.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
  await writeFile(join(folder.path, 'record.jsonl'), '{}\n')
})
afterEach(() => folder.remove())

const about = { name: 'a-record', title: 'A record', describes: 'What it is.' }
const faultOf = async (text: string): Promise<string> => {
  await writeFile(join(folder.path, 'record.json'), text)
  const error: unknown = await openRecordFolder(folder.path).catch(error => error)
  expect(error).toMatchObject({ name: 'RecordError', code: 'notARecord' })
  return error instanceof Error ? error.message : ''
}

test('a record says which it is', async () => {
  await writeFile(join(folder.path, 'record.json'), JSON.stringify(about))
  expect(await openRecordFolder(folder.path)).toMatchObject(about)
})

test.each([
  [{ ...about, name: 'A Record' }, 'name must be lower-case words joined by hyphens, such as cambridgeshire-2015.'],
  [{ ...about, name: 5 }, 'name must be lower-case words joined by hyphens, such as cambridgeshire-2015.'],
  [{ ...about, title: '' }, 'title must be a text of 1 to 300 characters.'],
  [{ ...about, describes: undefined }, 'describes must be a text of 1 to 2000 characters.'],
  [{ ...about, describes: 'x'.repeat(2_001) }, 'describes must be a text of 1 to 2000 characters.'],
  [{ ...about, licence: 'OGL' }, 'nobody knows licence.'],
  [[about], 'it must be one JSON object.'],
  [null, 'it must be one JSON object.'],
])('what is wrong with record.json is told by its field, and what to do: %j', async (value, sentence) => {
  const [first, last] = (await faultOf(JSON.stringify(value))).split('\n')
  expect(first).toBe(`${join(folder.path, 'record.json')}: ${sentence}`)
  expect(last).toMatch(/^Give it one JSON object with name, title and describes/)
})

test('a record.json that is not JSON, or not there, is told in sentences as well', async () => {
  expect(await faultOf('{ name: ')).toMatch(/record\.json is not JSON: [^\n]+\nGive it/)
  await mkdir(join(folder.path, 'other'))
  await writeFile(join(folder.path, 'other', 'record.jsonl'), '')
  const missing = openRecordFolder(join(folder.path, 'other'))
  await expect(missing).rejects.toThrow(/record\.json cannot be read: ENOENT[^\n]+\nGive it/)
})
