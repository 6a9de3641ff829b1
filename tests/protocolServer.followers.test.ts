/** The laws of several nodes, as a client meets them on a follower; a real cluster keeps the same. */
import {
  END,
  EventStoreDBClient,
  NO_STREAM,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
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
import { subscriptionLog } from './support/subscriptionLog.ts'

describe('of several nodes', () => {
  let ground: ProtocolGround
  let ports: number[]
  const clients: EventStoreDBClient[] = []
  beforeAll(async () => {
    ground = await protocolGround({ nodes: 3 })
    ports = [...ground.connectionString.matchAll(/:(\d+)(?=[,?])/g)].map(([, port]) => Number(port))
  })
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.dispose()))
  })
  afterAll(() => ground.close())

  const clientOf = (connectionString: string): EventStoreDBClient => {
    const client = EventStoreDBClient.connectionString(connectionString)
    clients.push(client)
    return client
  }
  const onFollower = () => clientOf(`${ground.connectionString}&nodePreference=follower`)
  const onLeader = { credentials, requiresLeader: true } as const
  const anywhere = { credentials, requiresLeader: false } as const

  const aStream = async (...numbers: number[]): Promise<string> => {
    const stream = ground.aStream()
    await ground.client.appendToStream(stream, numbered(...numbers), onLeader)
    // A follower has it when the leader says so, or a little later.
    await expect
      .poll(() => listOf(onFollower().readStream(stream, anywhere)).catch(() => []))
      .toHaveLength(numbers.length)
    return stream
  }

  const isNotLeader = async (refused: Promise<unknown>) => {
    const error = (await errorOf(refused)) as { type?: string; leader?: { port?: number } }
    expect(error.type).toBe('not-leader')
    expect(ports).toContain(error.leader?.port)
  }

  test('a client finds the one that leads, from all of them or from any', async () => {
    const [any] = /^esdb:\/\/(?:[^@/]*@)?[^,]*/.exec(ground.connectionString) ?? ['']
    const query = ground.connectionString.replace(/^.*\?/, '?')
    const discovering = clientOf(`${any.replace('esdb:', 'esdb+discover:')}${query}`)
    for (const client of [ground.client, discovering]) {
      const append = client.appendToStream(ground.aStream(), numbered(0), onLeader)
      expect(await append).toMatchObject({ success: true })
    }
  })

  describe('a follower refuses who requires the leader, and tells where it is:', () => {
    type Deed = (client: EventStoreDBClient, stream: string) => Promise<unknown>
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START })
    const deeds: [title: string, deed: Deed][] = [
      ['an append', (client, stream) => client.appendToStream(stream, numbered(1), onLeader)],
      [
        'an append on the batch stream',
        (client, stream) => client.appendToStream(stream, numbered(1), { requiresLeader: true }),
      ],
      ['a read', (client, stream) => listOf(client.readStream(stream, onLeader))],
      ['a read of $all', client => listOf(client.readAll({ ...onLeader, maxCount: 1 }))],
      ['a delete', (client, stream) => client.deleteStream(stream, onLeader)],
      ['a tombstone', (client, stream) => client.tombstoneStream(stream, onLeader)],
      ['a subscription with a past', (client, stream) => listOf(client.subscribeToStream(stream, onLeader))],
      [
        'a group of consumers, in any case',
        (client, stream) => client.createPersistentSubscriptionToStream(stream, 'workers', settings, anywhere),
      ],
    ]
    test.each(deeds)('%s', async (_, deed) => {
      const stream = await aStream(0)
      await isNotLeader(deed(onFollower(), stream))
      expect(await listOf(ground.client.readStream(stream, onLeader))).toHaveLength(1)
    })
  })

  test('a client that was told goes to the leader, and stays there', async () => {
    const client = onFollower()
    const events = numbered(0)
    const append = () => client.appendToStream(ground.aStream(), events, { ...onLeader, expectedRevision: NO_STREAM })
    await isNotLeader(append())
    expect(await append()).toMatchObject({ success: true })
    expect(await append()).toMatchObject({ success: true })
  })

  test('a follower forwards what does not require the leader', async () => {
    const [stream, other] = [ground.aStream(), await aStream(0)]
    const client = onFollower()
    expect(await client.appendToStream(stream, numbered(0), anywhere)).toMatchObject({ nextExpectedRevision: 0n })
    const batched = client.appendToStream(stream, numbered(1), { requiresLeader: false })
    expect(await batched).toMatchObject({ nextExpectedRevision: 1n })
    const late = client.appendToStream(stream, numbered(1), { ...anywhere, expectedRevision: 0n })
    expect(await errorOf(late)).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n })
    await client.deleteStream(other, anywhere)
    const read = listOf(ground.client.readStream(other, onLeader))
    expect(await errorOf(read)).toMatchObject({ type: 'stream-not-found' })
  })

  test('a subscription from the end may be to a follower, though it requires the leader', async () => {
    const stream = await aStream(0)
    const log = subscriptionLog()
    log.follow(onFollower().subscribeToStream(stream, { ...onLeader, fromRevision: END }))
    await log.until('caughtUp')
    await ground.client.appendToStream(stream, numbered(1), onLeader)
    await log.until('1')
    expect(log.entries).toEqual(['confirmation', 'caughtUp', '1'])
    await log.stop()
  })

  test('every node has the same $all', async () => {
    const stream = await aStream(0, 1, 2)
    const mine = async (client: EventStoreDBClient) =>
      (await listOf(client.readAll(anywhere))).filter(({ event }) => event?.streamId === stream)
    expect(await mine(onFollower())).toEqual(await mine(ground.client))
  })
})
