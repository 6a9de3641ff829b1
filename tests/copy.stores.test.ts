/** Copies between the stores that there are, broken off everywhere: on our test server, or on a real one. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { openRecordFolder } from '../infra/recordFolder.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { everyOperational } from '../infra/sqlite/disclosures.ts'
import { isEventStoreError } from '../schema/ports/eventStore.ts'
import { commandHandler } from '../services/commandHandler.ts'
import { keeper } from '../services/demonstration.ts'
import { recordLoader } from '../services/recordLoader.ts'
import {
  brokenOffEverywhere,
  contents,
  copied,
  type Ground,
  groundOf,
  recordWithEverything,
} from './support/copyWorld.ts'
import { cuttingProxy } from './support/cuttingProxy.ts'
import { aDisclosure, aSealedUnit, noonPlus, record } from './support/eventWorld.ts'
import { generated, keptPorts } from './support/generated.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: KurrentGround
let grounds: { close(): Promise<void> }[]
beforeEach(async () => {
  folder = await temporaryFolder()
  server = await kurrentGround()
  grounds = []
})
afterEach(async () => {
  for (const ground of grounds) await ground.close()
  await server.close()
  await folder.remove()
})

const kept = (ground: ReturnType<typeof groundOf>): Ground => {
  grounds.push(ground)
  return ground
}
const newFile = async (path = join(folder.path, `${randomUUID()}.sqlite`)): Promise<Ground> =>
  kept(groundOf(() => openSqliteEventStore(path)))
const newPrefix = async (): Promise<Ground> => {
  const prefix = `${server.prefix}-${randomUUID().slice(0, 8)}`
  return kept(groundOf(() => server.open({ prefix })))
}

describe.each([
  { what: 'from a file to a server', source: newFile, target: newPrefix },
  { what: 'from a server to a file', source: newPrefix, target: newFile },
  { what: 'from one prefix of a server to another', source: newPrefix, target: newPrefix },
  { what: 'from a file to a file', source: newFile, target: newFile },
])('a copy $what', ({ source, target }) => {
  test('that breaks off at any of its writes, before or after it, comes to the same when it is given again', async () => {
    const from = await (await source()).open()
    await recordWithEverything(from)
    const writes = await brokenOffEverywhere(from, () => target())
    expect(writes).toBeGreaterThan(12)
  })
})

/** Every row of a record in a file, byte by byte: events in their order, operational events by stream. */
const rowsOf = (path: string) => {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const events = database.prepare('SELECT ordinal, stamp, digest, body FROM event ORDER BY ordinal').all()
    const operational = database
      .prepare(
        `SELECT CASE WHEN stream < 0 THEN (SELECT name FROM operational_stream WHERE id = -stream)
           ELSE 'of event ' || stream END AS name, revision, digest, body
         FROM ${everyOperational} WHERE name IS NOT NULL ORDER BY name, revision`,
      )
      .all()
    return { events, operational }
  } finally {
    database.close()
  }
}

const loadCambridgeshire = async (path: string): Promise<void> => {
  const store = openSqliteEventStore(path)
  const ports = await keptPorts(store)
  const source = await openRecordFolder(join(import.meta.dirname, '..', 'infra', 'records', 'cambridgeshire-2015'))
  await recordLoader(ports, commandHandler(ports)).load({ source, recorder: { person: keeper, known: 'system' } })
  await store.close()
}
const generateYear = async (path: string): Promise<void> => {
  const store = openSqliteEventStore(path)
  await generated({ store })
  await store.close()
}

