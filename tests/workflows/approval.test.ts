import { describe, expect, test } from 'vitest'
import type { ApprovalState } from '../../workflows/approval.state.ts'
import { presentBinding } from '../../workflows/approvalStanding.ts'
import { factsOf } from '../../workflows/facts.ts'
import {
  clear,
  consider,
  considerAgain,
  draft,
  february,
  listed,
  listedAmong,
  rules,
  second,
  stream,
  submit,
  world,
} from '../support/approvals.ts'
import { command, given, play } from '../support/given.ts'

const action = { rules, stream, others: [february, ...world] }
const bothApproved = consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'approved' })
const oneDeferred = consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'deferred' })
const reason = { reason: 'as minuted' }

describe('an approval', () => {
  test('is put with its proposals, each of which stands in the event', () => {
    expect(given(action).when(draft())).toMatchObject({
      events: [{ type: 'ApprovalDrafted', to: { approval: 'drafted', 'proposal#1': 'put', 'proposal#2': 'put' } }],
    })
  })

  test('is bound, once submitted, to its actions and documents as they stand', () => {
    const { when, state } = given(action, draft())
    const facts = factsOf(new Map([[february.stream, february]]))
    const binding = presentBinding(state as ApprovalState, facts) // the fold of an approval
    expect(binding.actions).toEqual([{ action: 'action-2026-0001', material: february.material }])
    expect(when(submit)).toEqual({
      events: [{ type: 'ApprovalSubmitted', data: { binding }, to: { approval: 'submitted' } }],
    })
  })

  test('is considered once every proposal has an outcome', () => {
    expect(listed().when(bothApproved)).toMatchObject({
      events: [
        {
          type: 'ApprovalConsidered',
          data: { meeting: 'meeting-2026-0001', label: '14.0', verb: 'agreed' },
          to: { approval: 'considered', 'proposal#1': 'approved', 'proposal#2': 'approved' },
        },
      ],
    })
  })

  test('of which one proposal was left out is deferred, and says nothing of that proposal', () => {
    const decision = listed().when(consider({ proposal: 1, outcome: 'approved' }))
    expect(decision).toMatchObject({ events: [{ to: { approval: 'deferred', 'proposal#1': 'approved' } }] })
    expect(decision).not.toHaveProperty('events.0.to.proposal#2')
  })

  test('once deferred comes back at a later meeting under the same identity', () => {
    const again = command('ListApproval', { meeting: second, label: '4.1' })
    const history = listed(oneDeferred, again)
    expect(history.state.stream).toBe(stream)
    expect(history.when(considerAgain({ proposal: 2, outcome: 'supported' }))).toMatchObject({
      events: [{ data: { label: '4.1' }, to: { approval: 'considered', 'proposal#2': 'supported' } }],
    })
  })

  test('gives its conditions numbers that go on from meeting to meeting', () => {
    const conditional = (...texts: string[]) => ({
      outcome: 'approvedSubjectToConditions',
      conditions: texts.map(text => ({ text, due: 'start' })),
    })
    const first = consider({ proposal: 1, ...conditional('Budget', 'Risk') })
    const again = command('ListApproval', { meeting: second, label: '4.1' })
    const decision = listed(first, again).when(considerAgain({ proposal: 2, ...conditional('Plan') }))
    expect(decision).toMatchObject({
      events: [{ data: { outcomes: [{ conditions: [{ number: 3, text: 'Plan' }] }] } }],
    })
    expect(listed(first).state.conditions).toEqual([
      { number: 1, proposal: 1, due: 'start', varies: null },
      { number: 2, proposal: 1, due: 'start', varies: null },
    ])
  })

  test('that is withdrawn takes with it what was not decided, and leaves what was', () => {
    expect(listed(oneDeferred).when(command('WithdrawApproval', reason))).toMatchObject({
      events: [{ to: { approval: 'withdrawn', 'proposal#2': 'withdrawn' } }],
    })
  })

  test('rescinded in one proposal grants it no longer', () => {
    const { state } = listed(bothApproved, command('RescindProposal', { proposal: 1, ...reason }))
    expect(state.status).toBe('considered')
    expect(state.proposals).toMatchObject([
      { status: 'rescinded', outcome: null },
      { status: 'approved', outcome: 'approved' },
    ])
  })

  test('entered in error grants nothing', () => {
    const { state } = listed(bothApproved, command('EnterInError', reason))
    expect(state.proposals.map(({ outcome }) => outcome)).toEqual([null, null])
  })

  test('returned after a part of it was decided is amended only in what was not', () => {
    const returned = listed(oneDeferred, command('ReturnApproval', reason))
    const amend = (number: number) => command('AmendApproval', { proposals: [{ number, text: 'Train detectives' }] })
    expect(returned.when(amend(1))).toMatchObject({ invalid: [{ path: 'data.proposals.0.number' }] })
    const amended = listed(oneDeferred, command('ReturnApproval', reason), amend(2))
    expect(amended.state.proposals.map(({ status }) => status)).toEqual(['approved', 'put'])
  })

  test('is drafted, submitted and withdrawn by those who put it; listed and cleared for the body that decides', () => {
    const { state } = given(action, draft(), submit)
    const facts = factsOf(new Map())
    expect(rules.asks(submit, state, facts)).toEqual({ power: 'record', body: 'body-steering' })
    expect(rules.asks(clear, state, facts)).toEqual({ power: 'record', body: 'body-feb' })
    expect(rules.asks(bothApproved, state, facts)).toEqual({ power: 'decide', body: 'body-feb' })
    expect(rules.asks(draft({ from: undefined }), rules.initial(stream), facts).body).toBe('body-feb')
  })
})

