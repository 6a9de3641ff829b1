/** Several processes on one record at once: nothing is lost, nothing stands twice, and each sees the others' events. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { appendElsewhere, manyWriters } from './manyWriters.ts'
import type { AppendingReport } from './support/appendingProcess.ts'
import { aUnit } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

describe('several processes on one record', () => {
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
    const report = await manyWriters(8, 15, path)
    expect(report).toMatchObject({ appends: 120, faults: [] })
    expect(report.conflicts).toBeGreaterThan(0)
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
