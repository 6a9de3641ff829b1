import type { Phrases } from './phrases.ts'

/** What happens to decisions, in words; the board's own verb where a decision was taken. */
export const decisionPhrases: Phrases = {
  DecisionTaken: said =>
    `${said.text('verb') || 'decided'}:${said.quoted('title') || ' a matter whose title is not shown'}`,
  DecisionNotTaken: said => `took no decision on${said.quoted('title') || ' a matter whose title is not shown'}`,
  DecisionBroughtIntoForce: said => `brought the decision into force${said.dated('from', 'effective')}`,
  DecisionRescinded: 'rescinded the decision',
  DecisionSuperseded: said => `replaced the decision by ${said.text('by')}`,
  DecisionExpired: 'recorded that the decision has expired',
}
