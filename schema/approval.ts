/** Approval: what is put to a body, proposal by proposal, bound to what was put, and what became of each. */
import { z } from 'zod'
import { conditionContent, decidedOf, outcomeOf, putProposal } from './approvalFields.ts'
import {
  agendaLabel,
  boardWord,
  fileDigest,
  formerReference,
  line,
  listOf,
  narrative,
  number,
  oneOf,
  open,
  reference,
  sitting,
} from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const approvalStatuses = [
  'absent',
  'named',
  'drafted',
  'submitted',
  'cleared',
  'returned',
  'listed',
  'considered',
  'deferred',
  'withdrawn',
  'enteredInError',
] as const
export type ApprovalStatus = (typeof approvalStatuses)[number]

const reason = { reason: narrative() }
const gate = () => oneOf(['start', 'completion', 'none'])
const drafted = z.strictObject({
  /** The body that is to decide, and the one that puts it. */
  body: reference('body'),
  from: reference('body').optional(),
  title: line(),
  actions: listOf(reference('action')),
  documents: listOf(reference('document')),
  /** What it holds up of its actions. */
  gate: gate(),
  proposals: listOf(putProposal).min(1),
  aliases: listOf(formerReference()).optional(),
})
const amended = z.strictObject({
  title: line().optional(),
  actions: listOf(reference('action')).optional(),
  documents: listOf(reference('document')).optional(),
  gate: gate().optional(),
  /** Those that take the place of every proposal that has not been decided. */
  proposals: listOf(putProposal).min(1).optional(),
  reason: narrative().optional(),
})
const considered = {
  meeting: sitting(),
  /** The board's own word where it is the same for every outcome below. */
  verb: boardWord().optional(),
  outcomes: listOf(outcomeOf).min(1),
}
const outside = {
  /** Why it could not wait for a meeting, and who was asked. */
  ...reason,
  consulted: listOf(reference('office', 'body', 'person')).min(1),
  verb: boardWord().optional(),
  outcomes: listOf(outcomeOf).min(1),
}
const added = {
  proposal: number(),
  /** The condition that this one varies. */
  varies: number().optional(),
  ...conditionContent,
}

const listed = { meeting: reference('meeting'), label: agendaLabel() }

export const approvalCommands = {
  ...commonCommands,
  DraftApproval: {
    says: 'Drafts what is to be put to a body, with its numbered proposals.',
    recordedAs: 'ApprovalDrafted',
    creates: true,
    data: drafted,
  },
  AmendApproval: {
    says: 'Changes the draft, or what was returned; proposals that are decided stay.',
    recordedAs: 'ApprovalAmended',
    data: amended,
  },
  SubmitApproval: {
    says: 'Puts it: from now on it is bound to its actions and documents as they stand.',
    recordedAs: 'ApprovalSubmitted',
    data: z.strictObject({}),
  },
  ClearApproval: { says: 'Clears it for an agenda.', recordedAs: 'ApprovalCleared', data: z.strictObject({}) },
  ReturnApproval: {
    says: 'Returns it to those who put it.',
    recordedAs: 'ApprovalReturned',
    data: z.strictObject(reason),
  },
  ListApproval: {
    says: "Lists it for a meeting, under the agenda's label; a deferred one keeps its identity.",
    recordedAs: 'ApprovalListed',
    data: z.strictObject(listed),
  },
  ConsiderApproval: {
    says: 'Records what the meeting said of each proposal.',
    recordedAs: 'ApprovalConsidered',
    bound: true,
    data: z.strictObject(considered),
  },
  DecideOutsideMeeting: {
    says: 'Records what was decided between meetings, for urgency; it is reported to the next meeting.',
    recordedAs: 'ApprovalDecidedOutsideMeeting',
    bound: true,
    data: z.strictObject(outside),
  },
  JudgeChangeEditorial: {
    says: 'A named person or office judges that what changed since it was put is editorial.',
    recordedAs: 'ChangeJudgedEditorial',
    bound: true,
    data: z.strictObject({ ...reason, judge: reference('person', 'office') }),
  },
  AddCondition: {
    says: 'The body adds a condition to a proposal approved subject to conditions, or words one anew.',
    recordedAs: 'ConditionAdded',
    data: z.strictObject(added),
  },
  LinkOutcome: {
    says: 'Says where what came of a proposal is recorded: a unit, a body, an action, a document.',
    recordedAs: 'OutcomeLinked',
    data: z.strictObject({
      proposal: number(),
      thing: reference('action', 'organisation', 'body', 'office', 'document', 'decision', 'scrutiny'),
    }),
  },
  WithdrawApproval: {
    says: 'Withdraws it; proposals that are decided stay decided.',
    recordedAs: 'ApprovalWithdrawn',
    data: z.strictObject(reason),
  },
  RescindProposal: {
    says: 'The body takes back what it decided of a proposal.',
    recordedAs: 'ProposalRescinded',
    data: z.strictObject({ proposal: number(), meeting: sitting().optional(), ...reason }),
  },
  ExpireProposal: {
    says: 'What was decided of a proposal has run out.',
    recordedAs: 'ProposalExpired',
    data: z.strictObject({ proposal: number(), ...reason }),
  },
  SupersedeProposal: {
    says: 'Another approval or decision takes the place of what was decided of a proposal.',
    recordedAs: 'ProposalSuperseded',
    data: z.strictObject({ proposal: number(), by: reference('approval', 'decision').optional(), ...reason }),
  },
} as const satisfies CommandDefinitions
export type ApprovalCommand = CommandsOf<typeof approvalCommands>

