/** The event store on several hosts, of which one cannot be reached or ends: whoever leads, nothing is lost by it. */
import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AppendUnit, EventStore } from '../schema/ports/eventStore.ts'
import { type ClientSockets, clientSocketsTo } from './support/clientSockets.ts'
import { aUnit } from './support/eventWorld.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'
import { isLong, killLeaderCommand, realServer } from './support/realServer.ts'

const wantedKills = isLong ? 10 : 3
const wantedCuts = isLong ? 200 : 20

let ground: KurrentGround
let sockets: ClientSockets
beforeEach(async () => {
  ground = await kurrentGround({ nodes: 3 })
  sockets = clientSocketsTo(ground.address)
})
afterEach(async () => {
  sockets.refuse([])
  await ground.close()
})

type Done = { recorded: Map<string, number>; failures: string[]; longestPauseMs: number }

/** Writes streams of its own, each event until it is recorded, until it is told to stop. */
const writes = async (store: EventStore, writer: number, isOver: () => boolean): Promise<Done> => {
  const done: Done = { recorded: new Map(), failures: [], longestPauseMs: 0 }
  const stream = `action-2026-${1000 + writer}`
  for (let revision = 0; !isOver(); revision += 1) {
    const unit = aUnit(stream, revision === 0 ? 'noStream' : BigInt(revision - 1))
    const beganMs = performance.now()
    done.recorded.set(unit.events[0]?.id ?? '', await untilRecorded(store, unit, done.failures))
    done.longestPauseMs = Math.max(done.longestPauseMs, performance.now() - beganMs)
  }
  return done
}

const untilRecorded = async (store: EventStore, unit: AppendUnit, failures: string[]): Promise<number> => {
  for (;;) {
    try {
      return (await store.append(unit)).ordinal
    } catch (error) {
      const { code } = error as { code: string }
      expect(error).toMatchObject({ code: expect.stringMatching(/^(?:outcomeUnknown|unavailable)$/) })
      failures.push(code)
      await pause(50)
    }
  }
}

/** What is told as recorded stands there, once, where it was told, and on every node alike. */
const demandWhole = async (stores: readonly EventStore[], all: readonly Done[]): Promise<number> => {
  const [one, ...others] = await Promise.all(stores.map(allOf))
  for (const other of others) expect(other).toEqual(one)
  const recorded = all.flatMap(({ recorded }) => [...recorded]).sort(([, a], [, b]) => a - b)
  expect(one).toEqual(recorded.map(([id, ordinal]) => ({ ordinal, id })))
  return recorded.length
}

const allOf = async (store: EventStore): Promise<{ ordinal: number; id: string }[]> => {
  const found: { ordinal: number; id: string }[] = []
  for (;;) {
    const page = await store.readAll(found.length + 1)
    if (page.length === 0) return found
    found.push(...page.map(({ ordinal, event }) => ({ ordinal, id: event.id })))
  }
}

const told = (what: string, all: readonly Done[], count: number): void => {
  const failures = all.flatMap(done => done.failures)
  const longest = Math.max(...all.map(({ longestPauseMs }) => longestPauseMs))
  console.log(
    `${what}: ${count} recorded, 0 missing, 0 twice; longest pause ${Math.round(longest)} ms; ` +
      `${failures.filter(code => code === 'unavailable').length} unavailable, ` +
      `${failures.filter(code => code === 'outcomeUnknown').length} outcome unknown`,
  )
}

test('connections to one host after another are cut under load, and nothing is missing or twice', async () => {
  const stores = [await ground.open(), await ground.open()]
  let cuts = 0
  const writing = [0, 1, 2, 3].map(writer => {
    const store = stores[writer % 2] as EventStore
    return writes(store, writer, () => cuts >= wantedCuts)
  })
  for (let round = 0; cuts < wantedCuts; round += 1) {
    await pause(20 + Math.random() * 60)
    cuts += sockets.cut(sockets.ports[round % sockets.ports.length])
  }
  const all = await Promise.all(writing)
  told(`${cuts} connections cut, host by host`, all, await demandWhole(stores, all))
}, 300_000)

test('while one host cannot be reached the others serve, unless it leads; then all goes on', async () => {
  const store = await ground.open({ limits: { writeMs: 3_000, readMs: 1_500 } })
  const whole: Done = { recorded: new Map(), failures: [], longestPauseMs: 0 }
  let served = 0
  for (const [at, port] of sockets.ports.entries()) {
    sockets.refuse([port])
    const unit = aUnit(`action-2026-${2000 + at}`)
    const isServed = await store.append(unit).then(
      () => true,
      () => false,
    )
    served += isServed ? 1 : 0
    sockets.refuse([])
    whole.recorded.set(unit.events[0]?.id ?? '', await untilRecorded(store, unit, whole.failures))
  }
  expect(served).toBeGreaterThanOrEqual(sockets.ports.length - 1)
  await demandWhole([store, await ground.open()], [whole])
}, 120_000)

const killLeader = async (): Promise<void> => {
  if (!realServer) return ground.killLeader()
  await promisify(execFile)('sh', ['-c', `${killLeaderCommand}`])
}

test('the leader is killed again and again under load, and nothing is missing, twice or in another order', async () => {
  const stores = [await ground.open(), await ground.open()]
  let kills = 0
  const writing = [0, 1, 2, 3, 4, 5].map(writer => {
    const store = stores[writer % 2] as EventStore
    return writes(store, writer, () => kills >= wantedKills)
  })
  for (; kills < wantedKills; kills += 1) {
    await pause(isLong ? 3_000 : 300)
    await killLeader()
  }
  const all = await Promise.all(writing)
  told(`Leader killed ${kills} times`, all, await demandWhole(stores, all))
}, 900_000)
