/** Questions that were answered wrongly, or answered though they made no sense: each with its story. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Service, startService } from './support/service.ts'
import { chiefConstable } from './support/world.ts'

let service: Service
const made: Record<'withdrawn' | 'meeting' | 'decision' | 'plain' | 'mistaken', string> = {
  withdrawn: '',
  meeting: '',
  decision: '',
  plain: '',
  mistaken: '',
}

beforeAll(async () => {
  service = await startService()
  const { does, setClock } = service.world
  const strands = [{ scheme: 'cambridgeshire-2014', strand: 'protect', basis: 'stated' }]
  const propose = { noun: 'action', type: 'ProposeAction', happened: '2026-02-01' } as const
  made.plain = await does({ ...propose, data: { title: 'No strand', body: 'body-steering', due: '2026-11' } })
  made.withdrawn = await does({ ...propose, data: { title: 'Moved', body: 'body-feb', strands, due: '2026-03-20' } })
  made.mistaken = await does({ ...propose, data: { title: 'Twice', body: 'body-feb', due: '2026-03-20' } })
  for (const thing of [made.withdrawn, made.withdrawn, made.mistaken]) {
    const moved = { due: '2026-05', reason: 'No staff' }
    await does({ noun: 'action', type: 'RebaselineDueDate', thing, data: moved, happened: '2026-02-02' })
  }
  const over = { noun: 'action', data: { reason: 'Not needed' } } as const
  await does({ ...over, type: 'WithdrawAction', thing: made.withdrawn })
  await does({ ...over, type: 'EnterInError', thing: made.mistaken, expectedRevision: 1 })
  const meeting = { noun: 'meeting', happened: '2026-03-02' } as const
  made.meeting = await does({ ...meeting, type: 'PlanMeeting', data: { body: 'body-feb', date: '2026-03-02' } })
  await does({ ...meeting, type: 'HoldMeeting', thing: made.meeting })
  setClock('2026-03-11T10:00:00.000Z')
  const minutes = { meeting: made.meeting, text: 'All was noted.' }
  await does({ noun: 'minutes', type: 'DraftMinutes', thing: `minutes-${made.meeting}`, data: minutes })
  const decided = { body: 'body-feb', title: 'To train', verb: 'agreed', meeting: made.meeting }
  const take = { noun: 'decision', type: 'TakeDecision', actor: chiefConstable, happened: '2026-03-02' } as const
  made.decision = await does({ ...take, data: decided })
  const thing = `publication-${made.decision}`
  await does({ noun: 'publication', type: 'OpenPublication', thing, data: { of: made.decision } })
  await does({ noun: 'body', type: 'AddBodyAlias', thing: 'body-feb', data: { alias: 'Executive' } })
  await does({ noun: 'body', type: 'AddBodyAlias', thing: 'body-steering', data: { alias: 'CSG' } })
})
afterAll(() => service.stop())

const read = async (query: string) => {
  const seen = query.replace('atLeast: LAST', `atLeast: ${await service.world.store.lastOrdinal()}`)
  const { data, errors } = await service.ask(seen)
  expect(errors).toEqual([])
  return data
}

describe('accountability', () => {
  test('counts an action without a strand under an empty value, for all bodies and for one', async () => {
    const { all, one } = await read(`{ all: accountability(atLeast: LAST) { counts(by: strand) { value status n } }
      one: accountability(body: "body-steering") { counts(by: strand) { value status n } } }`)
    expect(all.counts).toContainEqual({ value: '', status: 'proposed', n: 1 })
    expect(one.counts).toEqual([{ value: '', status: 'proposed', n: 1 }])
  })

  test('names a due date that was moved twice though the action was withdrawn; not one entered in error', async () => {
    const { accountability } = await read(`{ accountability(atLeast: LAST) {
      rebaselined { totalCount nodes { reference status rebaselined } } } }`)
    const nodes = [{ reference: made.withdrawn, status: 'withdrawn', rebaselined: 2 }]
    expect(accountability.rebaselined).toEqual({ totalCount: 1, nodes })
  })

  test('tells silence page by page, with the total', async () => {
    const { accountability } = await read(`{ accountability(atLeast: LAST) {
      silence(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } } }`)
    expect(accountability.silence).toMatchObject({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } })
    const { errors } = await service.ask('{ accountability { silence(after: "bm9uZQ") { totalCount } } }')
    expect(errors[0]?.extensions.code).toBe('badInput')
  })

  test('of no update since a meeting by whose close nothing was recorded says so', async () => {
    const query = `noUpdateSince(lastMeetingOf: "body-feb") { totalCount sentence }`
    const { accountability } = await read(`{ accountability(atLeast: LAST) { ${query} } }`)
    expect(accountability.noUpdateSince).toMatchObject({
      totalCount: 0,
      sentence: expect.stringContaining('everything here was recorded later'),
    })
    const since = 'noUpdateSince(day: "2026-04") { totalCount sentence }'
    const { accountability: monthly } = await read(`{ accountability { ${since} } }`)
    expect(monthly.noUpdateSince).toEqual({
      totalCount: 1,
      sentence: 'Since 1 April 2026, that day included, by when things happened.',
    })
  })
})

describe('what changed', () => {
  test('for a body tells of the body itself, of the minutes of its meetings and of what it publishes', async () => {
    const { changesSince } = await read(
      '{ changesSince(ordinal: 0, body: "body-feb", atLeast: LAST) { changes { thing { reference } } } }',
    )
    const told = changesSince.changes.map(({ thing }: { thing: { reference: string } }) => thing.reference)
    expect(told.slice(-4)).toEqual([
      `minutes-${made.meeting}`,
      made.decision,
      `publication-${made.decision}`,
      'body-feb',
    ])
    expect(told).not.toContain('body-steering')
    expect(told).not.toContain(made.plain)
  })

  test('is told page by page, of everything once', async () => {
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { changesSince } = await read(`{ changesSince(ordinal: 0, body: "body-feb", first: 1${after}) {
        changes { thing { reference } } pageInfo { hasNextPage endCursor } } }`)
      seen.push(changesSince.changes[0].thing.reference)
      if (!changesSince.pageInfo.hasNextPage) break
      after = `, after: "${changesSince.pageInfo.endCursor}"`
    }
    expect(seen.slice(-2)).toEqual([`publication-${made.decision}`, 'body-feb'])
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('since a meeting that was only held does not say that it closed', async () => {
    const { changesSince } = await read(`{ changesSince(meeting: "${made.meeting}") { sentence } }`)
    expect(changesSince.sentence).toContain(`the day on which ${made.meeting} was held, whose close is not recorded`)
    expect(changesSince.sentence).not.toContain('closed')
  })
})

describe('what makes no sense is bad input, with a sentence that says what does', () => {
  const day = 'write 2015-03-24'
  test.each([
    ['accountability(body: "body-nowhere") { on }', 'The record has no body-nowhere'],
    ['accountability(body: "feb") { on }', 'no reference to a body'],
    ['waitingOn(body: "body-nowhere") { approvals { totalCount } }', 'The record has no body-nowhere'],
    ['changesSince(ordinal: 0, body: "body-nowhere") { since }', 'The record has no body-nowhere'],
    ['registerOfDecisions(body: "action-2026-0001") { totalCount }', 'no reference to a body'],
    ['accountability { noUpdateSince(lastMeetingOf: "body-x") { totalCount } }', 'The record has no body-x'],
    ['changesSince(ordinal: -5) { since }', 'The record has no event -5'],
    ['changesSince(ordinal: 99999999) { since }', 'give an ordinal from 0 to'],
    ['accountability { noUpdateSince(ordinal: 99999999) { totalCount } }', 'The record has no event 99999999'],
    ['accountability { noUpdateSince(day: "2026-13-45") { totalCount } }', day],
    ['accountability(on: "notStated") { on }', 'has no first and last day'],
    ['accountability(on: "2015-10/..") { on }', 'has no first and last day'],
    ['actions(filter: { dueBefore: "nonsense" }) { totalCount }', day],
    ['meetings(filter: { dateFrom: "zzz" }) { totalCount }', day],
  ])('%s', async (query, sentence) => {
    const { errors } = await service.ask(`{ ${query} }`)
    expect(errors[0]?.extensions.code).toBe('badInput')
    expect(errors[0]?.message).toContain(sentence)
  })
})

test('a month in a filter stands for its first day: before it, and from it on', async () => {
  const { before, from } = await read(`{ before: actions(filter: { dueBefore: "2026-12" }) { totalCount }
    from: actions(filter: { dueFrom: "2026-11", status: proposed }) { nodes { reference } } }`)
  expect(before.totalCount).toBe(2)
  expect(from.nodes).toEqual([{ reference: made.plain }])
})
