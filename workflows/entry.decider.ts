/** Entry from a source: an event of the noun's own types, from absent or any status to the one that is evidenced. */

import type { z } from 'zod'
import type { JsonObject } from '../schema/canonicalJson.ts'
import { faultWords } from '../schema/faultWords.ts'
import { type CommandsOf, type commonCommands, commonEvents, type NounDefinition } from '../schema/noun.ts'
import { own } from '../schema/own.ts'
import { backwardFaults, sittingFaults } from './chronology.ts'
import type { Facts } from './facts.ts'
import type { Lifecycle } from './lifecycle.ts'
import { forReactionsAlone } from './recorders.ts'
import {
  type AnyCommand,
  type Decision,
  invalid,
  type NounRules,
  type Problem,
  type Refusal,
  recorded,
  refused,
  type State,
} from './rules.ts'

export type Entering = Extract<CommandsOf<typeof commonCommands>, { type: 'EnterFromSource' }>
export type Judge = { rules: NounRules; life: Lifecycle }

/** The data of the entered event; none where it is only asked what is open. */
export const evidenceIn = (command: Entering): JsonObject => (command.data.data as JsonObject | undefined) ?? {}

/** The event that is entered, by the schema of its own type: parsed, or what is wrong with it, field by field. */
export const evidenceOf = (
  definition: NounDefinition,
  { event, data }: Entering['data'],
): { schema: z.ZodObject; data: JsonObject } | { invalid: Problem[] } => {
  const entered = Object.hasOwn(commonEvents, event) ? undefined : own<{ data: z.ZodObject }>(definition.events, event)
  if (!entered) return { invalid: [{ path: 'data.event', message: `${event} is no event of ${article(definition)}` }] }
  const parsed = entered.data.safeParse(data, { error: faultWords })
  if (parsed.success) return { schema: entered.data, data: parsed.data as JsonObject } // parsed out of JSON
  const invalid = parsed.error.issues.map(issue => ({
    path: ['data.data', ...issue.path].join('.'),
    message: issue.message,
  }))
  return { invalid }
}

/** Decides an entry: its data against the event's own schema, its status against what that event can lead to. */
export const enter = ({ rules, life }: Judge, command: Entering, state: State, facts: Facts): Decision => {
  const evidence = evidenceOf(rules.definition, command.data)
  if ('invalid' in evidence) return evidence
  const { event, data } = command.data
  if (command.basis?.document === undefined)
    return invalid('basis.document', 'must be given: an entry from a source names the document that evidences it')
  const status = evidenced({ rules, life }, command, state)
  if ('invalid' in status) return status
  const leadsTo = status.is
  const next = life.next({ status: state.status, state, facts }, { ...command, leadsTo } as AnyCommand)
  if (next === undefined) return refused('wrongStatus', `${state.stream} cannot be entered as ${leadsTo}.`)
  const within = rules.evidencedWithin?.({ type: event, data: data as JsonObject }, state) ?? {}
  const entered: Evidenced = { ownCommand: ownCommand(rules, command, evidence.data), next, within }
  const shut = notTold(entered) ?? (state.movedHere ? passedBy({ rules, life }, entered, state, facts) : undefined)
  if (shut) return shut
  const faults = [
    ...backwardFaults({ state, command, leadsTo: next }),
    ...sittingFaults(evidence.schema, evidence.data, command.happened, facts),
  ]
  if (faults.length > 0) return { invalid: faults }
  return recorded({ type: event, data: evidence.data, to: { [life.name]: next, ...within } })
}

/** What an entry evidences: the command that would have been given for it, where it leads, what it moves within. */
type Evidenced = { ownCommand: AnyCommand | undefined; next: string; within: Record<string, string> }

/** The command by which the evidenced event is recorded as it happens; none where it only follows from others. */
export const ownCommand = ({ definition }: NounRules, command: Entering, data: JsonObject): AnyCommand | undefined => {
  const [type] = typesOf(definition, command.data.event)
  return type === undefined ? undefined : { ...command, type, data }
}

const typesOf = ({ commands }: NounDefinition, event: string): string[] =>
  Object.entries(commands).flatMap(([type, each]) => (each.recordedAs === event ? [type] : []))

/** What follows from other entries is evidenced by none. */
const notTold = ({ ownCommand: own }: Evidenced): Decision | undefined =>
  own && forReactionsAlone.includes(own.type)
    ? refused('onlyReactions', 'This tells what follows from other entries, and is told by the record itself.', {
        instead: 'Enter on the approval what the source says was decided of it; its actions are told then.',
      })
    : undefined

