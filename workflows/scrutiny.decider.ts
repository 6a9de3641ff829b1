/** What may be asked of a scrutiny item, on what facts, and what is recorded then. */
import { isBefore } from '../schema/edtf.ts'
import type { NounDefinition } from '../schema/noun.ts'
import { type ScrutinyCommand, scrutinyCommands, scrutinyEvents, scrutinyStatuses } from '../schema/scrutiny.ts'
import { labelFaults, movedFrom } from './agenda.ts'
import { decideByMachine, type GateSentences } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import { lifecycle } from './lifecycle.ts'
import { sittingGates } from './quorum.ts'
import type { Ask, Decision, Need, NounRules, Problem } from './rules.ts'
import { scrutinyMachine } from './scrutiny.machine.ts'
import { evolveScrutiny, newScrutiny, type ScrutinyState } from './scrutiny.state.ts'

const definition: NounDefinition = {
  noun: 'scrutiny',
  statuses: scrutinyStatuses,
  commands: scrutinyCommands,
  events: scrutinyEvents,
}

const gates: GateSentences = {
  ...sittingGates,
  hasSat: {
    sentence: 'The meeting named has not taken place.',
    instead: 'HoldMeeting records that it did; DeferScrutiny puts the item off.',
  },
  isToCome: {
    sentence: 'The meeting named is over or cancelled: nothing more is listed for it.',
    instead: 'Name a meeting that is still to come or sitting.',
  },
  isListedThere: {
    sentence: 'It is not listed for the meeting named, but for another.',
    instead: 'Name the meeting for which it is listed, or list it for this one first (ListScrutiny).',
  },
  owesNoReport: {
    sentence: 'A further report was requested, and nothing says that it has come.',
    instead: 'OpenFollowUp says what is owed; it is closed from there.',
  },
}

const byMachine = decideByMachine({ life: lifecycle('scrutiny', scrutinyMachine), definition, gates })

const needs = (command: ScrutinyCommand, { body, meeting }: ScrutinyState): Need[] => {
  const isSitting = command.type === 'ListScrutiny' || command.type === 'ConsiderScrutiny'
  const own = isSitting && body !== '' ? [{ stream: body }] : []
  return command.type === 'ListScrutiny' && meeting !== null ? [...own, { stream: meeting }] : own
}

/** What the office asked does of its own: the body asks and never directs, so the power here is that office's alone. */
const officeAnswers = ['AcceptScrutiny', 'DeclineScrutiny', 'CommissionScrutiny']

/** To note, to ask again and to voice a concern are open to an advisory body too; to state assurance is to decide. */
const statesAssurance = (command: ScrutinyCommand): boolean =>
  command.type === 'ConsiderScrutiny' && command.data.outcomes.some(({ outcome }) => outcome === 'assuranceStated')

const asks = (command: ScrutinyCommand, state: ScrutinyState): Ask => {
  const body = state.body || ('body' in command.data ? command.data.body : undefined)
  // Only a source's own data have an office, parsed by the schema of its event.
  const entered = 'office' in command.data ? (command.data.office as string | undefined) : undefined
  const office = officeAnswers.includes(command.type) ? state.asked : (state.office ?? entered)
  return {
    power: statesAssurance(command) || officeAnswers.includes(command.type) ? 'decide' : 'record',
    ...(body === undefined ? {} : { body }),
    ...(office ? { office } : {}),
  }
}

const decide = (command: ScrutinyCommand, state: ScrutinyState, facts: Facts): Decision => {
  const faults = faultsOf(command, state, facts)
  if (faults.length > 0) return { invalid: faults }
  const decision = byMachine(command, state, facts)
  if (!('events' in decision) || command.type !== 'ListScrutiny') return decision
  const more = (to: Record<string, string>) =>
    movedFrom(state.meeting, command.data.meeting, to.scrutiny === state.status)
  return { events: decision.events.map(event => ({ ...event, data: { ...event.data, ...more(event.to) } })) }
}

const faultsOf = (command: ScrutinyCommand, state: ScrutinyState, facts: Facts): Problem[] => {
  const { happened } = command
  switch (command.type) {
    case 'RequestScrutiny':
      return [
        ...dueFault('data.due', command.data.due, happened),
        ...when(command.data.follows === state.stream, 'data.follows', 'is the scrutiny item itself'),
        ...when(
          command.data.met !== undefined && command.data.kind !== 'visit',
          'data.met',
          `only goes with a visit, and this is a ${command.data.kind}`,
        ),
      ]
    case 'CommissionScrutiny':
    case 'OpenFollowUp':
      return dueFault('data.due', command.data.due, happened)
    case 'ListScrutiny':
      return labelFaults(state.stream, command.data, facts)
    case 'ReceiveScrutiny': {
      const isPaperless = state.kind === 'paper' && command.data.document === undefined && state.document === null
      return when(isPaperless, 'data.document', 'name the paper that was asked for')
    }
    case 'ConsiderScrutiny':
      return command.data.outcomes.flatMap((_, index) => outcomeFaults(command, index))
    default:
      return []
  }
}

const outcomeFaults = ({ data, happened }: Considering, index: number): Problem[] => {
  const said = data.outcomes[index]
  if (said === undefined) return []
  const at = `data.outcomes.${index}`
  const isTwice = data.outcomes.findIndex(({ outcome }) => outcome === said.outcome) < index
  const isAssurance = said.outcome === 'assuranceStated'
  const isReport = said.outcome === 'furtherReportRequested'
  return [
    ...when(isTwice && said.outcome !== 'referred', `${at}.outcome`, `${said.outcome} is said already`),
    ...when(
      said.outcome === 'notStated',
      `${at}.outcome`,
      'is only known of what a source leaves out (EnterFromSource)',
    ),
    ...when(
      isAssurance && said.level === undefined,
      `${at}.level`,
      'say how sure: substantial, reasonable, limited, none',
    ),
    ...when(!isAssurance && said.level !== undefined, `${at}.level`, 'only goes with assuranceStated'),
    ...when(said.outcome !== 'referred' && said.toBody !== undefined, `${at}.toBody`, 'only goes with referred'),
    ...when(!isReport && said.due !== undefined, `${at}.due`, 'only goes with furtherReportRequested'),
    ...dueFault(`${at}.due`, said.due, happened),
  ]
}
type Considering = Extract<ScrutinyCommand, { type: 'ConsiderScrutiny' }>

const dueFault = (path: string, due: string | undefined, happened: string): Problem[] =>
  when(due !== undefined && isBefore(due, happened) === 'true', path, `is ${due}, before ${happened}, when it was set`)
const when = (isSo: boolean, path: string, message: string): Problem[] => (isSo ? [{ path, message }] : [])

/** The rules of scrutiny items. */
export const scrutinyRules: NounRules = {
  definition,
  machines: { scrutiny: scrutinyMachine },
  gates,
  initial: newScrutiny,
  needs,
  asks,
  decide,
  evolve: evolveScrutiny,
}