/** What an approval is bound to: each action's material digest, each document's latest version, and both digested. */
export const bindingFields = z.strictObject({
  actions: listOf(z.strictObject({ action: reference('action'), material: open(z.string().max(64)) })),
  documents: listOf(
    z.strictObject({
      document: reference('document'),
      /** 0 where the document had no version yet. */
      version: open(z.int().min(0)),
      digest: fileDigest().nullable(),
    }),
  ),
  digest: fileDigest(),
})

/** What a source may tell in the same entry as the outcomes, where nothing was recorded before. */
const told = {
  body: reference('body').optional(),
  from: reference('body').optional(),
  title: line().optional(),
  actions: listOf(reference('action')).optional(),
  documents: listOf(reference('document')).optional(),
  proposals: listOf(putProposal).optional(),
  aliases: listOf(formerReference()).optional(),
}
const verb = boardWord().optional()
const outcomes = listOf(decidedOf).min(1)

const own = {
  /** `dropped`: the actions that it no longer names. */
  ApprovalAmended: { schema: 1, data: amended.extend({ dropped: listOf(reference('action')).optional() }) },
  /** `movedFrom`: the meeting for which it was listed until then. */
  ApprovalListed: { schema: 1, data: z.strictObject({ ...listed, movedFrom: reference('meeting').optional() }) },
  ApprovalSubmitted: { schema: 1, data: z.strictObject({ binding: bindingFields.optional() }) },
  ApprovalConsidered: {
    schema: 1,
    data: z.strictObject({
      ...told,
      meeting: sitting().optional(),
      label: agendaLabel().optional(),
      verb,
      outcomes,
    }),
  },
  ApprovalDecidedOutsideMeeting: {
    schema: 1,
    data: z.strictObject({
      ...told,
      reason: narrative().optional(),
      consulted: listOf(reference('office', 'body', 'person')).optional(),
      verb,
      outcomes,
    }),
  },
  ChangeJudgedEditorial: {
    schema: 1,
    /** `digest` is that of what is put, after the change; `more` those of what was put when parts were decided. */
    data: z.strictObject({
      ...reason,
      judge: reference('person', 'office'),
      digest: fileDigest(),
      more: listOf(fileDigest()).optional(),
    }),
  },
  ConditionAdded: { schema: 1, data: z.strictObject({ number: number(), ...added }) },
} as const
type Own = { [T in keyof typeof own]: { type: T; data: z.infer<(typeof own)[T]['data']> } }[keyof typeof own]

export const approvalEvents = eventsOf(approvalCommands, own)
export type ApprovalEvent = Exclude<RecordedOf<typeof approvalCommands>, { type: keyof typeof own }> | Own
