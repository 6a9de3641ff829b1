import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { decisionRules } from '../../workflows/decision.decider.ts'
import { type DecisionState, newDecision } from '../../workflows/decision.state.ts'
import { noFacts } from '../../workflows/facts.ts'
import type { AnyCommand } from '../../workflows/rules.ts'
import { board, held, meetingAfter, panel, person, planned, voter } from '../support/boards.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(decisionRules)
const stream = 'decision-2026-0001'
const meeting = 'meeting-2026-0001'
const sat = meetingAfter(meeting, planned('body-feb'), command('AddAgendaItem', { label: '4.1' }), held)
const decision = { rules, stream, others: [board, panel, sat] }

const words = { title: 'Strategy for change', verb: 'supported' }
const take = (data: object): AnyCommand => command('TakeDecision', { ...words, ...data })
const taken = take({ body: 'body-feb', meeting })
const notTaken = (data: object): AnyCommand =>
  command('DecideNotToDecide', { title: 'Cyber unit', reason: 'costs are not known', ...data })
const reason = { reason: 'it was overtaken' }
const inForce = command('BringIntoForce', {})

/** A decision of the Panel at its meeting, where these voted or withdrew. */
const atPanel = (...commands: AnyCommand[]) =>
  given({
    ...decision,
    others: [
      panel,
      meetingAfter(meeting, planned('body-panel'), command('AddAgendaItem', { label: '4.1' }), ...commands),
    ],
  })
const byPanel = (more: object = {}) => take({ body: 'body-panel', meeting, ...more })

describe('the laws of decisions', () => {
  keepsTheLaws({
    rules,
    machine: 'decision',
    statusOf: state => state.status,
    start: newDecision(stream),
    others: decision.others,
    commands: [
      taken,
      take({ body: 'body-feb', outsideMeeting: { reason: 'the attack went on' } }),
      notTaken({ body: 'body-feb', meeting }),
      inForce,
      command('RescindDecision', reason),
      command('SupersedeDecision', { by: 'decision-2026-0002' }),
      command('ExpireDecision'),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      const { outsideMeeting, meeting: at } = state as DecisionState
      // What was taken outside a meeting names none.
      if (outsideMeeting) expect(at).toBeNull()
    },
  })
})

describe('a decision', () => {
  test("keeps the board's own verb: to support is not to approve", () => {
    expect(given(decision).when(taken)).toEqual({
      events: [{ type: 'DecisionTaken', data: { ...words, body: 'body-feb', meeting }, to: { decision: 'taken' } }],
    })
  })

  test('is taken by a body or by an office, not by both or neither', () => {
    const office = 'office-commissioner'
    expect(given(decision).when(take({}))).toMatchObject({ invalid: [{ path: 'data.body' }] })
    expect(given(decision).when(take({ body: 'body-feb', office, meeting }))).toMatchObject({
      invalid: [{ path: 'data.office' }],
    })
    expect(given(decision).when(take({ office }))).toMatchObject({ events: [{ to: { decision: 'taken' } }] })
  })

  test('of a body is taken at a meeting, or says why it could not wait for one', () => {
    const outsideMeeting = { reason: 'the attack went on', consulted: ['office-chief-constable'] }
    expect(given(decision).when(take({ body: 'body-feb' }))).toMatchObject({ invalid: [{ path: 'data.meeting' }] })
    expect(given(decision).when(take({ body: 'body-feb', meeting, outsideMeeting }))).toMatchObject({
      invalid: [{ path: 'data.outsideMeeting' }],
    })
    expect(given(decision, take({ body: 'body-feb', outsideMeeting })).state).toMatchObject({
      outsideMeeting: true,
      meeting: null,
    })
    expect(given(decision, taken).state).toMatchObject({ outsideMeeting: false, meeting })
  })

  test('is taken on an item that is on the agenda', () => {
    expect(given(decision).when(take({ body: 'body-feb', meeting, item: '4.1' }))).toMatchObject({
      events: [{ type: 'DecisionTaken' }],
    })
    expect(given(decision).when(take({ body: 'body-feb', meeting, item: '4.2' }))).toMatchObject({
      invalid: [{ path: 'data.item' }],
    })
    expect(given(decision).when(take({ office: 'office-commissioner', item: '4.1' }))).toMatchObject({
      invalid: [{ path: 'data.item' }],
    })
  })

  test('has no effect before it was taken, nor before the day that was decided', () => {
    const later = take({ body: 'body-feb', meeting, effective: '2026-04-01' })
    expect(given(decision).when(take({ body: 'body-feb', meeting, effective: '2026-03-01' }))).toMatchObject({
      invalid: [{ path: 'data.effective' }],
    })
    expect(given(decision, later).when(command('BringIntoForce', { effective: '2026-03-20' }))).toMatchObject({
      invalid: [{ path: 'data.effective' }],
    })
    expect(given(decision, later, inForce).state).toMatchObject({ status: 'inForce', effective: '2026-04-01' })
    expect(given(decision, taken, inForce).state).toMatchObject({ effective: '2026-03-10' })
  })

  test('is not superseded by itself', () => {
    const itself = command('SupersedeDecision', { by: stream })
    expect(given(decision, taken).when(itself)).toMatchObject({ invalid: [{ path: 'data.by' }] })
  })

  test('that was not taken does not come into force', () => {
    const none = given(decision, notTaken({ body: 'body-feb', meeting }))
    expect(none.when(inForce)).toMatchObject({ refused: { code: 'wrongStatus' } })
  })
})

