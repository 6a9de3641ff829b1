/** A source tells of the time before this record: it opens no gate, and decides nothing, of what is under way here. */
import { describe, expect, test } from 'vitest'
import { clerk, clerkOf, confirmedMeeting } from './support/clerks.ts'
import { considers, entryOf, refusedFor } from './support/corrections.ts'
import { listedPaper, react, revision } from './support/papers.ts'
import { boardWorld, chiefConstable, keeper, secretary, type World } from './support/world.ts'

type Evidence = { event: string; status?: string; data?: object; happened?: string }

const enters = (world: World, thing: string, { happened = '2026-03-10', ...data }: Evidence) => {
  const noun = thing.slice(0, thing.indexOf('-')) as 'action'
  return world.ask({ noun, type: 'EnterFromSource', thing, by: clerk, happened, data: { data: {}, ...data } })
}

const paper = async () => {
  const listed = await listedPaper()
  await clerkOf(listed.world, 'body-feb', 'body-steering')
  await react(listed.world)
  return listed
}

describe('on what is under way here a source', () => {
  // Whoever only records told of an approval that nobody had given, and the action began.
  test('gives no outcome, though the approval stays where it stands', async () => {
    const listed = await paper()
    const { world, approval, meeting, action } = listed
    await considers(listed, { outcome: 'deferred' }, { outcome: 'deferred' })
    await react(world)
    const outcomes = [{ proposal: 1, outcome: 'approved' }]
    const data = { meeting, verb: 'approved', outcomes }
    expect(await enters(world, approval, { event: 'ApprovalConsidered', status: 'deferred', data })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'underWay', instead: expect.stringContaining('ConsiderApproval') },
    })
    const started = await world.ask({ noun: 'action', type: 'StartAction', thing: action, by: clerk })
    expect(started).toMatchObject(refusedFor('isApproved'))
  })

  // UnlinkApproval is for the body to decide, and was refused: the same event, entered, was recorded.
  test('unlinks no approval', async () => {
    const { world, approval, action } = await paper()
    const unlinked = await enters(world, action, { event: 'ApprovalUnlinked', data: { approval, reason: 'so' } })
    expect(unlinked).toMatchObject(refusedFor('underWay'))
  })

  test('rescinds nothing that was approved', async () => {
    const listed = await paper()
    await considers(listed, { outcome: 'approved' }, { outcome: 'approved' })
    const rescinded = { event: 'ProposalRescinded', data: { proposal: 1, reason: 'so' } }
    expect(await enters(listed.world, listed.approval, rescinded)).toMatchObject(refusedFor('underWay'))
  })

  // The digest that the judgement is bound to can be worked out by anybody.
  test('judges no change editorial, so that what is stale stays it', async () => {
    const listed = await paper()
    const { world, approval, action } = listed
    await considers(listed, { outcome: 'approved' }, { outcome: 'approved' })
    await world.does({ noun: 'action', type: 'AmendAction', thing: action, data: { title: 'Another', reason: 'so' } })
    const data = { reason: 'so', judge: keeper, digest: 'a'.repeat(64) }
    expect(await enters(world, approval, { event: 'ChangeJudgedEditorial', data })).toMatchObject(
      refusedFor('underWay'),
    )
  })

  test('changes neither the minutes nor the attendance of a meeting whose minutes are confirmed', async () => {
    const world = await boardWorld()
    await clerkOf(world, 'body-feb')
    const meeting = await confirmedMeeting(world)
    const redrafted = await enters(world, `minutes-${meeting}`, { event: 'MinutesRedrafted', data: { text: 'Other.' } })
    expect(redrafted).toMatchObject(refusedFor('underWay'))
    const data = { who: 'office-chief-constable', presence: 'present', votes: true }
    const attended = await enters(world, meeting, { event: 'AttendanceRecorded', data, happened: '2026-03-09' })
    expect(attended).toMatchObject(refusedFor('underWay'))
  })

  // Two chairs at once were refused to the command, and taken from a source.
  test('tells nothing that its own command would be refused', async () => {
    const world = await boardWorld()
    for (const office of ['office-a', 'office-b'])
      await world.does({ noun: 'office', type: 'EstablishOffice', thing: office, data: { name: office } })
    const chair = (member: string, from: string) => ({ member, role: 'chair', from })
    const [thing, event] = ['body-steering', 'MemberAppointed']
    await world.does({ noun: 'body', type: 'AppointMember', thing, data: chair('office-a', '2024') })
    const entry = (data: object) =>
      world.ask({ noun: 'body', type: 'EnterFromSource', thing, by: secretary, data: { event, data } })
    expect(await entry(chair('office-b', '2025'))).toMatchObject(refusedFor('hasChair'))
    expect(await entry({ ...chair('office-b', '2021'), until: '2022' })).toMatchObject({ outcome: 'recorded' })
  })

  // An approval that held up the start of an action was linked anew, from a source, and held up its completion alone.
  test('tells nothing with which its own command would have a fault, and says where it lies', async () => {
    const { world, approval, action } = await paper()
    const again = await enters(world, action, { event: 'ApprovalLinked', data: { approval, gate: 'completion' } })
    expect(again).toMatchObject({ outcome: 'invalid', problems: [{ path: 'data.data.approval' }] })
  })

  test('puts no proposal, though nothing else moves', async () => {
    const world = await boardWorld()
    await clerkOf(world, 'body-feb')
    const put = (number: number) => [{ number, text: 'That it be so.' }]
    const data = { body: 'body-feb', title: 'A', actions: [], documents: [], gate: 'none', proposals: put(1) }
    const approval = await world.does({ noun: 'approval', type: 'DraftApproval', data })
    const amended = { event: 'ApprovalAmended', data: { proposals: put(2) } }
    expect(await enters(world, approval, amended)).toMatchObject(refusedFor('underWay'))
    const named = { event: 'ApprovalAmended', data: { title: 'Another' } }
    expect(await enters(world, approval, named)).toMatchObject({ outcome: 'recorded' })
  })

  test('passes no gate, be it open', async () => {
    const { world, meeting } = await paper()
    await world.does({ noun: 'meeting', type: 'AddAgendaItem', thing: meeting, data: { label: '4.1' } })
    const said = { event: 'ItemRecorded', data: { label: '4.1', narrative: 'It was agreed.' } }
    expect(await enters(world, meeting, said)).toMatchObject(refusedFor('underWay'))
  })

  // To commission anew is for the office asked, and leaves the scrutiny where it stands, through no gate.
  test('takes nobody’s decision, though no gate is there to pass', async () => {
    const world = await boardWorld()
    await clerkOf(world, 'body-feb')
    const of = { noun: 'scrutiny', actor: chiefConstable } as const
    const asked = { kind: 'paper', title: 'Cybercrime', question: 'What was done?', topics: ['capacity'] }
    const data = { body: 'body-feb', asked: 'office-chief-constable', ...asked }
    const thing = await world.does({ ...of, type: 'RequestScrutiny', data })
    await world.does({ ...of, type: 'AcceptScrutiny', thing })
    const tasked = { tasked: 'office-chief-constable' }
    await world.does({ ...of, type: 'CommissionScrutiny', thing, data: tasked })
    const commissioned = { event: 'ScrutinyCommissioned', data: tasked }
    expect(await enters(world, thing, commissioned)).toMatchObject(refusedFor('underWay'))
  })

  test('tells what anybody who records could have recorded here', async () => {
    const { world, action } = await paper()
    const data = { narrative: 'The unit has a room.' }
    const told = await enters(world, action, { event: 'ProgressRecorded', data, happened: '2026-03-09' })
    expect(told).toMatchObject({ outcome: 'recorded' })
  })
})

