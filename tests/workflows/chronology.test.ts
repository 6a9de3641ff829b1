import { describe, expect, test } from 'vitest'
import { meetingRules } from '../../workflows/meeting.decider.ts'
import { rulesOf } from '../../workflows/nouns.ts'
import { bodyOf, heldOn, meetingAfter, planned } from '../support/boards.ts'
import { command, given } from '../support/given.ts'

const action = rulesOf('action')
const stream = 'action-2026-0001'
const body = bodyOf('body-feb', { decides: 'consensusUnderChair' })
const on = (happened: string) => ({ happened })
const proposed = command('ProposeAction', { title: 'Train', body: 'body-feb' }, on('2026-02-10'))
const agreed = command('AgreeAction', {}, on('2026-03-10'))
const happenedFault = { invalid: [{ path: 'happened', message: expect.any(String) }] }

describe('a step', () => {
  const { when } = given({ rules: action, stream, others: [body] }, proposed, agreed)

  test('is not taken before the one that led there (an action once closed a year before it was raised)', () => {
    expect(when(command('StartAction', {}, on('2026-03-09')))).toMatchObject(happenedFault)
    expect(when(command('StartAction', {}, on('2026-03-10')))).toHaveProperty('events')
  })

  test('is taken where the dates leave open what came first', () => {
    expect(when(command('StartAction', {}, on('2026-03')))).toHaveProperty('events')
    expect(when(command('StartAction', {}, on('notStated')))).toHaveProperty('events')
  })

  test('that moves nothing may be told of an earlier day', () => {
    expect(when(command('RecordProgress', { narrative: 'Begun.' }, on('2026-03-01')))).toHaveProperty('events')
  })

  test('entered from a source keeps the order too', () => {
    const organisation = { rules: rulesOf('organisation'), stream: 'organisation-hub' }
    const entered = (event: string, happened: string, data: object = {}) =>
      command('EnterFromSource', { event, data }, on(happened))
    const established = entered('OrganisationEstablished', '2014-10', { name: 'Hub', kind: 'unit' })
    const launched = (happened: string) =>
      given(organisation, established).when(entered('OrganisationLaunched', happened))
    expect(launched('2010')).toMatchObject(happenedFault)
    expect(launched('2015')).toHaveProperty('events')
  })
})

describe('what happens at a meeting', () => {
  const meeting = (...then: ReturnType<typeof heldOn>[]) =>
    meetingAfter('meeting-2026-0001', planned('body-feb'), heldOn('2026-03-10'), ...then)
  const closing = (happened: string, at = meeting()) => {
    const others = [body, at]
    const { when } = given({ rules: action, stream, others }, proposed)
    return when(command('AgreeAction', { meeting: at.stream }, on(happened)))
  }

  test('happened on the day of it (power was once judged on a day chosen freely)', () => {
    expect(closing('2026-03-10')).toHaveProperty('events')
    expect(closing('2026-03-09')).toMatchObject(happenedFault)
    expect(closing('2026-03-11')).toMatchObject(happenedFault)
  })

  test('may lie on any day while it was adjourned and resumed', () => {
    const reason = { reason: 'The hour.' }
    const adjourned = meeting(command('AdjournMeeting', reason))
    expect(closing('2026-03-17', adjourned)).toHaveProperty('events')
    const later = { happened: '2026-03-17', at: '2026-03-17T10:00:00.000Z' }
    const over = meeting(command('AdjournMeeting', reason), command('ConcludeMeeting', {}, later))
    expect(closing('2026-03-17', over)).toHaveProperty('events')
    expect(closing('2026-03-18', over)).toMatchObject(happenedFault)
  })

  test('may be known to the month alone', () => {
    expect(closing('2026-03')).toHaveProperty('events')
  })
})

describe('a meeting', () => {
  const plan = (date: string, happened: string) => command('PlanMeeting', { body: 'body-feb', date }, on(happened))
  const meetings = { rules: rulesOf('meeting'), stream: 'meeting-2026-0001', others: [body] }

  test('is held on the day for which it is planned, or is moved first', () => {
    const { when } = given(meetings, plan('2026-03-10', 'notStated'))
    expect(when(heldOn('2026-03-10'))).toHaveProperty('events')
    expect(when(heldOn('2026-03-11'))).toMatchObject({ invalid: [{ message: expect.stringContaining('CallMeeting') }] })
  })

  test('planned for a month has, once held, the day', () => {
    const of = given({ ...meetings, rules: meetingRules }, plan('2026-03', 'notStated'), heldOn('2026-03-10'))
    expect(of.state).toMatchObject({ date: '2026-03-10', lastDay: '2026-03-10' })
  })

  test('was not planned after it was held', () => {
    expect(given(meetings).when(plan('2014-07', '2026-03-10'))).toMatchObject(happenedFault)
  })
})
