/**
 * Body: a board, group or panel; how it decides, who sits on it, who records for it. Its key is neutral, its names
 * are dated.
 */
import { z } from 'zod'
import { date, flag, listOf, narrative, number, oneOf, open, publicName, reference, referenceToEnd } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const bodyStatuses = ['absent', 'named', 'constituted', 'suspended', 'dissolved', 'enteredInError'] as const
export type BodyStatus = (typeof bodyStatuses)[number]

/**
 * How a body comes to a decision: by the office-holder whose board it is, by consensus under its chair, not at
 * all, by vote.
 */
export const bodyDecides = ['officeHolder', 'consensusUnderChair', 'advisory', 'vote'] as const
export type Decides = (typeof bodyDecides)[number]
export const memberRoles = ['chair', 'deputyChair', 'member', 'adviser'] as const

const kindCode = () => open(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'is no code such as board or steeringGroup'))
const reason = { reason: narrative().optional() }
const member = () => reference('person', 'office')
const way = {
  decides: oneOf(bodyDecides).optional(),
  /** The office that holds the power, where it is an office-holder's body. */
  decidingOffice: reference('office').optional(),
  /** Voting members who must be present, where it votes. */
  quorum: number().optional(),
}
const constituted = z.strictObject({
  name: publicName(),
  aliases: listOf(publicName()).optional(),
  ...way,
  /** The body or office to which it answers. */
  answersTo: reference('body', 'office').optional(),
  /** Whose record it is: the office or organisation that owns it. */
  authority: reference('office', 'organisation').optional(),
  /** What sort of body: board, group, panel. */
  kind: kindCode().optional(),
})
/** What a body can be told to put on its next agenda, and why. */
export const businessReasons = ['decidedOutsideMeeting', 'deferred', 'notTaken', 'other'] as const
export type BusinessReason = (typeof businessReasons)[number]

export const bodyCommands = {
  ...commonCommands,
  NameBody: {
    says: 'Names a body of which no more is known.',
    recordedAs: 'BodyNamed',
    creates: true,
    data: constituted,
  },
  ConstituteBody: { says: 'Constitutes a body.', recordedAs: 'BodyConstituted', creates: true, data: constituted },
  SuspendBody: { says: 'Suspends it.', recordedAs: 'BodySuspended', data: z.strictObject(reason) },
  RestoreBody: { says: 'Ends its suspension.', recordedAs: 'BodyRestored', data: z.strictObject(reason) },
  DissolveBody: {
    says: 'Dissolves it, into a successor where there is one.',
    recordedAs: 'BodyDissolved',
    data: z.strictObject({ successor: reference('body').optional(), ...reason }),
  },
  RenameBody: {
    says: 'Gives it another name from a day; the old one finds it still.',
    recordedAs: 'BodyRenamed',
    data: z.strictObject({ name: publicName() }),
  },
  AddBodyAlias: {
    says: 'Records another name or spelling by which it is known.',
    recordedAs: 'BodyAliasAdded',
    data: z.strictObject({ alias: publicName() }),
  },
  AdoptTermsOfReference: {
    says: 'Adopts a version of its terms of reference.',
    recordedAs: 'TermsOfReferenceAdopted',
    data: z.strictObject({
      version: number(),
      document: reference('document').optional(),
      text: narrative().optional(),
    }),
  },
  SettleHowBodyDecides: {
    says: 'Settles how it comes to a decision, from a day on.',
    recordedAs: 'HowBodyDecidesSettled',
    /** `from`: the day from which it decides so; left out, the day on which that was settled. */
    data: z.strictObject({ ...way, decides: oneOf(bodyDecides), from: date().optional() }),
  },
  PlaceBodyUnder: {
    says: 'Says whom it answers to, and whose record it is.',
    recordedAs: 'BodyPlacedUnder',
    data: z.strictObject({
      answersTo: reference('body', 'office').optional(),
      authority: reference('office', 'organisation').optional(),
    }),
  },
  AppointMember: {
    says: 'Appoints a member, chair or adviser.',
    recordedAs: 'MemberAppointed',
    data: z.strictObject({
      member: member(),
      role: oneOf(memberRoles),
      votes: flag().optional(),
      from: date(),
      until: date().optional(),
    }),
  },
  RetireMember: {
    says: 'Ends a membership on a last day.',
    recordedAs: 'MemberRetired',
    data: z.strictObject({ member: referenceToEnd('person', 'office'), until: date() }),
  },
  AppointRecorder: {
    says: 'Lets a person record for the body.',
    recordedAs: 'RecorderAppointed',
    data: z.strictObject({ person: reference('person'), from: date(), until: date().optional() }),
  },
  RemoveRecorder: {
    says: "Ends a person's recording for the body on a last day.",
    recordedAs: 'RecorderRemoved',
    data: z.strictObject({ person: referenceToEnd('person'), until: date() }),
  },
  PutBusinessForward: {
    says: 'Puts something on its next agenda. Given by the reactions, or by whoever records for it.',
    recordedAs: 'BusinessPutForward',
    data: z.strictObject({
      about: reference('decision', 'approval', 'scrutiny', 'document', 'action', 'meeting'),
      reason: oneOf(businessReasons),
      /** The meeting that put it off: a later one takes it up. */
      putOffAt: reference('meeting').optional(),
    }),
  },
  TakeBusiness: {
    says: "Notes that a meeting's agenda has taken it up. Given by the reactions.",
    recordedAs: 'BusinessTaken',
    data: z.strictObject({
      about: referenceToEnd('decision', 'approval', 'scrutiny', 'document', 'action', 'meeting'),
      meeting: reference('meeting'),
    }),
  },
  WithdrawBusiness: {
    says: 'Takes off what waits for its next agenda and is to come before it no longer. Given by the reactions.',
    recordedAs: 'BusinessWithdrawn',
    data: z.strictObject({
      about: referenceToEnd('decision', 'approval', 'scrutiny', 'document', 'action', 'meeting'),
      reason: narrative(),
    }),
  },
} as const satisfies CommandDefinitions
export type BodyCommand = CommandsOf<typeof bodyCommands>
export const bodyEvents = eventsOf(bodyCommands)
export type BodyEvent = RecordedOf<typeof bodyCommands>
