/** Where the record itself stands: set up once, and never anything else again. */
import { setup } from 'xstate'
import type { SystemCommand } from '../schema/system.ts'
import type { Facts } from './facts.ts'
import { leavesAKeeper } from './keepers.ts'
import { staying } from './moves.ts'
import type { SystemState } from './system.state.ts'

type Context = { state: SystemState; facts: Facts }

export const systemMachine = setup({
  types: {} as { context: Context; input: Context; events: SystemCommand },
  guards: {
    isNotSetUp: ({ context }) => context.state.status === 'absent',
    leavesAKeeper: ({ context: { state, facts }, event }) =>
      leavesAKeeper(state, event.type === 'RemoveKeeper' ? event.data?.keeper : undefined, facts),
  },
}).createMachine({
  id: 'system',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { SetUpRecord: 'setUp' } },
    setUp: {
      on: {
        ...staying('setUp', ['AppointKeeper', 'CorrectClock', 'TakeEditionIntoUse']),
        RemoveKeeper: { target: 'setUp', guard: 'leavesAKeeper' },
        // Known here only to be refused with its reason.
        SetUpRecord: { target: 'setUp', guard: 'isNotSetUp' },
      },
    },
  },
})
