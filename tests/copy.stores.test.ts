/** Copies between the stores that there are, broken off everywhere: on our test server, or on a real one. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { openRecordFolder } from '../infra/recordFolder.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { everyOperational } from '../infra/sqlite/disclosures.ts'
import { commandHandler } from '../services/commandHandler.ts'
import { keeper } from '../services/demonstration.ts'
import { recordLoader } from '../services/recordLoader.ts'
import { type CopyGrounds, copyGrounds } from './support/copyGrounds.ts'
import { contents, copied } from './support/copyWorld.ts'
import { aDisclosure, aSealedUnit, noonPlus } from './support/eventWorld.ts'
import { generated, keptPorts } from './support/generated.ts'
import { isGuarded } from './support/realServer.ts'

let grounds: CopyGrounds
beforeEach(async () => {
  grounds = await copyGrounds()
})
afterEach(() => grounds.close())

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
  ])(
    '$what is the same, byte by byte, with the same digest',
    async ({ make, least }) => {
      const [first, last] = [grounds.at('first.sqlite'), grounds.at('last.sqlite')]
      await make(first)
      const there = await grounds.newPrefix()
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
      // A server may take its time over the password of each call.
    },
    isGuarded ? 3_600_000 : 60_000,
  )
})

describe('on a server', () => {
  test('what several tries left of a disclosure comes into a file as what stands, which is whole', async () => {
    const from = await grounds.server.open()
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
    const path = grounds.at('copy.sqlite')
    const to = await (await grounds.newFile(path)).open()
    expect(await copied(from, to)).toMatchObject({ events: 2, disclosures: 2 })
    expect((await checkEverything(path)).faults).toEqual([])
  })

  test('a copy of stamps that lie far apart is taken, for they were judged once', async () => {
    const from = await grounds.server.open()
    const late = aSealedUnit('action-2026-0001', 'Late', { recordedAt: noonPlus(8) })
    await from.takeIn({ after: 0, units: [late, aSealedUnit('action-2026-0002', 'Early')] })
    const path = grounds.at('copy.sqlite')
    const to = await (await grounds.newFile(path)).open()
    await copied(from, to)
    expect((await checkEverything(path)).faults).toEqual([])
    expect(await contents(to)).toEqual(await contents(from))
  })
})
