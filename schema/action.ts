/** Action: what a body has agreed shall be done, who owns it, by when, and what became of it. */
import { z } from 'zod'
import {
  date,
  formerReference,
  line,
  listOf,
  narrative,
  number,
  oneOf,
  reference,
  referenceToEnd,
  sitting,
} from './fields.ts'
import {
  type CommandDefinitions,
  type CommandsOf,
  commonCommands,
  eventsOf,
  type RecordedOf,
  strandsField,
} from './noun.ts'

export const actionStatuses = [
  'absent',
  'named',
  'proposed',
  'agreed',
  'inProgress',
  'onHold',
  'reportedComplete',
  'closed',
  'notAgreed',
  'withdrawn',
  'superseded',
  'transferred',
  'closedUndelivered',
  'split',
  'merged',
  'enteredInError',
] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** Where an approval of the action stands, as the reaction tells it. */
export const approvalStandings = [
  'awaited',
  'granted',
  'onConditions',
  'returned',
  'deferred',
  'refused',
  'stale',
  /** What was decided holds no longer: rescinded, expired, superseded, or withdrawn before it was decided. */
  'ended',
] as const
export type ApprovalStanding = (typeof approvalStandings)[number]

const owner = () => reference('office', 'organisation')
const reason = { reason: narrative() }
const at = { meeting: sitting().optional() }

const content = {
  title: line(),
  narrative: narrative().optional(),
  /** The outcome it owes: how anybody will know that it was delivered. */
  outcomeOwed: narrative().optional(),
  strands: strandsField().optional(),
}

const proposed = z.strictObject({
  ...content,
  /** The body that raises it, and that alone can agree it closed. */
  body: reference('body'),
  meeting: sitting().optional(),
  /** What it comes from: a decision, an approval, a scrutiny item, another action. */
  origin: reference('decision', 'approval', 'scrutiny', 'action', 'document').optional(),
  owner: owner().optional(),
  due: date().optional(),
  aliases: listOf(formerReference()).optional(),
})
const amended = z.strictObject({
  title: line().optional(),
  narrative: narrative().optional(),
  outcomeOwed: narrative().optional(),
  strands: strandsField().optional(),
  ...reason,
})
const milestone = z.strictObject({ number: number(), title: line(), due: date().optional() })
const update = z.strictObject({
  narrative: narrative(),
  rag: oneOf(['red', 'amber', 'green']).optional(),
  meeting: sitting().optional(),
})

