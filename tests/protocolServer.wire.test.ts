/** What other clients of the protocol ask than the one at hand; the test server and a real one answer the same. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { credentials, listOf, numbered, type ProtocolGround, protocolGround } from './support/protocolGround.ts'
import { contentOf, protocolWire } from './support/protocolWire.ts'

const { Options } = streams.ReadReq

let ground: ProtocolGround
let wire: ReturnType<typeof protocolWire>
beforeAll(async () => {
  ground = await protocolGround()
  wire = protocolWire(ground.connectionString)
})
afterAll(async () => {
  wire.close()
  await ground.close()
})

const streamOf = async (...numbers: number[]): Promise<string> => {
  const stream = ground.aStream()
  await ground.client.appendToStream(stream, numbered(...numbers), { credentials })
  return stream
}

const empty = () => new shared.Empty()

/** Options that every read has; a read of a stream or of $all adds its own. */
const someOptions = (count = 100) =>
  new Options().setCount(String(count)).setNoFilter(empty()).setUuidOption(new Options.UUIDOption().setString(empty()))

const ofStream = (stream: string, revision = 0n, count = 100) => {
  const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(stream))
  const wanted = new Options.StreamOptions().setStreamIdentifier(identifier).setRevision(String(revision))
  return someOptions(count).setStream(wanted)
}

const ofAll = (filter: { prefix?: string; regex?: string; windowEvents?: number }, from?: bigint, count = 100) => {
  const expression = new Options.FilterOptions.Expression().setRegex(filter.regex ?? '')
  if (filter.prefix !== undefined) expression.addPrefix(filter.prefix)
  const all = new Options.AllOptions()
  const position = new Options.Position().setCommitPosition(String(from)).setPreparePosition(String(from))
  if (from === undefined) all.setStart(empty())
  else all.setPosition(position)
  return someOptions(count)
    .setAll(all)
    .setFilter(
      new Options.FilterOptions()
        .setStreamIdentifier(expression)
        .setMax(filter.windowEvents ?? 32)
        .setCheckpointintervalmultiplier(1),
    )
}

const backwards = (options: streams.ReadReq.Options) => options.setReadDirection(Options.ReadDirection.BACKWARDS)

const revisions = ({ answers }: Awaited<ReturnType<typeof wire.read>>) =>
  answers.map(answer => answer.getEvent()?.getEvent()?.getStreamRevision())

test('ids are pairs of numbers where the client asks for that', async () => {
  const stream = await streamOf(0)
  const [text] = (await wire.read(ofStream(stream))).answers
  const asNumbers = ofStream(stream).setUuidOption(new Options.UUIDOption().setStructured(empty()))
  const [numbers] = (await wire.read(asNumbers)).answers
  const id = numbers?.getEvent()?.getEvent()?.getId()?.getStructured()
  const halves = [id?.getMostSignificantBits(), id?.getLeastSignificantBits()]
  const hex = halves
    .map(half =>
      BigInt.asUintN(64, BigInt(half ?? 0))
        .toString(16)
        .padStart(16, '0'),
    )
    .join('')
  expect(hex).toBe(text?.getEvent()?.getEvent()?.getId()?.getString().replaceAll('-', ''))
})