/**
 * What is under way here is recorded as it happens: evidence of the past takes it, and what is within it, past no gate
 * and no power, whether or not it moves. What remains is what anybody who records could have recorded here as well.
 */
const passedBy = (judge: Judge, entered: Evidenced, state: State, facts: Facts): Decision | undefined => {
  const { ownCommand: own, next, within } = entered
  const isInPlace = next === state.status && Object.keys(within).length === 0
  if (!own || !isInPlace || !isUngated(judge, own, state, facts)) return underWay(state, own)
  return faultsOf(judge.rules.decide(own, state, withEvidencedFile(own, facts)))
}

/** What is wrong with the command is wrong with the entry, in whose data its data lie. */
const faultsOf = (decision: Decision): Decision | undefined => {
  if ('events' in decision) return undefined
  if ('refused' in decision) return decision
  const within = decision.invalid.map(fault => ({ ...fault, path: fault.path.replace(/^data\./, 'data.data.') }))
  return { invalid: within }
}

/** What a source tells of a file it tells though nobody may have the file any more. */
const withEvidencedFile = ({ data }: AnyCommand, facts: Facts): Facts => {
  const bytes = 'bytes' in data ? Number(data.bytes) : 0
  return { ...facts, file: digest => (digest === undefined ? undefined : { digest, bytes }) }
}

/** The command leaves the thing where it stands, through no gate, and rests on nobody's power but that to record. */
const isUngated = ({ rules, life }: Judge, own: AnyCommand, state: State, facts: Facts): boolean => {
  const edges = life.edges.filter(({ source, command }) => source === state.status && command === own.type)
  const stays = edges.length > 0 && edges.every(({ target, gates }) => target === state.status && gates.length === 0)
  if (!stays) return false
  const { power, sits, judge } = rules.asks(own, state, facts)
  return power === 'record' && sits === undefined && judge === undefined
}

/** Why a source can tell nothing more of a thing, whatever it says; undefined where it can. */
export const whyNothingEntered = (
  judge: Judge,
  command: AnyCommand,
  state: State,
  facts: Facts,
): Refusal | undefined => {
  if (!state.movedHere) return undefined
  const own = Object.entries(judge.rules.definition.commands).filter(([type, { recordedAs }]) => {
    const isOwn = recordedAs !== undefined && !Object.hasOwn(commonEvents, recordedAs)
    return isOwn && !forReactionsAlone.includes(type)
  })
  const canBe = own.some(([type]) => isUngated(judge, { ...command, type, data: {} }, state, facts))
  return canBe ? undefined : underWayRefusal(state, undefined)
}

const underWay = (state: State, own: AnyCommand | undefined): Decision => ({ refused: underWayRefusal(state, own) })

const underWayRefusal = ({ stream }: State, own: AnyCommand | undefined): Refusal => ({
  code: 'underWay',
  sentence: `${stream} is under way in this record: a source neither moves it nor decides anything of it.`,
  instead:
    `Give the command for what happened${own ? `, ${own.type},` : ''} and name the source as its basis; ` +
    'CorrectEntry corrects what was recorded wrongly.',
})

const article = (definition: NounDefinition): string =>
  `${/^[aeo]/.test(definition.noun) ? 'an' : 'a'} ${definition.noun}`

/**
 * The status that an entered event evidences: what its command leads to; the sender chooses where there are several.
 */
const evidenced = (
  { rules, life }: Judge,
  command: Entering,
  state: State,
): { is: string } | { invalid: { path: string; message: string }[] } => {
  const moves = [...new Set(typesOf(rules.definition, command.data.event).flatMap(type => life.movesTo(type)))]
  const asked = command.data.status
  const present = state.status === 'absent' ? 'named' : state.status
  const possible = moves.length > 0 ? moves : [present]
  if (asked === undefined && possible.length === 1 && possible[0] !== undefined)
    return known(life, possible[0], 'data.event')
  if (asked !== undefined && (possible.includes(asked) || asked === 'named')) return known(life, asked, 'data.status')
  const choice = possible.join(', ')
  const message =
    asked === undefined
      ? `must be given: ${command.data.event} can lead to ${choice}`
      : `is not evidenced by ${command.data.event}, which leads to ${choice}`
  return { invalid: [{ path: 'data.status', message }] }
}

const known = (life: Lifecycle, status: string, path: string) =>
  life.statuses.includes(status)
    ? { is: status }
    : { invalid: [{ path, message: `cannot be the first entry: nothing says that the thing exists` }] }
