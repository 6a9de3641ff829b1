/** Files over HTTP: sent by PUT, kept under the digest of their bytes, and read by it. */
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FileError } from '../schema/ports/fileStore.ts'
import { frame, type Service, startService } from './support/service.ts'
import { keeper } from './support/world.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const paper = 'A paper on training, version one.'
const digest = hash('sha256', paper, 'hex')
const claimed = (content: string): string => `sha-256=:${hash('sha256', content, 'base64')}:`
const put = (body: string, headers: Record<string, string> = {}) =>
  service.fetch('/files', { method: 'PUT', body, headers: { 'fourfold-person': keeper, ...headers } })

test('a file comes out under the digest of its bytes, always as a download', async () => {
  const stored = await put(paper, { 'repr-digest': claimed(paper) })
  expect([stored.status, await stored.json()]).toEqual([201, { digest, bytes: paper.length }])
  const read = await service.fetch(`/files/${digest}`)
  expect(await read.text()).toBe(paper)
  expect(Object.fromEntries(read.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${digest}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('immutable'),
  })
})

// Content-Digest was passed over, and whatever came was kept.
test.each(['content-digest', 'repr-digest', 'digest'])(
  'a file whose bytes are not what its %s says is refused and not kept',
  async name => {
    const wrong = await put('something else', { [name]: claimed(paper) })
    const sentence = expect.stringMatching(/^The bytes that came give .*, not .*: send the file again\.$/)
    expect([wrong.status, await wrong.json()]).toEqual([
      422,
      { code: 'wrongDigest', sentence, requestId: expect.any(String) },
    ])
    const other = hash('sha256', 'something else', 'hex')
    expect((await service.fetch(`/files/${other}`)).status).toBe(404)
    expect((await put(paper, { [name]: `md5=:abc=:, ${claimed(paper)}` })).status).toBe(201)
  },
)

test('a digest that cannot be read, or two that differ, are refused: nothing is kept unchecked', async () => {
  for (const header of ['md5=:abc=:', 'sha-256=:short:', `sha-256=${digest}`, '']) {
    const answered = await put('unreadable claim', { 'content-digest': header })
    expect([answered.status, (await answered.json()).code]).toEqual([422, 'wrongDigest'])
  }
  const both = await put(paper, { 'content-digest': claimed(paper), digest: claimed('another') })
  expect([both.status, (await both.json()).sentence]).toEqual([422, expect.stringContaining('different files')])
})

// Anybody could fill the disk without a name.
test('a file is kept for a person of the record, and the refusal is that of the mutations', async () => {
  const asked = `mutation($frame: CommandFrame!) {
    startAction(frame: $frame) { ... on Refused { code sentence instead } }
  }`
  const nobody = await service.fetch('/files', { method: 'PUT', body: 'nobody sent this' })
  const { data } = await service.ask(asked, { frame: frame() }, {})
  expect([nobody.status, await nobody.json()]).toEqual([
    403,
    { ...data.startAction, code: 'recorderUnknown', requestId: expect.any(String) },
  ])
  const stranger = { 'fourfold-person': 'person-99999999-9999-4999-8999-999999999999' }
  const refused = await put('a stranger sent this', stranger)
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'unknownRecorder' }])
  for (const content of ['nobody sent this', 'a stranger sent this']) {
    expect((await service.fetch(`/files/${hash('sha256', content, 'hex')}`)).status).toBe(404)
  }
})

// A paper of 0 bytes became a version of a document.
test('an empty file is refused, and nothing is kept of it', async () => {
  const refused = await put('')
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'empty' }])
  expect((await service.fetch(`/files/${hash('sha256', '', 'hex')}`)).status).toBe(404)
})

test.each([
  { method: 'PUT', path: '/files/case.txt' },
  { method: 'POST', path: '/files' },
])('$method $path is told how a file is sent (there was nothing at that address)', async ({ method, path }) => {
  const headers = { 'fourfold-person': keeper }
  const refused = await service.fetch(path, { method, body: paper, headers })
  expect([refused.status, (await refused.json()).sentence]).toEqual([405, expect.stringContaining('by PUT to /files')])
})

test('a file beyond its limit is refused, and one that is not there is not found', async () => {
  expect((await put('x'.repeat(100_001))).status).toBe(413)
  expect((await service.fetch(`/files/${'0'.repeat(64)}`)).status).toBe(404)
  expect((await service.fetch('/files/..%2f..%2fetc%2fpasswd')).status).toBe(404)
})

// It came with 200, whole to look at, and only the log knew.
test('a file that was altered on the disk is refused with a sentence, and the log knows', async () => {
  await put(paper)
  expect((await service.fetch(`/files/${digest}`, { method: 'HEAD' })).headers.get('content-length')).toBe('33')
  writeFileSync(service.placeOf(digest), paper.replace('one', 'two'))
  const read = await service.fetch(`/files/${digest}`)
  expect([read.status, await read.json()]).toEqual([
    500,
    { code: 'damaged', sentence: expect.stringMatching(/is damaged.*mends it\.$/), requestId: expect.any(String) },
  ])
  expect(read.headers.get('cache-control')).toBe('no-store')
  expect((await service.fetch(`/files/${digest}`, { method: 'HEAD' })).status).toBe(500)
  expect(service.log).toContainEqual(
    expect.objectContaining({ requestId: read.headers.get('x-request-id'), cause: expect.any(FileError) }),
  )
  await put(paper)
  expect(await (await service.fetch(`/files/${digest}`)).text()).toBe(paper)
})
