/** A guarded protocol test server: TLS, users, and what each of them may do. */
import { rm } from 'node:fs/promises'
import { EventStoreDBClient as Client, type EventStoreDBClient } from '@eventstore/db-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf, listOf, numbered } from './support/protocolGround.ts'
import { type ProtocolServer, startProtocolServer } from './support/protocolServer/server.ts'

const admin = { username: 'admin', password: 'changeit' }
const clerk = { username: 'clerk', password: 'a:b' }
const denied = { type: 'access-denied', code: 7 }

let server: ProtocolServer
let client: EventStoreDBClient
beforeAll(async () => {
  const users = [
    { name: 'admin', password: 'changeit', groups: ['$admins'] },
    { name: 'clerk', password: 'a:b', groups: ['clerks'] },
  ]
  server = await startProtocolServer({ tls: true, users })
  client = Client.connectionString(server.connectionString.replace(/\/\/.*@/, '//'))
})
afterAll(async () => {
  await server.close()
  await client.dispose()
})

const read = (stream: string, credentials?: typeof admin) =>
  listOf(client.readStream(stream, credentials ? { credentials } : {}))

test('who is nobody may do nothing', async () => {
  expect(await errorOf(client.appendToStream('orders', numbered(1)))).toMatchObject({ type: 'access-denied' })
  expect(await errorOf(read('orders'))).toMatchObject(denied)
  expect(await errorOf(listOf(client.readAll()))).toMatchObject(denied)
  expect(await errorOf(client.deleteStream('orders'))).toMatchObject(denied)
})

test('a wrong password and an unknown user are not told apart', async () => {
  for (const username of ['admin', 'nobody']) {
    const credentials = { username, password: 'wrong' }
    expect(await errorOf(read('orders', credentials))).toMatchObject({ type: 'access-denied', code: 16 })
    const append = client.appendToStream('orders', numbered(1), { credentials })
    expect(await errorOf(append)).toMatchObject({ type: 'access-denied', code: 16 })
  }
})

describe('a user', () => {
  test('reads and writes streams, but neither system streams nor $all', async () => {
    await client.appendToStream('orders', numbered(1), { credentials: clerk })
    expect(await read('orders', clerk)).toHaveLength(1)
    expect(await errorOf(read('$users', clerk))).toMatchObject(denied)
    const system = client.appendToStream('$orders', numbered(1), { credentials: clerk })
    expect(await errorOf(system)).toMatchObject(denied)
    expect(await errorOf(listOf(client.readAll({ credentials: clerk })))).toMatchObject(denied)
  })

  test('may do with a stream what its list says, and administrators anything', async () => {
    await client.appendToStream('closed', numbered(1), { credentials: admin })
    const acl = { readRoles: ['$admins'], writeRoles: ['clerks'], metaReadRoles: ['clerk'], metaWriteRoles: [] }
    await client.setStreamMetadata('closed', { acl }, { credentials: admin })
    expect(await errorOf(read('closed', clerk))).toMatchObject(denied)
    const write = client.appendToStream('closed', numbered(2), { credentials: clerk })
    expect(await write).toMatchObject({ nextExpectedRevision: 1n })
    const metadata = await client.getStreamMetadata('closed', { credentials: clerk })
    expect(metadata.metadata).toMatchObject({ acl: { readRoles: ['$admins'] } })
    const change = client.setStreamMetadata('closed', {}, { credentials: clerk })
    expect(await errorOf(change)).toMatchObject({ type: 'access-denied' })
    expect(await read('closed', admin)).toHaveLength(2)
  })

  test('reads $all where the list of $all says so', async () => {
    await client.setStreamMetadata('$all', { acl: { readRoles: ['clerks'] } }, { credentials: admin })
    expect((await listOf(client.readAll({ credentials: clerk, maxCount: 3 }))).length).toBe(3)
  })
})

test('a client that does not trust the certificate, or speaks without TLS, is not connected', async () => {
  const [node] = server.nodes
  const untrusting = Client.connectionString(`esdb://localhost:${node?.port}?tls=true`)
  const plain = Client.connectionString(`esdb://localhost:${node?.port}?tls=false`)
  for (const each of [untrusting, plain]) {
    expect(await errorOf(listOf(each.readStream('orders')))).toMatchObject({ type: 'unavailable' })
    await each.dispose()
  }
})

test('the certificate is gone when the server is', async () => {
  const other = await startProtocolServer({ tls: true })
  await other.close()
  expect(await errorOf(rm(`${other.caFile}`))).toMatchObject({ code: 'ENOENT' })
})
