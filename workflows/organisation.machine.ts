/** Where an organisation stands: named, established, launched, closed. */
import { setup } from 'xstate'
import { type OrganisationCommand, organisationStatuses } from '../schema/organisation.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import type { OrganisationState } from './organisation.state.ts'

type Context = { state: OrganisationState; facts: Facts }
const everywhere = (here: string) => anywhere(here, organisationStatuses)
const known = (here: string) => ({
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
    named: { on: { ...known('named'), EstablishOrganisation: 'established', CloseOrganisation: 'closed' } },
    established: { on: { ...known('established'), LaunchOrganisation: 'launched', CloseOrganisation: 'closed' } },
    launched: { on: { ...known('launched'), CloseOrganisation: 'closed' } },
    closed: { on: known('closed') },
    enteredInError: {},
  },
})
