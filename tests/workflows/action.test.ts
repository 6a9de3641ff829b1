import { describe, expect, test } from 'vitest'
import { actionRules } from '../../workflows/action.decider.ts'
import { newAction } from '../../workflows/action.state.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import type { State } from '../../workflows/rules.ts'
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
