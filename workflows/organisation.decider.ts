/** What may be asked of an organisation, and what is recorded then. */
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
import { type Decision, invalid, type Need, type NounRules, named } from './rules.ts'

const definition: NounDefinition = {
  noun: 'organisation',
  statuses: organisationStatuses,
  commands: organisationCommands,
  events: organisationEvents,
}
const gates: GateSentences = {}
const byMachine = decideByMachine({ life: lifecycle('organisation', organisationMachine), definition, gates })

const needs = ({ type, data }: OrganisationCommand): Need[] => {
  switch (type) {
    case 'NameOrganisation':
    case 'EstablishOrganisation':
    case 'PlaceOrganisation':
      return named({ partOf: data.partOf })
    case 'CloseOrganisation':
      return named({ successor: data.successor })
    default:
      return []
  }
}

const decide = (command: OrganisationCommand, state: OrganisationState, facts: Facts): Decision => {
  const { type, data } = command
  if (
    type === 'EstablishOrganisation' &&
    state.status === 'absent' &&
    (data.kind === undefined || data.name === undefined)
  ) {
    return invalid(
      data.kind === undefined ? 'data.kind' : 'data.name',
      'must be given for an organisation that is not in the record yet',
    )
  }
  const isOwnPart = 'partOf' in data && data.partOf === state.stream
  return isOwnPart ? invalid('data.partOf', 'is the organisation itself') : byMachine(command, state, facts)
}

/** The rules of organisations. */
export const organisationRules: NounRules = {
  definition,
  machines: { organisation: organisationMachine },
  gates,
  initial: newOrganisation,
  needs,
  asks: () => ({ power: 'record' }),
  decide,
  evolve: evolveOrganisation,
}
