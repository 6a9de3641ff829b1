/** Where an organisation stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type OrganisationCommand, organisationStatuses } from '../schema/organisation.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import type { OrganisationState } from './organisation.state.ts'

type Context = { state: OrganisationState; facts: Facts }
const everywhere = (here: string) => anywhere(here, organisationStatuses)
const noted = (here: string) => ({
  ...everywhere(here),
  ...staying(here, ['RenameOrganisation', 'AddOrganisationAlias', 'PlaceOrganisation']),
})

export const organisationMachine = setup({
  types: {} as { context: Context; input: Context; events: OrganisationCommand },
  guards: commonGuards,
}).createMachine({
  id: 'organisation',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), NameOrganisation: 'named', EstablishOrganisation: 'established' } },
    named: { on: { ...noted('named'), EstablishOrganisation: 'established' } },
    established: { on: { ...noted('established'), LaunchOrganisation: 'launched', CloseOrganisation: 'closed' } },
    launched: { on: { ...noted('launched'), CloseOrganisation: 'closed' } },
    closed: { on: noted('closed') },
    enteredInError: {},
  },
})
