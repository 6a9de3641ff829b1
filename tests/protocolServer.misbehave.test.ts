/** What the protocol test server does wrong when it is told to, as the client sees it. */
import { EventStoreDBClient, NO_STREAM, START } from '@eventstore/db-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { credentials, errorOf, listOf, numbered } from './support/protocolGround.ts'
import { type ProtocolServer, startProtocolServer } from './support/protocolServer/server.ts'
import { subscriptionLog } from './support/subscriptionLog.ts'

let server: ProtocolServer
let client: EventStoreDBClient
beforeEach(async () => {
  server = await startProtocolServer()
  client = EventStoreDBClient.connectionString(server.connectionString)
})
afterEach(async () => {
  await server.close()
  // The client waits for ever to dispose of a batch stream that the server ended as if all were well.
  await Promise.race([client.dispose(), waited(200, 'given up')])
})

const stream = 'orders'
const append = (events = numbered(1), expectedRevision: bigint | typeof NO_STREAM = NO_STREAM, deadline = 10_000) =>
  client.appendToStream(stream, events, { credentials, expectedRevision, deadline })
const numbersIn = async () => (await listOf(client.readStream(stream))).map(({ event }) => event?.data)
const node = () => server.nodes[0] as ProtocolServer['nodes'][number]

describe('a lost answer', () => {
  test('comes of an append that was done, and sent again is done once', async () => {
    server.control.loseAnswers(1)
    const events = numbered(1)
    expect(await errorOf(append(events))).toMatchObject({ type: 'unavailable' })
    expect(await append(events)).toMatchObject({ nextExpectedRevision: 0n })
    expect(await numbersIn()).toEqual([{ number: 1 }])
  })

  test('on the batch stream ends the stream, with the append done', async () => {
    server.control.loseAnswers(1)
    const events = numbered(1)
    expect(await errorOf(client.appendToStream(stream, events))).toMatchObject({ type: 'unavailable' })
    expect(await numbersIn()).toEqual([{ number: 1 }])
    expect(await client.appendToStream(stream, events, { expectedRevision: NO_STREAM })).toMatchObject({
      success: true,
    })
    expect(await numbersIn()).toEqual([{ number: 1 }])
  })
})

test('a server that commits late refuses at once who expected the same, and shows later what won', async () => {
  server.control.commitLate(300)
  const won = append(numbered(1))
  expect(await errorOf(append(numbered(2)))).toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n })
  expect(await errorOf(numbersIn())).toMatchObject({ type: 'stream-not-found' })
  expect(await won).toMatchObject({ nextExpectedRevision: 0n })
  expect(await numbersIn()).toEqual([{ number: 1 }])
})

test('a batch stream that is closed in the midst fails its appends, and nothing of them is done', async () => {
  await client.appendToStream(stream, numbered(0))
  server.control.closeMidBatch(1)
  expect(await errorOf(client.appendToStream(stream, numbered(1)))).toMatchObject({ type: 'unavailable' })
  expect(await numbersIn()).toEqual([{ number: 0 }])
})

test('a batch stream that ends as if all were well leaves its appends without an answer', async () => {
  server.control.closeMidBatch(1, 'asIfDone')
  const answer = client.appendToStream(stream, numbered(1)).then(() => 'answered')
  expect(await Promise.race([answer, waited(200, 'still waiting')])).toBe('still waiting')
})

test('a stalled server takes calls and answers none; the deadline of a call of its own is kept', async () => {
  await append()
  server.control.stall(true)
  expect(await errorOf(append(numbered(2), 0n, 200))).toMatchObject({ type: 'deadline-exceeded' })
  const reading = numbersIn()
  expect(await Promise.race([reading, waited(200, 'still waiting')])).toBe('still waiting')
  server.control.stall(false)
  // What the client gave up was not done either: it had not begun.
  expect(await reading).toEqual([{ number: 1 }])
})

test('a late answer is of something done at once', async () => {
  server.control.answerLate(300)
  expect(await errorOf(append(numbered(1), NO_STREAM, 100))).toMatchObject({ type: 'deadline-exceeded' })
  server.control.behave()
  expect(await numbersIn()).toEqual([{ number: 1 }])
})

test('a server that says once that it does not lead takes the next call', async () => {
  server.control.sayNotLeader(1)
  const write = () => client.appendToStream(stream, numbered(1), { credentials, requiresLeader: true })
  const leader = { address: '127.0.0.1', port: node().port }
  expect(await errorOf(write())).toMatchObject({ type: 'not-leader', leader })
  expect(await write()).toMatchObject({ success: true })
})

