/** Bodies and their meetings as folds, for tests of what is decided at them. */

import { type BodyState, newBody } from '../../workflows/body.state.ts'
import { meetingRules } from '../../workflows/meeting.decider.ts'
import type { MeetingState } from '../../workflows/meeting.state.ts'
import type { AnyCommand } from '../../workflows/rules.ts'
import type { Way } from '../../workflows/waysOfDeciding.ts'
import { command, given } from './given.ts'

export const person = (number: number): string => `person-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A body as folded, with nothing said of it but what is given. */
export const bodyOf = (stream: string, over: Partial<BodyState> & Partial<Way> = {}): BodyState => {
  const { decides, decidingOffice = null, quorum = null, from = 'notStated', ...more } = over
  const ways = decides === undefined ? [] : [{ decides, decidingOffice, quorum, from }]
  return { ...newBody(stream), status: 'constituted', revision: 0, ways, ...more }
}

/** The Panel votes and has a quorum of two; the board decides by its office-holder. */
export const panel = bodyOf('body-panel', { decides: 'vote', quorum: 2 })
export const board = bodyOf('body-feb', { decides: 'officeHolder' })

export const planned = (body: string, date = '2026-03-10'): AnyCommand =>
  command('PlanMeeting', { body, date }, { happened: 'notStated' })
export const heldOn = (date: string): AnyCommand =>
  command('HoldMeeting', {}, { happened: date, at: `${date}T18:00:00.000Z` })
export const held = heldOn('2026-03-10')
/** Somebody who is there with a vote. */
export const voter = (number: number): AnyCommand =>
  command('RecordAttendance', { who: person(number), presence: 'present', votes: true })

/** A meeting folded from what was asked of it. */
export const meetingAfter = (stream: string, ...commands: AnyCommand[]): MeetingState => {
  const { state } = given({ rules: meetingRules, stream, others: [panel, board] }, ...commands)
  return state as MeetingState // the rules are those of meetings
}
