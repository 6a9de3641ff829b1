/** Reactions: what an event here means for other streams, as commands there. Pure; entered events start none. */
import type { ApprovalStanding } from '../schema/action.ts'
import type { JsonObject } from '../schema/canonicalJson.ts'
import type { Noun } from '../schema/noun.ts'
import { grantingOutcomes } from '../schema/proposal.ts'
import type { ApprovalState } from './approval.state.ts'
import { concerning, conditionStream, hasEnded, isStale } from './approvalStanding.ts'
import type { Facts } from './facts.ts'
import type { AnyEvent } from './rules.ts'

/** An event as a reaction sees it: with what is disclosed, for what it hands on is sealed there again. */
export type Cause = AnyEvent & { stream: string; ordinal: number }

/** A command that a reaction gives. Its id follows from the event, the reaction's name and the target. */
export type ReactionCommand = { reaction: string; noun: Noun; type: string; thing: string; data: JsonObject }

export type Reaction = {
  name: string
  on: readonly string[]
  /** Streams whose folds it looks at, asked again once these are read. */
  needs(cause: Cause, facts: Facts): string[]
  react(cause: Cause, facts: Facts): ReactionCommand[]
}

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
  if (isStale(approval, facts)) return 'stale'
  const settled = ['discharged', 'waived', 'varied']
  const open = approval.conditions.some(
    ({ number }) => !settled.includes(facts.condition(conditionStream(approval.stream, number))?.status ?? ''),
  )
  return open ? 'onConditions' : 'granted'
}

const withBinding = (approval: ApprovalState | undefined): string[] =>
  approval === undefined
    ? []
    : [
        ...approval.actions,
        ...approval.documents,
        ...approval.conditions.map(({ number }) => conditionStream(approval.stream, number)),
      ]

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
    return approval ? approval.actions.map(action => told(approval, action, standingFor(approval, action, facts))) : []
  },
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
    return approval ? approval.actions.map(action => told(approval, action, standingFor(approval, action, facts))) : []
  },
}

const tellStale: Reaction = {
  name: 'tellStale',
  on: ['ActionAmended', 'EntryCorrected'],
  needs: (cause, facts) => [
    cause.stream,
    ...(facts.action(cause.stream)?.approvals ?? []).flatMap(({ approval }) => [
      approval,
      ...withBinding(facts.approval(approval)),
    ]),
  ],
  react: (cause, facts) =>
    (facts.action(cause.stream)?.approvals ?? []).flatMap(link => {
      const approval = facts.approval(link.approval)
      return approval && link.standing !== 'stale' && standingFor(approval, cause.stream, facts) === 'stale'
        ? [{ ...told(approval, cause.stream, 'stale'), reaction: `tellStale ${approval.stream}` }]
        : []
    }),
}

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

/** What was decided outside a meeting is reported to the next; what was deferred to no named meeting must come back. */
const putForward: Reaction = {
  name: 'putForward',
  on: ['ApprovalDecidedOutsideMeeting', 'ApprovalConsidered', 'DecisionTaken'],
  needs: cause => [cause.stream],
  react: (cause, facts) => {
    const subject = facts.approval(cause.stream) ?? facts.decision(cause.stream)
    const reason = reasonFor(cause)
    if (!subject?.body || reason === undefined) return []
    const data = { about: cause.stream, reason }
    return [{ reaction: 'putForward', noun: 'body', type: 'PutBusinessForward', thing: subject.body, data }]
  },
}

const reasonFor = ({ type, data, to }: Cause): string | undefined => {
  if (type === 'ApprovalDecidedOutsideMeeting' || (type === 'DecisionTaken' && data.meeting === undefined))
    return 'decidedOutsideMeeting'
  if (type !== 'ApprovalConsidered' || to.approval !== 'deferred') return undefined
  const outcomes = (data.outcomes ?? []) as JsonObject[] // its schema says a list of objects
  return outcomes.some(outcome => outcome.outcome === 'deferred' && outcome.toMeeting === undefined)
    ? 'deferred'
    : undefined
}

const takeBusiness: Reaction = {
  name: 'takeBusiness',
  on: ['AgendaItemAdded'],
  needs: (cause, facts) => [cause.stream, ...bodyOf(cause, facts)],
  react: (cause, facts) => {
    const body = facts.body(facts.meeting(cause.stream)?.body)
    const { about } = cause.data
    const waits = body?.waiting.some(business => business.about === about && business.taken === null)
    if (!body || !waits || typeof about !== 'string') return []
    return [
      {
        reaction: 'takeBusiness',
        noun: 'body',
        type: 'TakeBusiness',
        thing: body.stream,
        data: { about, meeting: cause.stream },
      },
    ]
  },
}
const bodyOf = (cause: Cause, facts: Facts): string[] => {
  const body = facts.meeting(cause.stream)?.body
  return body === undefined ? [] : [body]
}

export const reactions: readonly Reaction[] = [
  tellActions,
  tellWhenConditionsAreMet,
  tellStale,
  openConditions,
  putForward,
  takeBusiness,
]
