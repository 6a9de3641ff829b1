/** The read model's engine: pages, filters, versions, and what it refuses. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import { type Filter, openEnd, type ReadModel, type Row } from '../schema/ports/readModel.ts'
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
const references = (filter?: Filter, more: object = {}) =>
  readModel.page('action', { ...(filter ? { filter } : {}), ...more }).rows.map(row => row.reference.slice(-4))

beforeEach(async () => {
  folder = await temporaryFolder()
  readModel = open()
})
afterEach(async () => {
  readModel.close()
  await folder.remove()
})

const badCursor = expect.objectContaining({ code: 'badCursor' })

describe('a register', () => {
  test('sorts what has no date last, and references as people count', () => {
    put(1, aRow(1), aRow(2, { due: '2026-02-01' }), aRow(10_000, { due: '2026-01-01' }), aRow(9_999))
    expect(references({}, { order: { by: 'due' } }).slice(0, 2)).toEqual(['0000', '0002'])
    expect(readModel.page('action').rows.at(-1)?.reference).toBe('action-2026-10000')
  })

  test('leaves out what was entered in error, unless that is asked for', () => {
    put(1, aRow(1), aRow(2))
    put(2, aRow(2, { status: 'enteredInError' }))
    expect(references()).toEqual(['0001'])
    expect(references({ status: 'enteredInError' })).toEqual(['0002'])
    expect(readModel.counts('action')).toEqual([{ value: '', status: 'agreed', n: 1 }])
    expect(readModel.counts('action', '', 1)).toEqual([{ value: '', status: 'agreed', n: 2 }])
    expect(readModel.one('action', 'action-2026-0002')).toMatchObject({ status: 'enteredInError' })
  })

  test('refuses fields, orders, cursors and sizes that it does not know', () => {
    put(1, aRow(1), aRow(2))
    const { cursors } = readModel.page('action', { first: 1 })
    const refused = (question: object) => expect(() => readModel.page('action', question))
    refused({ filter: { colour: 'red' } }).toThrow(expect.objectContaining({ code: 'unknownField' }))
    refused({ order: { by: 'body' } }).toThrow(expect.objectContaining({ code: 'unknownField' }))
    refused({ order: { by: 'due' }, after: cursors[0] }).toThrow(expect.objectContaining({ code: 'badCursor' }))
    refused({ order: { by: 'reference', direction: 'descending' }, after: cursors[0] }).toThrow(badCursor)
    expect(() => readModel.changedSince('action', 0, { after: cursors[0] ?? '' })).toThrow(badCursor)
    const elsewhere = Buffer.from(cursors[0] ?? '', 'base64url')
      .toString()
      .replace('action', 'approval')
    for (const cursor of [elsewhere, '["action by reference, ascending",1.5,1]', `[${'1,'.repeat(9_000)}1]`, '']) {
      refused({ after: Buffer.from(cursor).toString('base64url') }).toThrow(badCursor)
    }
    refused({ after: 'what?' }).toThrow(expect.objectContaining({ code: 'badCursor' }))
    refused({ first: 501 }).toThrow(expect.objectContaining({ code: 'tooMuch' }))
  })
})

describe('a version', () => {
  test('stands from its ordinal until the next one, and can be asked at any ordinal', () => {
    put(1, aRow(1, { body: 'body-a' }))
    put(2)
    put(3, aRow(1, { body: 'body-b' }))
    expect(readModel.versions('action', 'action-2026-0001')).toMatchObject([
      { from: 1, to: 3, row: { body: 'body-a' } },
      { from: 3, to: openEnd, row: { body: 'body-b' } },
    ])
    expect(readModel.one('action', 'action-2026-0001', 2)).toMatchObject({ body: 'body-a' })
    expect(readModel.one('action', 'action-2026-0001', 0)).toBeUndefined()
    expect(readModel.many('action', ['action-2026-0009', 'action-2026-0001'])).toMatchObject([
      undefined,
      { body: 'body-b' },
    ])
  })

  test('makes its thing one that changed since: with its first and its last change', () => {
    put(1, aRow(1), aRow(2))
    put(2, aRow(1, { revision: 1 }))
    put(3, aRow(1, { revision: 2 }))
    expect(readModel.changedSince('action', 1).things).toMatchObject([
      { row: { revision: 2 }, firstChange: 2, lastChange: 3 },
    ])
    const page = readModel.changedSince('action', 0, { first: 1 })
    expect(page).toMatchObject({ hasNext: true, things: [{ row: { reference: 'action-2026-0002' }, firstChange: 1 }] })
    expect(readModel.changedSince('action', 0, { after: page.cursors[0] ?? '' }).things).toHaveLength(1)
  })
})

describe('a batch', () => {
  test('is taken in once: what does not follow on the position is refused and changes nothing', () => {
    put(1, aRow(1))
    expect(() => put(1, aRow(1, { body: 'body-a' }))).toThrow(expect.objectContaining({ code: 'gap' }))
    expect(() => put(3, aRow(1, { body: 'body-a' }))).toThrow(expect.objectContaining({ code: 'gap' }))
    expect(readModel.one('action', 'action-2026-0001')).toMatchObject({ body: null })
    expect(readModel.position()).toEqual(at(1))
  })

  test('that fails half way leaves nothing behind, in the file or in memory', () => {
    put(1, aRow(1))
    const half = () =>
      readModel.write(1, at(2), writer => {
        writer.put('action', aRow(1, { body: 'body-a' }), 2)
        writer.put('action', aRow(2), 2)
        throw new Error('no further')
      })
    expect(half).toThrow('no further')
    put(2, aRow(3, { body: 'body-b' }))
    expect(references()).toEqual(['0001', '0003'])
    expect(readModel.counts('action', 'body')).toEqual([
      { value: '', status: 'agreed', n: 1 },
      { value: 'body-b', status: 'agreed', n: 1 },
    ])
  })
})

describe('a file', () => {
  test('made by another edition of the projections says so, and answers nothing until it is built anew', async () => {
    put(1, aRow(1))
    readModel.close()
    readModel = open({ projections: 'two' })
    expect(readModel.unfit()).toContain('another edition')
    expect(readModel.position()).toBeUndefined()
    expect(() => references()).toThrow(expect.objectContaining({ code: 'unavailable' }))
    await readModel.rebuild().finish(undefined)
    expect(readModel.unfit()).toBeUndefined()
    expect(references()).toEqual([])
  })

  test('is read while it is built anew, and the new one takes its place when it is whole', async () => {
    put(1, aRow(1))
    const build = readModel.rebuild()
    build.writer.put('action', aRow(2), 1)
    expect(references()).toEqual(['0001'])
    await build.finish(at(1))
    expect(references()).toEqual(['0002'])
    put(2, aRow(3))
    expect(references()).toEqual(['0002', '0003'])
  })

  test('stays as it was where a build is abandoned', () => {
    put(1, aRow(1))
    const build = readModel.rebuild()
    build.writer.put('action', aRow(2), 1)
    build.abandon()
    expect(references()).toEqual(['0001'])
  })

  test('that is closed answers nothing more', () => {
    readModel.close()
    expect(() => readModel.page('action')).toThrow(expect.objectContaining({ code: 'closed' }))
  })
})
