/** What may be asked of an office, and what is recorded then. */
import { isBefore } from '../schema/edtf.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { type OfficeCommand, officeCommands, officeEvents, officeStatuses } from '../schema/office.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { officeMachine } from './office.machine.ts'
import { evolveOffice, newOffice, type OfficeState } from './office.state.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules, named } from './rules.ts'

const definition: NounDefinition = {
  noun: 'office',
  statuses: officeStatuses,
  commands: officeCommands,
  events: officeEvents,
}
const gates: GateSentences = {}
const byMachine = decideByMachine({ life: lifecycle('office', officeMachine), definition, gates })

const isPerson = (who: string | undefined): string | undefined => (who === 'notStated' ? undefined : who)

const needs = ({ type, data }: OfficeCommand): Need[] => {
  switch (type) {
    case 'NameOffice':
    case 'EstablishOffice':
      return named({ organisation: data.organisation, accountableTo: data.accountableTo })
    case 'AbolishOffice':
      return named({ successor: data.successor })
    case 'AppointHolder':
      return named({ person: isPerson(data.person), meeting: data.meeting })
    case 'DelegatePower':
      return named({ to: data.to, body: data.body })
    default:
      return []
  }
}

const decide = (command: OfficeCommand, state: OfficeState, facts: Facts): Decision =>
  faultOf(command, state) ?? byMachine(command, state, facts)

const faultOf = ({ type, data }: OfficeCommand, state: OfficeState): Decision | undefined => {
  switch (type) {
    case 'AppointHolder':
    case 'DelegatePower':
      if (data.until !== undefined && isBefore(data.until, data.from) === 'true') {
        return invalid('data.until', `is ${data.until}, before it begins on ${data.from}`)
      }
      if (type === 'DelegatePower' && state.delegations.some(({ number }) => number === data.number)) {
        return invalid('data.number', `delegation ${data.number} is there already`)
      }
      return undefined
    case 'EndTenure': {
      const open = state.tenures.find(
        each => each.person === data.person && each.capacity === data.capacity && each.until === null,
      )
      if (!open) return invalid('data.person', `has no open tenure as ${data.capacity} of this office`)
      return isBefore(data.until, open.from) === 'true'
        ? invalid('data.until', `is ${data.until}, before it began on ${open.from}`)
        : undefined
    }
    case 'RevokeDelegation':
      if (state.delegations.some(each => each.number === data.number && !each.revoked)) return undefined
      return invalid('data.number', `there is no delegation ${data.number} in force`)
    default:
      return undefined
  }
}

const asks = (_command: OfficeCommand, state: OfficeState): Ask => ({ power: 'record', office: state.stream })

/** The rules of offices. */
export const officeRules: NounRules = {
  definition,
  machines: { office: officeMachine },
  gates,
  initial: newOffice,
  needs,
  asks,
  decide,
  evolve: evolveOffice,
}
