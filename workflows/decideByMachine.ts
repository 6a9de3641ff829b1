/** The plain case of deciding: the machine says whether and whereto, and the command's own data is what is recorded. */
import type { NounDefinition } from '../schema/noun.ts'
import { systemStream } from '../schema/system.ts'
import type { Facts } from './facts.ts'
import type { Lifecycle } from './lifecycle.ts'
import { forReactionsAlone } from './recorders.ts'
import { type AnyCommand, type Decision, type Refusal, recorded, type State } from './rules.ts'

/** The sentences for a noun's shut gates, by the gate's name. */
export type GateSentences = Record<string, { sentence: string; instead?: string }>

type Judge = { life: Lifecycle; definition: NounDefinition; gates: GateSentences }

/**
 * Asks the machine: one event of the command's type with its data, stamped with where the thing stands then; or why
 * not.
 */
export const decideByMachine =
  (judge: Judge) =>
  (command: AnyCommand, state: State, facts: Facts): Decision => {
    const { life, definition } = judge
    const status = life.next({ status: state.status, state, facts }, command)
    if (status === undefined) return { refused: refusal(judge, command, state, facts) }
    const type = definition.commands[command.type]?.recordedAs
    if (type === undefined) throw new Error(`No event is named for ${command.type} of ${definition.noun}`)
    return recorded({ type, data: command.data, to: { [life.name]: status } })
  }

/** Why the machine does not let a command pass: the gate that is shut, or the status it is in. */
export const refusal = ({ life, gates }: Judge, command: AnyCommand, state: State, facts: Facts): Refusal => {
  const why = life.whyNot({ status: state.status, state, facts }, command)
  const gate = gates[why]
  if (gate) return { code: why, shutGate: why, ...gate }
  if (state.status === 'absent') return notInRecord(state, command.type)
  return { code: 'wrongStatus', ...wrongStatus(life, command.type, state) }
}

// What every noun knows, and what no person gives.
const leftOut = ['EnterFromSource', 'CorrectEntry', 'EnterInError', ...forReactionsAlone, 'SetUpRecord']

/** What is told of a thing that nobody has recorded: its reference is mistaken, or it comes first. */
export const notInRecord = ({ stream }: State, command: string): Refusal =>
  stream === systemStream
    ? {
        code: 'notSetUp',
        sentence: `The record is not set up, so ${command} cannot be asked of it.`,
        instead: 'SetUpRecord names who keeps it.',
      }
    : {
        code: 'notInRecord',
        sentence: `${stream} is not in the record, so ${command} cannot be asked of it.`,
        instead: 'Look its reference up, or record it first.',
      }

const wrongStatus = (life: Lifecycle, command: string, state: State): { sentence: string; instead?: string } => {
  const own = life.commandsAt(state.status).filter(each => !leftOut.includes(each))
  const sentence = `${state.stream} is ${words(state.status)}: ${command} cannot be asked of it now.`
  return own.length > 0 ? { sentence, instead: `From here it knows ${own.join(', ')}.` } : { sentence }
}

/** A status as words: `reportedComplete` reads "reported complete". */
export const words = (name: string): string => name.replace(/[A-Z]/g, capital => ` ${capital.toLowerCase()}`)
