/** Where one numbered proposal of an approval stands, and where each move leads. The decider asks for the moves. */
import { setup } from 'xstate'
import { type Outcome, outcomes, type ProposalStatus } from '../schema/proposal.ts'

export type ProposalMove =
  | { type: 'PutProposal' | 'WithdrawProposal' | 'RescindProposal' | 'ExpireProposal' | 'SupersedeProposal' }
  /** `EnterFromSource` is the one move by which an outcome is evidenced that nobody could decide: not stated. */
  | { type: 'DecideProposal' | 'EnterFromSource' | 'CorrectOutcome'; outcome: Outcome }

/** A proposal's name in an event's `to`. */
export const proposalKey = (number: number): string => `proposal#${number}`
/** Where a proposal stands that was never decided. */
export const newlyPut = 'put' as const satisfies ProposalStatus

/** Where a proposal stands on whose outcome conditions hang, each with a stream that no correction takes back. */
export const onConditions = 'approvedSubjectToConditions' as const satisfies ProposalStatus

const statusOf = (outcome: Outcome): ProposalStatus => (outcome === 'notStated' ? 'outcomeNotStated' : outcome)
const leading = (outcome: Outcome) => ({
  target: statusOf(outcome),
  guard: { type: 'says' as const, params: { outcome } },
})

const entered = { EnterFromSource: outcomes.map(leading) }
/** An outcome that was wrongly recorded, put right. */
const corrected = { CorrectOutcome: outcomes.filter(outcome => outcome !== onConditions).map(leading) }
const undecided = {
  ...entered,
  PutProposal: 'put',
  DecideProposal: outcomes.filter(outcome => outcome !== 'notStated').map(leading),
  WithdrawProposal: 'withdrawn',
}
const carried = {
  ...entered,
  RescindProposal: 'rescinded',
  ExpireProposal: 'expired',
  SupersedeProposal: 'superseded',
}
const held = { ...carried, ...corrected }
const refusedOnce = { ...entered, ...corrected, RescindProposal: 'rescinded', SupersedeProposal: 'superseded' }
const said = { ...entered, ...corrected }

export const proposalMachine = setup({
  types: {} as { context: object; input: object; events: ProposalMove },
  guards: {
    says: ({ event }, params: { outcome: Outcome }) => 'outcome' in event && event.outcome === params.outcome,
  },
}).createMachine({
  id: 'proposal',
  context: ({ input }) => input,
  initial: newlyPut,
  states: {
    put: { on: undecided },
    approved: { on: held },
    approvedAsAmended: { on: held },
    approvedSubjectToConditions: { on: carried },
    agreedInPrinciple: { on: held },
    supported: { on: held },
    endorsed: { on: held },
    noted: { on: said },
    deferred: { on: { ...undecided, ...corrected } },
    referred: { on: said },
    notApproved: { on: refusedOnce },
    noDecision: { on: said },
    outcomeNotStated: { on: said },
    withdrawn: { on: entered },
    rescinded: { on: entered },
    expired: { on: entered },
    superseded: { on: entered },
  },
})
