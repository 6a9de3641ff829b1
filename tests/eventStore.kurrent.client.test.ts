/** What the client of a server does where nobody could catch it: the store is told of it, and the process goes on. */
import { type EventStoreDBClient, UnavailableError } from '@eventstore/db-client'
import grpcServices from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseAddress } from '../infra/kurrent/address.ts'
import { clientFor, reconnect } from '../infra/kurrent/client.ts'
import { faultOf } from '../infra/kurrent/faults.ts'
import { credentials, numbered } from './support/protocolGround.ts'
import { type ProtocolServer, startProtocolServer } from './support/protocolServer/server.ts'

let server: ProtocolServer
let client: EventStoreDBClient
beforeEach(async () => {
  server = await startProtocolServer()
  client = clientFor(parseAddress(server.connectionString))
})
afterEach(async () => {
  await client.dispose()
  await server.close()
})

const append = () => client.appendToStream('orders', numbered(1), { credentials })
const internal = (name: string, ...given: unknown[]) => Reflect.get(client, name).apply(client, given)

// Seen once, under load: an error nobody could catch, and an append that nobody answered.
test('an append whose connection another call closes meanwhile is answered, and is surely not done', async () => {
  await append()
  const connected = await internal('getGRPCClient', grpcServices.StreamsClient, 'a test')
  const closing = append()
  await internal('handleError', connected, new UnavailableError(undefined))
  const error = await closing.catch(thrown => thrown)
  expect(error).toMatchObject({ message: 'Channel has been shut down' })
  expect(faultOf(error)).toEqual({ kind: 'notDone' })
  expect(await append()).toMatchObject({ nextExpectedRevision: 1n })
})

test('a server that is lost while its connection is sought ends nothing but the calls', async () => {
  await append()
  await server.nodes[0]?.kill()
  const results = await Promise.allSettled(Array.from({ length: 20 }, append))
  for (const result of results) expect(result).toMatchObject({ status: 'rejected' })
  await server.nodes[0]?.start()
  await expect.poll(() => append().catch(() => undefined)).toMatchObject({ success: true })
})

test('a connection that is let go of is found anew by the next call', async () => {
  await append()
  await reconnect(client)
  expect(await append()).toMatchObject({ nextExpectedRevision: 1n })
  await server.nodes[0]?.kill()
  await reconnect(client)
})
