/** Rows for tests of the read model's engine: small, and the same each time. */
import type { ReadTable, Row } from '../../schema/ports/readModel.ts'

/** What the engine keeps of an action, for tests of the engine alone. */
export const actionTable: ReadTable = {
  noun: 'action',
  columns: [
    // The rows below have texts there.
    { name: 'body', fields: ['body'], of: row => row.body as string | null, isFilter: true },
    { name: 'due', fields: ['due'], of: row => row.due as string | null, isOrder: true },
  ],
  links: [{ name: 'strand', fields: ['strands'], of: row => row.strands as string[] }],
  counts: [{ name: 'body', fields: ['body'], of: row => [(row.body as string | null) ?? ''] }],
}

/** A place in the record. */
export const at = (ordinal: number) => ({ ordinal, recordedAt: '2026-03-10T10:00:00.000Z', digest: `of ${ordinal}` })
/** A row of an action; anything may be said otherwise. */
export const aRow = (number: number, over: object = {}): Row => ({
  reference: `action-2026-${String(number).padStart(4, '0')}`,
  status: 'agreed',
  revision: 0,
  recordedFirst: at(number),
  recordedLast: at(number),
  happenedFirst: '2026-03',
  happenedLast: '2026-03',
  newsLast: '2026-03',
  enteredFromSource: false,
  withheld: 0,
  body: null,
  due: null,
  strands: [],
  ...over,
})