export const actionCommands = {
  ...commonCommands,
  ProposeAction: {
    says: 'Puts a new action before the body that raises it.',
    recordedAs: 'ActionProposed',
    creates: true,
    data: proposed,
  },
  AmendAction: {
    says: 'Changes what the action is; an approval of it may go stale.',
    recordedAs: 'ActionAmended',
    data: amended,
  },
  AgreeAction: { says: 'The body agrees that it shall be done.', recordedAs: 'ActionAgreed', data: z.strictObject(at) },
  DeclineAction: {
    says: 'The body does not agree to it.',
    recordedAs: 'ActionDeclined',
    data: z.strictObject({ ...reason, ...at }),
  },
  AssignAction: {
    says: 'Gives it an owner: a post or an organisation.',
    recordedAs: 'ActionAssigned',
    data: z.strictObject({ owner: owner() }),
  },
  SetDueDate: {
    says: 'Sets the date by which it is due for the first time.',
    recordedAs: 'DueDateSet',
    data: z.strictObject({ due: date() }),
  },
  RebaselineDueDate: {
    says: 'Moves the due date, with the reason.',
    recordedAs: 'DueDateRebaselined',
    data: z.strictObject({ due: date(), ...reason, ...at }),
  },
  AddMilestone: { says: 'Adds a numbered milestone.', recordedAs: 'MilestoneAdded', data: milestone },
  ReachMilestone: {
    says: 'Says that a milestone was reached.',
    recordedAs: 'MilestoneReached',
    data: z.strictObject({ number: number() }),
  },
  RecordProgress: {
    says: 'Takes an update, with its red, amber or green.',
    recordedAs: 'ProgressRecorded',
    data: update,
  },
  EscalateAction: {
    says: 'Escalates it to another body.',
    recordedAs: 'ActionEscalated',
    data: z.strictObject({ body: reference('body'), ...reason }),
  },
  LinkApproval: {
    says: 'Names an approval that the action needs to start or to be complete.',
    recordedAs: 'ApprovalLinked',
    data: z.strictObject({ approval: reference('approval'), gate: oneOf(['start', 'completion']) }),
  },
  UnlinkApproval: {
    says: 'The body settles that the action needs that approval no longer.',
    recordedAs: 'ApprovalUnlinked',
    data: z.strictObject({ approval: referenceToEnd('approval'), ...reason, ...at }),
  },
  TellApprovalStanding: {
    says: 'Tells the action where an approval of it stands. Given by the reactions.',
    recordedAs: 'ApprovalStandingTold',
    data: z.strictObject({
      approval: reference('approval'),
      standing: oneOf(approvalStandings),
      /** What the approval holds up; left out, it stays as it was. */
      gate: oneOf(['start', 'completion', 'none']).optional(),
    }),
  },
  StartAction: { says: 'Work begins.', recordedAs: 'ActionStarted', data: z.strictObject({}) },
  HoldAction: { says: 'Work pauses.', recordedAs: 'ActionHeld', data: z.strictObject(reason) },
  ResumeAction: { says: 'Work goes on.', recordedAs: 'ActionResumed', data: z.strictObject({}) },
  ReportActionComplete: {
    says: 'The owner says that it is done.',
    recordedAs: 'ActionReportedComplete',
    data: z.strictObject({ narrative: narrative().optional() }),
  },
  CloseAction: {
    says: 'The body that raised it agrees that it is done.',
    recordedAs: 'ActionClosed',
    data: z.strictObject({ narrative: narrative().optional(), ...at }),
  },
  ReturnAction: {
    says: 'The body does not agree that it is done.',
    recordedAs: 'ActionReturned',
    data: z.strictObject({ ...reason, ...at }),
  },
  ReopenAction: {
    says: 'A closed action is taken up again.',
    recordedAs: 'ActionReopened',
    data: z.strictObject({ ...reason, ...at }),
  },
  WithdrawAction: { says: 'It is withdrawn.', recordedAs: 'ActionWithdrawn', data: z.strictObject(reason) },
  SupersedeAction: {
    says: 'Another action takes its place.',
    recordedAs: 'ActionSuperseded',
    data: z.strictObject({ by: reference('action'), ...reason }),
  },
  TransferAction: {
    says: 'Another body takes it over.',
    recordedAs: 'ActionTransferred',
    data: z.strictObject({ body: reference('body'), ...reason }),
  },
  CloseUndelivered: {
    says: 'The body closes it though it was not delivered.',
    recordedAs: 'ActionClosedUndelivered',
    data: z.strictObject({ ...reason, ...at }),
  },
  SplitAction: {
    says: 'It goes on as several actions.',
    recordedAs: 'ActionSplit',
    data: z.strictObject({ into: listOf(reference('action')).min(2), ...reason }),
  },
  MergeAction: {
    says: 'It goes on within another action.',
    recordedAs: 'ActionMerged',
    data: z.strictObject({ into: reference('action'), ...reason }),
  },
} as const satisfies CommandDefinitions
export type ActionCommand = CommandsOf<typeof actionCommands>

const own = {
  /** A source may tell of an action without saying which body raised it. */
  ActionProposed: { schema: 1, data: proposed.extend({ body: reference('body').optional() }) },
} as const
type Own = { type: 'ActionProposed'; data: z.infer<typeof own.ActionProposed.data> }

export const actionEvents = eventsOf(actionCommands, own)
export type ActionEvent = Exclude<RecordedOf<typeof actionCommands>, { type: keyof typeof own }> | Own
