/** Meeting: when a body sits, what is on its agenda, who was there, and which interests were declared. */
import { z } from 'zod'
import {
  agendaLabel,
  date,
  flag,
  formerReference,
  line,
  listOf,
  narrative,
  number,
  oneOf,
  open,
  publicName,
  reference,
  referenceOrNotStated,
} from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const meetingStatuses = [
  'absent',
  'named',
  'planned',
  'called',
  'agendaPublished',
  'held',
  'adjourned',
  'concluded',
  'postponed',
  'cancelled',
  'enteredInError',
] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const presences = ['present', 'apologies', 'substitute', 'inAttendance', 'joined', 'left'] as const
export type Presence = (typeof presences)[number]
export const interestKinds = ['disclosablePecuniary', 'nonPecuniary', 'personal'] as const
export const interestActions = ['stayed', 'spoke', 'withdrew'] as const

const reason = { reason: narrative() }
const who = () => referenceOrNotStated('person', 'office')
const url = () => open(z.url({ protocol: /^https?$/ }).max(2000))

const planned = z.strictObject({
  body: reference('body'),
  /** The day, or only the month, for which it is planned. */
  date: date(),
  place: line().optional(),
  title: line().optional(),
  /** The last day on which papers for it are on time. */
  papersBy: date().optional(),
  aliases: listOf(formerReference()).optional(),
})
const about = () => reference('approval', 'document', 'scrutiny', 'action', 'decision', 'meeting')
const item = {
  label: agendaLabel(),
  title: line().optional(),
  /** What it is about; an item such as apologies is about nothing in the record. */
  about: about().optional(),
  /** Taken without the public: the exemption's code, and the reason. */
  part2: z.strictObject({ code: publicName(), ...reason }).optional(),
}
const attendance = {
  who: who(),
  presence: oneOf(presences),
  /** For whom a substitute sits. */
  substitutesFor: who().optional(),
}
const interest = z.strictObject({
  who: who(),
  item: agendaLabel(),
  kind: oneOf(interestKinds),
  action: oneOf(interestActions),
  narrative: narrative().optional(),
})

export const meetingCommands = {
  ...commonCommands,
  PlanMeeting: { says: 'Plans a meeting of a body.', recordedAs: 'MeetingPlanned', creates: true, data: planned },
  CallMeeting: {
    says: 'Summons the body, with the date where it was not known or has moved.',
    recordedAs: 'MeetingCalled',
    data: z.strictObject({ date: date().optional(), place: line().optional(), papersBy: date().optional() }),
  },
  PublishAgenda: {
    says: 'Publishes the agenda.',
    recordedAs: 'AgendaPublished',
    data: z.strictObject({ url: url().optional(), document: reference('document').optional() }),
  },
  HoldMeeting: {
    says: 'The meeting takes place; it may be recorded after it was held.',
    recordedAs: 'MeetingHeld',
    data: z.strictObject({}),
  },
  AdjournMeeting: {
    says: 'The meeting breaks off, to go on later.',
    recordedAs: 'MeetingAdjourned',
    data: z.strictObject({ until: date().optional(), ...reason }),
  },
  ResumeMeeting: { says: 'An adjourned meeting goes on.', recordedAs: 'MeetingResumed', data: z.strictObject({}) },
  ConcludeMeeting: { says: 'The meeting closes.', recordedAs: 'MeetingConcluded', data: z.strictObject({}) },
  PostponeMeeting: {
    says: 'Puts the meeting off to another date, with the reason.',
    recordedAs: 'MeetingPostponed',
    data: z.strictObject({ date: date(), ...reason }),
  },
  CancelMeeting: {
    says: 'The meeting will not take place.',
    recordedAs: 'MeetingCancelled',
    data: z.strictObject(reason),
  },
  AddAgendaItem: {
    says: 'Puts an item on the agenda, last where no order is given.',
    recordedAs: 'AgendaItemAdded',
    data: z.strictObject({ ...item, order: number().optional() }),
  },
  LinkAgendaItem: {
    says: 'Says what an item is about that did not say so yet.',
    recordedAs: 'AgendaItemLinked',
    data: z.strictObject({ label: agendaLabel(), about: about() }),
  },
  WithdrawAgendaItem: {
    says: 'Takes an item off the agenda; its label stays used.',
    recordedAs: 'AgendaItemWithdrawn',
    data: z.strictObject({ label: agendaLabel(), ...reason }),
  },
  RecordItem: {
    says: 'Records what was said and settled on an item.',
    recordedAs: 'ItemRecorded',
    data: z.strictObject({ label: agendaLabel(), narrative: narrative() }),
  },
  RecordAttendance: {
    says: 'Records who was there, sent apologies, sat for another, came or went.',
    recordedAs: 'AttendanceRecorded',
    data: z.strictObject({ ...attendance, votes: flag().optional() }),
  },
  DeclareInterest: {
    says: 'Records an interest in an item, and whether the person stayed, spoke or withdrew.',
    recordedAs: 'InterestDeclared',
    data: interest,
  },
} as const satisfies CommandDefinitions
export type MeetingCommand = CommandsOf<typeof meetingCommands>

const own = {
  /** A source that tells only that a meeting was held names its body and date here. */
  MeetingHeld: {
    schema: 1,
    data: z.strictObject({ body: reference('body').optional(), date: date().optional() }),
  },
  AgendaItemAdded: { schema: 1, data: z.strictObject({ ...item, order: number() }) },
  AttendanceRecorded: { schema: 1, data: z.strictObject({ ...attendance, votes: flag() }) },
} as const
type Own = { [T in keyof typeof own]: { type: T; data: z.infer<(typeof own)[T]['data']> } }[keyof typeof own]

export const meetingEvents = eventsOf(meetingCommands, own)
export type MeetingEvent = Exclude<RecordedOf<typeof meetingCommands>, { type: keyof typeof own }> | Own
