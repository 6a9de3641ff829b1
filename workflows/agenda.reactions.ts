/** What is put before a body, and what its meetings' agendas take up. */

import type { BusinessReason } from '../schema/body.ts'
import type { JsonObject } from '../schema/canonicalJson.ts'
import type { BodyState, WaitingBusiness } from './body.state.ts'
import type { Facts } from './facts.ts'
import type { MeetingState } from './meeting.state.ts'
import { isLater } from './quorum.ts'
import type { Cause, Reaction, ReactionCommand } from './reaction.ts'

/** What was decided outside a meeting is reported to the next; what was deferred to no named meeting must come back. */
const putForward: Reaction = {
  name: 'putForward',
  on: ['ApprovalDecidedOutsideMeeting', 'ApprovalConsidered', 'DecisionTaken', 'ScrutinyDeferred', 'EntryCorrected'],
  needs: cause => [cause.stream],
  react: (cause, facts) => {
    const listed = facts.approval(cause.stream) ?? facts.scrutiny(cause.stream)
    const body = (listed ?? facts.decision(cause.stream))?.body
    const reason = reasonFor(cause)
    if (!body || reason === undefined) return []
    const putOffAt = reason === 'deferred' && listed?.meeting ? { putOffAt: listed.meeting } : {}
    const data = { about: cause.stream, reason, ...putOffAt }
    return [{ reaction: 'putForward', noun: 'body', type: 'PutBusinessForward', thing: body, data }]
  },
}

const reasonFor = ({ type, data, to }: Cause): string | undefined => {
  if (type === 'ApprovalDecidedOutsideMeeting' || (type === 'DecisionTaken' && data.meeting === undefined))
    return 'decidedOutsideMeeting'
  if (type === 'ScrutinyDeferred') return data.toMeeting === undefined ? 'deferred' : undefined
  if (to.approval !== 'deferred') return undefined
  if (type === 'EntryCorrected') return isPutOff(data) ? 'deferred' : undefined
  if (type !== 'ApprovalConsidered') return undefined
  const outcomes = (data.outcomes ?? []) as JsonObject[] // its schema says a list of objects
  return outcomes.some(outcome => outcome.outcome === 'deferred' && outcome.toMeeting === undefined)
    ? 'deferred'
    : undefined
}

/** A proposal turns out to have been deferred, to no named meeting: one that was named goes with no other outcome. */
const isPutOff = (data: JsonObject): boolean => isOfOutcome(data) && (data.open as JsonObject).is === 'deferred' // open

const isOfOutcome = ({ field }: JsonObject): boolean => /^data\.outcomes\.\d+\.outcome$/.test(String(field))

const takeBusiness: Reaction = {
  name: 'takeBusiness',
  on: ['AgendaItemAdded', 'AgendaItemLinked'],
  needs: (cause, facts) => {
    const putOffAt = waitingBusiness(cause, facts)?.putOffAt
    return [cause.stream, ...bodyOf(cause, facts), ...(putOffAt ? [putOffAt] : [])]
  },
  react: (cause, facts) => {
    const body = facts.body(facts.meeting(cause.stream)?.body)
    const { about } = cause.data
    const waits = waitingBusiness(cause, facts)
    if (!body || !waits || typeof about !== 'string') return []
    // Reacted to again after a crash, the item may be gone, or the business put off again by a later meeting.
    if (!itemAbout(facts.meeting(cause.stream), about) || !isLater(cause.stream, waits.putOffAt, facts)) return []
    const data = { about, meeting: cause.stream }
    return [{ reaction: 'takeBusiness', noun: 'body', type: 'TakeBusiness', thing: body.stream, data }]
  },
}

const waitingBusiness = ({ stream, data }: Cause, facts: Facts) =>
  facts.body(facts.meeting(stream)?.body)?.waiting.find(({ about, taken }) => about === data.about && taken === null)

const bodyOf = (cause: Cause, facts: Facts): string[] => {
  const body = facts.meeting(cause.stream)?.body
  return body === undefined ? [] : [body]
}

