import { describe, expect, test } from 'vitest'
import type { Opening } from '../services/commands/openings.ts'
import { rulesOf } from '../workflows/nouns.ts'
import { nounOf } from '../workflows/rules.ts'
import { boardWorld, chiefConstable, secretary, steeringChair, type World } from './support/world.ts'

const reason = { reason: 'for the test' }
const blank = {
  action: { title: 'x', body: 'body-steering' },
  meeting: { body: 'body-feb', date: '2026-04-01' },
  document: { kind: 'paper', title: 'x' },
  approval: {
    body: 'body-feb',
    title: 'x',
    actions: [],
    documents: [],
    gate: 'none',
    proposals: [{ number: 1, text: 'x' }],
  },
  scrutiny: { body: 'body-feb', asked: 'office-chief-constable', kind: 'paper', title: 'x', question: 'x' },
} as const
const creating = {
  action: 'ProposeAction',
  meeting: 'PlanMeeting',
  document: 'RegisterDocument',
  approval: 'DraftApproval',
  scrutiny: 'RequestScrutiny',
} as const

describe('on a thing, which commands are open to the asker', () => {
  for (const noun of ['action', 'meeting', 'document', 'approval', 'scrutiny'] as const) {
    test(`is told for every command of ${noun}, with a sentence where it is shut`, async () => {
      const world = await boardWorld()
      const actor = { kind: 'office', ref: 'office-chief-constable', capacity: 'holder', holder: 'notStated' } as const
      const thing = await world.does({ noun, type: creating[noun], data: blank[noun], actor })
      const openings = await world.handler.openTo(thing, secretary)
      expect(openings.map(({ command }) => command).sort()).toEqual(
        Object.keys(rulesOf(noun).definition.commands).sort(),
      )
      for (const { command, open, refusal } of openings) expect(open || refusal?.sentence, command).toBeTruthy()
    })
  }

  test('is told for bodies, offices and persons alike', async () => {
    const { handler, does } = await boardWorld()
    const person = await does({ noun: 'person', type: 'RecordPerson', data: { name: 'Ann' } })
    for (const thing of ['body-feb', 'office-chief-constable', person]) {
      expect((await handler.openTo(thing, secretary)).some(({ open }) => open)).toBe(true)
    }
  })

  test('changes as the thing moves, and is shut to a stranger', async () => {
    const { handler, does } = await boardWorld()
    const thing = await does({ noun: 'action', type: 'ProposeAction', data: blank.action })
    const before = (await handler.openTo(thing, secretary)).filter(({ open }) => open).map(({ command }) => command)
    expect(before).toContain('WithdrawAction')
    await does({ noun: 'action', type: 'WithdrawAction', thing, data: reason })
    const after = (await handler.openTo(thing, secretary)).filter(({ open }) => open).map(({ command }) => command)
    expect(after).not.toContain('WithdrawAction')
    const stranger = { person: 'person-00000000-0000-4000-8000-000000000099', known: 'header' } as const
    expect((await handler.openTo(thing, stranger)).filter(({ open }) => open)).toEqual([])
  })
})

const openingOf = async ({ handler }: World, thing: string, command: string): Promise<Opening | undefined> =>
  (await handler.openTo(thing, secretary)).find(each => each.command === command)

