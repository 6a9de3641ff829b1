/**
 * A paper's way through the Executive Board as a secretary walks it, over HTTP alone: put, deferred in part, approved
 * on a condition, begun, changed and stale, corrected, and read again in sentences.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Server, startServer } from './support/server.ts'
import { frame } from './support/service.ts'
import { chiefConstable, keeper, steeringChair } from './support/world.ts'

let server: Server
beforeAll(async () => {
  server = await startServer('boards')
})
afterAll(() => server.stop())

const answers = `__typename
  ... on Recorded { reference revision ordinal }
  ... on Refused { code shutGate sentence instead }
  ... on Invalid { problems { path message } }
  ... on Conflict { actualRevision since { type } }`

/** Gives a command by the name of its mutation. Data is left out where the command has none. */
const give = async (mutation: string, frameOf: object = {}, data?: object) => {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const [declared, passed] = data === undefined ? ['', ''] : [`, $data: ${input}!`, ', data: $data']
  const text = `mutation ($frame: CommandFrame!${declared}) { ${mutation}(frame: $frame${passed}) { ${answers} } }`
  const answer = (await server.ask(text, { frame: frame(frameOf), ...(data === undefined ? {} : { data }) }))[mutation]
  await server.settled()
  return answer
}

/** Gives a command that must be recorded; answers the thing's reference. */
const does = async (...given: Parameters<typeof give>): Promise<string> => {
  const answer = await give(...given)
  expect(answer, `${given[0]}: ${JSON.stringify(answer)}`).toMatchObject({ __typename: 'Recorded' })
  return answer.reference
}

const keepFile = async (content: string) => {
  const headers = { 'fourfold-person': keeper }
  const response = await fetch(`${server.url}/files`, { method: 'PUT', headers, body: content })
  expect(response.status).toBe(201)
  const { digest, bytes } = (await response.json()) as { digest: string; bytes: number }
  return { digest, bytes, mediaType: 'text/plain', fileName: 'case.txt' }
}

const revisionOf = async (reference: string): Promise<{ thing: string; expectedRevision: number }> => {
  const { thing } = await server.ask(`{ thing(reference: "${reference}") { revision } }`)
  return { thing: reference, expectedRevision: thing.revision }
}

type Paper = { actions: [string, string]; document: string; approval: string; meeting: string }

/** Two agreed actions in one proposal, staff in another, and the paper behind both: listed for a meeting under way. */
const putPaper = async (): Promise<Paper> => {
  const raise = async (title: string) => {
    const thing = await does('proposeAction', {}, { title, body: 'body-steering' })
    return does('agreeAction', { thing, actor: steeringChair })
  }
  const actions: [string, string] = [await raise('Train every officer'), await raise('Buy the software')]
  const version = await keepFile(`The case. ${randomUUID()}`)
  const registered = { kind: 'paper', title: 'The case for training', body: 'body-feb' }
  const document = await does('registerDocument', {}, registered)
  await does('addVersion', { thing: document }, version)
  const proposals = [
    { number: 1, text: 'That officers be trained and the software bought.', actions },
    { number: 2, text: 'That two analysts be recruited.' },
  ]
  const approval = await does(
    'draftApproval',
    {},
    {
      ...{ body: 'body-feb', from: 'body-steering', title: 'Training', gate: 'start' },
      ...{ actions, documents: [document], proposals },
    },
  )
  await does('submitApproval', { thing: approval })
  await does('clearApproval', { thing: approval })
  const meeting = await does('planMeeting', {}, { body: 'body-feb', date: '2026-03-10' })
  await does('listApproval', { thing: approval }, { meeting, label: '14.0' })
  await does('holdMeeting', { thing: meeting })
  return { actions, document, approval, meeting }
}

const decide = async ({ approval, meeting }: Paper): Promise<string> => {
  const conditions = [{ text: 'Learning confirms the places.', due: 'start' }]
  const outcomes = [
    { proposal: 1, outcome: 'approvedSubjectToConditions', verb: 'approved', conditions },
    { proposal: 2, outcome: 'deferred' },
  ]
  const bound = { ...(await revisionOf(approval)), actor: chiefConstable }
  await does('considerApproval', bound, { meeting, verb: 'agreed', outcomes })
  return `condition-${approval}-1`
}

const discharge = async (condition: string): Promise<void> => {
  await does('evidenceCondition', { thing: condition }, { narrative: 'A letter confirms them.' })
  await does('dischargeCondition', { thing: condition, actor: chiefConstable })
}

const changePaper = async (document: string): Promise<void> => {
  await does('addVersion', { thing: document }, await keepFile(`Another case. ${randomUUID()}`))
}

