import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { meetingRules } from '../../workflows/meeting.decider.ts'
import { type MeetingState, newMeeting } from '../../workflows/meeting.state.ts'
import { newMinutes } from '../../workflows/minutes.state.ts'
import { board, bodyOf, held, meetingAfter, panel, person, planned, voter } from '../support/boards.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(meetingRules)
const stream = 'meeting-2026-0001'
const meeting = { rules, stream, others: [panel, board] }
const reason = { reason: 'too few can come' }
const called = command('CallMeeting')
const item = (label: string, more: object = {}) => command('AddAgendaItem', { label, title: 'Training', ...more })
const attends = (who: string, presence: string, more: object = {}) =>
  command('RecordAttendance', { who, presence, ...more })

describe('the laws of meetings', () => {
  keepsTheLaws({
    rules,
    machine: 'meeting',
    statusOf: state => state.status,
    start: newMeeting(stream),
    others: [panel, board],
    commands: [
      planned('body-panel'),
      called,
      command('PublishAgenda'),
      held,
      command('AdjournMeeting', reason),
      command('ResumeMeeting'),
      command('ConcludeMeeting'),
      command('PostponeMeeting', { date: '2026-04', ...reason }),
      command('CancelMeeting', reason),
      item('4.1'),
      command('WithdrawAgendaItem', { label: '4.1', ...reason }),
      voter(2),
      attends(person(2), 'left'),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      const { attendance, votesPresent, items } = state as MeetingState
      expect(votesPresent ?? 0).toBeLessThanOrEqual(attendance.length)
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length)
    },
  })
})

describe('a meeting', () => {
  test('can be entered after it was held, without having been called', () => {
    const past = command('HoldMeeting', {}, { happened: '2014-07' })
    expect(given(meeting, planned('body-feb', '2014-07')).when(past)).toEqual({
      events: [{ type: 'MeetingHeld', data: {}, to: { meeting: 'held' } }],
    })
  })

  test('cannot have been held on a day that has not come', () => {
    const early = command('HoldMeeting', {}, { happened: '2026-03-11' })
    expect(given(meeting, planned('body-feb')).when(early)).toMatchObject({ invalid: [{ path: 'happened' }] })
  })

  test('that was adjourned goes on, and then closes on the day on which it did', () => {
    const closed = command('ConcludeMeeting', {}, { happened: '2026-03-12' })
    const { state } = given(
      meeting,
      planned('body-feb'),
      held,
      command('AdjournMeeting', reason),
      command('ResumeMeeting'),
      closed,
    )
    expect(state).toMatchObject({ status: 'concluded', concludedOn: '2026-03-12', date: '2026-03-10' })
  })

  test('put off to a month keeps its number and is called again for a day', () => {
    const postponed = command('PostponeMeeting', { date: '2026-04', ...reason })
    const again = command('CallMeeting', { date: '2026-04-14', papersBy: '2026-04-07' })
    expect(given(meeting, planned('body-feb'), called, postponed).state).toMatchObject({ date: '2026-04' })
    expect(given(meeting, planned('body-feb'), called, postponed, again).state).toMatchObject({
      status: 'called',
      date: '2026-04-14',
      papersBy: '2026-04-07',
    })
  })

  test('cannot be put off to a day before the one on which that was settled', () => {
    const back = command('PostponeMeeting', { date: '2026-02', ...reason })
    expect(given(meeting, planned('body-feb')).when(back)).toMatchObject({ invalid: [{ path: 'data.date' }] })
  })

  test('takes papers by a day that is not after it', () => {
    const late = command('PlanMeeting', { body: 'body-feb', date: '2026-03-10', papersBy: '2026-03-11' })
    expect(given(meeting).when(late)).toMatchObject({ invalid: [{ path: 'data.papersBy' }] })
  })

  test('that was cancelled is not held', () => {
    const cancelled = command('CancelMeeting', reason)
    expect(given(meeting, planned('body-feb'), cancelled).when(held)).toMatchObject({
      refused: { code: 'wrongStatus' },
    })
  })

  test('known from a source alone is held by one entry that names its body', () => {
    const data = { event: 'MeetingHeld', data: { body: 'body-feb', date: '2014-07' } }
    const entry = command('EnterFromSource', data, { happened: '2014-07' })
    expect(given(meeting, entry).state).toMatchObject({ status: 'held', body: 'body-feb', date: '2014-07' })
  })
})

describe('an agenda', () => {
  const withItem = given(meeting, planned('body-feb'), item('14.0', { order: 7 }))

  test('keeps its labels as they are printed: 14.1 and 14.10 are two items, in the order given', () => {
    const { state } = given(meeting, planned('body-feb'), item('14.0', { order: 7 }), item('14.1'), item('14.10'))
    expect((state as MeetingState).items.map(({ label, order }) => [label, order])).toEqual([
      ['14.0', 7],
      ['14.1', 8],
      ['14.10', 9],
    ])
  })

  test('has each label once, be it that of an item withdrawn', () => {
    const withdrawn = command('WithdrawAgendaItem', { label: '14.0', ...reason })
    expect(withItem.when(item('14.0'))).toMatchObject({ invalid: [{ path: 'data.label' }] })
    expect(given(meeting, planned('body-feb'), item('14.0'), withdrawn).when(item('14.0'))).toMatchObject({
      invalid: [{ path: 'data.label' }],
    })
  })

  test('has no item about the meeting itself', () => {
    expect(withItem.when(item('15', { about: stream }))).toMatchObject({ invalid: [{ path: 'data.about' }] })
  })

  test('says openly that an item is in part 2', () => {
    const secret = item('9', { part2: { code: 'foi-s31', reason: 'names a suspect' } })
    expect((given(meeting, planned('body-feb'), secret).state as MeetingState).items).toMatchObject([{ part2: true }])
  })

  test('has nothing recorded on an item before the meeting, nor on one that is not there', () => {
    const said = (label: string) => command('RecordItem', { label, narrative: 'Noted.' })
    expect(withItem.when(said('14.0'))).toMatchObject({ refused: { code: 'wrongStatus' } })
    const sitting = given(meeting, planned('body-feb'), item('14.0'), held)
    expect(sitting.when(said('14.0'))).toMatchObject({ events: [{ type: 'ItemRecorded' }] })
    expect(sitting.when(said('14'))).toMatchObject({ invalid: [{ path: 'data.label' }] })
  })
})