describe('a meeting at which something is decided', () => {
  test('is one of the body that decides', () => {
    expect(given(decision).when(take({ body: 'body-panel', meeting }))).toMatchObject({
      refused: { code: 'isOfTheBody', shutGate: 'isOfTheBody' },
    })
  })

  test('has taken place, whoever decides at it', () => {
    const ahead = given({ ...decision, others: [board, meetingAfter(meeting, planned('body-feb'))] })
    expect(ahead.when(taken)).toMatchObject({ refused: { code: 'hasSat' } })
    expect(ahead.when(take({ office: 'office-chief-constable', meeting }))).toMatchObject({
      refused: { code: 'hasSat' },
    })
    expect(ahead.when(notTaken({ body: 'body-feb', meeting }))).toMatchObject({ refused: { code: 'hasSat' } })
  })

  test('that is inquorate may note but not decide', () => {
    const inquorate = atPanel(held, voter(2))
    expect(inquorate.when(byPanel())).toMatchObject({
      refused: { code: 'isQuorate', instead: expect.stringContaining('DecideNotToDecide') },
    })
    expect(inquorate.when(notTaken({ body: 'body-panel', meeting }))).toMatchObject({
      events: [{ to: { decision: 'notTaken' } }],
    })
    expect(atPanel(held, voter(2), voter(3)).when(byPanel())).toMatchObject({ events: [{ type: 'DecisionTaken' }] })
  })

  test('of a voting body decides nothing while nobody has recorded who was there', () => {
    expect(atPanel(held).when(byPanel())).toMatchObject({
      refused: { code: 'isAttendanceKnown', instead: expect.stringContaining('RecordAttendance') },
    })
  })

  test('is inquorate on the item from which a member withdrew, and on no other', () => {
    const withdrew = { who: person(3), item: '4.1', kind: 'disclosablePecuniary', action: 'withdrew' }
    const left = atPanel(held, voter(2), voter(3), command('DeclareInterest', withdrew))
    expect(left.when(byPanel({ item: '4.1' }))).toMatchObject({ refused: { code: 'isQuorate' } })
    expect(left.when(byPanel())).toMatchObject({ events: [{ type: 'DecisionTaken' }] })
  })

  test('asks no quorum of an office that decides there', () => {
    expect(atPanel(held).when(take({ office: 'office-commissioner', meeting }))).toMatchObject({
      events: [{ type: 'DecisionTaken' }],
    })
  })

  test('rescinds only where it is quorate', () => {
    const others = [panel, meetingAfter(meeting, planned('body-panel'), held, voter(2), voter(3))]
    const before = given({ ...decision, others }, byPanel()).state
    const second = 'meeting-2026-0002'
    const rescind = command('RescindDecision', { ...reason, meeting: second })
    const inquorate = given(
      { ...decision, others: [...others, meetingAfter(second, planned('body-panel'), held, voter(2))] },
      byPanel(),
    )
    expect(before.status).toBe('taken')
    expect(inquorate.when(rescind)).toMatchObject({ refused: { code: 'isQuorate' } })
  })
})

describe('what policy is asked of a decision', () => {
  test('is the power to decide for whoever took it; to record its effect needs none', () => {
    const { state } = given(decision, take({ office: 'office-commissioner' }))
    expect(rules.asks(taken, newDecision(stream), noFacts)).toEqual({ power: 'decide', body: 'body-feb' })
    expect(rules.asks(command('RescindDecision', reason), state, noFacts)).toEqual({
      power: 'decide',
      office: 'office-commissioner',
    })
    expect(rules.asks(inForce, state, noFacts)).toEqual({ power: 'record', office: 'office-commissioner' })
  })
})
