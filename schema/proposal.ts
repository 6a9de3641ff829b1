/** Proposal: one numbered recommendation of a paper that is put for approval, and its outcome. */

export const proposalStatuses = [
  'put',
  'approved',
  'approvedAsAmended',
  'approvedSubjectToConditions',
  'agreedInPrinciple',
  'supported',
  'endorsed',
  'noted',
  'deferred',
  'referred',
  'notApproved',
  'noDecision',
  'outcomeNotStated',
  'withdrawn',
  'rescinded',
  'expired',
  'superseded',
] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** What a body can say of a proposal. The board's own verb is kept beside it. */
export const outcomes = [
  'approved',
  'approvedAsAmended',
  'approvedSubjectToConditions',
  'agreedInPrinciple',
  'supported',
  'endorsed',
  'noted',
  'deferred',
  'referred',
  'notApproved',
  'noDecision',
  'notStated',
] as const
export type Outcome = (typeof outcomes)[number]

/** Outcomes by which an action that needs the approval may go ahead. To support is not to approve. */
export const grantingOutcomes: readonly Outcome[] = ['approved', 'approvedAsAmended', 'approvedSubjectToConditions']
