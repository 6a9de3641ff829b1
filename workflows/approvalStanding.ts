/** Whether an action has the approvals it needs, and whether what was approved is still what was put. */
import { digestOf } from '../schema/canonicalJson.ts'
import { grantingOutcomes } from '../schema/proposal.ts'
import type { ActionState } from './action.state.ts'
import { type ApprovalState, type Binding, isUndecided, type Proposal } from './approval.state.ts'
import type { Facts } from './facts.ts'
import type { Need } from './rules.ts'

/** The gates between an action and its start or completion, in the order in which they are asked. */
export const approvalGates = ['isApproved', 'isAsApproved', 'conditionsDischarged'] as const
export type ApprovalGate = (typeof approvalGates)[number]

/** No condition of it is open any longer. */
export const allConditionsSettled = (approval: ApprovalState, facts: Facts): boolean =>
  approval.conditions.every(({ number }) => isSettled(approval, number, facts))

export const conditionStream = (approval: string, number: number): string => `condition-${approval}-${number}`

/** The streams to read before an action may start or be complete: its approvals, and what these are bound to. */
export const approvalNeeds = (action: ActionState, facts: Facts): Need[] =>
  action.approvals.flatMap(({ approval }) => [{ stream: approval }, ...bindingNeeds(facts.approval(approval))])

/** The streams that tell whether an approval still holds for what was put. */
export const bindingNeeds = (approval: ApprovalState | undefined): Need[] =>
  approval === undefined ? [] : boundStreams(approval).map(stream => ({ stream }))

/** What an approval is bound to, now and in what was decided of it before, with its conditions. */
export const boundStreams = (approval: ApprovalState): string[] => {
  const bounds = [approval.binding, ...approval.proposals.map(({ bound }) => bound)].filter(bound => bound !== null)
  return [
    ...new Set([
      ...approval.actions,
      ...approval.documents,
      ...bounds.flatMap(({ actions, documents }) => [
        ...actions.map(({ action }) => action),
        ...documents.map(({ document }) => document),
      ]),
      ...approval.conditions.map(({ number }) => conditionStream(approval.stream, number)),
    ]),
  ]
}

/** What the approval would be bound to if it were put now. */
export const presentBinding = (approval: Pick<ApprovalState, 'actions' | 'documents'>, facts: Facts): Binding => {
  const actions = approval.actions.map(action => ({ action, material: facts.action(action)?.material ?? '' }))
  const documents = approval.documents.map(document => {
    const latest = facts.document(document)?.versions.at(-1)
    return { document, version: latest?.number ?? 0, digest: latest?.digest ?? null }
  })
  return { actions, documents, digest: digestOf({ actions, documents }) }
}

/** The same over what a binding names: whatever else was put since is no part of it. */
const presentOf = ({ actions, documents }: Binding, facts: Facts): Binding =>
  presentBinding(
    { actions: actions.map(({ action }) => action), documents: documents.map(({ document }) => document) },
    facts,
  )

type Put = { bound: Binding | null; editorial: readonly string[] }

/** Something material changed since it was put, and nobody judged the change editorial. Derived, never stored. */
const hasMoved = ({ bound, editorial }: Put, facts: Facts): boolean => {
  if (bound === null) return false
  const { digest } = presentOf(bound, facts)
  return digest !== bound.digest && !editorial.includes(digest)
}

/** What was put last has changed since. */
export const isStale = ({ binding, editorial }: ApprovalState, facts: Facts): boolean =>
  hasMoved({ bound: binding, editorial }, facts)

const isGranted = ({ outcome }: Proposal): boolean => outcome !== null && grantingOutcomes.includes(outcome)

/** What was put when a proposal about the action was approved has changed since. */
export const isStaleFor = (approval: ApprovalState, action: string, facts: Facts): boolean =>
  concerning(approval, action).some(proposal => isGranted(proposal) && hasMoved(proposal, facts))

/** The same of one proposal: of one that is undecided, what was put last counts; of one not granted, nothing does. */
export const isProposalStale = (approval: ApprovalState, proposal: Proposal, facts: Facts): boolean =>
  isUndecided(proposal) ? isStale(approval, facts) : isGranted(proposal) && hasMoved(proposal, facts)

