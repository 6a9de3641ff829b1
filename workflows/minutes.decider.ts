/** What may be asked of minutes, on what facts, and what is recorded then. */
import { isBefore } from '../schema/edtf.ts'
import { type MinutesCommand, minutesCommands, minutesEvents, minutesStatuses } from '../schema/minutes.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { minutesMachine } from './minutes.machine.ts'
import { evolveMinutes, type MinutesState, minutesStream, newMinutes } from './minutes.state.ts'
import { sittingGates } from './quorum.ts'
import { type Ask, type Decision, invalid, type Need, type NounRules } from './rules.ts'

const definition: NounDefinition = {
  noun: 'minutes',
  statuses: minutesStatuses,
  commands: minutesCommands,
  events: minutesEvents,
}

const gates: GateSentences = {
  ...sittingGates,
  isOfHeldMeeting: {
    sentence: 'The meeting has not taken place: there is nothing to minute.',
    instead: 'HoldMeeting records that it took place.',
  },
  isAnotherMeeting: {
    sentence: 'A meeting cannot confirm its own minutes.',
    instead: 'Name the later meeting at which they were confirmed.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('minutes', minutesMachine), definition, gates })

const needs = (command: MinutesCommand, state: MinutesState, facts: Facts): Need[] => {
  const confirming = command.type === 'ConfirmMinutes' ? facts.meeting(command.data.atMeeting)?.body : undefined
  return [{ stream: state.meeting }, ...(confirming ? [{ stream: confirming }] : [])]
}

const asks = (command: MinutesCommand, state: MinutesState, facts: Facts): Ask => {
  const body = facts.meeting(state.meeting)?.body
  return { power: command.type === 'ConfirmMinutes' ? 'decide' : 'record', ...(body ? { body } : {}) }
}

const decide = (command: MinutesCommand, state: MinutesState, facts: Facts): Decision =>
  faultOf(command, state, facts) ?? byMachine(command, state, facts)

const faultOf = (command: MinutesCommand, state: MinutesState, facts: Facts): Decision | undefined => {
  switch (command.type) {
    case 'DraftMinutes':
      if (minutesStream(command.data.meeting) !== state.stream)
        return invalid(
          'data.meeting',
          `the minutes of ${command.data.meeting} are ${minutesStream(command.data.meeting)}`,
        )
      return emptyFault(command.data)
    case 'RedraftMinutes':
      return emptyFault(command.data)
    case 'ConfirmMinutes':
      return earlierFault(command.data.atMeeting, state, facts)
    default:
      return undefined
  }
}

const emptyFault = ({ text, document }: { text?: string | undefined; document?: string | undefined }) =>
  text === undefined && document === undefined
    ? invalid('data.text', 'write the minutes here, or name the document that holds them')
    : undefined

const earlierFault = (atMeeting: string, state: MinutesState, facts: Facts): Decision | undefined => {
  const [own, later] = [facts.meeting(state.meeting)?.date, facts.meeting(atMeeting)?.date]
  return own && later && isBefore(later, own) === 'true'
    ? invalid('data.atMeeting', `was on ${later}, before the meeting of ${own} whose minutes these are`)
    : undefined
}

/** The rules of minutes. */
export const minutesRules: NounRules = {
  definition,
  machines: { minutes: minutesMachine },
  gates,
  initial: newMinutes,
  needs,
  asks,
  decide,
  evolve: evolveMinutes,
}
