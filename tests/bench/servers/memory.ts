/**
 * How much memory the record takes: a process of its own, so that nothing else is counted. Started with --expose-gc.
 */
import { openSqliteEventStore } from '../../../infra/eventStore.sqlite.ts'
import { rebuildReadModel } from '../../../services/rebuildReadModel.ts'
import { streams } from '../../../services/streams.ts'
import { openReadModel } from '../readModels.ts'
import { givenOptions } from './told.ts'

const megabyte = 1024 * 1024
const options = givenOptions()
const store = openSqliteEventStore(String(options.path))

const heap = (): number => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / megabyte
}

/** Reads the whole record page by page. Gives how far the resident memory rose above where it began, at its highest. */
const readWhole = async (): Promise<{ events: number; risenMb: number }> => {
  const base = process.memoryUsage.rss()
  let highest = base
  let events = 0
  for await (const delivery of store.subscribe(0)) {
    if (delivery.kind === 'caughtUp') break
    events += delivery.events.length
    highest = Math.max(highest, process.memoryUsage.rss())
  }
  return { events, risenMb: (highest - base) / megabyte }
}

/** Milliseconds between two looks at the memory in use. */
const lookEveryMs = 20

/** Builds the read model anew. Gives how far the resident memory rose above where it began, at its highest. */
const rebuildWhole = async (path: string): Promise<{ rebuildMb: number }> => {
  const readModel = openReadModel(path)
  const base = process.memoryUsage.rss()
  let highest = base
  const looking = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, lookEveryMs)
  await rebuildReadModel({ store, readModel })
  clearInterval(looking)
  readModel.close()
  return { rebuildMb: (highest - base) / megabyte }
}

/** Loads the fold of every stream that is named: heads and states stay in memory. */
const loadFolds = async (names: readonly string[]): Promise<number> => {
  const before = heap()
  const folds = streams(store)
  for (const name of names) await folds.load(name)
  const after = heap()
  // Used after the measurement, so that it is still there during it.
  await folds.load(names[0] ?? '')
  return after - before
}

const numbered = (count: number, year: string): string[] =>
  Array.from({ length: count }, (_, index) => `action-${year}-${String(index + 1).padStart(4, '0')}`)

const measured = async () => {
  if (options.readModel !== undefined) return rebuildWhole(String(options.readModel))
  const read = await readWhole()
  return { ...read, foldsMb: await loadFolds(numbered(Number(options.actions), String(options.year))) }
}
const found = await measured()
await store.close()
process.send?.(found)
