/** What may be asked of a condition, on what facts, and what is recorded then. */
import { type ConditionCommand, conditionCommands, conditionEvents, conditionStatuses } from '../schema/condition.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { conditionStream } from './approvalStanding.ts'
import { conditionMachine } from './condition.machine.ts'
import { type ConditionState, evolveCondition, newCondition } from './condition.state.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { sittingGates, votesOutsideMeeting } from './quorum.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'condition',
  statuses: conditionStatuses,
  commands: conditionCommands,
  events: conditionEvents,
}

const gates: GateSentences = {
  ...sittingGates,
  isReplaced: {
    sentence: 'The approval has no condition under that number which words this one anew.',
    instead: 'AddCondition on the approval first: it gives the new wording its number.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('condition', conditionMachine), definition, gates })

/** Commands by which the body says whether what it asked for is met. */
const bodyDecides = ['ReturnEvidence', 'DischargeCondition', 'WaiveCondition', 'VaryCondition']

const needs = (command: ConditionCommand, state: ConditionState): Need[] => {
  switch (command.type) {
    case 'VaryCondition':
      return [{ stream: state.approval }, ...ownBody(state)]
    case 'ReturnEvidence':
    case 'DischargeCondition':
    case 'WaiveCondition':
      return ownBody(state)
    default:
      return []
  }
}

const ownBody = ({ body }: ConditionState): Need[] => (body === null ? [] : [{ stream: body }])

const asks = (command: ConditionCommand, state: ConditionState): Ask => {
  const body = state.body ?? ('body' in command.data ? command.data.body : undefined)
  return { power: bodyDecides.includes(command.type) ? 'decide' : 'record', ...(body === undefined ? {} : { body }) }
}

const decide = (command: ConditionCommand, state: ConditionState, facts: Facts): Decision =>
  faultOf(command, state, facts) ?? outsideMeeting(command, state, facts) ?? byMachine(command, state, facts)

const outsideMeeting = (command: ConditionCommand, { body }: ConditionState, facts: Facts): Decision | undefined => {
  if (!bodyDecides.includes(command.type)) return undefined
  const meeting = 'meeting' in command.data ? command.data.meeting : undefined
  return votesOutsideMeeting({ body: body ?? undefined, meeting }, command.happened, facts)
}

const faultOf = (command: ConditionCommand, state: ConditionState, facts: Facts): Decision | undefined => {
  if (command.type === 'VaryCondition')
    return command.data.by === state.number ? invalid('data.by', 'is the condition itself') : undefined
  if (command.type !== 'OpenCondition') return undefined
  const { approval, number, proposal, due, body } = command.data
  if (conditionStream(approval, number) !== state.stream)
    return invalid('data.number', `condition ${number} of ${approval} is not ${state.stream}`)
  const set = facts.approval(approval)
  if (set === undefined) return undefined
  const known = set.conditions.find(each => each.number === number)
  if (known === undefined)
    return invalid('data.number', `${approval} has no condition ${number}; AddCondition gives one its number`)
  if (known.proposal !== proposal) return invalid('data.proposal', `condition ${number} is one of ${known.proposal}`)
  if (set.body !== '' && body !== set.body) return invalid('data.body', `the condition was set by ${set.body}`)
  return known.due === due ? undefined : invalid('data.due', `condition ${number} was set as due: ${known.due}`)
}

/** The rules of conditions. */
export const conditionRules: NounRules = {
  definition,
  machines: { condition: conditionMachine },
  gates,
  initial: newCondition,
  needs,
  asks,
  decide,
  evolve: evolveCondition,
}
