/** Where a scrutiny item stands, which commands may be asked there, and where each leads. */
import { and, setup } from 'xstate'
import { type ScrutinyCommand, scrutinyStatuses } from '../schema/scrutiny.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards } from './moves.ts'
import { hasSat, isAttendanceKnown, isLater, isNotInquorate, isOfTheBody, type Sitting } from './quorum.ts'
import type { ScrutinyState } from './scrutiny.state.ts'

type Context = { state: ScrutinyState; facts: Facts }
type Asked = { context: Context; event: ScrutinyCommand }

/** The meeting a command names. It has no data where the machine is only asked what is open. */
const meetingIn = ({ event }: Asked): string | undefined => {
  const data: object = event.data ?? {}
  return 'meeting' in data && typeof data.meeting === 'string' ? data.meeting : undefined
}

const sitting = (asked: Asked): Sitting => {
  const { stream, body, label, meeting: own } = asked.context.state
  const meeting = meetingIn(asked)
  return { body, meeting, about: stream, ...(meeting === own && label !== null ? { item: label } : {}) }
}

/** To note decides nothing: that an inquorate meeting may do. */
const onlyNotes = ({ event }: Asked): boolean =>
  event.type === 'ConsiderScrutiny' && (event.data?.outcomes ?? []).every(({ outcome }) => outcome === 'noted')

const noMeetingToCome = ['concluded', 'cancelled', 'enteredInError']
const isToCome = (asked: Asked): boolean =>
  !noMeetingToCome.includes(asked.context.facts.meeting(meetingIn(asked))?.status ?? '')

const isListedThere = (asked: Asked): boolean => {
  const meeting = meetingIn(asked)
  return meeting === undefined || asked.context.state.meeting === null || asked.context.state.meeting === meeting
}

const everywhere = (here: string) => anywhere(here, scrutinyStatuses)
const waiting = (here: string) => ({ ...everywhere(here), WithdrawScrutiny: 'withdrawn' })
const list = { target: 'listed', guard: and(['isOfTheBody', 'isToCome']) }
const listAgain = { target: 'listed', guard: and(['isOfTheBody', 'isToCome', 'isLater']) }
const consider = {
  target: 'considered',
  guard: and(['isOfTheBody', 'isListedThere', 'hasSat', 'isAttendanceKnown', 'isQuorate']),
}

export const scrutinyMachine = setup({
  types: {} as { context: Context; input: Context; events: ScrutinyCommand },
  guards: {
    ...commonGuards,
    isOfTheBody: asked => isOfTheBody(sitting(asked), asked.context.facts),
    hasSat: asked => hasSat(sitting(asked), asked.context.facts),
    isToCome,
    isListedThere,
    isLater: asked => isLater(meetingIn(asked), asked.context.state.meeting, asked.context.facts),
    isAttendanceKnown: asked => onlyNotes(asked) || isAttendanceKnown(sitting(asked), asked.context.facts),
    isQuorate: asked => onlyNotes(asked) || isNotInquorate(sitting(asked), asked.context.facts),
    owesNoReport: ({ context }) => !context.state.outcomes.includes('furtherReportRequested'),
  },
}).createMachine({
  id: 'scrutiny',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), RequestScrutiny: 'requested' } },
    named: { on: { ...waiting('named'), RequestScrutiny: 'requested' } },
    requested: { on: { ...waiting('requested'), AcceptScrutiny: 'accepted', DeclineScrutiny: 'declinedWithReason' } },
    accepted: { on: { ...waiting('accepted'), CommissionScrutiny: 'commissioned' } },
    declinedWithReason: { on: everywhere('declinedWithReason') },
    commissioned: {
      on: { ...waiting('commissioned'), CommissionScrutiny: 'commissioned', ReceiveScrutiny: 'received' },
    },
    received: { on: { ...waiting('received'), ReturnScrutiny: 'returned', ListScrutiny: list } },
    returned: { on: { ...waiting('returned'), CommissionScrutiny: 'commissioned', ReceiveScrutiny: 'received' } },
    listed: {
      on: { ...waiting('listed'), ListScrutiny: list, ConsiderScrutiny: consider, DeferScrutiny: 'deferred' },
    },
    considered: {
      on: {
        ...everywhere('considered'),
        OpenFollowUp: 'followUpOpen',
        CloseScrutiny: { target: 'closed', guard: 'owesNoReport' },
      },
    },
    deferred: { on: { ...waiting('deferred'), ReturnScrutiny: 'returned', ListScrutiny: listAgain } },
    followUpOpen: { on: { ...everywhere('followUpOpen'), RecordFollowUp: 'followUpOpen', CloseScrutiny: 'closed' } },
    closed: { on: everywhere('closed') },
    withdrawn: { on: everywhere('withdrawn') },
    enteredInError: {},
  },
})
