/** Where an approval stands, which commands may be asked there, and where each leads. */
import { and, setup } from 'xstate'
import { type ApprovalCommand, approvalStatuses } from '../schema/approval.ts'
import type { Outcome } from '../schema/proposal.ts'
import { type ApprovalState, isUndecided } from './approval.state.ts'
import { canEnd } from './approvalProposals.ts'
import { hasChanged, isStale } from './approvalStanding.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards } from './moves.ts'
import { hasSat, isAttendanceKnown, isLater, isNotInquorate, isOfTheBody, type Sitting } from './quorum.ts'

type Context = { state: ApprovalState; facts: Facts }
type Asked = { context: Context; event: ApprovalCommand }

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

type Said = { proposal: number; outcome: Outcome }
const outcomesIn = ({ event }: Asked): readonly Said[] =>
  event.type === 'ConsiderApproval' || event.type === 'DecideOutsideMeeting' ? (event.data?.outcomes ?? []) : []

/** What an inquorate meeting may say of a proposal, and what may be said of one that changed since it was put. */
const decidingNothing: readonly Outcome[] = ['noted', 'deferred', 'noDecision']
const puttingOff: readonly Outcome[] = ['deferred', 'noDecision']
const saysOnly = (asked: Asked, words: readonly Outcome[]): boolean =>
  outcomesIn(asked).every(({ outcome }) => words.includes(outcome))

const settles = (asked: Asked): boolean => {
  const said = outcomesIn(asked)
  return asked.context.state.proposals.every(
    each =>
      !isUndecided(each) || said.some(({ proposal, outcome }) => proposal === each.number && outcome !== 'deferred'),
  )
}

const endings = ['RescindProposal', 'ExpireProposal', 'SupersedeProposal'] as const
type Ending = Extract<ApprovalCommand, { type: (typeof endings)[number] }>
const isEnding = (command: ApprovalCommand): command is Ending =>
  (endings as readonly ApprovalCommand['type'][]).includes(command.type)

const noMeetingToCome = ['concluded', 'cancelled', 'enteredInError']
const isToCome = (asked: Asked): boolean =>
  !noMeetingToCome.includes(asked.context.facts.meeting(meetingIn(asked))?.status ?? '')

const isListedThere = (asked: Asked): boolean => {
  const meeting = meetingIn(asked)
  return meeting === undefined || asked.context.state.meeting === null || asked.context.state.meeting === meeting
}

const byQuorum = ['isOfTheBody', 'hasSat', 'isAttendanceKnown', 'isQuorate'] as const
const atMeeting = ['isOfTheBody', 'isListedThere', 'hasSat', 'isAttendanceKnown', 'isQuorate', 'isAsPut'] as const
const consider = [
  { target: 'considered', guard: and([...atMeeting, 'settlesEveryProposal']) },
  { target: 'deferred', guard: and([...atMeeting]) },
]

/** Of a proposal's outcome: then the proposals are handed in as they stand after it. */
const isOfOutcome = ({ event }: Asked): boolean =>
  event.type === 'CorrectEntry' && /^data\.outcomes\.\d+\.outcome$/.test(event.data?.field ?? '')

// Where every proposal turns out to have its outcome, the approval is considered, however far it has come again.
const settledByIt = { target: 'considered', guard: and(['isOfOutcome', 'settlesEveryProposal']) }
const stillWaiting = { target: 'deferred', guard: and(['isOfOutcome']) }

const everywhere = (here: string, ...byOutcome: (typeof settledByIt)[]) =>
  anywhere(here, approvalStatuses, [...byOutcome, here])
