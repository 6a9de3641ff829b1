/** What may be asked of an approval, on what facts, and what is recorded then. */
import { type ApprovalCommand, approvalCommands, approvalEvents, approvalStatuses } from '../schema/approval.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { movedFrom } from './agenda.ts'
import { approvalCorrected } from './approval.correction.ts'
import { approvalFaults } from './approval.faults.ts'
import { approvalMachine } from './approval.machine.ts'
import { type ApprovalState, evolveApproval, newApproval } from './approval.state.ts'
import { isDecidedAnew } from './approval.superseding.ts'
import {
  decideProposals,
  endProposal,
  evidencedProposals,
  type Moved,
  putProposals,
  withdrawProposals,
} from './approvalProposals.ts'
import { bindingNeeds, presentBinding, presentDigests } from './approvalStanding.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { proposalMachine } from './proposal.machine.ts'
import { sittingGates, votesOutsideMeeting } from './quorum.ts'
import { type Ask, type Decision, type Need, type NounRules, recorded } from './rules.ts'

const definition: NounDefinition = {
  noun: 'approval',
  statuses: approvalStatuses,
  commands: approvalCommands,
  events: approvalEvents,
}

const gates: GateSentences = {
  ...sittingGates,
  isConditional: {
    sentence: 'No proposal stands approved subject to conditions: there is none to which one could be added.',
    instead: 'A condition is set with the outcome (ConsiderApproval, DecideOutsideMeeting).',
  },
  canEnd: {
    sentence: 'No proposal has an outcome that could come to that end: nothing is in force, or it only was noted.',
    instead: 'ConsiderApproval or DecideOutsideMeeting decides what waits; what has ended stays as it is.',
  },
  hasSat: {
    sentence: 'The meeting named has not taken place.',
    instead: 'HoldMeeting records that it did; DecideOutsideMeeting is for what cannot wait, with the reason.',
  },
  isQuorate: {
    sentence: 'The meeting is not quorate: it may note, but not decide.',
    instead: 'Record noted or deferred, and decide it at a later meeting.',
  },
  isToCome: {
    sentence: 'The meeting named is over or cancelled: nothing more is listed for it.',
    instead: 'Name a meeting that is still to come or sitting.',
  },
  isListedThere: {
    sentence: 'It is not listed for the meeting named, but for another.',
    instead: 'Name the meeting for which it is listed, or list it for this one first (ListApproval).',
  },
  isAsPut: {
    sentence: 'What was put has changed since: the approval is stale.',
    instead: 'Defer or return it and put it again, or have the change judged editorial (JudgeChangeEditorial).',
  },
  hasOutcome: { sentence: 'Nothing was decided of it yet.', instead: 'WithdrawApproval takes back what is only put.' },
  hasChanged: { sentence: 'Nothing has changed since it was put that is not judged already.' },
}

const byMachine = decideByMachine({ life: lifecycle('approval', approvalMachine), definition, gates })

const needs = (command: ApprovalCommand, state: ApprovalState): Need[] => {
  switch (command.type) {
    case 'SubmitApproval':
    case 'JudgeChangeEditorial':
      return bindingNeeds(state)
    case 'ConsiderApproval':
    case 'DecideOutsideMeeting':
      return [...ownBody(state), ...bindingNeeds(state)]
    case 'ListApproval':
      return [...ownBody(state), ...ownMeeting(state)]
    case 'RescindProposal':
      return ownBody(state)
    default:
      return []
  }
}

const ownBody = ({ body }: ApprovalState): Need[] => (body === '' ? [] : [{ stream: body }])
const ownMeeting = ({ meeting }: ApprovalState): Need[] => (meeting === null ? [] : [{ stream: meeting }])

type Settling = Extract<ApprovalCommand, { type: 'ConsiderApproval' | 'DecideOutsideMeeting' }>

/** What is still with those who put it is recorded for them; the rest for the body that decides. */
const ownersCommands = ['DraftApproval', 'AmendApproval', 'SubmitApproval', 'WithdrawApproval']
const bodyDecides = ['ConsiderApproval', 'DecideOutsideMeeting', 'RescindProposal', 'SupersedeProposal', 'AddCondition']
const corrections = ['CorrectEntry', 'EnterInError']

const asks = (command: ApprovalCommand, state: ApprovalState, facts: Facts): Ask => {
  const body = state.body || ('body' in command.data ? command.data.body : undefined)
  const from = state.from ?? ('from' in command.data ? command.data.from : undefined)
  const isOwners =
    ownersCommands.includes(command.type) || (corrections.includes(command.type) && state.meeting === null)
  const asked = isOwners ? (from ?? body) : body
  const { proposal, by } = command.type === 'SupersedeProposal' ? command.data : {}
  const isTold = proposal !== undefined && by !== undefined && isDecidedAnew({ proposal, by }, state, facts)
  const power = bodyDecides.includes(command.type) && !isTold ? 'decide' : 'record'
  const judge = command.type === 'JudgeChangeEditorial' ? command.data.judge : undefined
  return { power, ...(asked === undefined ? {} : { body: asked }), ...(judge === undefined ? {} : { judge }) }
}

