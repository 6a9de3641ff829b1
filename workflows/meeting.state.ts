/** A meeting, folded: whose it is, when, who was there, whether it was quorate, what was on its agenda. */
import type { MeetingStatus } from '../schema/meeting.ts'
import type { State } from './rules.ts'

/** `as` a member by right, a substitute for one, or in attendance only; `from`/`left` order the coming and going. */
export type Attendance = {
  who: string
  as: 'member' | 'substitute' | 'inAttendance'
  votes: boolean
  presence: 'present' | 'apologies' | 'joined' | 'left'
  substitutesFor: string | null
}
export type AgendaItem = { label: string; about: string | null; part2: boolean }
export type Interest = { who: string; item: string; action: 'stayed' | 'spoke' | 'withdrew' }
export type MeetingState = State & {
  status: MeetingStatus
  body: string
  /** EDTF: a meeting known to the month has a month. */
  date: string
  attendance: Attendance[]
  items: AgendaItem[]
  interests: Interest[]
  /** Voting members present now; null where no attendance was recorded. */
  votesPresent: number | null
}