const list = { target: 'listed', guard: and(['isOfTheBody', 'isToCome']) }
const listAgain = { target: 'listed', guard: and(['isOfTheBody', 'isToCome', 'isLater']) }
const outside = {
  DecideOutsideMeeting: [
    { target: 'considered', guard: and(['isAsPut', 'settlesEveryProposal']) },
    { target: 'deferred', guard: and(['isAsPut']) },
  ],
}
const ends = (here: string) => ({ target: here, guard: and(['hasOutcome', 'canEnd']) })
/** What may be asked of the proposals that are decided, wherever the rest stands. */
const decided = (here: string) => ({
  AddCondition: { target: here, guard: and(['hasOutcome', 'isConditional']) },
  LinkOutcome: { target: here, guard: 'hasOutcome' as const },
  ExpireProposal: ends(here),
  SupersedeProposal: ends(here),
  RescindProposal: { target: here, guard: and(['hasOutcome', 'canEnd', ...byQuorum]) },
})
const bound = (here: string, ...byOutcome: (typeof settledByIt)[]) => ({
  ...everywhere(here, settledByIt, ...byOutcome),
  ...decided(here),
  JudgeChangeEditorial: { target: here, guard: 'hasChanged' as const },
})
const withdrawable = { WithdrawApproval: 'withdrawn' }
const returnable = { ...withdrawable, ReturnApproval: 'returned' }

export const approvalMachine = setup({
  types: {} as { context: Context; input: Context; events: ApprovalCommand },
  guards: {
    ...commonGuards,
    isOfTheBody: asked => isOfTheBody(sitting(asked), asked.context.facts),
    hasSat: asked => hasSat(sitting(asked), asked.context.facts),
    isToCome,
    isListedThere,
    isLater: asked => isLater(meetingIn(asked), asked.context.state.meeting, asked.context.facts),
    isAttendanceKnown: asked =>
      (asked.event.type === 'ConsiderApproval' && saysOnly(asked, decidingNothing)) ||
      isAttendanceKnown(sitting(asked), asked.context.facts),
    isQuorate: asked =>
      (asked.event.type === 'ConsiderApproval' && saysOnly(asked, decidingNothing)) ||
      isNotInquorate(sitting(asked), asked.context.facts),
    isAsPut: asked => saysOnly(asked, puttingOff) || !isStale(asked.context.state, asked.context.facts),
    hasChanged: ({ context: { state, facts } }) => hasChanged(state, facts),
    hasOutcome: ({ context: { state } }) => state.proposals.some(each => each.outcome !== null && !isUndecided(each)),
    isConditional: ({ context: { state } }) =>
      state.proposals.some(({ outcome }) => outcome === 'approvedSubjectToConditions'),
    canEnd: ({ context: { state }, event }) => !isEnding(event) || canEnd(state, event.type),
    settlesEveryProposal: settles,
    isOfOutcome,
    opensNoProposal: asked => !isOfOutcome(asked) || settles(asked),
  },
}).createMachine({
  id: 'approval',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), DraftApproval: 'drafted' } },
    named: { on: { ...everywhere('named'), ...withdrawable, DraftApproval: 'drafted' } },
    drafted: {
      on: { ...everywhere('drafted'), ...withdrawable, AmendApproval: 'drafted', SubmitApproval: 'submitted' },
    },
    submitted: { on: { ...bound('submitted'), ...returnable, ClearApproval: 'cleared' } },
    cleared: { on: { ...bound('cleared'), ...returnable, ...outside, ListApproval: list } },
    returned: {
      on: {
        ...bound('returned'),
        ...withdrawable,
        AmendApproval: 'returned',
        SubmitApproval: 'submitted',
      },
    },
    listed: {
      on: {
        ...bound('listed'),
        ...returnable,
        ...outside,
        ListApproval: list,
        ConsiderApproval: consider,
      },
    },
    considered: { on: bound('considered', stillWaiting) },
    deferred: { on: { ...bound('deferred'), ...returnable, ...outside, ListApproval: listAgain } },
    withdrawn: {
      on: {
        ...anywhere('withdrawn', approvalStatuses, [{ target: 'withdrawn', guard: 'opensNoProposal' as const }]),
        ...decided('withdrawn'),
      },
    },
    enteredInError: {},
  },
})
