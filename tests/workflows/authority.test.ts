import { describe, expect, test } from 'vitest'
import { newApproval } from '../../workflows/approval.state.ts'
import { isAuthority } from '../../workflows/authority.ts'
import { newDecision } from '../../workflows/decision.state.ts'
import { factsOf } from '../../workflows/facts.ts'
import type { State } from '../../workflows/rules.ts'

const thing = 'action-2026-0001'
const decision = {
  ...newDecision('decision-2026-0001'),
  ...{ revision: 0, status: 'taken', body: 'body-steering', subjects: [thing] },
} as const
const proposal = { number: 1, actions: [], bound: null, editorial: [], outcomeIn: [] }
const approval = (outcome: 'approved' | 'notApproved') =>
  ({
    ...newApproval('approval-2026-0001'),
    ...{ revision: 0, status: 'considered', body: 'body-steering' },
    proposals: [{ ...proposal, status: outcome, outcome }],
  }) as const

const authority = (fold: State, body: string | undefined = 'body-steering', about = thing) =>
  isAuthority(fold.stream, { thing: about, ...(body ? { body } : {}) }, factsOf(new Map([[fold.stream, fold]])))

describe('the authority of a late correction', () => {
  test('is a decision of the body whose entry it is', () => {
    expect(authority(decision)).toBe(true)
    expect(authority(decision, 'body-feb')).toBe(false)
  })

  test('is a decision in force', () => {
    expect(authority({ ...decision, status: 'rescinded' })).toBe(false)
    expect(authority({ ...decision, status: 'notTaken' })).toBe(false)
  })

  test('is about what is corrected, where it says what it is about', () => {
    expect(authority(decision, 'body-steering', 'action-2026-0002')).toBe(false)
    expect(authority({ ...decision, subjects: [] } as State, 'body-steering', 'action-2026-0002')).toBe(true)
  })

  test('is an approval that was given, and no refused one (whatever was considered once was)', () => {
    expect(authority(approval('approved'))).toBe(true)
    expect(authority(approval('notApproved'))).toBe(false)
  })

  test("is any body's for the registers, which are no body's own", () => {
    expect(isAuthority(decision.stream, { thing: 'person-a' }, factsOf(new Map([[decision.stream, decision]])))).toBe(
      false,
    )
    const general = { ...decision, subjects: [] }
    expect(isAuthority(general.stream, { thing: 'person-a' }, factsOf(new Map([[general.stream, general]])))).toBe(true)
  })
})
