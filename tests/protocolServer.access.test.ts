/** The laws of who may do what on a guarded server; with TLS, the test server and a real one keep the same. */
import {
  EventStoreDBClient as Client,
  type EventStoreDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@eventstore/db-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf, listOf, numbered, type ProtocolGround, protocolGround } from './support/protocolGround.ts'

const admin = { username: 'admin', password: 'changeit' }
/** A user of every server who is no administrator. */
const ops = { username: 'ops', password: 'changeit' }
const denied = { type: 'access-denied', code: 7 }

describe('on a guarded server', () => {
  let ground: ProtocolGround
  let nobody: EventStoreDBClient
  beforeAll(async () => {
    ground = await protocolGround({ tls: true })
    nobody = Client.connectionString(ground.connectionString.replace(/\/\/.*@/, '//'))
  })
  afterAll(async () => {
    await ground.close()
    await nobody.dispose()
  })

  const read = (stream: string, credentials?: typeof admin) =>
    listOf(nobody.readStream(stream, credentials ? { credentials } : {}))

  test('who is nobody may do nothing', async () => {
    const stream = ground.aStream()
    expect(await errorOf(nobody.appendToStream(stream, numbered(1)))).toMatchObject({ type: 'access-denied' })
    expect(await errorOf(read(stream))).toMatchObject(denied)
    expect(await errorOf(listOf(nobody.readAll()))).toMatchObject(denied)
    expect(await errorOf(nobody.deleteStream(stream))).toMatchObject(denied)
    expect(await errorOf(nobody.tombstoneStream(stream))).toMatchObject(denied)
  })

  test('a wrong password and an unknown user are not told apart', async () => {
    const stream = ground.aStream()
    for (const username of ['admin', 'nobody']) {
      const credentials = { username, password: 'wrong' }
      expect(await errorOf(read(stream, credentials))).toMatchObject({ type: 'access-denied', code: 16 })
      const append = nobody.appendToStream(stream, numbered(1), { credentials })
      expect(await errorOf(append)).toMatchObject({ type: 'access-denied', code: 16 })
    }
  })

  describe('a user', () => {
    test('reads and writes streams, but neither system streams nor $all', async () => {
      const stream = ground.aStream()
      await nobody.appendToStream(stream, numbered(1), { credentials: ops })
      expect(await read(stream, ops)).toHaveLength(1)
      const [last] = await listOf(nobody.readStream(stream, { credentials: ops }))
      expect(last?.event?.data).toEqual({ number: 1 })
      expect(await errorOf(read('$users', ops))).toMatchObject(denied)
      const system = nobody.appendToStream(`$${stream}`, numbered(1), { credentials: ops })
      expect(await errorOf(system)).toMatchObject(denied)
      expect(await errorOf(listOf(nobody.readAll({ credentials: ops })))).toMatchObject(denied)
      const following = nobody.subscribeToAll({ credentials: ops })
      expect(await errorOf(listOf(following))).toMatchObject(denied)
    })

    test('may do with a stream what its list says, and administrators anything', async () => {
      const stream = ground.aStream()
      await nobody.appendToStream(stream, numbered(1), { credentials: admin })
      const acl = { readRoles: ['$admins'], writeRoles: ['$ops'], metaReadRoles: ['ops'], metaWriteRoles: [] }
      await nobody.setStreamMetadata(stream, { acl }, { credentials: admin })
      expect(await errorOf(read(stream, ops))).toMatchObject(denied)
      const write = nobody.appendToStream(stream, numbered(2), { credentials: ops })
      expect(await write).toMatchObject({ nextExpectedRevision: 1n })
      const metadata = await nobody.getStreamMetadata(stream, { credentials: ops })
      expect(metadata.metadata).toMatchObject({ acl: { readRoles: ['$admins'] } })
      const change = nobody.setStreamMetadata(stream, {}, { credentials: ops })
      expect(await errorOf(change)).toMatchObject({ type: 'access-denied' })
      expect(await read(stream, admin)).toHaveLength(2)
    })

    test('makes groups of consumers if they run the server, and joins those of streams they may read', async () => {
      const stream = ground.aStream()
      const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START })
      const create = (credentials?: typeof ops) =>
        nobody.createPersistentSubscriptionToStream(stream, 'workers', settings, credentials ? { credentials } : {})
      expect(await errorOf(create())).toMatchObject(denied)
      await create(ops)
      await nobody.appendToStream(stream, numbered(1), { credentials: admin })
      await nobody.setStreamMetadata(stream, { acl: { readRoles: ['$admins'] } }, { credentials: admin })
      const join = nobody.subscribeToPersistentSubscriptionToStream(stream, 'workers', { credentials: ops })
      expect(await errorOf(listOf(join))).toMatchObject(denied)
      await nobody.deletePersistentSubscriptionToStream(stream, 'workers', { credentials: ops })
    })
  })

  test('a client that does not trust the certificate, or speaks without TLS, is not connected', async () => {
    const [, address] = /@([^?,]+)/.exec(ground.connectionString) ?? []
    for (const tls of ['true', 'false']) {
      const client = Client.connectionString(`esdb://${address}?tls=${tls}`)
      expect(await errorOf(listOf(client.readStream(ground.aStream())))).toMatchObject({ type: 'unavailable' })
      await client.dispose()
    }
  })
})
