import { describe, expect, test } from 'vitest'
import { consider, listedPaper, react, revision } from './support/papers.ts'
import { chiefConstable, steeringChair } from './support/world.ts'

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
