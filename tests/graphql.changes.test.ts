/** What changed since a meeting or an ordinal. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Service, startService } from './support/service.ts'

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
