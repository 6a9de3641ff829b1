/** Scrutiny: what a body asks of an office, what it is given, and what it makes of it. It asks, and never directs. */
import { z } from 'zod'
import {
  agendaLabel,
  boardWord,
  date,
  formerReference,
  line,
  listOf,
  narrative,
  oneOf,
  open,
  reference,
  sitting,
} from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const scrutinyStatuses = [
  'absent',
  'named',
  'requested',
  'accepted',
  'declinedWithReason',
  'commissioned',
  'received',
  'returned',
  'listed',
  'considered',
  'deferred',
  'followUpOpen',
  'closed',
  'withdrawn',
  'enteredInError',
] as const
export type ScrutinyStatus = (typeof scrutinyStatuses)[number]

/** A paper asked for, a question put, a meeting with officers, a review of performance. */
export const scrutinyKinds = ['paper', 'question', 'visit', 'performanceReview'] as const
export type ScrutinyKind = (typeof scrutinyKinds)[number]

/** What a body can make of what it was given: any number of these together. */
export const scrutinyOutcomes = [
  'noted',
  'furtherReportRequested',
  'referred',
  'assuranceStated',
  'concern',
  'notStated',
] as const
export type ScrutinyOutcome = (typeof scrutinyOutcomes)[number]
export const assuranceLevels = ['substantial', 'reasonable', 'limited', 'none'] as const

const reason = { reason: narrative() }
const topic = () => open(z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/, 'is no topic code, such as capacity'))
const outcome = z.strictObject({
  outcome: oneOf(scrutinyOutcomes),
  /** How sure the body is, where it states its assurance. */
  level: oneOf(assuranceLevels).optional(),
  toBody: reference('body').optional(),
  /** By when the further report is asked for. */
  due: date().optional(),
  narrative: narrative().optional(),
})
const content = {
  kind: oneOf(scrutinyKinds),
  title: line(),
  question: narrative(),
  topics: listOf(topic()).optional(),
  /** The units or offices met, where it is a visit. */
  met: listOf(reference('organisation', 'office')).optional(),
  due: date().optional(),
  /** The scrutiny that it follows up. */
  follows: reference('scrutiny').optional(),
  aliases: listOf(formerReference()).optional(),
}
const considered = {
  meeting: sitting(),
  /** The board's own word: considered, explored, noted. */
  verb: boardWord(),
  outcomes: listOf(outcome).min(1),
  narrative: narrative().optional(),
}

const listed = { meeting: reference('meeting'), label: agendaLabel() }

export const scrutinyCommands = {
  ...commonCommands,
  RequestScrutiny: {
    says: 'A body asks an office for a paper, an answer, a visit or a review; the office tasks whom it will.',
    recordedAs: 'ScrutinyRequested',
    creates: true,
    data: z.strictObject({
      body: reference('body'),
      /** The office that is asked, and that tasks. */
      asked: reference('office'),
      ...content,
      verb: boardWord().optional(),
      meeting: sitting().optional(),
    }),
  },
  AcceptScrutiny: {
    says: 'The office asked takes it on.',
    recordedAs: 'ScrutinyAccepted',
    data: z.strictObject({ narrative: narrative().optional() }),
  },
  DeclineScrutiny: {
    says: 'The office asked declines, with its reason.',
    recordedAs: 'ScrutinyDeclined',
    data: z.strictObject(reason),
  },
  CommissionScrutiny: {
    says: 'The office asked tasks an office or an organisation with it.',
    recordedAs: 'ScrutinyCommissioned',
    data: z.strictObject({
      tasked: reference('office', 'organisation'),
      due: date().optional(),
      narrative: narrative().optional(),
    }),
  },
  ReceiveScrutiny: {
    says: 'What was asked for has come: a paper, or an answer.',
    recordedAs: 'ScrutinyReceived',
    data: z.strictObject({ document: reference('document').optional(), narrative: narrative().optional() }),
  },
  ReturnScrutiny: {
    says: 'It is returned to those who gave it.',
    recordedAs: 'ScrutinyReturned',
    data: z.strictObject(reason),
  },
  ListScrutiny: {
    says: "Lists it for a meeting, under the agenda's label; a deferred one keeps its identity.",
    recordedAs: 'ScrutinyListed',
    data: z.strictObject(listed),
  },
  ConsiderScrutiny: {
    says: 'Records what the body made of it.',
    recordedAs: 'ScrutinyConsidered',
    data: z.strictObject(considered),
  },
  DeferScrutiny: {
    says: 'The meeting puts it off to a later one.',
    recordedAs: 'ScrutinyDeferred',
    data: z.strictObject({ toMeeting: reference('meeting').optional(), ...reason }),
  },
  OpenFollowUp: {
    says: 'Something is still owed after it was considered.',
    recordedAs: 'FollowUpOpened',
    data: z.strictObject({
      narrative: narrative(),
      due: date().optional(),
      owner: reference('office', 'organisation').optional(),
    }),
  },
  RecordFollowUp: {
    says: 'Takes what came of the follow-up so far.',
    recordedAs: 'FollowUpRecorded',
    data: z.strictObject({ narrative: narrative(), document: reference('document').optional() }),
  },
  CloseScrutiny: {
    says: 'The body that asked has what it asked for.',
    recordedAs: 'ScrutinyClosed',
    data: z.strictObject({ narrative: narrative().optional(), meeting: sitting().optional() }),
  },
  WithdrawScrutiny: {
    says: 'The body that asked asks no longer.',
    recordedAs: 'ScrutinyWithdrawn',
    data: z.strictObject(reason),
  },
} as const satisfies CommandDefinitions
export type ScrutinyCommand = CommandsOf<typeof scrutinyCommands>

/** What a source may tell in one entry, of whatever happened; what it leaves out stays not stated. */
const told = {
  /** The body that asked; or the office, where no board of its own is named. */
  body: reference('body').optional(),
  office: reference('office').optional(),
  asked: reference('office').optional(),
  ...content,
  kind: content.kind.optional(),
  title: content.title.optional(),
  question: content.question.optional(),
  verb: boardWord().optional(),
  meeting: sitting().optional(),
}
const own = {
  /** `movedFrom`: the meeting for which it was listed until then. */
  ScrutinyListed: { schema: 1, data: z.strictObject({ ...listed, movedFrom: reference('meeting').optional() }) },
  ScrutinyRequested: { schema: 1, data: z.strictObject(told) },
  ScrutinyReceived: {
    schema: 1,
    data: z.strictObject({ ...told, document: reference('document').optional(), narrative: narrative().optional() }),
  },
  ScrutinyConsidered: {
    schema: 1,
    data: z.strictObject({
      ...told,
      document: reference('document').optional(),
      /** The agenda's label, where the source gives it. */
      label: agendaLabel().optional(),
      outcomes: considered.outcomes,
      narrative: considered.narrative,
    }),
  },
} as const
type Own = { [T in keyof typeof own]: { type: T; data: z.infer<(typeof own)[T]['data']> } }[keyof typeof own]

export const scrutinyEvents = eventsOf(scrutinyCommands, own)
export type ScrutinyEvent = Exclude<RecordedOf<typeof scrutinyCommands>, { type: keyof typeof own }> | Own
