/** Silence in pages: what comes page by page is what comes at once, from a read model of whatever size. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import { type ReadModel, type Row, readLimits } from '../schema/ports/readModel.ts'
import { silencePage } from '../services/graphql/silence.ts'
import { readTables } from '../services/readModels/projections.ts'
import { aRow, at } from './support/rows.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let readModel: ReadModel
beforeEach(async () => {
  folder = await temporaryFolder()
  readModel = openSqliteReadModel(join(folder.path, 'read.sqlite'), { tables: readTables, projections: 'one' })
})
afterEach(async () => {
  readModel.close()
  await folder.remove()
})

const recorded = (ordinal: number, over: object = {}): Row =>
  aRow(ordinal, { body: 'body-feb', updatedOrdinal: null, ...over })
/** A proposal that was supported at an ordinal, with what was linked to it. */
const supported = (number: number, ordinal: number, actions: string[] = []): Row => {
  const reference = `approval-2026-0001#${number}`
  return recorded(ordinal, { reference, status: 'decided', outcome: 'supported', decidedOn: '2026-03', actions })
}
const put = (ordinal: number, noun: 'action' | 'proposal', ...rows: Row[]): void =>
  readModel.write(ordinal - 1, at(ordinal), writer => {
    for (const row of rows) writer.put(noun, row, ordinal)
  })
const page = (first: number, after?: string) =>
  silencePage(null, after === undefined ? { first } : { first, after }, { readModel })
const namesIn = ({ nodes }: ReturnType<typeof page>): (string | undefined)[] =>
  nodes.map(({ action, proposal }) => (action ?? proposal)?.reference)

describe('silence', () => {
  test('is the same page by page, of whatever size, as at once: the oldest first, each once, with the total', () => {
    put(1, 'action', recorded(1))
    put(2, 'action', recorded(2))
    // A decision is one event of several proposals.
    put(3, 'proposal', supported(1, 3), supported(2, 3, [recorded(2).reference]), supported(3, 3))
    for (let ordinal = 4; ordinal <= 9; ordinal += 1)
      put(ordinal, 'action', recorded(ordinal, ordinal === 6 ? { status: 'inProgress', updatedOrdinal: 6 } : {}))
    const whole = namesIn(page(100))
    const action = (number: number): string => recorded(number).reference
    const proposals = [1, 2, 3].map(number => `approval-2026-0001#${number}`)
    // The second action is spoken for by its proposal, and of the sixth there is news.
    expect(whole).toEqual([action(1), ...proposals, ...[4, 5, 7, 8, 9].map(action)])
    for (const size of [1, 2, 3, 4, whole.length]) {
      const seen: unknown[] = []
      for (let after: string | undefined; ; ) {
        const found = page(size, after)
        expect(found.totalCount).toBe(whole.length)
        seen.push(...namesIn(found))
        after = found.pageInfo.endCursor ?? undefined
        if (!found.pageInfo.hasNextPage) break
      }
      expect(seen).toEqual(whole)
    }
  })

  // What was found out last about it happened first: a report of January, recorded after one of April.
  test('is broken by any entry since, also where one of an earlier day was recorded after it', () => {
    const begun = { status: 'inProgress', updatedOrdinal: 3 }
    const [action = '', other = ''] = [recorded(1), recorded(2)].map(({ reference }) => reference)
    put(1, 'proposal', supported(1, 1, [action]), supported(2, 1, [other]))
    put(2, 'action', recorded(2, { ...begun, reference: other, newsLast: '2026-01' }))
    put(3, 'action', recorded(3, { ...begun, reference: action, newsLast: '2026-04' }))
    put(4, 'action', recorded(4, { ...begun, reference: action, newsLast: '2026-01' }))
    expect(page(10).nodes.map(({ proposal }) => proposal?.reference)).toEqual(['approval-2026-0001#2'])
  })

  test('is told however much is linked to what was decided (beyond ten thousand it was refused)', () => {
    const linked = Array.from({ length: readLimits.idsPerQuestion + 1 }, (_, index) => `action-2026-${index + 1}`)
    put(1, 'proposal', supported(1, 1, linked))
    expect(page(1).totalCount).toBe(1)
  })
})
