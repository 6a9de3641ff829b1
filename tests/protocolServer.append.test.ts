/** The laws of appending, as clients of this protocol meet them; the test server and a real one keep the same. */
import { ANY, NO_STREAM, START, STREAM_EXISTS } from '@eventstore/db-client'
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

const numbersIn = async (stream: string): Promise<unknown[]> =>
  (await listOf(ground.client.readStream(stream))).map(({ event }) => event?.data)

// The same laws hold on the stream that a client keeps open for all its appends, and for calls of their own.
describe.each([
  ['on the batch stream', {}],
  ['in a call of its own', { credentials }],
])('an append %s', (_, way) => {
  type Expected = bigint | typeof NO_STREAM | typeof STREAM_EXISTS | typeof ANY
  const append = (stream: string, events: ReturnType<typeof numbered>, expectedRevision: Expected) =>
    ground.client.appendToStream(stream, events, { ...way, expectedRevision })

  test('tells the revision and the position of its last event', async () => {
    const stream = ground.aStream()
    const result = await append(stream, numbered(1, 2, 3), NO_STREAM)
    const read = await listOf(ground.client.readStream(stream, { fromRevision: START }))
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 2n, position: read[2]?.event?.position })
    expect(read.map(({ event }) => event?.data)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  test('conflicts where the stream is elsewhere than expected, and tells where it is', async () => {
    const stream = ground.aStream()
    const refused = (expected: Expected) => errorOf(append(stream, numbered(9), expected))
    const conflict = { type: 'wrong-expected-version', streamName: stream }
    expect(await refused(0n)).toMatchObject({ ...conflict, expectedVersion: 0n, actualVersion: 'no_stream' })
    expect(await refused(STREAM_EXISTS)).toMatchObject({ ...conflict, actualVersion: 'no_stream' })
    await append(stream, numbered(1, 2), ANY)
    expect(await refused(NO_STREAM)).toMatchObject({ ...conflict, expectedVersion: 'no_stream', actualVersion: 1n })
    expect(await refused(0n)).toMatchObject({ ...conflict, expectedVersion: 0n, actualVersion: 1n })
    expect(await refused(5n)).toMatchObject({ ...conflict, expectedVersion: 5n, actualVersion: 1n })
  })

  test('sent again as it was is answered as it was, and done once', async () => {
    const stream = ground.aStream()
    const events = numbered(1, 2)
    const first = await append(stream, events, NO_STREAM)
    await append(stream, numbered(3), 1n)
    expect(await append(stream, events, NO_STREAM)).toEqual(first)
    expect(await append(stream, events, ANY)).toEqual(first)
    expect(await numbersIn(stream)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  test('sent again with the revision of now is done a second time', async () => {
    const stream = ground.aStream()
    const events = numbered(1)
    await append(stream, events, NO_STREAM)
    expect(await append(stream, events, 0n)).toMatchObject({ nextExpectedRevision: 1n })
    expect(await numbersIn(stream)).toEqual([{ number: 1 }, { number: 1 }])
  })

  test('of known events with a new one, or of known events elsewhere in the stream, conflicts', async () => {
    const stream = ground.aStream()
    const [one, two] = [numbered(1), numbered(2)]
    await append(stream, [...one, ...two], NO_STREAM)
    const conflict = { type: 'wrong-expected-version', actualVersion: 1n }
    expect(await errorOf(append(stream, [...one, ...two, ...numbered(3)], NO_STREAM))).toMatchObject(conflict)
    expect(await errorOf(append(stream, [...one, ...numbered(3)], ANY))).toMatchObject(conflict)
    expect(await errorOf(append(stream, two, NO_STREAM))).toMatchObject(conflict)
    expect(await numbersIn(stream)).toHaveLength(2)
  })

  test('of an id that another stream has is done', async () => {
    const events = numbered(1)
    await append(ground.aStream(), events, NO_STREAM)
    expect(await append(ground.aStream(), events, ANY)).toMatchObject({ success: true, nextExpectedRevision: 0n })
  })

  test('of nothing succeeds and makes no stream, though it says so', async () => {
    const stream = ground.aStream()
    expect(await append(stream, [], NO_STREAM)).toMatchObject({ success: true, nextExpectedRevision: 0n })
    expect(await errorOf(numbersIn(stream))).toMatchObject({ type: 'stream-not-found' })
    const { position } = await append(stream, numbered(1, 2), NO_STREAM)
    const nothing = await append(stream, [], 1n)
    expect(nothing.nextExpectedRevision).toBe(1n)
    expect(nothing.position?.commit).toBeGreaterThan(position?.commit ?? 0n)
    expect(await errorOf(append(stream, [], 0n))).toMatchObject({ type: 'wrong-expected-version' })
  })

  test('that is too large as a whole is refused with the limit, and does nothing', async () => {
    const stream = ground.aStream()
    const half = { ...numbered(1)[0], data: 'x'.repeat(600_000) } as ReturnType<typeof numbered>[number]
    const limit = { type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 }
    expect(await errorOf(append(stream, [half, { ...half, id: crypto.randomUUID() }], ANY))).toMatchObject(limit)
    expect(await errorOf(numbersIn(stream))).toMatchObject({ type: 'stream-not-found' })
    expect(await append(stream, [half], NO_STREAM)).toMatchObject({ success: true })
  })
})

test('appends that are not awaited are done in the order they were made', async () => {
  const stream = ground.aStream()
  const numbers = Array.from({ length: 50 }, (_, number) => number)
  await Promise.all(numbers.map(number => ground.client.appendToStream(stream, numbered(number))))
  expect(await numbersIn(stream)).toEqual(numbers.map(number => ({ number })))
})

test('an event without a type or with an id that is none is a bad request', async () => {
  const [event] = numbered(1)
  const bad = [
    { ...event, type: '' },
    { ...event, id: 'none' },
  ] as ReturnType<typeof numbered>
  for (const each of bad) {
    const refused = ground.client.appendToStream(ground.aStream(), each, { credentials })
    expect(await errorOf(refused)).toMatchObject({ type: 'unknown', code: 2 })
  }
})
