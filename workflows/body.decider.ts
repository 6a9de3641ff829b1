/** What may be asked of a body, and what is recorded then. */
import { type BodyCommand, bodyCommands, bodyEvents, bodyStatuses } from '../schema/body.ts'
import { isBefore } from '../schema/edtf.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { bodyMachine } from './body.machine.ts'
import { type BodyState, evolveBody, newBody } from './body.state.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules, named } from './rules.ts'

const definition: NounDefinition = { noun: 'body', statuses: bodyStatuses, commands: bodyCommands, events: bodyEvents }
const gates: GateSentences = {}
const byMachine = decideByMachine({ life: lifecycle('body', bodyMachine), definition, gates })

const needs = ({ type, data }: BodyCommand): Need[] => {
  switch (type) {
    case 'NameBody':
    case 'ConstituteBody':
      return named({ decidingOffice: data.decidingOffice, answersTo: data.answersTo, authority: data.authority })
    case 'SettleHowBodyDecides':
      return named({ decidingOffice: data.decidingOffice })
    case 'PlaceBodyUnder':
      return named({ answersTo: data.answersTo, authority: data.authority })
    case 'DissolveBody':
      return named({ successor: data.successor })
    case 'AdoptTermsOfReference':
      return named({ document: data.document })
    case 'AppointMember':
      return named({ member: data.member })
    case 'AppointRecorder':
      return named({ person: data.person })
    case 'PutBusinessForward':
      return named({ about: data.about })
    case 'TakeBusiness':
      return named({ about: data.about, meeting: data.meeting })
    default:
      return []
  }
}

const decide = (command: BodyCommand, state: BodyState, facts: Facts): Decision =>
  faultOf(command, state) ?? byMachine(command, state, facts)

const faultOf = ({ type, data }: BodyCommand, state: BodyState): Decision | undefined => {
  switch (type) {
    case 'NameBody':
    case 'ConstituteBody':
    case 'SettleHowBodyDecides':
      return wayFault(data)
    case 'AppointMember':
    case 'AppointRecorder':
      if (data.until === undefined || isBefore(data.until, data.from) !== 'true') return undefined
      return invalid('data.until', `is ${data.until}, before it begins on ${data.from}`)
    case 'RetireMember':
      return ending(
        'data.member',
        data.until,
        state.members.find(each => each.member === data.member && each.until === null),
      )
    case 'RemoveRecorder':
      return ending(
        'data.person',
        data.until,
        state.recorders.find(each => each.person === data.person && each.until === null),
      )
    case 'AdoptTermsOfReference':
      if (data.version > Math.max(0, ...state.terms)) return undefined
      return invalid('data.version', `is not after version ${Math.max(...state.terms)}, which was adopted already`)
    case 'PutBusinessForward':
      if (!isWaiting(state, data.about)) return undefined
      return invalid('data.about', 'waits for the next agenda already')
    case 'TakeBusiness':
      return isWaiting(state, data.about)
        ? undefined
        : invalid('data.about', 'does not wait for an agenda of this body')
    default:
      return undefined
  }
}

const isWaiting = (state: BodyState, about: string): boolean =>
  state.waiting.some(each => each.about === about && each.taken === null)

type Way = { decides?: string | undefined; decidingOffice?: string | undefined; quorum?: number | undefined }
const wayFault = ({ decides, decidingOffice, quorum }: Way): Decision | undefined => {
  if (decides === 'officeHolder' && decidingOffice === undefined) {
    return invalid('data.decidingOffice', 'must name the office whose board it is')
  }
  if (quorum !== undefined && decides !== 'vote') return invalid('data.quorum', 'is only for a body that votes')
  return undefined
}

const ending = (path: string, until: string, open: { from: string } | undefined): Decision | undefined => {
  if (!open) return invalid(path, 'is not there, or has ended already')
  return isBefore(until, open.from) === 'true'
    ? invalid('data.until', `is ${until}, before it began on ${open.from}`)
    : undefined
}

/** Who sits and who records is for the keepers of the record; what waits for the agenda is for those who record for the body. */
const asks = ({ type }: BodyCommand, state: BodyState): Ask => {
  const ofItsOwn = type === 'PutBusinessForward' || type === 'TakeBusiness' || type === 'AdoptTermsOfReference'
  return ofItsOwn ? { power: 'record', body: state.stream } : { power: 'record' }
}

/** The rules of bodies. */
export const bodyRules: NounRules = {
  definition,
  machines: { body: bodyMachine },
  gates,
  initial: newBody,
  needs,
  asks,
  decide,
  evolve: evolveBody,
}
