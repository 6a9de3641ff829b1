/** The laws of what a group of consumers begins with, gives up and keeps aside; a real server keeps the same. */
import {
  END,
  persistentSubscriptionToAllSettingsFromDefaults as ofAll,
  persistentSubscriptionToStreamSettingsFromDefaults as ofStream,
  PARK,
  type PersistentSubscriptionToStreamSettings,
  RETRY,
  START,
  STOP,
  streamNameFilter,
} from '@eventstore/db-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  credentials,
  errorOf,
  listOf,
  numbered,
  type ProtocolGround,
  protocolGround,
} from './support/protocolGround.ts'

// A real server takes a second over its first group.
const patience = { timeout: 10_000 }

let ground: ProtocolGround
const open: { unsubscribe: () => Promise<void> }[] = []
beforeAll(async () => {
  ground = await protocolGround()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(each => each.unsubscribe()))
})
afterAll(() => ground.close())

const append = (stream: string, ...numbers: number[]) =>
  ground.client.appendToStream(stream, numbered(...numbers), { credentials })

const aStream = async (...numbers: number[]): Promise<string> => {
  const stream = ground.aStream()
  await append(stream, ...numbers)
  return stream
}

const aGroup = (stream: string, settings: Partial<PersistentSubscriptionToStreamSettings> = {}) =>
  ground.aGroup(stream, ofStream({ startFrom: START, ...settings }))

type Consumer = ReturnType<ProtocolGround['client']['subscribeToPersistentSubscriptionToStream']>
type Item = Consumer extends AsyncIterable<infer Given> ? Given : never

/** A consumer, what it was given, and its error. */
const consumerOf = (subscription: Consumer) => {
  const items: Item[] = []
  const errors: string[] = []
  const given = () => items.map(item => [numberOf(item), item.retryCount])
  open.push(subscription)
  subscription.on('data', item => items.push(item))
  subscription.on('error', error => errors.push(String((error as { type?: string }).type)))
  return {
    subscription,
    items,
    errors,
    given,
    comes: (count: number) => expect.poll(() => items.length, patience).toBe(count),
  }
}

const consume = (stream: string, bufferSize = 10) =>
  consumerOf(ground.client.subscribeToPersistentSubscriptionToStream(stream, 'workers', { bufferSize }))

const numberOf = (item: Item | undefined) => (item?.event?.data as { number?: number } | undefined)?.number

describe('a group begins', () => {
  test('with the revision it is told, or at the end with what comes', async () => {
    const stream = await aStream(0, 1, 2)
    await aGroup(stream, { startFrom: 1n })
    const consumer = consume(stream)
    await consumer.comes(2)
    expect(consumer.items.map(numberOf)).toEqual([1, 2])
    const other = await aStream(0, 1, 2)
    await aGroup(other, { startFrom: END })
    const late = consume(other)
    await append(other, 3)
    await late.comes(1)
    expect(late.items.map(numberOf)).toEqual([3])
  })

  test('with what can be seen of its stream, and goes on to its tombstone', async () => {
    const stream = await aStream(0, 1, 2)
    await ground.client.setStreamMetadata(stream, { truncateBefore: 1 })
    await aGroup(stream)
    const consumer = consume(stream)
    await consumer.comes(2)
    await ground.client.tombstoneStream(stream)
    // The test server ended here: it asked its table for a number behind the last there is.
    await consumer.comes(3)
    expect(consumer.items.map(({ event }) => event?.type)).toEqual(['Numbered', 'Numbered', '$streamDeleted'])
  })

  test('in $all with the position it is told, and gives what its filter allows', async () => {
    const { client, prefix } = ground
    const [mine, other] = [await aStream(0, 1), await aStream(0)]
    const [, second] = await listOf(client.readStream(mine))
    const position = second?.event?.position ?? { commit: 0n, prepare: 0n }
    const filter = streamNameFilter({ prefixes: [mine] })
    await client.createPersistentSubscriptionToAll(`${prefix}all`, ofAll({ startFrom: position }), { filter })
    const consumer = consumerOf(client.subscribeToPersistentSubscriptionToAll(`${prefix}all`) as unknown as Consumer)
    await append(other, 1)
    await append(mine, 2)
    await consumer.comes(2)
    expect(consumer.items.map(numberOf)).toEqual([1, 2])
    await client.deletePersistentSubscriptionToAll(`${prefix}all`)
    await expect.poll(() => consumer.errors, patience).toEqual(['persistent-subscription-dropped'])
  })

  test('nowhere between two records, where who comes is dropped, nor behind the last', async () => {
    const { client, prefix } = ground
    const [first] = await listOf(client.readStream(await aStream(0, 1)))
    const commit = (first?.event?.position?.commit ?? 0n) + 1n
    const from = (position: bigint) => ofAll({ startFrom: { commit: position, prepare: position } })
    await client.createPersistentSubscriptionToAll(`${prefix}between`, from(commit))
    const consumer = consumerOf(
      client.subscribeToPersistentSubscriptionToAll(`${prefix}between`) as unknown as Consumer,
    )
    // The consumer was never told: its call was destroyed before the error was sent.
    await expect.poll(() => consumer.errors, patience).toEqual(['persistent-subscription-dropped'])
    await client.deletePersistentSubscriptionToAll(`${prefix}between`)
    const behind = client.createPersistentSubscriptionToAll(`${prefix}behind`, from(commit + 1_000_000n))
    expect(await errorOf(behind)).toMatchObject({ type: 'persistent-subscription-failed', code: 13 })
  })

  test('not without room for its events', async () => {
    const refused = (settings: Partial<PersistentSubscriptionToStreamSettings>) =>
      errorOf(aGroup(ground.aStream(), settings))
    const positive = { message: expect.stringContaining('Live Buffer Size (0) must be positive') }
    expect(await refused({ liveBufferSize: 0 })).toMatchObject(positive)
    const larger = { message: expect.stringContaining('must be larger than ReadBatchSize (20)') }
    expect(await refused({ historyBufferSize: 20, readBatchSize: 20 })).toMatchObject(larger)
  })
})

