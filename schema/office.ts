/**
 * Office: a post. Who held it, deputised or acted is dated, persons are opaque, and power is delegated within
 * limits.
 */
import { z } from 'zod'
import {
  date,
  listOf,
  number,
  open,
  publicName,
  reference,
  referenceOrNotStated,
  referenceOrNotStatedToEnd,
  referenceToEnd,
} from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const officeStatuses = ['absent', 'named', 'established', 'abolished', 'enteredInError'] as const
export type OfficeStatus = (typeof officeStatuses)[number]

export const heldCapacities = ['holder', 'deputy', 'acting'] as const

const limitCode = () => open(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ./()-]{0,59}$/, 'is no code of a scheme'))
const described = z.strictObject({
  name: publicName(),
  aliases: listOf(publicName()).optional(),
  /** The organisation of which it is a part. */
  organisation: reference('organisation').optional(),
  accountableTo: reference('office', 'body').optional(),
})
const tenure = z.strictObject({ person: referenceOrNotStated('person'), from: date(), until: date().optional() })
const delegation = z.strictObject({
  number: number(),
  to: reference('office', 'person'),
  /** The body for which it may decide; every body of the office where none is named. */
  body: reference('body').optional(),
  /** Of what, in the scheme's own code. */
  limit: limitCode().optional(),
  from: date(),
  until: date().optional(),
})

export const officeCommands = {
  ...commonCommands,
  NameOffice: {
    says: 'Names a post of which no more is known.',
    recordedAs: 'OfficeNamed',
    creates: true,
    data: described,
  },
  EstablishOffice: {
    says: 'Establishes a post.',
    recordedAs: 'OfficeEstablished',
    creates: true,
    data: described,
  },
  AbolishOffice: {
    says: 'Abolishes it, for a successor where there is one.',
    recordedAs: 'OfficeAbolished',
    data: z.strictObject({ successor: reference('office').optional() }),
  },
  RenameOffice: {
    says: 'Gives it another name from a day; the old one finds it still.',
    recordedAs: 'OfficeRenamed',
    data: z.strictObject({ name: publicName() }),
  },
  AddOfficeAlias: {
    says: 'Records another name or spelling by which it is known.',
    recordedAs: 'OfficeAliasAdded',
    data: z.strictObject({ alias: publicName() }),
  },
  PlaceOffice: {
    says: 'Says of which organisation it is a part, and to whom it is accountable.',
    recordedAs: 'OfficePlaced',
    data: z.strictObject({
      organisation: reference('organisation').optional(),
      accountableTo: reference('office', 'body').optional(),
    }),
  },
  AppointHolder: { says: 'Appoints its holder.', recordedAs: 'HolderAppointed', data: tenure },
  AppointDeputy: { says: 'Appoints who deputises for the holder.', recordedAs: 'DeputyAppointed', data: tenure },
  AppointActing: { says: 'Appoints who acts in the post.', recordedAs: 'ActingAppointed', data: tenure },
  VacateOffice: {
    says: 'Ends a tenure on its last day.',
    recordedAs: 'OfficeVacated',
    data: z.strictObject({
      person: referenceOrNotStatedToEnd('person'),
      capacity: open(z.enum(heldCapacities)),
      until: date(),
    }),
  },
  MakeDelegation: {
    says: 'Hands power on to a post or a person, numbered, within limits and dates.',
    recordedAs: 'DelegationMade',
    data: delegation,
  },
  AppointOfficeRecorder: {
    says: 'Lets a person record what the office does of its own.',
    recordedAs: 'OfficeRecorderAppointed',
    data: z.strictObject({ person: reference('person'), from: date(), until: date().optional() }),
  },
  RemoveOfficeRecorder: {
    says: "Ends a person's recording for the office on a last day.",
    recordedAs: 'OfficeRecorderRemoved',
    data: z.strictObject({ person: referenceToEnd('person'), until: date() }),
  },
  RevokeDelegation: {
    says: 'Revokes a delegation; its last day is named.',
    recordedAs: 'DelegationRevoked',
    data: z.strictObject({ number: number(), until: date() }),
  },
} as const satisfies CommandDefinitions
export type OfficeCommand = CommandsOf<typeof officeCommands>

export const officeEvents = eventsOf(officeCommands)
export type OfficeEvent = RecordedOf<typeof officeCommands>
