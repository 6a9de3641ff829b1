/**
 * Kills a writer with SIGKILL at a random moment, again and again, and looks whether the record kept its word: every
 * acknowledged event stands in it exactly once, revisions have no gap, the file is whole. `node tests/killNine.ts 100`
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import type { StoredEvent } from '../schema/envelope.ts'
import { untilCaughtUp } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

/** Starts something that writes until it is killed; resolves once it writes. */
export type StartWriter = (round: number) => Promise<{ kill: () => Promise<void> }>
export type KillReport = { rounds: number; acknowledged: number; recorded: number; faults: string[] }
/** Where the writer's record and acknowledgements are, and how it is started. */
export type KillSubject = { record: string; acknowledgements: string; start: StartWriter }

const earliestMs = 120
const latestMs = 320

/** Kills so many writers one after another; after each, looks at the record. */
export const killRounds = async (
  rounds: number,
  { record, acknowledgements, start }: KillSubject,
): Promise<KillReport> => {
  const report: KillReport = { rounds, acknowledged: 0, recorded: 0, faults: [] }
  for (let round = 1; round <= rounds; round++) {
    const writer = await start(round)
    await pause(earliestMs + Math.random() * (latestMs - earliestMs))
    await writer.kill()
    const acknowledged = wholeLines(acknowledgements)
    const { events, faults } = await look(record)
    report.acknowledged = acknowledged.length
    report.recorded = events.length
    report.faults.push(...[...faults, ...broken(acknowledged, events)].map(fault => `round ${round}: ${fault}`))
  }
  return report
}

/** What of its word the record did not keep. */
export const broken = (acknowledged: readonly string[], events: readonly StoredEvent[]): string[] => {
  const faults: string[] = []
  const times = new Map<string, number>()
  const revisions = new Map<string, number>()
  for (const { event, disclosure, ordinal } of events) {
    times.set(event.id, (times.get(event.id) ?? 0) + 1)
    const expected = revisions.get(event.stream) ?? 0
    if (event.revision !== expected) faults.push(`event ${ordinal} has revision ${event.revision}, not ${expected}`)
    revisions.set(event.stream, event.revision + 1)
    if (!disclosure) faults.push(`event ${ordinal} lost its disclosure`)
  }
  for (const id of acknowledged) {
    if (times.get(id) !== 1) faults.push(`acknowledged event ${id} stands ${times.get(id) ?? 0} times`)
  }
  return faults
}

// A kill may cut the last line short: what is not whole was not acknowledged to anyone.
const wholeLines = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : []

const look = async (record: string): Promise<{ events: StoredEvent[]; faults: string[] }> => {
  const store = openSqliteEventStore(record)
  const events = await untilCaughtUp(store.subscribe(0))
  await store.close()
  const { faults } = await checkEverything(record)
  return { events, faults }
}

/** The store itself as the subject, in a folder. */
export const storeSubject = (folder: string): KillSubject => {
  const record = join(folder, 'record.sqlite')
  const acknowledgements = join(folder, 'acknowledged.txt')
  const script = fileURLToPath(new URL('./support/killWriter.ts', import.meta.url))
  const start: StartWriter = async round => {
    const child = spawn(process.execPath, [script, record, acknowledgements, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const exit = once(child, 'exit')
    return {
      kill: async () => {
        child.kill('SIGKILL')
        await exit
      },
    }
  }
  return { record, acknowledgements, start }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await temporaryFolder()
  const report = await killRounds(Number(process.argv[2] ?? 100), storeSubject(folder.path))
  await folder.remove()
  console.log(JSON.stringify(report, undefined, 2))
  process.exitCode = report.faults.length > 0 ? 1 : 0
}
