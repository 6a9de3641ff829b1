/** The read model in one SQLite file of the node. It can be deleted at any time: it is built again from the events. */
import { isGap, type ReadModel, type ReadModelReader, type ReadTable, readLimits } from '../schema/ports/readModel.ts'
import { bulkBuild } from './readModel/bulk.ts'
import { type Plan, putInPlace } from './readModel/file.ts'
import { hold } from './readModel/held.ts'
import { defaultKeptRows } from './readModel/standing.ts'
import { fingerprintOf } from './readModel/tables.ts'
import { waiting } from './readModel/waiting.ts'

export type SqliteReadModelOptions = {
  tables: readonly ReadTable[]
  /** Tells one edition of the projections from another: a file made by another one is not taken up. */
  projections: string
  /** Rows kept in memory at most while events are taken in; a default where left out. */
  keptRows?: number
}

/**
 * Opens the read model at a path. A file that is damaged, or that other tables or projections made, is not taken up:
 * `unfit` then says why, and it stays until another is built. Throws ReadModelError `unavailable`.
 */
export const openSqliteReadModel = (path: string, options: SqliteReadModelOptions): ReadModel => {
  const plan = planOf(options)
  const reached = waiting(0)
  const held = hold(path, plan, ({ reader }) => reached.reach(reader.position()?.ordinal ?? 0))
  // What cannot be read has not come anywhere: whoever waits for an ordinal waits until it is built.
  held.onTurn(() => void (held.isOpen() || reached.reach(0)))
  return {
    ...reading(work => held.use(({ reader }) => work(reader))),
    position: () => (held.isOpen() ? held.use(({ reader }) => reader.position()) : undefined),
    write: (after, position, work) => {
      if (after === 0 && held.unfit() !== undefined) held.startEmpty()
      try {
        held.use(({ writer }) => writer.write(after, position, work))
        reached.reach(position.ordinal)
      } catch (error) {
        // Another process has written: what it took in can be read here as well.
        if (isGap(error)) reached.reach(held.use(({ reader }) => reader.position()?.ordinal ?? 0))
        throw error
      }
    },
    rebuild: () => bulkBuild({ path: buildingAt(path), plan, finished: held.replaceBy }),
    discard: why => {
      held.discard(why)
      reached.reach(0)
    },
    waitFor: (ordinal, waitMs = readLimits.waitMs) => reached.waitFor(ordinal, waitMs),
    unfit: held.unfit,
    onTurn: held.onTurn,
    close: () => {
      held.close()
      reached.end()
    },
  }
}

/** Builds it anew beside whatever is in use, for a process that does not use it. Who does takes the new one up. */
export const sqliteReadModelBuilder = (path: string, options: SqliteReadModelOptions): Pick<ReadModel, 'rebuild'> => {
  const finished = (built: string): void => putInPlace(built, path)
  return { rebuild: () => bulkBuild({ path: buildingAt(path), plan: planOf(options), finished }) }
}

const planOf = ({ tables, projections, keptRows = defaultKeptRows }: SqliteReadModelOptions): Plan => {
  return { tables, fingerprint: fingerprintOf(tables, projections), keptRows }
}

const buildingAt = (path: string): string => `${path}.rebuild`

type Reading = <T>(work: (reader: ReadModelReader) => T) => T

const reading = (use: Reading): Omit<ReadModelReader, 'position'> => ({
  page: (noun, question) => use(reader => reader.page(noun, question)),
  total: (noun, question) => use(reader => reader.total(noun, question)),
  one: (noun, reference, at) => use(reader => reader.one(noun, reference, at)),
  many: (noun, references, at) => use(reader => reader.many(noun, references, at)),
  versions: (noun, reference) => use(reader => reader.versions(noun, reference)),
  counts: (noun, by, at, start) => use(reader => reader.counts(noun, by, at, start)),
  changedSince: (noun, ordinal, question) => use(reader => reader.changedSince(noun, ordinal, question)),
})
