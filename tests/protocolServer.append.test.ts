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

// The same laws hold on the stream that a client keeps open for all its appends, and for calls of their own.
describe.each([
  ['on the batch stream', {}],
  ['in a call of its own', { credentials }],
])('an append %s', (_, way) => {
  test('tells the revision and the position of its last event', async () => {
    const stream = ground.aStream()
    const result = await ground.client.appendToStream(stream, numbered(1, 2, 3), {
      ...way,
      expectedRevision: NO_STREAM,
    })
    const read = await listOf(ground.client.readStream(stream, { fromRevision: START }))
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 2n, position: read[2]?.event?.position })
    expect(read.map(({ event }) => event?.data)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  test('conflicts where the stream is elsewhere than expected, and tells where it is', async () => {
    const stream = ground.aStream()
    const append = (expectedRevision: bigint | typeof NO_STREAM | typeof STREAM_EXISTS) =>
      errorOf(ground.client.appendToStream(stream, numbered(9), { ...way, expectedRevision }))
    const conflict = { type: 'wrong-expected-version', streamName: stream }
    expect(await append(0n)).toMatchObject({ ...conflict, expectedVersion: 0n, actualVersion: 'no_stream' })
    expect(await append(STREAM_EXISTS)).toMatchObject({ ...conflict, actualVersion: 'no_stream' })
    await ground.client.appendToStream(stream, numbered(1, 2), { ...way, expectedRevision: ANY })
    expect(await append(NO_STREAM)).toMatchObject({ ...conflict, expectedVersion: 'no_stream', actualVersion: 1n })
    expect(await append(0n)).toMatchObject({ ...conflict, expectedVersion: 0n, actualVersion: 1n })
    expect(await append(5n)).toMatchObject({ ...conflict, expectedVersion: 5n, actualVersion: 1n })
  })
})
