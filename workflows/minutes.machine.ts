/** Where the minutes of a meeting stand, which commands may be asked there, and where each leads. */
import { and, setup } from 'xstate'
import { type MinutesCommand, minutesStatuses } from '../schema/minutes.ts'
import type { Facts } from './facts.ts'
import type { MinutesState } from './minutes.state.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import { hasSat, isAttendanceKnown, isNotInquorate, isOfTheBody, type Sitting } from './quorum.ts'

type Context = { state: MinutesState; facts: Facts }
type Asked = { context: Context; event: MinutesCommand }

const everywhere = (here: string, ...byAmendment: { target: string; guard: Amendment }[]) =>
  anywhere(here, minutesStatuses, [...byAmendment, here])

type Amendment = 'addsAmendment' | 'takesAmendmentAway'
/** Whether the correction is of how they were amended, and what it says of that now. */
const amendment = ({ event }: Asked): 'is there' | 'is not there' | undefined => {
  if (event.type !== 'CorrectEntry' || event.data?.field !== 'data.asAmended') return undefined
  return event.data.is === null ? 'is not there' : 'is there'
}

/** The meeting that confirms, and the body whose minutes they are. */
const confirming = ({ context, event }: Asked): Sitting =>
  event.type === 'ConfirmMinutes'
    ? { body: context.facts.meeting(context.state.meeting)?.body, meeting: event.data?.atMeeting }
    : {}

const gates = ['isAnotherMeeting', 'isOfTheBody', 'hasSat', 'isAttendanceKnown', 'isQuorate'] as const

export const minutesMachine = setup({
  types: {} as { context: Context; input: Context; events: MinutesCommand },
  guards: {
    ...commonGuards,
    isOfHeldMeeting: ({ context }) => hasSat({ meeting: context.state.meeting }, context.facts),
    isAnotherMeeting: asked => confirming(asked).meeting !== asked.context.state.meeting,
    isOfTheBody: asked => isOfTheBody(confirming(asked), asked.context.facts),
    hasSat: asked => hasSat(confirming(asked), asked.context.facts),
    isAttendanceKnown: asked => isAttendanceKnown(confirming(asked), asked.context.facts),
    isQuorate: asked => isNotInquorate(confirming(asked), asked.context.facts),
    // Chooses between the two outcomes; shut, it refuses nothing.
    addsAmendment: asked => amendment(asked) === 'is there',
    takesAmendmentAway: asked => amendment(asked) === 'is not there',
    isAsAmended: ({ event }) => event.type === 'ConfirmMinutes' && event.data?.asAmended !== undefined,
  },
}).createMachine({
  id: 'minutes',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), DraftMinutes: { target: 'drafted', guard: 'isOfHeldMeeting' } } },
    named: { on: { ...everywhere('named'), DraftMinutes: { target: 'drafted', guard: 'isOfHeldMeeting' } } },
    drafted: {
      on: { ...everywhere('drafted'), ...staying('drafted', ['RedraftMinutes']), CirculateMinutes: 'circulated' },
    },
    circulated: {
      on: {
        ...everywhere('circulated'),
        ...staying('circulated', ['RedraftMinutes', 'CirculateMinutes']),
        ConfirmMinutes: [
          { target: 'confirmedAsAmended', guard: and([...gates, 'isAsAmended']) },
          { target: 'confirmed', guard: and([...gates]) },
        ],
      },
    },
    confirmed: {
      on: {
        ...everywhere('confirmed', { target: 'confirmedAsAmended', guard: 'addsAmendment' }),
        SignMinutes: 'signed',
      },
    },
    confirmedAsAmended: {
      on: {
        ...everywhere('confirmedAsAmended', { target: 'confirmed', guard: 'takesAmendmentAway' }),
        SignMinutes: 'signed',
      },
    },
    signed: { on: { ...everywhere('signed'), PublishMinutes: 'published' } },
    published: { on: everywhere('published') },
    enteredInError: {},
  },
})