describe('the power to decide', () => {
  test('is named where a command needs it, with who has it today', async () => {
    const world = await boardWorld()
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: blank.action })
    expect(await openingOf(world, thing, 'AgreeAction')).toEqual({
      command: 'AgreeAction',
      open: true,
      needsPower: true,
      powerHeldBy: [{ kind: 'body', ref: 'body-steering' }],
    })
    expect(await openingOf(world, thing, 'AmendAction')).toMatchObject({ open: true, needsPower: false })
    const ofBoard = await world.does({ noun: 'action', type: 'ProposeAction', data: { title: 'x', body: 'body-feb' } })
    expect(await openingOf(world, ofBoard, 'AgreeAction')).toMatchObject({ open: true, powerHeldBy: [chiefConstable] })
  })

  // AgreeAction was said to be open, and then refused with wayNotSettled.
  test.each([
    ['wayNotSettled', { name: 'Board' }],
    ['advisoryBody', { name: 'Board', decides: 'advisory' }],
    ['notOfficeHolder', { name: 'Board', decides: 'officeHolder', decidingOffice: 'office-empty' }],
  ])('that nobody has shuts the command: %s', async (code, data) => {
    const world = await boardWorld()
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: 'office-empty', data: { name: 'Empty' } })
    await world.does({ noun: 'body', type: 'ConstituteBody', thing: 'body-other', data })
    const proposed = { title: 'x', body: 'body-other' }
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: proposed })
    const opening = await openingOf(world, thing, 'AgreeAction')
    expect(opening).toMatchObject({ open: false, needsPower: true, powerHeldBy: [], refusal: { code } })
    const actor = { kind: 'body', ref: 'body-other' } as const
    expect(await world.ask({ noun: 'action', type: 'AgreeAction', thing, actor })).toMatchObject({ refusal: { code } })
  })

  // An action of which the source names no body was sent to settle how "this body" decides.
  test('of a thing that belongs to no body that is stated is of nobody, and the refusal says so', async () => {
    const world = await boardWorld()
    const data = { event: 'ActionProposed', status: 'proposed', data: { title: 'x' } }
    const thing = await world.does({ noun: 'action', type: 'EnterFromSource', data })
    const told = { code: 'bodyNotStated', instead: expect.stringContaining('CorrectEntry puts the body') }
    expect(await openingOf(world, thing, 'AgreeAction')).toMatchObject({ open: false, powerHeldBy: [], refusal: told })
    const asked = await world.ask({ noun: 'action', type: 'AgreeAction', thing, actor: chiefConstable })
    expect(asked).toMatchObject({ outcome: 'refused', refusal: told })
  })

  test('goes with a delegation, and to whoever acts', async () => {
    const world = await boardWorld()
    const office = { noun: 'office', thing: 'office-chief-constable' } as const
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: 'office-dcc', data: { name: 'Deputy' } })
    await world.does({ ...office, type: 'MakeDelegation', data: { number: 1, to: 'office-dcc', from: '2026-01-01' } })
    await world.does({ ...office, type: 'AppointActing', data: { person: 'notStated', from: '2026-03-01' } })
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: { title: 'x', body: 'body-feb' } })
    expect((await openingOf(world, thing, 'AgreeAction'))?.powerHeldBy).toEqual([
      chiefConstable,
      { ...chiefConstable, capacity: 'acting' },
      { ...chiefConstable, capacity: 'delegate', ref: 'office-dcc', holder: undefined },
    ])
  })
})

describe('a command with nothing to act on is shut, and refused with the same words', () => {
  const until = '2026-03-01'
  const cases = [
    ['ReachMilestone', 'action', { number: 1 }],
    ['RetireMember', 'body-feb', { member: 'office-chief-constable', until }],
    ['RemoveRecorder', 'body-feb', { person: secretary.person, until }],
    ['TakeBusiness', 'body-feb', { about: 'meeting', meeting: 'meeting' }],
    ['VacateOffice', 'office-empty', { person: 'notStated', capacity: 'holder', until }],
    ['RevokeDelegation', 'office-empty', { number: 1, until }],
    ['HoldMeeting', 'meeting', {}],
    ['LinkAgendaItem', 'meeting', { label: '1', about: 'action' }],
    ['WithdrawAgendaItem', 'meeting', { label: '1', ...reason }],
    ['DeclareInterest', 'meeting', { who: 'notStated', item: '1', kind: 'personal', action: 'stayed' }],
    ['RemoveKeeper', 'system-record', { keeper: secretary.person }],
  ] as const
  test.each(cases)('%s', async (type, about, data) => {
    const world = await boardWorld()
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: 'office-empty', data: { name: 'Empty' } })
    const made: Record<string, string> = {
      action: await world.does({ noun: 'action', type: 'ProposeAction', data: blank.action }),
      meeting: await world.does({ noun: 'meeting', type: 'PlanMeeting', data: blank.meeting }),
    }
    const thing = made[about] ?? about
    const opening = await openingOf(world, thing, type)
    expect(opening).toMatchObject({ open: false, refusal: { sentence: expect.stringMatching(/./) } })
    const filled = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, made[String(value)] ?? value]))
    const outcome = await world.ask({ noun: nounOf(thing) ?? 'system', type, thing, data: filled })
    expect(outcome).toEqual({ outcome: 'refused', refusal: opening?.refusal })
  })
})

