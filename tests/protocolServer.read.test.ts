/** The laws of reading, as clients of this protocol meet them; the test server and a real one keep the same. */
import { BACKWARDS, binaryEvent, END, FORWARDS, NO_STREAM, START } from '@eventstore/db-client'
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
let stream: string
beforeAll(async () => {
  ground = await protocolGround()
  stream = ground.aStream()
  await ground.client.appendToStream(stream, numbered(0, 1, 2, 3, 4), { credentials, expectedRevision: NO_STREAM })
})
afterAll(() => ground.close())

describe('a read of a stream', () => {
  type Options = Parameters<ProtocolGround['client']['readStream']>[1]
  const read = async (options: Options) =>
    (await listOf(ground.client.readStream(stream, options))).map(({ event }) => Number(event?.revision))

  test('begins with the revision it is given, either way', async () => {
    expect(await read({ fromRevision: 2n })).toEqual([2, 3, 4])
    expect(await read({ fromRevision: 2n, direction: BACKWARDS })).toEqual([2, 1, 0])
    expect(await read({ fromRevision: 2n, direction: BACKWARDS, maxCount: 2 })).toEqual([2, 1])
    expect(await read({ fromRevision: END, direction: BACKWARDS, maxCount: 1 })).toEqual([4])
  })

  test('past the end finds nothing forwards, and everything backwards', async () => {
    expect(await read({ fromRevision: 9n })).toEqual([])
    expect(await read({ fromRevision: 99n, direction: BACKWARDS })).toEqual([4, 3, 2, 1, 0])
  })

  test('of nothing, and forwards from the end, is an error', async () => {
    const error = { type: 'unknown', code: 2, message: expect.stringContaining('Unexpected ReadStreamResult: Error') }
    expect(await errorOf(read({ maxCount: 0 }))).toMatchObject(error)
    expect(await errorOf(read({ fromRevision: END, direction: FORWARDS }))).toMatchObject(error)
    // The question is looked at before the stream: one that is not there was said to be not found.
    const missing = ground.client.readStream(ground.aStream(), { fromRevision: END })
    expect(await errorOf(listOf(missing))).toMatchObject(error)
  })

  test('of a stream that is not there says so', async () => {
    const missing = ground.aStream()
    const error = await errorOf(listOf(ground.client.readStream(missing)))
    expect(error).toMatchObject({ type: 'stream-not-found', streamName: missing })
  })

  test('follows links where it is asked to, and shows one that leads nowhere without its event', async () => {
    const links = ground.aStream()
    const targets = [`3@${stream}`, `99@${stream}`, `0@${ground.aStream()}`]
    const events = targets.map(target => binaryEvent({ type: '$>', data: Buffer.from(target) }))
    await ground.client.appendToStream(links, events, { credentials })
    const followed = await listOf(ground.client.readStream(links, { resolveLinkTos: true }))
    expect(followed.map(({ event, link }) => [event?.streamId, event?.revision, link?.revision])).toEqual([
      [stream, 3n, 0n],
      [undefined, undefined, 1n],
      [undefined, undefined, 2n],
    ])
    const plain = await listOf(ground.client.readStream(links))
    expect(plain.map(({ event, link }) => [event?.type, link])).toEqual(Array(3).fill(['$>', undefined]))
  })
})

describe('a read of $all', () => {
  type Options = Parameters<ProtocolGround['client']['readAll']>[0]
  const read = async (options: Options) =>
    (await listOf(ground.client.readAll(options))).filter(({ event }) => event?.streamId === stream)
  const revisions = async (options: Options) => (await read(options)).map(({ event }) => Number(event?.revision))
  const positionOf = async (revision: bigint) => {
    const [found] = await listOf(ground.client.readStream(stream, { fromRevision: revision, maxCount: 1 }))
    return found?.event?.position ?? { commit: 0n, prepare: 0n }
  }

  test('includes the position it begins at forwards, and excludes it backwards', async () => {
    const fromPosition = await positionOf(2n)
    expect(await revisions({ fromPosition })).toEqual([2, 3, 4])
    expect(await revisions({ fromPosition, direction: BACKWARDS })).toEqual([1, 0])
  })

  test('gives positions that rise with gaps, the same number twice', async () => {
    const positions = (await read({ fromPosition: START })).map(({ event }) => event?.position)
    const commits = positions.map(position => Number(position?.commit))
    expect(positions.map(position => position?.prepare)).toEqual(positions.map(position => position?.commit))
    expect(commits.slice(1).every((commit, index) => commit - (commits[index] ?? 0) > 1)).toBe(true)
  })

  test('begins with what the server wrote of itself', async () => {
    const [first] = await listOf(ground.client.readAll({ maxCount: 1 }))
    expect(first?.event?.streamId).toMatch(/^\$/)
  })

  test('from between two records is refused, from behind the last is empty', async () => {
    const { commit } = await positionOf(2n)
    const [last] = await listOf(ground.client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 }))
    const behind = (last?.event?.position?.commit ?? 0n) + 1n
    const invalid = { type: 'unknown', message: expect.stringContaining('Unexpected ReadAllResult: InvalidPosition') }
    const between = { fromPosition: { commit: commit + 1n, prepare: commit + 1n } }
    expect(await errorOf(read(between))).toMatchObject(invalid)
    expect(await errorOf(read({ ...between, direction: BACKWARDS }))).toMatchObject(invalid)
    expect(await revisions({ fromPosition: { commit: behind, prepare: behind } })).toEqual([])
  })

  test('of nothing is never answered', async () => {
    const reading = ground.client.readAll({ maxCount: 0 })
    const answer = listOf(reading).then(() => 'answered')
    answer.catch(() => undefined)
    const patience = new Promise(resolve => setTimeout(resolve, 300, 'still waiting'))
    expect(await Promise.race([answer, patience])).toBe('still waiting')
    await reading.cancel()
  })
})
