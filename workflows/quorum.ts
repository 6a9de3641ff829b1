/** Whether a meeting may decide: an inquorate meeting may note but not decide. */
import { isBefore, isWithin, type Tristate } from '../schema/edtf.ts'
import type { BodyState } from './body.state.ts'
import type { GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { type MeetingState, votersAmong } from './meeting.state.ts'
import { type Decision, refused } from './rules.ts'
import { latestWay, wayOn } from './waysOfDeciding.ts'

/**
 * Were enough voting members there, on the item where one is named, those not counted who withdrew from it? A body
 * without a quorum is quorate; where it has one and nobody's presence was recorded it is undetermined.
 */
export const isQuorate = (body: BodyState | undefined, meeting: MeetingState | undefined, item?: string): Tristate => {
  const way = body && (meeting?.date ? wayOn(body.ways, meeting.date) : latestWay(body.ways))
  if (way === 'undetermined') return way
  const quorum = way?.quorum ?? null
  if (quorum === null) return 'true'
  if (meeting === undefined || meeting.votesPresent === null) return 'undetermined'
  const withdrawn = meeting.interests.filter(interest => interest.item === item && interest.action === 'withdrew')
  const leaving = new Set(withdrawn.map(({ who }) => who))
  const staying = votersAmong(meeting.attendance).filter(({ who }) => who === 'notStated' || !leaving.has(who)).length
  // Whoever withdrew unnamed, or under a name that nobody attended by, may have been a voter or not.
  const isThere = (who: string) => who !== 'notStated' && meeting.attendance.some(row => row.who === who)
  const unnamed = withdrawn.filter(({ who }) => !isThere(who)).length
  if (staying < quorum) return 'false'
  return staying - unnamed >= quorum ? 'true' : 'undetermined'
}

/** Whether the body's membership gives somebody a vote on a date (EDTF); undefined where it does not tell. */
export const membershipVote = (body: BodyState | undefined, who: string, on: string): boolean | undefined => {
  if (body === undefined || on === '') return undefined
  const own = body.members.filter(({ member, from, until }) => member === who && isWithin(on, from, until) !== 'false')
  const isSure = own.length > 0 && own.every(({ from, until }) => isWithin(on, from, until) === 'true')
  return isSure ? own.some(({ votes }) => votes) : undefined
}

/** What a decision says of where it was taken; fields are missing where the machine is only asked what is open. */
export type Sitting = {
  body?: string | undefined
  meeting?: string | undefined
  /** The agenda's label; left out, that of the item about the thing. */
  item?: string | undefined
  about?: string | undefined
}

/** The meeting named is one of the body's; what is not known keeps no gate shut. */
export const isOfTheBody = ({ body, meeting }: Sitting, facts: Facts): boolean => {
  const known = facts.meeting(meeting)?.body
  return !body || !known || known === body
}

const sat = ['held', 'adjourned', 'concluded']

/** The meeting named has taken place or is sitting. */
export const hasSat = ({ meeting }: Sitting, facts: Facts): boolean => {
  const known = facts.meeting(meeting)
  return known === undefined || sat.includes(known.status)
}

/** Where the body has a quorum, somebody has recorded who was at the meeting named. */
export const isAttendanceKnown = (sitting: Sitting, facts: Facts): boolean =>
  sitting.meeting === undefined || quorate(sitting, facts) !== 'undetermined'

/** The meeting named is not known to be inquorate. */
export const isNotInquorate = (sitting: Sitting, facts: Facts): boolean =>
  sitting.meeting === undefined || quorate(sitting, facts) !== 'false'

const quorate = ({ body, meeting, item, about }: Sitting, facts: Facts): Tristate => {
  const at = facts.meeting(meeting)
  const own = at?.items.find(each => about !== undefined && each.about === about && !each.withdrawn)
  return isQuorate(facts.body(body ?? at?.body), at, item ?? own?.label)
}

/** A body that votes decides at a meeting: outside of one there is no quorum and no vote. */
export const votesOutsideMeeting = ({ body, meeting }: Sitting, on: string, facts: Facts): Decision | undefined => {
  const way = wayOn(facts.body(body)?.ways ?? [], on)
  if (meeting !== undefined || way === undefined || way === 'undetermined' || way.decides !== 'vote') return undefined
  return refused('votesAtMeeting', 'The body decides by vote, and no meeting is named at which it voted.', {
    instead: 'Name the meeting; what cannot wait is put to a meeting called for it.',
  })
}

/** The meeting named comes after the one at which it was put off: what was deferred there comes back elsewhere. */
export const isLater = (meeting: string | undefined, before: string | null, facts: Facts): boolean => {
  if (meeting === undefined || before === null) return true
  const [date, earlier] = [facts.meeting(meeting)?.date, facts.meeting(before)?.date]
  return meeting !== before && !(date && earlier && isBefore(date, earlier) === 'true')
}

/** The sentences for the gates of whatever is decided at a meeting. */
export const sittingGates: GateSentences = {
  isOfTheBody: { sentence: 'The meeting named is one of another body.', instead: 'Name a meeting of this body.' },
  hasSat: {
    sentence: 'The meeting named has not taken place.',
    instead: 'HoldMeeting records that it did; what cannot wait is decided outside a meeting, with the reason.',
  },
  isAttendanceKnown: {
    sentence: 'The body has a quorum, and it is not known whether enough voting members were there.',
    instead: 'RecordAttendance for the meeting first.',
  },
  isQuorate: {
    sentence: 'The meeting is not quorate: it may note, but not decide.',
    instead: 'Note it, or put it to a later meeting.',
  },
  isLater: {
    sentence: 'The meeting named is not later than the one that deferred it.',
    instead: 'Name a later meeting: it keeps its reference and comes back there.',
  },
}