describe('corrections', () => {
  const correcting = ['CorrectEntry', 'EnterInError'] as const

  test.each(correcting)('%s is open for thirty days, and then needs a decision of the body', async command => {
    const world = await boardWorld()
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: blank.action })
    expect(await openingOf(world, thing, command)).toMatchObject({ open: true })
    world.setClock('2026-05-10T10:00:00.000Z')
    const late = { open: false, refusal: { code: 'correctionNeedsDecision' } }
    expect(await openingOf(world, thing, command)).toMatchObject(late)
  })

  test('an entry that is still new keeps them open', async () => {
    const world = await boardWorld()
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: blank.action })
    world.setClock('2026-05-10T10:00:00.000Z')
    await world.does({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })
    expect(await openingOf(world, thing, 'CorrectEntry')).toMatchObject({ open: true })
  })

  test('of a meeting whose minutes are confirmed are shut', async () => {
    const world = await boardWorld()
    const [first, later] = [await heldMeeting(world, '2026-03-01'), await heldMeeting(world, '2026-03-08')]
    const minutes = { noun: 'minutes', thing: `minutes-${first}`, happened: '2026-03-08' } as const
    await world.does({ ...minutes, type: 'DraftMinutes', data: { meeting: first, text: 'All agreed.' } })
    await world.does({ ...minutes, type: 'CirculateMinutes', data: {} })
    expect(await openingOf(world, first, 'CorrectEntry')).toMatchObject({ open: true })
    const confirmed = { ...minutes, type: 'ConfirmMinutes', data: { atMeeting: later }, actor: chiefConstable }
    await world.does({ ...confirmed, expectedRevision: 1 })
    expect(await openingOf(world, first, 'CorrectEntry')).toMatchObject({
      open: false,
      refusal: { code: 'correctionNeedsDecision', sentence: expect.stringContaining('minutes are confirmed') },
    })
  })

  test('of what was entered in error are shut, as everything else of it', async () => {
    const world = await boardWorld()
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: blank.action })
    await world.does({ noun: 'action', type: 'EnterInError', thing, data: reason, expectedRevision: 0 })
    expect((await world.handler.openTo(thing, secretary)).filter(({ open }) => open)).toEqual([])
    expect((await openingOf(world, thing, 'CorrectEntry'))?.refusal).toMatchObject({ code: 'enteredInError' })
  })
})

const heldMeeting = async ({ does }: World, date: string): Promise<string> => {
  const thing = await does({ noun: 'meeting', type: 'PlanMeeting', data: { ...blank.meeting, date }, happened: date })
  await does({ noun: 'meeting', type: 'HoldMeeting', thing, happened: date })
  return thing
}

test('what may be done instead names no command that only the reactions give', async () => {
  const world = await boardWorld()
  const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: blank.action })
  const { refusal } = (await openingOf(world, thing, 'CloseAction')) ?? {}
  expect(refusal?.instead).toContain('AgreeAction')
  expect(refusal?.instead).not.toContain('TellApprovalStanding')
  expect((await openingOf(world, thing, 'TellApprovalStanding'))?.refusal).toMatchObject({ code: 'onlyReactions' })
})

test('an approval is considered at the meeting for which it is listed, and not before that has sat', async () => {
  const world = await boardWorld()
  const { does } = world
  const thing = await does({ noun: 'approval', type: 'DraftApproval', data: blank.approval })
  await does({ noun: 'approval', type: 'SubmitApproval', thing })
  await does({ noun: 'approval', type: 'ClearApproval', thing })
  const planned = { ...blank.meeting, date: '2026-03-10' }
  const meeting = await does({ noun: 'meeting', type: 'PlanMeeting', data: planned })
  await does({ noun: 'approval', type: 'ListApproval', thing, data: { meeting, label: '4.1' } })
  const shut = { open: false, refusal: { code: 'hasSat' } }
  expect(await openingOf(world, thing, 'ConsiderApproval')).toMatchObject(shut)
  await does({ noun: 'meeting', type: 'HoldMeeting', thing: meeting })
  expect(await openingOf(world, thing, 'ConsiderApproval')).toMatchObject({ open: true, powerHeldBy: [chiefConstable] })
})
