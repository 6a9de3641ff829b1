/** Services with their files in a bucket, as an operator meets them: several nodes, and a bucket of no use. */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keeper } from '../services/demonstration.ts'
import { type Started, started as startedOn } from './support/operator.ts'
import { type ProtocolServer, startProtocolServer } from './support/protocolServer/server.ts'
import { accessKey, bucketName, type S3Server, startS3Server } from './support/s3Server/server.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let bucket: S3Server
beforeEach(async () => {
  folder = await temporaryFolder()
  bucket = await startS3Server()
})
afterEach(async () => {
  await bucket.close()
  await folder.remove()
})

/** Starts a service or a command on a node's own folder. */
const started = (node: string, args: string[] = [], settings: Record<string, string> = {}): Started =>
  startedOn(join(folder.path, node), args, {
    FOURFOLD_FILES: `s3://${bucketName}?endpoint=${bucket.url}`,
    FOURFOLD_FILES_KEY: accessKey.accessKeyId,
    FOURFOLD_FILES_SECRET: accessKey.secretAccessKey,
    ...settings,
  })
const urlOf = async (service: Started): Promise<string> =>
  /http:\/\/127\.0\.0\.1:\d+/.exec(await service.until('Stop it with Ctrl+C'))?.[0] ?? ''

test('a file that one node keeps is read on another, and a version made of it there', async () => {
  const store: ProtocolServer = await startProtocolServer()
  const onStore = { FOURFOLD_STORE: store.connectionString }
  const first = started('one', [], onStore)
  const one = await urlOf(first)
  const second = started('two', [], onStore)
  const two = await urlOf(second)
  try {
    const headers = { 'fourfold-person': keeper, 'content-type': 'application/json' }
    const kept = await fetch(`${one}/files`, { method: 'PUT', body: 'A paper.', headers })
    const digest = hash('sha256', 'A paper.', 'hex')
    expect(await kept.json()).toEqual({ digest, bytes: 8 })
    expect(await (await fetch(`${two}/files/${digest}`)).text()).toBe('A paper.')
    const give = async (url: string, mutation: string): Promise<ReturnType<typeof JSON.parse>> => {
      const body = JSON.stringify({
        query: `mutation { given: ${mutation} { ... on Recorded { reference revision } } }`,
      })
      return (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as unknown
    }
    const frame = (more = ''): string =>
      `frame: { commandId: "${crypto.randomUUID()}", happened: "2026-03-10", actor: { kind: notStated } ${more} }`
    const registered = await give(
      one,
      `registerDocument(${frame()}, data: { kind: paper, title: "A paper", body: "body-feb" })`,
    )
    const { reference } = registered.data.given
    const version = `digest: "${digest}", bytes: 8, mediaType: "text/plain", fileName: "a.txt"`
    const added = await give(two, `addVersion(${frame(`, thing: "${reference}"`)}, data: { ${version} })`)
    expect(added.data.given).toEqual({ reference, revision: 1 })
  } finally {
    for (const service of [first, second]) service.kill('SIGTERM')
    for (const service of [first, second]) expect(await service.ended).toMatchObject({ code: 0 })
    await store.close()
  }
})

test('a bucket that cannot be used ends the start with a sentence, before a record is made', async () => {
  for (const [settings, sentence] of [
    [
      { FOURFOLD_FILES: 's3://nowhere?endpoint=http://127.0.0.1:1' },
      /The bucket nowhere at 127\.0\.0\.1:1 does not answer/,
    ],
    [{ FOURFOLD_FILES_SECRET: 'wrong' }, /refuses the key: see FOURFOLD_FILES_KEY and its secret\./],
    [{ FOURFOLD_FILES_KEY: '' }, /It needs a key: set FOURFOLD_FILES_KEY/],
    [{ FOURFOLD_FILES_SECRET_FILE: '/nowhere' }, /ENOENT.*\/nowhere/],
  ] as const) {
    const { code, told } = await started('one', [], settings).ended
    expect([code, told]).toEqual([1, expect.stringMatching(sentence)])
    expect(told).not.toMatch(/at .*:\d+:\d+|The record is empty/)
  }
})

test('check, backup and restore go through the bucket', async () => {
  expect(await started('one', ['--command', 'setup', '--name', 'A Keeper']).ended).toMatchObject({ code: 0 })
  bucket.objects.set(`ab/ab${'0'.repeat(62)}`, Buffer.from('forged'))
  expect(await started('one', ['--command', 'check']).ended).toMatchObject({
    code: 1,
    told: expect.stringContaining('is damaged: its bytes give another digest'),
  })
  bucket.objects.clear()
  const digest = hash('sha256', 'A paper.', 'hex')
  bucket.objects.set(`${digest.slice(0, 2)}/${digest}`, Buffer.from('A paper.'))
  const to = join(folder.path, 'backup')
  expect(await started('one', ['--command', 'backup', to]).ended).toMatchObject({
    code: 0,
    told: expect.stringContaining('and 1 file.'),
  })
  bucket.objects.clear()
  expect(await started('two', ['--command', 'restore', to]).ended).toMatchObject({ code: 0 })
  expect([...bucket.objects.values()].map(String)).toEqual(['A paper.'])
  expect(await started('two', ['--command', 'check']).ended).toMatchObject({ code: 0 })
})
