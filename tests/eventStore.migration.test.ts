/** A record that an earlier Fourfold wrote is taken up as it stands: nothing is lost, and everything works on it. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupStore, restoreStore } from '../infra/backup.ts'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { disclosureStream } from '../schema/envelope.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { aDisclosure, aNumber, anEvent, aSealedUnit } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

// Sealed, erased, disclosed anew, disclosed before its event, waiting for its event; the last position was deleted.
const written = readFileSync(new URL('./golden/recordOfSchema1.sql', import.meta.url), 'utf8')
const lastPosition = 9

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let path: string

beforeEach(async () => {
  folder = await temporaryFolder()
  path = join(folder.path, 'record.sqlite')
  alter(written)
})
afterEach(() => folder.remove())

const alter = (sql: string): void => {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}
type Row = Record<string, unknown>
/** The rows as the earlier Fourfold wrote them. */
const rows = (sql: string): Row[] => {
  const database = new DatabaseSync(path, { readOnly: true })
  const found = database.prepare(sql).all()
  database.close()
  return found
}
const bodyOf = (row: Row): Row => JSON.parse(String(row.body))
const withStore = async <T>(work: (store: EventStore) => Promise<T>, at = path): Promise<T> => {
  const store = openSqliteEventStore(at)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Everything that can be read, event by event and stream by stream. */
const everything = async (store: EventStore) => ({
  events: await store.readAll(1),
  operational: await store.operational.readAll(1),
  numbers: await store.operational.readStream('ops-numbering-action-2026'),
})

describe('a record in schema 1', () => {
  it('keeps every event, every disclosure and every position', async () => {
    const events = rows('SELECT * FROM event ORDER BY ordinal')
    const operational = rows('SELECT * FROM operational ORDER BY position')
    const disclosures = new Map(operational.map(row => [row.stream, bodyOf(row).data]))
    await withStore(async store => {
      expect(await store.readAll(1)).toEqual(
        events.map(row => {
          const disclosure = disclosures.get(row.ordinal)
          return { ordinal: row.ordinal, event: bodyOf(row), ...(disclosure ? { disclosure } : {}) }
        }),
      )
      expect(await store.operational.readAll(1)).toMatchObject(
        operational.map(row => ({ ...bodyOf(row), position: row.position, revision: row.revision })),
      )
      for (const { id } of events.map(bodyOf)) {
        const found = await store.operational.readStream(disclosureStream(String(id)))
        expect(found.map(({ data }) => data)).toEqual(operational.map(bodyOf).flatMap(each => ofEvent(each, id)))
      }
    })
    expect((await checkEverything(path)).faults).toEqual([])
  })

  it('is migrated once, and opens as what it is from then on', async () => {
    const before = await withStore(everything)
    expect(rows('PRAGMA user_version')).toEqual([{ user_version: 2 }])
    expect(await withStore(everything)).toEqual(before)
  })

  it('is written to like any other, and never uses a position again', async () => {
    await withStore(async store => {
      const sealed = aSealedUnit('action-2026-0001', 'Recorded since', { expectedRevision: 1n })
      const before = [aNumber('ops-numbering-action-2026', 1n), ...sealed.before]
      expect(await store.append({ ...sealed, before })).toEqual({ revision: 2n, ordinal: 7 })
      const positions = (await store.operational.readAll(lastPosition)).map(({ position }) => position)
      expect(positions).toHaveLength(2)
      expect(Math.min(...positions)).toBeGreaterThan(lastPosition)
    })
    expect((await checkEverything(path)).faults).toEqual([])
  })

  it('never gives a position twice, even where it had used more of them than are kept free', async () => {
    alter('UPDATE sqlite_sequence SET seq = 70000 * 8')
    await withStore(async store => {
      for (const number of ['0007', '0008', '0009', '0010'])
        await store.append(aSealedUnit(`action-2026-${number}`, number))
      const positions = (await store.operational.readAll(lastPosition)).map(({ position }) => position)
      expect(positions).toHaveLength(4)
      expect(positions.every((position, index) => position > (positions[index - 1] ?? 560_000))).toBe(true)
      expect((await store.readAll(7)).map(({ disclosure }) => disclosure?.disclosures.length)).toEqual([1, 1, 1, 1])
    })
    expect((await checkEverything(path)).faults).toEqual([])
  })

  it('gives what waited for its event to that event', async () => {
    const [waiting] = rows("SELECT * FROM operational WHERE stream < 0 AND body LIKE '%Disclosed%'")
    const { id, data } = bodyOf(waiting ?? {})
    await withStore(async store => {
      const event = anEvent({ stream: 'action-2026-0005', id: String(id) })
      await store.append({ stream: event.stream, expectedRevision: 'noStream', events: [event], before: [] })
      expect((await store.readAll(7))[0]?.disclosure).toEqual(data)
    })
  })

  it('forgets what was sealed in it, and takes a disclosure anew', async () => {
    await withStore(async store => {
      const [first] = await store.readAll(1, 1)
      if (!first) throw new Error('The record has an event')
      await store.operational.delete(disclosureStream(first.event.id))
      expect((await store.readAll(1, 1))[0]).not.toHaveProperty('disclosure')
      await store.operational.append(aDisclosure(first.event, { disclosures: ['anew'] }))
      expect((await store.readAll(1, 1))[0]?.disclosure).toEqual({ disclosures: ['anew'] })
    })
  })

  it('is checked without being migrated', async () => {
    const report = await checkEverything(path)
    expect(report).toMatchObject({ events: 6, disclosures: 3, faults: [] })
    expect(rows('PRAGMA user_version')).toEqual([{ user_version: 1 }])
  })

  it('is backed up as it stands, and restored in the present schema', async () => {
    const at = (name: string): string => join(folder.path, name)
    mkdirSync(at('files'))
    await backupStore({ storePath: path, filesFolder: at('files'), toFolder: at('backup') })
    expect(rows('PRAGMA user_version')).toEqual([{ user_version: 1 }])
    const restored = { toStorePath: at('new.sqlite'), toFilesFolder: at('newFiles') }
    await restoreStore({ fromFolder: at('backup'), ...restored })
    expect(existsSync(restored.toStorePath)).toBe(true)
    expect(await withStore(everything, restored.toStorePath)).toEqual(await withStore(everything))
  })
})

const ofEvent = (operational: Row, id: unknown): unknown[] =>
  operational.id === id || (operational.id === 'anew' && id === disclosedAnew) ? [operational.data] : []
const disclosedAnew = '910b3045-1a2f-53a5-8d1d-50ef626566f9'
