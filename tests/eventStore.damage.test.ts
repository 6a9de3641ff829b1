/** Damage to the file is found before anything is built on it, and told in words that help. */
import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { aDisclosure, aNumber, aSealedUnit, aUnit, record } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { tornImages } from './tornTail.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let path: string

/** A record of 20 events, one of them with a disclosure, closed. */
beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder.path, 'record.sqlite')
  const store = openSqliteEventStore(path)
  await record(store, 'action-2026-0001', 18)
  await store.append(aSealedUnit('action-2026-0002', 'Visit every school'))
  await store.append(aUnit('action-2026-0002', 0n, { data: { mark: 'CANARY-IN-THE-RECORD' } }))
  await store.close()
})
afterEach(() => folder.remove())

const alter = (sql: string): void => {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}
const overwrite = (at: number, bytes: string | Buffer): void => {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from(bytes), 0, bytes.length, at)
  closeSync(file)
}
const refusal = (): unknown => {
  try {
    void openSqliteEventStore(path).close()
    return undefined
  } catch (error) {
    return error
  }
}
const faults = async (): Promise<string> => (await checkEverything(path)).faults.join('\n')

describe('a damaged record does not open', () => {
  it('with a header that is not ours', () => {
    overwrite(0, 'no database here')
    expect(refusal()).toMatchObject({ code: 'damaged' })
    writeFileSync(path, 'anything at all, but not a record')
    expect(refusal()).toMatchObject({ code: 'damaged', message: expect.stringContaining('fourfold -- restore') })
  })

  it("with another program's header, even a sound SQLite file", () => {
    alter('PRAGMA application_id = 7')
    expect(refusal()).toMatchObject({ code: 'damaged', message: expect.stringContaining('application id 7') })
  })

  it('with a byte flipped in an event: it says in which, and what to do', async () => {
    overwrite(readFileSync(path).indexOf('CANARY-IN'), 'c')
    const message = expect.stringMatching(/event 20 is not what its digest says.*fourfold -- restore/)
    expect(refusal()).toMatchObject({ code: 'damaged', message })
    expect(await faults()).toContain('event 20 is not what its digest says')
  })

  it('with its end cut off', async () => {
    truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096)
    expect(refusal()).toMatchObject({ code: 'damaged' })
    await expect(checkEverything(path)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('with an event missing', async () => {
    alter('DELETE FROM event WHERE ordinal = 7')
    expect(refusal()).toMatchObject({ code: 'damaged', message: expect.stringContaining('event 7 is missing') })
    expect(await faults()).toContain('event 7 is missing')
  })

  it('with its first events missing', () => {
    alter('DELETE FROM event WHERE ordinal < 3')
    expect(refusal()).toMatchObject({ message: expect.stringContaining('events 1 to 2 are missing') })
  })

  it('with an event in another place than it says', async () => {
    alter(`UPDATE event SET revision = 30 WHERE ordinal = 5`)
    expect(refusal()).toMatchObject({ message: expect.stringContaining('event 5 (action-2026-0001, revision 4)') })
  })

  it('with a stamp that does not follow', () => {
    alter('UPDATE event SET stamp = stamp + 1 WHERE ordinal = 9')
    expect(refusal()).toMatchObject({ message: expect.stringContaining('event 9 has a stamp') })
  })

  // A stack was all that the operator saw.
  it.each([
    ['DROP TABLE operational', 'its table operational is missing'],
    ['DROP TABLE stream', 'its table stream is missing'],
    ['DROP INDEX event_by_id', 'its index event_by_id is missing'],
    ['ALTER TABLE event DROP COLUMN stamp', 'its table event is not as Fourfold makes it'],
    ['ALTER TABLE operational RENAME COLUMN body TO text', 'its table operational is not as Fourfold makes it'],
    ['DROP TABLE event; CREATE TABLE event (ordinal, body)', 'its table event is not as Fourfold makes it'],
  ])('whose tables are not all there: %s', async (sql, what) => {
    alter(sql)
    const message = expect.stringMatching(new RegExp(`is damaged: ${what}\\. Keep the file.*fourfold -- restore`))
    expect(refusal()).toMatchObject({ code: 'damaged', message })
    await expect(checkEverything(path)).rejects.toMatchObject({ code: 'damaged', message })
  })

  it('only where it is damaged: statistics that an operator made do no harm', async () => {
    alter('ANALYZE')
    expect(refusal()).toBeUndefined()
    expect(await faults()).toBe('')
  })

  it('in a schema that is newer than this program', () => {
    alter('PRAGMA user_version = 99')
    expect(refusal()).toMatchObject({ code: 'newerSchema', detail: { found: 99 } })
  })
})

it('a table that is lost while the record is open is told as damage', async () => {
  const store = openSqliteEventStore(path)
  alter('DROP TABLE operational')
  await expect(store.readAll(1)).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('restore') })
  await expect(store.append(aUnit('action-2026-0003'))).rejects.toMatchObject({ code: 'damaged' })
  await store.close()
})

