/** The registers that boards ask for by name, on a record made by commands. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import type { PageQuestion, ReadModel } from '../schema/ports/readModel.ts'
import { projections, readTables } from '../services/readModels/projections.ts'
import {
  named,
  noDueDate,
  noOwner,
  noUpdateSince,
  overdue,
  perhapsOverdue,
  waitingOn,
} from '../services/readModels/registers.ts'
import { rebuildReadModel } from '../services/rebuildReadModel.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { boardWorld, chiefConstable, steeringChair, type World } from './support/world.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let world: World
let readModel: ReadModel

beforeEach(async () => {
  folder = await temporaryFolder()
  world = await boardWorld()
  readModel = openSqliteReadModel(join(folder.path, 'read.sqlite'), { tables: readTables, projections: 'as tested' })
})
afterEach(async () => {
  readModel.close()
  await folder.remove()
})

const read = () => rebuildReadModel({ store: world.store, readModel })
const found = (question: PageQuestion) => readModel.page('action', question).rows.map(row => row.title)
const propose = (title: string, data: object = {}, more: object = {}): Promise<string> =>
  world.does({
    ...{ noun: 'action', type: 'ProposeAction', actor: steeringChair },
    ...{ data: { title, body: 'body-steering', ...data }, ...more },
  })
const onAction = (type: string, thing: string, data: object = {}, more: object = {}) =>
  world.does({ ...{ noun: 'action', type, thing, data, actor: steeringChair }, ...more })

describe('actions', () => {
  test('are overdue once the last day that the due date may mean has passed; before that nobody can say', async () => {
    await propose('last year', { due: '2026-03-15' })
    await propose('in May', { due: '2026-05' })
    await propose('open', { due: '2026-04/..' })
    await propose('not due')
    await onAction('WithdrawAction', await propose('withdrawn', { due: '2026-03-11' }), { reason: 'overtaken' })
    await read()
    expect(found(overdue('2026-05-10'))).toEqual(['last year'])
    expect(found(perhapsOverdue('2026-05-10'))).toEqual(['in May', 'open'])
    expect(found(overdue('2026-06-01'))).toEqual(['last year', 'in May'])
    expect(found(noDueDate)).toEqual(['not due'])
  })

  test('without an owner are found, and no longer once they have one', async () => {
    const thing = await propose('whose?')
    await propose('owned', { owner: 'office-chief-constable' })
    await read()
    expect(found(noOwner)).toEqual(['whose?'])
    await onAction('AssignAction', thing, { owner: 'office-chief-constable' })
    await read()
    expect(found(noOwner)).toEqual([])
  })

  // Entered years later, all of them were told to have been there by no day, and so none was silent.
  test('without an update since a day are those that were there in the world by then, however late told', async () => {
    const earlier = { happened: '2020-05' }
    const told = await propose('told of in 2025', {}, earlier)
    await propose('silent since 2020', {}, earlier)
    await onAction('RecordProgress', told, { narrative: 'half of them trained' }, { happened: '2025-06-01' })
    const goesOn = await propose('goes on', {}, { happened: '2025-06-01' })
    await onAction('RecordProgress', goesOn, { narrative: 'at work' }, { happened: '2025-06-01/..' })
    await read()
    expect(found(noUpdateSince({ day: '2020-05-01' }))).toEqual([])
    expect(found(noUpdateSince({ day: '2021-06-01' }))).toEqual(['silent since 2020'])
    expect(found(noUpdateSince({ day: '2025-06-02' }))).toEqual(['told of in 2025', 'silent since 2020'])
    expect(found(noUpdateSince({ day: '2026-03-11' }))).toEqual(['told of in 2025', 'silent since 2020', 'goes on'])
  })

  test('without an update since an ordinal, or a day, are those that were there by then', async () => {
    const told = await propose('told of')
    await propose('silent')
    const since = await world.store.lastOrdinal()
    await onAction('RecordProgress', told, { narrative: 'half of them trained' })
    world.setClock('2026-03-20T10:00:00.000Z')
    await propose('newer', {}, { happened: '2026-03-20' })
    await read()
    expect(found(noUpdateSince({ ordinal: since }))).toEqual(['silent'])
    expect(found(noUpdateSince({ day: '2026-03-10' }))).toEqual([])
    expect(found(noUpdateSince({ day: '2026-03-15' }))).toEqual(['told of', 'silent'])
    expect(readModel.one('action', told)).toMatchObject({
      updatedOrdinal: since + 1,
      lastUpdate: { narrative: 'half of them trained', recorded: { ordinal: since + 1 } },
    })
  })

  test('are counted by strand, owner and body', async () => {
    await propose('one', { strands: [{ scheme: 'national-2013', strand: 'protect', basis: 'stated' }] })
    const two = await propose('two', { strands: [{ scheme: 'national-2013', strand: 'protect', basis: 'stated' }] })
    const before = await world.store.lastOrdinal()
    await onAction('AgreeAction', two)
    await read()
    const value = 'national-2013/protect'
    expect(readModel.counts('action', 'strand')).toEqual([
      { value, status: 'agreed', n: 1 },
      { value, status: 'proposed', n: 1 },
    ])
    expect(readModel.counts('action', 'strand', before)).toEqual([{ value, status: 'proposed', n: 2 }])
    expect(readModel.counts('action', 'body')).toContainEqual({ value: 'body-steering', status: 'agreed', n: 1 })
    expect(readModel.counts('action', 'owner')).toContainEqual({ value: '', status: 'agreed', n: 1 })
  })
})

describe('a body', () => {
  test('is found by any name it has or had, whatever the hyphens and capitals', async () => {
    const thing = 'body-bcb'
    const data = { name: 'Business Co-ordination Board', aliases: ['BCB'], decides: 'advisory' }
    await world.does({ noun: 'body', type: 'ConstituteBody', thing, data })
    await world.does({ noun: 'body', type: 'RenameBody', thing, data: { name: 'Accountability Board' } })
    await read()
    for (const name of ['business coordination board', 'bcb', 'Accountability Board', 'body-bcb']) {
      expect(readModel.page('body', named(name)).rows).toMatchObject([{ reference: thing }])
    }
    expect(readModel.page('body', named('coordination')).rows).toEqual([])
  })
})

describe('an approval', () => {
  const asks = (type: string, thing: string, data: object = {}) =>
    world.does({ noun: 'approval', type, thing, data, actor: chiefConstable, expectedRevision: revision(thing) })
  const revisions = new Map<string, number>()
  const revision = (thing: string): number => {
    revisions.set(thing, (revisions.get(thing) ?? 0) + 1)
    return (revisions.get(thing) ?? 1) - 1
  }
  const submitted = async (): Promise<string> => {
    const proposals = [
      { number: 1, text: 'Fund the unit' },
      { number: 2, text: 'Train the officers' },
    ]
    const data = { body: 'body-feb', title: 'A cyber unit', actions: [], documents: [], gate: 'none', proposals }
    const thing = await world.does({ noun: 'approval', type: 'DraftApproval', data, actor: chiefConstable })
    revisions.delete(thing)
    await asks('SubmitApproval', thing)
    return thing
  }

  test('waits for its body until every proposal is decided; each proposal is a row with its outcome', async () => {
    const thing = await submitted()
    await read()
    expect(waitingOn(readModel, 'body-feb').approvals).toMatchObject({ total: 1, rows: [{ reference: thing }] })
    const outcomes = [
      {
        proposal: 1,
        outcome: 'approvedSubjectToConditions',
        verb: 'approved',
        conditions: [{ text: 'A costed plan', due: 'start' }],
      },
      { proposal: 2, outcome: 'supported', verb: 'supported' },
    ]
    const outside = { reason: 'it could not wait', consulted: ['office-chief-constable'], outcomes }
    await asks('ClearApproval', thing)
    await asks('DecideOutsideMeeting', thing, outside)
    await read()
    expect(waitingOn(readModel, 'body-feb').approvals.rows).toEqual([])
    expect(readModel.page('proposal', { filter: { approval: thing } }).rows).toMatchObject([
      { reference: `${thing}#1`, status: 'approvedSubjectToConditions', text: 'Fund the unit', conditions: [1] },
      { reference: `${thing}#2`, status: 'supported', verb: 'supported', body: 'body-feb' },
    ])
    expect(readModel.versions('proposal', `${thing}#1`).map(({ row }) => row.status)).toEqual([
      'put',
      'approvedSubjectToConditions',
    ])
    expect(readModel.one('approval', thing)?.conditions).toMatchObject([
      { reference: `condition-${thing}-1`, number: 1 },
    ])
  })

  test('entered in error takes its proposals out of the register with it', async () => {
    const thing = await submitted()
    await asks('EnterInError', thing, { reason: 'entered twice' })
    await read()
    expect(readModel.total('proposal')).toBe(0)
    expect(readModel.one('proposal', `${thing}#1`)).toMatchObject({ status: 'enteredInError' })
  })
})

test('business put forward waits for its body until a meeting takes it', async () => {
  const about = await propose('to be discussed')
  const business = { noun: 'body', thing: 'body-feb' } as const
  await world.does({ ...business, type: 'PutBusinessForward', data: { about, reason: 'other' } })
  await read()
  expect(waitingOn(readModel, 'body-feb').business).toMatchObject([{ about, meeting: null }])
  const data = { body: 'body-feb', date: '2026-03-24' }
  const meeting = await world.does({ noun: 'meeting', type: 'PlanMeeting', data })
  await world.does({ ...business, type: 'TakeBusiness', data: { about, meeting } })
  await read()
  expect(waitingOn(readModel, 'body-feb').business).toEqual([])
})

test('every date of the world that a row has is in columns of its first and its last day', () => {
  const nothing = { type: 'Nothing', data: {}, to: {}, happened: '2026', ordinal: 1, withheld: 0 }
  const without = Object.values(projections).flatMap(({ table, project }) => {
    const fresh = project(undefined, { ...nothing, stream: 'x' } as unknown as Parameters<typeof project>[1])
    const dates = Object.keys(fresh).filter(name => /^(?:due|dueDate|date)$|On$/.test(name))
    const ofField = (name: string) => table.columns.filter(({ fields }) => fields.includes(name)).length
    return dates.filter(name => ofField(name) < 2).map(name => `${table.noun}.${name}`)
  })
  // By when a condition falls due is an occasion, such as the start; its day is dueDate.
  expect(without).toEqual(['condition.due'])
})
