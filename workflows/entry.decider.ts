/** Entry from a source: an event of the noun's own types, from absent or any status to the one that is evidenced. */

import type { z } from 'zod'
import type { JsonObject } from '../schema/canonicalJson.ts'
import { faultWords } from '../schema/faultWords.ts'
import { type CommandsOf, type commonCommands, commonEvents, type NounDefinition } from '../schema/noun.ts'
import { own } from '../schema/own.ts'
import { backwardFaults, sittingFaults } from './chronology.ts'
import type { Facts } from './facts.ts'
import type { Lifecycle } from './lifecycle.ts'
import {
  type AnyCommand,
  type Decision,
  invalid,
  type NounRules,
  type Problem,
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
  // What is under way here is recorded as it happens: evidence of the past cannot move it past its gates.
  if (next !== state.status && state.movedHere) return underWay(state)
  const faults = [
    ...backwardFaults({ state, command, leadsTo: next }),
    ...sittingFaults(evidence.schema, evidence.data, command.happened, facts),
  ]
  if (faults.length > 0) return { invalid: faults }
  const within = rules.evidencedWithin?.({ type: event, data: data as JsonObject }, state) ?? {}
  return recorded({ type: event, data: evidence.data, to: { [life.name]: next, ...within } })
}

const underWay = ({ stream }: State): Decision =>
  refused('underWay', `${stream} is under way in this record: a source does not move it.`, {
    instead: 'Give the command for what happened; CorrectEntry corrects what was recorded wrongly.',
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
  const types = Object.entries(rules.definition.commands).filter(([, each]) => each.recordedAs === command.data.event)
  const moves = [...new Set(types.flatMap(([type]) => life.movesTo(type)))]
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
