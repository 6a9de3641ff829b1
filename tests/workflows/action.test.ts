import { describe, expect, test } from 'vitest'
import { actionRules } from '../../workflows/action.decider.ts'
import { newAction } from '../../workflows/action.state.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { noFacts } from '../../workflows/facts.ts'
import type { AnyCommand, State } from '../../workflows/rules.ts'
import { bodyOf, held, meetingAfter, planned, voter } from '../support/boards.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(actionRules)
const action = { rules, stream: 'action-2026-0001' }
const proposed = command('ProposeAction', { title: 'Train every officer', body: 'body-steering' })
const agreed = command('AgreeAction', {})

describe('the laws of actions', () => {
  const reason = { reason: 'as agreed' }
  const statusOf = (state: State) => state.status
  keepsTheLaws({
    rules,
    machine: 'action',
    statusOf,
    start: newAction('action-2026-0001'),
    commands: [
      proposed,
      agreed,
      command('DeclineAction', reason),
      command('StartAction'),
      command('HoldAction', reason),
      command('ResumeAction'),
      command('ReportActionComplete'),
      command('CloseAction'),
      command('ReturnAction', reason),
      command('ReopenAction', reason),
      command('WithdrawAction', reason),
      command('SupersedeAction', { by: 'action-2026-0002', ...reason }),
      command('TransferAction', { body: 'body-feb', ...reason }),
      command('SplitAction', { into: ['action-2026-0002', 'action-2026-0003'], ...reason }),
      command('MergeAction', { into: 'action-2026-0002', ...reason }),
      command('CloseUndelivered', reason),
      command('SetDueDate', { due: '2026-06-01' }),
      command('RebaselineDueDate', { due: '2026-09-01', ...reason }),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      // An action that nobody proposed has no body; one that has a status has one.
      if (state.status !== 'absent') expect((state as ReturnType<typeof newAction>).body).not.toBe('')
    },
  })
})

describe('an action', () => {
  test('once proposed is agreed by its body', () => {
    expect(given(action, proposed).when(agreed)).toEqual({
      events: [{ type: 'ActionAgreed', data: {}, to: { action: 'agreed' } }],
    })
  })

  test('that was only proposed cannot be started, and the refusal says what can be done instead', () => {
    expect(given(action, proposed).when(command('StartAction'))).toMatchObject({
      refused: { code: 'wrongStatus', instead: expect.stringContaining('AgreeAction') },
    })
  })

  test('due before it was raised is bad input, named by its field', () => {
    const early = command('ProposeAction', { title: 'Late', body: 'body-feb', due: '2026-01-01' })
    expect(given(action).when(early)).toMatchObject({ invalid: [{ path: 'data.due' }] })
  })
})

describe('what the body settles of an action at a meeting', () => {
  const votes = bodyOf('body-feb', { decides: 'vote', quorum: 2 })
  const meeting = (...voters: ReturnType<typeof voter>[]) =>
    meetingAfter('meeting-2026-0001', planned('body-feb'), held, ...voters)
  const ours = command('ProposeAction', { title: 'Train every officer', body: 'body-feb' })
  const at = command('AgreeAction', { meeting: 'meeting-2026-0001' })
  const among = (...others: State[]) => given({ ...action, others }, ours).when(at)

  test('takes a quorum: an inquorate meeting may note, but not agree (it once could)', () => {
    expect(among(votes, meeting())).toMatchObject({ refused: { shutGate: 'isAttendanceKnown' } })
    expect(among(votes, meeting(voter(2)))).toMatchObject({ refused: { shutGate: 'isQuorate' } })
    expect(among(votes, meeting(voter(2), voter(3)))).toHaveProperty('events')
  })

  test('is settled at a meeting of its own, which has taken place', () => {
    const elsewhere = { ...meeting(), body: 'body-other' }
    expect(among(bodyOf('body-feb'), elsewhere)).toMatchObject({ refused: { shutGate: 'isOfTheBody' } })
    const called = meetingAfter('meeting-2026-0001', planned('body-feb'))
    expect(among(bodyOf('body-feb'), called)).toMatchObject({ refused: { shutGate: 'hasSat' } })
  })
})

describe('what the body agreed', () => {
  const exit = command('WithdrawAction', { reason: 'Overtaken.' })
  const asks = (...history: AnyCommand[]) => rules.asks(exit, given(action, ...history).state, noFacts)

  test('is withdrawn, superseded, transferred, split or merged by the body alone', () => {
    expect(asks(proposed)).toMatchObject({ power: 'record' })
    expect(asks(proposed, agreed)).toMatchObject({ power: 'decide', body: 'body-steering' })
  })
})
