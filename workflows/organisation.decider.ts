/** What may be asked of an organisation, on what facts, and what is recorded then. */
import type { NounDefinition } from '../schema/noun.ts'
import {
  type OrganisationCommand,
  organisationCommands,
  organisationEvents,
  organisationStatuses,
} from '../schema/organisation.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { organisationMachine } from './organisation.machine.ts'
import { evolveOrganisation, newOrganisation, type OrganisationState } from './organisation.state.ts'
import { type Decision, invalid, type NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'organisation',
  statuses: organisationStatuses,
  commands: organisationCommands,
  events: organisationEvents,
}
const gates: GateSentences = {}

const byMachine = decideByMachine({ life: lifecycle('organisation', organisationMachine), definition, gates })

/** The other organisations that a command names, by field. */
const others = (command: OrganisationCommand): Record<string, string | undefined> => {
  switch (command.type) {
    case 'NameOrganisation':
    case 'EstablishOrganisation':
    case 'PlaceOrganisation':
      return { partOf: command.data.partOf }
    case 'CloseOrganisation':
      return { successor: command.data.successor }
    default:
      return {}
  }
}

const decide = (command: OrganisationCommand, state: OrganisationState, facts: Facts): Decision => {
  const itself = Object.entries(others(command)).find(([, other]) => other === state.stream)
  return itself ? invalid(`data.${itself[0]}`, 'is the organisation itself') : byMachine(command, state, facts)
}

/** The rules of organisations. */
export const organisationRules: NounRules = {
  definition,
  machines: { organisation: organisationMachine },
  gates,
  initial: newOrganisation,
  needs: () => [],
  asks: () => ({ power: 'record' }),
  decide,
  evolve: evolveOrganisation,
}
