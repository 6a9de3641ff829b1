/** Where a body stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type BodyCommand, bodyStatuses } from '../schema/body.ts'
import type { BodyState } from './body.state.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'

type Context = { state: BodyState; facts: Facts }

const everywhere = (here: string) => anywhere(here, bodyStatuses)
const known = (here: string) => ({
  ...staying(here, ['RenameBody', 'AddBodyAlias', 'PlaceBodyUnder']),
  RemoveRecorder: { target: here, guard: 'hasRecorder' as const },
  RetireMember: { target: here, guard: 'hasMember' as const },
  TakeBusiness: { target: here, guard: 'hasBusiness' as const },
  WithdrawBusiness: { target: here, guard: 'hasBusiness' as const },
})
/** What may be noted of a body that is there, be it only by name. */
const noted = (here: string) => ({
  ...everywhere(here),
  ...known(here),
  ...staying(here, ['SettleHowBodyDecides', 'AppointMember', 'AppointRecorder']),
  ...staying(here, ['AdoptTermsOfReference', 'PutBusinessForward']),
})

/** What is taken off must wait itself. A command has no data where the machine is only asked what is open. */
const isMeant = (about: string, command: BodyCommand): boolean =>
  command.type !== 'WithdrawBusiness' || command.data === undefined || command.data.about === about

export const bodyMachine = setup({
  types: {} as { context: Context; input: Context; events: BodyCommand },
  guards: {
    ...commonGuards,
    hasRecorder: ({ context }) => context.state.recorders.some(({ until }) => until === null),
    hasMember: ({ context }) => context.state.members.some(({ until }) => until === null),
    hasBusiness: ({ context, event }) =>
      context.state.waiting.some(({ about, taken }) => taken === null && isMeant(about, event)),
  },
}).createMachine({
  id: 'body',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: {
      on: {
        ...everywhere('absent'),
        NameBody: 'named',
        ConstituteBody: 'constituted',
      },
    },
    named: { on: { ...noted('named'), ConstituteBody: 'constituted' } },
    constituted: { on: { ...noted('constituted'), SuspendBody: 'suspended', DissolveBody: 'dissolved' } },
    suspended: { on: { ...noted('suspended'), RestoreBody: 'constituted', DissolveBody: 'dissolved' } },
    dissolved: { on: { ...everywhere('dissolved'), ...known('dissolved') } },
    enteredInError: {},
  },
})
