/** How long whoever records may alone put right what was recorded: until minutes are confirmed, or for 30 days. */
import { describe, expect, test } from 'vitest'
import { clerk, clerkOf, confirms, heldMeeting } from './support/clerks.ts'
import { considers, entryOf, refusedFor } from './support/corrections.ts'
import { listedPaper, revision } from './support/papers.ts'
import { boardWorld, chiefConstable, steeringChair, type World } from './support/world.ts'

const recorded = { outcome: 'recorded' }
const needsDecision = refusedFor('correctionNeedsDecision')
const reason = 'It was misread.'

const takesOut = async (world: World, noun: 'action' | 'approval' | 'decision', thing: string, more: object = {}) => {
  const data = { reason, ...more }
  return world.ask({ noun, type: 'EnterInError', thing, by: clerk, data, ...(await revision(world, thing)) })
}

const takesDecision = (world: World, more: object): Promise<string> => {
  const data = { body: 'body-feb', title: 'Buy the licences', verb: 'approved', ...more }
  return world.does({ noun: 'decision', type: 'TakeDecision', actor: chiefConstable, happened: '2026-03-09', data })
}

const withClerk = async (): Promise<World> => {
  const world = await boardWorld()
  await clerkOf(world, 'body-feb', 'body-steering')
  return world
}

describe('what was recorded at no meeting', () => {
  const [lastInstant, tooLate] = ['2026-04-09T10:00:00.000Z', '2026-04-09T10:00:00.001Z']
  const proposed = async () => {
    const world = await withClerk()
    const data = { title: 'Train', body: 'body-steering' }
    return { world, thing: await world.does({ noun: 'action', type: 'ProposeAction', data }) }
  }

  // The limit was only ever tried days after it: 34 days did as well.
  test.each([
    [lastInstant, recorded],
    [tooLate, needsDecision],
  ])('is corrected for thirty days to the instant (%s)', async (at, outcome) => {
    const { world, thing } = await proposed()
    const event = await entryOf(world, thing, 'ActionProposed')
    world.setClock(at)
    const data = { event, field: 'happened', was: '2026-03-10', is: '2026-03-09', reason }
    const correct = { noun: 'action', type: 'CorrectEntry', thing, by: clerk, data, expectedRevision: 0 } as const
    expect(await world.ask(correct)).toMatchObject(outcome)
  })

  test.each([
    [lastInstant, recorded],
    [tooLate, needsDecision],
  ])('is taken out for thirty days to the instant (%s)', async (at, outcome) => {
    const { world, thing } = await proposed()
    world.setClock(at)
    expect(await takesOut(world, 'action', thing)).toMatchObject(outcome)
  })

  test('is not taken out for what was added later: its first entry is as old as ever', async () => {
    const { world, thing } = await proposed()
    world.setClock(lastInstant)
    await world.does({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })
    world.setClock(tooLate)
    expect(await takesOut(world, 'action', thing)).toMatchObject(needsDecision)
  })
})

describe('what was decided at a meeting', () => {
  // A correction was refused once the minutes were confirmed, and yet the whole decision could be taken out.
  test('is taken out until its minutes are confirmed, and then only by a decision of the body', async () => {
    const world = await withClerk()
    const meeting = await heldMeeting(world)
    const [one, other] = [await takesDecision(world, { meeting }), await takesDecision(world, { meeting })]
    world.setClock('2026-05-10T10:00:00.000Z')
    expect(await takesOut(world, 'decision', one)).toMatchObject(recorded)
    await confirms(world, meeting)
    expect(await takesOut(world, 'decision', other)).toMatchObject({
      refusal: { code: 'correctionNeedsDecision', sentence: expect.stringContaining(meeting) },
    })
    const authority = await takesDecision(world, { outsideMeeting: { reason: 'An error.' }, subjects: [other] })
    expect(await takesOut(world, 'decision', other, { authority })).toMatchObject(recorded)
  })

  // Only the first entry was looked at, and that is the draft, which is of no meeting.
  test('of an approval holds the approval, whatever its first entry is', async () => {
    const paper = await listedPaper()
    const { world, approval, meeting } = paper
    await clerkOf(world, 'body-feb', 'body-steering')
    await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
    await confirms(world, meeting)
    expect(await takesOut(world, 'approval', approval)).toMatchObject(needsDecision)
  })
})

// The wording could be corrected for 30 days after the Board had confirmed it, where it was redrafted before.
test('the wording of confirmed minutes is the body’s to correct, and how they were confirmed is not', async () => {
  const world = await withClerk()
  const meeting = await heldMeeting(world)
  const thing = `minutes-${meeting}`
  await world.does({ noun: 'minutes', type: 'DraftMinutes', data: { meeting, text: 'A draft.' } })
  await world.does({ noun: 'minutes', type: 'RedraftMinutes', thing, data: { text: 'Another.' } })
  await world.does({ noun: 'minutes', type: 'CirculateMinutes', thing })
  const later = { body: 'body-feb', date: '2026-03-10' }
  const next = await world.does({ noun: 'meeting', type: 'PlanMeeting', data: later })
  await world.does({ noun: 'meeting', type: 'HoldMeeting', thing: next })
  const confirm = { noun: 'minutes', type: 'ConfirmMinutes', thing, actor: chiefConstable } as const
  await world.does({ ...confirm, data: { atMeeting: next }, ...(await revision(world, thing)) })
  const correct = async (type: string, data: object) => {
    const event = await entryOf(world, thing, type)
    const asked = { noun: 'minutes', type: 'CorrectEntry', thing, data: { event, reason, ...data } } as const
    return world.ask({ ...asked, ...(await revision(world, thing)) })
  }
  const wording = { field: 'data.text', was: 'Another.', is: 'A third.' }
  expect(await correct('MinutesRedrafted', wording)).toMatchObject(needsDecision)
  const day = { field: 'happened', was: '2026-03-10', is: '2026-03' }
  expect(await correct('MinutesConfirmed', day)).toMatchObject(recorded)
})
