/** What an approval means for its actions and conditions: told where it stands, opened where one is set. */
import type { ApprovalStanding } from '../schema/action.ts'
import type { JsonObject } from '../schema/canonicalJson.ts'
import { grantingOutcomes } from '../schema/proposal.ts'
import { type LinkedApproval, type LinkGate, stricter } from './action.state.ts'
import type { ApprovalState } from './approval.state.ts'
import {
  allConditionsSettled,
  boundStreams,
  concerning,
  conditionStream,
  hasEnded,
  isStaleFor,
} from './approvalStanding.ts'
import type { Facts } from './facts.ts'
import type { Cause, Reaction, ReactionCommand } from './reaction.ts'

type Telling = { standing: ApprovalStanding; gate?: LinkGate }

/** Without a gate, what it holds up stays as it was. */
const told = ({ stream }: ApprovalState, action: string, telling: Telling): ReactionCommand => ({
  reaction: 'tellStanding',
  noun: 'action',
  type: 'TellApprovalStanding',
  thing: action,
  data: { approval: stream, ...telling },
})

/** Where an approval stands for one of its actions, from what was decided of the proposals that concern it. */
export const standingFor = (approval: ApprovalState, action: string, facts: Facts): ApprovalStanding => {
  if (approval.status === 'returned') return 'returned'
  if (hasEnded(approval, action)) return 'ended'
  const asked = concerning(approval, action)
  const outcomes = asked.map(proposal => proposal.outcome)
  if (outcomes.some(outcome => outcome === null)) return 'awaited'
  if (outcomes.some(outcome => outcome === 'deferred')) return 'deferred'
  if (!outcomes.every(outcome => outcome !== null && grantingOutcomes.includes(outcome))) return 'refused'
  if (isStaleFor(approval, action, facts)) return 'stale'
  return allConditionsSettled(approval, facts) ? 'granted' : 'onConditions'
}

/** Where it stands now for each of its actions that was told otherwise, or not yet. */
const standingsOf = (approval: ApprovalState, facts: Facts, gateFor = gateAsPut): ReactionCommand[] =>
  approval.actions.flatMap(action => {
    const standing = standingFor(approval, action, facts)
    const link = linkOf(approval, action, facts)
    const gate = gateFor(approval, link)
    return link?.standing === standing && link.told === gate ? [] : [told(approval, action, { standing, gate })]
  })

/**
 * The gate with which it was put. Whoever puts it does not take that off again by putting it with a weaker one: the
 * action's body does, which unlinks it, or a correction.
 */
const gateAsPut = ({ gate }: ApprovalState, link: LinkedApproval | undefined): LinkGate =>
  stricter(link?.told ?? null, gate)
const gateAsCorrected = ({ gate }: ApprovalState): LinkGate => gate

const linkOf = (approval: ApprovalState, action: string, facts: Facts) =>
  facts.action(action)?.approvals.find(each => each.approval === approval.stream)

const withBinding = (approval: ApprovalState | undefined): string[] =>
  approval === undefined ? [] : boundStreams(approval)

const tellActions: Reaction = {
  name: 'tellStanding',
  on: [
    'ApprovalSubmitted',
    'ApprovalReturned',
    'ApprovalConsidered',
    'ApprovalDecidedOutsideMeeting',
    'ChangeJudgedEditorial',
    'ConditionAdded',
    'ApprovalWithdrawn',
    'ProposalRescinded',
    'ProposalExpired',
    'ProposalSuperseded',
    'ThingEnteredInError',
  ],
  needs: (cause, facts) => [cause.stream, ...withBinding(facts.approval(cause.stream))],
  react: (cause, facts) => {
    const approval = facts.approval(cause.stream)
    return approval ? standingsOf(approval, facts) : []
  },
}

/** The actions that the wrong value of a corrected field named, and the approval names no longer. */
const formerly = ({ data }: Cause, { actions }: ApprovalState): string[] => {
  const { was } = (data.open ?? {}) as JsonObject // its schema says an object
  const named = [was].flat().filter(each => typeof each === 'string' && each.startsWith('action-'))
  return (named as string[]).filter(each => !actions.includes(each)) // just filtered
}

/** A correction tells the actions of an approval that was put, or told of before, where it stands after it. */
const tellCorrected: Reaction = {
  name: 'tellStanding',
  on: ['EntryCorrected'],
  needs: (cause, facts) => {
    const approval = facts.approval(cause.stream)
    return [cause.stream, ...withBinding(approval), ...(approval ? formerly(cause, approval) : [])]
  },
  react: (cause, facts) => {
    const approval = facts.approval(cause.stream)
    if (!approval) return []
    const gateFor = cause.data.field === 'data.gate' ? gateAsCorrected : gateAsPut
    const past = formerly(cause, approval)
      .filter(action => linkOf(approval, action, facts) !== undefined)
      .map(action => noLongerOf(approval, action))
    const present = correctedStandings(approval, facts, gateFor)
    return [...present, ...past]
  },
}

