/** Where a person stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type PersonCommand, personStatuses } from '../schema/person.ts'
import type { Facts } from './facts.ts'
import { leavesAKeeper } from './keepers.ts'
import { anywhere, commonGuards } from './moves.ts'
import type { PersonState } from './person.state.ts'

type Context = { state: PersonState; facts: Facts }
const everywhere = (here: string) => ({
  ...anywhere(here, personStatuses),
  EnterInError: { target: 'enteredInError', guard: 'isNotLastKeeper' as const },
})

/** The last keeper who can record stays, whichever way it is told that they are gone. */
const staysKept = ({ state, facts }: Context): boolean => {
  const system = facts.system()
  return !system?.keepers.includes(state.stream) || leavesAKeeper(system, state.stream, facts)
}
type Told = { context: Context; event: object }
const whileKept =
  (leads: (told: Told, params: { status: string }) => boolean) =>
  (told: Told, params: { status: string }): boolean =>
    leads(told, params) && (params.status !== 'left' || staysKept(told.context))

export const personMachine = setup({
  types: {} as { context: Context; input: Context; events: PersonCommand },
  guards: {
    evidences: whileKept(commonGuards.evidences),
    correctsTo: whileKept(commonGuards.correctsTo),
    isNotLastKeeper: ({ context }) => staysKept(context),
  },
}).createMachine({
  id: 'person',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...anywhere('absent', personStatuses), RecordPerson: 'recorded' } },
    recorded: { on: { ...everywhere('recorded'), RecordLeaving: { target: 'left', guard: 'isNotLastKeeper' } } },
    left: { on: everywhere('left') },
    enteredInError: {},
  },
})