/** The live item of a meeting's agenda that is about something. */
const itemAbout = (meeting: MeetingState | undefined, about: string) =>
  meeting?.items.find(item => item.about === about && !item.withdrawn)

const onAgenda = (type: string, meeting: string, data: JsonObject): ReactionCommand => ({
  reaction: 'agenda',
  noun: 'meeting',
  type,
  thing: meeting,
  data,
})

const meetingsIn = ({ data: { meeting, movedFrom } }: Cause): string[] =>
  [meeting, movedFrom].filter(each => typeof each === 'string')

/** What is listed for a meeting stands on its agenda; what was listed for another before stands there no longer. */
const putOnAgenda: Reaction = {
  name: 'agenda',
  on: ['ApprovalListed', 'ScrutinyListed'],
  needs: meetingsIn,
  react: (cause, facts) => {
    const { meeting, movedFrom, label } = cause.data
    if (typeof meeting !== 'string' || typeof label !== 'string') return []
    const at = facts.meeting(meeting)
    const type = at?.items.some(item => item.label === label) ? 'LinkAgendaItem' : 'AddAgendaItem'
    const added = itemAbout(at, cause.stream) ? [] : [onAgenda(type, meeting, { label, about: cause.stream })]
    return typeof movedFrom === 'string'
      ? [...added, ...takenOff(movedFrom, cause.stream, `Listed for ${meeting} instead.`, facts)]
      : added
  },
}

const ahead: readonly string[] = ['planned', 'called', 'agendaPublished', 'postponed']

const takenOff = (meeting: string, about: string, reason: string, facts: Facts): ReactionCommand[] => {
  const at = facts.meeting(meeting)
  const item = itemAbout(at, about)
  if (!at || !item || !ahead.includes(at.status)) return []
  return [onAgenda('WithdrawAgendaItem', meeting, { label: item.label, reason })]
}

/** What is withdrawn or returned before its meeting is no longer on that meeting's agenda. */
const takeOffAgenda: Reaction = {
  name: 'agenda',
  on: ['ApprovalWithdrawn', 'ApprovalReturned', 'ScrutinyWithdrawn', 'ScrutinyReturned'],
  needs: (cause, facts) => [cause.stream, ...listedFor(cause, facts)],
  react: (cause, facts) =>
    listedFor(cause, facts).flatMap(meeting =>
      takenOff(meeting, cause.stream, `${cause.stream} was ${wayOff(cause)}.`, facts),
    ),
}

const wayOff = ({ type }: Cause): string => (type.endsWith('Withdrawn') ? 'withdrawn' : 'returned')

const listedFor = (cause: Cause, facts: Facts): string[] => {
  const meeting = (facts.approval(cause.stream) ?? facts.scrutiny(cause.stream))?.meeting
  return typeof meeting === 'string' ? [meeting] : []
}

/** What is to come before the body no longer waits for its next agenda no longer. */
const withdrawBusiness: Reaction = {
  name: 'withdrawBusiness',
  on: [
    ...['ApprovalWithdrawn', 'ApprovalReturned', 'ScrutinyWithdrawn', 'ScrutinyReturned'],
    ...['ThingEnteredInError', 'EntryCorrected'],
  ],
  needs: (cause, facts) => [cause.stream, ...ownBody(cause.stream, facts)],
  react: (cause, facts) => {
    const [body] = ownBody(cause.stream, facts)
    const waits = facts.body(body)?.waiting.find(({ about, taken }) => about === cause.stream && taken === null)
    if (!body || !waits) return []
    const isOff = cause.type === 'EntryCorrected' ? wasNotPutOff(cause, waits, facts) : isOver(waits, facts)
    if (!isOff) return []
    const data = { about: cause.stream, reason: `${cause.stream} ${offWords(cause)}.` }
    return [{ reaction: 'withdrawBusiness', noun: 'body', type: 'WithdrawBusiness', thing: body, data }]
  },
}

