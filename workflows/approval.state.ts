/** An approval, folded: what was put, to whom, bound to what, and what became of each numbered proposal. */
import type { ApprovalEvent, ApprovalStatus } from '../schema/approval.ts'
import type { ConditionDue, DecidedOutcome } from '../schema/approvalFields.ts'
import type { Outcome, ProposalStatus } from '../schema/proposal.ts'
import { newlyPut, proposalKey } from './proposal.machine.ts'
import type { AnyEvent, State } from './rules.ts'

/** `outcome` is the one in force: null where none was given, or where it was rescinded, ran out or was superseded. */
export type Proposal = {
  number: number
  status: ProposalStatus
  outcome: Outcome | null
  actions: string[]
  /** What was put when it was decided, and the changes judged editorial since: putting the rest again leaves them. */
  bound: Binding | null
  editorial: string[]
  /** Where what came of it is recorded. */
  outcomeIn: string[]
}
/** What it was bound to when it was put: each subject's material digest, each document's version. */
export type Binding = {
  actions: { action: string; material: string }[]
  documents: { document: string; version: number; digest: string | null }[]
  digest: string
}
/** `varies`: the condition that it words anew. */
export type SetCondition = { number: number; proposal: number; due: ConditionDue; varies: number | null }
export type ApprovalState = State & {
  status: ApprovalStatus
  /** The body that is to decide, and the one that puts it. */
  body: string
  from: string | null
  actions: string[]
  documents: string[]
  /** What it holds up of its actions. */
  gate: 'start' | 'completion' | 'none'
  proposals: Proposal[]
  /** The meeting for which it was last listed or at which it was last considered, and the agenda's label there. */
  meeting: string | null
  label: string | null
  /** Conditions by number: their own streams are `condition-<approval>-<number>`. */
  conditions: SetCondition[]
  binding: Binding | null
  /** Material changes since that a named person judged editorial, as digests of what it is bound to after them. */
  editorial: string[]
  decidedOutsideMeeting: boolean
}

