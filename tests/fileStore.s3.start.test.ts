/** Whether a bucket can be used: what an operator is told at the start where it cannot. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileStore } from '../infra/openFileStore.ts'
import { bucketKey, parseBucketAddress } from '../infra/s3/address.ts'
import type { FileStore } from '../schema/ports/fileStore.ts'
import { fails } from './contract/fileStore.contract.ts'
import { type BucketWorld, bucketWorld } from './support/bucketWorld.ts'
import { accessKey } from './support/s3Server/server.ts'
import { canonicalRequest, signatureOf } from './support/s3Server/signature.ts'

let world: BucketWorld
beforeEach(async () => {
  world = await bucketWorld()
})
afterEach(() => world.remove())

const at = (address: string): Promise<FileStore> => world.open('one', { address: parseBucketAddress(address) })

test('a bucket that can be used is tried, and nothing is left of that', async () => {
  await world.open()
  expect(world.server.seen.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET', 'DELETE'])
  expect(await world.everything()).toEqual([])
})

test('a bucket that does not exist is told of', async () => {
  expect((await fails(at(world.addressOf('elsewhere')), 'unavailable')).message).toMatch(
    /^The bucket elsewhere at 127\.0\.0\.1:\d+ does not exist: make it, or name another in FOURFOLD_FILES\.$/,
  )
})

test('a key that is unknown, a secret that is wrong and a right that is missing are told of', async () => {
  for (const key of [
    { ...accessKey, accessKeyId: 'nobody' },
    { ...accessKey, secretAccessKey: 'wrong' },
  ]) {
    expect((await fails(world.open('one', { key }), 'unavailable')).message).toMatch(
      /refuses the key: see FOURFOLD_FILES_KEY/,
    )
  }
  for (const method of ['PUT', 'DELETE']) {
    world.server.misbehave('deny', { method })
    expect((await fails(world.open(), 'unavailable')).message).toMatch(/rights to list, read, write and delete/)
  }
})

test('a server that is not there, or answers as something else, is told of', async () => {
  expect((await fails(at('s3://papers?endpoint=http://127.0.0.1:1'), 'unavailable')).message).toMatch(
    /^The bucket papers at 127\.0\.0\.1:1 does not answer: .+\.$/,
  )
  world.server.misbehave('garble', { times: 10 })
  expect((await fails(world.open(), 'unavailable')).message).toMatch(/does not answer: /)
})

test('a bucket of another region is told of, with its region', async () => {
  const elsewhere = await bucketWorld({ region: 'eu-west-2' })
  try {
    expect((await fails(elsewhere.open(), 'unavailable')).message).toMatch(/in the region eu-west-2, not in us-east-1/)
    const address = parseBucketAddress(elsewhere.addressOf(undefined, '&region=eu-west-2'))
    expect(await elsewhere.open('one', { address })).toBeDefined()
  } finally {
    await elsewhere.remove()
  }
})

test('a bucket that keeps what is deleted is refused: nothing could be forgotten there', async () => {
  const versioned = await bucketWorld({ isVersioned: true })
  try {
    expect((await fails(versioned.open(), 'invalid')).message).toMatch(/keeps versions of what is deleted/)
  } finally {
    await versioned.remove()
  }
})

test('a clock that is wrong is told of', async () => {
  world.server.setAhead(3_600_000)
  expect((await fails(world.open(), 'unavailable')).message).toMatch(/has another time/)
})

test.each([
  ['s3://', /It must be such as s3:\/\/bucket\/prefix/],
  ['s3://UPPER', /It must be such as/],
  ['s3://key:secret@papers', /It holds a key: give that by FOURFOLD_FILES_KEY/],
  ['s3://papers/a/../b', /Its prefix may hold letters.*not "\.\."/],
  ['s3://papers/a b', /Its prefix may hold letters/],
  ['s3://papers?endpoint=host:9000', /The endpoint host:9000 must be an address such as/],
  ['s3://papers?endpoint=https://me:pass@host', /must be an address such as/],
  ['s3://papers?region=not a region', /is no region/],
  ['s3://papers?tls=false', /"tls=false" is no option here. The options are endpoint and region/],
])('the address %s is refused with what to write instead', async (address, sentence) => {
  expect((await fails((async () => parseBucketAddress(address))(), 'invalid')).message).toMatch(sentence)
})

test.each([
  ['s3://papers', 'https://papers.s3.us-east-1.amazonaws.com', ''],
  ['s3://papers/cambs?region=eu-west-2', 'https://papers.s3.eu-west-2.amazonaws.com', 'cambs/'],
  ['s3://police.papers', 'https://s3.us-east-1.amazonaws.com/police.papers', ''],
  ['s3://papers/a/b/?endpoint=http://host:9000/', 'http://host:9000/papers', 'a/b/'],
])('the address %s is that of %s', (address, url, prefix) => {
  expect(parseBucketAddress(address)).toMatchObject({ url, prefix })
})

test('a key is needed, whole and once', async () => {
  const secret = accessKey.secretAccessKey
  for (const given of [{}, { key: 'clerk' }, { secret }, { key: '', secret }]) {
    expect(() => bucketKey(given)).toThrow(/It needs a key: set FOURFOLD_FILES_KEY/)
  }
  expect(() => bucketKey({ key: 'clerk', secret, secretInFile: secret })).toThrow(/are both given/)
})

test('the secret comes from a file, without the line end of whoever wrote it', async () => {
  const secretFile = join(world.folder, 'secret')
  await writeFile(secretFile, `${accessKey.secretAccessKey}\n`)
  const folder = world.folder
  const places = { folder, record: '', files: '', readModel: '' }
  const bucket = { address: world.addressOf(), key: accessKey.accessKeyId, secretFile }
  expect(await openFileStore(places, bucket)).toBeDefined()
  await expect(openFileStore(places, { ...bucket, secretFile: `${secretFile}s` })).rejects.toThrow(/ENOENT.*secrets/)
})

// The example of Amazon's own description, so that client and test server cannot be wrong together.
test('the test server works signatures out as Amazon does', () => {
  const content = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const headers = {
    ...{ host: 'examplebucket.s3.amazonaws.com', range: 'bytes=0-9' },
    ...{ 'x-amz-content-sha256': content, 'x-amz-date': '20130524T000000Z' },
  }
  const request = { method: 'GET', target: '/test.txt', headers, bodyDigest: content }
  const scoped = {
    ...{ date: '20130524T000000Z', scope: '20130524/us-east-1/s3/aws4_request' },
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  }
  expect(signatureOf(canonicalRequest(request, Object.keys(headers)), scoped)).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})