describe('a paper of two proposals', () => {
  let paper: Paper
  beforeEach(async () => {
    paper = await putPaper()
  })

  test('holds its action up until the board approves it, and then until its condition is discharged', async () => {
    const [train] = paper.actions
    const start = () => give('startAction', { thing: train })
    expect(await start()).toMatchObject({ __typename: 'Refused', shutGate: 'isApproved' })
    const condition = await decide(paper)
    expect(await start()).toMatchObject({ __typename: 'Refused', shutGate: 'conditionsDischarged' })
    await discharge(condition)
    expect(await start()).toMatchObject({ __typename: 'Recorded' })
    const { approval } = await server.ask(`{ approval(reference: "${paper.approval}") { status
      proposals { number outcome status } conditions { status } } }`)
    expect(approval).toEqual({
      status: 'deferred',
      proposals: [
        { number: 1, outcome: 'approvedSubjectToConditions', status: 'approvedSubjectToConditions' },
        { number: 2, outcome: 'deferred', status: 'deferred' },
      ],
      conditions: [{ status: 'discharged' }],
    })
  })

  test('goes stale when its file changes: what runs goes on, and what has not begun cannot start', async () => {
    const [train, buy] = paper.actions
    await discharge(await decide(paper))
    await does('startAction', { thing: train })
    await changePaper(paper.document)
    expect(await give('startAction', { thing: buy })).toEqual({
      __typename: 'Refused',
      code: 'isAsApproved',
      shutGate: 'isAsApproved',
      sentence: 'What was approved has changed since it was put: the approval is stale.',
      instead: 'Put it again, or have a named person judge the change editorial (JudgeChangeEditorial, with a reason).',
    })
    const { running, waiting } = await server.ask(`{
      running: action(reference: "${train}") { status approvals { standing } }
      waiting: action(reference: "${buy}") { status approvals { standing } } }`)
    expect(running).toEqual({ status: 'inProgress', approvals: [{ standing: 'stale' }] })
    expect(waiting).toEqual({ status: 'agreed', approvals: [{ standing: 'stale' }] })
  })

  test('that changed may go on once a named office judges the change editorial', async () => {
    const [, buy] = paper.actions
    await discharge(await decide(paper))
    await changePaper(paper.document)
    const judged = { reason: 'A heading was spelt wrong.', judge: 'office-chief-constable' }
    await does('judgeChangeEditorial', { ...(await revisionOf(paper.approval)), actor: chiefConstable }, judged)
    expect(await give('startAction', { thing: buy })).toMatchObject({ __typename: 'Recorded' })
    const { action } = await server.ask(`{ action(reference: "${buy}") { approvals { standing } } }`)
    expect(action.approvals).toEqual([{ standing: 'granted' }])
  })

  test('that nobody read again is not decided on: the answer says what happened since', async () => {
    const stale = { thing: paper.approval, expectedRevision: 2, actor: chiefConstable }
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'approved' }))
    const data = { meeting: paper.meeting, verb: 'approved', outcomes }
    expect(await give('considerApproval', stale, data)).toEqual({
      __typename: 'Conflict',
      actualRevision: 3,
      since: [{ type: 'ApprovalListed' }],
    })
  })
})

describe('a date that was recorded wrongly', () => {
  test('is corrected, with the reason; the entry shows both, and its sentence tells the right one', async () => {
    const paper = await putPaper()
    const [train] = paper.actions
    await discharge(await decide(paper))
    await does('startAction', { thing: train })
    const read = () =>
      server.ask(`{ action(reference: "${train}") { status happenedLast { edtf } history(first: 20) { nodes {
        id type sentence happened { edtf } corrections { field was is reason } } } } }`)
    const [proposed] = (await read()).action.history.nodes
    const said = 'Somebody who is not stated proposed the action “Train every officer” to Cybercrime Steering Group on'
    expect(proposed.sentence).toBe(`${said} 10 March 2026.`)
    const correction = { field: 'happened', was: '2026-03-10', is: '2026-03-09', reason: 'The diary says the 9th.' }
    await does('correctActionEntry', await revisionOf(train), { event: proposed.id, ...correction })
    const { action } = await read()
    expect(action.status).toBe('inProgress')
    const sentences = action.history.nodes.map(({ sentence }: { sentence: string }) => sentence)
    const onTheDay = 'on 10 March 2026.'
    const told = `The system noted that ${paper.approval} stands as`
    expect(sentences).toEqual([
      `${said} 9 March 2026.`,
      `Cybercrime Steering Group, through its chair, agreed the action ${onTheDay}`,
      `${told} awaited ${onTheDay}`,
      `${told} granted on conditions ${onTheDay}`,
      `${told} granted ${onTheDay}`,
      `Somebody who is not stated started work on the action ${onTheDay}`,
      `Somebody who is not stated corrected the date on which it happened in an earlier entry ${onTheDay}`,
    ])
    const corrected = action.history.nodes.find((entry: { id: string }) => entry.id === proposed.id)
    expect(corrected).toMatchObject({ happened: { edtf: '2026-03-09' }, corrections: [correction] })
  })
})
