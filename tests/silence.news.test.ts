/** What is news of a thing, and what is only the record's own housekeeping: that breaks no silence. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryOf } from './support/corrections.ts'
import { revision } from './support/papers.ts'
import { type Server, startServer } from './support/server.ts'
import { chiefConstable, type Given, steeringChair } from './support/world.ts'

let server: Server
beforeAll(async () => {
  server = await startServer('boards')
})
afterAll(() => server.stop())

const silent = async (): Promise<string[]> => {
  await server.settled()
  const { accountability } = await server.ask('{ accountability { silence { nodes { sentence } } } }')
  return accountability.silence.nodes.map(({ sentence }: { sentence: string }) => sentence)
}
const isSilent = async (approval: string): Promise<boolean> =>
  (await silent()).some(sentence => sentence.startsWith(`${approval}#1`))

const does = (given: Given) => server.world.does(given)

/** An action under way in January, and the approval that February gave it; the reactions tell the action of it. */
const underWay = async () => {
  const data = { title: 'Train', body: 'body-steering' }
  const action = await does({ noun: 'action', type: 'ProposeAction', data, happened: '2026-01-05' })
  const its = { noun: 'action', thing: action } as const
  await does({ ...its, type: 'AgreeAction', actor: steeringChair, happened: '2026-01-05' })
  await does({ ...its, type: 'StartAction', happened: '2026-01-06' })
  const proposals = [{ number: 1, text: 'That it be paid for.', actions: [action] }]
  const put = { body: 'body-feb', from: 'body-steering', title: 'Training', actions: [action], gate: 'completion' }
  const draft = { ...put, documents: [], proposals }
  const approval = await does({ noun: 'approval', type: 'DraftApproval', data: draft, happened: '2026-01-10' })
  for (const type of ['SubmitApproval', 'ClearApproval'])
    await does({ noun: 'approval', type, thing: approval, happened: '2026-01-11' })
  await server.settled()
  const outcomes = [{ proposal: 1, outcome: 'supported' }]
  const outside = { reason: 'The offer ends.', consulted: ['body-feb'], verb: 'supported', outcomes }
  const decide = { noun: 'approval', type: 'DecideOutsideMeeting', thing: approval, actor: chiefConstable } as const
  const bound = await revision(server.world, approval)
  await does({ ...decide, data: outside, happened: '2026-02-01', ...bound })
  return { action, approval }
}

// The reaction tells the action on the day of the decision where its approval stands, and that counted as news of it:
// an action under way before it was supported was never silent.
test('what an action is told of its own approval is no news of it', async () => {
  const { action, approval } = await underWay()
  expect(await isSilent(approval)).toBe(true)
  await does({ noun: 'action', type: 'RecordProgress', thing: action, data: { narrative: 'Six trained.' } })
  expect(await isSilent(approval)).toBe(false)
})

// A title of 2014 was misspelt; putting that right in 2026 ended a silence of twelve years.
test('a correction is no news', async () => {
  const enter = (thing: string, event: string, data: object, happened: string) =>
    does({ noun: 'action', type: 'EnterFromSource', thing, happened, data: { event, data } })
  const action = await enter('action-2014-0001', 'ActionProposed', { title: 'Trian' }, '2014-01-02')
  await enter(action, 'ActionStarted', {}, '2014-01-05')
  const approval = 'approval-2014-0001'
  const proposals = [{ number: 1, text: 'Train', actions: [action] }]
  const outcomes = [{ proposal: 1, outcome: 'supported' }]
  const data = { actions: [action], verb: 'supported', proposals, outcomes }
  const entry = { event: 'ApprovalConsidered', status: 'considered', data }
  await does({ noun: 'approval', type: 'EnterFromSource', thing: approval, happened: '2014-07-01', data: entry })
  expect(await isSilent(approval)).toBe(true)
  const event = await entryOf(server.world, action, 'ActionProposed')
  const correction = { event, field: 'data.title', was: 'Trian', is: 'Train', reason: 'Misspelt.' }
  const its = { noun: 'action', thing: action, ...(await revision(server.world, action)) } as const
  await does({ ...its, type: 'CorrectEntry', data: correction })
  expect(await isSilent(approval)).toBe(true)
})
