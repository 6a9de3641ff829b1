/** Where a person stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type PersonCommand, personStatuses } from '../schema/person.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards } from './moves.ts'
import type { PersonState } from './person.state.ts'

type Context = { state: PersonState; facts: Facts }
const everywhere = (here: string) => anywhere(here, personStatuses)

export const personMachine = setup({
  types: {} as { context: Context; input: Context; events: PersonCommand },
  guards: commonGuards,
}).createMachine({
  id: 'person',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), RecordPerson: 'recorded' } },
    recorded: { on: { ...everywhere('recorded'), RecordLeaving: 'left' } },
    left: { on: everywhere('left') },
    enteredInError: {},
  },
})