describe('checking everything', () => {
  it('finds nothing in a sound record, tells how far it is, and changes nothing', async () => {
    const copy = join(folder.path, 'copy.sqlite')
    copyFileSync(path, copy)
    const told: number[] = []
    const report = await checkEverything(path, ({ checked, of }) => told.push(checked / of))
    expect(report).toMatchObject({ lastOrdinal: 20, events: 20, disclosures: 1, faults: [] })
    expect(told).toEqual([1])
    expect(readFileSync(path).equals(readFileSync(copy))).toBe(true)
  })

  it('finds an old event that was altered, past what a start looks at', async () => {
    const store = openSqliteEventStore(path)
    for (let batch = 0; batch < 11; batch++) {
      const { events, ...unit } = aUnit(`action-2026-${2000 + batch}`)
      const [first] = events
      if (!first) throw new Error('A unit has an event')
      const hundred = Array.from({ length: 100 }, (_, revision) => ({ ...first, revision, id: `${batch}-${revision}` }))
      await store.append({ ...unit, events: hundred })
    }
    await store.close()
    alter(`UPDATE event SET body = replace(body, 'action', 'Action') WHERE ordinal = 3`)
    expect(refusal()).toBeUndefined()
    expect(await faults()).toContain('event 3 is not what its digest says')
  })

  it('finds a disclosure that its event never committed to', async () => {
    const store = openSqliteEventStore(path)
    const [stored] = await store.readAll(1, 1)
    if (!stored) throw new Error('The record has an event')
    await store.operational.append(aDisclosure(stored.event, { disclosures: ['WyJzYWx0IiwieCIsMV0'] }))
    await store.close()
    expect(await faults()).toContain('event 1')
  })

  it('finds a disclosure that was altered', async () => {
    alter(`UPDATE disclosure SET body = replace(body, 'Disclosed', 'disclosed')`)
    expect(await faults()).toContain('the disclosure of event 19 is not what its digest says')
  })

  it('finds an operational event that was altered', async () => {
    const store = openSqliteEventStore(path)
    const { position } = await store.operational.append(aNumber('ops-numbering', 'noStream'))
    await store.close()
    alter(`UPDATE operational SET body = replace(body, 'Taken', 'taken')`)
    expect(await faults()).toContain(`the operational event at position ${position} is not what its digest says`)
  })

  // Whatever was taken out of the table was passed over: an event without its disclosure looked like an erased one.
  it('finds a disclosure that is gone although nothing says that it was erased', async () => {
    const store = openSqliteEventStore(path)
    const [stored] = await store.readStream('action-2026-0002')
    await store.operational.delete(`ops-disclosure-${stored?.event.id}`)
    await store.close()
    expect(await faults()).toMatch(
      /^event 19 \(.*\) lacks 1 of its disclosures, and nothing says that they were erased$/,
    )
  })

  it('finds a disclosure of which more is gone than was erased', async () => {
    const store = openSqliteEventStore(path)
    const [stored] = await store.readStream('action-2026-0002')
    const data = { event: stored?.event.id ?? '', commitments: ['another commitment'] }
    await store.append(aUnit('action-2026-0002', 1n, { type: 'DisclosureErased', data }))
    await store.operational.delete(`ops-disclosure-${data.event}`)
    await store.close()
    expect(await faults()).toContain('lacks 1 of its disclosures')
  })

  it('finds a disclosure that exists although its event says it was erased', async () => {
    const store = openSqliteEventStore(path)
    const [stored] = await store.readStream('action-2026-0002')
    const data = { event: stored?.event.id ?? '' }
    await store.append(aUnit('action-2026-0002', 1n, { type: 'DisclosureErased', data }))
    expect(await faults()).toContain('was erased and yet exists')
    await store.operational.delete(`ops-disclosure-${data.event}`)
    expect(await faults()).toBe('')
    await store.close()
  })

  it('finds an index that does not match its table', async () => {
    alter('UPDATE event SET id_key = id_key + 1 WHERE ordinal = 4')
    expect(await faults()).toContain('cannot be found by its id')
  })
})

// A byte flipped in what is sealed was taken for something erased: a start looked at the events alone.
describe('what a power cut or a bad sector leaves of the files', () => {
  it('opens with everything that was safe, as it was recorded, or is refused as damaged', async () => {
    const report = await tornImages(40, folder.path)
    expect(report.faults).toEqual([])
    expect(report.images).toBe(40)
    expect(report.opened).toBeGreaterThan(0)
  }, 60_000)

  it('is refused with a byte flipped in a disclosure, and says in which', () => {
    overwrite(readFileSync(path).indexOf('"Disclosed"') + 1, 'd')
    const message = expect.stringMatching(/disclosure of event \d+ is not what its digest says/)
    expect(refusal()).toMatchObject({ code: 'damaged', message })
  })
})
