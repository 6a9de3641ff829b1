/** What goes wrong outside: the record then says so, acknowledges nothing false, and goes on when it can. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteEventStore, type SqliteEventStoreOptions } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { killRounds, storeSubject } from './killNine.ts'
import { aNumber, aSealedUnit, aUnit, record, untilCaughtUp } from './support/eventWorld.ts'
import { type Commits, failingCommits, smallDisk } from './support/failingConnection.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let path: string
const opened: EventStore[] = []
const open = (options?: SqliteEventStoreOptions): EventStore => {
  const store = openSqliteEventStore(path, options)
  opened.push(store)
  return store
}

beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder.path, 'record.sqlite')
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  await folder.remove()
})

describe('a full disk', () => {
  it('acknowledges nothing that is not kept, and goes on when space returns', async () => {
    const disk = smallDisk(60)
    const store = open({ connect: disk.connect })
    const kept: string[] = []
    let refused = 0
    for (let round = 0; round < 12; round++) {
      const units = Array.from({ length: 6 }, (_, lane) =>
        aUnit(`action-${round}-${lane}`, 'noStream', { data: { text: 'x'.repeat(3_000) } }),
      )
      for (const [index, result] of (await Promise.allSettled(units.map(unit => store.append(unit)))).entries()) {
        if (result.status === 'fulfilled') kept.push(units[index]?.events[0]?.id ?? '')
        else {
          expect(result.reason).toMatchObject({ code: 'full' })
          refused += 1
        }
      }
    }
    expect(refused).toBeGreaterThan(0)
    const ids = async () => (await untilCaughtUp(store.subscribe(0))).map(({ event }) => event.id).sort()
    expect(await ids()).toEqual([...kept].sort())
    disk.enlarge(10_000)
    await store.append(aUnit('action-2026-0001'))
    expect(await ids()).toHaveLength(kept.length + 1)
    expect((await checkEverything(path)).faults).toEqual([])
  })
})

describe('a disk that is full at the commit', () => {
  it('acknowledges nothing, says so, and records the same sent again once', async () => {
    const commits: Commits = { fail: 'none', errcode: 13 }
    const store = open({ connect: failingCommits(commits) })
    await record(store, 'action-2026-0000', 1)
    commits.fail = 'before'
    const unit = aSealedUnit('action-2026-0001', 'One')
    await expect(store.append(unit)).rejects.toMatchObject({ code: 'full' })
    expect(await store.lastOrdinal()).toBe(1)
    expect(await store.append(unit)).toEqual({ revision: 0n, ordinal: 2 })
  })
})

describe('a commit that fails', () => {
  const group = () => [
    aSealedUnit('action-2026-0001', 'One'),
    aUnit('action-2026-0002', 7n),
    aUnit('action-2026-0003', 'noStream', { count: 1 }),
  ]

  it('is acknowledged where it took place all the same', async () => {
    const commits: Commits = { fail: 'none' }
    const store = open({ connect: failingCommits(commits) })
    await record(store, 'action-2026-0000', 1)
    commits.fail = 'after'
    const number = aNumber('ops-numbering-action-2026', 'noStream')
    const results = await Promise.allSettled([
      ...group().map(unit => store.append(unit)),
      store.operational.append(number),
      store.operational.delete('ops-nothing'),
    ])
    expect(results).toMatchObject([
      { value: { revision: 0n, ordinal: 2 } },
      { reason: { code: 'outcomeUnknown' } },
      { value: { revision: 0n, ordinal: 3 } },
      { value: { revision: 0n } },
      { status: 'fulfilled' },
    ])
    expect(await store.append(aUnit('action-2026-0003', 0n))).toEqual({ revision: 1n, ordinal: 4 })
  })

  it('is acknowledged only once the file itself holds it: after a failed sync the log cannot be trusted', async () => {
    const commits: Commits = { fail: 'none' }
    const store = open({ connect: failingCommits(commits) })
    await record(store, 'action-2026-0000', 1)
    const other = open() // it holds the log, which would else go with the connection that failed
    await other.lastOrdinal()
    commits.fail = 'after'
    expect(await store.append(aUnit('action-2026-0001'))).toEqual({ revision: 0n, ordinal: 2 })
    expect(statSync(`${path}-wal`).size).toBe(0)
  })

  it('is unknown to everyone in the group where it did not, and the same sent again is recorded once', async () => {
    const commits: Commits = { fail: 'none' }
    const store = open({ connect: failingCommits(commits) })
    await record(store, 'action-2026-0000', 1)
    commits.fail = 'before'
    const units = group()
    const results = await Promise.allSettled(units.map(unit => store.append(unit)))
    for (const result of results) expect(result).toMatchObject({ reason: { code: 'outcomeUnknown' } })
    expect(await store.lastOrdinal()).toBe(1)
    const [first] = units
    if (first) expect(await store.append(first)).toEqual({ revision: 0n, ordinal: 2 })
    expect((await checkEverything(path)).faults).toEqual([])
  })

  it('is told to a subscriber only where it took place', async () => {
    const commits: Commits = { fail: 'none' }
    const store = open({ connect: failingCommits(commits) })
    const seen: string[] = []
    const abort = new AbortController()
    for await (const delivery of store.subscribe(0, { signal: abort.signal })) {
      if (delivery.kind === 'events') seen.push(...delivery.events.map(({ event }) => event.stream))
      else {
        commits.fail = 'before'
        await expect(store.append(aUnit('action-2026-0001'))).rejects.toMatchObject({ code: 'outcomeUnknown' })
        commits.fail = 'after'
        await store.append(aUnit('action-2026-0002'))
      }
      if (seen.length > 0) abort.abort()
    }
    expect(seen).toEqual(['action-2026-0002'])
  })
})

describe('a record that another process holds', () => {
  it('is busy after the timeout, and is written to once it is free', async () => {
    const store = open({ busyTimeoutMs: 60 })
    await record(store, 'action-2026-0001', 1)
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    await expect(store.append(aUnit('action-2026-0002'))).rejects.toMatchObject({ code: 'busy' })
    expect(await store.readAll(1)).toHaveLength(1)
    other.exec('ROLLBACK')
    other.close()
    expect(await store.append(aUnit('action-2026-0002'))).toEqual({ revision: 0n, ordinal: 2 })
  })

  it('keeps appends that came while it was held, in their order', async () => {
    const store = open()
    await record(store, 'action-2026-0001', 1)
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const first = store.append(aUnit('action-2026-0001', 0n))
    await new Promise(resolve => setTimeout(resolve, 30))
    const second = store.append(aUnit('action-2026-0001', 1n))
    other.exec('ROLLBACK')
    other.close()
    expect([await first, await second].map(({ ordinal }) => ordinal)).toEqual([2, 3])
  })
})

describe('an erasure while another process reads', () => {
  it('is not confirmed before its traces can be cleared from the log, and is done when asked for again', async () => {
    const store = open({ busyTimeoutMs: 60 })
    const unit = aSealedUnit('action-2026-0001', 'To be forgotten')
    await store.append(unit)
    const stream = unit.before[0]?.stream ?? ''
    const reader = new DatabaseSync(path)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM event').get()
    await expect(store.operational.delete(stream)).rejects.toMatchObject({ code: 'busy' })
    reader.exec('COMMIT')
    reader.close()
    await store.operational.delete(stream)
    const trace = JSON.stringify(unit.before[0]?.events[0]?.data.disclosures).slice(2, -2)
    for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes(trace)).toBe(false)
    expect((await store.readAll(1))[0]).not.toHaveProperty('disclosure')
  })
})

describe('a writer killed with SIGKILL', () => {
  it('has recorded every event that it acknowledged, exactly once, and left the record whole', async () => {
    const report = await killRounds(3, storeSubject(folder.path))
    expect(report.acknowledged).toBeGreaterThan(0)
    expect(report.faults).toEqual([])
  }, 60_000)
})
