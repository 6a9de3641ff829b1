/** What may be asked of a person's entry, and what is recorded then. */
import type { NounDefinition } from '../schema/noun.ts'
import { personCommands, personEvents, personStatuses } from '../schema/person.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import { lifecycle } from './lifecycle.ts'
import { personMachine } from './person.machine.ts'
import { evolvePerson, newPerson } from './person.state.ts'
import type { NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'person',
  statuses: personStatuses,
  commands: personCommands,
  events: personEvents,
}
const gates: GateSentences = {}

/** The rules of persons. */
export const personRules: NounRules = {
  definition,
  machines: { person: personMachine },
  gates,
  initial: newPerson,
  needs: () => [],
  asks: () => ({ power: 'record' }),
  decide: decideByMachine({ life: lifecycle('person', personMachine), definition, gates }),
  evolve: evolvePerson,
}
