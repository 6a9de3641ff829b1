/** What may be asked of a person's entry, and what is recorded then. */
import type { NounDefinition } from '../schema/noun.ts'
import { personCommands, personEvents, personStatuses } from '../schema/person.ts'
import { systemStream } from '../schema/system.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { keeperNeeds } from './keepers.ts'
import { lifecycle } from './lifecycle.ts'
import { personMachine } from './person.machine.ts'
import { evolvePerson, newPerson, type PersonState } from './person.state.ts'
import type { AnyCommand, Need, NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'person',
  statuses: personStatuses,
  commands: personCommands,
  events: personEvents,
}
const gates: GateSentences = {
  isNotLastKeeper: {
    sentence: 'This is the last keeper of the record who can record: the record must have one.',
    instead: 'Make somebody else a keeper first (AppointKeeper).',
  },
}

const needs = (_command: AnyCommand, _state: PersonState, facts: Facts): Need[] => {
  const system = facts.system()
  return [{ stream: systemStream }, ...(system ? keeperNeeds(system) : [])]
}

/** The rules of persons. */
export const personRules: NounRules = {
  definition,
  machines: { person: personMachine },
  gates,
  initial: newPerson,
  needs,
  asks: () => ({ power: 'record' }),
  decide: decideByMachine({ life: lifecycle('person', personMachine), definition, gates }),
  evolve: evolvePerson,
}
