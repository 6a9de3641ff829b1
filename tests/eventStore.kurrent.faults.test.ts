/** The event store on a server that misbehaves: nothing is lost, nothing is there twice, and no call hangs. */
import { afterEach, expect, test } from 'vitest'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { aNumber, anEvent, aSealedUnit, aUnit, record } from './support/eventWorld.ts'
import { type KurrentWorld, kurrentWorld, shortLimits } from './support/kurrentWorld.ts'

let world: KurrentWorld
afterEach(() => world.close())

const ordinalsOf = async (store: EventStore): Promise<number[]> =>
  (await store.readAll(1)).map(({ ordinal }) => ordinal)

test('an answer that is lost is asked for again, and the event is there once', async () => {
  world = await kurrentWorld()
  const store = await world.open()
  world.control.loseAnswers(2)
  const unit = aSealedUnit('action-2026-0001', 'Once')
  const whole = { ...unit, before: [aNumber('ops-numbering-action-2026', 'noStream'), ...unit.before] }
  expect(await store.append(whole)).toEqual({ revision: 0n, ordinal: 1 })
  expect(await ordinalsOf(store)).toEqual([1])
  expect(await store.operational.readAll(0)).toHaveLength(2)
})

test('where every answer is lost the outcome is unknown, and the same again gets the first answer', async () => {
  world = await kurrentWorld()
  const store = await world.open({ limits: shortLimits })
  const unit = aUnit('action-2026-0001')
  world.control.loseAnswers(Number.POSITIVE_INFINITY)
  await expect(store.append(unit)).rejects.toMatchObject({ code: 'outcomeUnknown' })
  world.control.behave()
  await store.append(aUnit('action-2026-0001', 0n))
  expect(await store.append(unit)).toEqual({ revision: 0n, ordinal: 1 })
  expect(await ordinalsOf(store)).toEqual([1, 2])
})

test('no call hangs past its limit on a server that answers nothing, and all heals when it answers again', async () => {
  world = await kurrentWorld()
  const store = await world.open({ limits: shortLimits })
  await record(store, 'action-2026-0001', 2)
  world.control.stall(true)
  const began = performance.now()
  const results = await Promise.allSettled([
    store.append(aUnit('action-2026-0002')),
    store.readStream('action-2026-0001'),
    store.readAll(1),
    store.lastOrdinal(),
    store.operational.readAll(0),
    store.operational.delete('ops-x'),
  ])
  expect(performance.now() - began).toBeLessThan(3_000)
  const codes = results.map(result => (result.status === 'rejected' ? result.reason.code : 'answered'))
  expect(codes).toEqual([
    'outcomeUnknown',
    'unavailable',
    'unavailable',
    'unavailable',
    'unavailable',
    'outcomeUnknown',
  ])
  world.control.stall(false)
  await store.append(aUnit('action-2026-0003'))
  const expected = Array.from({ length: await store.lastOrdinal() }, (_, index) => index + 1)
  expect(await ordinalsOf(store)).toEqual(expected)
})

test('a follower whose subscription is cut hundreds of times sees every event once, in order', async () => {
  world = await kurrentWorld()
  const [store, follower] = [await world.open(), await world.open()]
  const seen: number[] = []
  const cuts = { count: 0 }
  const following = (async () => {
    for await (const delivery of follower.subscribe(0)) {
      if (delivery.kind === 'events') seen.push(...delivery.events.map(({ ordinal }) => ordinal))
      if (seen.length >= 300) return
    }
  })()
  const cutting = setInterval(() => {
    cuts.count += world.control.dropSubscriptions()
  }, 1)
  for (let round = 0; round < 30; round++) {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        store.append(aSealedUnit(`action-2026-${1000 + round * 10 + index}`, 'T')),
      ),
    )
  }
  await following
  clearInterval(cutting)
  expect(seen).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
})

test('a node that is said not to lead is left for the one that does', async () => {
  world = await kurrentWorld({ nodes: 3 })
  const store = await world.open()
  await store.append(aUnit('action-2026-0001'))
  world.server.elect(world.server.nodes[2])
  await store.append(aUnit('action-2026-0002'))
  world.control.sayNotLeader(1)
  await store.append(aUnit('action-2026-0003'))
  expect(await ordinalsOf(store)).toEqual([1, 2, 3])
})

const untilRecorded = (store: EventStore) => {
  const unit = aUnit('action-2026-0009')
  const tried = () =>
    store.append(unit).then(
      () => 'recorded',
      error => error.message,
    )
  return expect.poll(tried, { timeout: 20_000 }).toBe('recorded')
}
const notDone = { code: expect.stringMatching(/^(?:unavailable|outcomeUnknown)$/) }
const patient = { writeMs: 2_500, readMs: 500, callMs: 2_000 }

test('while all nodes are gone commands are told so, and all heals when they are back', async () => {
  world = await kurrentWorld({ nodes: 3 })
  const store = await world.open({ limits: patient })
  await store.append(aUnit('action-2026-0001'))
  for (const node of world.server.nodes) await node.kill()
  await expect(store.append(aUnit('action-2026-0001', 0n))).rejects.toMatchObject(notDone)
  await expect(store.readStream('action-2026-0001')).rejects.toMatchObject({ code: 'unavailable' })
  for (const node of world.server.nodes) await node.start()
  await untilRecorded(store)
  expect(await ordinalsOf(store)).toEqual([1, 2])
})

test('while no node leads commands are told so, and all heals when one does', async () => {
  world = await kurrentWorld({ nodes: 3 })
  const store = await world.open({ limits: patient })
  await store.append(aUnit('action-2026-0001'))
  world.server.elect(undefined)
  const appends = Array.from({ length: 5 }, (_, at) => store.append(aUnit(`action-2026-001${at}`)))
  for (const append of appends) append.catch(() => undefined)
  for (const append of appends) await expect(append).rejects.toMatchObject(notDone)
  world.server.elect(world.server.nodes[1])
  await untilRecorded(store)
})

test('nothing that was opened on the server is left open', async () => {
  world = await kurrentWorld()
  const store = await world.open()
  await record(store, 'action-2026-0001', 30)
  for await (const delivery of store.subscribe(0)) if (delivery.kind === 'events') break
  await store.readAll(1)
  await store.append({ ...aUnit('action-2026-0002'), events: [anEvent({ stream: 'action-2026-0002' })] })
  await expect.poll(() => world.server.openCalls().length).toBe(1)
  await store.close()
  await expect.poll(() => world.server.openCalls().length).toBe(0)
})
