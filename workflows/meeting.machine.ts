/** Where a meeting stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type MeetingCommand, meetingStatuses } from '../schema/meeting.ts'
import type { Facts } from './facts.ts'
import type { MeetingState } from './meeting.state.ts'
import { isConfirmed, minutesStream } from './minutes.state.ts'
import { anywhere, commonGuards, staying } from './moves.ts'

type Asked = { context: { state: MeetingState; facts: Facts } }

const everywhere = (here: string) => anywhere(here, meetingStatuses)
const agenda = ['AddAgendaItem', 'LinkAgendaItem', 'WithdrawAgendaItem', 'DeclareInterest']
const ahead = (here: string) => ({
  ...everywhere(here),
  ...staying(here, agenda),
  // Before it sits, only apologies can be known.
  RecordAttendance: { target: here, guard: 'isApologies' as const },
  HoldMeeting: 'held',
  PostponeMeeting: 'postponed',
  CancelMeeting: 'cancelled',
})
const ofTheRecord = [...agenda, 'RecordAttendance', 'RecordItem']
const sitting = (here: string) => ({
  ...everywhere(here),
  ...Object.fromEntries(ofTheRecord.map(command => [command, { target: here, guard: 'minutesAreOpen' as const }])),
})

export const meetingMachine = setup({
  types: {} as { context: Asked['context']; input: Asked['context']; events: MeetingCommand },
  guards: {
    ...commonGuards,
    minutesAreOpen: ({ context: { state, facts } }) => !isConfirmed(facts.minutes(minutesStream(state.stream))),
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
        ...staying('postponed', ['AddAgendaItem', 'LinkAgendaItem', 'WithdrawAgendaItem', 'PostponeMeeting']),
        CallMeeting: 'called',
        CancelMeeting: 'cancelled',
      },
    },
    cancelled: { on: everywhere('cancelled') },
    enteredInError: {},
  },
})
