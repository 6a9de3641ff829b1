/** Two services on one data folder, and hence on one read model: each logged the clash at every event. */
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteReadModel, sqliteReadModelBuilder } from '../infra/readModel.sqlite.ts'
import type { ReadModel } from '../schema/ports/readModel.ts'
import { type Change, startCatchUp } from '../services/catchUp.ts'
import { projectionsEdition, readTables } from '../services/readModels/projections.ts'
import { actionTable, aRow, at } from './support/rows.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { boardWorld, steeringChair } from './support/world.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const opened: ReadModel[] = []
const whole = { tables: readTables, projections: projectionsEdition() }
const open = (options: Parameters<typeof openSqliteReadModel>[1]): ReadModel => {
  const readModel = openSqliteReadModel(join(folder.path, 'read.sqlite'), options)
  opened.push(readModel)
  return readModel
}
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => {
  for (const readModel of opened.splice(0)) readModel.close()
  await folder.remove()
})

describe('two services on one read model', () => {
  test('take every event in once, tell of every change, and say once that they are two', async () => {
    const world = await boardWorld()
    const follow = async () => {
      const [readModel, notes, changes]: [ReadModel, string[], Change[]] = [open(whole), [], []]
      const catchUp = startCatchUp({ store: world.store, readModel, note: sentence => notes.push(sentence) })
      await catchUp.caughtUp
      notes.length = 0
      catchUp.onChange(change => changes.push(change))
      return { catchUp, readModel, notes, changes }
    }
    const services = [await follow(), await follow()]
    const before = await world.store.lastOrdinal()
    const data = { title: 'Train the officers', body: 'body-steering' }
    for (let each = 0; each < 20; each += 1) {
      const thing = await world.does({ noun: 'action', type: 'ProposeAction', data })
      await world.does({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })
    }
    for (const { catchUp, readModel, notes, changes } of services) {
      expect(await catchUp.waitFor(before + 40, 10_000)).toBe(true)
      await catchUp.close()
      expect(changes.map(({ ordinal }) => ordinal)).toEqual(
        Array.from({ length: 40 }, (_, index) => before + 1 + index),
      )
      expect(readModel.counts('action')).toEqual([{ value: '', status: 'agreed', n: 20 }])
      expect(readModel.versions('action', 'action-2026-0007')).toHaveLength(2)
      expect(new Set(notes).size).toBe(notes.length)
      expect(notes.filter(note => !note.startsWith('Another service works on this data folder'))).toEqual([])
    }
  })

  test('that is to be built anew is built by one, and taken up by the other', async () => {
    const world = await boardWorld()
    const readModels = [open(whole), open(whole)]
    const notes: string[] = []
    const note = (sentence: string) => void notes.push(sentence)
    const services = readModels.map(readModel => startCatchUp({ store: world.store, readModel, note }))
    for (const { caughtUp } of services) await caughtUp
    expect(notes.filter(sentence => sentence.startsWith('The read model was built from'))).toHaveLength(1)
    for (const readModel of readModels)
      expect(readModel.one('body', 'body-feb')).toMatchObject({ name: 'Force Executive Board' })
    for (const { close } of services) await close()
  })

  test('are told of a build that is under way, and see one that the other finished without being asked', async () => {
    const [one, other] = [open(whole), open(whole)]
    const build = one.rebuild()
    expect(() => other.rebuild()).toThrow(expect.objectContaining({ code: 'unavailable' }))
    await build.finish(at(3))
    expect(other.unfit()).toBeUndefined()
    expect(await other.waitFor(3, 0)).toBe(true)
  })

  test('do not write from what they remember of rows that the other has changed since', () => {
    const options = { tables: [actionTable], projections: 'one' }
    const [one, other] = [open(options), open(options)]
    const put = (readModel: ReadModel, ordinal: number, due: string) =>
      readModel.write(ordinal - 1, at(ordinal), writer => {
        const before = writer.row('action', aRow(1).reference)?.due ?? 'none'
        writer.put('action', { ...aRow(1), due, body: `after ${before}` }, ordinal)
      })
    put(one, 1, '2026-01')
    put(other, 2, '2026-02')
    put(one, 3, '2026-03')
    const versions = one.versions('action', aRow(1).reference)
    expect(versions.map(({ from, row }) => [from, row.due, row.body])).toEqual([
      [1, '2026-01', 'after none'],
      [2, '2026-02', 'after 2026-01'],
      [3, '2026-03', 'after 2026-02'],
    ])
    expect(one.counts('action').reduce((sum, { n }) => sum + n, 0)).toBe(1)
  })

  // The first lay unlocked on its way to the disk: the second removed it, and its own half was put in place as whole.
  test('that build it at once each put a whole one in place, though the first goes to the disk meanwhile', async () => {
    const options = { tables: [actionTable], projections: 'as tested' }
    const path = join(folder.path, 'read.sqlite')
    const [one, two] = [sqliteReadModelBuilder(path, options), sqliteReadModelBuilder(path, options)]
    const first = one.rebuild()
    for (let index = 1; index <= 5_000; index += 1) first.writer.put('action', aRow(index), index)
    expect(() => two.rebuild()).toThrow(/Another process is building/)
    const finished = first.finish(at(5_000))
    let second: ReturnType<typeof two.rebuild> | undefined
    while (!second) {
      await nextTurn()
      try {
        second = two.rebuild()
      } catch {
        // The first still holds it.
      }
    }
    await finished
    second.writer.put('action', aRow(1), 1)
    expect(open(options).position()).toEqual(at(5_000))
    second.writer.put('action', aRow(2), 2)
    await second.finish(at(2))
    expect(open(options).position()).toEqual(at(2))
    expect((await readdir(folder.path)).filter(name => name.includes('rebuild'))).toEqual([])
  })

  test('leave no more than what is in use: what a killed one left of its building is removed', async () => {
    const options = { tables: [actionTable], projections: 'as tested' }
    const left = join(folder.path, 'read.sqlite.rebuild-left')
    await writeFile(left, 'Left behind.')
    const long = new Date(Date.now() - 2 * 3_600_000)
    await utimes(left, long, long)
    const build = sqliteReadModelBuilder(join(folder.path, 'read.sqlite'), options).rebuild()
    await build.finish(at(1))
    expect(await readdir(folder.path)).toEqual(['read.sqlite'])
  })
})
