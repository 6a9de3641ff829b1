/** The contract on a bucket, and what a bucket promises besides: nodes that share it, and a server that does wrong. */
import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileStore } from '../schema/ports/fileStore.ts'
import { digest, fails, fileStoreContract, paper } from './contract/fileStore.contract.ts'
import { type BucketWorld, bucketWorld, shortLimits } from './support/bucketWorld.ts'
import type { Misdeed } from './support/s3Server/misdeeds.ts'

const keyOf = (name: string): string => `cambs/${name.slice(0, 2)}/${name}`

fileStoreContract('a bucket', async () => {
  const { server, open, everything, remove } = await bucketWorld({ pageKeys: 5 })
  return {
    files: await open('one', { fileBytes: 1_000 }),
    everything,
    alter: async (name, content) => void server.objects.set(keyOf(name), Buffer.from(content)),
    remove,
  }
})

let world: BucketWorld
let files: FileStore
beforeEach(async () => {
  world = await bucketWorld()
  files = await world.open()
})
afterEach(() => world.remove())

describe('nodes that share a bucket', () => {
  test('find each what another kept, and are each rid of what another deleted', async () => {
    const other = await world.open('two')
    await files.put(Readable.from([paper]))
    expect(await text(await other.read(digest))).toBe(paper)
    expect(await Array.fromAsync(other.list())).toEqual([{ digest, bytes: paper.length }])
    await other.delete(digest)
    await fails(files.read(digest), 'notFound')
  })

  test('are told by another what was altered', async () => {
    const other = await world.open('two')
    await files.put(Readable.from([paper]))
    expect(await text(await other.read(digest))).toBe(paper)
    world.server.objects.set(keyOf(digest), Buffer.from('forged'))
    for (const node of [files, other]) await fails(node.read(digest), 'damaged')
  })

  test('start all at once, and try the bucket beside each other', async () => {
    const nodes = Array.from({ length: 5 }, (_, at) => world.open(`node ${at}`))
    expect(await Promise.all(nodes)).toHaveLength(5)
    expect(await world.everything()).toEqual([])
  })

  test('share it with what is no file of theirs, which they pass over', async () => {
    await files.put(Readable.from([paper]))
    for (const key of ['cambs/notes.txt', `cambs/00/${digest}`, `kent/${digest.slice(0, 2)}/${digest}`, 'cambs/ab/']) {
      world.server.objects.set(key, Buffer.from('else'))
    }
    expect(await Array.fromAsync(files.list())).toEqual([{ digest, bytes: paper.length }])
  })
})

test('the server is told which bytes are to come with every file, and refuses others', async () => {
  await files.put(Readable.from([paper]))
  const puts = world.server.seen.filter(({ method }) => method === 'PUT')
  expect(puts.at(-1)).toMatchObject({ content: digest, target: `/papers/${keyOf(digest)}` })
  expect(puts.every(({ content }) => /^[0-9a-f]{64}$/.test(content ?? ''))).toBe(true)
})

test('a file in the bucket that is larger than any may be is damaged, and does not fill the disk', async () => {
  const large = Buffer.alloc(50 * 1024 * 1024 + 1)
  const name = hash('sha256', large, 'hex')
  world.server.objects.set(keyOf(name), large)
  await fails(files.read(name), 'damaged')
  expect(await world.everything()).toHaveLength(1)
})

describe('a server that does wrong', () => {
  const does = {
    put: () => files.put(Readable.from([paper])),
    stat: () => files.stat(digest),
    read: async () => text(await files.read(digest)),
    list: () => Array.fromAsync(files.list()),
    delete: () => files.delete(digest),
  }
  const every = Object.keys(does) as (keyof typeof does)[] // of the object above

  test.each(['fail', 'busy', 'cut'] satisfies Misdeed[])(
    'once, by "%s", is asked again, and all is done',
    async misdeed => {
      await does.put()
      for (const what of every) {
        world.server.misbehave(misdeed, { times: 2 })
        await does[what]()
      }
      expect(await files.stat(digest)).toBeUndefined()
    },
  )

  test.each(['fail', 'busy', 'cut', 'deny', 'silent'] satisfies Misdeed[])(
    'for good, by "%s", makes files unavailable, in bounded time and with nothing left behind',
    async misdeed => {
      files = await world.open('one', { limits: { ...shortLimits, callMs: 1_000, transferMs: 1_000 } })
      await does.put()
      for (const what of every) {
        world.server.misbehave(misdeed, { times: 10 })
        const { message } = await fails(does[what](), 'unavailable')
        expect(message).toMatch(/^The bucket papers at 127\.0\.0\.1:\d+ .*\.$/)
        world.server.behave()
      }
      // What was done before its answer was lost is done; doing it again is no error.
      await does.put()
      expect(await does.read()).toBe(paper)
      expect(await world.everything()).toHaveLength(1)
    },
  )

  test('a body that breaks off is fetched anew; one that always does is unavailable, never shorter', async () => {
    await does.put()
    world.server.misbehave('cutInside', { method: 'GET', times: 2 })
    expect(await does.read()).toBe(paper)
    world.server.misbehave('cutInside', { method: 'GET', times: 10 })
    await fails(does.read(), 'unavailable')
  })

  test('a body that is shorter than the file, as if it were all, is damaged', async () => {
    await does.put()
    world.server.misbehave('shorten', { method: 'GET' })
    await fails(does.read(), 'damaged')
    expect(await does.read()).toBe(paper)
  })

  test('a list that is none makes files unavailable (a page of a proxy is no empty bucket)', async () => {
    await does.put()
    for (const misdeed of ['garble', 'cutList'] satisfies Misdeed[]) {
      world.server.misbehave(misdeed, { method: 'GET', times: 10 })
      await fails(does.list(), 'unavailable')
      world.server.behave()
    }
  })

  test('a server without room is full, and keeps nothing', async () => {
    world.server.misbehave('full', { method: 'PUT', times: 10 })
    expect((await fails(does.put(), 'full')).message).toMatch(/is full: the file was not kept/)
    world.server.behave()
    expect(await files.stat(digest)).toBeUndefined()
  })

  test('a clock that went wrong meanwhile is told of', async () => {
    world.server.setAhead(3_600_000)
    expect((await fails(does.put(), 'unavailable')).message).toMatch(/has another time: set this machine's clock right/)
  })
})
