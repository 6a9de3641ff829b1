import { describe, expect, test } from 'vitest'
import { bodyRules } from '../../workflows/body.decider.ts'
import { type BodyState, newBody } from '../../workflows/body.state.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { noFacts } from '../../workflows/facts.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(bodyRules)
const body = { rules, stream: 'body-steering' }
const constituted = command('ConstituteBody', { name: 'Steering Group', decides: 'consensusUnderChair' })
const chair = command('AppointMember', { member: 'office-acc', role: 'chair', from: '2026-01-01' })
const ann = 'person-00000000-0000-4000-8000-00000000000a'
const put = command('PutBusinessForward', { about: 'decision-2026-0001', reason: 'decidedOutsideMeeting' })
const took = command('TakeBusiness', { about: 'decision-2026-0001', meeting: 'meeting-2026-0001' })

describe('the laws of bodies', () => {
  keepsTheLaws({
    rules,
    machine: 'body',
    statusOf: state => state.status,
    start: newBody('body-steering'),
    commands: [
      command('NameBody', { name: 'Steering Group' }),
      constituted,
      command('SuspendBody'),
      command('RestoreBody'),
      command('DissolveBody', { successor: 'body-board' }),
      chair,
      command('RetireMember', { member: 'office-acc', until: '2026-06-30' }),
      command('EnterInError', { reason: 'twice' }),
    ],
    invariant: state => {
      // One chair at a time.
      expect((state as BodyState).members.filter(({ until }) => until === null).length).toBeLessThan(2)
    },
  })
})

