/** What an approval means for its actions and conditions: told where it stands, opened where one is set. */
import type { ApprovalStanding } from '../schema/action.ts'
import type { JsonObject } from '../schema/canonicalJson.ts'
import { grantingOutcomes } from '../schema/proposal.ts'
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

const told = (approval: ApprovalState, action: string, standing: ApprovalStanding): ReactionCommand => ({
  reaction: 'tellStanding',
  noun: 'action',
  type: 'TellApprovalStanding',
  thing: action,
  data: { approval: approval.stream, standing, gate: approval.gate },
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
const standingsOf = (approval: ApprovalState, facts: Facts): ReactionCommand[] =>
  approval.actions.flatMap(action => {
    const standing = standingFor(approval, action, facts)
    const link = facts.action(action)?.approvals.find(each => each.approval === approval.stream)
    return link?.standing === standing && link.gate === approval.gate ? [] : [told(approval, action, standing)]
  })

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
    const isTold = (action: string): boolean =>
      facts.action(action)?.approvals.some(link => link.approval === approval.stream) ?? false
    const present = standingsOf(approval, facts).filter(({ thing }) => approval.binding !== null || isTold(thing))
    const past = formerly(cause, approval)
      .filter(isTold)
      .map(action => noLongerOf(approval, action))
    return [...present, ...past]
  },
}

/** An action that the approval should never have named waits for it no longer. */
const noLongerOf = (approval: ApprovalState, action: string): ReactionCommand => {
  const { data, ...command } = told(approval, action, 'ended')
  return { ...command, data: { ...data, gate: 'none' } }
}

const tellWhenConditionsAreMet: Reaction = {
  name: 'tellStanding',
  on: ['ConditionDischarged', 'ConditionWaived', 'ConditionVaried', 'ConditionLapsed'],
  needs: (cause, facts) => {
    const approval = facts.condition(cause.stream)?.approval
    return [cause.stream, ...(approval === undefined ? [] : [approval]), ...withBinding(facts.approval(approval))]
  },
  react: (cause, facts) => {
    const approval = facts.approval(facts.condition(cause.stream)?.approval)
    return approval ? standingsOf(approval, facts) : []
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
        .map(action => ({ ...told(approval, action, 'stale'), reaction: `tellStale ${stream}` }))
    }),
}

const becameStale = (approval: ApprovalState, action: string, facts: Facts): boolean =>
  standingFor(approval, action, facts) === 'stale' &&
  !facts.action(action)?.approvals.some(link => link.approval === approval.stream && link.standing === 'stale')

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
    return approval
      ? dropped.filter(action => !approval.actions.includes(action)).map(action => told(approval, action, 'ended'))
      : []
  },
}

export const approvalReactions: readonly Reaction[] = [
  tellDropped,
  tellActions,
  tellCorrected,
  tellWhenConditionsAreMet,
  tellStale,
  openConditions,
]
