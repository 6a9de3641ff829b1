/** What changed since a meeting or an ordinal. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import { readLimits } from '../schema/ports/readModel.ts'
import { changesSince } from '../services/graphql/changesSince.ts'
import type { Context } from '../services/graphql/context.ts'
import { readTables } from '../services/readModels/projections.ts'
import { aRow, at } from './support/rows.ts'
import { type Service, startService } from './support/service.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
  for (const title of ['Train 220 officers', 'No owner']) {
    await service.world.does({ noun: 'action', type: 'ProposeAction', data: { title, body: 'body-steering' } })
  }
})
afterAll(() => service.stop())

const read = async (query: string, variables = {}) => {
  const { data, errors } = await service.ask(query, variables)
  expect(errors).toEqual([])
  return data
}
const latest = () => service.world.store.lastOrdinal()

test('what changed since a meeting before everything was recorded says that all was recorded later', async () => {
  const data = { body: 'body-steering', date: '2015-01' }
  const meeting = await service.world.does({ noun: 'meeting', type: 'PlanMeeting', data, happened: '2015-01' })
  const atLeast = await latest()
  const { changesSince } = await read(
    `query ($m: ID!, $at: Int) { changesSince(meeting: $m, first: 2, atLeast: $at) {
      since sentence pageInfo { hasNextPage }
      changes { lastChange thing { reference } } } }`,
    { m: meeting, at: atLeast },
  )
  expect(changesSince).toMatchObject({ since: 0, pageInfo: { hasNextPage: true } })
  expect(changesSince.sentence).toContain('everything here was recorded later')
  const since = await read(`{ changesSince(ordinal: ${atLeast - 1}) { changes { thing { reference } } } }`)
  expect(since.changesSince.changes).toEqual([{ thing: { reference: meeting } }])
})

// It stood in the register before the meeting and was gone after it, and nobody was told.
test('what was entered in error since has changed, for everybody and for its body', async () => {
  const data = { title: 'Raised twice', body: 'body-steering' }
  const thing = await service.world.does({ noun: 'action', type: 'ProposeAction', data })
  const since = await latest()
  const reason = { reason: 'It was raised twice.' }
  await service.world.does({ noun: 'action', type: 'EnterInError', thing, data: reason, expectedRevision: 0 })
  const changes = `changes { thing { reference ... on Action { status } } }`
  const { all, ofBody } = await read(
    `query ($since: Int!, $at: Int) {
      all: changesSince(ordinal: $since, atLeast: $at) { ${changes} }
      ofBody: changesSince(ordinal: $since, body: "body-steering") { ${changes} } }`,
    { since, at: await latest() },
  )
  const wanted = { changes: [{ thing: { reference: thing, status: 'enteredInError' } }] }
  expect({ all, ofBody }).toEqual({ all: wanted, ofBody: wanted })
})

// A meeting that was adjourned to the next day closed on that day; what was recorded between was told as news.
test('what changed since a meeting of two days changed after the second', async () => {
  const { does, setClock } = service.world
  const data = { body: 'body-steering', date: '2026-03-10' }
  const meeting = await does({ noun: 'meeting', type: 'PlanMeeting', data })
  const its = { noun: 'meeting', thing: meeting } as const
  await does({ ...its, type: 'HoldMeeting' })
  setClock('2026-03-11T16:00:00.000Z')
  await does({ ...its, type: 'ConcludeMeeting', happened: '2026-03-11' })
  const close = await latest()
  setClock('2026-03-12T09:00:00.000Z')
  const later = { title: 'Raised later', body: 'body-steering' }
  await does({ noun: 'action', type: 'ProposeAction', data: later, happened: '2026-03-12' })
  const at = await latest()
  const query = `{ changesSince(meeting: "${meeting}", atLeast: ${at}) { since changes { lastChange } } }`
  expect((await read(query)).changesSince).toEqual({ since: close, changes: [{ lastChange: at }] })
})

// Minutes are looked at a page of the read model at a time, whosever they are.
test('what changed of one body is found behind any number of changes of others', async () => {
  const folder = await temporaryFolder()
  const projections = 'as they are'
  const readModel = openSqliteReadModel(join(folder.path, 'read.sqlite'), { tables: readTables, projections })
  onTestFinished(async () => {
    readModel.close()
    await folder.remove()
  })
  const put = (ordinal: number, noun: 'body' | 'minutes', row: object): void =>
    readModel.write(ordinal - 1, at(ordinal), writer => writer.put(noun, aRow(ordinal, row), ordinal))
  put(1, 'body', { reference: 'body-feb' })
  for (let ordinal = 2; ordinal <= readLimits.pageRows + 3; ordinal += 1) {
    const body = ordinal <= readLimits.pageRows + 2 ? 'body-other' : 'body-feb'
    put(ordinal, 'minutes', { reference: `minutes-meeting-2026-${ordinal}`, meeting: null, body })
  }
  const { store } = service.world
  const { changes } = await changesSince({}, { ordinal: 1, body: 'body-feb' }, { readModel, store } as Context)
  expect(changes.map(({ lastChange }) => lastChange)).toEqual([readLimits.pageRows + 3])
})

test('since a meeting and an ordinal at once is refused: one of them would not be looked at', async () => {
  const query = '{ changesSince(ordinal: 0, meeting: "meeting-2026-0001") { since } }'
  const { errors } = await service.ask(query)
  expect(errors[0]).toMatchObject({ message: expect.stringContaining('not both'), extensions: { code: 'badInput' } })
})

// A page of the register told no start, so that nobody could say what it begins with.
test('a page of any kind tells where it starts and ends, and whether something comes before it', async () => {
  const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  const at = await latest()
  const { changesSince: first } = await read(`{ changesSince(ordinal: 0, first: 2, atLeast: ${at}) { ${page} } }`)
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  expect(Number(first.pageInfo.startCursor)).toBeLessThan(Number(first.pageInfo.endCursor))
  const next = `{ changesSince(ordinal: 0, first: 2, after: "${first.pageInfo.startCursor}") { ${page} } }`
  const { changesSince: second } = await read(next)
  expect(second.pageInfo).toMatchObject({ hasPreviousPage: true, startCursor: first.pageInfo.endCursor })
})
