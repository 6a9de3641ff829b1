/** The record itself: it is set up once. */
import { setup } from 'xstate'
import { type SystemCommand, systemStatuses } from '../schema/system.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import type { SystemState } from './system.state.ts'

type Context = { state: SystemState; facts: Facts }

export const systemMachine = setup({
  types: {} as { context: Context; input: Context; events: SystemCommand },
  guards: {
    ...commonGuards,
    leavesAKeeper: ({ context }) => context.state.keepers.length > 1,
  },
}).createMachine({
  id: 'system',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { SetUpRecord: 'setUp' } },
    setUp: {
      on: {
        CorrectEntry: anywhere('setUp', systemStatuses).CorrectEntry ?? 'setUp',
        ...staying('setUp', ['AppointKeeper', 'CorrectClock', 'TakeEditionIntoUse']),
        RemoveKeeper: { target: 'setUp', guard: 'leavesAKeeper' },
      },
    },
  },
})
