/** SQLite and the store in memory answer alike, whatever is asked of them in whatever order. */

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { type EventStore, type ExpectedRevision, isEventStoreError } from '../schema/ports/eventStore.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { aNumber, aSealedUnit, noonPlus } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

type Deed = (store: EventStore) => Promise<unknown>

const revision = fc.constantFrom<ExpectedRevision>('noStream', 0n, 1n, 2n, 3n)
const appends = fc
  .record({
    stream: fc.constantFrom('action-2026-0001', 'action-2026-0002'),
    expectedRevision: revision,
    numbered: fc.option(revision, { nil: undefined }),
    seconds: fc.constantFrom(0, 1, 4, 12),
    corrects: fc.boolean(),
    times: fc.constantFrom(1, 1, 2),
  })
  .map(({ stream, expectedRevision, numbered, seconds, corrects, times }): Deed[] => {
    const type = corrects ? 'ClockCorrected' : 'ActionProposed'
    const first = expectedRevision === 'noStream' ? 0 : Number(expectedRevision) + 1
    const over = { expectedRevision, revision: first, recordedAt: noonPlus(seconds), type }
    const unit = aSealedUnit(stream, 'A title', over)
    const before = numbered === undefined ? unit.before : [aNumber('ops-numbering', numbered), ...unit.before]
    const deed: Deed = store => store.append({ ...unit, before })
    return Array.from({ length: times }, () => deed)
  })
const others = fc.constantFrom<Deed[]>(
  [store => store.operational.delete('ops-numbering')],
  [store => store.readStream('action-2026-0001', { direction: 'backwards', limit: 2 })],
  [store => store.readAll(2, 3)],
)

// Positions are each store's own; everything else must be the same.
const withoutPositions = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer ?? null, (name, value) => {
      if (name === 'position') return undefined
      return typeof value === 'bigint' ? `${value}n` : value
    }),
  )

const answers = async (store: EventStore, groups: readonly Deed[][]): Promise<unknown[]> => {
  const all: unknown[] = []
  for (const group of groups) {
    const results = await Promise.allSettled(group.map(deed => deed(store)))
    for (const result of results) {
      if (result.status === 'fulfilled') all.push(withoutPositions(result.value))
      else if (isEventStoreError(result.reason)) all.push([result.reason.code, withoutPositions(result.reason.detail)])
      else throw result.reason
    }
  }
  all.push(withoutPositions(await store.readAll(1)), withoutPositions(await store.operational.readAll(1)))
  return all
}

describe('two stores', () => {
  it('answer the same deeds alike, one after another', async () => {
    const folder = await temporaryFolder()
    let run = 0
    const groups = fc.array(fc.array(fc.oneof({ weight: 5, arbitrary: appends }, { weight: 1, arbitrary: others })), {
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(groups, async made => {
        run += 1
        const deeds = made.map(group => group.flat())
        const path = join(folder.path, `${run}.sqlite`)
        const sqlite = openSqliteEventStore(path)
        // Reads in a group may see it before or after its writes: they stand alone.
        const inOrder = deeds.flatMap(group => group.map(deed => [deed]))
        expect(await answers(sqlite, inOrder)).toEqual(await answers(awkwardStore(), inOrder))
        await sqlite.close()
        expect((await checkEverything(path)).faults).toEqual([])
      }),
      { numRuns: 40 },
    )
    await folder.remove()
  }, 60_000)

  it('judge units that come together in the order in which they came', async () => {
    const folder = await temporaryFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(appends, { maxLength: 12 }), async made => {
        run += 1
        const together = [made.flat()]
        const sqlite = openSqliteEventStore(join(folder.path, `${run}.sqlite`))
        expect(await answers(sqlite, together)).toEqual(await answers(awkwardStore(), together))
        await sqlite.close()
      }),
      { numRuns: 40 },
    )
    await folder.remove()
  }, 60_000)
})
