/** An action, folded: what its gates and its history look at. */
import type { ActionEvent, ActionStatus, ApprovalStanding } from '../schema/action.ts'
import { digestOf } from '../schema/canonicalJson.ts'
import type { AnyEvent, State } from './rules.ts'

/** An approval that names the action; `gate` says what it holds up, if anything. */
export type LinkedApproval = {
  approval: string
  gate: 'start' | 'completion' | 'none'
  standing: ApprovalStanding | null
}
export type ActionState = State & {
  status: ActionStatus
  /** The body that raised it and agrees its closure; empty where a source does not say which. */
  body: string
  /** The body has agreed that it shall be done. */
  isAgreed: boolean
  owner: string | null
  due: string | null
  approvals: LinkedApproval[]
  milestones: number[]
  /** Grows with every entry that says what the action is: what an approval is bound to. */
  material: string
}

export const newAction = (stream: string): ActionState => ({
  stream,
  status: 'absent',
  revision: -1,
  body: '',
  isAgreed: false,
  owner: null,
  due: null,
  approvals: [],
  milestones: [],
  material: '',
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveAction = (state: ActionState, event: AnyEvent): ActionState => {
  // Stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.action ?? state.status) as ActionStatus }
  // Parsed when it was recorded.
  return { ...now, ...learnt(now, event, { type: event.type, data: event.data } as unknown as ActionEvent) }
}

const learnt = (state: ActionState, event: AnyEvent, { type, data }: ActionEvent): Partial<ActionState> => {
  switch (type) {
    case 'ActionProposed':
      return {
        body: data.body ?? '',
        owner: data.owner ?? null,
        due: data.due ?? null,
        material: chained(state, event),
      }
    case 'ActionAgreed':
      return { isAgreed: true }
    case 'ActionAmended':
      return { material: chained(state, event) }
    case 'ActionAssigned':
      return { owner: data.owner }
    case 'DueDateSet':
    case 'DueDateRebaselined':
      return { due: data.due }
    case 'MilestoneAdded':
      return { milestones: [...state.milestones, data.number] }
    case 'ActionTransferred':
      return { body: data.body }
    case 'ApprovalLinked':
      return { approvals: linked(state, { ...data, standing: standingOf(state, data.approval) }) }
    case 'ApprovalUnlinked':
      return { approvals: state.approvals.filter(({ approval }) => approval !== data.approval) }
    case 'ApprovalStandingTold':
      return {
        approvals: linked(state, { gate: gateOf(state, data), approval: data.approval, standing: data.standing }),
      }
    default:
      return {}
  }
}

// Over what the event holds openly, commitments included, so that erasing a text later changes no binding.
const chained = (state: ActionState, event: AnyEvent): string => digestOf([state.material, event.type, event.data])

const linked = (state: ActionState, link: LinkedApproval): LinkedApproval[] => [
  ...state.approvals.filter(({ approval }) => approval !== link.approval),
  link,
]
const standingOf = (state: ActionState, approval: string) =>
  state.approvals.find(link => link.approval === approval)?.standing ?? null
const gateOf = (state: ActionState, told: { approval: string; gate?: LinkedApproval['gate'] | undefined }) =>
  told.gate ?? state.approvals.find(({ approval }) => approval === told.approval)?.gate ?? 'none'
