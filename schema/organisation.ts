/** Organisation: a force, unit, team, agency, service or a category of partners. Established and launched are two dates. */
import { z } from 'zod'
import { listOf, narrative, oneOf, publicName, reference } from './fields.ts'
import { type CommandDefinitions, type CommandsOf, commonCommands, eventsOf, type RecordedOf } from './noun.ts'

export const organisationStatuses = ['absent', 'named', 'established', 'launched', 'closed', 'enteredInError'] as const
export type OrganisationStatus = (typeof organisationStatuses)[number]
export const organisationKinds = [
  'force',
  'unit',
  'team',
  'agency',
  'department',
  'service',
  'inspectorate',
  'college',
  'partnerCategory',
] as const

const description = z.strictObject({
  kind: oneOf(organisationKinds),
  name: publicName(),
  aliases: listOf(publicName()).optional(),
  partOf: reference('organisation').optional(),
  /** What it is there for, as public vocabulary. */
  purpose: publicName().optional(),
  /** The source's own verb: established, opened, set up. */
  verb: publicName().optional(),
})
const verb = { verb: publicName().optional() }

export const organisationCommands = {
  ...commonCommands,
  NameOrganisation: {
    says: 'Names an organisation of which no more is known.',
    recordedAs: 'OrganisationNamed',
    creates: true,
    data: description,
  },
  EstablishOrganisation: {
    says: 'Establishes it.',
    recordedAs: 'OrganisationEstablished',
    creates: true,
    data: description.partial(),
  },
  LaunchOrganisation: {
    says: 'Launches it: it begins its work in public.',
    recordedAs: 'OrganisationLaunched',
    data: z.strictObject(verb),
  },
  CloseOrganisation: {
    says: 'Closes it, into a successor where there is one.',
    recordedAs: 'OrganisationClosed',
    data: z.strictObject({ successor: reference('organisation').optional(), reason: narrative().optional(), ...verb }),
  },
  RenameOrganisation: {
    says: 'Gives it another name; the old one finds it still.',
    recordedAs: 'OrganisationRenamed',
    data: z.strictObject({ name: publicName() }),
  },
  AddOrganisationAlias: {
    says: 'Records another name or spelling.',
    recordedAs: 'OrganisationAliasAdded',
    data: z.strictObject({ alias: publicName() }),
  },
  PlaceOrganisation: {
    says: 'Makes it part of another.',
    recordedAs: 'OrganisationPlaced',
    data: z.strictObject({ partOf: reference('organisation') }),
  },
} as const satisfies CommandDefinitions
export type OrganisationCommand = CommandsOf<typeof organisationCommands>
export const organisationEvents = eventsOf(organisationCommands)
export type OrganisationEvent = RecordedOf<typeof organisationCommands>