/** What differs from what was put last. A document by the number of its version, 0 where it had none. */
export type MovedSincePut = { thing: string; putVersion: number | null; presentVersion: number | null }

/** Every action and document that does, also where the change was judged editorial. */
export const movedSincePut = ({ binding }: ApprovalState, facts: Facts): MovedSincePut[] => {
  if (binding === null) return []
  const present = presentOf(binding, facts)
  const actions = binding.actions.filter(({ material }, index) => material !== present.actions[index]?.material)
  const documents = binding.documents.flatMap(({ document, version, digest }, index) => {
    const now = present.documents[index]
    const isSame = now === undefined || (now.version === version && now.digest === digest)
    return isSame ? [] : [{ thing: document, putVersion: version, presentVersion: now.version }]
  })
  return [...actions.map(({ action }) => ({ thing: action, putVersion: null, presentVersion: null })), ...documents]
}

/** Something has changed that could be judged editorial. */
export const hasChanged = (approval: ApprovalState, facts: Facts): boolean =>
  isStale(approval, facts) || approval.proposals.some(proposal => isGranted(proposal) && hasMoved(proposal, facts))

/** The digests of all that it is bound to, as it stands now. */
export const presentDigests = (approval: ApprovalState, facts: Facts): string[] => {
  const bounds = [approval.binding, ...approval.proposals.map(({ bound }) => bound)].filter(bound => bound !== null)
  return [...new Set(bounds.map(bound => presentOf(bound, facts).digest))]
}

/**
 * The proposals of an approval that concern an action of it: those that name it, or where none does those that name no
 * action at all. An action that the approval does not name is no concern of any.
 */
export const concerning = (approval: ApprovalState, action: string): Proposal[] => {
  if (!approval.actions.includes(action)) return []
  const naming = approval.proposals.filter(proposal => proposal.actions.includes(action))
  return naming.length > 0 ? naming : approval.proposals.filter(proposal => proposal.actions.length === 0)
}

const endedStatuses: readonly string[] = ['rescinded', 'expired', 'superseded', 'withdrawn']

/** What it said of the action holds no longer: it was withdrawn, left the action out, or what was decided has ended. */
export const hasEnded = (approval: ApprovalState, action: string): boolean =>
  ['withdrawn', 'enteredInError'].includes(approval.status) ||
  !approval.actions.includes(action) ||
  concerning(approval, action).some(({ status }) => endedStatuses.includes(status))

const grants = (approval: ApprovalState, action: string): boolean => {
  const asked = concerning(approval, action)
  return asked.length > 0 && asked.every(isGranted)
}

// A condition that was entered in error never was one.
const settled = ['discharged', 'waived', 'varied', 'enteredInError']

const isSettled = (approval: ApprovalState, number: number, facts: Facts): boolean =>
  settled.includes(facts.condition(conditionStream(approval.stream, number))?.status ?? 'absent')

const conditionsAreMet = (approval: ApprovalState, due: 'start' | 'completion', facts: Facts): boolean =>
  approval.conditions
    .filter(condition => condition.due === 'start' || condition.due === due)
    .every(({ number }) => isSettled(approval, number, facts))

/**
 * The first gate that an approval keeps shut before the action's start or completion, or undefined where all are open.
 */
export const shutGateOf = (
  action: ActionState,
  due: 'start' | 'completion',
  facts: Facts,
): ApprovalGate | undefined => {
  const linked = action.approvals.filter(({ gate }) => gate === 'start' || gate === due)
  // An approval that was entered in error never was one.
  const all = linked
    .map(({ approval }) => facts.approval(approval))
    .filter(approval => approval?.status !== 'enteredInError')
  // One that has ended holds nothing up once another has taken its place; alone, it still leaves the action unapproved.
  const living = all.filter(approval => approval === undefined || !hasEnded(approval, action.stream))
  const approvals = living.length > 0 ? living : all
  if (approvals.some(approval => approval === undefined || !grants(approval, action.stream))) return 'isApproved'
  const known = approvals.filter(approval => approval !== undefined)
  if (known.some(approval => isStaleFor(approval, action.stream, facts))) return 'isAsApproved'
  return known.every(approval => conditionsAreMet(approval, due, facts)) ? undefined : 'conditionsDischarged'
}
