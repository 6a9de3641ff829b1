/** What may be asked of the record itself, and what is recorded then. */
import type { NounDefinition } from '../schema/noun.ts'
import { type SystemCommand, systemCommands, systemEvents, systemStatuses, systemStream } from '../schema/system.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { keeperNeeds } from './keepers.ts'
import { lifecycle } from './lifecycle.ts'
import { type Decision, invalid, type Need, type NounRules } from './rules.ts'
import { systemMachine } from './system.machine.ts'
import { evolveSystem, newSystem, type SystemState } from './system.state.ts'

const definition: NounDefinition = {
  noun: 'system',
  statuses: systemStatuses,
  commands: systemCommands,
  events: systemEvents,
}

const gates: GateSentences = {
  isNotSetUp: {
    sentence: 'The record was set up already; that happens once.',
    instead: 'A keeper of the record appoints another (AppointKeeper).',
  },
  leavesAKeeper: {
    sentence: 'This is the last keeper who can record: the record must have one.',
    instead: 'AppointKeeper another first.',
  },
}

const needs = (command: SystemCommand, state: SystemState): Need[] =>
  command.type === 'RemoveKeeper' ? keeperNeeds(state) : []

const byMachine = decideByMachine({ life: lifecycle('system', systemMachine), definition, gates })

const decide = (command: SystemCommand, state: SystemState, facts: Facts): Decision =>
  faultOf(command, state) ?? byMachine(command, state, facts)

const faultOf = (command: SystemCommand, state: SystemState): Decision | undefined => {
  if (command.type === 'SetUpRecord' && state.stream !== systemStream)
    return invalid('thing', `must be ${systemStream}: there is one record`)
  if (command.type === 'AppointKeeper' && state.keepers.includes(command.data.keeper))
    return invalid('data.keeper', 'keeps the record already')
  if (command.type === 'RemoveKeeper' && !state.keepers.includes(command.data.keeper))
    return invalid('data.keeper', 'does not keep the record')
  return undefined
}

/** The rules of the record itself. */
export const systemRules: NounRules = {
  definition,
  machines: { system: systemMachine },
  gates,
  initial: newSystem,
  needs,
  asks: () => ({ power: 'record' }),
  decide,
  evolve: evolveSystem,
}
