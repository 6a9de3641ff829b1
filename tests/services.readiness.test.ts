/** Whether a node is ready, and how old its answers are: by a record that goes on, stands still, or is away. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { EventStoreError } from '../schema/ports/eventStore.ts'
import { type Freshness, type HowFresh, watchFreshness } from '../services/freshness.ts'
import { readinessOf } from '../services/readiness.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { record } from './support/eventWorld.ts'

let store: EventStore
let isAway: boolean
let read: number
let freshness: Freshness
beforeEach(async () => {
  store = awkwardStore({ latestTurns: 0 })
  isAway = false
  read = 0
  const asked = async (): Promise<number> => {
    if (isAway) throw new EventStoreError('unavailable', 'The store is away')
    return store.lastOrdinal()
  }
  const position = () => ({ ordinal: read, digest: '', recordedAt: '' })
  const clock = { now: () => '2026-03-10T10:00:00.000Z' }
  freshness = watchFreshness({ store: { lastOrdinal: asked }, readModel: { position }, clock })
})
afterEach(() => freshness.close())

const standing = (over: object = {}) => ({
  standing: () => ({ ordinal: read, isCaughtUp: true, failure: undefined, ...over }),
})
const ready = (over: object = {}) => readinessOf(standing(over), freshness)
const fresh = (over: Partial<HowFresh>) => ({
  howFresh: () => ({ behind: 0, asOf: undefined, ageSeconds: undefined, isReachable: true, ...over }),
})
const patience = { timeout: 5_000 }

test('a node that has read everything says so, and since when', async () => {
  await expect.poll(() => freshness.howFresh().asOf, patience).toBe('2026-03-10T10:00:00.000Z')
  expect(freshness.howFresh()).toMatchObject({ behind: 0, isReachable: true })
  expect(ready()).toMatchObject({ isReady: true, ordinal: 0, behind: 0, sentence: expect.stringContaining('Ready') })
})

test('a node that is behind says by how much, and is as old as the last time that it was not', async () => {
  await expect.poll(() => freshness.howFresh().asOf, patience).toBeDefined()
  await record(store, 'action-2026-0001', 3)
  await expect.poll(() => freshness.howFresh().behind, patience).toBe(3)
  await expect.poll(() => freshness.howFresh().ageSeconds, patience).toBeGreaterThanOrEqual(1)
  expect(ready()).toMatchObject({ isReady: true, behind: 3 })
  read = 3
  await expect.poll(() => freshness.howFresh().ageSeconds, patience).toBe(0)
  expect(freshness.howFresh().behind).toBe(0)
})

test('a node that has long been behind sends its readers to others, until it is up to date', () => {
  expect(readinessOf(standing(), fresh({ behind: 5, ageSeconds: 11 }))).toMatchObject({ isReady: false, behind: 5 })
  expect(readinessOf(standing(), fresh({ behind: 5, ageSeconds: 3 }))).toMatchObject({ isReady: true })
  expect(readinessOf(standing(), fresh({ behind: 0, ageSeconds: 11 }))).toMatchObject({ isReady: true })
})

test('a node that cannot reach the record goes on answering, and says how old that is', async () => {
  await expect.poll(() => freshness.howFresh().asOf, patience).toBeDefined()
  isAway = true
  await expect.poll(() => freshness.howFresh().isReachable, patience).toBe(false)
  const sentence = expect.stringContaining('cannot be reached: queries are answered from event 0, as of 2026-03-10')
  expect(ready()).toMatchObject({ isReady: true, sentence })
  const aged = readinessOf(standing(), fresh({ isReachable: false, behind: 7, ageSeconds: 600 }))
  expect(aged).toMatchObject({ isReady: true, ageSeconds: 600 })
})

test('a node whose read model is being built, or stands still, is not ready, and says why', () => {
  expect(ready({ isCaughtUp: false })).toMatchObject({
    isReady: false,
    sentence: expect.stringContaining('being built'),
  })
  expect(ready({ failure: 'No room.' })).toMatchObject({
    isReady: false,
    sentence: expect.stringContaining('No room.'),
  })
})
