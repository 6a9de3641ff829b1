/** Correction of one field of an earlier entry: the entry stays, and everything that follows from it is moved along. */

import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../schema/canonicalJson.ts'
import { edtfFault, futureFault, londonDay } from '../schema/edtf.ts'
import { actorSchema, basisSchema, markingSchema } from '../schema/envelope.ts'
import { faultWords } from '../schema/faultWords.ts'
import type { CommandsOf, commonCommands, NounDefinition } from '../schema/noun.ts'
import { markAt, valueAt, withValueAt } from '../schema/paths.ts'
import { contradicted } from './contradictions.ts'
import type { Judge } from './entry.decider.ts'
import type { Entry, Facts } from './facts.ts'
import { forReactionsAlone } from './recorders.ts'
import {
  type Correction,
  type Decision,
  type NewEvent,
  type NounRules,
  type Problem,
  recorded,
  refused,
  type State,
} from './rules.ts'

type Correcting = Extract<CommandsOf<typeof commonCommands>, { type: 'CorrectEntry' }>
type Asked = { command: Correcting; entry: Entry }

/** Decides the correction of a field: what is wrong with it is told field by field, before anything is moved. */
export const correctField = (judge: Judge, asked: Asked, state: State, facts: Facts): Decision => {
  const { rules } = judge
  const { command, entry } = asked
  if (forReactionsAlone.includes(entry.commandType)) return followsFromAnother
  const fault = fieldFault(rules.definition, asked) ?? wasFault(asked)
  if (fault) return { invalid: [fault] }
  const { field, was, is } = command.data
  const right = withValueAt(entry, field, is)
  const faults = rightFaults(rules.definition, right, command)
  if (faults.length > 0) return { invalid: faults }
  const correction: Correction = { field, was, is, entry, right, history: facts.history() }
  const moved = rules.correctedWithin?.(correction, state) ?? { to: {} }
  if ('refused' in moved) return moved
  return contradicted(rules, correction, command, facts) ?? record(judge, asked, { correction, moved, state, facts })
}

const followsFromAnother = refused('followsFromAnother', 'This entry only tells what follows from another one.', {
  instead: 'Correct the entry from which it follows: what it tells is told anew then.',
})

const frameSchemas = { actor: actorSchema, basis: basisSchema.nullable(), marking: markingSchema.nullable() }
const isOfFrame = (field: string): field is keyof typeof frameSchemas => Object.hasOwn(frameSchemas, field)

const fieldFault = (definition: NounDefinition, { command, entry }: Asked): Problem | undefined => {
  const { field } = command.data
  const fault = (message: string): Problem => ({ path: 'data.field', message })
  if (field === 'happened' || isOfFrame(field)) return undefined
  if (!field.startsWith('data.'))
    return fault(`"${field}" is no field that can be corrected: happened, actor, basis, marking, status or data...`)
  const mark = markAt(definition.events[entry.type]?.data, field)
  if (mark === 'unknown') return fault(`"${field}" is no field of ${entry.type}`)
  if (mark === 'mixed') return fault(`"${field}" has several fields: correct each by its own path, such as ${field}...`)
  const holder = valueAt(entry, field.slice(0, field.lastIndexOf('.')))
  return typeof holder === 'object'
    ? undefined
    : fault(`"${field}" has no place in the entry, which says nothing of it`)
}

/** What an entry leaves out reads as null. */
const wasFault = ({ command: { data }, entry }: Asked): Problem | undefined => {
  const there = valueAt(entry, data.field) ?? null
  if (!isDeepStrictEqual(there, data.was))
    return { path: 'data.was', message: `is not what the entry says: ${JSON.stringify(there)}` }
  return isDeepStrictEqual(data.is, data.was)
    ? { path: 'data.is', message: 'is what the entry says already' }
    : undefined
}

/** Why the right value cannot stand in the entry, whatever else is recorded. */
const rightFaults = (definition: NounDefinition, right: Entry, { data, at }: Correcting): Problem[] => {
  const { field, is } = data
  if (field === 'happened') return whenFaults(is, at)
  if (isOfFrame(field)) return problems(frameSchemas[field].safeParse(is, { error: faultWords }), '', is)
  return problems(
    definition.events[right.type]?.data.safeParse(right.data, { error: faultWords }),
    field.slice('data.'.length),
    is,
  )
}

const whenFaults = (is: Json, at: string): Problem[] => {
  const fault = typeof is === 'string' ? edtfFault(is) : 'is not a date'
  if (fault !== undefined) return [{ path: 'data.is', message: fault }]
  const future = futureFault(String(is), londonDay(at))
  return future === undefined ? [] : [{ path: 'data.is', message: future }]
}

type Parsed = { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined } | undefined

const problems = (parsed: Parsed, field: string, is: Json): Problem[] =>
  (parsed?.error?.issues ?? []).map(({ path, message }) => {
    const place = path.join('.')
    const isWithin = place === field || place.startsWith(field === '' ? '' : `${field}.`)
    const rest = isWithin ? place.slice(field.length).replace(/^(?=[^.])/, '.') : ''
    return {
      path: `data.is${rest}`,
      message: is === null ? 'must be something: the entry cannot leave it out' : message,
    }
  })

type Right = { correction: Correction; moved: { to: Record<string, string> }; state: State; facts: Facts }

/** The thing's own machine says where the correction leads, once everything within the thing stands as is right. */
const record = ({ rules, life }: Judge, { command, entry }: Asked, right: Right): Decision => {
  const { was, is, event, field, reason, authority } = command.data
  const { correction, moved, state, facts } = right
  const isOpen = markAt(rules.definition.events[entry.type]?.data, field) === 'open'
  const values = isOpen ? { open: { was, is } } : { sealed: { was, is } }
  const data = { event, field, reason, ...(authority === undefined ? {} : { authority }), ...values }
  const corrected: NewEvent = { type: 'EntryCorrected', data, to: moved.to }
  const there = standingAfter(rules, correction, corrected)
  const next = life.next({ status: state.status, state: there, facts }, command)
  if (next === undefined) return refused('wrongStatus', `${state.stream} takes no correction now.`)
  return recorded({ ...corrected, to: { [life.name]: next, ...moved.to } })
}

/** The thing as it will be folded: every entry as it should have read, and then the correction. */
const standingAfter = (rules: NounRules, { entry, right, history }: Correction, corrected: NewEvent): State => {
  const all = history.map(each => (each.id === entry.id ? right : each))
  const folded = all.reduce((state, each) => rules.evolve(state, each), rules.initial(entry.stream))
  const { type, to } = corrected
  return rules.evolve(folded, { ...entry, type, to, data: {}, revision: folded.revision + 1 })
}
