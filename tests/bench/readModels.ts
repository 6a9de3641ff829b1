/** Taking events in: catch-up and rebuild with versions and exact counts, against keeping current rows only. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteReadModel } from '../../infra/readModel.sqlite.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import { type ReadModel, type Row, readLimits } from '../../schema/ports/readModel.ts'
import { projections, projectionsEdition, readTables } from '../../services/readModels/projections.ts'
import { rebuildReadModel } from '../../services/rebuildReadModel.ts'
import { madeReady, positionOf, takeAllIn } from '../../services/takeEventsIn.ts'
import { nounOf } from '../../workflows/rules.ts'
import { compared, type Figure } from './figures.ts'
import { interleave } from './rounds.ts'
import type { Sizes } from './sizes.ts'
import type { World } from './world.ts'

/** The name that the product gives the read model in its data folder. */
export const readModelPath = (folder: string): string => join(folder, 'readModel.sqlite')

/** Opens the read model at a path as the product does. */
export const openReadModel = (path: string): ReadModel =>
  openSqliteReadModel(path, { tables: readTables, projections: projectionsEdition() })

/** The figures of catch-up and rebuild, each from the first event to the last. */
export const readModelFigures = async ({ store, folder }: World, { rounds }: Sizes): Promise<Figure[]> => {
  const path = join(folder, 'measured.sqlite')
  const timed = (name: string, work: (path: string) => Promise<number>) => ({
    name,
    measure: async () => {
      const from = performance.now()
      const events = await work(path)
      const perSecond = events / ((performance.now() - from) / 1000)
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
      return { [name]: perSecond }
    },
  })
  const measured = await interleave(rounds, [
    timed('upsert of current rows', at => upsertCurrent(store, at)),
    timed('catch-up', at => catchUp(store, at)),
    timed('rebuild', at => rebuild(store, at)),
  ])
  const events = (await store.lastOrdinal()).toLocaleString('en-GB')
  const held = (name: string, against: string, atLeast: number): Figure =>
    compared({
      name: `${name} from ${events} events`,
      unit: 'events/s',
      measured,
      value: name,
      against,
      target: { atLeast },
    })
  return [
    held('catch-up', 'upsert of current rows', 0.28),
    held('rebuild', 'upsert of current rows', 0.9),
    held('rebuild', 'catch-up', 3),
  ]
}

const rebuild = async (store: EventStore, path: string): Promise<number> => {
  const readModel = openReadModel(path)
  const { events } = await rebuildReadModel({ store, readModel })
  readModel.close()
  return events
}

/** What a node does that follows: batch by batch, each readable as soon as it is in. */
const catchUp = async (store: EventStore, path: string): Promise<number> => {
  const readModel = openReadModel(path)
  let after = 0
  for await (const delivery of store.subscribe(0, { batchSize: readLimits.eventsPerBatch })) {
    if (delivery.kind === 'caughtUp') break
    const position = positionOf(delivery.events)
    if (!position) continue
    const ready = await madeReady(store, delivery.events)
    readModel.write(after, position, writer => takeAllIn(writer, ready))
    after = position.ordinal
  }
  readModel.close()
  return after
}

/**
 * The limit: the same events read, disclosed and projected by the same functions, and nothing kept but the row as it
 * stands, with one index. No versions, no counts, no links.
 */
const upsertCurrent = async (store: EventStore, path: string): Promise<number> => {
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;
    CREATE TABLE now (reference TEXT PRIMARY KEY, status TEXT NOT NULL, "row" TEXT NOT NULL);
    CREATE INDEX now_status ON now (status)`)
  const upsert = database.prepare(`INSERT INTO now VALUES (?, ?, ?)
    ON CONFLICT (reference) DO UPDATE SET status = excluded.status, "row" = excluded."row"`)
  const byNoun = new Map<string, (typeof projections)[number]>(projections.map(each => [each.noun, each]))
  const rows = new Map<string, Row>()
  let after = 0
  for await (const delivery of store.subscribe(0, { batchSize: readLimits.eventsPerBatch })) {
    if (delivery.kind === 'caughtUp') break
    const ready = await madeReady(store, delivery.events)
    database.exec('BEGIN')
    for (const { event } of ready) {
      const row = byNoun.get(nounOf(event.stream) ?? '')?.project(rows.get(event.stream), event)
      if (!row) continue
      rows.set(event.stream, row)
      upsert.run(row.reference, row.status, JSON.stringify(row))
    }
    database.exec('COMMIT')
    after = delivery.events.at(-1)?.ordinal ?? after
  }
  database.close()
  return after
}
