/** Several nodes of the protocol test server, made to lead, to lag and to end. */
import { END, EventStoreDBClient, NO_STREAM, streamNameFilter } from '@eventstore/db-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { credentials, errorOf, listOf, numbered } from './support/protocolGround.ts'
import { type ProtocolServer, startProtocolServer } from './support/protocolServer/server.ts'
import { subscriptionLog } from './support/subscriptionLog.ts'

type Node = ProtocolServer['nodes'][number]

let server: ProtocolServer
let nodes: [Node, Node, Node]
const clients: EventStoreDBClient[] = []
beforeEach(async () => {
  server = await startProtocolServer({ nodes: 3, limits: { forwardMs: 100 } })
  nodes = server.nodes as [Node, Node, Node]
})
afterEach(async () => {
  await server.close()
  await Promise.all(clients.splice(0).map(client => client.dispose()))
})

const clientOf = (connectionString: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(connectionString)
  clients.push(client)
  return client
}

const options = { credentials, requiresLeader: true } as const
const numbersIn = async (client: EventStoreDBClient, stream: string) =>
  (await listOf(client.readStream(stream))).map(({ event }) => event?.data)

test('the first node leads', () => {
  expect(nodes.map(node => node.isLeader())).toEqual([true, false, false])
})

test('a follower that is behind shows later what the leader shows at once, to readers and subscribers', async () => {
  server.control.lagFollowers(400)
  const [leading, following] = [clientOf(nodes[0].connectionString), clientOf(nodes[1].connectionString)]
  const log = subscriptionLog()
  log.follow(following.subscribeToAll({ fromPosition: END, filter: streamNameFilter({ prefixes: ['orders'] }) }))
  await log.until('caughtUp')
  await leading.appendToStream('orders', numbered(1), options)
  expect(await numbersIn(leading, 'orders')).toEqual([{ number: 1 }])
  expect(await errorOf(numbersIn(following, 'orders'))).toMatchObject({ type: 'stream-not-found' })
  expect(log.entries).toEqual(['confirmation', 'caughtUp'])
  await log.until('1')
  expect(await numbersIn(following, 'orders')).toEqual([{ number: 1 }])
})

test('when the leader is killed another leads, with the same log in the same order', async () => {
  const client = clientOf(server.connectionString)
  const events = numbered(1)
  await client.appendToStream('orders', events, { ...options, expectedRevision: NO_STREAM })
  const before = await listOf(clientOf(nodes[1].connectionString).readAll())
  await nodes[0].kill()
  expect(nodes.map(node => node.isLeader())).toEqual([false, true, false])
  const again = () => client.appendToStream('orders', events, { ...options, expectedRevision: NO_STREAM })
  await again().catch(() => undefined)
  expect(await again()).toMatchObject({ nextExpectedRevision: 0n })
  expect(await listOf(clientOf(nodes[2].connectionString).readAll())).toEqual(before)
  await nodes[0].start()
  expect(nodes.map(node => node.isLeader())).toEqual([false, true, false])
  expect(await listOf(clientOf(nodes[0].connectionString).readAll())).toEqual(before)
})

test('until another is elected, the others take the one that is gone for the leader', async () => {
  server.control.electionTakes(Number.POSITIVE_INFINITY)
  await nodes[0].kill()
  expect(nodes.map(node => node.isLeader())).toEqual([false, false, false])
  const notLeader = { type: 'not-leader', leader: { port: nodes[0].port } }
  const onFollower = () => clientOf(nodes[1].connectionString)
  expect(await errorOf(onFollower().appendToStream('orders', numbered(1), options))).toMatchObject(notLeader)
  const batched = onFollower().appendToStream('orders', numbered(1), { requiresLeader: true })
  expect(await errorOf(batched)).toMatchObject(notLeader)
  // What they forward is lost, and times out.
  const anywhere = { credentials, requiresLeader: false } as const
  expect(await errorOf(onFollower().appendToStream('orders', numbered(1), anywhere))).toMatchObject({ type: 'timeout' })
  const forwarded = onFollower().appendToStream('orders', numbered(1), { requiresLeader: false })
  expect(await errorOf(forwarded)).toMatchObject({ type: 'deadline-exceeded' })
  expect(await errorOf(onFollower().deleteStream('orders', anywhere))).toMatchObject({ type: 'timeout' })
  await nodes[0].start()
  expect(nodes.map(node => node.isLeader())).toEqual([true, false, false])
  expect(await errorOf(numbersIn(onFollower(), 'orders'))).toMatchObject({ type: 'stream-not-found' })
})

test('another leads when the election is over', async () => {
  server.control.electionTakes(200)
  await nodes[0].kill()
  expect(nodes[1].isLeader()).toBe(false)
  await expect.poll(() => nodes[1].isLeader()).toBe(true)
  const append = clientOf(nodes[2].connectionString).appendToStream('orders', numbered(1), { credentials })
  expect(await append).toMatchObject({ success: true })
})

test('while nobody leads, nobody writes', async () => {
  server.elect(undefined)
  const client = clientOf(nodes[1].connectionString)
  const write = (requiresLeader: boolean) =>
    errorOf(client.appendToStream('orders', numbered(1), { credentials, requiresLeader }))
  expect(await write(true)).toMatchObject({ type: 'unavailable' })
  expect(await write(false)).toMatchObject({ type: 'unavailable' })
  const batched = clientOf(nodes[1].connectionString).appendToStream('orders', numbered(1), {})
  expect(await errorOf(batched)).toMatchObject({ type: 'unknown', message: 'Could not recognize Server Is Not Ready' })
  server.elect(nodes[2])
  expect(await client.appendToStream('orders', numbered(1), { credentials, requiresLeader: false })).toMatchObject({
    success: true,
  })
})
