/** Office: a post, apart from whoever holds it. Actions are owned by posts; the holder follows. */
import { z } from 'zod'
import { date, listOf, narrative, number, oneOf, open, publicName, reference, references } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const officeStatuses = ['absent', 'named', 'established', 'abolished', 'enteredInError'] as const
export type OfficeStatus = (typeof officeStatuses)[number]
export const tenureCapacities = ['holder', 'deputy', 'acting'] as const

const who = () =>
  open(
    z
      .string()
      .max(120)
      .refine(text => text === 'notStated' || references.person.test(text), 'is neither a person nor notStated'),
  )
const established = z.strictObject({
  name: publicName(),
  aliases: listOf(publicName()).optional(),
  organisation: reference('organisation').optional(),
  /** Whom it answers to. */
  accountableTo: reference('office', 'body').optional(),
  /** Other posts and partners that its holder is to work with, by name. */
  links: listOf(publicName()).optional(),
})
const tenure = z.strictObject({
  person: who(),
  capacity: oneOf(tenureCapacities),
  from: date(),
  until: date().optional(),
  /** The meeting from which it runs, where it runs from a meeting. */
  meeting: reference('meeting').optional(),
})

export const officeCommands = {
  ...commonCommands,
  NameOffice: {
    says: 'Names a post of which no more is known.',
    recordedAs: 'OfficeNamed',
    creates: true,
    data: established,
  },
  EstablishOffice: { says: 'Establishes a post.', recordedAs: 'OfficeEstablished', creates: true, data: established },
  AbolishOffice: {
    says: 'Abolishes the post, into a successor where there is one.',
    recordedAs: 'OfficeAbolished',
    data: z.strictObject({ successor: reference('office').optional(), reason: narrative().optional() }),
  },
  RenameOffice: {
    says: 'Gives it another name; the old one finds it still.',
    recordedAs: 'OfficeRenamed',
    data: z.strictObject({ name: publicName() }),
  },
  AddOfficeAlias: {
    says: 'Records another name or spelling.',
    recordedAs: 'OfficeAliasAdded',
    data: z.strictObject({ alias: publicName() }),
  },
  AppointHolder: {
    says: 'Records who holds, deputises for or acts in the post.',
    recordedAs: 'HolderAppointed',
    data: tenure,
  },
  EndTenure: {
    says: "Ends somebody's tenure on a last day.",
    recordedAs: 'TenureEnded',
    data: z.strictObject({ person: who(), capacity: oneOf(tenureCapacities), until: date() }),
  },
  DeclareVacant: {
    says: 'Records that nobody holds the post, from a day.',
    recordedAs: 'OfficeVacated',
    data: z.strictObject({ from: date() }),
  },
  DelegatePower: {
    says: 'Hands a power of the post on to another post or a person, within limits.',
    recordedAs: 'PowerDelegated',
    data: z.strictObject({
      number: number(),
      to: reference('office', 'person'),
      body: reference('body').optional(),
      /** The limit, in the code of the scheme of delegation. */
      limit: publicName().optional(),
      from: date(),
      until: date().optional(),
    }),
  },
  RevokeDelegation: {
    says: 'Takes a delegated power back.',
    recordedAs: 'DelegationRevoked',
    data: z.strictObject({ number: number(), until: date() }),
  },
} as const satisfies CommandDefinitions
export type OfficeCommand = CommandsOf<typeof officeCommands>
export const officeEvents = eventsOf(officeCommands)
export type OfficeEvent = RecordedOf<typeof officeCommands>
