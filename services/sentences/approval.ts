import type { Json } from '../../schema/canonicalJson.ts'
import { listed, type Phrases, type Said } from './phrases.ts'
import { typeWords } from './words.ts'

/** What happens to approvals, in words: each proposal with the board's own verb where it has one. */
export const approvalPhrases: Phrases = {
  ApprovalDrafted: said => `drafted the paper${said.quoted('title')}${said.named('for', 'body')}`,
  ApprovalAmended: 'amended what is put for approval',
  ApprovalSubmitted: 'submitted the paper for approval',
  ApprovalCleared: 'cleared the paper for an agenda',
  ApprovalReturned: 'returned the paper to those who put it',
  ApprovalListed: said => `listed the paper as item ${said.text('label')} of ${said.text('meeting')}`,
  ApprovalConsidered: said =>
    `considered${said.quoted('title') || ' the paper'} (${outcomesOf(said)})${said.named('at', 'meeting')}`,
  ApprovalDecidedOutsideMeeting: said => `decided outside a meeting (${outcomesOf(said)})`,
  ChangeJudgedEditorial: said => `recorded that ${said.text('judge')} judged the changes since it was put editorial`,
  ConditionAdded: said => `added condition ${said.text('number')} to proposal ${said.text('proposal')}`,
  OutcomeLinked: said => `linked what came of proposal ${said.text('proposal')}${said.named('to', 'thing')}`,
  ApprovalWithdrawn: 'withdrew the paper',
  ProposalRescinded: said => `rescinded what was decided of proposal ${said.text('proposal')}`,
  ProposalExpired: said => `recorded that what was decided of proposal ${said.text('proposal')} has expired`,
  ProposalSuperseded: said =>
    `recorded that what was decided of proposal ${said.text('proposal')} is superseded${said.named('by', 'by')}`,
}

const outcomesOf = (said: Said): string => {
  const { outcomes } = said.data
  if (!Array.isArray(outcomes)) return 'the outcome is not stated'
  return listed(outcomes.map(outcome => outcomeWords(outcome, said.text('verb'))))
}

const outcomeWords = (outcome: Json, verbOfAll: string): string => {
  if (typeof outcome !== 'object' || outcome === null || Array.isArray(outcome)) return 'not stated'
  const verb = typeof outcome.verb === 'string' ? outcome.verb : verbOfAll
  const code = outcome.outcome === 'notStated' ? 'outcome not stated' : typeWords(String(outcome.outcome))
  return `proposal ${String(outcome.proposal ?? outcome.number ?? '')} ${verb || code}`
}
