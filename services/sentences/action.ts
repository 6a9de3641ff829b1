import { dateWords } from './dates.ts'
import type { Phrases } from './phrases.ts'

/** What happens to actions, in words. */
export const actionPhrases: Phrases = {
  ActionProposed: said => `proposed the action${said.quoted('title')}${said.named('to', 'body')}`,
  ActionAmended: 'amended the action',
  ActionAgreed: 'agreed the action',
  ActionDeclined: 'did not agree to the action',
  ActionAssigned: said => `assigned the action to ${said.text('owner')}`,
  DueDateSet: said => `set the due date: ${dateWords(said.text('due'))},`,
  DueDateRebaselined: said => `moved the due date to ${dateWords(said.text('due'))},`,
  MilestoneAdded: said => `added milestone ${said.text('number')}${said.quoted('title')}`,
  MilestoneReached: said => `recorded that milestone ${said.text('number')} was reached`,
  ProgressRecorded: said => `gave an update${said.after('rated', 'rag')}`,
  ActionEscalated: said => `escalated the action to ${said.text('body')}`,
  ApprovalLinked: said => {
    const gate = said.text('gate') === 'start' ? 'start' : 'be complete'
    return `recorded that the action needs ${said.text('approval')} to ${gate}`
  },
  ApprovalUnlinked: said => `settled that the action needs ${said.text('approval')} no longer`,
  ApprovalStandingTold: said =>
    `noted that ${said.text('approval')} stands as ${standing[said.text('standing')] ?? said.text('standing')}`,
  ActionStarted: 'started work on the action',
  ActionHeld: 'put the action on hold',
  ActionResumed: 'resumed the action',
  ActionReportedComplete: 'reported the action complete',
  ActionClosed: 'agreed that the action is done and closed it',
  ActionReturned: 'did not agree that the action is done and returned it',
  ActionReopened: 'reopened the action',
  ActionWithdrawn: 'withdrew the action',
  ActionSuperseded: said => `replaced the action by ${said.text('by')}`,
  ActionTransferred: said => `transferred the action to ${said.text('body')}`,
  ActionClosedUndelivered: 'closed the action though it was not delivered',
  ActionSplit: said => `split the action into ${said.text('into')}`,
  ActionMerged: said => `merged the action into ${said.text('into')}`,
}

const standing: Record<string, string> = {
  onConditions: 'granted on conditions',
}
