/** The laws of deletes and of streams' metadata; the test server and a real one keep the same. */
import { ANY, BACKWARDS, END, NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  credentials,
  errorOf,
  listOf,
  numbered,
  type ProtocolGround,
  protocolGround,
} from './support/protocolGround.ts'

let ground: ProtocolGround
beforeAll(async () => {
  ground = await protocolGround()
})
afterAll(() => ground.close())

const revisionsIn = async (stream: string): Promise<number[]> =>
  (await listOf(ground.client.readStream(stream))).map(({ event }) => Number(event?.revision))

const inAll = async (stream: string) =>
  (await listOf(ground.client.readAll()))
    .filter(({ event }) => event?.streamId.endsWith(stream))
    .map(({ event }) => [event?.streamId, Number(event?.revision), event?.type])

const streamOf = async (...events: ReturnType<typeof numbered>): Promise<string> => {
  const stream = ground.aStream()
  await ground.client.appendToStream(stream, events, { credentials, expectedRevision: NO_STREAM })
  return stream
}

describe('a deleted stream', () => {
  test('is not found, stays in $all, and goes on with its numbers when it is written to again', async () => {
    const stream = await streamOf(...numbered(0, 1))
    await ground.client.deleteStream(stream, { expectedRevision: 1n })
    expect(await errorOf(revisionsIn(stream))).toMatchObject({ type: 'stream-not-found' })
    const again = { credentials, expectedRevision: NO_STREAM } as const
    expect(await ground.client.appendToStream(stream, numbered(2), again)).toMatchObject({ nextExpectedRevision: 2n })
    // A real server may say for some milliseconds more that the stream is not found: it undoes the delete afterwards.
    await expect.poll(() => revisionsIn(stream).catch(() => 'not found')).toEqual([2])
    expect(await inAll(stream)).toEqual([
      [stream, 0, 'Numbered'],
      [stream, 1, 'Numbered'],
      [`$$${stream}`, 0, '$metadata'],
      [stream, 2, 'Numbered'],
      [`$$${stream}`, 1, '$metadata'],
    ])
  })

  test('is deleted for who expects it to exist, and conflicts by its last number', async () => {
    const stream = await streamOf(...numbered(0, 1))
    await ground.client.deleteStream(stream)
    const append = (expectedRevision: bigint | typeof STREAM_EXISTS) =>
      errorOf(ground.client.appendToStream(stream, numbered(2), { credentials, expectedRevision }))
    expect(await append(STREAM_EXISTS)).toMatchObject({ type: 'stream-deleted', streamName: stream })
    expect(await append(0n)).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n })
  })

  test('knows what was appended before, but no longer where', async () => {
    const events = numbered(0, 1)
    const stream = await streamOf(...events)
    await ground.client.deleteStream(stream)
    const again = await ground.client.appendToStream(stream, events, { credentials, expectedRevision: NO_STREAM })
    expect(again).toMatchObject({ success: true, nextExpectedRevision: 1n })
    expect(again.position).toBeUndefined()
  })

  test('is not deleted where it is elsewhere than expected, nor where it never was', async () => {
    const stream = await streamOf(...numbered(0, 1))
    const conflict = { type: 'wrong-expected-version' }
    expect(await errorOf(ground.client.deleteStream(stream, { expectedRevision: 0n }))).toMatchObject(conflict)
    expect(await errorOf(ground.client.deleteStream(ground.aStream(), { expectedRevision: ANY }))).toMatchObject(
      conflict,
    )
    expect(await revisionsIn(stream)).toEqual([0, 1])
  })

  test('forgets what else its metadata said', async () => {
    const stream = await streamOf(...numbered(0, 1))
    await ground.client.setStreamMetadata(stream, { maxCount: 1 })
    await ground.client.deleteStream(stream)
    await ground.client.appendToStream(stream, numbered(2, 3), { credentials, expectedRevision: NO_STREAM })
    await expect.poll(() => revisionsIn(stream).catch(() => 'not found')).toEqual([2, 3])
    expect((await ground.client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 2 })
  })

  test('may have had nothing but metadata', async () => {
    const stream = ground.aStream()
    await ground.client.setStreamMetadata(stream, { maxCount: 1 })
    expect(await ground.client.deleteStream(stream)).toMatchObject({ position: expect.anything() })
    expect(await errorOf(revisionsIn(stream))).toMatchObject({ type: 'stream-not-found' })
  })

  test('for ever takes nothing any more, and says so to readers and writers', async () => {
    const stream = await streamOf(...numbered(0, 1))
    await ground.client.tombstoneStream(stream, { expectedRevision: 1n })
    const deleted = { type: 'stream-deleted', streamName: stream }
    expect(await errorOf(revisionsIn(stream))).toMatchObject(deleted)
    expect(await errorOf(ground.client.appendToStream(stream, numbered(2), { credentials }))).toMatchObject(deleted)
    expect(await errorOf(ground.client.deleteStream(stream))).toMatchObject(deleted)
    expect(await errorOf(ground.client.tombstoneStream(stream))).toMatchObject(deleted)
    expect(await errorOf(ground.client.setStreamMetadata(stream, { maxCount: 1 }))).toMatchObject({
      type: 'stream-deleted',
    })
    expect(await inAll(stream)).toEqual([
      [stream, 0, 'Numbered'],
      [stream, 1, 'Numbered'],
      [stream, Number(2n ** 63n - 1n), '$streamDeleted'],
    ])
  })
})

describe("a stream's metadata", () => {
  test('makes the stream exist, for who expects no more than that', async () => {
    const stream = ground.aStream()
    await ground.client.setStreamMetadata(stream, { maxCount: 10 })
    const options = { credentials, expectedRevision: STREAM_EXISTS } as const
    expect(await ground.client.appendToStream(stream, numbered(0), options)).toMatchObject({ nextExpectedRevision: 0n })
  })

  test('keeps the last so many, or what is from a number on, for readers of the stream', async () => {
    const stream = await streamOf(...numbered(0, 1, 2, 3))
    await ground.client.setStreamMetadata(stream, { maxCount: 2 })
    expect(await revisionsIn(stream)).toEqual([2, 3])
    const backwards = ground.client.readStream(stream, { direction: BACKWARDS, fromRevision: 2n })
    expect((await listOf(backwards)).map(({ event }) => event?.revision)).toEqual([2n])
    await ground.client.setStreamMetadata(stream, { truncateBefore: 3 })
    expect(await revisionsIn(stream)).toEqual([3])
    expect((await inAll(stream)).filter(([each]) => each === stream)).toHaveLength(4)
  })

  test('has the last of it to be read, and keeps no more of itself', async () => {
    const stream = ground.aStream()
    await ground.client.setStreamMetadata(stream, { maxCount: 2 })
    await ground.client.setStreamMetadata(stream, { maxCount: 3 }, { expectedRevision: 0n })
    expect(await ground.client.getStreamMetadata(stream)).toMatchObject({ metadata: { maxCount: 3 } })
    expect(await revisionsIn(`$$${stream}`)).toEqual([1])
    const late = ground.client.setStreamMetadata(stream, { maxCount: 4 }, { expectedRevision: 0n })
    expect(await errorOf(late)).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n })
  })

  test('that truncates all of it leaves a stream that is there and empty', async () => {
    const stream = await streamOf(...numbered(0, 1))
    await ground.client.setStreamMetadata(stream, { truncateBefore: 10 })
    expect(await revisionsIn(stream)).toEqual([])
    const last = ground.client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 })
    expect(await listOf(last)).toEqual([])
  })
})
