/**
 * A paper's way through the Executive Board as a secretary walks it, over HTTP alone: as README tells it, run from
 * README's own text, and the turns that README leaves out.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Server, startServer } from './support/server.ts'
import { frame } from './support/service.ts'
import { startedService } from './support/serviceProcess.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { chiefConstable, keeper, steeringChair } from './support/world.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')

/** Runs a script in bash; answers what it wrote, a line for each answer of the service. */
const bash = async (script: string, url: string): Promise<string[]> => {
  const env = { PATH: process.env.PATH, FOURFOLD_URL: url }
  const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', chunk => {
    told += String(chunk)
  })
  await once(child, 'exit')
  return told.split('\n').filter(line => line !== '')
}

/** What an answer holds has the shape of its question, which README shows; JSON.parse gives it so. */
type Told = ReturnType<typeof JSON.parse>
const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const today = inWords.format(new Date())
const dayBefore = new Date(Date.now() - 24 * 60 * 60 * 1000)

describe('the walk through it in README', () => {
  let answers: Told[]
  let approval: Told
  beforeAll(async () => {
    const folder = await temporaryFolder()
    const service = await startedService(folder.path)
    // A reader takes longer between the blocks than the reactions do.
    const lines = await bash(blocks.join('\nsleep 1\n'), service.url)
    answers = lines.map(line => JSON.parse(line))
    const year = new Date().getFullYear()
    const query = `{ approval(reference: "approval-${year}-0001") {
      status proposals { number outcome status } conditions { status } } }`
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    approval = ((await response.json()) as Told).data.approval
    service.process.kill('SIGTERM')
    await once(service.process, 'exit')
    await folder.remove()
  }, 60_000)

  test('records every step but the three that it says are refused, each with its gate and what to do', () => {
    expect(answers.filter(({ errors }) => errors !== undefined)).toEqual([])
    const outcomes = answers.flatMap(({ data }) => Object.values(data ?? {}) as Told[]).filter(each => each.__typename)
    expect(outcomes.length).toBeGreaterThan(20)
    const refused = outcomes.filter(({ __typename }) => __typename !== 'Recorded')
    expect(refused.map(({ __typename, shutGate }) => [__typename, shutGate])).toEqual([
      ['Refused', 'isApproved'],
      ['Refused', 'conditionsDischarged'],
      ['Refused', 'isAsApproved'],
    ])
    for (const { sentence, instead } of refused) expect(`${sentence} ${instead}`).toMatch(/\. .*\.$/)
  })

  test('has the board approve one proposal on a condition, which is discharged, and defer the other', () => {
    expect(approval).toEqual({
      status: 'deferred',
      proposals: [
        { number: 1, outcome: 'approvedSubjectToConditions', status: 'approvedSubjectToConditions' },
        { number: 2, outcome: 'deferred', status: 'deferred' },
      ],
      conditions: [{ status: 'discharged' }],
    })
  })

  test('ends in a history that anybody can read, with the wrong date and the right one', () => {
    const { action } = answers.findLast(({ data }) => data?.action?.history)?.data ?? {}
    expect(action).toMatchObject({ status: 'onHold', approvals: [{ standing: 'stale' }] })
    const told = `The system noted that approval-${new Date().getFullYear()}-0001 stands as`
    expect(action.history.nodes.map(({ sentence }: Told) => sentence)).toEqual([
      'Somebody (not stated who) proposed the action “Train every response officer” ' +
        `to Cybercrime Steering Group on ${inWords.format(dayBefore)}.`,
      `Cybercrime Steering Group, through its chair, agreed the action on ${today}.`,
      `${told} awaited on ${today}.`,
      `${told} granted on conditions on ${today}.`,
      `${told} granted on ${today}.`,
      `Somebody (not stated who) started work on the action on ${today}.`,
      `Somebody (not stated who) put the action on hold on ${today}.`,
      `${told} stale on ${today}.`,
      `Somebody (not stated who) corrected the date on which it happened in an earlier entry on ${today}.`,
    ])
    const correction = { was: expect.any(String), is: dayBefore.toISOString().slice(0, 10), reason: expect.any(String) }
    expect(action.history.nodes[0].corrections).toEqual([correction])
  })

  test('says at last what is still waited for', () => {
    const { waitingOn, conditions } = answers.at(-1)?.data ?? {}
    expect(waitingOn.approvals.totalCount).toBe(1)
    expect(waitingOn.business).toHaveLength(1)
    expect(conditions.totalCount).toBe(0)
  })
})

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

describe('a paper of two proposals that README does not tell of', () => {
  let paper: Paper
  beforeEach(async () => {
    paper = await putPaper()
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
