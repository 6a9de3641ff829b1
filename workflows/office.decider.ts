/** What may be asked of an office, on what facts, and what is recorded then. */
import { isBefore } from '../schema/edtf.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { type OfficeCommand, officeCommands, officeEvents, officeStatuses } from '../schema/office.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { chainNeeds, isCircle } from './hierarchy.ts'
import { lifecycle } from './lifecycle.ts'
import { officeMachine } from './office.machine.ts'
import { evolveOffice, newOffice, type OfficeState } from './office.state.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'office',
  statuses: officeStatuses,
  commands: officeCommands,
  events: officeEvents,
}

const gates: GateSentences = {
  hasTenure: {
    sentence: 'Nobody holds, deputises or acts in the office without an end: there is nothing to vacate.',
    instead:
      'AppointHolder, AppointDeputy or AppointActing records who does; CorrectEntry corrects an end that is wrong.',
  },
  hasRecorder: {
    sentence: 'Nobody records for the office without an end: there is no appointment to end.',
    instead: 'AppointOfficeRecorder appoints somebody.',
  },
  hasDelegation: {
    sentence: 'The office has no delegation that could be revoked.',
    instead: 'MakeDelegation makes one.',
  },
  isVacant: {
    sentence: 'The office has another holder in that time.',
    instead: 'VacateOffice ends that tenure on its last day; a deputy or whoever acts is appointed as such.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('office', officeMachine), definition, gates })

const needs = ({ data }: OfficeCommand, _state: OfficeState, facts: Facts): Need[] =>
  'accountableTo' in data ? chainNeeds(data.accountableTo, facts) : []

/** The commands by which an office is filled. */
export const fillingCommands = ['AppointHolder', 'AppointDeputy', 'AppointActing', 'VacateOffice']

const asks = (command: OfficeCommand, state: OfficeState): Ask =>
  fillingCommands.includes(command.type) ? { power: 'record', office: state.stream } : { power: 'record' }

const decide = (command: OfficeCommand, state: OfficeState, facts: Facts): Decision =>
  faultOf(command, state, facts) ?? byMachine(command, state, facts)

const faultOf = (command: OfficeCommand, state: OfficeState, facts: Facts): Decision | undefined => {
  switch (command.type) {
    case 'NameOffice':
    case 'EstablishOffice':
      return circleFault(command.data.accountableTo, state, facts)
    case 'PlaceOffice':
      if (command.data.organisation === undefined && command.data.accountableTo === undefined)
        return invalid('data', 'says neither of what it is a part nor to whom it is accountable')
      return circleFault(command.data.accountableTo, state, facts)
    case 'AbolishOffice':
      return selfFault('successor', command.data.successor, state)
    case 'AppointHolder':
    case 'AppointDeputy':
    case 'AppointActing':
      return spanFault(command.data)
    case 'AppointOfficeRecorder':
      return spanFault(command.data)
    case 'RemoveOfficeRecorder':
      return removingFault(command.data, state)
    case 'VacateOffice':
      return vacatingFault(command.data, state)
    case 'MakeDelegation':
      if (state.delegations.some(({ number }) => number === command.data.number))
        return invalid('data.number', `delegation ${command.data.number} was made already`)
      return selfFault('to', command.data.to, state) ?? spanFault(command.data)
    case 'RevokeDelegation':
      return revokingFault(command.data, state)
    default:
      return undefined
  }
}

const selfFault = (field: string, other: string | undefined, state: OfficeState): Decision | undefined =>
  other === state.stream ? invalid(`data.${field}`, 'is the office itself') : undefined

const circleFault = (above: string | undefined, { stream }: OfficeState, facts: Facts): Decision | undefined =>
  isCircle(stream, above, facts)
    ? invalid('data.accountableTo', `is accountable to ${stream} itself, or to what is`)
    : undefined

const spanFault = ({ from, until }: { from: string; until?: string | undefined }): Decision | undefined =>
  until !== undefined && isBefore(until, from) === 'true'
    ? invalid('data.until', `is ${until}, before it begins on ${from}`)
    : undefined

type Vacating = { person: string; capacity: string; until: string }
const vacatingFault = ({ person, capacity, until }: Vacating, state: OfficeState): Decision | undefined => {
  // Where there is nothing to end at all, the machine refuses, not the field.
  if (!state.tenures.some(each => each.until === null)) return undefined
  const own = state.tenures.find(each => each.person === person && each.capacity === capacity && each.until === null)
  if (!own) return invalid('data.person', `${person} has no tenure as ${capacity} that goes on`)
  return spanFault({ from: own.from, until })
}

const removingFault = ({ person, until }: { person: string; until: string }, state: OfficeState) => {
  if (state.recorders.every(each => each.until !== null)) return undefined
  const own = state.recorders.find(each => each.person === person && each.until === null)
  if (!own) return invalid('data.person', `${person} has no appointment that goes on`)
  return spanFault({ from: own.from, until })
}

const revokingFault = ({ number, until }: { number: number; until: string }, state: OfficeState) => {
  if (state.delegations.every(({ revoked }) => revoked)) return undefined
  const made = state.delegations.find(each => each.number === number)
  if (!made) return invalid('data.number', `there is no delegation ${number}`)
  return made.revoked
    ? invalid('data.number', `delegation ${number} was revoked already`)
    : spanFault({ ...made, until })
}

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
