import { describe, expect, test } from 'vitest'
import type { Noun } from '../schema/noun.ts'
import { clerk, clerkOf, heldMeeting } from './support/clerks.ts'
import { considers, entryOf, refusedFor } from './support/corrections.ts'
import { listedPaper, revision } from './support/papers.ts'
import { boardWorld, chiefConstable, steeringChair, type World } from './support/world.ts'

/** The Chief Constable takes a decision of the Executive Board, of which he holds the power since 2020. */
const decided = async () => {
  const world = await boardWorld()
  const outsideMeeting = { reason: 'The offer ends.' }
  const data = { body: 'body-feb', title: 'Buy the licences', verb: 'approved', outsideMeeting }
  const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data, actor: chiefConstable })
  return { world, thing, event: await entryOf(world, thing, 'DecisionTaken') }
}

const correct = async (world: World, thing: string, data: object) =>
  world.ask({
    ...{ noun: 'decision', type: 'CorrectEntry', thing },
    data: { reason: 'The minutes say so.', ...data },
    ...(await revision(world, thing)),
  })

describe('who decided, and when, is corrected only to what had the power on that day', () => {
  test('not to an office that held no power (a correction once was a way round it)', async () => {
    const { world, thing, event } = await decided()
    const office = 'office-secretary'
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: office, data: { name: 'Secretary' } })
    const is = { kind: 'office', ref: office, capacity: 'holder' }
    expect(await correct(world, thing, { event, field: 'actor', was: chiefConstable, is })).toMatchObject(
      refusedFor('notOfficeHolder'),
    )
  })

  test('not to a day before the power was held', async () => {
    const { world, thing, event } = await decided()
    const days = { field: 'happened', was: '2026-03-10' }
    expect(await correct(world, thing, { event, ...days, is: '2019-05-01' })).toMatchObject({ outcome: 'refused' })
    expect(await correct(world, thing, { event, ...days, is: '2026-03-09' })).toMatchObject({ outcome: 'recorded' })
  })

  // The day of a judgement could be moved to one on which the judge sat on no board.
  test('and so is the day on which a change was judged editorial', async () => {
    const paper = await listedPaper()
    const { world, approval, action } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
    const amended = { title: 'Build a unit', reason: 'A slip.' }
    await world.does({ noun: 'action', type: 'AmendAction', thing: action, data: amended })
    const sits = { member: 'office-a', role: 'member', from: '2026-03-09' }
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: 'office-a', data: { name: 'A' } })
    await world.does({ noun: 'body', type: 'AppointMember', thing: 'body-feb', data: sits })
    const judged = { judge: 'office-a', reason: 'The same unit.' }
    const judge = { noun: 'approval', type: 'JudgeChangeEditorial', thing: approval, data: judged } as const
    await world.does({ ...judge, ...(await revision(world, approval)) })
    const event = await entryOf(world, approval, 'ChangeJudgedEditorial')
    const corrects = async (is: string) => {
      const data = { event, field: 'happened', was: '2026-03-10', is, reason: 'Misread.' }
      const asked = { noun: 'approval', type: 'CorrectEntry', thing: approval, data } as const
      return world.ask({ ...asked, ...(await revision(world, approval)) })
    }
    expect(await corrects('2026-03-08')).toMatchObject(refusedFor('notOfTheBody'))
    expect(await corrects('2026-03-09')).toMatchObject({ outcome: 'recorded' })
  })

  test('but who sat at a meeting is not judged again for the day on which that was noted', async () => {
    const world = await boardWorld()
    const meeting = await heldMeeting(world)
    const data = { who: 'office-chief-constable', presence: 'present', votes: true }
    await world.does({ noun: 'meeting', type: 'RecordAttendance', thing: meeting, data, happened: '2026-03-09' })
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: 'office-a', data: { name: 'A' } })
    const sits = { member: 'office-a', role: 'member', from: '2026-01-01' }
    await world.does({ noun: 'body', type: 'AppointMember', thing: 'body-feb', data: sits })
    const event = await entryOf(world, meeting, 'AttendanceRecorded')
    const corrected = { event, field: 'happened', was: '2026-03-09', is: '2026-03', reason: 'Misread.' }
    const correct = { noun: 'meeting', type: 'CorrectEntry', thing: meeting, data: corrected } as const
    expect(await world.ask({ ...correct, ...(await revision(world, meeting)) })).toMatchObject({ outcome: 'recorded' })
  })

  test('what cannot stand there is bad input, as for any other field', async () => {
    const { world, thing, event } = await decided()
    const wrong = await correct(world, thing, { event, field: 'happened', was: '2026-03-10', is: '2026-02-30' })
    expect(wrong).toMatchObject({ outcome: 'invalid', problems: [{ path: 'data.is' }] })
  })
})