describe('of what was entered wholly from a source, it', () => {
  test('tells step after step, with the gates of none', async () => {
    const world = await boardWorld()
    const outcomes = [{ proposal: 1, outcome: 'deferred' }]
    const data = { body: 'body-feb', title: 'An old paper', verb: 'deferred', outcomes }
    const first = { event: 'ApprovalConsidered', status: 'deferred', data }
    const entry = (data: object, thing?: string) =>
      world.does({ noun: 'approval', type: 'EnterFromSource', data, ...(thing ? { thing } : {}), happened: '2014-07' })
    const approval = await entry(first)
    const later = [{ proposal: 1, outcome: 'approved' }]
    await entry(
      { event: 'ApprovalConsidered', status: 'considered', data: { verb: 'approved', outcomes: later } },
      approval,
    )
    const [, last] = await world.store.readStream(approval)
    expect(last?.event.to).toMatchObject({ approval: 'considered', 'proposal#1': 'approved' })
  })

  // A correction says on a later day where a thing stood: nothing happened here, and nothing then.
  test('tells on where a correction alone has moved it, and of a day before that correction', async () => {
    const world = await boardWorld()
    const outcomes = [{ proposal: 1, outcome: 'approved' }]
    const data = { body: 'body-feb', title: 'An old paper', verb: 'agreed', outcomes }
    const first = { event: 'ApprovalConsidered', status: 'considered', data }
    const entry = { noun: 'approval', type: 'EnterFromSource' } as const
    const approval = await world.does({ ...entry, data: first, happened: '2014-07' })
    const corrected = { field: 'data.outcomes.0.outcome', was: 'approved', is: 'deferred', reason: 'Misread.' }
    const event = await entryOf(world, approval, 'ApprovalConsidered')
    const correct = { noun: 'approval', type: 'CorrectEntry', thing: approval, data: { event, ...corrected } } as const
    await world.does({ ...correct, ...(await revision(world, approval)) })
    const later = { event: 'ApprovalConsidered', status: 'considered', data: { verb: 'approved', outcomes } }
    const told = await world.ask({ ...entry, thing: approval, data: later, happened: '2014-09' })
    expect(told).toMatchObject({ outcome: 'recorded' })
  })
})

// Where an approval stands is worked out from the approval; an entry could have told an action anything.
test('where an approval stands is told by no source', async () => {
  const { world, approval, action } = await paper()
  const data = { approval, standing: 'granted', gate: 'none' }
  expect(await enters(world, action, { event: 'ApprovalStandingTold', data })).toMatchObject(
    refusedFor('onlyReactions'),
  )
})
