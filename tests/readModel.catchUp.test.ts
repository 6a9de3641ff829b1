/** The catch-up: it takes every event in once, tells of it, and goes on after whatever goes wrong. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { EventStoreError } from '../schema/ports/eventStore.ts'
import type { ReadModel } from '../schema/ports/readModel.ts'
import { type CatchUp, type Change, startCatchUp } from '../services/catchUp.ts'
import { beforeAll } from '../services/place.ts'
import { readTables } from '../services/readModels/projections.ts'
import { aUnit } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { boardWorld, steeringChair, type World } from './support/world.ts'

const options = { tables: readTables, projections: 'as tested' }
const proposed = { noun: 'action', type: 'ProposeAction', actor: steeringChair } as const
const data = { title: 'Train the officers', body: 'body-steering' }

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let world: World
let readModel: ReadModel
const running: CatchUp[] = []
const notes: string[] = []
let failure: () => void = () => undefined
const noted = (sentence: string): void => {
  notes.push(sentence)
  failure()
}

const path = () => join(folder.path, 'read.sqlite')
const start = (store: EventStore = world.store): CatchUp => {
  const catchUp = startCatchUp({ store, readModel, note: noted })
  running.push(catchUp)
  return catchUp
}

beforeEach(async () => {
  folder = await temporaryFolder()
  world = await boardWorld()
  readModel = openSqliteReadModel(path(), options)
  notes.length = 0
})
afterEach(async () => {
  for (const catchUp of running.splice(0)) await catchUp.close()
  readModel.close()
  await folder.remove()
})

describe('the catch-up', () => {
  test('takes in what is recorded, then each event as it comes, and can be waited for', async () => {
    const catchUp = start()
    await catchUp.caughtUp
    const last = await world.store.lastOrdinal()
    expect(readModel.position()?.ordinal).toBe(last)
    const thing = await world.does({ ...proposed, data })
    expect(await catchUp.waitFor(last + 1, 5_000)).toBe(true)
    expect(readModel.one('action', thing)).toMatchObject({ title: 'Train the officers', status: 'proposed' })
  })

  test('answers false for an ordinal that does not come in time', async () => {
    const catchUp = start()
    await catchUp.caughtUp
    expect(await catchUp.waitFor(1_000_000, 1)).toBe(false)
  })

  test('tells its listeners of every change once it can be read, and of none when they have left', async () => {
    const catchUp = start()
    await catchUp.caughtUp
    const told: (Change & { title: unknown })[] = []
    const stop = catchUp.onChange(change =>
      told.push({ ...change, title: readModel.one('action', change.thing)?.title }),
    )
    const thing = await world.does({ ...proposed, data })
    const ordinal = await world.store.lastOrdinal()
    await catchUp.waitFor(ordinal, 5_000)
    stop()
    await world.does({ ...proposed, data })
    await catchUp.waitFor(ordinal + 1, 5_000)
    expect(told).toMatchObject([
      { ordinal, thing, noun: 'action', type: 'ActionProposed', title: 'Train the officers' },
    ])
  })

  test('goes on when a listener fails, and says so', async () => {
    const catchUp = start()
    await catchUp.caughtUp
    catchUp.onChange(() => {
      throw new Error('it had no time')
    })
    await world.does({ ...proposed, data })
    const ordinal = await world.store.lastOrdinal()
    expect(await catchUp.waitFor(ordinal, 5_000)).toBe(true)
    expect(notes).toContain('A listener to changes failed: it had no time')
  })

  test('survives a store that fails, says how far behind it is, and goes on where it stood', async () => {
    const failing = { left: 3 }
    const store: EventStore = {
      ...world.store,
      subscribe: (after, how) => {
        if (failing.left === 0) return world.store.subscribe(after, how)
        failing.left -= 1
        throw new EventStoreError('unavailable', 'The store is away')
      },
    }
    readModel.write(0, { ...beforeAll, recordedAt: '' }, () => undefined)
    const catchUp = start(store)
    const last = await world.store.lastOrdinal()
    expect(await catchUp.progress()).toMatchObject({ ordinal: 0, behind: last, isCaughtUp: false })
    await catchUp.caughtUp
    expect(notes).toEqual(['The store is away'])
    expect(await catchUp.progress()).toEqual({ ordinal: last, isCaughtUp: true, behind: 0, failure: undefined })
  })

  test('takes nothing in twice: opened again it follows from where it stood', async () => {
    await start().caughtUp
    await running[0]?.close()
    readModel.close()
    const before = await world.store.lastOrdinal()
    await world.does({ ...proposed, data })
    readModel = openSqliteReadModel(path(), options)
    expect(readModel.unfit()).toBeUndefined()
    expect(readModel.position()?.ordinal).toBe(before)
    await start().caughtUp
    expect(readModel.counts('action')).toEqual([{ value: '', status: 'proposed', n: 1 }])
    expect(readModel.versions('action', 'action-2026-0001')).toHaveLength(1)
  })

  test('builds a damaged read model anew by itself', async () => {
    await start().caughtUp
    await running[0]?.close()
    readModel.close()
    writeFileSync(path(), 'this is no database, whatever it says it is. '.repeat(200))
    readModel = openSqliteReadModel(path(), options)
    expect(readModel.unfit()).toContain('damaged')
    await start().caughtUp
    expect(readModel.one('body', 'body-feb')).toMatchObject({ name: 'Force Executive Board' })
  })

  test('closes while it waits for what comes next', async () => {
    const catchUp = start()
    await catchUp.caughtUp
    await catchUp.close()
    expect(running).toContain(catchUp)
  })

  test('stands still before an event that this version cannot read, and says so', async () => {
    const catchUp = start()
    await catchUp.caughtUp
    const first = await world.store.lastOrdinal()
    const stream = 'strategy-2026-0001'
    const failed = new Promise<void>(resolve => {
      failure = resolve
    })
    await world.store.append(aUnit(stream, 'noStream', { recordedAt: '2026-03-11T10:00:00.000Z' }))
    await failed
    expect(await catchUp.progress()).toMatchObject({ ordinal: first, behind: 1, isCaughtUp: false })
    expect((await catchUp.progress()).failure).toContain(stream)
  })
})
