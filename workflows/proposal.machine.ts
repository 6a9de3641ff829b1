/** Where one numbered proposal of an approval stands, and where each move leads. The decider asks for the moves. */
import { setup } from 'xstate'
import { type Outcome, outcomes, type ProposalStatus } from '../schema/proposal.ts'

export type ProposalMove =
  | { type: 'PutProposal' | 'WithdrawProposal' | 'RescindProposal' | 'ExpireProposal' | 'SupersedeProposal' }
  /** `EnterFromSource` is the one move by which an outcome is evidenced that nobody could decide: not stated. */
  | { type: 'DecideProposal' | 'EnterFromSource'; outcome: Outcome }

/** A proposal's name in an event's `to`. */
export const proposalKey = (number: number): string => `proposal#${number}`
/** Where a proposal stands that was never decided. */
export const newlyPut = 'put' as const satisfies ProposalStatus

const statusOf = (outcome: Outcome): ProposalStatus => (outcome === 'notStated' ? 'outcomeNotStated' : outcome)
const leading = (outcome: Outcome) => ({
  target: statusOf(outcome),
  guard: { type: 'says' as const, params: { outcome } },
})

const entered = { EnterFromSource: outcomes.map(leading) }
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
const refusedOnce = { ...entered, RescindProposal: 'rescinded', SupersedeProposal: 'superseded' }

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
    approved: { on: carried },
    approvedAsAmended: { on: carried },
    approvedSubjectToConditions: { on: carried },
    agreedInPrinciple: { on: carried },
    supported: { on: carried },
    endorsed: { on: carried },
    noted: { on: entered },
    deferred: { on: undecided },
    referred: { on: entered },
    notApproved: { on: refusedOnce },
    noDecision: { on: entered },
    outcomeNotStated: { on: entered },
    withdrawn: { on: entered },
    rescinded: { on: entered },
    expired: { on: entered },
    superseded: { on: entered },
  },
})
