/** The command `copy`, as an operator meets it: a process that is killed, stopped, refused, and given again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import type { EventStore, RecordStore } from '../schema/ports/eventStore.ts'
import { contents, recordWithEverything } from './support/copyWorld.ts'
import { aSealedUnit, aUnit, noonPlus } from './support/eventWorld.ts'
import { type KurrentWorld, kurrentWorld } from './support/kurrentWorld.ts'
import { started as startedOn } from './support/operator.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let world: KurrentWorld
const at = (name: string): string => join(folder.path, name)
beforeEach(async () => {
  folder = await temporaryFolder()
  world = await kurrentWorld()
  await inFile('record.sqlite', async store => {
    await recordWithEverything(store)
    for (let number = 1; number <= 60; number += 1) {
      await store.append(aSealedUnit(`action-2026-${2000 + number}`, `Title ${number}`, { recordedAt: noonPlus(90) }))
    }
  })
})
afterEach(async () => {
  await world.close()
  await folder.remove()
})

const inFile = async <T>(name: string, work: (store: RecordStore) => Promise<T>): Promise<T> => {
  const store = openSqliteEventStore(at(name))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

type More = { settings?: Record<string, string>; fileBlocks?: number }
const started = (args: string[], { settings = {}, fileBlocks }: More = {}) =>
  startedOn(folder.path, ['--command', ...args], { FOURFOLD_STORE_PREFIX: world.prefix, ...settings }, fileBlocks)
const copy = (from: string, to: string, ...more: string[]) => started(['copy', '--from', from, '--to', to, ...more])
const file = (name = 'record.sqlite'): string => `sqlite:${at(name)}`
const digest = /71 events up to ordinal 71, digest ([0-9a-f]{64})/

test('a record goes to a server and back into a file, and every command tells the same digest of it', async () => {
  const there = await copy(file(), world.address).ended
  expect(there).toMatchObject({ code: 0, told: expect.stringMatching(/holds a verified copy: 71 .*\n71|copied now/) })
  expect(there.told).toMatch(/Files are not copied, they stay where they are/)
  const back = await copy(world.address, file('new/record.sqlite')).ended
  const check = await started(['check'], { settings: { FOURFOLD_DATA: at('new') } }).ended
  const backup = await started(['backup', at('backup')], { settings: { FOURFOLD_DATA: at('new') } }).ended
  const digests = [there, back, check, backup].map(({ told }) => digest.exec(told)?.[1])
  expect(new Set(digests).size).toBe(1)
  expect(digests[0]).toBeDefined()
  const [first, last] = await Promise.all(['record.sqlite', 'new/record.sqlite'].map(name => inFile(name, contents)))
  expect(last).toEqual(first)
})

test('another prefix of the same server is another place', async () => {
  await copy(file(), world.address).ended
  const again = await copy(world.address, world.address, '--to-prefix', 'another').ended
  expect(again).toMatchObject({
    code: 0,
    told: expect.stringMatching(/under the prefix another holds a verified copy/),
  })
  const other = await world.open({ prefix: 'another' })
  expect(await contents(other)).toEqual(await contents(await world.open()))
})

/** Resolves once a store on the server has so many events. */
const untilCopied = (store: EventStore, events: number) =>
  expect.poll(() => store.lastOrdinal(), { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(events)

describe('a copy that ends', () => {
  test('because it was killed, again and again, comes to the same when it is given again', async () => {
    const node = await world.open()
    world.control.answerLate(5)
    for (const events of [1, 12, 30, 55]) {
      const process = copy(file(), world.address)
      await untilCopied(node, events)
      process.kill('SIGKILL')
      expect(await process.ended).toMatchObject({ code: null })
    }
    // Nobody may work with what is there until it is finished.
    const service = { settings: { FOURFOLD_STORE: world.address } }
    const refused = { code: 1, told: expect.stringMatching(/copy that is not finished: give the same copy again/) }
    expect(await started(['rebuild'], service).ended).toMatchObject(refused)
    expect(await copy(file(), world.address).ended).toMatchObject({ code: 0 })
    expect(await started(['rebuild'], service).ended).toMatchObject({ code: expect.any(Number) })
    expect(await contents(node)).toEqual(await inFile('record.sqlite', contents))
  })

  test('because it was told to says how to go on, and goes on', async () => {
    const node = await world.open()
    world.control.answerLate(5)
    const process = copy(file(), world.address)
    await untilCopied(node, 20)
    process.kill('SIGTERM')
    expect(await process.ended).toMatchObject({
      code: 1,
      told: expect.stringMatching(/Give the same command again: what is there is kept, and it goes on from there/),
    })
    world.control.behave()
    expect(await copy(file(), world.address).ended).toMatchObject({ code: 0 })
    expect(await contents(node)).toEqual(await inFile('record.sqlite', contents))
  })

  test('because the disk is full leaves a beginning that check knows, and goes on where there is room', async () => {
    await copy(file(), world.address).ended
    const target = ['copy', '--from', world.address, '--to', file('small/record.sqlite')]
    const full = await started(target, { fileBlocks: 150 }).ended
    expect(full).toMatchObject({
      code: 1,
      told: expect.stringMatching(/The copy: .*(?:full|send the same again)/),
    })
    const small = { settings: { FOURFOLD_DATA: at('small') } }
    expect((await started(['check'], small).ended).told).not.toMatch(/The record is whole/)
    expect(await started(target).ended).toMatchObject({ code: 0 })
    expect((await started(['check'], small).ended).told).toMatch(/The record is whole/)
  })
})

describe('a copy is refused, with a sentence,', () => {
  const nowhere = 'esdb://127.0.0.1:1?tls=false'
  test.each([
    { what: 'without places', args: () => [], says: /--from is missing: name a file.*\n--to is missing/ },
    {
      what: 'of a place that is none',
      args: () => ['--from', 'here', '--to', 'sqlite:'],
      says: /--from is "here".*\n--to/,
    },
    { what: 'of a record to itself', args: () => ['--from', file(), '--to', file()], says: /name the same record/ },
    {
      what: 'with an option of servers for a file',
      args: () => ['--from', file(), '--to', nowhere, '--from-prefix', 'x'],
      says: /--from names a file, to which no other --from option belongs/,
    },
    {
      what: 'with a prefix that is none',
      args: () => ['--from', file(), '--to', nowhere, '--to-prefix', 'a.b'],
      says: /--to-prefix is "a.b": it is made of letters/,
    },
  ])('$what', async ({ args, says }) => {
    expect(await started(['copy', ...args()]).ended).toMatchObject({ code: 2, told: expect.stringMatching(says) })
  })

  test('of a record that is not there, and none is made', async () => {
    const ended = await copy(file('nowhere.sqlite'), file('new.sqlite')).ended
    expect(ended).toMatchObject({ code: 1, told: expect.stringMatching(/There is no record .*nowhere.sqlite/) })
    expect([existsSync(at('nowhere.sqlite')), existsSync(at('new.sqlite'))]).toEqual([false, false])
  })

  test('to a server that does not answer, or whose address is of another kind', async () => {
    const gone = await copy(file(), nowhere).ended
    expect(gone).toMatchObject({ code: 1, told: expect.stringMatching(/The store at 127.0.0.1:1 cannot be used/) })
    const kind = await copy(file(), 'kurrentdb://127.0.0.1:1?tls=false').ended
    expect(kind).toMatchObject({ code: 1, told: expect.stringContaining('Write esdb://') })
  })

  test('with a user for a server without TLS, unless that is taken back for its side', async () => {
    writeFileSync(at('password'), 'changeit\n')
    const settings = { FOURFOLD_STORE_USER: 'admin', FOURFOLD_STORE_PASSWORD_FILE: at('password') }
    const args = ['copy', '--from', file(), '--to', world.address]
    const ended = await started(args, { settings }).ended
    expect(ended).toMatchObject({ code: 1, told: expect.stringMatching(/With tls=false the credentials would not/) })
    expect(await started([...args, '--to-user', ''], { settings }).ended).toMatchObject({ code: 0 })
  })

  test('of a record that is damaged, with the ordinal of the event', async () => {
    const database = new DatabaseSync(at('record.sqlite'))
    database.exec(`UPDATE event SET body = replace(body, '2026-11-24"', '2026-11-25"') WHERE ordinal = 17`)
    database.close()
    const ended = await copy(file(), file('new.sqlite')).ended
    expect(ended).toMatchObject({
      code: 1,
      told: expect.stringMatching(/is not whole: event 17 is not what its digest/),
    })
    expect(existsSync(at('new.sqlite'))).toBe(false)
  })

  test('to where another record is, which stays as it is', async () => {
    await inFile('other.sqlite', store => store.append(aUnit('action-2026-0099')))
    const before = await inFile('other.sqlite', contents)
    const ended = await copy(file(), file('other.sqlite')).ended
    expect(ended).toMatchObject({ code: 1, told: expect.stringMatching(/its event 1 is .*action-2026-0099/) })
    expect(await inFile('other.sqlite', contents)).toEqual(before)
  })

  test('to where the log of a lost record lies', async () => {
    writeFileSync(at('new.sqlite-wal'), 'the log of another')
    expect(await copy(file(), file('new.sqlite')).ended).toMatchObject({
      code: 1,
      told: expect.stringMatching(/-wal is/),
    })
    expect(readFileSync(at('new.sqlite-wal'), 'utf8')).toBe('the log of another')
  })
})
