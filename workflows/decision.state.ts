/** A decision that had no approval, folded. */
import type { DecisionStatus } from '../schema/decision.ts'
import type { State } from './rules.ts'

export type DecisionState = State & {
  status: DecisionStatus
  /** The body for which, or the office by which, it was taken. */
  body: string | null
  office: string | null
  meeting: string | null
}
