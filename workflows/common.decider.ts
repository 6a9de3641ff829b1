/** What every noun can be asked alike: entry from a source, correction of an entry, entry in error. */

import { digestOf } from '../schema/canonicalJson.ts'
import { namedIn } from '../schema/named.ts'
import type { CommandsOf, commonCommands } from '../schema/noun.ts'
import { isAuthority } from './authority.ts'
import { backwardFaults, sittingFaults, withSince } from './chronology.ts'
import { asCommand } from './contradictions.ts'
import { correctField } from './correction.decider.ts'
import { powersAnew } from './correction.powers.ts'
import { refusal } from './decideByMachine.ts'
import { type Entering, enter, evidenceIn, type Judge, ownCommand } from './entry.decider.ts'
import type { Entry, Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { isConfirmed, isOfTheirWording, minutesStream } from './minutes.state.ts'
import {
  type AnyCommand,
  type AnyEvent,
  type Ask,
  type Decision,
  invalid,
  type Need,
  type NounRules,
  recorded,
  refused,
  type State,
} from './rules.ts'

type Common = CommandsOf<typeof commonCommands>
type Correcting = Extract<Common, { type: 'CorrectEntry' }>

/** Days within which an entry that belongs to no meeting may be corrected without a decision of the body. */
export const correctionDays = 30

const isCommon = (command: AnyCommand): command is Common & AnyCommand =>
  ['EnterFromSource', 'CorrectEntry', 'EnterInError'].includes(command.type)

/** A noun's rules, with the commands that every noun has. */
export const withCommonCommands = (rules: NounRules): NounRules => {
  const [name, machine] = Object.entries(rules.machines)[0] ?? []
  if (name === undefined || machine === undefined) throw new Error(`${rules.definition.noun} has no machine`)
  const life = lifecycle(name, machine)
  const whole: NounRules = {
    ...rules,
    needs: (command, state, facts) =>
      isCommon(command) ? commonNeeds(rules, command, state, facts) : rules.needs(command, state, facts),
    asks: (command, state, facts) =>
      isCommon(command) ? commonAsks(rules, command, state, facts) : rules.asks(command, state, facts),
    decide: (command, state, facts) =>
      isCommon(command)
        ? decideCommon({ rules: whole, life }, command, state, facts)
        : inOrder({ rules, life }, rules.decide(command, state, facts), { command, state, facts }),
    evolve: (state, event) => withSince(state, corrects(rules.evolve(state, event), event), event),
  }
  return whole
}

const commonAsks = (rules: NounRules, command: Common, state: State, facts: Facts): Ask => {
  const asked: Ask = { ...rules.asks(asEntered(command), state, facts), power: 'record' }
  return command.type === 'CorrectEntry' ? { ...asked, besides: powersAnew(rules, command, facts) } : asked
}

type Given = { command: AnyCommand; state: State; facts: Facts }

/** What was decided, unless it would have happened before what led there, or when its meeting did not sit. */
const inOrder = ({ rules, life }: Judge, decision: Decision, { command, state, facts }: Given): Decision => {
  const definition = rules.definition.commands[command.type]
  if (!('events' in decision) || !definition) return decision
  const leadsTo = decision.events.at(-1)?.to[life.name]
  const faults = [
    ...backwardFaults({ state, command, leadsTo }),
    ...sittingFaults(definition.data, command.data, command.happened, facts),
  ]
  return faults.length > 0 ? { invalid: faults } : decision
}

/** A correction of what the thing says is material like any other change of it: an approval bound to it goes stale. */
const corrects = (state: State, event: AnyEvent): State => {
  const { field } = event.data
  const isMaterial = event.type === 'EntryCorrected' && typeof field === 'string' && field.startsWith('data.')
  return isMaterial && 'material' in state
    ? { ...state, ...{ material: digestOf([String(state.material), event.data]) } }
    : state
}

// Whom an entered event concerns is read from its own data, as if its command had been given. Where it is only asked
// what is open, there are none yet.
const asEntered = (command: Common): AnyCommand =>
  command.type === 'EnterFromSource' ? { ...command, data: evidenceIn(command) } : command

const commonNeeds = (rules: NounRules, command: Common, state: State, facts: Facts): Need[] => {
  if (command.type === 'EnterFromSource') return entryNeeds(rules, command, state, facts)
  const entry = command.type === 'CorrectEntry' ? facts.entry(command.data.event) : undefined
  const meetings = takenBack(command, facts).map(each => meetingOf(each, state))
  return [
    ...meetings.flatMap(meeting => (meeting === undefined ? [] : [{ stream: minutesStream(meeting) }])),
    ...rules.needs(asEntered(command), state, facts),
    ...(entry ? needsOf(rules, { ...command, ...asCommand(entry) }, state, facts) : []),
  ]
}

/** An entry on what is under way here is judged by what its own command would be. */
const entryNeeds = (rules: NounRules, command: Entering & AnyCommand, state: State, facts: Facts): Need[] => {
  const own = state.movedHere ? ownCommand(rules, command, evidenceIn(command)) : undefined
  return rules.needs(own ?? asEntered(command), state, facts)
}

/** What the command of a corrected entry named and was judged by: it is judged again as it should have read. */
const needsOf = (rules: NounRules, command: AnyCommand, state: State, facts: Facts): Need[] => {
  const schema = rules.definition.commands[command.type]?.data
  return schema ? [...namedIn(schema, command.data), ...rules.needs(command, state, facts)] : []
}

/** The entries that would no longer hold as they stand: the one corrected, or all of a thing entered in error. */
const takenBack = (command: Common, facts: Facts): readonly Entry[] => {
  if (command.type !== 'CorrectEntry') return facts.history()
  const entry = facts.entry(command.data.event)
  return entry ? [entry] : []
}

/** The meeting at which it was, be it that of which a stream is, or that which the entry words the minutes of. */
const meetingOf = (entry: Entry, { stream }: State): string | undefined => {
  if (stream.startsWith('meeting-')) return stream
  if (stream.startsWith('minutes-')) return isOfTheirWording(entry) ? stream.slice('minutes-'.length) : undefined
  const meeting = 'meeting' in entry.data ? entry.data.meeting : undefined
  return typeof meeting === 'string' ? meeting : undefined
}

const decideCommon = (judge: Judge, command: Common, state: State, facts: Facts): Decision => {
  if (state.status === 'enteredInError')
    return refused('enteredInError', `${state.stream} was entered in error and takes nothing more.`)
  switch (command.type) {
    case 'EnterFromSource':
      return enter(judge, command, state, facts)
    case 'CorrectEntry':
      return correct(judge, command, state, facts)
    case 'EnterInError':
      return tooLate(judge, command, state, facts) ?? enterInError(judge, command, state, facts)
  }
}

const enterInError = ({ rules, life }: Judge, command: Common & AnyCommand, state: State, facts: Facts): Decision => {
  const status = life.next({ status: state.status, state, facts }, command)
  if (status === undefined) return { refused: refusal({ ...rules, life }, command, state, facts) }
  return recorded({ type: 'ThingEnteredInError', data: command.data, to: { [life.name]: status } })
}

const correct = (judge: Judge, command: Correcting, state: State, facts: Facts): Decision => {
  const { event, field } = command.data
  const entry = facts.entry(event)
  if (!entry) return invalid('data.event', `is no entry of ${state.stream}`)
  if (entry.type in correctionTypes)
    return invalid('data.event', 'is a correction itself: correct the entry that was wrong')
  const late = tooLate(judge, command, state, facts)
  if (late) return late
  return field === 'status'
    ? correctStatus(judge, command, state, facts)
    : correctField(judge, { command, entry }, state, facts)
}

const correctionTypes = { EntryCorrected: true, ThingEnteredInError: true }

const correctStatus = (judge: Judge, command: Correcting, state: State, facts: Facts): Decision => {
  const { life } = judge
  const { was, is, event, field, reason, authority } = command.data
  if (!isAuthorised(judge, command, state, facts)) {
    return refused('correctionNeedsDecision', 'Where a thing stands is corrected only by a decision of the body.', {
      instead: 'Have the body decide, and name the decision or approval as the authority.',
    })
  }
  if (was !== state.status) return invalid('data.was', `says ${String(was)}, but the thing is ${state.status}`)
  const next = life.next({ status: state.status, state, facts }, { ...command, leadsTo: is } as AnyCommand)
  if (next !== is) return invalid('data.is', `is no status to which it could be corrected: ${life.statuses.join(', ')}`)
  const data = { event, field, reason, ...(authority === undefined ? {} : { authority }), open: { was, is } }
  return recorded({ type: 'EntryCorrected', data, to: { [life.name]: next } })
}

/**
 * The secretary may correct until the minutes are confirmed, or for 30 days; after that the body's decision is needed.
 * A thing is only taken out as long as each of its entries could be corrected.
 */
const tooLate = (judge: Judge, command: Common, state: State, facts: Facts): Decision | undefined => {
  const [since] = takenBack(command, facts).flatMap(entry => lateSince(entry, command, state, facts))
  if (since === undefined || isAuthorised(judge, command, state, facts)) return undefined
  const whole = command.type === 'EnterInError' ? 'What it says' : 'This'
  const sentence = `${whole} was recorded ${since}: it is corrected only by a decision of the body.`
  return refused('correctionNeedsDecision', sentence, {
    instead: 'Have the body decide, and name the decision or approval as the authority.',
  })
}

/** Since when the entry is no longer the secretary's alone to correct, in words; none where it still is. */
const lateSince = (entry: Entry, { at }: Common, state: State, facts: Facts): string[] => {
  const meeting = meetingOf(entry, state)
  if (meeting !== undefined)
    return isConfirmed(facts.minutes(minutesStream(meeting))) ? [`at ${meeting}, whose minutes are confirmed`] : []
  return daysBetween(entry.recordedAt, at) > correctionDays ? [`more than ${correctionDays} days ago`] : []
}

const isAuthorised = ({ rules }: Judge, command: Common, state: State, facts: Facts): boolean => {
  const { body, office } = rules.asks(asEntered(command), state, facts)
  const authority = 'authority' in command.data ? command.data.authority : undefined
  const whose = { ...(body === undefined ? {} : { body }), ...(office === undefined ? {} : { office }) }
  return isAuthority(authority, { thing: state.stream, ...whose }, facts)
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
