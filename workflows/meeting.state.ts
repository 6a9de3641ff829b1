/** A meeting, folded: whose it is, when, who was there, whether it was quorate, what was on its agenda. */
import { moreExact, notStated } from '../schema/edtf.ts'
import type { MeetingEvent, MeetingStatus } from '../schema/meeting.ts'
import type { AnyEvent, State } from './rules.ts'

/** `as` a member by right, a substitute for one, or in attendance only; `presence` is the last that was said of it. */
export type Attendance = {
  who: string
  as: 'member' | 'substitute' | 'inAttendance'
  votes: boolean
  presence: 'present' | 'apologies' | 'joined' | 'left'
  substitutesFor: string | null
}
export type AgendaItem = { label: string; order: number; about: string | null; part2: boolean; withdrawn: boolean }
export type Interest = { who: string; item: string; kind: string; action: 'stayed' | 'spoke' | 'withdrew' }
export type MeetingState = State & {
  status: MeetingStatus
  body: string
  /** EDTF: a meeting known to the month has a month. */
  date: string
  papersBy: string | null
  attendance: Attendance[]
  items: AgendaItem[]
  interests: Interest[]
  /** Voting members present now; null where nobody's presence was recorded. */
  votesPresent: number | null
  /** The last day on which it sat (EDTF); null while that is open. */
  lastDay: string | null
  /** When it closed in the world, as EDTF; null until it did. */
  concludedOn: string | null
}

export const newMeeting = (stream: string): MeetingState => ({
  stream,
  status: 'absent',
  revision: -1,
  body: '',
  date: '',
  papersBy: null,
  attendance: [],
  items: [],
  interests: [],
  votesPresent: null,
  lastDay: null,
  concludedOn: null,
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveMeeting = (state: MeetingState, event: AnyEvent): MeetingState => {
  // The status was stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.meeting ?? state.status) as MeetingStatus }
  // The event was parsed when it was recorded.
  return { ...now, ...learnt(now, event, { type: event.type, data: event.data } as unknown as MeetingEvent) }
}

const learnt = (state: MeetingState, event: AnyEvent, { type, data }: MeetingEvent): Partial<MeetingState> => {
  switch (type) {
    case 'MeetingPlanned':
      return { body: data.body, date: data.date, papersBy: data.papersBy ?? state.papersBy }
    case 'MeetingCalled':
      return { date: data.date ?? state.date, papersBy: data.papersBy ?? state.papersBy }
    case 'MeetingHeld':
      return {
        body: data.body ?? state.body,
        ...satOn(data.date ?? moreExact(state.date || notStated, event.happened)),
      }
    case 'MeetingAdjourned':
      return { lastDay: null }
    case 'MeetingPostponed':
      return { date: data.date, papersBy: null }
    case 'MeetingConcluded':
      return { concludedOn: event.happened, lastDay: event.happened === notStated ? state.lastDay : event.happened }
    case 'AgendaItemAdded': {
      const { label, order, about = null, part2 } = data
      return { items: [...state.items, { label, order, about, part2: part2 !== undefined, withdrawn: false }] }
    }
    case 'AgendaItemLinked':
      return { items: state.items.map(item => (isMeant(item, data) ? { ...item, about: data.about } : item)) }
    case 'AgendaItemWithdrawn':
      return { items: state.items.map(item => (isMeant(item, data) ? { ...item, withdrawn: true } : item)) }
    case 'AttendanceRecorded': {
      const attendance = attended(state.attendance, data)
      return { attendance, votesPresent: votesAmong(attendance) }
    }
    case 'InterestDeclared': {
      const { who, item, kind, action } = data
      // Said again of the same interest, the later word stands.
      const others = state.interests.filter(
        known => who === 'notStated' || known.who !== who || known.item !== item || known.kind !== kind,
      )
      return { interests: [...others, { who, item, kind, action }] }
    }
    default:
      return {}
  }
}

const satOn = (date: string) => ({ date, lastDay: date === notStated ? null : date })

const isMeant = (item: AgendaItem, { label }: { label: string }): boolean => item.label === label

type Recorded = Extract<MeetingEvent, { type: 'AttendanceRecorded' }>['data']

// Those whose names are not stated are so many rows: each is a person of their own.
const attended = (attendance: Attendance[], recorded: Recorded): Attendance[] => {
  const at = attendance.findLastIndex(
    row => row.who === recorded.who && (!isUnnamed(recorded) || leaves(recorded, row)),
  )
  const before = attendance[at]
  return before === undefined ? [...attendance, rowOf(recorded)] : attendance.with(at, rowOf(recorded, before))
}

const isUnnamed = ({ who }: Recorded): boolean => who === 'notStated'
const leaves = ({ presence }: Recorded, row: Attendance): boolean => presence === 'left' && isPresent(row)

const rowOf = (recorded: Recorded, before?: Attendance): Attendance => {
  const { who, presence, votes, substitutesFor = null } = recorded
  switch (presence) {
    case 'substitute':
    case 'inAttendance':
      return { who, as: presence, votes, presence: 'present', substitutesFor }
    case 'joined':
    case 'left':
      return {
        who,
        as: before?.as ?? 'member',
        votes,
        presence,
        substitutesFor: before?.substitutesFor ?? substitutesFor,
      }
    default:
      return { who, as: 'member', votes, presence, substitutesFor: null }
  }
}

/** Is the person in the room now? */
export const isPresent = ({ presence }: Attendance): boolean => presence === 'present' || presence === 'joined'

/** Those present who have a vote. A substitute has none while the member is there. */
export const votersAmong = (attendance: readonly Attendance[]): Attendance[] => {
  const present = attendance.filter(isPresent)
  const isThere = (who: string | null): boolean =>
    who !== null && who !== 'notStated' && present.some(row => row.who === who)
  return present.filter(row => row.votes && !isThere(row.substitutesFor))
}

const votesAmong = (attendance: readonly Attendance[]): number | null =>
  attendance.every(({ presence }) => presence === 'apologies') ? null : votersAmong(attendance).length