describe('there and back again', () => {
  test.each([
    { what: 'the record of Cambridgeshire', make: loadCambridgeshire, least: 80 },
    { what: 'a generated year', make: generateYear, least: 900 },
  ])('$what is the same, byte by byte, with the same digest', async ({ make, least }) => {
    const [first, last] = [join(folder.path, 'first.sqlite'), join(folder.path, 'last.sqlite')]
    await make(first)
    const there = await newPrefix()
    const from = openSqliteEventStore(first)
    const began = performance.now()
    const report = await copied(from, await there.open())
    const between = performance.now()
    await from.close()
    const to = openSqliteEventStore(last)
    const back = await copied(await there.open(), to)
    const ended = performance.now()
    await to.close()
    expect(report.events).toBeGreaterThan(least)
    expect(back).toEqual({ ...report, copied: report.events })
    const checked = await checkEverything(last)
    expect(checked).toEqual(await checkEverything(first))
    expect(checked).toMatchObject({ faults: [], digest: report.digest, events: report.events })
    expect(rowsOf(last)).toEqual(rowsOf(first))
    const rate = (fromMs: number, toMs: number): string => (report.events / ((toMs - fromMs) / 1000)).toFixed(0)
    console.info(`${report.events} events: ${rate(began, between)}/s to the server, ${rate(between, ended)}/s back`)
  })
})

describe('on a server', () => {
  test('what several tries left of a disclosure comes into a file as what stands, which is whole', async () => {
    const from = await server.open()
    for (const [at, order] of [['junk', 'good'] as const, ['good', 'junk'] as const].entries()) {
      const unit = aSealedUnit(`action-2026-000${at + 1}`, 'The one that stands')
      const [event, good] = [unit.events[0], unit.before[0]]
      if (!event || !good) throw new Error('The unit has both')
      const junk = aDisclosure(event, { disclosures: ['bm90aGluZw'] })
      const parts = { junk: { ...junk, events: junk.events.map(each => ({ ...each, id: randomUUID() })) }, good }
      await from.operational.append(parts[order[0]])
      await from.operational.append({ ...parts[order[1]], expectedRevision: 0n })
      await from.append({ ...unit, before: [] })
    }
    const path = join(folder.path, 'copy.sqlite')
    const to = await (await newFile(path)).open()
    expect(await copied(from, to)).toMatchObject({ events: 2, disclosures: 2 })
    expect((await checkEverything(path)).faults).toEqual([])
  })

  test('a copy whose connections are cut again and again comes to the same, given again where it gave up', async () => {
    const file = await (await newFile()).open()
    await record(file, 'action-2026-0001', 40)
    for (let at = 2; at < 60; at += 1) await file.append(aSealedUnit(`action-2026-${1000 + at}`, `Title ${at}`))
    const [, place = '', host = '', port = ''] = /(([^@/]+):(\d+))(?=[?/]|$)/.exec(server.address) ?? []
    const proxy = await cuttingProxy({ host, port: Number(port) })
    const address = server.address.replace(place, `${host === 'localhost' ? host : '127.0.0.1'}:${proxy.port}`)
    const cutting = setInterval(() => proxy.cut(), 150)
    try {
      const back = await (await newFile()).open()
      await untilCopied(async () => {
        const through = await server.open({ address })
        await copied(file, through)
      })
      await untilCopied(async () => {
        const through = await server.open({ address })
        await copied(through, back)
      })
      expect(await contents(back)).toEqual(await contents(file))
    } finally {
      clearInterval(cutting)
      await proxy.close()
    }
  })

  test('a copy of stamps that lie far apart is taken, for they were judged once', async () => {
    const from = await server.open()
    const late = aSealedUnit('action-2026-0001', 'Late', { recordedAt: noonPlus(8) })
    await from.takeIn({ after: 0, units: [late, aSealedUnit('action-2026-0002', 'Early')] })
    const path = join(folder.path, 'copy.sqlite')
    const to = await (await newFile(path)).open()
    await copied(from, to)
    expect((await checkEverything(path)).faults).toEqual([])
    expect(await contents(to)).toEqual(await contents(from))
  })
})

/** Copies until it succeeds: what cannot be reached may be later. */
const untilCopied = async (copying: () => Promise<void>): Promise<void> => {
  for (;;) {
    try {
      return await copying()
    } catch (error) {
      const isOfTheWay = isEventStoreError(error, 'unavailable') || isEventStoreError(error, 'outcomeUnknown')
      if (!isOfTheWay) throw error
      await pause(50)
    }
  }
}
