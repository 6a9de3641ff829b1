/** What supersedes a proposal's outcome: what the same body decided of the same things, or what it decides now. */
import { expect, test } from 'vitest'
import { clerk, clerkOf } from './support/clerks.ts'
import { considers, type Paper, refusedFor } from './support/corrections.ts'
import { listedPaper } from './support/papers.ts'
import { chiefConstable, steeringChair, type World } from './support/world.ts'

const approved = async (): Promise<Paper> => {
  const paper = await listedPaper()
  await clerkOf(paper.world, 'body-feb', 'body-steering')
  await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
  return paper
}

const supersedes = ({ world, approval }: Paper, by?: string, more: object = {}) => {
  const data = { proposal: 1, reason: 'It is taken in.', ...(by === undefined ? {} : { by }) }
  return world.ask({ noun: 'approval', type: 'SupersedeProposal', thing: approval, by: clerk, data, ...more })
}

type Deciding = { body?: string; subjects?: string[] }
const decides = ({ does }: World, { body = 'body-feb', subjects = [] }: Deciding): Promise<string> => {
  const actor = body === 'body-feb' ? chiefConstable : steeringChair
  const data = { body, title: 'Another', verb: 'agreed', subjects, outsideMeeting: { reason: 'It could not wait.' } }
  return does({ noun: 'decision', type: 'TakeDecision', actor, data })
}

/** Another approval, be it of the Executive Board, in which something is said of each action. */
const decidesOf = async (
  { does, handler }: World,
  actions: string[],
  outcome: string,
  body = 'body-feb',
): Promise<string> => {
  const proposals = [{ number: 1, text: 'That it be so.' }]
  const data = { body, title: 'A later paper', actions, documents: [], gate: 'none', proposals }
  const thing = await does({ noun: 'approval', type: 'DraftApproval', data })
  for (const type of ['SubmitApproval', 'ClearApproval']) await does({ noun: 'approval', type, thing })
  const actor = body === 'body-feb' ? chiefConstable : steeringChair
  const decide = { noun: 'approval', type: 'DecideOutsideMeeting', thing, actor } as const
  const said = { reason: 'It could not wait.', consulted: ['body-feb'], verb: outcome }
  const expectedRevision = await handler.revisionOf(thing)
  await does({ ...decide, data: { ...said, outcomes: [{ proposal: 1, outcome }] }, expectedRevision })
  return thing
}

const recorded = { outcome: 'recorded' }
const notDecided = refusedFor('actorNotStated')

// A secretary alone ended what the Chief Constable had approved, by naming what the Steering Group said of its lunch.
test('what another body decided supersedes nothing by itself', async () => {
  const paper = await approved()
  const { world, action } = paper
  const decision = await decides(world, { body: 'body-steering', subjects: [action] })
  const approval = await decidesOf(world, [action], 'approved', 'body-steering')
  for (const by of [decision, approval]) expect(await supersedes(paper, by)).toMatchObject(notDecided)
})

test('what the body decided of something else supersedes nothing by itself', async () => {
  const paper = await approved()
  expect(await supersedes(paper, await decides(paper.world, {}))).toMatchObject(notDecided)
  const other = await paper.world.does({
    noun: 'action',
    type: 'ProposeAction',
    data: { title: 'Something else', body: 'body-steering' },
  })
  expect(await supersedes(paper, await decidesOf(paper.world, [other], 'approved'))).toMatchObject(notDecided)
})

test('what the body only noted of it supersedes nothing by itself', async () => {
  const paper = await approved()
  const by = await decidesOf(paper.world, [paper.action], 'noted')
  expect(await supersedes(paper, by)).toMatchObject(notDecided)
})

test('what the body decided of the same action later does, and is only recorded', async () => {
  const paper = await approved()
  const by = await decidesOf(paper.world, [paper.action], 'notApproved')
  expect(await supersedes(paper, by)).toMatchObject(recorded)
})

test('so does its decision about that action, about the paper that was put, or about the approval itself', async () => {
  for (const subject of ['action', 'document', 'approval'] as const) {
    const paper = await approved()
    const by = await decides(paper.world, { subjects: [paper[subject]] })
    expect(await supersedes(paper, by)).toMatchObject(recorded)
  }
})

test('whatever else it names, the body itself may decide that it supersedes, and nobody else', async () => {
  const paper = await approved()
  const by = await decides(paper.world, {})
  expect(await supersedes(paper, by, { actor: steeringChair })).toMatchObject(refusedFor('notOfficeHolder'))
  expect(await supersedes(paper, by, { actor: chiefConstable })).toMatchObject(recorded)
})
