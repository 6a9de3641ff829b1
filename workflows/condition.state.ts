/** A condition of an approval, folded. */
import type { ConditionStatus } from '../schema/condition.ts'
import type { State } from './rules.ts'

export type ConditionState = State & {
  status: ConditionStatus
  approval: string
  number: number
  due: 'start' | 'completion' | 'after'
  body: string | null
}
