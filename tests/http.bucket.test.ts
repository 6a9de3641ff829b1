/** Files over HTTP where they are kept in a bucket: as from a folder, and what is said while it cannot be reached. */
import { hash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BucketWorld, bucketWorld } from './support/bucketWorld.ts'
import { frame, type Service, startService } from './support/service.ts'
import { keeper } from './support/world.ts'

let bucket: BucketWorld
let service: Service
beforeAll(async () => {
  bucket = await bucketWorld()
  service = await startService('127.0.0.1', await bucket.open())
})
afterAll(async () => {
  await service.stop()
  await bucket.remove()
})
beforeEach(() => bucket.server.behave())

const paper = 'A paper on training, version one.'
const digest = hash('sha256', paper, 'hex')
const put = (body: string) => service.fetch('/files', { method: 'PUT', body, headers: { 'fourfold-person': keeper } })
const away = { code: 'unavailable', sentence: 'Files cannot be kept or read just now: try again shortly.' }

test('a file comes out of the bucket as it went in', async () => {
  const stored = await put(paper)
  expect([stored.status, await stored.json()]).toEqual([201, { digest, bytes: paper.length }])
  const read = await service.fetch(`/files/${digest}`)
  expect([read.headers.get('content-length'), await read.text()]).toEqual([String(paper.length), paper])
  expect((await service.fetch(`/files/${digest}`, { method: 'HEAD' })).status).toBe(200)
  expect((await service.fetch(`/files/${'0'.repeat(64)}`)).status).toBe(404)
})

test('while the bucket cannot be reached the answer is 503, tells nothing of it, and the log tells all', async () => {
  bucket.server.misbehave('deny', { times: 10 })
  for (const refused of [await put('another'), await service.fetch(`/files/${digest}`)]) {
    const id = refused.headers.get('x-request-id')
    expect([refused.status, await refused.json()]).toEqual([503, { ...away, requestId: id }])
    const { cause } = service.log.find(({ requestId }) => requestId === id) ?? {}
    expect(cause).toMatchObject({ message: expect.stringMatching(/rights to list, read, write and delete/) })
  }
})

test('a command that needs a file is unavailable meanwhile, and recorded when it is sent again', async () => {
  await put(paper)
  const document = await service.world.does({
    noun: 'document',
    type: 'RegisterDocument',
    data: { kind: 'paper', title: 'Training', body: 'body-feb' },
  })
  const asked = `mutation($frame: CommandFrame!, $data: AddVersionInput!) { addVersion(frame: $frame, data: $data) {
    __typename ... on Unavailable { code sentence } ... on Recorded { revision } } }`
  const data = { digest, bytes: paper.length, mediaType: 'text/plain', fileName: 'case.txt' }
  const again = frame({ thing: document })
  bucket.server.misbehave('fail', { times: 10 })
  const refused = await service.ask(asked, { frame: again, data })
  expect(refused.data.addVersion).toEqual({
    __typename: 'Unavailable',
    code: 'unavailable',
    sentence: 'The files cannot be reached: nothing was recorded. Send the same command again.',
  })
  bucket.server.behave()
  const recorded = await service.ask(asked, { frame: again, data })
  expect(recorded.data.addVersion).toEqual({ __typename: 'Recorded', revision: 1 })
})