export const newApproval = (stream: string): ApprovalState => ({
  stream,
  status: 'absent',
  revision: -1,
  body: '',
  from: null,
  actions: [],
  documents: [],
  gate: 'none',
  proposals: [],
  meeting: null,
  label: null,
  conditions: [],
  binding: null,
  editorial: [],
  decidedOutsideMeeting: false,
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveApproval = (state: ApprovalState, event: AnyEvent): ApprovalState => {
  const status = (event.to.approval ?? state.status) as ApprovalStatus // stamped by the machine
  const now = { ...state, revision: event.revision, status }
  const known = {
    ...now,
    ...learnt(now, { type: event.type, data: event.data } as unknown as ApprovalEvent), // parsed when it was recorded
    ...(event.type === 'ThingEnteredInError' ? { proposals: now.proposals.map(withoutOutcome) } : {}),
  }
  return { ...known, proposals: known.proposals.map(proposal => stamped(proposal, event)) }
}

const stamped = (proposal: Proposal, { to }: AnyEvent): Proposal => ({
  ...proposal,
  status: (to[proposalKey(proposal.number)] ?? proposal.status) as ProposalStatus, // stamped by the machine
})

const learnt = (state: ApprovalState, { type, data }: ApprovalEvent): Partial<ApprovalState> => {
  switch (type) {
    case 'ApprovalDrafted':
    case 'ApprovalAmended':
      return told(state, data)
    case 'ApprovalSubmitted':
      return { binding: data.binding ?? null, editorial: [] }
    case 'ApprovalListed':
      return { meeting: data.meeting, label: data.label }
    case 'ApprovalConsidered': {
      const place = { meeting: data.meeting ?? state.meeting, label: data.label ?? state.label }
      return { ...decided({ ...state, ...told(state, data) }, data.outcomes), ...place }
    }
    case 'ApprovalDecidedOutsideMeeting':
      return { ...decided({ ...state, ...told(state, data) }, data.outcomes), decidedOutsideMeeting: true }
    case 'ChangeJudgedEditorial':
      return judged(state, [data.digest, ...(data.more ?? [])])
    case 'ConditionAdded':
      return { conditions: [...state.conditions, numbered(data.proposal, data)] }
    case 'OutcomeLinked':
      return { proposals: state.proposals.map(each => (each.number === data.proposal ? withLink(each, data) : each)) }
    case 'ProposalRescinded':
    case 'ProposalExpired':
    case 'ProposalSuperseded':
      return { proposals: state.proposals.map(each => (each.number === data.proposal ? withoutOutcome(each) : each)) }
    default:
      return {}
  }
}

type Put = { number: number; actions?: string[] | undefined }
type Told = {
  body?: string | undefined
  from?: string | undefined
  actions?: string[] | undefined
  documents?: string[] | undefined
  gate?: ApprovalState['gate'] | undefined
  proposals?: Put[] | undefined
}

/** What an entry says of the approval itself; what it leaves out stays as it was. */
const told = (state: ApprovalState, data: Told) => ({
  body: data.body ?? state.body,
  from: data.from ?? state.from,
  actions: data.actions ?? state.actions,
  documents: data.documents ?? state.documents,
  gate: data.gate ?? state.gate,
  proposals: data.proposals === undefined ? state.proposals : putAnew(state, data.proposals),
})

/** Whether a proposal still waits for its outcome. */
export const isUndecided = ({ status }: Proposal): boolean => status === 'put' || status === 'deferred'

const putAnew = (state: ApprovalState, proposals: Put[]): Proposal[] => {
  const decidedBefore = state.proposals.filter(proposal => !isUndecided(proposal))
  const kept = new Set(decidedBefore.map(({ number }) => number))
  const put = proposals.filter(({ number }) => !kept.has(number)).map(newProposal)
  return [...decidedBefore, ...put].sort((one, other) => one.number - other.number)
}

const newProposal = ({ number, actions }: Put): Proposal => ({
  number,
  status: newlyPut,
  outcome: null,
  actions: actions ?? [],
  bound: null,
  editorial: [],
  outcomeIn: [],
})

const decided = (state: ApprovalState, outcomes: DecidedOutcome[]): Partial<ApprovalState> => {
  const known = new Set(state.proposals.map(({ number }) => number))
  // A source may give an outcome for a proposal whose wording it does not give.
  const unknown = outcomes.filter(({ proposal }) => !known.has(proposal))
  const all = [...state.proposals, ...unknown.map(({ proposal }) => newProposal({ number: proposal }))]
  const conditions = outcomes.flatMap(({ proposal, conditions: set }) =>
    (set ?? []).map(each => numbered(proposal, each)),
  )
  return {
    ...state,
    proposals: all.map(each => {
      const said = outcomes.find(({ proposal }) => proposal === each.number)
      return said ? { ...each, outcome: said.outcome, bound: state.binding, editorial: state.editorial } : each
    }),
    conditions: [...state.conditions, ...conditions],
  }
}

const judged = (state: ApprovalState, digests: string[]): Partial<ApprovalState> => ({
  editorial: [...state.editorial, ...digests],
  proposals: state.proposals.map(each =>
    each.bound === null ? each : { ...each, editorial: [...each.editorial, ...digests] },
  ),
})

type Said = { number: number; due: ConditionDue; varies?: number | undefined }
const numbered = (proposal: number, { number, due, varies }: Said): SetCondition => ({
  number,
  proposal,
  due,
  varies: varies ?? null,
})
const withLink = (proposal: Proposal, { thing }: { thing: string }): Proposal => ({
  ...proposal,
  outcomeIn: [...new Set([...proposal.outcomeIn, thing])],
})
const withoutOutcome = (proposal: Proposal): Proposal => ({ ...proposal, outcome: null })
