/** Where an office stands: named, established, abolished. */
import { setup } from 'xstate'
import { type OfficeCommand, officeStatuses } from '../schema/office.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import type { OfficeState } from './office.state.ts'

type Context = { state: OfficeState; facts: Facts }
const everywhere = (here: string) => anywhere(here, officeStatuses)
const known = (here: string) => ({
  ...everywhere(here),
  ...staying(here, ['RenameOffice', 'AddOfficeAlias', 'AppointHolder', 'EndTenure', 'DeclareVacant']),
  ...staying(here, ['DelegatePower', 'RevokeDelegation']),
  AbolishOffice: 'abolished',
})

export const officeMachine = setup({
  types: {} as { context: Context; input: Context; events: OfficeCommand },
  guards: commonGuards,
}).createMachine({
  id: 'office',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), NameOffice: 'named', EstablishOffice: 'established' } },
    named: { on: { ...known('named'), EstablishOffice: 'established' } },
    established: { on: known('established') },
    abolished: { on: { ...everywhere('abolished'), ...staying('abolished', ['AddOfficeAlias', 'EndTenure']) } },
    enteredInError: {},
  },
})
