/** The laws of persistent subscriptions; the test server and a real one keep the same. */
import { PARK, persistentSubscriptionToStreamSettingsFromDefaults, RETRY, SKIP, START } from '@eventstore/db-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  credentials,
  errorOf,
  listOf,
  numbered,
  type ProtocolGround,
  protocolGround,
} from './support/protocolGround.ts'

let ground: ProtocolGround
beforeAll(async () => {
  ground = await protocolGround()
})
afterAll(() => ground.close())

const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START, maxRetryCount: 2 })

const aGroup = async (...numbers: number[]) => {
  const stream = ground.aStream()
  await ground.client.appendToStream(stream, numbered(...numbers), { credentials })
  await ground.aGroup(stream, settings)
  return stream
}

const subscribe = (stream: string, bufferSize = 10) =>
  ground.client.subscribeToPersistentSubscriptionToStream(stream, 'workers', { bufferSize })

test('a group is made once and deleted once', async () => {
  const stream = await aGroup()
  const { client } = ground
  const named = { streamName: stream, groupName: 'workers' }
  const again = client.createPersistentSubscriptionToStream(stream, 'workers', settings)
  expect(await errorOf(again)).toMatchObject({ type: 'persistent-subscription-exists', ...named })
  await client.deletePersistentSubscriptionToStream(stream, 'workers')
  const missing = { type: 'persistent-subscription-does-not-exist', ...named }
  expect(await errorOf(client.deletePersistentSubscriptionToStream(stream, 'workers'))).toMatchObject(missing)
  expect(await errorOf(listOf(subscribe(stream)))).toMatchObject(missing)
})

test('what is acknowledged does not come again, and what is not comes to the next', async () => {
  const stream = await aGroup(0, 1, 2)
  const first = subscribe(stream)
  const seen: unknown[] = []
  for await (const item of first) {
    seen.push(item.event?.data)
    if (seen.length === 1) await first.ack(item)
    if (seen.length === 3) break
  }
  // The acknowledgement is on its way, and nothing tells when it is there.
  await new Promise(resolve => setTimeout(resolve, 300))
  await first.unsubscribe()
  const second = subscribe(stream)
  const rest: unknown[] = []
  for await (const { event, retryCount } of second) {
    rest.push([event?.data, retryCount])
    if (rest.length === 2) break
  }
  await second.unsubscribe()
  expect(rest).toEqual([
    [{ number: 1 }, 1],
    [{ number: 2 }, 1],
  ])
})

test('what is refused comes again, is skipped, or is parked', async () => {
  const stream = await aGroup(0, 1, 2)
  const subscription = subscribe(stream, 1)
  const seen: unknown[] = []
  for await (const item of subscription) {
    const { number } = (item.event?.data ?? {}) as { number?: number }
    seen.push([number, item.retryCount])
    if (seen.length === 1) await subscription.nack(RETRY, 'once more', item)
    else if (number === 0) await subscription.ack(item)
    else if (number === 1) await subscription.nack(SKIP, 'not for us', item)
    else await subscription.nack(PARK, 'later', item)
    if (number === 2) break
  }
  expect(seen).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
  ])
  const parked = `$persistentsubscription-${stream}::workers-parked`
  const links = async () => {
    for (;;) {
      const found = await listOf(ground.client.readStream(parked, { resolveLinkTos: true })).catch(() => [])
      if (found.length > 0) return found
    }
  }
  expect((await links()).map(({ event }) => event?.data)).toEqual([{ number: 2 }])
  await subscription.unsubscribe()
})

test('a consumer is dropped with its group', async () => {
  const stream = await aGroup(0)
  const subscription = subscribe(stream)
  const error = new Promise(resolve => subscription.on('error', resolve))
  await new Promise(resolve => subscription.once('confirmation', resolve))
  await ground.client.deletePersistentSubscriptionToStream(stream, 'workers')
  expect(await error).toMatchObject({ type: 'persistent-subscription-dropped', groupName: 'workers' })
})
