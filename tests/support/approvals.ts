/** A body, its meetings and an approval on the way to them, for tests of approvals, conditions and scrutiny. */
import { newAction } from '../../workflows/action.state.ts'
import { approvalRules } from '../../workflows/approval.decider.ts'
import type { ApprovalState } from '../../workflows/approval.state.ts'
import type { BodyState } from '../../workflows/body.state.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { type MeetingState, newMeeting } from '../../workflows/meeting.state.ts'
import type { AnyCommand, State } from '../../workflows/rules.ts'
import type { Way } from '../../workflows/waysOfDeciding.ts'
import { bodyOf as bodyDeciding } from './boards.ts'
import { command, given } from './given.ts'

/** A body that decides; by default an office-holder's, which has no quorum. */
export const bodyOf = (over: Partial<BodyState> & Partial<Way> = {}): BodyState =>
  bodyDeciding('body-feb', { decides: 'officeHolder', decidingOffice: 'office-chief-constable', ...over })

/** A meeting of that body that has been held. */
export const meetingOf = (over: Partial<MeetingState> = {}): MeetingState => ({
  ...newMeeting('meeting-2026-0001'),
  status: 'held',
  revision: 3,
  body: 'body-feb',
  date: '2026-03-10',
  ...over,
})

/** Somebody with a vote, present. */
export const voter = (who: string): MeetingState['attendance'][number] => ({
  who,
  as: 'member',
  votes: true,
  presence: 'present',
  substitutesFor: null,
})

export const february = { ...newAction('action-2026-0001'), revision: 0, material: 'a'.repeat(64) }

export const rules = withCommonCommands(approvalRules)
export const stream = 'approval-2026-0001'
export const second = 'meeting-2026-0002'
export const world: State[] = [bodyOf(), meetingOf(), meetingOf({ stream: second })]

const proposals = [
  { number: 1, text: 'Establish the unit', actions: ['action-2026-0001'] },
  { number: 2, text: 'Train every officer' },
]
export const draft = (over: object = {}): AnyCommand =>
  command('DraftApproval', {
    body: 'body-feb',
    from: 'body-steering',
    title: 'Cyber capability',
    actions: ['action-2026-0001'],
    documents: [],
    gate: 'start',
    proposals,
    ...over,
  })

export const submit = command('SubmitApproval')
export const clear = command('ClearApproval')
export const list = command('ListApproval', { meeting: 'meeting-2026-0001', label: '14.0' })

type Saying = { proposal: number; outcome: string } & Record<string, unknown>
/** What the meeting said, each outcome with the board's word `agreed` unless it is given. */
export const consider = (...outcomes: Saying[]): AnyCommand =>
  command('ConsiderApproval', { meeting: 'meeting-2026-0001', verb: 'agreed', outcomes })
export const considerAgain = (...outcomes: Saying[]): AnyCommand =>
  command('ConsiderApproval', { meeting: second, verb: 'agreed', outcomes })

/** An approval with two proposals that is listed for the meeting; `others` take the place of the world around it. */
export const listed = (...then: AnyCommand[]) => listedAmong([february, ...world], ...then)
export const listedAmong = (others: State[], ...then: AnyCommand[]) => {
  const history = given({ rules, stream, others }, draft(), submit, clear, list, ...then)
  return { ...history, state: history.state as ApprovalState } // the fold of an approval
}
