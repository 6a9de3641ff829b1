/** What may be asked of a decision, on what facts, and what is recorded then. */
import { type DecisionCommand, decisionCommands, decisionEvents, decisionStatuses } from '../schema/decision.ts'
import { isBefore } from '../schema/edtf.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import { decisionMachine } from './decision.machine.ts'
import { type DecisionState, evolveDecision, newDecision } from './decision.state.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { sittingGates, votesOutsideMeeting } from './quorum.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'decision',
  statuses: decisionStatuses,
  commands: decisionCommands,
  events: decisionEvents,
}

const gates: GateSentences = {
  ...sittingGates,
  hasSat: {
    sentence: 'The meeting named has not taken place.',
    instead: 'HoldMeeting records that it did; what cannot wait is decided outsideMeeting, with the reason.',
  },
  isQuorate: {
    sentence: 'The meeting is not quorate: it may note, but not decide.',
    instead: 'DecideNotToDecide records that no decision was taken, and why.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('decision', decisionMachine), definition, gates })

type Settling = Extract<DecisionCommand, { type: 'TakeDecision' | 'DecideNotToDecide' }>

/** Commands by which whoever has the power settles something; to expire is only to be recorded. */
const settles = ['TakeDecision', 'DecideNotToDecide', 'RescindDecision', 'SupersedeDecision']

const needs = (command: DecisionCommand, { body }: DecisionState): Need[] =>
  command.type === 'RescindDecision' && body !== null ? [{ stream: body }] : []

const asks = (command: DecisionCommand, state: DecisionState): Ask => {
  const body = state.body ?? ('body' in command.data ? command.data.body : undefined)
  const office = state.office ?? ('office' in command.data ? command.data.office : undefined)
  return {
    power: settles.includes(command.type) ? 'decide' : 'record',
    ...(body === undefined ? {} : { body }),
    ...(office === undefined ? {} : { office }),
  }
}

const decide = (command: DecisionCommand, state: DecisionState, facts: Facts): Decision =>
  faultOf(command, state, facts) ?? byMachine(command, state, facts)

const faultOf = (command: DecisionCommand, state: DecisionState, facts: Facts): Decision | undefined => {
  switch (command.type) {
    case 'TakeDecision':
      return (
        whoFault(command) ??
        whereFault(command) ??
        itemFault(command, facts) ??
        effectFault(command) ??
        votesOutsideMeeting(command.data, command.happened, facts)
      )
    case 'DecideNotToDecide':
      return whoFault(command) ?? itemFault(command, facts)
    case 'RescindDecision':
      return (
        itemFault(command, facts) ??
        votesOutsideMeeting({ body: state.body ?? undefined, meeting: command.data.meeting }, command.happened, facts)
      )
    case 'BringIntoForce':
      return effectiveFault(command, state)
    case 'SupersedeDecision':
      return command.data.by === state.stream ? invalid('data.by', 'is the decision itself') : undefined
    default:
      return undefined
  }
}

const whoFault = ({ data }: Settling): Decision | undefined => {
  if (data.body === undefined && data.office === undefined)
    return invalid('data.body', 'say which body or office decided')
  if (data.body !== undefined && data.office !== undefined)
    return invalid('data.office', 'a decision is taken by a body or by an office, not by both')
  return undefined
}

const whereFault = ({ data }: Extract<DecisionCommand, { type: 'TakeDecision' }>): Decision | undefined => {
  if (data.meeting !== undefined && data.outsideMeeting !== undefined)
    return invalid('data.outsideMeeting', `it was taken at ${data.meeting}, and so not outside a meeting`)
  return data.body !== undefined && data.meeting === undefined && data.outsideMeeting === undefined
    ? invalid('data.meeting', 'name the meeting, or say under outsideMeeting why it could not wait for one')
    : undefined
}

type Placed = { data: { meeting?: string | undefined; item?: string | undefined } }

const itemFault = ({ data: { meeting, item } }: Placed, facts: Facts): Decision | undefined => {
  if (item === undefined) return undefined
  if (meeting === undefined) return invalid('data.item', 'belongs to a meeting: name it')
  const known = facts.meeting(meeting)
  return known === undefined || known.items.some(({ label, withdrawn }) => label === item && !withdrawn)
    ? undefined
    : invalid('data.item', `there is no item ${item} on the agenda of ${meeting}`)
}

const effectFault = ({ data, happened }: Extract<DecisionCommand, { type: 'TakeDecision' }>): Decision | undefined =>
  data.effective !== undefined && isBefore(data.effective, happened) === 'true'
    ? invalid('data.effective', `is ${data.effective}, before ${happened}, when it was decided`)
    : undefined

const effectiveFault = (command: Extract<DecisionCommand, { type: 'BringIntoForce' }>, state: DecisionState) => {
  const { effective } = command.data
  if (effective === undefined || state.effective === null || isBefore(effective, state.effective) !== 'true')
    return undefined
  return invalid('data.effective', `is ${effective}, before ${state.effective}, which was decided`)
}

/** The rules of decisions. */
export const decisionRules: NounRules = {
  definition,
  machines: { decision: decisionMachine },
  gates,
  initial: newDecision,
  needs,
  asks,
  decide,
  evolve: evolveDecision,
}
