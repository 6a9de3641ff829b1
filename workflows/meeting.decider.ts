/** What may be asked of a meeting, on what facts, and what is recorded then. */
import { isBefore, londonDay, notStated } from '../schema/edtf.ts'
import { type MeetingCommand, meetingCommands, meetingEvents, meetingStatuses } from '../schema/meeting.ts'
import type { NounDefinition } from '../schema/noun.ts'
import type { BodyState } from './body.state.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { meetingMachine } from './meeting.machine.ts'
import { evolveMeeting, isPresent, type MeetingState, newMeeting } from './meeting.state.ts'
import { minutesStream } from './minutes.state.ts'
import { membershipVote } from './quorum.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules } from './rules.ts'
import { latestWay, wayOn } from './waysOfDeciding.ts'

const definition: NounDefinition = {
  noun: 'meeting',
  statuses: meetingStatuses,
  commands: meetingCommands,
  events: meetingEvents,
}

const gates: GateSentences = {
  minutesAreOpen: {
    sentence: 'The minutes of the meeting are confirmed: what they say of it stands.',
    instead: 'CorrectEntry corrects an entry, with the decision of the body as its authority.',
  },
  hasCome: {
    sentence: 'The day set for the meeting has not come.',
    instead: 'CallMeeting or PostponeMeeting sets another day.',
  },
  hasItem: { sentence: 'The agenda has no item.', instead: 'AddAgendaItem adds one, also to a meeting that is over.' },
  hasUnlinkedItem: {
    sentence: 'The agenda has no item that is about nothing yet.',
    instead: 'AddAgendaItem adds one, and says what it is about.',
  },
  isApologies: {
    sentence: 'The meeting has not taken place: until then only apologies can be recorded.',
    instead: 'HoldMeeting records that it took place.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('meeting', meetingMachine), definition, gates })

type Attending = Extract<MeetingCommand, { type: 'RecordAttendance' }>
type Declaring = Extract<MeetingCommand, { type: 'DeclareInterest' }>

const ahead = ['PlanMeeting', 'CallMeeting', 'PublishAgenda', 'PostponeMeeting', 'CancelMeeting', 'HoldMeeting']

const needs = (command: MeetingCommand, { stream, body }: MeetingState): Need[] => [
  ...(ahead.includes(command.type) ? [] : [{ stream: minutesStream(stream) }]),
  ...(command.type === 'RecordAttendance' && body !== '' ? [{ stream: body }] : []),
]

const asks = (command: MeetingCommand, state: MeetingState): Ask => {
  const body = state.body || ('body' in command.data ? command.data.body : undefined)
  const who = command.type === 'RecordAttendance' ? sitting(command, state) : undefined
  const sits = who === undefined ? {} : { sits: { who, on: state.date || command.happened } }
  return { power: 'record', ...(body === undefined ? {} : { body }), ...sits }
}

const stated = (who: string | undefined): string | undefined => (who === notStated ? undefined : who)

/** Whoever must be a member for the attendance to be as it is told: the one present, or the one sat for. */
const sitting = ({ data }: Attending, state: MeetingState): string | undefined => {
  const { who, presence, substitutesFor } = data
  const isMember = presence === 'present' || (presence === 'joined' && !state.attendance.some(row => row.who === who))
  return stated(isMember ? who : presence === 'substitute' ? substitutesFor : undefined)
}

/** What the decider adds to a command before it is recorded: an item's order, and whether who attends has a vote. */
const decide = (command: MeetingCommand, state: MeetingState, facts: Facts): Decision => {
  const fault = faultOf(command, state, facts)
  if (fault) return fault
  const decision = byMachine(command, state, facts)
  if (!('events' in decision)) return decision
  const more = completed(command, state, facts)
  return { events: decision.events.map(event => ({ ...event, data: { ...event.data, ...more } })) }
}

const completed = (command: MeetingCommand, state: MeetingState, facts: Facts): object => {
  if (command.type === 'AddAgendaItem') return { order: command.data.order ?? nextOrder(state) }
  return command.type === 'RecordAttendance' ? { votes: voteOf(command, state, facts) ?? false } : {}
}

const nextOrder = (state: MeetingState): number => Math.max(0, ...state.items.map(({ order }) => order)) + 1

const faultOf = (command: MeetingCommand, state: MeetingState, facts: Facts): Decision | undefined => {
  switch (command.type) {
    case 'PlanMeeting':
      return pastFault(command) ?? deadlineFault(command.data.papersBy, command.data.date)
    case 'CallMeeting':
      return deadlineFault(command.data.papersBy, command.data.date ?? state.date)
    case 'PostponeMeeting':
      return beforeFault('data.date', command.data.date, command.happened)
    case 'AdjournMeeting':
      return beforeFault('data.until', command.data.until, command.happened)
    case 'HoldMeeting':
      if (isBefore(londonDay(command.at), command.happened) === 'true')
        return invalid('happened', `is ${command.happened}, which has not come yet`)
      return heldFault(command, state)
    case 'AddAgendaItem':
      return newItemFault(command.data, state)
    case 'LinkAgendaItem':
      return itemFault('data.label', command.data.label, state) ?? linkFault(command.data, state)
    case 'WithdrawAgendaItem':
    case 'RecordItem':
      return itemFault('data.label', command.data.label, state)
    case 'RecordAttendance':
      return attendanceFault(command, state, facts)
    case 'DeclareInterest':
      return itemFault('data.item', command.data.item, state) ?? declarantFault(command, state)
    default:
      return undefined
  }
}

const deadlineFault = (papersBy: string | undefined, date: string): Decision | undefined =>
  papersBy !== undefined && date !== '' && isBefore(date, papersBy) === 'true'
    ? invalid('data.papersBy', `is ${papersBy}, after the meeting on ${date}`)
    : undefined

const beforeFault = (path: string, date: string | undefined, happened: string): Decision | undefined =>
  date !== undefined && isBefore(date, happened) === 'true'
    ? invalid(path, `is ${date}, before ${happened}, when it was settled`)
    : undefined

// A meeting entered after it was held was planned before it, though nobody may remember when.
const pastFault = ({ happened, data: { date } }: Extract<MeetingCommand, { type: 'PlanMeeting' }>) =>
  isBefore(date, happened) === 'true'
    ? invalid('happened', `is ${happened}, after the meeting itself on ${date}: say when it was planned, or notStated`)
    : undefined

// Until its day has come, the machine refuses, not the field.
const heldFault = ({ happened, at }: MeetingCommand, { stream, date }: MeetingState): Decision | undefined =>
  date !== '' &&
  isBefore(londonDay(at), date) !== 'true' &&
  (isBefore(happened, date) === 'true' || isBefore(date, happened) === 'true')
    ? invalid(
        'happened',
        `is ${happened}, but ${stream} is planned for ${date}: CallMeeting or PostponeMeeting moves it`,
      )
    : undefined

const newItemFault = ({ label, about }: { label: string; about?: string | undefined }, state: MeetingState) => {
  if (about === state.stream) return invalid('data.about', 'is the meeting itself')
  return state.items.some(item => item.label === label)
    ? invalid('data.label', `the agenda has an item ${label} already, or had one that was withdrawn`)
    : undefined
}

const linkFault = ({ label, about }: { label: string; about: string }, state: MeetingState): Decision | undefined => {
  if (about === state.stream) return invalid('data.about', 'is the meeting itself')
  const before = state.items.find(item => item.label === label)?.about
  return before ? invalid('data.label', `is about ${before} already`) : undefined
}

const itemFault = (path: string, label: string, state: MeetingState): Decision | undefined => {
  // Of an agenda without items, the machine refuses, not the field.
  if (state.items.length === 0) return undefined
  const item = state.items.find(each => each.label === label)
  if (item === undefined) return invalid(path, `there is no item ${label} on the agenda`)
  return item.withdrawn ? invalid(path, `item ${label} was withdrawn from the agenda`) : undefined
}

const declarantFault = ({ data }: Declaring, state: MeetingState): Decision | undefined =>
  state.votesPresent === null || data.who === notStated || state.attendance.some(row => row.who === data.who)
    ? undefined
    : invalid('data.who', 'is not in the attendance of the meeting')

const attendanceFault = (command: Attending, state: MeetingState, facts: Facts): Decision | undefined => {
  const { who, presence, substitutesFor } = command.data
  if ((presence === 'substitute') !== (substitutesFor !== undefined))
    return invalid('data.substitutesFor', 'belongs to a substitute: say for whom, be it notStated')
  if (who !== notStated && who === substitutesFor) return invalid('data.substitutesFor', 'is the substitute')
  if (presence === 'left' && !state.attendance.some(row => row.who === who && isPresent(row)))
    return invalid('data.who', 'was not there, and so cannot have left')
  if (presence === 'joined' && who !== notStated && state.attendance.some(row => row.who === who && isPresent(row)))
    return invalid('data.who', 'is there already, and so cannot have joined')
  if (substitutesFor !== undefined && isThere(state, substitutesFor))
    return invalid('data.substitutesFor', 'is there in person')
  if (substitutesFor !== undefined && hasSubstitute(state, substitutesFor, who))
    return invalid('data.substitutesFor', 'has a substitute there already')
  if (presence === 'inAttendance' && command.data.votes === true)
    return invalid('data.votes', 'whoever is only in attendance has no vote')
  if (command.data.votes === true && membershipVote(facts.body(state.body), who, state.date) === false)
    return invalid('data.votes', `${who} is a member of ${state.body} without a vote`)
  if (voteOf(command, state, facts) === undefined && votes(facts.body(state.body), state.date))
    return invalid('data.votes', 'say whether they have a vote: the body votes, and does not tell')
  return undefined
}

/** On that day the body voted, or may have. */
const votes = (body: BodyState | undefined, on: string): boolean => {
  const way = body && (on === '' ? latestWay(body.ways) : wayOn(body.ways, on))
  return way === 'undetermined' || way?.decides === 'vote'
}

const hasSubstitute = (state: MeetingState, member: string, other: string): boolean =>
  member !== notStated &&
  state.attendance.some(row => row.substitutesFor === member && row.who !== other && isPresent(row))

const isThere = (state: MeetingState, who: string): boolean =>
  who !== notStated && state.attendance.some(row => row.who === who && isPresent(row))

/** Whether somebody has a vote: as said, as recorded before, or as the membership has it. Undefined where unknown. */
const voteOf = ({ data }: Attending, state: MeetingState, facts: Facts): boolean | undefined => {
  const { who, presence, votes } = data
  if (votes !== undefined) return votes
  if (presence === 'apologies' || presence === 'inAttendance') return false
  const before = state.attendance.findLast(row => row.who === who && (presence !== 'left' || isPresent(row)))
  const isBack =
    before !== undefined && before.presence !== 'apologies' && (presence === 'joined' || presence === 'left')
  if (isBack && who !== notStated) return before.votes
  if (presence === 'left') return before?.votes
  return presence === 'substitute' ? undefined : membershipVote(facts.body(state.body), who, state.date)
}

/** The rules of meetings. */
export const meetingRules: NounRules = {
  definition,
  machines: { meeting: meetingMachine },
  gates,
  initial: newMeeting,
  needs,
  asks,
  decide,
  evolve: evolveMeeting,
}
