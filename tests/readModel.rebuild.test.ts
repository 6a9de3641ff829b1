/**
 * What the catch-up keeps event by event, and what is built in one go, are the same: row for row, version for version.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import type { ReadModel } from '../schema/ports/readModel.ts'
import { startCatchUp } from '../services/catchUp.ts'
import { beforeAll } from '../services/place.ts'
import { projections, projectionsEdition, readTables } from '../services/readModels/projections.ts'
import { rebuildReadModel } from '../services/rebuildReadModel.ts'
import { randomHistory } from './support/randomHistory.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { boardWorld } from './support/world.ts'

const options = { tables: readTables, projections: projectionsEdition() }

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

const open = (name: string, more: object = {}): ReadModel =>
  openSqliteReadModel(join(folder.path, name), { ...options, ...more })

/** Follows the record from its first event, so that no build in one go is asked for. */
const caughtUp = async (store: EventStore, name: string): Promise<void> => {
  const readModel = open(name)
  readModel.write(0, { ...beforeAll, recordedAt: '' }, () => undefined)
  const catchUp = startCatchUp({ store, readModel })
  await catchUp.caughtUp
  await catchUp.close()
  readModel.close()
}

const builtAnew = async (store: EventStore, name: string, more: object = {}): Promise<void> => {
  const readModel = open(name, more)
  await rebuildReadModel({ store, readModel })
  readModel.close()
}

/** Every row of every table, in one order. Cells are named by what they count, for their numbers depend on the path. */
const contents = (name: string): Record<string, unknown[]> => {
  const database = new DatabaseSync(join(folder.path, name), { readOnly: true })
  const sorted = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map(row => JSON.stringify(row))
      .sort()
  const found: Record<string, unknown[]> = {
    position: sorted("SELECT value FROM meta WHERE name = 'position'"),
    run: sorted('SELECT noun, name, value, status, ordinal, n FROM run JOIN cell ON cell.id = run.cell'),
  }
  for (const { noun } of readTables) {
    for (const table of ['now', 'text', 'link']) found[`${noun} ${table}`] = sorted(`SELECT * FROM ${noun}_${table}`)
    found[`${noun} past`] = sorted(`SELECT p.*, NULL AS version FROM ${noun}_past p`)
  }
  database.close()
  return found
}

/** Runs a law over a few random records; each has corrections and entries in error in it. */
const forRandomRecords = async (law: (store: EventStore) => Promise<void>): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(2 ** 30)), async throws => {
      const world = await boardWorld()
      const dice = (bound: number): number => (throws.next().value ?? 0) % bound
      await randomHistory(world, dice, 150)
      await law(world.store)
    }),
    { numRuns: 6, endOnFailure: true },
  )
}

describe('a read model', () => {
  test('built anew is that which caught up: row for row, version for version, count for count', async () => {
    let run = 0
    const types = new Set<string>()
    await forRandomRecords(async store => {
      run += 1
      for (const { event } of await store.readAll(1)) types.add(event.type)
      await caughtUp(store, `${run}-caughtUp`)
      await builtAnew(store, `${run}-built`)
      expect(contents(`${run}-built`)).toEqual(contents(`${run}-caughtUp`))
      // A large record does not fit into memory: what is let go is written, and found again when it changes.
      await builtAnew(store, `${run}-small`, { keptRows: 3 })
      expect(contents(`${run}-small`)).toEqual(contents(`${run}-caughtUp`))
    })
    expect([...types]).toEqual(expect.arrayContaining(['EntryCorrected', 'ThingEnteredInError', 'ApprovalAmended']))
  }, 60_000)

  test('counts at every ordinal exactly what its rows say stood then', async () => {
    let run = 0
    await forRandomRecords(async store => {
      run += 1
      await builtAnew(store, `${run}`)
      const readModel = open(`${run}`)
      const last = await store.lastOrdinal()
      for (let at = 1; at <= last; at += 7) {
        for (const { noun, counts } of readTables) {
          const { rows } = readModel.page(noun, { at, first: 500 })
          for (const { name, of } of [{ name: '', of: () => [''] }, ...counts]) {
            const counted = new Map<string, number>()
            for (const row of rows) {
              for (const value of of(row))
                counted.set(`${value} ${row.status}`, (counted.get(`${value} ${row.status}`) ?? 0) + 1)
            }
            const cells = readModel.counts(noun, name, at).map(cell => [`${cell.value} ${cell.status}`, cell.n])
            expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(counted))
          }
        }
      }
      readModel.close()
    })
  }, 60_000)

  test('has beside each row what the row itself says, whichever fields changed last', async () => {
    let run = 0
    await forRandomRecords(async store => {
      run += 1
      await caughtUp(store, `${run}`)
      const database = new DatabaseSync(join(folder.path, `${run}`), { readOnly: true })
      for (const { noun, columns } of readTables) {
        for (const kept of database.prepare(`SELECT * FROM ${noun}_now JOIN ${noun}_text USING (thing)`).all()) {
          const row = JSON.parse(String(kept.row))
          for (const column of columns) expect(kept[column.name]).toBe(column.of(row) ?? (column.isOrder ? '~' : null))
        }
      }
      database.close()
    })
  }, 60_000)
})

test('every noun but the record itself has a projection', () => {
  expect(projections).toHaveLength(13)
})
