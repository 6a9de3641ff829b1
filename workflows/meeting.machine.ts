/** Where a meeting stands, which commands may be asked there, and where each leads. */
import { and, setup } from 'xstate'
import { isBefore, londonDay } from '../schema/edtf.ts'
import { type MeetingCommand, meetingStatuses } from '../schema/meeting.ts'
import type { Facts } from './facts.ts'
import type { MeetingState } from './meeting.state.ts'
import { isConfirmed, minutesStream } from './minutes.state.ts'
import { anywhere, commonGuards, staying } from './moves.ts'

type Asked = { context: { state: MeetingState; facts: Facts } }

const everywhere = (here: string) => anywhere(here, meetingStatuses)
const onItem = (here: string) => ({ target: here, guard: 'hasItem' as const })
const agenda = (here: string) => ({
  ...staying(here, ['AddAgendaItem']),
  LinkAgendaItem: { target: here, guard: 'hasUnlinkedItem' as const },
  WithdrawAgendaItem: onItem(here),
})
const ahead = (here: string) => ({
  ...everywhere(here),
  ...agenda(here),
  DeclareInterest: onItem(here),
  // Before it sits, only apologies can be known.
  RecordAttendance: { target: here, guard: 'isApologies' as const },
  HoldMeeting: { target: 'held', guard: 'hasCome' as const },
  PostponeMeeting: 'postponed',
  CancelMeeting: 'cancelled',
})
const onOpenItem = (here: string) => ({ target: here, guard: and(['minutesAreOpen', 'hasItem']) })
/** What is recorded of a meeting that took place stands once its minutes are confirmed. */
const sitting = (here: string) => ({
  ...everywhere(here),
  AddAgendaItem: { target: here, guard: 'minutesAreOpen' as const },
  LinkAgendaItem: { target: here, guard: and(['minutesAreOpen', 'hasUnlinkedItem']) },
  WithdrawAgendaItem: onOpenItem(here),
  DeclareInterest: onOpenItem(here),
  RecordAttendance: { target: here, guard: 'minutesAreOpen' as const },
  RecordItem: onOpenItem(here),
})

export const meetingMachine = setup({
  types: {} as { context: Asked['context']; input: Asked['context']; events: MeetingCommand },
  guards: {
    ...commonGuards,
    minutesAreOpen: ({ context: { state, facts } }) => !isConfirmed(facts.minutes(minutesStream(state.stream))),
    hasCome: ({ context: { state }, event }) =>
      state.date === '' || isBefore(londonDay(event.at), state.date) !== 'true',
    hasItem: ({ context }) => context.state.items.some(({ withdrawn }) => !withdrawn),
    hasUnlinkedItem: ({ context }) => context.state.items.some(item => !item.withdrawn && item.about === null),
    isApologies: ({ event }) =>
      event.type !== 'RecordAttendance' || (event.data?.presence ?? 'apologies') === 'apologies',
  },
}).createMachine({
  id: 'meeting',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), PlanMeeting: 'planned' } },
    named: { on: { ...ahead('named'), PlanMeeting: 'planned', CallMeeting: 'called' } },
    planned: { on: { ...ahead('planned'), CallMeeting: 'called' } },
    called: { on: { ...ahead('called'), PublishAgenda: 'agendaPublished' } },
    agendaPublished: { on: { ...ahead('agendaPublished'), PublishAgenda: 'agendaPublished' } },
    held: { on: { ...sitting('held'), AdjournMeeting: 'adjourned', ConcludeMeeting: 'concluded' } },
    adjourned: { on: { ...sitting('adjourned'), ResumeMeeting: 'held', ConcludeMeeting: 'concluded' } },
    concluded: { on: sitting('concluded') },
    postponed: {
      on: {
        ...everywhere('postponed'),
        ...agenda('postponed'),
        ...staying('postponed', ['PostponeMeeting']),
        CallMeeting: 'called',
        CancelMeeting: 'cancelled',
      },
    },
    cancelled: { on: everywhere('cancelled') },
    enteredInError: {},
  },
})