const decide = (command: ApprovalCommand, state: ApprovalState, facts: Facts): Decision => {
  const faults = approvalFaults(command, state, facts)
  if (faults.length > 0) return { invalid: faults }
  const outside = outsideMeeting(command, state, facts)
  if (outside) return outside
  const decision = byMachine(command, state, facts)
  if (!('events' in decision)) return decision
  const moved = movedWithin(command, state)
  if ('refused' in moved) return moved
  return recorded(
    ...decision.events.map(event => {
      const data = recordedData(command, state, { facts, isThereAlready: event.to.approval === state.status })
      return { ...event, data, to: { ...event.to, ...moved.to } }
    }),
  )
}

const outsideMeeting = (command: ApprovalCommand, { body }: ApprovalState, facts: Facts): Decision | undefined =>
  command.type === 'DecideOutsideMeeting' || command.type === 'RescindProposal'
    ? votesOutsideMeeting({ body, meeting: meetingOf(command) }, command.happened, facts)
    : undefined
const meetingOf = ({ data }: ApprovalCommand): string | undefined =>
  'meeting' in data && typeof data.meeting === 'string' ? data.meeting : undefined

const movedWithin = (command: ApprovalCommand, state: ApprovalState): Moved => {
  switch (command.type) {
    case 'DraftApproval':
      return putProposals(state, command.data.proposals)
    case 'AmendApproval':
      return putProposals(state, command.data.proposals ?? [])
    case 'ConsiderApproval':
    case 'DecideOutsideMeeting':
      return decideProposals(state, command.data.outcomes)
    case 'RescindProposal':
    case 'ExpireProposal':
    case 'SupersedeProposal':
      return endProposal(state, command.data.proposal, command.type)
    case 'WithdrawApproval':
      return withdrawProposals(state)
    default:
      return { to: {} }
  }
}

/** `isThereAlready`: it stands, after the command, where it stood before. */
type Deciding = { facts: Facts; isThereAlready: boolean }

/** The command's data, with what the event carries besides. */
const recordedData = (command: ApprovalCommand, state: ApprovalState, { facts, isThereAlready }: Deciding): object => {
  switch (command.type) {
    case 'AmendApproval':
      return { ...command.data, ...droppedBy(command.data.actions, state) }
    case 'ListApproval':
      return { ...command.data, ...movedFrom(state.meeting, command.data.meeting, isThereAlready) }
    case 'SubmitApproval':
      return { ...command.data, binding: presentBinding(state, facts) }
    case 'JudgeChangeEditorial':
      return { ...command.data, ...judgedDigests(state, facts) }
    case 'ConsiderApproval':
      return {
        ...command.data,
        ...(state.label === null ? {} : { label: state.label }),
        outcomes: numbered(command, state),
      }
    case 'DecideOutsideMeeting':
      return { ...command.data, outcomes: numbered(command, state) }
    case 'AddCondition':
      return { number: nextNumber(state), ...command.data }
    default:
      return command.data
  }
}

const droppedBy = (actions: string[] | undefined, state: ApprovalState): { dropped?: string[] } => {
  const dropped = state.actions.filter(action => actions !== undefined && !actions.includes(action))
  return dropped.length > 0 ? { dropped } : {}
}

/** What it is bound to after the change: as it is put, and as what was decided before was put. */
const judgedDigests = (state: ApprovalState, facts: Facts): object => {
  const { digest } = presentBinding(state, facts)
  const more = presentDigests(state, facts).filter(each => each !== digest)
  return { digest, ...(more.length > 0 ? { more } : {}) }
}

const nextNumber = ({ conditions }: ApprovalState): number => Math.max(0, ...conditions.map(({ number }) => number)) + 1

/** The outcomes with their conditions numbered on from the approval's last. */
const numbered = ({ data }: Settling, state: ApprovalState): object[] => {
  let number = nextNumber(state)
  return data.outcomes.map(({ conditions, ...outcome }) =>
    conditions === undefined
      ? outcome
      : { ...outcome, conditions: conditions.map(condition => ({ number: number++, ...condition })) },
  )
}

/** The rules of approvals. */
export const approvalRules: NounRules = {
  definition,
  machines: { approval: approvalMachine, proposal: proposalMachine },
  gates,
  initial: newApproval,
  needs,
  asks,
  decide,
  evolve: evolveApproval,
  evidencedWithin: evidencedProposals,
  correctedWithin: approvalCorrected,
}
