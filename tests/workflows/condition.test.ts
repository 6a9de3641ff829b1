import { describe, expect, test } from 'vitest'
import { newApproval } from '../../workflows/approval.state.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { conditionRules } from '../../workflows/condition.decider.ts'
import { type ConditionState, newCondition } from '../../workflows/condition.state.ts'
import { factsOf } from '../../workflows/facts.ts'
import type { State } from '../../workflows/rules.ts'
import { bodyOf, consider, february, listed, listedAmong, meetingOf, voter, world } from '../support/approvals.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(conditionRules)
const stream = 'condition-approval-2026-0001-1'
const reason = { reason: 'as minuted' }
const text = 'Show that the budget carries it'
const conditional = consider({
  proposal: 1,
  outcome: 'approvedSubjectToConditions',
  conditions: [{ text, due: 'start' }],
})
const { state: approval } = listed(conditional)
const opened = command('OpenCondition', {
  approval: 'approval-2026-0001',
  number: 1,
  proposal: 1,
  body: 'body-feb',
  due: 'start',
  text,
})
const evidenced = command('EvidenceCondition', { narrative: 'The budget of April', document: 'document-2026-0001' })
const discharge = command('DischargeCondition')
const addition = command('AddCondition', { proposal: 1, varies: 1, text: 'Show half of it', due: 'start' })
const { state: replaced } = listed(conditional, addition)
const vary = command('VaryCondition', { by: 2, ...reason })

describe('the laws of conditions', () => {
  keepsTheLaws({
    rules,
    machine: 'condition',
    statusOf: state => state.status,
    start: newCondition(stream),
    others: [replaced],
    commands: [
      opened,
      evidenced,
      discharge,
      command('ReturnEvidence', reason),
      command('WaiveCondition', reason),
      vary,
      command('LapseCondition', reason),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      const { status, body } = state as ConditionState // the fold of a condition
      if (status !== 'absent') expect(body).toBe('body-feb')
    },
  })
})

describe('a condition', () => {
  const others = [approval]
  const condition = { rules, stream, others }

  test('is opened, evidenced and discharged by the body that set it', () => {
    const { when, state } = given(condition, opened, evidenced)
    expect(when(discharge)).toMatchObject({
      events: [{ type: 'ConditionDischarged', to: { condition: 'discharged' } }],
    })
    expect(rules.asks(discharge, state, factsOf(new Map()))).toEqual({ power: 'decide', body: 'body-feb' })
    expect(rules.asks(evidenced, state, factsOf(new Map()))).toEqual({ power: 'record', body: 'body-feb' })
  })

  test('is not discharged on no evidence', () => {
    expect(given(condition, opened).when(discharge)).toMatchObject({ refused: { code: 'wrongStatus' } })
  })

  test('whose evidence is returned is open again', () => {
    const returned = given(condition, opened, evidenced, command('ReturnEvidence', reason))
    expect(returned.state.status).toBe('open')
    expect(returned.when(discharge)).toMatchObject({ refused: { code: 'wrongStatus' } })
  })

  test('that the approval never numbered cannot be opened', () => {
    const unset = [newApproval('approval-2026-0001')].map(each => ({ ...each, revision: 0 }))
    expect(given({ ...condition, others: unset }).when(opened)).toMatchObject({ invalid: [{ path: 'data.number' }] })
  })

  test('is opened as it was set: under its own number, for its proposal, due when it was said', () => {
    const otherwise = (over: object) => given(condition).when({ ...opened, data: { ...opened.data, ...over } })
    expect(otherwise({ number: 2 })).toMatchObject({ invalid: [{ path: 'data.number' }] })
    expect(otherwise({ proposal: 2 })).toMatchObject({ invalid: [{ path: 'data.proposal' }] })
    expect(otherwise({ due: 'after' })).toMatchObject({ invalid: [{ path: 'data.due' }] })
  })

  test('is varied only once the approval has numbered its new wording', () => {
    const history = given(condition, opened)
    expect(history.when(vary)).toMatchObject({ refused: { code: 'isReplaced' } })
    const known = factsOf(new Map([[replaced.stream, replaced]]))
    expect(rules.decide(vary, history.state, known)).toMatchObject({ events: [{ to: { condition: 'varied' } }] })
  })

  test('cannot take its own place', () => {
    const self = command('VaryCondition', { by: 1, ...reason })
    expect(given(condition, opened).when(self)).toMatchObject({ invalid: [{ path: 'data.by' }] })
  })

  const votes = bodyOf({ decides: 'vote', quorum: 2 })
  const at = { meeting: 'meeting-2026-0001' }
  test.each<[string, State[]]>([
    ['isOfTheBody', [meetingOf({ body: 'body-bcb' })]],
    ['hasSat', [meetingOf({ status: 'planned' })]],
    ['isAttendanceKnown', [votes, meetingOf()]],
    ['isQuorate', [votes, meetingOf({ attendance: [voter('office-one')], votesPresent: 1 })]],
  ])('is not waived at a meeting where %s is shut', (gate, around) => {
    const history = given(condition, opened)
    const facts = factsOf(new Map([...around, approval].map(each => [each.stream, each])))
    expect(rules.decide(command('WaiveCondition', { ...reason, ...at }), history.state, facts)).toMatchObject({
      refused: { code: gate },
    })
  })
})

describe('a condition that the body adds', () => {
  test('has the next number, whether or not it varies another', () => {
    expect(listed(conditional).when(addition)).toMatchObject({
      events: [{ type: 'ConditionAdded', data: { number: 2, varies: 1 }, to: { approval: 'deferred' } }],
    })
    expect(replaced.conditions).toEqual([
      { number: 1, proposal: 1, due: 'start', varies: null },
      { number: 2, proposal: 1, due: 'start', varies: 1 },
    ])
  })

  test('belongs to a proposal that stands approved subject to conditions', () => {
    const { when } = listedAmong([february, ...world], consider({ proposal: 1, outcome: 'approved' }))
    expect(when(command('AddCondition', { proposal: 1, text, due: 'start' }))).toMatchObject({
      invalid: [{ path: 'data.proposal' }],
    })
  })

  test('varies one that is there', () => {
    const nothing = command('AddCondition', { proposal: 1, varies: 9, text, due: 'start' })
    expect(listed(conditional).when(nothing)).toMatchObject({ invalid: [{ path: 'data.varies' }] })
  })
})
