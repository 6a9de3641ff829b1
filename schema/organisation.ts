/**
 * Organisation: a force, unit, team, agency or service, or a category of partners. Established, launched and
 * closed by date.
 */
import { z } from 'zod'
import { boardWord, listOf, oneOf, publicName, reference } from './fields.ts'
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
  'commissionersOffice',
  'localAuthority',
  'company',
  'charity',
  'partnerCategory',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** The source's own verb (opened, officially launched), where it is not that of the command. */
const verb = { verb: boardWord().optional() }
const described = z.strictObject({
  name: publicName(),
  kind: oneOf(organisationKinds),
  aliases: listOf(publicName()).optional(),
  partOf: reference('organisation').optional(),
  ...verb,
})

export const organisationCommands = {
  ...commonCommands,
  NameOrganisation: {
    says: 'Names an organisation of which no more is known.',
    recordedAs: 'OrganisationNamed',
    creates: true,
    data: described,
  },
  EstablishOrganisation: {
    says: 'Establishes it; a service may be said to have opened.',
    recordedAs: 'OrganisationEstablished',
    creates: true,
    data: described,
  },
  LaunchOrganisation: {
    says: 'Launches it.',
    recordedAs: 'OrganisationLaunched',
    data: z.strictObject(verb),
  },
  CloseOrganisation: {
    says: 'Closes it, for a successor where there is one.',
    recordedAs: 'OrganisationClosed',
    data: z.strictObject({ successor: reference('organisation').optional(), ...verb }),
  },
  RenameOrganisation: {
    says: 'Gives it another name from a day; the old one finds it still.',
    recordedAs: 'OrganisationRenamed',
    data: z.strictObject({ name: publicName() }),
  },
  AddOrganisationAlias: {
    says: 'Records another name or spelling by which it is known.',
    recordedAs: 'OrganisationAliasAdded',
    data: z.strictObject({ alias: publicName() }),
  },
  PlaceOrganisation: {
    says: 'Says of which organisation it is a part.',
    recordedAs: 'OrganisationPlaced',
    data: z.strictObject({ partOf: reference('organisation') }),
  },
} as const satisfies CommandDefinitions
export type OrganisationCommand = CommandsOf<typeof organisationCommands>

export const organisationEvents = eventsOf(organisationCommands)
export type OrganisationEvent = RecordedOf<typeof organisationCommands>