describe('a filtered read of $all', () => {
  test('gives as many as it asks for of what its filter allows, with the bounds of any read', async () => {
    const [mine, other] = [await streamOf(0, 1), await streamOf(0)]
    await ground.client.appendToStream(mine, numbered(2, 3), { credentials })
    const found = await listOf(ground.client.readStream(mine, { fromRevision: 1n, maxCount: 1 }))
    const from = found[0]?.event?.position?.commit
    expect(revisions(await wire.read(ofAll({ prefix: mine }, from)))).toEqual(['1', '2', '3'])
    expect(revisions(await wire.read(ofAll({ prefix: mine, windowEvents: 1 }, from, 2)))).toEqual(['1', '2'])
    expect(revisions(await wire.read(backwards(ofAll({ prefix: mine }, from))))).toEqual(['0'])
    expect(revisions(await wire.read(ofAll({ regex: `^${other}$` })))).toEqual(['0'])
    const between = await wire.read(ofAll({ prefix: mine }, (from ?? 0n) + 1n))
    expect(between.error).toContain('Unexpected FilteredReadAllResult: InvalidPosition')
  })

  test('by nothing finds nothing, and by what is no expression is an error', async () => {
    await streamOf(0)
    expect((await wire.read(ofAll({}))).answers).toEqual([])
    expect((await wire.read(ofAll({ regex: '(' }))).error).toContain('Exception was thrown by handler')
  })
})

describe('a read that asks for the edges of its stream', () => {
  const edges = async (stream: string, revision?: bigint, count?: number) => {
    const options = ofStream(stream, revision, count).setControlOption(new Options.ControlOption().setCompatibility(1))
    const { answers } = await wire.read(options)
    const other = answers.filter(answer => !answer.hasEvent())
    return other.map(answer => [
      contentOf(answer),
      answer.hasFirstStreamPosition() ? answer.getFirstStreamPosition() : answer.getLastStreamPosition(),
    ])
  }

  test('is told the last revision, and where to go on when its first page shows nothing', async () => {
    const stream = await streamOf(0, 1, 2, 3)
    const last = ['LAST_STREAM_POSITION', '3']
    expect(await edges(stream)).toEqual([last])
    expect(await edges(stream, 4n)).toEqual([last])
    expect(await edges(stream, 77n)).toEqual([['FIRST_STREAM_POSITION', '4'], last])
    await ground.client.setStreamMetadata(stream, { truncateBefore: 2 })
    expect(await edges(stream)).toEqual([last])
    expect(await edges(stream, 0n, 1)).toEqual([['FIRST_STREAM_POSITION', '2'], last])
    await ground.client.setStreamMetadata(stream, { truncateBefore: 20 })
    expect(await edges(stream)).toEqual([['FIRST_STREAM_POSITION', '4'], last])
    const missing = await wire.read(ofStream(ground.aStream()))
    expect(missing.answers.map(contentOf)).toEqual(['STREAM_NOT_FOUND'])
  })
})

describe('what is no question is refused', () => {
  const subscription = () => new Options.SubscriptionOptions()
  const refused: [title: string, options: (stream: string) => streams.ReadReq.Options, sentence: string][] = [
    ['no form of ids', stream => ofStream(stream).setUuidOption(undefined), '3 INVALID_ARGUMENT'],
    ['neither a stream nor $all', () => someOptions(), '3 INVALID_ARGUMENT'],
    [
      'no word of a filter',
      stream => ofStream(stream).setNoFilter(undefined),
      '(Stream, Count, Forwards, None) is invalid',
    ],
    [
      'a filter within a stream',
      stream => ofStream(stream).setFilter(new Options.FilterOptions().setMax(32)),
      '(Stream, Count, Forwards, Filter) is invalid',
    ],
    [
      'a subscription backwards',
      stream => backwards(ofStream(stream)).setSubscription(subscription()),
      '(Stream, Subscription, Backwards, NoFilter) is invalid',
    ],
  ]
  test.each(refused)('%s', async (_, options, sentence) => {
    expect((await wire.read(options(await streamOf(0)))).error).toContain(sentence)
  })

  // The test server looked at no event at a time, for ever, and answered nobody any more.
  test('a subscription that looks through nothing at a time, once it is confirmed', async () => {
    const { answers, error } = await wire.read(ofAll({ prefix: 'x', windowEvents: 0 }).setSubscription(subscription()))
    expect([...answers.map(contentOf), error]).toEqual([
      'CONFIRMATION',
      expect.stringContaining('Exception was thrown by handler'),
    ])
  })
})