const offWords = (cause: Cause): string => {
  if (cause.type === 'ThingEnteredInError') return 'was entered in error'
  return cause.type === 'EntryCorrected' ? 'was not deferred after all' : `was ${wayOff(cause)}`
}

/** No proposal of it turns out to have been deferred. */
const wasNotPutOff = ({ stream, data }: Cause, { reason }: WaitingBusiness, facts: Facts): boolean =>
  reason === 'deferred' &&
  isOfOutcome(data) &&
  facts.approval(stream)?.proposals.every(({ outcome }) => outcome !== 'deferred') === true

/** The body before which a thing comes. */
const ownBody = (about: string, facts: Facts): string[] => {
  const { body } = facts.approval(about) ?? facts.scrutiny(about) ?? facts.decision(about) ?? facts.action(about) ?? {}
  return body ? [body] : []
}

const takenBack: readonly string[] = ['withdrawn', 'returned']

type Business = { about: string; reason: BusinessReason | undefined }

/** It is to come before the body no longer. What was decided outside a meeting is reported all the same. */
const isOver = ({ about, reason }: Business, facts: Facts): boolean => {
  const listed = facts.approval(about) ?? facts.scrutiny(about)
  const { status = '' } = listed ?? facts.decision(about) ?? facts.action(about) ?? facts.document(about) ?? {}
  return status === 'enteredInError' || (reason !== 'decidedOutsideMeeting' && takenBack.includes(status))
}

/** What a cancelled meeting, or its shortened agenda, would have taken goes back to the body. */
const giveBack: Reaction = {
  name: 'giveBack',
  on: ['AgendaItemWithdrawn', 'MeetingCancelled'],
  needs: (cause, facts) => [cause.stream, ...bodyOf(cause, facts), ...lost(cause, facts)],
  react: (cause, facts) => {
    const body = facts.body(facts.meeting(cause.stream)?.body)
    if (!body) return []
    return lost(cause, facts)
      .filter(about => isListedFor(about, cause.stream, facts) || wasTakenBy(body, about, cause.stream))
      .filter(about => !isListedElsewhere(about, cause.stream, facts))
      .filter(about => !isOver({ about, reason: takenFor(body, about, cause.stream) }, facts))
      .map(about => ({
        ...{ reaction: `giveBack ${about}`, noun: 'body', type: 'PutBusinessForward', thing: body.stream },
        data: { about, reason: 'notTaken' },
      }))
  },
}

/** What the items were about that are no longer on the agenda, and on it under no other label. */
const lost = ({ stream, type, data }: Cause, facts: Facts): string[] => {
  const items = facts.meeting(stream)?.items ?? []
  const gone = items.filter(({ label }) => type === 'MeetingCancelled' || label === data.label)
  const left = type === 'MeetingCancelled' ? [] : items.filter(({ withdrawn }) => !withdrawn)
  const about = gone.map(item => item.about).filter(each => each !== null)
  return [...new Set(about)].filter(each => !left.some(item => item.about === each))
}

const isListedFor = (about: string, meeting: string, facts: Facts): boolean => {
  const listed = facts.approval(about) ?? facts.scrutiny(about)
  return listed?.status === 'listed' && listed.meeting === meeting
}

/** It stands on another meeting's agenda, which would give it back in its turn. */
const isListedElsewhere = (about: string, meeting: string, facts: Facts): boolean => {
  const listed = facts.approval(about) ?? facts.scrutiny(about)
  return listed?.status === 'listed' && listed.meeting !== meeting
}

const wasTakenBy = (body: BodyState, about: string, meeting: string): boolean =>
  takenFor(body, about, meeting) !== undefined

const takenFor = ({ waiting }: BodyState, about: string, meeting: string) =>
  waiting.findLast(each => each.about === about && each.taken === meeting)?.reason

export const agendaReactions: readonly Reaction[] = [
  ...[putForward, putOnAgenda, takeOffAgenda, takeBusiness, withdrawBusiness, giveBack],
]
