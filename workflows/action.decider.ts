/** What may be asked of an action, on what facts, and what is recorded then. */
import { type ActionCommand, actionCommands, actionEvents, actionStatuses } from '../schema/action.ts'
import { isBefore } from '../schema/edtf.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { actionMachine } from './action.machine.ts'
import { type ActionState, evolveAction, newAction } from './action.state.ts'
import { approvalNeeds } from './approvalStanding.ts'
import { decideByMachine, type GateSentences, words } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { sittingGates, votesOutsideMeeting } from './quorum.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'action',
  statuses: actionStatuses,
  commands: actionCommands,
  events: actionEvents,
}

const notApproved = {
  sentence: 'The approval that this action needs has not been given.',
  instead: 'Ask waitingOn for the body to see where the approval stands, or LinkApproval to name another.',
}
const stale = {
  sentence: 'What was approved has changed since it was put: the approval is stale.',
  instead: 'Put it again, or have a named person judge the change editorial (JudgeChangeEditorial, with a reason).',
}
const undischarged = {
  sentence: 'A condition of the approval is still open.',
  instead: 'Have it discharged or waived, condition by condition.',
}
const gates: GateSentences = {
  ...sittingGates,
  isLinked: { sentence: 'No approval holds it up.' },
  hasMilestone: { sentence: 'The action has no milestone to reach.', instead: 'AddMilestone sets one.' },
  hasDueDate: { sentence: 'The action has no due date yet.', instead: 'SetDueDate sets the first one.' },
  hasNoDueDate: {
    sentence: 'The action has a due date already.',
    instead: 'RebaselineDueDate moves it, with a reason.',
  },
  isApproved: notApproved,
  isAsApproved: stale,
  conditionsDischarged: undischarged,
  isApprovedToComplete: notApproved,
  isAsApprovedToComplete: stale,
  conditionsDischargedToComplete: undischarged,
}

const byMachine = decideByMachine({ life: lifecycle('action', actionMachine), definition, gates })

/** Commands by which the body itself, and not its secretary alone, settles something. */
const bodyDecides = [
  ...['AgreeAction', 'DeclineAction', 'CloseAction', 'ReturnAction', 'ReopenAction', 'CloseUndelivered'],
  'UnlinkApproval',
]

/** What was only proposed may be taken back by whoever records for the body; what the body agreed is the body's. */
const exits = ['WithdrawAction', 'SupersedeAction', 'TransferAction', 'SplitAction', 'MergeAction']

/** Commands that the action's approvals may hold up. */
const awaitsApproval = ['StartAction', 'ResumeAction', 'ReportActionComplete', 'CloseAction', 'ReopenAction']

const needs = (command: ActionCommand, state: ActionState, facts: Facts): Need[] =>
  awaitsApproval.includes(command.type) ? approvalNeeds(state, facts) : []

const asks = (command: ActionCommand, state: ActionState): Ask => {
  const body = state.body || ('body' in command.data ? command.data.body : undefined)
  const isTheBodys = bodyDecides.includes(command.type) || (exits.includes(command.type) && state.isAgreed)
  return { power: isTheBodys ? 'decide' : 'record', ...(body === undefined ? {} : { body }) }
}

const decide = (command: ActionCommand, state: ActionState, facts: Facts): Decision =>
  faultOf(command, state, facts) ?? outsideMeeting(command, state, facts) ?? byMachine(command, state, facts)

const outsideMeeting = (command: ActionCommand, { body }: ActionState, facts: Facts): Decision | undefined => {
  if (!bodyDecides.includes(command.type) || command.type === 'UnlinkApproval') return undefined
  const meeting = 'meeting' in command.data ? command.data.meeting : undefined
  return votesOutsideMeeting({ body, meeting }, command.happened, facts)
}

const faultOf = (command: ActionCommand, state: ActionState, facts: Facts): Decision | undefined => {
  switch (command.type) {
    case 'ProposeAction':
    case 'SetDueDate':
    case 'RebaselineDueDate':
      if (command.data.due === undefined || isBefore(command.data.due, command.happened) !== 'true') return undefined
      return invalid('data.due', `is ${command.data.due}, before ${command.happened}, when it was set`)
    case 'AddMilestone':
      if (!state.milestones.includes(command.data.number)) return undefined
      return invalid('data.number', `milestone ${command.data.number} is there already`)
    case 'ReachMilestone':
      // Without any, the machine refuses, not the field.
      if (state.milestones.length === 0 || state.milestones.includes(command.data.number)) return undefined
      return invalid('data.number', `there is no milestone ${command.data.number}`)
    case 'LinkApproval':
      return linkFault(command.data.approval, state, facts)
    case 'UnlinkApproval':
      return isLinked(state, command.data.approval) ? undefined : invalid('data.approval', 'does not hold it up')
    case 'SupersedeAction':
      return successorFault('by', command.data.by, state, facts)
    case 'MergeAction':
      return successorFault('into', command.data.into, state, facts)
    case 'SplitAction':
      return splitFault(command.data.into, state, facts)
    default:
      return undefined
  }
}

const linkFault = (approval: string, state: ActionState, facts: Facts): Decision | undefined => {
  if (isLinked(state, approval)) return invalid('data.approval', 'is linked already')
  const known = facts.approval(approval)
  return known && !known.actions.includes(state.stream)
    ? invalid('data.approval', `is not about ${state.stream}: AmendApproval names it there, or name another`)
    : undefined
}

const over = ['withdrawn', 'superseded', 'transferred', 'split', 'merged', 'notAgreed', 'closedUndelivered']

/** What an action goes on as must go on itself: no circle of actions, each ended in favour of the other. */
const successorFault = (field: string, other: string, state: ActionState, facts: Facts): Decision | undefined => {
  if (other === state.stream) return invalid(`data.${field}`, 'is the action itself')
  const { status = 'agreed' } = facts.action(other) ?? {}
  return over.includes(status) ? invalid(`data.${field}`, `names ${other}, which is ${words(status)}`) : undefined
}

const splitFault = (into: string[], state: ActionState, facts: Facts): Decision | undefined => {
  const twice = into.findIndex((each, index) => into.indexOf(each) < index)
  if (twice >= 0) return invalid(`data.into.${twice}`, `names ${into[twice]} twice`)
  return into
    .map((each, index) => successorFault(`into.${index}`, each, state, facts))
    .find(fault => fault !== undefined)
}

const isLinked = (state: ActionState, approval: string): boolean =>
  state.approvals.some(link => link.approval === approval && link.gate !== 'none')

/** The rules of actions. */
export const actionRules: NounRules = {
  definition,
  machines: { action: actionMachine },
  gates,
  initial: newAction,
  needs,
  asks,
  decide,
  evolve: evolveAction,
}
