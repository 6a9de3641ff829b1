/**
 * Read models of several nodes of one record, whose connections are cut again and again under load: none of them misses
 * anything, takes anything in twice, or out of order.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import type { ReadModel } from '../schema/ports/readModel.ts'
import { startCatchUp } from '../services/catchUp.ts'
import { projectionsEdition, readTables } from '../services/readModels/projections.ts'
import { type ClientSockets, clientSocketsTo } from './support/clientSockets.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'
import { isLong } from './support/realServer.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { boardWorld, emptyWorld, type Given, steeringChair, type World } from './support/world.ts'

/** Connections to cut: each carries two subscriptions at least, of the index and of what follows it. */
const wantedCuts = isLong ? 500 : 30

let ground: KurrentGround
let sockets: ClientSockets
let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  ground = await kurrentGround()
  sockets = clientSocketsTo(ground.address)
  folder = await temporaryFolder()
})
afterEach(async () => {
  await ground.close()
  await folder.remove()
})

const readModelAt = (name: string): ReadModel =>
  openSqliteReadModel(join(folder.path, name), { tables: readTables, projections: projectionsEdition() })

/** A read model that follows a store, and the ordinals of what it took in, in the order in which it did. */
const following = (store: EventStore, name: string) => {
  const readModel = readModelAt(name)
  const catchUp = startCatchUp({ store, readModel })
  const taken: number[] = []
  catchUp.onChange(({ ordinal }) => taken.push(ordinal))
  return {
    readModel,
    taken,
    close: async () => {
      await catchUp.close()
      readModel.close()
    },
  }
}

/** Gives a command under one id until it is recorded; answers the thing. */
const recorded = async (world: World, given: Given): Promise<string> => {
  const commandId = randomUUID()
  for (;;) {
    const outcome = await world.ask({ ...given, commandId })
    if (outcome.outcome === 'recorded') return outcome.thing
    expect(['unavailable', 'outcomeUnknown'], JSON.stringify(outcome)).toContain(outcome.outcome)
  }
}

const historiesIn = (readModel: ReadModel, actions: readonly string[]) =>
  actions.map(action => readModel.versions('action', action))

test('read models under cuts miss nothing, take nothing in twice, and nothing out of order', async () => {
  const stores = [await ground.open(), await ground.open(), await ground.open()] as const
  const nodes = stores.map((store, at) => following(store, `${at}.sqlite`))
  const worlds = [await boardWorld(stores[0]), emptyWorld(stores[1])]
  const before = await stores[0].lastOrdinal()
  let cuts = 0
  const actions: string[] = []
  const writers = worlds.flatMap(world =>
    [0, 1].map(async () => {
      while (cuts < wantedCuts) {
        const data = { title: 'Train the officers', body: 'body-steering' }
        const action = await recorded(world, { noun: 'action', type: 'ProposeAction', data })
        actions.push(action)
        await recorded(world, { noun: 'action', type: 'AgreeAction', thing: action, actor: steeringChair })
      }
    }),
  )
  while (cuts < wantedCuts) {
    const [done, beganMs] = [actions.length, performance.now()]
    await pause(30 + Math.random() * 60)
    // Something is to be under way between two cuts, also where a machine is slow; but not for ever.
    while (actions.length === done && performance.now() - beganMs < 2_000) await pause(5)
    cuts += sockets.cut()
  }
  await Promise.all(writers)
  const last = before + actions.length * 2
  expect(await stores[0].lastOrdinal()).toBe(last)
  const fresh = following(await ground.open(), 'fresh.sqlite')
  const written = Array.from({ length: last - before }, (_, at) => before + 1 + at)
  for (const { readModel, taken } of nodes) {
    expect(await readModel.waitFor(last, 30_000)).toBe(true)
    await expect.poll(() => taken.filter(ordinal => ordinal > before)).toEqual(written)
    expect(readModel.total('action')).toBe(actions.length)
  }
  // Built at one go of all that is recorded, without a cut.
  await expect.poll(() => fresh.readModel.position()?.ordinal, { timeout: 30_000 }).toBe(last)
  const histories = historiesIn(fresh.readModel, actions)
  for (const { readModel } of nodes) expect(historiesIn(readModel, actions)).toEqual(histories)
  for (const node of [...nodes, fresh]) await node.close()
  if (isLong) console.log(`${cuts} connections cut: ${last} events in each of ${nodes.length} read models, in order`)
}, 600_000)