type Moving = { noun: Noun; thing: string; field?: string; was?: unknown; is: unknown; by?: typeof clerk }

/** Corrects to whom the first entry of a thing says that it belongs. */
const moves = async (world: World, { noun, thing, field = 'data.body', was, is, by }: Moving) => {
  const [first] = await world.store.readStream(thing)
  const data = { event: first?.event.id, field, was: was ?? 'body-steering', is, reason: 'The minutes say so.' }
  const correct = { noun, type: 'CorrectEntry', thing, data, ...(by ? { by } : {}) } as const
  return world.ask({ ...correct, ...(await revision(world, thing)) })
}

describe('to whom a thing belongs is corrected only where it could have been recorded and decided', () => {
  const outsideMeeting = { reason: 'The offer ends.' }
  const ours = { body: 'body-steering', title: 'Buy the licences', verb: 'approved', outsideMeeting }

  // A secretary of the Steering Group made its chair's decision one of the Executive Board.
  test('not to a body of which whoever decided held no power', async () => {
    const world = await boardWorld()
    const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data: ours, actor: steeringChair })
    expect(await moves(world, { noun: 'decision', thing, is: 'body-feb' })).toMatchObject(refusedFor('notOfficeHolder'))
    const body = { name: 'Training Group', decides: 'consensusUnderChair' }
    await world.does({ noun: 'body', type: 'ConstituteBody', thing: 'body-training', data: body, happened: '2020' })
    expect(await moves(world, { noun: 'decision', thing, is: 'body-training' })).toMatchObject(
      refusedFor('notBodyOrChair'),
    )
  })

  test('nor to an office that whoever decided did not hold', async () => {
    const world = await boardWorld()
    for (const thing of ['office-a', 'office-b'])
      await world.does({ noun: 'office', type: 'EstablishOffice', thing, data: { name: thing } })
    const held = { person: 'notStated', from: '2020' }
    await world.does({ noun: 'office', type: 'AppointHolder', thing: 'office-a', data: held })
    const actor = { kind: 'office', ref: 'office-a', capacity: 'holder' } as const
    const data = { office: 'office-a', title: 'Buy the licences', verb: 'approved' }
    const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data, actor })
    const moved = { noun: 'decision', thing, field: 'data.office', was: 'office-a' } as const
    expect(await moves(world, { ...moved, is: 'office-b' })).toMatchObject(refusedFor('notOfficeHolder'))
  })

  // Only the corrected entry itself was looked at, and to draft takes no power.
  test('nor where a later entry was decided for the other body', async () => {
    const world = await boardWorld()
    const proposals = [{ number: 1, text: 'That it be so.' }]
    const data = { body: 'body-steering', title: 'A', actions: [], documents: [], gate: 'none', proposals }
    const thing = await world.does({ noun: 'approval', type: 'DraftApproval', data })
    for (const type of ['SubmitApproval', 'ClearApproval']) await world.does({ noun: 'approval', type, thing })
    const outcomes = [{ proposal: 1, outcome: 'approved' }]
    await world.does({
      ...{ noun: 'approval', type: 'DecideOutsideMeeting', thing, actor: steeringChair },
      data: { reason: 'The offer ends.', consulted: ['body-steering'], verb: 'agreed', outcomes },
      ...(await revision(world, thing)),
    })
    expect(await moves(world, { noun: 'approval', thing, is: 'body-feb' })).toMatchObject(refusedFor('notOfficeHolder'))
  })

  test('nor by whoever records for the one body and not for the other', async () => {
    const world = await boardWorld()
    await clerkOf(world, 'body-steering')
    const data = { title: 'Train', body: 'body-steering' }
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data, by: clerk })
    const moved = { noun: 'action', thing, is: 'body-feb' } as const
    expect(await moves(world, { ...moved, by: clerk })).toMatchObject(refusedFor('notRecorder'))
    expect(await moves(world, moved)).toMatchObject({ outcome: 'recorded' })
  })

  test('nor by such a one where a source told of it, of which nobody need have decided', async () => {
    const world = await boardWorld()
    await clerkOf(world, 'body-steering')
    const data = { event: 'DecisionTaken', data: ours, status: 'taken' }
    const thing = await world.does({ noun: 'decision', type: 'EnterFromSource', data, by: clerk })
    const moved = { noun: 'decision', thing, is: 'body-feb' } as const
    expect(await moves(world, { ...moved, by: clerk })).toMatchObject(refusedFor('notRecorder'))
    expect(await moves(world, moved)).toMatchObject({ outcome: 'recorded' })
  })
})