describe('a body', () => {
  test('once constituted says how it decides', () => {
    expect(given(body, constituted).state).toMatchObject({
      ways: [{ decides: 'consensusUnderChair', quorum: null, from: '2026-03-10' }],
    })
  })

  test('that decides by its office-holder names the office', () => {
    const nameless = command('ConstituteBody', { name: 'FEB', decides: 'officeHolder' })
    expect(given(body).when(nameless)).toMatchObject({ invalid: [{ path: 'data.decidingOffice' }] })
  })

  test('that votes has a quorum, and no other has one', () => {
    const voting = command('ConstituteBody', { name: 'Panel', decides: 'vote' })
    expect(given(body).when(voting)).toMatchObject({ invalid: [{ path: 'data.quorum' }] })
    const settled = command('SettleHowBodyDecides', { decides: 'advisory', quorum: 3 })
    expect(given(body, constituted).when(settled)).toMatchObject({ invalid: [{ path: 'data.quorum' }] })
  })

  test('that is dissolved takes no members, and finds its old names still', () => {
    const over = given(body, constituted, command('DissolveBody'))
    expect(over.when(chair)).toMatchObject({ refused: { code: 'wrongStatus' } })
    expect(over.when(command('AddBodyAlias', { alias: 'CSG' }))).toMatchObject({ events: [{ type: 'BodyAliasAdded' }] })
  })

  test('has one chair on a day; the next begins when the last has ended', () => {
    const next = { member: 'office-dcc', role: 'chair', from: '2026-04-01' }
    const seated = given(body, constituted, chair)
    expect(seated.when(command('AppointMember', next))).toMatchObject({ refused: { code: 'hasChair' } })
    const retired = command('RetireMember', { member: 'office-acc', until: '2026-03-31' })
    expect(given(body, constituted, chair, retired).when(command('AppointMember', next))).toMatchObject({
      events: [{ type: 'MemberAppointed' }],
    })
  })

  // Only the first day of the new appointment was looked at: one recorded later, of an earlier day, made two chairs.
  test('has no second chair who began earlier and goes on, but whoever was in the chair before', () => {
    const { when } = given(body, constituted, chair)
    const earlier = { member: 'office-dcc', role: 'chair', from: '2025-01-01' }
    const next = command('AppointMember', earlier)
    expect(when(next)).toMatchObject({ refused: { code: 'hasChair', instead: expect.stringContaining('until when') } })
    expect(when(command('AppointMember', { ...earlier, until: '2026-01-01' }))).toMatchObject({
      refused: { code: 'hasChair' },
    })
    expect(when(command('AppointMember', { ...earlier, until: '2025-12-31' }))).toHaveProperty('events')
  })

  test('does not have the same member twice on a day', () => {
    for (const from of ['2026-02-01', '2025-01-01']) {
      const again = command('AppointMember', { member: 'office-acc', role: 'member', from })
      expect(given(body, constituted, chair).when(again)).toMatchObject({ refused: { code: 'isMemberAlready' } })
    }
  })

  test('does not have the same recorder twice on a day', () => {
    const records = (from: string, until?: string) =>
      command('AppointRecorder', { person: `person-${'0'.repeat(8)}-0000-4000-8000-00000000000a`, from, until })
    const { when } = given(body, constituted, records('2026-01-01'))
    expect(when(records('2025-01-01'))).toMatchObject({ refused: { code: 'recordsAlready' } })
    expect(when(records('2026-02-01', '2026-03-01'))).toMatchObject({ refused: { code: 'recordsAlready' } })
    expect(when(records('2025-01-01', '2025-12-31'))).toHaveProperty('events')
  })

  test('retires nobody before they were appointed, nor whoever is no member', () => {
    const early = command('RetireMember', { member: 'office-acc', until: '2025-12-31' })
    expect(given(body, constituted, chair).when(early)).toMatchObject({ invalid: [{ path: 'data.until' }] })
    const other = command('RetireMember', { member: 'office-dcc', until: '2026-12-31' })
    expect(given(body, constituted, chair).when(other)).toMatchObject({ invalid: [{ path: 'data.member' }] })
    expect(given(body, constituted).when(other)).toMatchObject({ refused: { code: 'hasMember' } })
  })

  test('gives an adviser no vote', () => {
    const adviser = { member: ann, role: 'adviser', from: '2026-01-01' }
    const state = given(body, constituted, command('AppointMember', adviser)).state as BodyState
    expect(state.members).toMatchObject([{ votes: false }])
    const voting = command('AppointMember', { ...adviser, votes: true })
    expect(given(body, constituted).when(voting)).toMatchObject({ invalid: [{ path: 'data.votes' }] })
  })

  test('has its recorders from a day to a last day', () => {
    const appointed = command('AppointRecorder', { person: ann, from: '2026-01-01' })
    const removed = command('RemoveRecorder', { person: ann, until: '2026-02-28' })
    const state = given(body, constituted, appointed, removed).state as BodyState
    expect(state.recorders).toEqual([{ person: ann, from: '2026-01-01', until: '2026-02-28' }])
    expect(given(body, constituted).when(removed)).toMatchObject({ refused: { code: 'hasRecorder' } })
    expect(given(body, constituted, appointed).when(appointed)).toMatchObject({ refused: { code: 'recordsAlready' } })
  })

  test('keeps business waiting until an agenda takes it, once', () => {
    expect((given(body, constituted, put, put).state as BodyState).waiting).toHaveLength(1)
    const taken = given(body, constituted, put, took)
    const [business] = (taken.state as BodyState).waiting
    expect(business).toMatchObject({ about: 'decision-2026-0001', taken: 'meeting-2026-0001' })
    expect(taken.when(took)).toMatchObject({ refused: { code: 'hasBusiness' } })
    const other = command('TakeBusiness', { about: 'decision-2026-0002', meeting: 'meeting-2026-0001' })
    expect(given(body, constituted, put).when(other)).toMatchObject({ invalid: [{ path: 'data.about' }] })
  })

  test('adopts a version of its terms of reference once', () => {
    const first = command('AdoptTermsOfReference', { version: 1 })
    expect(given(body, constituted, first).when(first)).toMatchObject({ invalid: [{ path: 'data.version' }] })
  })

  test('has its business recorded by its recorders, and its register by keepers', () => {
    const { state } = given(body, constituted)
    expect(rules.asks(put, state, noFacts)).toEqual({ power: 'record', body: 'body-steering' })
    expect(rules.asks(command('AppointRecorder', {}), state, noFacts)).toEqual({ power: 'record' })
  })
})
