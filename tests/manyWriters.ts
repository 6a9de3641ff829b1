/**
 * Several processes append to the same few streams of one file at once, each under the next number. Nothing may be
 * lost, nothing may stand twice, ordinals and revisions have no gap, and whoever was beaten to it is told of a
 * conflict. `node tests/manyWriters.ts 8 1000`
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import type { StoredEvent } from '../schema/envelope.ts'
import type { StoredOperationalEvent } from '../schema/ports/eventStore.ts'
import type { AppendingReport } from './support/appendingProcess.ts'
import { untilCaughtUp } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

export type WritersReport = { writers: number; appends: number; conflicts: number; seconds: number; faults: string[] }

const script = fileURLToPath(new URL('./support/appendingProcess.ts', import.meta.url))
const streams = 3
/** Bytes of the ids that a writer reports at most. */
const reportBytes = 10_000_000

/** Has a process of its own append so many events to the record; answers what became of them. */
export const appendElsewhere = async (path: string, name: string, count: number): Promise<AppendingReport> => {
  const args = [script, path, name, String(count), String(streams)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: reportBytes })
  return JSON.parse(stdout) as AppendingReport // the script prints nothing else
}

/** Has so many processes append so many events each, at once; then reads the record and tells what is wrong. */
export const manyWriters = async (writers: number, each: number, path: string): Promise<WritersReport> => {
  const began = performance.now()
  const names = Array.from({ length: writers }, (_, index) => `writer ${index + 1}`)
  const reports = await Promise.all(names.map(name => appendElsewhere(path, name, each)))
  const seconds = Math.round((performance.now() - began) / 1_000)
  const store = openSqliteEventStore(path)
  const events = await untilCaughtUp(store.subscribe(0))
  const numbers: StoredOperationalEvent[] = []
  for (let page = await store.operational.readStream('ops-numbering'); page.length > 0; ) {
    numbers.push(...page)
    page = await store.operational.readStream('ops-numbering', { from: BigInt(numbers.length) })
  }
  await store.close()
  const { faults } = await checkEverything(path)
  const acknowledged = reports.flatMap(({ ids }) => ids)
  const wanted = writers * each
  return {
    ...{ writers, appends: acknowledged.length, seconds },
    conflicts: reports.reduce((sum, { conflicts }) => sum + conflicts, 0),
    faults: [
      ...faults,
      ...reports.flatMap(({ others }) => others),
      ...(acknowledged.length === wanted ? [] : [`${acknowledged.length} of ${wanted} were acknowledged`]),
      ...(numbers.length === wanted ? [] : [`${numbers.length} numbers were taken for ${wanted} events`]),
      ...lostOrTwice(acknowledged, events),
      ...gaps(events),
    ],
  }
}

const lostOrTwice = (acknowledged: readonly string[], events: readonly StoredEvent[]): string[] => {
  const times = new Map<string, number>()
  for (const { event } of events) times.set(event.id, (times.get(event.id) ?? 0) + 1)
  const known = new Set(acknowledged)
  return [
    ...acknowledged.filter(id => times.get(id) !== 1).map(id => `event ${id} stands ${times.get(id) ?? 0} times`),
    ...[...times.keys()].filter(id => !known.has(id)).map(id => `event ${id} was acknowledged to nobody`),
  ]
}

const gaps = (events: readonly StoredEvent[]): string[] => {
  const revisions = new Map<string, number>()
  return events.flatMap(({ event, ordinal }, index) => {
    const next = revisions.get(event.stream) ?? 0
    revisions.set(event.stream, event.revision + 1)
    return [
      ...(ordinal === index + 1 ? [] : [`event ${index + 1} has ordinal ${ordinal}`]),
      ...(event.revision === next ? [] : [`event ${ordinal} has revision ${event.revision}, not ${next}`]),
    ]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await temporaryFolder()
  const [writers, each] = [Number(process.argv[2] ?? 8), Number(process.argv[3] ?? 1_000)]
  const report = await manyWriters(writers, each, join(folder.path, 'record.sqlite'))
  await folder.remove()
  console.log(JSON.stringify(report, undefined, 2))
  process.exitCode = report.faults.length > 0 ? 1 : 0
}
