/** What SQLite is asked for, and that the record lives on: reopened, created by several at once, without its worker. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { checkpoints } from '../infra/sqlite/checkpoints.ts'
import { connect, pragma } from '../infra/sqlite/schema.ts'
import { openSession } from '../infra/sqlite/session.ts'
import { aDisclosure, aNumber, aSealedUnit, aUnit, record } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let path: string
beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder.path, 'record.sqlite')
})
afterEach(() => folder.remove())

describe('the connection', () => {
  it('syncs every commit, overwrites what is deleted, and leaves the log to the worker', async () => {
    const { database } = openSession(path)
    const names = ['journal_mode', 'synchronous', 'secure_delete', 'wal_autocheckpoint']
    expect(names.map(name => pragma(database, name))).toEqual(['wal', 2, 1, 0])
    database.close()
  })

  it('is refused where the log cannot be had: a database in memory is no record', () => {
    expect(() => openSqliteEventStore(':memory:')).toThrow(expect.objectContaining({ code: 'unavailable' }))
  })

  it('is refused where a setting does not take', () => {
    class Deaf extends DatabaseSync {
      override exec(sql: string): void {
        if (!sql.includes('synchronous')) super.exec(sql)
        else super.exec('PRAGMA synchronous = NORMAL')
      }
    }
    expect(() => openSqliteEventStore(path, { connect: file => new Deaf(file) })).toThrow(/synchronous is 1/)
  })
})

describe('a record', () => {
  it('is the same after it was closed and opened again', async () => {
    const first = openSqliteEventStore(path)
    const events = await record(first, 'action-2026-0001', 3)
    await first.close()
    const second = openSqliteEventStore(path)
    expect((await second.readAll(1)).map(({ event }) => event)).toEqual(events)
    expect(await second.append(aUnit('action-2026-0001', 2n))).toEqual({ revision: 3n, ordinal: 4 })
    await second.close()
  })

  it('can be created by several processes at once', async () => {
    const script = fileURLToPath(new URL('./support/appendingProcess.ts', import.meta.url))
    const run = (name: string) => promisify(execFile)(process.execPath, [script, path, name, '5', '1'])
    await Promise.all(['one', 'two', 'three'].map(run))
    expect(await checkEverything(path)).toMatchObject({ events: 15, faults: [] })
  }, 60_000)

  it('has its log copied into the file by the worker', async () => {
    const store = openSqliteEventStore(path)
    await record(store, 'action-2026-0001', 50)
    await expect.poll(() => readFileSync(path).includes('action-2026-0001'), { timeout: 10_000 }).toBe(true)
    await store.close()
  })

  it('keeps a short log without the worker, too', async () => {
    const database = connect(path)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE page (bytes BLOB)')
    const session = { ...openSession(join(folder.path, 'other.sqlite')), database }
    // The worker finds no folder where it looks, and ends.
    const log = checkpoints(join(folder.path, 'nowhere', 'record.sqlite'), () => session)
    log.committed()
    await expect.poll(() => pragma(database, 'wal_autocheckpoint'), { timeout: 10_000 }).toBe(1_000)
    for (let row = 0; row < 20; row++) {
      database.exec('INSERT INTO page VALUES (zeroblob(1000000))')
      log.committed()
    }
    expect(statSync(`${path}-wal`).size).toBeLessThan(10_000_000)
    await log.stop()
    database.close()
  })

  it('gives positions that rise, also where more comes between two events than room is kept for', async () => {
    const store = openSqliteEventStore(path)
    await record(store, 'action-2026-0001', 1)
    const { stream, events: one } = aNumber('ops-many', 'noStream')
    const many = Array.from({ length: 100 }, () => one[0]).filter(each => each !== undefined)
    const appends = Array.from({ length: 700 }, (_, round) => {
      const events = many.map(each => ({ ...each, id: randomUUID() }))
      const expectedRevision = round === 0 ? 'noStream' : BigInt(round * many.length - 1)
      return store.operational.append({ stream, expectedRevision, events })
    })
    await Promise.all(appends)
    const unit = aSealedUnit('action-2026-0002', 'Visit every school')
    await store.append(unit)
    const { position: before = 0 } = (await store.operational.readStream('ops-many', { from: 69_999n }))[0] ?? {}
    const [disclosed] = await store.operational.readStream(unit.before[0]?.stream ?? '')
    expect(disclosed?.position).toBeGreaterThan(before)
    expect(await store.operational.readAll(before + 1)).toEqual([disclosed])
    await store.close()
  }, 60_000)

  it('lets no more than ten thousand writes wait: the rest is told to come again, and is not kept', async () => {
    const store = openSqliteEventStore(path)
    const writes = Array.from({ length: 10_020 }, (_, index) => store.append(aUnit(`action-2026-${100_000 + index}`)))
    const results = await Promise.allSettled(writes)
    const refused = results.filter(result => result.status === 'rejected')
    expect(refused).toHaveLength(20)
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'busy' })
    expect(await store.lastOrdinal()).toBe(10_000)
    await store.close()
  }, 60_000)

  it('keeps no trace of what was erased among much else', async () => {
    const store = openSqliteEventStore(path)
    const marks = new Map<string, string>()
    for (let round = 0; round < 6; round++) {
      await Promise.all(
        Array.from({ length: 40 }, async (_, index) => {
          const number = round * 40 + index
          const unit = aUnit(`action-2026-${1000 + number}`)
          const [event] = unit.events
          if (!event) throw new Error('A unit has an event')
          const mark = `MARK-${number}-`
          const disclosure = mark + mark.repeat((number * 37) % 500)
          await store.append({ ...unit, before: [aDisclosure(event, { disclosures: [disclosure] })] })
          marks.set(event.id, mark)
        }),
      )
      const erased = [...marks].filter((_, index) => index % 3 === round % 3)
      for (const [id, mark] of erased) {
        await store.operational.delete(`ops-disclosure-${id}`)
        marks.delete(id)
        for (const file of [path, `${path}-wal`])
          expect(existsSync(file) && readFileSync(file).includes(mark)).toBe(false)
      }
    }
    await store.close()
  })
})