describe('a dropped subscription', () => {
  test('is cut after so many events, and goes on from there when it is taken up again', async () => {
    await append(numbered(0, 1, 2, 3, 4))
    server.control.dropSubscriptionsAfter(2)
    const seen: string[] = []
    for (let from: bigint | typeof START = START; seen.length < 5; from = BigInt(seen.length - 1)) {
      const log = subscriptionLog()
      log.follow(client.subscribeToStream(stream, { fromRevision: from }))
      await Promise.race([log.until('unavailable'), log.until('caughtUp')])
      seen.push(...log.entries.filter(entry => /^\d$/.test(entry)))
      await log.stop()
    }
    expect(seen).toEqual(['0', '1', '2', '3', '4'])
  })

  test('is cut when the test says so, and only that', async () => {
    const log = subscriptionLog()
    log.follow(client.subscribeToStream(stream))
    await log.until('caughtUp')
    expect(server.control.dropSubscriptions()).toBe(1)
    await log.until('unavailable')
    expect(server.openCalls()).toEqual([])
    expect(await append()).toMatchObject({ success: true })
  })
})

test('a killed server is unavailable, and is back on its port with what it had', async () => {
  const log = subscriptionLog()
  await append(numbered(0))
  log.follow(client.subscribeToStream(stream))
  await log.until('caughtUp')
  await node().kill()
  await log.until('unavailable')
  expect(await errorOf(append(numbered(1), 0n))).toMatchObject({ type: 'unavailable', code: 14 })
  expect(await errorOf(client.appendToStream(stream, numbered(1)))).toMatchObject({ code: 14 })
  expect(await errorOf(numbersIn())).toMatchObject({ type: 'unavailable' })
  await node().start()
  expect(await append(numbered(1), 0n)).toMatchObject({ nextExpectedRevision: 1n })
  expect(await numbersIn()).toEqual([{ number: 0 }, { number: 1 }])
})

test('a server that was started again no longer knows ids appended without a revision', async () => {
  const events = numbered(1)
  const any = () => client.appendToStream(stream, events, { credentials })
  await any()
  expect(await any()).toMatchObject({ nextExpectedRevision: 0n })
  await node().kill()
  await node().start()
  // The client notices only by a call that its connection is gone.
  await any().catch(() => undefined)
  expect(await any()).toMatchObject({ nextExpectedRevision: 1n })
  expect(await append(events)).toMatchObject({ nextExpectedRevision: 0n })
})

test('what a client leaves open is seen, and all of it can be cut', async () => {
  const log = subscriptionLog()
  log.follow(client.subscribeToAll())
  await log.until('caughtUp')
  await client.appendToStream(stream, numbered(1))
  const paths = server.openCalls().map(({ path, isSubscription }) => [path.split('/').at(-1), isSubscription])
  expect(paths).toEqual([
    ['Read', true],
    ['BatchAppend', false],
  ])
  server.control.dropCalls()
  await log.until('unavailable')
  expect(server.openCalls()).toEqual([])
})

test('a slow server takes its time over each event, of reads as of subscriptions', async () => {
  await append(numbered(0, 1, 2, 3))
  server.control.goSlow(50)
  const begun = performance.now()
  expect(await numbersIn()).toHaveLength(4)
  const log = subscriptionLog()
  log.follow(client.subscribeToStream(stream))
  await log.until('caughtUp')
  expect(performance.now() - begun).toBeGreaterThan(390)
  expect(log.entries).toEqual(['confirmation', '0', '1', '2', '3', 'caughtUp'])
  await log.stop()
})

test('every append on a batch stream that is cut is told so, also of those whose answers are under way', async () => {
  await client.appendToStream(stream, numbered(0))
  server.control.answerLate(20)
  const appends = Array.from({ length: 500 }, (_, number) => client.appendToStream(`${number}`, numbered(number)))
  const outcomes = Promise.allSettled(appends)
  await expect.poll(() => server.openCalls().length).toBe(1)
  await waited(20, 'under way')
  server.control.dropCalls()
  expect(await Promise.race([outcomes.then(() => 'all told'), waited(2000, 'still waiting')])).toBe('all told')
})

const waited = (milliseconds: number, value: string): Promise<string> =>
  new Promise(resolve => setTimeout(resolve, milliseconds, value))
