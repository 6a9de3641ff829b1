import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readReactionTasks } from '../services/reactionLog.ts'
import { startReactions } from '../services/reactions.ts'
import { boardWorld, chiefConstable, steeringChair, type World } from './support/world.ts'

const clock = { now: () => '2026-03-10T10:00:00.000Z' }

/** Runs the reactions until everything recorded so far, and what they record themselves, has been reacted to. */
const react = async ({ store, handler }: World): Promise<void> => {
  const reactions = startReactions({ store, handler, clock })
  for (let last = -1; last !== (await store.lastOrdinal()); ) {
    last = await store.lastOrdinal()
    await reactions.reached(last)
  }
  await reactions.close()
}

const revision = async (world: World, thing: string) => ({ expectedRevision: await world.handler.revisionOf(thing) })

/** An agreed action, and a paper with two proposals about it, listed for a meeting of the Executive Board that has begun. */
const listedPaper = async () => {
  const world = await boardWorld()
  const { does } = world
  const action = await does({
    noun: 'action',
    type: 'ProposeAction',
    data: { title: 'Build the unit', body: 'body-steering' },
  })
  await does({ noun: 'action', type: 'AgreeAction', thing: action, actor: steeringChair })
  const document = await does({
    noun: 'document',
    type: 'RegisterDocument',
    data: { kind: 'paper', title: 'The case for a unit', body: 'body-feb' },
  })
  const version = { digest: 'a'.repeat(64), bytes: 10, mediaType: 'text/plain', fileName: 'case.txt' }
  await does({ noun: 'document', type: 'AddVersion', thing: document, data: version })
  const proposals = [
    { number: 1, text: 'That the unit be built.', actions: [action] },
    { number: 2, text: 'That it be staffed from the reserve.' },
  ]
  const drafted = {
    body: 'body-feb',
    from: 'body-steering',
    title: 'A unit',
    actions: [action],
    documents: [document],
    gate: 'start',
    proposals,
  }
  const approval = await does({ noun: 'approval', type: 'DraftApproval', data: drafted })
  await does({ noun: 'approval', type: 'SubmitApproval', thing: approval })
  await does({ noun: 'approval', type: 'ClearApproval', thing: approval })
  const meeting = await does({ noun: 'meeting', type: 'PlanMeeting', data: { body: 'body-feb', date: '2026-03-10' } })
  await does({ noun: 'approval', type: 'ListApproval', thing: approval, data: { meeting, label: '14.0' } })
  await does({ noun: 'meeting', type: 'HoldMeeting', thing: meeting })
  return { world, action, document, approval, meeting }
}

const consider = async ({ world, approval, meeting }: Awaited<ReturnType<typeof listedPaper>>) => {
  const condition = { text: 'The region pays its share.', due: 'start' }
  const outcomes = [
    { proposal: 1, outcome: 'approvedSubjectToConditions', verb: 'approved', conditions: [condition] },
    { proposal: 2, outcome: 'deferred' },
  ]
  const bound = await revision(world, approval)
  await world.does({
    noun: 'approval',
    type: 'ConsiderApproval',
    thing: approval,
    actor: chiefConstable,
    data: { meeting, verb: 'agreed', outcomes },
    ...bound,
  })
}

describe('a paper with two proposals, one approved on a condition and one deferred', () => {
  test('lets its action start once the condition is discharged, and not before', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    const start = { noun: 'action', type: 'StartAction', thing: action } as const
    await react(world)
    expect(await world.ask(start)).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'isApproved' } })
    await consider(paper)
    await react(world)
    expect(await world.ask(start)).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'conditionsDischarged' } })
    const condition = `condition-${approval}-1`
    await world.does({
      noun: 'condition',
      type: 'EvidenceCondition',
      thing: condition,
      data: { narrative: 'A letter of the region.' },
    })
    await world.does({ noun: 'condition', type: 'DischargeCondition', thing: condition, actor: chiefConstable })
    expect(await world.ask(start)).toMatchObject({ outcome: 'recorded' })
  })

  test('goes stale when the paper changes, and the action cannot start', async () => {
    const paper = await listedPaper()
    const { world, action, approval, document } = paper
    await consider(paper)
    await react(world)
    const condition = `condition-${approval}-1`
    await world.does({
      noun: 'condition',
      type: 'EvidenceCondition',
      thing: condition,
      data: { narrative: 'A letter.' },
    })
    await world.does({ noun: 'condition', type: 'DischargeCondition', thing: condition, actor: chiefConstable })
    const version = { digest: 'b'.repeat(64), bytes: 11, mediaType: 'text/plain', fileName: 'case.txt' }
    await world.does({ noun: 'document', type: 'AddVersion', thing: document, data: version })
    const start = { noun: 'action', type: 'StartAction', thing: action } as const
    expect(await world.ask(start)).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'isAsApproved' } })
    const editorial = { reason: 'A comma.', judge: 'office-chief-constable' }
    await world.does({
      noun: 'approval',
      type: 'JudgeChangeEditorial',
      thing: approval,
      data: editorial,
      actor: chiefConstable,
      ...(await revision(world, approval)),
    })
    expect(await world.ask(start)).toMatchObject({ outcome: 'recorded' })
  })

  test('tells its action where it stands, and puts what was deferred before the body again', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    await consider(paper)
    await react(world)
    const told = (await world.store.readStream(action)).filter(({ event }) => event.type === 'ApprovalStandingTold')
    expect(told.map(({ event }) => event.data.standing)).toContain('onConditions')
    const body = (await world.store.readStream('body-feb')).filter(({ event }) => event.type === 'BusinessPutForward')
    expect(body.map(({ event }) => event.data.about)).toEqual([approval])
  })
})

