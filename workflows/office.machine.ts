/** Where an office stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type OfficeCommand, officeStatuses } from '../schema/office.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import type { OfficeState } from './office.state.ts'
import { overlap } from './spans.ts'

type Context = { state: OfficeState; facts: Facts }

const everywhere = (here: string) => anywhere(here, officeStatuses)
const known = (here: string) => ({
  ...staying(here, ['RenameOffice', 'AddOfficeAlias', 'PlaceOffice']),
  VacateOffice: { target: here, guard: 'hasTenure' as const },
  RevokeDelegation: { target: here, guard: 'hasDelegation' as const },
  RemoveOfficeRecorder: { target: here, guard: 'hasRecorder' as const },
})
const noted = (here: string) => ({
  ...everywhere(here),
  ...known(here),
  ...staying(here, ['AppointDeputy', 'AppointActing', 'MakeDelegation', 'AppointOfficeRecorder']),
  AppointHolder: { target: here, guard: 'isVacant' as const },
})

export const officeMachine = setup({
  types: {} as { context: Context; input: Context; events: OfficeCommand },
  guards: {
    ...commonGuards,
    hasTenure: ({ context }) => context.state.tenures.some(({ until }) => until === null),
    hasDelegation: ({ context }) => context.state.delegations.some(({ revoked }) => !revoked),
    hasRecorder: ({ context }) => context.state.recorders.some(({ until }) => until === null),
    isVacant: ({ context, event }) => {
      if (event.type !== 'AppointHolder' || event.data?.from === undefined) return true
      const { from, until = null } = event.data
      return !context.state.tenures.some(held => held.capacity === 'holder' && overlap(held, { from, until }))
    },
  },
}).createMachine({
  id: 'office',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), NameOffice: 'named', EstablishOffice: 'established' } },
    named: { on: { ...noted('named'), EstablishOffice: 'established' } },
    established: { on: { ...noted('established'), AbolishOffice: 'abolished' } },
    abolished: { on: { ...everywhere('abolished'), ...known('abolished') } },
    enteredInError: {},
  },
})