describe('attendance', () => {
  const sitting = given(meeting, planned('body-panel'), held, voter(2))
  const votes = (...commands: ReturnType<typeof command>[]) =>
    meetingAfter(stream, planned('body-panel'), held, ...commands).votesPresent

  test('before the meeting sits is apologies alone', () => {
    const ahead = given(meeting, planned('body-panel'))
    expect(ahead.when(attends(person(2), 'apologies'))).toMatchObject({ events: [{ type: 'AttendanceRecorded' }] })
    expect(ahead.when(voter(2))).toMatchObject({ refused: { code: 'isApologies', shutGate: 'isApologies' } })
  })

  test('counts the votes in the room: not apologies, not those in attendance, not those who left', () => {
    expect(votes()).toBeNull()
    expect(votes(attends(person(2), 'apologies'))).toBeNull()
    expect(votes(voter(2), attends(person(3), 'inAttendance'), attends(person(4), 'apologies'))).toBe(1)
    expect(votes(voter(2), voter(3), attends(person(3), 'left'))).toBe(1)
    expect(votes(voter(2), voter(3), attends(person(3), 'left'), attends(person(3), 'joined'))).toBe(2)
  })

  test('counts members whose names are not stated, each as one', () => {
    const unnamed = attends('notStated', 'present', { votes: true })
    expect(votes(unnamed, unnamed, unnamed)).toBe(3)
    expect(votes(unnamed, unnamed, unnamed, attends('notStated', 'left'))).toBe(2)
  })

  test('gives a substitute the vote only while the member is away', () => {
    const substitute = attends(person(3), 'substitute', { substitutesFor: person(2), votes: true })
    expect(votes(substitute)).toBe(1)
    expect(votes(substitute, attends(person(2), 'joined', { votes: true }))).toBe(1)
    expect(sitting.when(substitute)).toMatchObject({ invalid: [{ path: 'data.substitutesFor' }] })
  })

  test('says for whom a substitute sits, and of nobody else', () => {
    expect(sitting.when(attends(person(3), 'substitute', { votes: true }))).toMatchObject({
      invalid: [{ path: 'data.substitutesFor' }],
    })
    expect(sitting.when(attends(person(3), 'present', { substitutesFor: person(4), votes: true }))).toMatchObject({
      invalid: [{ path: 'data.substitutesFor' }],
    })
  })

  test('takes the vote from the membership on the day; where that does not tell, it must be said', () => {
    const member = { member: person(5), role: 'member' as const, votes: true, from: '2025-05-01', until: null }
    const known = { ...meeting, others: [bodyOf('body-panel', { decides: 'vote', quorum: 2, members: [member] })] }
    const at = given(known, planned('body-panel'), held)
    expect(at.when(attends(person(5), 'present'))).toMatchObject({ events: [{ data: { votes: true } }] })
    expect(at.when(attends(person(6), 'present'))).toMatchObject({ invalid: [{ path: 'data.votes' }] })
    const office = attends('office-chief-constable', 'present')
    expect(given(meeting, planned('body-feb'), held).when(office)).toMatchObject({
      events: [{ data: { votes: false } }],
    })
  })

  test('has nobody leave who was not there, or join who is', () => {
    expect(sitting.when(attends(person(3), 'left'))).toMatchObject({ invalid: [{ path: 'data.who' }] })
    expect(sitting.when(attends(person(2), 'joined'))).toMatchObject({ invalid: [{ path: 'data.who' }] })
    expect(sitting.when(attends(person(3), 'inAttendance', { votes: true }))).toMatchObject({
      invalid: [{ path: 'data.votes' }],
    })
  })
})

describe('an interest', () => {
  const interest = (who: string, label: string) =>
    command('DeclareInterest', { who, item: label, kind: 'personal', action: 'withdrew' })
  const sitting = given(meeting, planned('body-panel'), item('4.1'), held, voter(2))

  test('is declared in an item of the agenda by somebody who is there', () => {
    expect(sitting.when(interest(person(2), '4.1'))).toMatchObject({ events: [{ type: 'InterestDeclared' }] })
    expect(sitting.when(interest(person(2), '4.2'))).toMatchObject({ invalid: [{ path: 'data.item' }] })
    expect(sitting.when(interest(person(3), '4.1'))).toMatchObject({ invalid: [{ path: 'data.who' }] })
  })
})

describe('once the minutes of a meeting are confirmed', () => {
  const minutes = { ...newMinutes(`minutes-${stream}`), revision: 2, status: 'signed' } as const
  const after = given({ ...meeting, others: [panel, board, minutes] }, planned('body-feb'), held)

  test('nothing more is said of who was there or what was settled, but by a correction (it once could be)', () => {
    const told = [attends(person(2), 'present', { votes: false }), item('4.2')]
    for (const each of told) expect(after.when(each)).toMatchObject({ refused: { shutGate: 'minutesAreOpen' } })
  })

  test('the meeting can still be concluded', () => {
    expect(after.when(command('ConcludeMeeting'))).toHaveProperty('events')
  })
})
