/** A condition of an approval, folded. */
import type { ConditionEvent, ConditionStatus } from '../schema/condition.ts'
import type { AnyEvent, State } from './rules.ts'

export type ConditionState = State & {
  status: ConditionStatus
  approval: string
  number: number
  due: 'start' | 'completion' | 'after'
  dueDate: string | null
  owner: string | null
  body: string | null
}

const shape = /^condition-(approval-\d{4}-\d+)-(\d+)$/

export const newCondition = (stream: string): ConditionState => {
  const [, approval = '', number = '0'] = shape.exec(stream) ?? []
  return {
    stream,
    status: 'absent',
    revision: -1,
    approval,
    number: Number(number),
    due: 'start',
    dueDate: null,
    owner: null,
    body: null,
  }
}

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveCondition = (state: ConditionState, event: AnyEvent): ConditionState => {
  const status = (event.to.condition ?? state.status) as ConditionStatus // stamped by the machine
  const now = { ...state, revision: event.revision, status }
  // Parsed by its schema when it was recorded.
  const { type, data } = { type: event.type, data: event.data } as unknown as ConditionEvent
  if (type !== 'ConditionOpened') return now
  const { approval, number, due, body } = data
  return { ...now, approval, number, due, body, dueDate: data.dueDate ?? null, owner: data.owner ?? null }
}
