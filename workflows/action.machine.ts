/** Where an action stands, which commands may be asked there, and where each leads. */
import { and, setup } from 'xstate'
import { type ActionCommand, actionStatuses } from '../schema/action.ts'
import type { ActionState } from './action.state.ts'
import { type ApprovalGate, shutGateOf } from './approvalStanding.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'
import { hasSat, isAttendanceKnown, isNotInquorate, isOfTheBody, type Sitting } from './quorum.ts'

type Asked = { context: { state: ActionState; facts: Facts } }

/** The meeting at which the body settles it, where one is named; there is none where it is only asked what is open. */
const sitting = ({ context, event }: Asked & { event: ActionCommand }): Sitting => {
  const data: object = event.data ?? {}
  const meeting = 'meeting' in data && typeof data.meeting === 'string' ? data.meeting : undefined
  return { body: context.state.body, meeting }
}
const atMeeting = ['isOfTheBody', 'hasSat', 'isAttendanceKnown', 'isQuorate'] as const
const approvedToStart = ['isApproved', 'isAsApproved', 'conditionsDischarged'] as const
const approvedToComplete = ['isApprovedToComplete', 'isAsApprovedToComplete', 'conditionsDischargedToComplete'] as const
const byTheBody = (target: string) => ({ target, guard: and([...atMeeting]) })
const reopened = { target: 'inProgress', guard: and([...atMeeting, ...approvedToStart]) }

const open = (gate: ApprovalGate, due: 'start' | 'completion') => (asked: Asked) =>
  shutGateOf(asked.context.state, due, asked.context.facts) !== gate

/** What may be asked in one status besides its own moves. */
const everywhere = (here: string) => anywhere(here, actionStatuses)
const noted = (here: string) => ({
  ...everywhere(here),
  ...staying(here, ['AmendAction', 'AssignAction', 'AddMilestone', 'RecordProgress', 'EscalateAction']),
  ...staying(here, ['LinkApproval', 'TellApprovalStanding']),
  UnlinkApproval: { target: here, guard: 'isLinked' as const },
  ReachMilestone: { target: here, guard: 'hasMilestone' as const },
  SetDueDate: { target: here, guard: 'hasNoDueDate' as const },
  RebaselineDueDate: { target: here, guard: 'hasDueDate' as const },
})
const exits = {
  WithdrawAction: 'withdrawn',
  SupersedeAction: 'superseded',
  TransferAction: 'transferred',
  SplitAction: 'split',
  MergeAction: 'merged',
}
const underWay = (here: string) => ({ ...noted(here), ...exits, CloseUndelivered: byTheBody('closedUndelivered') })
const over = (here: string) => ({ ...everywhere(here), ...staying(here, ['TellApprovalStanding']) })
const toStart = and([...approvedToStart])
const toComplete = and([...approvedToComplete])

export const actionMachine = setup({
  types: {} as { context: Asked['context']; input: Asked['context']; events: ActionCommand },
  guards: {
    ...commonGuards,
    isLinked: ({ context }) => context.state.approvals.some(({ gate }) => gate !== 'none'),
    hasMilestone: ({ context }) => context.state.milestones.length > 0,
    hasDueDate: ({ context }) => context.state.due !== null,
    hasNoDueDate: ({ context }) => context.state.due === null,
    isApproved: open('isApproved', 'start'),
    isAsApproved: open('isAsApproved', 'start'),
    conditionsDischarged: open('conditionsDischarged', 'start'),
    isApprovedToComplete: open('isApproved', 'completion'),
    isAsApprovedToComplete: open('isAsApproved', 'completion'),
    conditionsDischargedToComplete: open('conditionsDischarged', 'completion'),
    isOfTheBody: asked => isOfTheBody(sitting(asked), asked.context.facts),
    hasSat: asked => hasSat(sitting(asked), asked.context.facts),
    isAttendanceKnown: asked => isAttendanceKnown(sitting(asked), asked.context.facts),
    isQuorate: asked => isNotInquorate(sitting(asked), asked.context.facts),
  },
}).createMachine({
  id: 'action',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), ProposeAction: 'proposed' } },
    named: { on: { ...noted('named'), ...exits, ProposeAction: 'proposed' } },
    proposed: {
      on: { ...noted('proposed'), ...exits, AgreeAction: byTheBody('agreed'), DeclineAction: byTheBody('notAgreed') },
    },
    agreed: {
      on: { ...underWay('agreed'), StartAction: { target: 'inProgress', guard: toStart }, HoldAction: 'onHold' },
    },
    inProgress: {
      on: {
        ...underWay('inProgress'),
        HoldAction: 'onHold',
        ReportActionComplete: { target: 'reportedComplete', guard: toComplete },
      },
    },
    onHold: { on: { ...underWay('onHold'), ResumeAction: { target: 'inProgress', guard: toStart } } },
    reportedComplete: {
      on: {
        ...underWay('reportedComplete'),
        CloseAction: { target: 'closed', guard: and([...atMeeting, ...approvedToComplete]) },
        ReturnAction: byTheBody('inProgress'),
      },
    },
    closed: { on: { ...over('closed'), ReopenAction: reopened } },
    notAgreed: { on: over('notAgreed') },
    withdrawn: { on: over('withdrawn') },
    superseded: { on: over('superseded') },
    transferred: { on: over('transferred') },
    closedUndelivered: { on: { ...over('closedUndelivered'), ReopenAction: reopened } },
    split: { on: over('split') },
    merged: { on: over('merged') },
    enteredInError: {},
  },
})
