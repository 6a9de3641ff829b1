import { describe, expect, test } from 'vitest'
import { considers, corrects, entryOf, type Paper } from './support/corrections.ts'
import { consider, listedPaper, react, revision } from './support/papers.ts'
import { boardWorld, chiefConstable, steeringChair } from './support/world.ts'

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
    const version = { ...(await world.keep('Another case.')), mediaType: 'text/plain', fileName: 'case.txt' }
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
    expect(await world.ask(before2020)).toMatchObject({ outcome: 'refused', refusal: { code: 'wayNotSettled' } })
    expect(await world.ask({ ...given, actor: steeringChair })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'notOfficeHolder' },
    })
    expect(await world.ask(given)).toMatchObject({ outcome: 'refused', refusal: { code: 'actorNotStated' } })
  })
})

describe('an approval that was given', () => {
  const due = { text: 'The region pays its share.', due: 'start' }

  // The action could start, and went on saying that it waited for a condition which never was one.
  test('on a condition that was entered in error tells its action that it is granted', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    await consider(paper)
    await react(world)
    const condition = `condition-${approval}-1`
    const never = { noun: 'condition', type: 'EnterInError', thing: condition, data: { reason: 'Never set.' } } as const
    await world.does({ ...never, ...(await revision(world, condition)) })
    await react(world)
    const told = (await world.store.readStream(action)).filter(({ event }) => event.type === 'ApprovalStandingTold')
    expect(told.map(({ event }) => event.data.standing)).toEqual(['onConditions', 'granted'])
  })

  // A condition that was discharged by a slip of the pen held nothing up for its action, and was open.
  test('on a condition that turns out to be open still tells its action so', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    await considers(paper, { outcome: 'approvedSubjectToConditions', conditions: [due] }, { outcome: 'approved' })
    await react(world)
    const its = { noun: 'condition', thing: `condition-${approval}-1` } as const
    await world.does({ ...its, type: 'EvidenceCondition', data: { narrative: 'A letter.' } })
    await world.does({ ...its, type: 'DischargeCondition', actor: chiefConstable })
    await react(world)
    const decided = { body: 'body-feb', title: 'It is open', verb: 'agreed', outsideMeeting: { reason: 'A slip.' } }
    const decision = { noun: 'decision', type: 'TakeDecision', actor: chiefConstable, data: decided } as const
    const authority = await world.does(decision)
    await world.does({ noun: 'decision', type: 'BringIntoForce', thing: authority, actor: chiefConstable })
    const event = await entryOf(world, its.thing, 'ConditionDischarged')
    const slip = { event, field: 'status', was: 'discharged', is: 'evidenced', reason: 'Not yet.', authority }
    await world.does({ ...its, type: 'CorrectEntry', data: slip, ...(await revision(world, its.thing)) })
    await react(world)
    const told = (await world.store.readStream(action)).filter(({ event: { type } }) => type === 'ApprovalStandingTold')
    expect(told.map(({ event: { data } }) => data.standing)).toEqual(['onConditions', 'granted', 'onConditions'])
  })

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

describe('the gate of an approval', () => {
  const start = ({ world, action }: Paper) => world.ask({ noun: 'action', type: 'StartAction', thing: action })
  const standings = async ({ world, action }: Paper) =>
    (await world.store.readStream(action)).filter(({ event }) => event.type === 'ApprovalStandingTold')

  // The body linked its action to an approval that was drafted to hold nothing up; once that was submitted, the
  // reaction told the action so, and took for granted that the body's own link went with it.
  test("which the action's body set by linking it stays when the approval is put with none", async () => {
    const world = await boardWorld()
    const data = { title: 'Train', body: 'body-steering' }
    const action = await world.does({ noun: 'action', type: 'ProposeAction', data })
    const its = { noun: 'action', thing: action } as const
    await world.does({ ...its, type: 'AgreeAction', actor: steeringChair })
    const proposals = [{ number: 1, text: 'That it be paid for.', actions: [action] }]
    const drafted = { body: 'body-feb', from: 'body-steering', title: 'Training', actions: [action], gate: 'none' }
    const draft = { ...drafted, documents: [], proposals }
    const approval = await world.does({ noun: 'approval', type: 'DraftApproval', data: draft })
    await world.does({ ...its, type: 'LinkApproval', data: { approval, gate: 'start' } })
    await world.does({ noun: 'approval', type: 'SubmitApproval', thing: approval })
    await react(world)
    const begin = { ...its, type: 'StartAction' }
    expect(await world.ask(begin)).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'isApproved' } })
    await world.does({ ...its, type: 'UnlinkApproval', actor: steeringChair, data: { approval, reason: 'Paid for.' } })
    expect(await world.ask(begin)).toMatchObject({ outcome: 'recorded' })
  })

  // Whoever put the paper had it returned, amended it to hold nothing up, and the action started undecided.
  test('is not taken off by putting it again with a weaker one', async () => {
    const paper = await listedPaper()
    const { world, approval, action } = paper
    const put = (type: string, data = {}) => world.does({ noun: 'approval', type, thing: approval, data })
    const about = (actions: string[]) => ({ actions, proposals: [{ number: 1, text: 'That it be built.', actions }] })
    await react(world)
    await put('ReturnApproval', { reason: 'Say more.' })
    await put('AmendApproval', { gate: 'none', ...about([]) })
    await react(world)
    await put('AmendApproval', about([action]))
    await put('SubmitApproval')
    await react(world)
    expect(await start(paper)).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'isApproved' } })
  })

  test('is told anew where it was corrected and nothing else has changed', async () => {
    const paper = await listedPaper()
    await react(paper.world)
    const entry = await entryOf(paper.world, paper.approval, 'ApprovalDrafted')
    const corrected = await corrects(paper, { entry, field: 'data.gate', was: 'start', is: 'completion' })
    expect(corrected).toMatchObject({ outcome: 'recorded' })
    await react(paper.world)
    const told = (await standings(paper)).map(({ event: { data } }) => [data.standing, data.gate])
    expect(told).toEqual([
      ['awaited', 'start'],
      ['awaited', 'completion'],
    ])
    expect(await start(paper)).toMatchObject({ outcome: 'recorded' })
  })

  test('cannot be opened by telling the action what is not so (a keeper once could)', async () => {
    const { world, action, approval } = await listedPaper()
    const data = { approval, standing: 'granted', gate: 'none' }
    const told = await world.ask({ noun: 'action', type: 'TellApprovalStanding', thing: action, data })
    expect(told).toMatchObject({ outcome: 'refused', refusal: { code: 'onlyReactions' } })
  })

  test("is not passed by correcting the action's status without a decision (it once was)", async () => {
    const { world, action } = await listedPaper()
    const [, agreed] = await world.store.readStream(action)
    const wrong = { event: agreed?.event.id, field: 'status', was: 'agreed', is: 'inProgress', reason: 'It has begun.' }
    const given = { noun: 'action', type: 'CorrectEntry', thing: action, data: wrong } as const
    const outcome = await world.ask({ ...given, ...(await revision(world, action)) })
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'correctionNeedsDecision' } })
  })
})
