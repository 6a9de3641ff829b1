/** Filters and pages of the read model, against what they mean when said without SQL. */
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import type { Filter, ReadModel, Row } from '../schema/ports/readModel.ts'
import { actionTable, aRow, at } from './support/rows.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let readModel: ReadModel
const options = { tables: [actionTable], projections: 'one' }
const open = (over: object = {}) => openSqliteReadModel(join(folder.path, 'read.sqlite'), { ...options, ...over })
const put = (ordinal: number, ...rows: Row[]): void =>
  readModel.write(ordinal - 1, at(ordinal), writer => {
    for (const row of rows) writer.put('action', row, ordinal)
  })
beforeEach(async () => {
  folder = await temporaryFolder()
  readModel = open()
})
afterEach(async () => {
  readModel.close()
  await folder.remove()
})

const randomRow = fc.record({
  status: fc.constantFrom('agreed', 'closed', 'enteredInError'),
  body: fc.constantFrom(null, 'body-a', 'body-b'),
  due: fc.constantFrom(null, '2026-01-31', '2026-05-01', '2027-01-01'),
  strands: fc.subarray(['protect', 'pursue']),
})
const randomFilter = fc.constantFrom<Filter>(
  {},
  { status: ['agreed', 'closed'] },
  { body: 'body-a' },
  { body: null },
  // An empty text was counted for none, and no row found for it.
  { body: '' },
  { body: ['', 'body-a'] },
  { body: { isNot: null } },
  { body: { isNot: 'body-a' } },
  { strand: 'pursue' },
  { strand: ['protect', 'pursue'], body: 'body-b' },
  { strand: null },
  { strand: { isNot: 'pursue' } },
  { due: { before: '2026-05-01' } },
  { due: { from: '2026-05-01' }, status: 'agreed' },
  { due: null },
  { due: { isNot: null } },
  { recorded: { after: 5 } },
)

/** What a filter means, said without SQL. */
const holds = (row: Row, ordinal: number, filter: Filter): boolean => {
  const values: Record<string, unknown[]> = {
    ...{ status: [row.status], body: [row.body], due: [row.due], recorded: [ordinal] },
    strand: row.strands as unknown[], // as written above
  }
  const isHidden = row.status === 'enteredInError' && !('status' in filter)
  return (
    !isHidden &&
    Object.entries(filter).every(([field, test]) =>
      meets(
        (values[field] ?? []).filter(value => value !== null),
        test,
      ),
    )
  )
}
const meets = (values: unknown[], test: Filter[string]): boolean => {
  if (test === null) return values.length === 0
  if (typeof test !== 'object') return values.includes(test)
  if (Array.isArray(test)) return test.some(each => values.includes(each))
  if ('isNot' in test) return test.isNot === null ? values.length > 0 : !meets(values, test.isNot)
  const { before, from, after } = test as { before?: string; from?: string; after?: number } // those used above
  return (
    values.some(value => before === undefined || String(value) < before) &&
    values.some(value => from === undefined || String(value) >= from) &&
    values.some(value => after === undefined || Number(value) > after)
  )
}

describe('a register', () => {
  test('gives page by page, in every order, exactly what its filter means, now and at any ordinal', () => {
    const orders = fc.record({
      by: fc.constantFrom('reference', 'recorded', 'due'),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    })
    let run = 0
    fc.assert(
      fc.property(
        fc.array(randomRow, { minLength: 1, maxLength: 30 }),
        randomFilter,
        orders,
        fc.nat(),
        (rows, filter, order, back) => {
          run += 1
          readModel.close()
          readModel = openSqliteReadModel(join(folder.path, `${run}.sqlite`), options)
          // Every third is a later version of the thing before it.
          const versions = rows.map((over, index) => aRow(index - (index % 3 === 2 ? 1 : 0) + 1, over))
          for (const [index, row] of versions.entries()) put(index + 1, row)
          const ordinal = (back % versions.length) + 1
          for (const asOf of [undefined, ordinal]) {
            const stood = new Map<string, { row: Row; ordinal: number }>()
            for (const [index, row] of versions.slice(0, asOf).entries())
              stood.set(row.reference, { row, ordinal: index + 1 })
            const wanted = [...stood.values()]
              .filter(each => holds(each.row, each.ordinal, filter))
              .map(each => each.row.reference)
            const question = { filter, order, first: 4, ...(asOf === undefined ? {} : { at: asOf }) }
            const found = everyPage(question)
            expect([...found].sort()).toEqual(wanted.sort())
            expect(readModel.total('action', question)).toBe(wanted.length)
            if (order.by === 'reference')
              expect(found).toEqual(order.direction === 'ascending' ? wanted.sort() : wanted.sort().reverse())
          }
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)

  const everyPage = (question: Parameters<ReadModel['page']>[1]): string[] => {
    const found: string[] = []
    for (let after: string | undefined; ; ) {
      const page = readModel.page('action', { ...question, ...(after === undefined ? {} : { after }) })
      found.push(...page.rows.map(row => row.reference))
      after = page.cursors.at(-1)
      if (!page.hasNext) return found
    }
  }
})
