/** Several processes on one record at once: nothing is lost, nothing stands twice, and each sees the others' events. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import type { EventStore, StoredOperationalEvent } from '../schema/ports/eventStore.ts'
import type { AppendingReport } from './support/appendingProcess.ts'
import { aUnit, untilCaughtUp } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const script = fileURLToPath(new URL('./support/appendingProcess.ts', import.meta.url))

const appendElsewhere = async (path: string, name: string, count: number): Promise<AppendingReport> => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, path, name, String(count), '3'])
  return JSON.parse(stdout) as AppendingReport // the script prints nothing else
}

describe('two processes on one record', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let path: string
  let store: EventStore
  beforeEach(async () => {
    folder = await temporaryFolder()
    path = join(folder.path, 'record.sqlite')
    store = openSqliteEventStore(path)
  })
  afterEach(async () => {
    await store.close()
    await folder.remove()
  })

  it('lose nothing, leave no gap and write nothing twice; each loser is told of a conflict', async () => {
    const each = 60
    const reports = await Promise.all(['one', 'two'].map(name => appendElsewhere(path, name, each)))
    const events = await untilCaughtUp(store.subscribe(0))
    expect(events.map(({ event }) => event.id).sort()).toEqual(reports.flatMap(report => report.ids).sort())
    expect(events.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 2 * each }, (_, index) => index + 1))
    expect(reports.flatMap(report => report.others)).toEqual([])
    for (const stream of new Set(events.map(({ event }) => event.stream))) {
      const revisions = events.filter(({ event }) => event.stream === stream).map(({ event }) => event.revision)
      expect(revisions).toEqual(revisions.map((_, index) => index))
    }
    const numbers: StoredOperationalEvent[] = await store.operational.readStream('ops-numbering')
    expect(numbers).toHaveLength(2 * each)
    expect((await checkEverything(path)).faults).toEqual([])
  }, 60_000)

  it('see each other: a subscriber here is given what is appended there', async () => {
    await store.append(aUnit('action-2026-9999'))
    const abort = new AbortController()
    const seen: string[] = []
    let elsewhere: Promise<AppendingReport> | undefined
    for await (const delivery of store.subscribe(0, { signal: abort.signal })) {
      if (delivery.kind === 'caughtUp') elsewhere = appendElsewhere(path, 'elsewhere', 20)
      else seen.push(...delivery.events.map(({ event }) => event.id))
      if (seen.length === 21) abort.abort()
    }
    expect(seen.slice(1).sort()).toEqual((await elsewhere)?.ids.sort())
  }, 60_000)

  it('find their place again after the other has written to the same stream', async () => {
    const other = openSqliteEventStore(path)
    await store.append(aUnit('action-2026-0001'))
    await other.append(aUnit('action-2026-0001', 0n))
    await expect(store.append(aUnit('action-2026-0001', 0n))).rejects.toMatchObject({ detail: { actualRevision: 1n } })
    expect(await store.append(aUnit('action-2026-0001', 1n))).toEqual({ revision: 2n, ordinal: 3 })
    await other.close()
  })
})
