/** The laws of subscriptions, as clients of this protocol meet them; the test server and a real one keep the same. */
import { END, eventTypeFilter, excludeSystemEvents, START, streamNameFilter } from '@eventstore/db-client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { credentials, listOf, numbered, type ProtocolGround, protocolGround } from './support/protocolGround.ts'
import { type SubscriptionLog, subscriptionLog } from './support/subscriptionLog.ts'

let ground: ProtocolGround
let log: SubscriptionLog
beforeAll(async () => {
  ground = await protocolGround()
})
afterAll(() => ground.close())
beforeEach(() => {
  log = subscriptionLog()
})
afterEach(() => log.stop())

const append = (stream: string, ...numbers: number[]) =>
  ground.client.appendToStream(stream, numbered(...numbers), { credentials })

const positionOf = async (stream: string, revision: bigint) => {
  const [found] = await listOf(ground.client.readStream(stream, { fromRevision: revision, maxCount: 1 }))
  return found?.event?.position ?? { commit: 0n, prepare: 0n }
}

describe('a subscription to a stream', () => {
  test('confirms, gives what is after its revision, says it has caught up, and goes on', async () => {
    const stream = ground.aStream()
    await append(stream, 0, 1, 2, 3)
    log.follow(ground.client.subscribeToStream(stream, { fromRevision: 1n }))
    await log.until('caughtUp')
    await append(stream, 4)
    await log.until('4')
    expect(log.entries).toEqual(['confirmation', '2', '3', 'caughtUp', '4'])
  })

  test('from the end gives only what comes', async () => {
    const stream = ground.aStream()
    await append(stream, 0, 1)
    log.follow(ground.client.subscribeToStream(stream, { fromRevision: END }))
    await log.until('caughtUp')
    await append(stream, 2)
    await log.until('2')
    expect(log.entries).toEqual(['confirmation', 'caughtUp', '2'])
  })

  test('that is not there yet waits for it', async () => {
    const stream = ground.aStream()
    log.follow(ground.client.subscribeToStream(stream))
    await log.until('caughtUp')
    await append(stream, 0)
    await log.until('0')
    expect(log.entries).toEqual(['confirmation', 'caughtUp', '0'])
  })

  test('ends with the tombstone and an error, and does not begin after one', async () => {
    const stream = ground.aStream()
    await append(stream, 0)
    log.follow(ground.client.subscribeToStream(stream))
    await log.until('caughtUp')
    await ground.client.tombstoneStream(stream)
    await log.until('stream-deleted')
    expect(log.entries).toEqual(['confirmation', '0', 'caughtUp', '$streamDeleted', 'stream-deleted'])
    const late = subscriptionLog()
    late.follow(ground.client.subscribeToStream(stream))
    await late.until('stream-deleted')
    expect(late.entries).toEqual(['stream-deleted'])
  })
})

describe('a subscription to $all', () => {
  test('excludes the position it begins at, and confirms before anything else', async () => {
    const stream = ground.aStream()
    await append(stream, 0, 1, 2)
    log.follow(ground.client.subscribeToAll({ fromPosition: await positionOf(stream, 1n) }))
    await log.until('caughtUp')
    await append(stream, 3)
    await log.until('3')
    expect(log.entries).toEqual(['confirmation', '2', 'caughtUp', '3'])
  })

  test('from between two records is refused, from behind the last waits', async () => {
    const stream = ground.aStream()
    await append(stream, 0, 1)
    const { commit } = await positionOf(stream, 0n)
    log.follow(ground.client.subscribeToAll({ fromPosition: { commit: commit + 1n, prepare: commit + 1n } }))
    await log.until('unknown')
    expect(log.entries).toEqual(['confirmation', 'unknown'])
    const behind = subscriptionLog()
    const far = (await positionOf(stream, 1n)).commit + 1n
    behind.follow(ground.client.subscribeToAll({ fromPosition: { commit: far, prepare: far } }))
    await behind.until('caughtUp')
    await append(stream, 2)
    await behind.until('2')
    expect(behind.entries).toEqual(['confirmation', 'caughtUp', '2'])
    await behind.stop()
  })

  test('lets through what its filter allows: by name or type, by prefix or expression', async () => {
    const [mine, other] = [ground.aStream(), ground.aStream()]
    await append(other, 0)
    const fromPosition = await positionOf(other, 0n)
    await append(mine, 1)
    await append(other, 2)
    await ground.client.setStreamMetadata(mine, { maxCount: 10 })
    const filters = [
      [streamNameFilter({ prefixes: [mine] }), ['1']],
      [streamNameFilter({ regex: `^${other}$` }), ['2']],
      [eventTypeFilter({ prefixes: ['$meta', '$none'] }), ['$metadata']],
      [excludeSystemEvents(), ['1', '2']],
    ] as const
    for (const [filter, allowed] of filters) {
      const each = subscriptionLog()
      each.follow(ground.client.subscribeToAll({ fromPosition, filter }))
      await each.until('caughtUp')
      expect(each.entries).toEqual(['confirmation', ...allowed, 'caughtUp'])
      await each.stop()
    }
  })

  test('with a filter tells where it has come, forwards only, and resumes from there without loss', async () => {
    const [mine, other] = [ground.aStream(), ground.aStream()]
    await append(mine, 0)
    const fromPosition = await positionOf(mine, 0n)
    for (let number = 1; number < 20; number++) await append(number % 5 === 0 ? mine : other, number)
    const { checkpointReached } = log
    const filter = streamNameFilter({ prefixes: [mine], maxSearchWindow: 3, checkpointInterval: 1, checkpointReached })
    log.follow(ground.client.subscribeToAll({ fromPosition, filter }))
    await log.until('caughtUp')
    expect(log.entries.filter(entry => entry !== 'checkpoint')).toEqual(['confirmation', '5', '10', '15', 'caughtUp'])
    expect(log.entries.at(-2)).toBe('checkpoint')
    expect(log.checkpoints.length).toBeGreaterThan(3)
    const commits = log.checkpoints.map(({ commit }) => Number(commit))
    expect(commits).toEqual([...new Set(commits)].sort((one, other) => one - other))
    for (const [index, checkpoint] of log.checkpoints.entries()) {
      const resumed = subscriptionLog()
      const rest = streamNameFilter({ prefixes: [mine] })
      resumed.follow(ground.client.subscribeToAll({ fromPosition: checkpoint, filter: rest }))
      await resumed.until('caughtUp')
      const at = log.entries.map((entry, at) => (entry === 'checkpoint' ? at : -1)).filter(at => at >= 0)[index] ?? 0
      const following = log.entries.slice(at).filter(entry => /^\d+$/.test(entry))
      expect(resumed.entries.filter(entry => /^\d+$/.test(entry))).toEqual(following)
      await resumed.stop()
    }
  })

  test('without a filter gives what a read of $all gives, in that order', async () => {
    await append(ground.aStream(), 0, 1, 2)
    log.follow(ground.client.subscribeToAll({ fromPosition: START }))
    await log.until('caughtUp')
    const read = (await listOf(ground.client.readAll())).map(({ event }) => event?.position)
    expect(log.positions).toEqual(read)
  })
})
