import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { factsOf } from '../../workflows/facts.ts'
import { minutesRules } from '../../workflows/minutes.decider.ts'
import { newMinutes } from '../../workflows/minutes.state.ts'
import type { State } from '../../workflows/rules.ts'
import { board, held, heldOn, meetingAfter, panel, planned, voter } from '../support/boards.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(minutesRules)
const [own, later] = ['meeting-2026-0001', 'meeting-2026-0002']
const stream = `minutes-${own}`
const of = meetingAfter(own, planned('body-feb', '2026-02-10'), heldOn('2026-02-10'))
const next = meetingAfter(later, planned('body-feb'), held)
const others: State[] = [board, panel, of, next]
const minutes = { rules, stream, others }

const drafted = command('DraftMinutes', { meeting: own, text: 'The strategy was supported.' })
const circulated = command('CirculateMinutes')
const confirm = (atMeeting = later, more: object = {}) => command('ConfirmMinutes', { atMeeting, ...more })
const amended = { asAmended: 'Item 4.1: for "approved" read "supported".' }

/** Circulated minutes where the confirming meeting is as given. */
const toConfirm = (confirming: State, owned: State = of) =>
  given({ ...minutes, others: [board, panel, owned, confirming] }, drafted, circulated)

describe('the laws of minutes', () => {
  keepsTheLaws({
    rules,
    machine: 'minutes',
    statusOf: state => state.status,
    start: newMinutes(stream),
    others,
    commands: [
      drafted,
      command('RedraftMinutes', { text: 'The strategy was supported by the board.' }),
      circulated,
      confirm(),
      confirm(later, amended),
      command('SignMinutes'),
      command('PublishMinutes'),
      command('EnterInError', { reason: 'twice' }),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      const { status, confirmedAt } = state as ReturnType<typeof newMinutes>
      // Nothing is signed or published that no later meeting confirmed.
      if (['signed', 'published'].includes(status)) expect(confirmedAt).toBe(later)
    },
  })
})

describe('minutes', () => {
  test('belong to the meeting that their stream names', () => {
    const other = command('DraftMinutes', { meeting: later, text: 'Apologies were received.' })
    expect(given(minutes).when(other)).toMatchObject({ invalid: [{ path: 'data.meeting' }] })
  })

  test('are text or a document, and not neither', () => {
    expect(given(minutes).when(command('DraftMinutes', { meeting: own }))).toMatchObject({
      invalid: [{ path: 'data.text' }],
    })
    const paper = command('DraftMinutes', { meeting: own, document: 'document-2026-0001' })
    expect(given(minutes, paper).state).toMatchObject({ document: 'document-2026-0001', meeting: own })
    expect(given(minutes, drafted).when(command('RedraftMinutes'))).toMatchObject({ invalid: [{ path: 'data.text' }] })
  })

  test('of a meeting that has not taken place are not drafted', () => {
    const ahead = { ...minutes, others: [board, meetingAfter(own, planned('body-feb'))] }
    expect(given(ahead).when(drafted)).toMatchObject({ refused: { code: 'isOfHeldMeeting' } })
  })

  test('are confirmed as a correct record at a later meeting of the body', () => {
    expect(given(minutes, drafted, circulated).when(confirm())).toEqual({
      events: [{ type: 'MinutesConfirmed', data: { atMeeting: later }, to: { minutes: 'confirmed' } }],
    })
  })

  test('confirmed subject to an amendment say so', () => {
    expect(given(minutes, drafted, circulated).when(confirm(later, amended))).toMatchObject({
      events: [{ data: amended, to: { minutes: 'confirmedAsAmended' } }],
    })
  })

  test('are not confirmed before they were circulated', () => {
    expect(given(minutes, drafted).when(confirm())).toMatchObject({ refused: { code: 'wrongStatus' } })
  })

  test('are not confirmed by the meeting itself', () => {
    expect(given(minutes, drafted, circulated).when(confirm(own))).toMatchObject({
      refused: { code: 'isAnotherMeeting', shutGate: 'isAnotherMeeting' },
    })
  })

  test('are not confirmed by another body', () => {
    const elsewhere = meetingAfter(later, planned('body-other'), held)
    expect(toConfirm(elsewhere).when(confirm())).toMatchObject({ refused: { code: 'isOfTheBody' } })
  })

  test('are not confirmed at a meeting that has not taken place', () => {
    const ahead = meetingAfter(later, planned('body-feb', '2026-04-14'))
    expect(toConfirm(ahead).when(confirm())).toMatchObject({ refused: { code: 'hasSat' } })
    expect(toConfirm(ahead).when(confirm(later, amended))).toMatchObject({ refused: { code: 'hasSat' } })
  })

  test('are not confirmed at a meeting that came before', () => {
    const earlier = meetingAfter(later, planned('body-feb', '2026-01-10'), heldOn('2026-01-10'))
    expect(toConfirm(earlier).when(confirm())).toMatchObject({ invalid: [{ path: 'data.atMeeting' }] })
  })

  test('of a body that votes are confirmed only by a quorum', () => {
    const ofPanel = meetingAfter(own, planned('body-panel', '2026-02-10'), heldOn('2026-02-10'))
    const at = (...voters: ReturnType<typeof voter>[]) =>
      toConfirm(meetingAfter(later, planned('body-panel'), held, ...voters), ofPanel).when(confirm())
    expect(at()).toMatchObject({ refused: { code: 'isAttendanceKnown' } })
    expect(at(voter(2))).toMatchObject({ refused: { code: 'isQuorate' } })
    expect(at(voter(2), voter(3))).toMatchObject({ events: [{ to: { minutes: 'confirmed' } }] })
  })

  test('are confirmed by the body, and only recorded by its secretary until then', () => {
    const { state } = given(minutes, drafted)
    const facts = factsOf(new Map([[own, of]]))
    expect(rules.asks(confirm(), state, facts)).toEqual({ power: 'decide', body: 'body-feb' })
    expect(rules.asks(circulated, state, facts)).toEqual({ power: 'record', body: 'body-feb' })
  })

  test('are published only once they are signed', () => {
    const publish = command('PublishMinutes')
    expect(given(minutes, drafted, circulated, confirm()).when(publish)).toMatchObject({
      refused: { code: 'wrongStatus' },
    })
    expect(given(minutes, drafted, circulated, confirm(), command('SignMinutes')).when(publish)).toMatchObject({
      events: [{ to: { minutes: 'published' } }],
    })
  })
})
