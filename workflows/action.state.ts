/** An action, folded: what its gates and its history look at. */
import type { ActionEvent, ActionStatus, ApprovalStanding } from '../schema/action.ts'
import { digestOf } from '../schema/canonicalJson.ts'
import type { AnyEvent, State } from './rules.ts'

/**
 * An approval that names the action; `gate` says what it holds up, if anything. That is the stricter of the gate with
 * which the action's own body linked it and of the one that the approval was put with; null where there is none.
 */
export type LinkedApproval = {
  approval: string
  gate: LinkGate
  linked: LinkGate | null
  told: LinkGate | null
  standing: ApprovalStanding | null
}
export type LinkGate = 'start' | 'completion' | 'none'

/** From the least to the most: what holds up the start holds up the completion as well. */
const gatesByStrength: readonly LinkGate[] = ['none', 'completion', 'start']

/** The gate that holds up more. */
export const stricter = (one: LinkGate | null, other: LinkGate | null): LinkGate => {
  const strength = (gate: LinkGate | null): number => gatesByStrength.indexOf(gate ?? 'none')
  return gatesByStrength[Math.max(strength(one), strength(other))] ?? 'none'
}

type Said = { approval: string; gate?: LinkGate | undefined; standing?: ApprovalStanding | undefined }

/** The approvals of an action after it was linked to one, or told where one stands; for its row as well. */
export const approvalsWith = (before: readonly LinkedApproval[], by: 'linked' | 'told', said: Said) => {
  const known = before.find(({ approval }) => approval === said.approval)
  const { linked = null, told = null, standing = null } = known ?? {}
  const gates = { linked, told, ...(said.gate === undefined ? {} : { [by]: said.gate }) }
  const { approval } = said
  const link = { approval, gate: stricter(gates.linked, gates.told), ...gates, standing: said.standing ?? standing }
  return [...before.filter(each => each.approval !== approval), link]
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
        body: data.body ?? state.body,
        // Of one that was only named before, what is not said again stays as it was set.
        owner: data.owner ?? state.owner,
        due: data.due ?? state.due,
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
      return { approvals: approvalsWith(state.approvals, 'linked', data) }
    case 'ApprovalUnlinked':
      return { approvals: state.approvals.filter(({ approval }) => approval !== data.approval) }
    case 'ApprovalStandingTold':
      return { approvals: approvalsWith(state.approvals, 'told', data) }
    default:
      return {}
  }
}

// Over what the event holds openly, commitments included, so that erasing a text later changes no binding.
const chained = (state: ActionState, event: AnyEvent): string => digestOf([state.material, event.type, event.data])
