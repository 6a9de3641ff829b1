/** The moves of an approval's proposals: each is asked of the proposal's own machine, beside the approval's. */
import type { JsonObject } from '../schema/canonicalJson.ts'
import type { Outcome } from '../schema/proposal.ts'
import { type ApprovalState, isUndecided, type Proposal } from './approval.state.ts'
import { words } from './decideByMachine.ts'
import { noFacts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { newlyPut, onConditions, type ProposalMove, proposalKey, proposalMachine } from './proposal.machine.ts'
import type { Refusal } from './rules.ts'

const life = lifecycle('proposal', proposalMachine)

/** Where the proposals stand after what was asked, by their names in `to`; or the first refusal. */
export type Moved = { to: Record<string, string> } | { refused: Refusal }

type Asked = { number: number; move: ProposalMove }

const moveAll = (state: ApprovalState, moves: Asked[]): Moved => {
  const to: Record<string, string> = {}
  for (const { number, move } of moves) {
    const proposal = state.proposals.find(each => each.number === number)
    const status = next(proposal, move)
    if (status === undefined) return cannotMove(state, number, proposal?.status ?? newlyPut)
    to[proposalKey(number)] = status
  }
  return { to }
}

const next = (proposal: Proposal | undefined, move: ProposalMove): string | undefined =>
  life.next({ status: proposal?.status ?? newlyPut, state: {}, facts: noFacts }, move)

const cannotMove = (state: ApprovalState, number: number, status: string): { refused: Refusal } => {
  const sentence = `Proposal ${number} of ${state.stream} is ${words(status)}`
  return state.proposals.some(each => each.number === number && isUndecided(each))
    ? { refused: { code: 'proposalIsUndecided', sentence: `${sentence}: nothing was decided of it yet.` } }
    : { refused: { code: 'proposalIsDecided', sentence: `${sentence}: that stands.`, instead: whatInstead } }
}
const whatInstead = 'Rescind or supersede what was decided, or put it again as a new approval.'

/** Proposals put for the first time, or anew; those that are decided stand. */
export const putProposals = (state: ApprovalState, proposals: readonly { number: number }[]): Moved =>
  moveAll(
    state,
    proposals.map(({ number }) => ({ number, move: { type: 'PutProposal' } })),
  )

/** Outcomes as a body gave them. */
export const decideProposals = (state: ApprovalState, outcomes: readonly Decided[]): Moved =>
  moveAll(
    state,
    outcomes.map(({ proposal, outcome }) => ({ number: proposal, move: { type: 'DecideProposal', outcome } })),
  )
type Decided = { proposal: number; outcome: Outcome }

type Ending = 'RescindProposal' | 'ExpireProposal' | 'SupersedeProposal'

/** Is there a proposal of which what was decided can come to that end? */
export const canEnd = (state: ApprovalState, type: Ending): boolean =>
  state.proposals.some(proposal => next(proposal, { type }) !== undefined)

/** The end of a decision on one proposal. */
export const endProposal = (state: ApprovalState, number: number, type: Ending): Moved =>
  moveAll(state, [{ number, move: { type } }])

/** Every proposal that waits for its outcome goes with the approval. */
export const withdrawProposals = (state: ApprovalState): Moved =>
  moveAll(
    state,
    state.proposals.filter(isUndecided).map(({ number }) => ({ number, move: { type: 'WithdrawProposal' } })),
  )

/** The outcome of a proposal as it should have been recorded; only the one in force is put right. */
export const correctOutcome = (state: ApprovalState, { number, is, isInForce }: Corrected): Moved => {
  const proposal = state.proposals.find(each => each.number === number)
  const status = isInForce ? next(proposal, { type: 'CorrectOutcome', outcome: is }) : undefined
  if (status !== undefined) return { to: { [proposalKey(number)]: status } }
  const conditional = proposal?.status === onConditions || (isInForce && is === onConditions)
  return { refused: conditional ? hasConditions : { ...notInForce, sentence: notInForceOf(state, number) } }
}
type Corrected = { number: number; is: Outcome; isInForce: boolean }

const hasConditions: Refusal = {
  code: 'outcomeHasConditions',
  sentence: 'Conditions hang on this outcome, and each has a record of its own: it is not corrected.',
  instead: 'Rescind what was decided (RescindProposal) and put it again, or waive its conditions one by one.',
}
const notInForce = {
  code: 'outcomeIsNotInForce',
  instead: 'Correct the entry whose outcome holds; what came to an end stays as it was decided.',
}
const notInForceOf = (state: ApprovalState, number: number): string => {
  const status = state.proposals.find(each => each.number === number)?.status ?? newlyPut
  return `Proposal ${number} of ${state.stream} is ${words(status)}: what this entry says of it is not in force.`
}

const endings = {
  ProposalRescinded: 'RescindProposal',
  ProposalExpired: 'ExpireProposal',
  ProposalSuperseded: 'SupersedeProposal',
} as const

/** What an entered event evidences of the proposals: put where it only words them, else what became of each. */
export const evidencedProposals = (
  { type, data }: { type: string; data: JsonObject },
  state: ApprovalState,
): Record<string, string> => {
  const known = new Map(state.proposals.map(proposal => [proposal.number, proposal]))
  const moved = (number: number, move: ProposalMove) => {
    const status = next(known.get(number), move)
    return status === undefined ? [] : [[proposalKey(number), status] as const]
  }
  const proposals = (data.proposals ?? []) as { number: number }[] // its schema says so
  const outcomes = (data.outcomes ?? []) as Decided[] // its schema says so
  const ending = Object.entries(endings).find(([name]) => name === type)?.[1]
  return Object.fromEntries([
    ...proposals
      .filter(({ number }) => !known.has(number))
      .map(({ number }) => [proposalKey(number), newlyPut] as const),
    ...outcomes.flatMap(({ proposal, outcome }) => moved(proposal, { type: 'EnterFromSource', outcome })),
    ...(ending === undefined ? [] : moved(Number(data.proposal), { type: ending })),
    ...(type === 'ApprovalWithdrawn' ? Object.entries(withdrawn(state)) : []),
  ])
}

const withdrawn = (state: ApprovalState): Record<string, string> => {
  const moved = withdrawProposals(state)
  return 'to' in moved ? moved.to : {}
}
