/** What may be asked of the record itself. */
import type { NounDefinition } from '../schema/noun.ts'
import { type SystemCommand, systemCommands, systemEvents, systemStatuses } from '../schema/system.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { type Decision, invalid, type Need, type NounRules, named, refused } from './rules.ts'
import { systemMachine } from './system.machine.ts'
import { evolveSystem, newSystem, type SystemState } from './system.state.ts'

const definition: NounDefinition = {
  noun: 'system',
  statuses: systemStatuses,
  commands: systemCommands,
  events: systemEvents,
}
const gates: GateSentences = {
  leavesAKeeper: { sentence: 'Somebody must keep the record.', instead: 'AppointKeeper first, then remove this one.' },
}
const byMachine = decideByMachine({ life: lifecycle('system', systemMachine), definition, gates })

const needs = ({ type, data }: SystemCommand): Need[] => {
  if (type === 'SetUpRecord') return named({ keeper: data.keeper })
  return type === 'AppointKeeper' ? named({ person: data.person }) : []
}

const decide = (command: SystemCommand, state: SystemState, facts: Facts): Decision => {
  if (command.type === 'SetUpRecord' && state.status !== 'absent') {
    return refused('alreadySetUp', 'This record is set up already: it is done once, by the first command.', {
      instead: 'A keeper of the record can let further persons record (AppointKeeper, AppointRecorder).',
    })
  }
  if (command.type === 'AppointKeeper' && state.keepers.includes(command.data.person))
    return invalid('data.person', 'keeps the record already')
  if (command.type === 'RemoveKeeper' && !state.keepers.includes(command.data.person))
    return invalid('data.person', 'does not keep the record')
  return byMachine(command, state, facts)
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
