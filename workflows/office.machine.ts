/** Where an office stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { isWithin } from '../schema/edtf.ts'
import { type OfficeCommand, officeStatuses } from '../schema/office.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import type { OfficeState } from './office.state.ts'

type Context = { state: OfficeState; facts: Facts }

const everywhere = (here: string) => anywhere(here, officeStatuses)
const ends = ['VacateOffice', 'RevokeDelegation', 'RemoveOfficeRecorder']
const known = ['RenameOffice', 'AddOfficeAlias', 'PlaceOffice', ...ends]
const noted = (here: string) => ({
  ...everywhere(here),
  ...staying(here, [...known, 'AppointDeputy', 'AppointActing', 'MakeDelegation', 'AppointOfficeRecorder']),
  AppointHolder: { target: here, guard: 'isVacant' as const },
})

export const officeMachine = setup({
  types: {} as { context: Context; input: Context; events: OfficeCommand },
  guards: {
    ...commonGuards,
    isVacant: ({ context, event }) => {
      if (event.type !== 'AppointHolder' || event.data?.from === undefined) return true
      const { from, until = null } = event.data
      const overlaps = (held: { from: string; until: string | null }) =>
        isWithin(from, held.from, held.until) === 'true' || isWithin(held.from, from, until) === 'true'
      return !context.state.tenures.some(held => held.capacity === 'holder' && overlaps(held))
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
    abolished: { on: { ...everywhere('abolished'), ...staying('abolished', known) } },
    enteredInError: {},
  },
})
