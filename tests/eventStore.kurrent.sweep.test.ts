/** What was disclosed of an event that never came is taken away after a time; whatever has its event stays. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { disclosureStream } from '../schema/envelope.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { aDisclosure, aSealedUnit, aUnit } from './support/eventWorld.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'

let ground: KurrentGround
beforeEach(async () => {
  ground = await kurrentGround()
})
afterEach(() => ground.close())

const streamsIn = async (store: EventStore): Promise<string[]> =>
  (await store.operational.readAll(0)).map(({ stream }) => stream).sort()

/** A node that takes away whatever stands without its event, and looks for it all the time. */
const sweeper = () => ground.open({ limits: { looseMs: 0, sweepMs: 20 } })

/** Writes a disclosure as a process does that ends before it sends the event; gives the unit. */
const brokenOff = async (store: EventStore, stream: string) => {
  const unit = aSealedUnit(stream, 'Never recorded')
  for (const each of unit.before) await store.operational.append(each)
  return unit
}

test('a disclosure whose event never came is taken away, and those of events that came stay', async () => {
  const store = await ground.open()
  const kept = aSealedUnit('action-2026-0001', 'Recorded')
  await store.append(kept)
  const left = await brokenOff(store, 'action-2026-0002')
  // Disclosed later than its event was recorded, as where it was erased and part of it may stay.
  const later = aUnit('action-2026-0003')
  await store.append(later)
  for (const event of later.events) await store.operational.append(aDisclosure(event, { disclosures: ['later'] }))
  const stay = [...kept.events, ...later.events].map(({ id }) => disclosureStream(id)).sort()
  const sweeping = await sweeper()
  await expect.poll(() => streamsIn(store), { timeout: 10_000 }).toEqual(stay)
  await sweeping.close()
  expect((await store.readAll(1)).map(({ disclosure }) => disclosure !== undefined)).toEqual([true, true])
  // The command given again has its disclosure again.
  await store.append(left)
  expect((await store.readStream('action-2026-0002'))[0]?.disclosure?.disclosures).toHaveLength(1)
})

test('within the time nothing is taken away: the same command may still be on its way', async () => {
  const store = await ground.open({ limits: { sweepMs: 10 } })
  const { before } = await brokenOff(store, 'action-2026-0001')
  for (let round = 0; round < 20; round += 1) await store.lastOrdinal()
  expect(await streamsIn(store)).toEqual(before.map(({ stream }) => stream))
})

test('several nodes may sweep at once, and what was erased stays erased', async () => {
  const store = await ground.open()
  for (let at = 0; at < 8; at += 1) await brokenOff(store, `action-2026-${1000 + at}`)
  const erased = aSealedUnit('action-2026-0001', 'Erased')
  await store.append(erased)
  await store.operational.delete(erased.before[0]?.stream ?? '')
  await Promise.all([sweeper(), sweeper(), sweeper()])
  await expect.poll(() => streamsIn(store), { timeout: 10_000 }).toEqual([])
  expect((await store.readAll(1))[0]).not.toHaveProperty('disclosure')
})