describe('a decision outside a meeting', () => {
  const urgent = (...outcomes: object[]) =>
    command('DecideOutsideMeeting', {
      reason: 'An attack is under way',
      consulted: ['office-dcc'],
      verb: 'agreed',
      outcomes,
    })

  test('has the same outcomes, and is marked as to be reported', () => {
    const asked = urgent({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'notApproved' })
    const { state, when } = listed()
    expect(when(asked)).toMatchObject({ events: [{ to: { approval: 'considered', 'proposal#2': 'notApproved' } }] })
    expect(play(rules, state, asked, [february, ...world])).toMatchObject({ decidedOutsideMeeting: true })
  })

  test('of a stale approval is refused', () => {
    const changed = { ...february, material: 'b'.repeat(64) }
    const { state } = listed()
    const facts = factsOf(new Map([...world, changed].map(each => [each.stream, each])))
    expect(rules.decide(urgent({ proposal: 1, outcome: 'approved' }), state, facts)).toMatchObject({
      refused: { code: 'isAsPut' },
    })
  })

  test('cannot be taken of what was never cleared', () => {
    expect(given(action, draft(), submit).when(urgent({ proposal: 1, outcome: 'approved' }))).toMatchObject({
      refused: { code: 'wrongStatus' },
    })
  })
})

describe('an approval that a source evidences', () => {
  const supported = command(
    'EnterFromSource',
    {
      event: 'ApprovalConsidered',
      status: 'considered',
      data: {
        body: 'body-feb',
        proposals: [1, 2, 3, 4, 5, 6].map(number => ({ number, text: `Item ${number}` })),
        outcomes: [1, 2, 3, 4, 5]
          .map(proposal => ({ proposal, outcome: 'supported', verb: 'supported' }))
          .concat([{ proposal: 6, outcome: 'notStated', verb: 'supported' }]),
      },
    },
    { happened: '2014-07' },
  )

  test('carries its proposals and their outcomes in one entry, with no meeting', () => {
    const decision = given({ rules, stream }).when(supported)
    expect(decision).toMatchObject({ events: [{ type: 'ApprovalConsidered', to: { approval: 'considered' } }] })
    expect(decision).toMatchObject({
      events: [{ to: { 'proposal#1': 'supported', 'proposal#6': 'outcomeNotStated' } }],
    })
    const state = given({ rules, stream }, supported).state as ApprovalState // the fold of an approval
    expect(state).toMatchObject({ status: 'considered', body: 'body-feb', meeting: null, binding: null })
    expect(state.proposals.map(({ number, outcome }) => [number, outcome]).slice(4)).toEqual([
      [5, 'supported'],
      [6, 'notStated'],
    ])
  })

  test('as supported is not approved', () => {
    const state = given({ rules, stream }, supported).state as ApprovalState // the fold of an approval
    expect(state.proposals.map(({ status }) => status)).not.toContain('approved')
  })

  test('needs the right to record for the body, and no power to decide', () => {
    expect(rules.asks(supported, rules.initial(stream), factsOf(new Map()))).toEqual({
      power: 'record',
      body: 'body-feb',
    })
  })
})

test('an approval listed under 14.10 keeps that label, which is not 14.1', () => {
  const { state } = listedAmong([february, ...world], command('ListApproval', { meeting: second, label: '14.10' }))
  expect(state).toMatchObject({ meeting: second, label: '14.10' })
})
