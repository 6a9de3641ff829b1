import { describe, expect } from 'vitest'
import { newAction } from '../../workflows/action.state.ts'
import { type ApprovalState, newApproval } from '../../workflows/approval.state.ts'
import { proposalKey } from '../../workflows/proposal.machine.ts'
import type { State } from '../../workflows/rules.ts'
import {
  clear,
  consider,
  considerAgain,
  draft,
  february,
  list,
  rules,
  second,
  stream,
  submit,
  world,
} from '../support/approvals.ts'
import { command } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const approval = (state: State) => state as ApprovalState // the fold of an approval
const reason = { reason: 'as minuted' }
const condition = { text: 'Show the budget', due: 'start' }
const one = (outcome: string, more: object = {}) => consider({ proposal: 1, outcome, ...more })

const decidedWords = ['approved', 'approvedAsAmended', 'agreedInPrinciple', 'supported', 'endorsed', 'noted']
const otherWords = ['deferred', 'referred', 'notApproved', 'noDecision']

/** What holds after every history, whatever was asked. */
const invariant = (state: State) => {
  const { status, proposals, conditions } = approval(state)
  if (status === 'considered') {
    for (const proposal of proposals) expect(['put', 'deferred']).not.toContain(proposal.status)
  }
  if (status === 'deferred') expect(proposals.some(each => ['put', 'deferred'].includes(each.status))).toBe(true)
  const numbers = conditions.map(({ number }) => number)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  for (const proposal of proposals) {
    if (['rescinded', 'expired', 'superseded', 'withdrawn'].includes(proposal.status)) {
      expect(proposal.outcome === null || proposal.outcome === 'deferred').toBe(true)
    }
  }
}

describe('the laws of approvals', () => {
  keepsTheLaws({
    rules,
    machine: 'approval',
    statusOf: state => state.status,
    start: newApproval(stream),
    others: [february, ...world],
    commands: [
      draft(),
      command('AmendApproval', { gate: 'none' }),
      command('AmendApproval', { proposals: [{ number: 2, text: 'Train every officer by May' }] }),
      submit,
      clear,
      command('ReturnApproval', reason),
      list,
      command('ListApproval', { meeting: second, label: '4.1' }),
      consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'deferred' }),
      consider({ proposal: 1, outcome: 'approvedSubjectToConditions', conditions: [condition] }),
      considerAgain({ proposal: 2, outcome: 'supported' }),
      command('WithdrawApproval', reason),
      command('RescindProposal', { proposal: 1, ...reason }),
      command('JudgeChangeEditorial', { judge: 'office-secretary', ...reason }),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant,
  })
})

describe('the laws of proposals', () => {
  const single = { proposals: [{ number: 1, text: 'Establish the unit' }] }
  keepsTheLaws({
    rules,
    machine: 'proposal',
    key: proposalKey(1),
    statusOf: state => approval(state).proposals[0]?.status,
    start: newApproval(stream),
    others: [newAction('action-2026-0001'), ...world],
    commands: [
      draft(single),
      submit,
      clear,
      list,
      ...[...decidedWords, ...otherWords].map(outcome => one(outcome)),
      one('approvedSubjectToConditions', { conditions: [condition] }),
      command('WithdrawApproval', reason),
      command('RescindProposal', { proposal: 1, ...reason }),
      command('ExpireProposal', { proposal: 1, ...reason }),
      command('SupersedeProposal', { proposal: 1, by: 'decision-2026-0001', ...reason }),
    ],
    onlyFromSource: ['outcomeNotStated'],
    invariant,
  })
})
