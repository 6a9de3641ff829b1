/** Where a body stands: named, constituted, suspended, dissolved. */
import { setup } from 'xstate'
import { type BodyCommand, bodyStatuses } from '../schema/body.ts'
import type { BodyState } from './body.state.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'

type Context = { state: BodyState; facts: Facts }
const everywhere = (here: string) => anywhere(here, bodyStatuses)
const known = (here: string) => ({
  ...everywhere(here),
  ...staying(here, ['RenameBody', 'AddBodyAlias', 'AdoptTermsOfReference', 'SettleHowBodyDecides', 'PlaceBodyUnder']),
  ...staying(here, ['AppointMember', 'RetireMember', 'AppointRecorder', 'RemoveRecorder']),
  ...staying(here, ['PutBusinessForward', 'TakeBusiness']),
})

export const bodyMachine = setup({
  types: {} as { context: Context; input: Context; events: BodyCommand },
  guards: commonGuards,
}).createMachine({
  id: 'body',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), NameBody: 'named', ConstituteBody: 'constituted' } },
    named: { on: { ...known('named'), ConstituteBody: 'constituted', DissolveBody: 'dissolved' } },
    constituted: { on: { ...known('constituted'), SuspendBody: 'suspended', DissolveBody: 'dissolved' } },
    suspended: { on: { ...known('suspended'), RestoreBody: 'constituted', DissolveBody: 'dissolved' } },
    dissolved: {
      on: {
        ...everywhere('dissolved'),
        ...staying('dissolved', ['AddBodyAlias', 'RemoveRecorder', 'AppointRecorder']),
      },
    },
    enteredInError: {},
  },
})