/** Of an approval that was never put, an action hears only where it was told of it before. */
const correctedStandings = (approval: ApprovalState, facts: Facts, gateFor = gateAsPut): ReactionCommand[] =>
  standingsOf(approval, facts, gateFor).filter(
    ({ thing }) => approval.binding !== null || linkOf(approval, thing, facts) !== undefined,
  )

/** An action that the approval should never have named waits for it no longer. */
const noLongerOf = (approval: ApprovalState, action: string): ReactionCommand =>
  told(approval, action, { standing: 'ended', gate: 'none' })

/** A condition that was entered in error never was one, and a corrected one may stand elsewhere. */
const tellWhenConditionsMove: Reaction = {
  name: 'tellStanding',
  on: [
    ...['ConditionDischarged', 'ConditionWaived', 'ConditionVaried', 'ConditionLapsed'],
    ...['ThingEnteredInError', 'EntryCorrected'],
  ],
  needs: (cause, facts) => {
    const approval = facts.condition(cause.stream)?.approval
    return [cause.stream, ...(approval === undefined ? [] : [approval]), ...withBinding(facts.approval(approval))]
  },
  react: (cause, facts) => {
    const approval = facts.approval(facts.condition(cause.stream)?.approval)
    if (!approval) return []
    return cause.type === 'EntryCorrected' ? correctedStandings(approval, facts) : standingsOf(approval, facts)
  },
}

/** The approvals that an event may have made stale: those of the action, or those that rest on the document. */
const touched = (cause: Cause, facts: Facts): readonly string[] =>
  cause.resting ?? (facts.action(cause.stream)?.approvals ?? []).map(({ approval }) => approval)

const tellStale: Reaction = {
  name: 'tellStale',
  on: ['ActionAmended', 'VersionAdded', 'EntryCorrected'],
  needs: (cause, facts) => [
    cause.stream,
    ...touched(cause, facts).flatMap(approval => [approval, ...withBinding(facts.approval(approval))]),
  ],
  react: (cause, facts) =>
    touched(cause, facts).flatMap(stream => {
      const approval = facts.approval(stream)
      if (!approval) return []
      return approval.actions
        .filter(action => becameStale(approval, action, facts))
        .map(action => ({
          ...told(approval, action, staleTo(approval, action, facts)),
          reaction: `tellStale ${stream}`,
        }))
    }),
}

const staleTo = (approval: ApprovalState, action: string, facts: Facts): Telling => ({
  standing: 'stale',
  gate: gateAsPut(approval, linkOf(approval, action, facts)),
})

const becameStale = (approval: ApprovalState, action: string, facts: Facts): boolean =>
  standingFor(approval, action, facts) === 'stale' && linkOf(approval, action, facts)?.standing !== 'stale'

const openConditions: Reaction = {
  name: 'openCondition',
  on: ['ApprovalConsidered', 'ApprovalDecidedOutsideMeeting', 'ConditionAdded'],
  needs: cause => [cause.stream],
  react: (cause, facts) =>
    conditionsIn(cause).map(({ number, proposal, content }) => ({
      reaction: 'openCondition',
      noun: 'condition',
      type: 'OpenCondition',
      thing: conditionStream(cause.stream, number),
      data: { ...content, approval: cause.stream, number, proposal, body: facts.approval(cause.stream)?.body ?? '' },
    })),
}

type NewCondition = { number: number; proposal: number; content: JsonObject }

/** The conditions that an event sets. Their schemas say lists of objects with numbers, hence the casts. */
const conditionsIn = ({ type, data }: Cause): NewCondition[] => {
  if (type === 'ConditionAdded') {
    const { number, proposal, varies: _varied, ...content } = data as JsonObject & { number: number; proposal: number }
    return [{ number, proposal, content }]
  }
  const outcomes = (data.outcomes ?? []) as (JsonObject & { proposal: number })[]
  return outcomes.flatMap(({ proposal, conditions }) =>
    ((conditions ?? []) as (JsonObject & { number: number })[]).map(({ number, ...content }) => ({
      number,
      proposal,
      content,
    })),
  )
}

const tellDropped: Reaction = {
  name: 'tellStanding',
  on: ['ApprovalAmended'],
  needs: cause => [cause.stream],
  react: (cause, facts) => {
    const approval = facts.approval(cause.stream)
    const dropped = (cause.data.dropped ?? []) as string[] // its schema says a list of references
    if (!approval) return []
    return dropped
      .filter(action => !approval.actions.includes(action))
      .map(action => told(approval, action, { standing: 'ended' }))
  },
}

export const approvalReactions: readonly Reaction[] = [
  tellDropped,
  tellActions,
  tellCorrected,
  tellWhenConditionsMove,
  tellStale,
  openConditions,
]
