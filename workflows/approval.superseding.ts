/** What takes the place of a proposal's outcome: whether that was decided already, or is decided by saying so. */
import type { Outcome } from '../schema/proposal.ts'
import { type ApprovalState, isUndecided } from './approval.state.ts'
import { concerning } from './approvalStanding.ts'
import type { Facts } from './facts.ts'

type Superseded = { proposal: number; by: string }

/** Of what was only looked at or passed on, nothing was decided. */
const decidesNothing: readonly (Outcome | null)[] = ['noted', 'deferred', 'referred', 'noDecision', 'notStated', null]

/**
 * Did the same body decide of the same things in `by`? Then it is only to be recorded that this supersedes what it had
 * decided before. Else to supersede is itself a decision of the body, whatever it names.
 */
export const isDecidedAnew = ({ proposal, by }: Superseded, state: ApprovalState, facts: Facts): boolean => {
  const things = thingsOf(state, proposal)
  const decision = facts.decision(by)
  if (decision) {
    const isOwn = state.body !== '' && decision.body === state.body
    const isAbout = decision.subjects.some(subject => subject === state.stream || things.includes(subject))
    return isOwn && isAbout && ['taken', 'inForce'].includes(decision.status)
  }
  const approval = facts.approval(by)
  const isOwn = approval !== undefined && state.body !== '' && approval.body === state.body
  return isOwn && things.some(thing => isDecidedIn(approval, thing))
}

/** The actions that the proposal names, or all of the approval where it names none, and the approval's documents. */
const thingsOf = ({ proposals, actions, documents }: ApprovalState, number: number): string[] => {
  const named = proposals.find(each => each.number === number)?.actions ?? []
  return [...(named.length > 0 ? named : actions), ...documents]
}

const isDecidedIn = (approval: ApprovalState, thing: string): boolean => {
  const about = approval.documents.includes(thing) ? approval.proposals : concerning(approval, thing)
  return about.some(each => !isUndecided(each) && !decidesNothing.includes(each.outcome))
}
