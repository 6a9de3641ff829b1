/** What may be asked of a body, on what facts, and what is recorded then. */
import { type BodyCommand, bodyCommands, bodyEvents, bodyStatuses, type Decides } from '../schema/body.ts'
import { isBefore } from '../schema/edtf.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { bodyMachine } from './body.machine.ts'
import { type BodyState, evolveBody, newBody } from './body.state.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { chainNeeds, isCircle } from './hierarchy.ts'
import { lifecycle } from './lifecycle.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules, refused } from './rules.ts'
import { overlap } from './spans.ts'
import { latestWay, type Way } from './waysOfDeciding.ts'

const definition: NounDefinition = { noun: 'body', statuses: bodyStatuses, commands: bodyCommands, events: bodyEvents }

const gates: GateSentences = {
  hasRecorder: {
    sentence: 'Nobody records for the body without an end: there is no appointment to end.',
    instead: 'AppointRecorder appoints somebody; keepers of the record record for every body.',
  },
  hasMember: {
    sentence: 'Nobody sits on the body without an end: there is no appointment to end.',
    instead: 'AppointMember appoints somebody; CorrectEntry corrects an end that is wrong.',
  },
  hasBusiness: {
    sentence: 'Nothing waits for an agenda of the body.',
    instead: 'PutBusinessForward puts something forward; AddAgendaItem puts what does not wait on an agenda.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('body', bodyMachine), definition, gates })

const needs = ({ data }: BodyCommand, _state: BodyState, facts: Facts): Need[] =>
  'answersTo' in data ? chainNeeds(data.answersTo, facts) : []

/** What whoever records for the body may record of it; the rest is the register's, and its keepers'. */
const ownBusiness = ['PutBusinessForward', 'TakeBusiness', 'AdoptTermsOfReference']

const asks = (command: BodyCommand, state: BodyState): Ask =>
  ownBusiness.includes(command.type) ? { power: 'record', body: state.stream } : { power: 'record' }

const decide = (command: BodyCommand, state: BodyState, facts: Facts): Decision =>
  faultOf(command, state, facts) ?? refusalOf(command, state) ?? byMachine(command, state, facts)

const faultOf = (command: BodyCommand, state: BodyState, facts: Facts): Decision | undefined => {
  switch (command.type) {
    case 'NameBody':
    case 'ConstituteBody':
      return wayFault(command.data, latestWay(state.ways)) ?? circleFault(command.data.answersTo, state, facts)
    case 'SettleHowBodyDecides':
      return wayFault(command.data)
    case 'PlaceBodyUnder':
      if (command.data.answersTo === undefined && command.data.authority === undefined)
        return invalid('data', 'says neither whom it answers to nor whose record it is')
      return circleFault(command.data.answersTo, state, facts)
    case 'DissolveBody':
      return selfFault('successor', command.data.successor, state)
    case 'AdoptTermsOfReference':
      if (!state.terms.includes(command.data.version)) return undefined
      return invalid('data.version', `version ${command.data.version} was adopted already`)
    case 'AppointMember':
      if (command.data.role === 'adviser' && command.data.votes === true)
        return invalid('data.votes', 'an adviser has no vote')
      return spanFault(command.data)
    case 'AppointRecorder':
      return spanFault(command.data)
    case 'RetireMember': {
      const { member, until } = command.data
      if (!goesOn(state.members)) return undefined
      return endFault(
        'member',
        state.members.filter(each => each.member === member),
        until,
      )
    }
    case 'RemoveRecorder': {
      const { person, until } = command.data
      if (!goesOn(state.recorders)) return undefined
      return endFault(
        'person',
        state.recorders.filter(each => each.person === person),
        until,
      )
    }
    case 'TakeBusiness':
      return takingFault(command.data, state)
    default:
      return undefined
  }
}

const takingFault = ({ about, meeting }: { about: string; meeting: string }, state: BodyState) => {
  if (state.waiting.every(({ taken }) => taken !== null)) return undefined
  const waiting = state.waiting.find(each => each.about === about && each.taken === null)
  if (!waiting) return invalid('data.about', `${about} does not wait for an agenda of ${state.stream}`)
  return waiting.putOffAt === meeting ? invalid('data.meeting', `put ${about} off: a later one takes it up`) : undefined
}

type Said = { decides?: Decides | undefined; decidingOffice?: string | undefined; quorum?: number | undefined }

// An office-holder's body needs its office, a voting one its quorum; no other way has either.
const wayFault = (way: Said, before?: Way): Decision | undefined => {
  const decides = way.decides ?? before?.decides
  const office = way.decidingOffice ?? before?.decidingOffice
  if (decides === 'officeHolder' && !office)
    return invalid('data.decidingOffice', 'must be given: name the office that holds the power')
  if (decides !== 'officeHolder' && way.decidingOffice !== undefined)
    return invalid('data.decidingOffice', 'belongs to a body that decides by its office-holder')
  if (decides === 'vote' && (way.quorum ?? before?.quorum ?? null) === null)
    return invalid('data.quorum', 'must be given: how many voting members must be present')
  if (decides !== 'vote' && way.quorum !== undefined) return invalid('data.quorum', 'belongs to a body that votes')
  return undefined
}

const selfFault = (field: string, other: string | undefined, state: BodyState): Decision | undefined =>
  other === state.stream ? invalid(`data.${field}`, 'is the body itself') : undefined

const circleFault = (answersTo: string | undefined, { stream }: BodyState, facts: Facts): Decision | undefined =>
  isCircle(stream, answersTo, facts)
    ? invalid('data.answersTo', `answers to ${stream} itself, or to what does`)
    : undefined

const spanFault = ({ from, until }: { from: string; until?: string | undefined }): Decision | undefined =>
  until !== undefined && isBefore(until, from) === 'true'
    ? invalid('data.until', `is ${until}, before it begins on ${from}`)
    : undefined

type Appointed = { from: string; until: string | null }

const endFault = (field: string, spans: readonly Appointed[], until: string) => {
  const open = spans.filter(span => span.until === null)
  if (open.length === 0) return invalid(`data.${field}`, 'has no appointment that goes on')
  const early = open.find(({ from }) => isBefore(until, from) === 'true')
  return early ? invalid('data.until', `is ${until}, before it began on ${early.from}`) : undefined
}

// Where there is nothing to end at all, the machine refuses, not the field.
const goesOn = (spans: readonly Appointed[]): boolean => spans.some(({ until }) => until === null)

/** What the body's own data forbid: two appointments of one at a time, two chairs at a time. */
const refusalOf = (command: BodyCommand, state: BodyState): Decision | undefined => {
  if (command.type === 'AppointMember') {
    const { member, role, from, until = null } = command.data
    const then = state.members.filter(each => overlap(each, { from, until }))
    if (then.some(each => each.member === member))
      return refused('isMemberAlready', `${member} sits on ${state.stream} in that time already.`, {
        instead: 'RetireMember first, and appoint in the new role from the day after; or say until when it was.',
      })
    if (role === 'chair' && then.some(each => each.role === 'chair'))
      return refused('hasChair', `${state.stream} has a chair in that time already.`, {
        instead: 'RetireMember ends the present chair, or say until when it was; a deputy is appointed as deputyChair.',
      })
  }
  if (command.type === 'AppointRecorder') {
    const { person, from, until = null } = command.data
    if (state.recorders.some(each => each.person === person && overlap(each, { from, until })))
      return refused('recordsAlready', `${person} records for ${state.stream} in that time already.`, {
        instead: 'RemoveRecorder ends the present appointment, or say until when the new one was.',
      })
  }
  return undefined
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
