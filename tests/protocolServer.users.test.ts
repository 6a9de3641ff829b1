/** The users of the protocol test server, which are those that it is given. */
import { access } from 'node:fs/promises'
import { EventStoreDBClient as Client } from '@eventstore/db-client'
import { expect, test } from 'vitest'
import { credentials as admin, errorOf, listOf, numbered } from './support/protocolGround.ts'
import { firstUsers } from './support/protocolServer/access.ts'
import { startProtocolServer } from './support/protocolServer/server.ts'

const denied = { type: 'access-denied', code: 7 }

test('the guarded test server has the users it is given, whatever is in their passwords', async () => {
  const clerk = { username: 'clerk', password: 'a:b' }
  const users = [{ name: 'clerk', password: 'a:b', groups: ['clerks'] }]
  const server = await startProtocolServer({ tls: true, users: [...firstUsers, ...users] })
  const client = Client.connectionString(server.connectionString)
  await client.appendToStream('orders', numbered(1), { credentials: clerk })
  expect(await errorOf(listOf(client.readAll({ credentials: clerk })))).toMatchObject(denied)
  await client.setStreamMetadata('$all', { acl: { readRoles: ['clerks'] } }, { credentials: admin })
  expect(await listOf(client.readAll({ credentials: clerk, maxCount: 3 }))).toHaveLength(3)
  await server.close()
  await client.dispose()
  expect(await errorOf(access(`${server.caFile}`))).toMatchObject({ code: 'ENOENT' })
})