describe('an approval', () => {
  test('considered by two at once is recorded once; the other is told what happened since', async () => {
    const { world, approval, meeting } = await listedPaper()
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'approved' }))
    const bound = await revision(world, approval)
    const given = {
      noun: 'approval',
      type: 'ConsiderApproval',
      thing: approval,
      actor: chiefConstable,
      ...bound,
    } as const
    const data = { meeting, verb: 'approved', outcomes }
    const both = await Promise.all([world.ask({ ...given, data }), world.ask({ ...given, data })])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'recorded'])
    expect(both.find(({ outcome }) => outcome === 'conflict')).toMatchObject({
      since: [{ type: 'ApprovalConsidered' }],
    })
  })

  test('is decided by nobody who lacked the power on the day', async () => {
    const { world, approval, meeting } = await listedPaper()
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'approved' }))
    const data = { meeting, verb: 'approved', outcomes }
    const given = {
      noun: 'approval',
      type: 'ConsiderApproval',
      thing: approval,
      data,
      ...(await revision(world, approval)),
    } as const
    const before2020 = { ...given, actor: chiefConstable, happened: '2019-05-01' }
    expect(await world.ask(before2020)).toMatchObject({ outcome: 'refused', refusal: { code: 'notOfficeHolder' } })
    expect(await world.ask({ ...given, actor: steeringChair })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'notOfficeHolder' },
    })
    expect(await world.ask(given)).toMatchObject({ outcome: 'refused', refusal: { code: 'actorNotStated' } })
  })
})

describe('an approval that was given', () => {
  test('tells its action when it is rescinded, and the action cannot start on it', async () => {
    const paper = await listedPaper()
    const { world, action, approval, meeting } = paper
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'approved' }))
    const given = { noun: 'approval', thing: approval, actor: chiefConstable } as const
    const data = { meeting, verb: 'approved', outcomes }
    await world.does({ ...given, type: 'ConsiderApproval', data, ...(await revision(world, approval)) })
    await world.does({ ...given, type: 'RescindProposal', data: { proposal: 1, reason: 'The offer was withdrawn.' } })
    await react(world)
    const told = (await world.store.readStream(action)).filter(({ event }) => event.type === 'ApprovalStandingTold')
    expect(told.at(-1)?.event.data.standing).toBe('ended')
    const start = await world.ask({ noun: 'action', type: 'StartAction', thing: action })
    expect(start).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'isApproved' } })
  })
})

describe('reactions', () => {
  test('given again from the start record nothing twice', async () => {
    const paper = await listedPaper()
    await consider(paper)
    await react(paper.world)
    const { store, handler } = paper.world
    const before = await store.lastOrdinal()
    await store.operational.delete('ops-reactions')
    await react(paper.world)
    expect(await store.lastOrdinal()).toBe(before)
    expect(await readReactionTasks(store)).toEqual([])
    expect(await handler.revisionOf(paper.action)).toBeGreaterThan(1)
  })

  test('that are refused become tasks that a person sees, once', async () => {
    const paper = await listedPaper()
    const { world, action } = paper
    await world.does({
      noun: 'action',
      type: 'EnterInError',
      thing: action,
      data: { reason: 'Raised twice.' },
      ...(await revision(world, action)),
    })
    await consider(paper)
    await react(world)
    const tasks = await readReactionTasks(world.store)
    expect(tasks.length).toBeGreaterThan(0)
    expect(tasks[0]).toMatchObject({ thing: action, command: 'TellApprovalStanding' })
  })

  test("put a decision taken outside a meeting on the body's next agenda, and note when it is taken up", async () => {
    const world = await boardWorld()
    const decision = {
      body: 'body-feb',
      title: 'Buy the licences',
      verb: 'approved',
      outsideMeeting: { reason: 'The offer ends.' },
    }
    const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data: decision, actor: chiefConstable })
    await react(world)
    const meeting = await world.does({
      noun: 'meeting',
      type: 'PlanMeeting',
      data: { body: 'body-feb', date: '2026-04' },
    })
    await world.does({ noun: 'meeting', type: 'AddAgendaItem', thing: meeting, data: { label: '3.1', about: thing } })
    await react(world)
    const told = (await world.store.readStream('body-feb')).map(({ event }) => event.type)
    expect(told.slice(-2)).toEqual(['BusinessPutForward', 'BusinessTaken'])
  })

  test('start from no entry of the past', async () => {
    const world = await boardWorld()
    const data = { event: 'DecisionTaken', data: { body: 'body-feb', title: 'An old one', verb: 'supported' } }
    await world.does({
      noun: 'decision',
      type: 'EnterFromSource',
      thing: 'decision-2014-0001',
      data,
      happened: '2014-07',
      commandId: randomUUID(),
    })
    const before = await world.store.lastOrdinal()
    await react(world)
    expect(await world.store.lastOrdinal()).toBe(before)
    onTestFinished(() => world.store.close())
  })
})