describe('a consumer', () => {
  test('has no more than it has room for, and others what is left, until the group is full', async () => {
    const stream = await aStream(0, 1, 2, 3, 4, 5)
    await aGroup(stream, { maxSubscriberCount: 2 })
    const [one, other] = [consume(stream, 2), consume(stream, 3)]
    await Promise.all([one.comes(2), other.comes(3)])
    const third = consume(stream)
    await expect.poll(() => third.errors, patience).toEqual(['maximum-subscribers-reached'])
    await one.subscription.ack(one.items[0] as Item)
    await one.comes(3)
    expect([...one.items, ...other.items].map(numberOf).sort()).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('that says stop has done with the event, and is given the next', async () => {
    const stream = await aStream(0, 1)
    await aGroup(stream)
    const consumer = consume(stream, 1)
    await consumer.comes(1)
    await consumer.subscription.nack(STOP, 'no more', consumer.items[0] as Item)
    await consumer.comes(2)
    expect(consumer.given()).toEqual([
      [0, 0],
      [1, 0],
    ])
    expect(consumer.errors).toEqual([])
  })
})

describe('kept aside, with the reason, is', () => {
  type Link = { reason: unknown; target: string }
  const parkedIn = async (stream: string): Promise<Link[]> => {
    const links = ground.client.readStream(`$persistentsubscription-${stream}::workers-parked`)
    return (await listOf(links).catch(() => [])).map(({ event }) => ({
      reason: (event?.metadata as { reason?: unknown } | undefined)?.reason,
      target: Buffer.from(event?.data as Uint8Array).toString('utf8'),
    }))
  }
  const isParked = (stream: string, reason: string) =>
    expect.poll(() => parkedIn(stream), patience).toEqual([{ reason, target: `0@${stream}` }])

  test('what a consumer parks', async () => {
    const stream = await aStream(0)
    await aGroup(stream)
    const consumer = consume(stream)
    await consumer.comes(1)
    await consumer.subscription.nack(PARK, 'not today', consumer.items[0] as Item)
    await isParked(stream, "Client explicitly NAK'ed message.\nnot today")
  })

  test('what is to be tried again once too often', async () => {
    const stream = await aStream(0)
    await aGroup(stream, { maxRetryCount: 1 })
    const consumer = consume(stream)
    for (const count of [1, 2]) {
      await consumer.comes(count)
      await consumer.subscription.nack(RETRY, 'again', consumer.items.at(-1) as Item)
    }
    await isParked(stream, 'Reached retry count of 1')
  })

  test('what nobody answers for in time, having come again', async () => {
    const stream = await aStream(0)
    await aGroup(stream, { maxRetryCount: 1, messageTimeout: 200 })
    const consumer = consume(stream)
    await isParked(stream, 'Reached retry count of 1')
    expect(consumer.given()).toEqual([
      [0, 0],
      [0, 1],
    ])
  })
})
