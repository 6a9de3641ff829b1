/** Parsing at the edge: a command that comes out of here has every field in its shape, and none that nobody knows. */
import type { z } from 'zod'
import { digestOf, type JsonObject, jsonFault, jsonLevels } from '../../schema/canonicalJson.ts'
import { type CommandFrame, commandFrameSchema, type Recorder } from '../../schema/envelope.ts'
import { faultWords } from '../../schema/faultWords.ts'
import { examples, references } from '../../schema/fields.ts'
import type { CommandDefinition, Noun } from '../../schema/noun.ts'
import { own } from '../../schema/own.ts'
import { type SealingPlan, sealingPlan, splitByMark } from '../../schema/sealing.ts'
import { type Entering, evidenceOf } from '../../workflows/entry.decider.ts'
import { rulesOf } from '../../workflows/nouns.ts'
import type { NounRules } from '../../workflows/rules.ts'
import { type CommandRequest, invalidAt, type Outcome } from './outcome.ts'

export type Parsed = {
  rules: NounRules
  definition: CommandDefinition
  type: string
  frame: CommandFrame
  data: JsonObject
  /** SHA-256 of the open fields, and of the sealed ones where there are any. */
  digests: { open: string; sealed?: string }
  recorder: Recorder
}

/** Parses a request. What is wrong is told field by field: `data.owner`, `happened`, `thing`. */
export const parseCommand = (request: CommandRequest, recorder: Recorder): { parsed: Parsed } | { failed: Outcome } => {
  const { noun, type, data, ...rest } = request
  const rules = rulesOf(noun)
  const definition = own<CommandDefinition>(rules.definition.commands, type)
  if (!definition) return { failed: invalidAt('type', unknownCommand(rules, type)) }
  const fault = jsonFault(withoutUndefined({ data, ...rest }), jsonLevels.asked)
  if (fault) return { failed: invalidAt(fault.path, fault.message) }
  const frame = commandFrameSchema.safeParse(rest, { error: faultWords })
  const body = definition.data.safeParse(data, { error: faultWords })
  const problems = [...problemsOf(frame, ''), ...problemsOf(body, 'data.'), ...thingProblems(noun, rest.thing)]
  if (problems.length > 0 || !frame.success || !body.success) return { failed: { outcome: 'invalid', problems } }
  const plain = withoutUndefined(body.data) as JsonObject // parsed by its schema, hence JSON
  const evidence = type === 'EnterFromSource' ? evidenceOf(rules.definition, plain as Entering['data']) : undefined
  if (evidence && 'invalid' in evidence) return { failed: { outcome: 'invalid', problems: evidence.invalid } }
  const astray = aboutProblems(frame.data, evidence?.data ?? plain)
  if (astray.length > 0) return { failed: { outcome: 'invalid', problems: astray } }
  const parsed = { rules, definition, type, frame: frame.data, data: plain, recorder }
  return { parsed: { ...parsed, digests: digestsOf(parsed, evidence?.schema) } }
}

const unknownCommand = (rules: NounRules, type: string): string =>
  `${type} is no command of ${rules.definition.noun}; it has ${Object.keys(rules.definition.commands).join(', ')}`

const thingProblems = (noun: Noun, thing: string | undefined) =>
  thing === undefined || shapeOf(noun).test(thing)
    ? []
    : [{ path: 'thing', message: `${thing} is no ${noun}'s reference, such as ${exampleOf(noun)}` }]

// What names a thing is open for ever: only keys and numbers of the shape that others can refer to are taken.
const shapeOf = (noun: Noun): RegExp => (noun === 'system' ? /^system-record$/ : references[noun])
const exampleOf = (noun: Noun): string => (noun === 'system' ? 'system-record' : examples[noun])

/** Basis and marking of a field that is not there would be lost without a word, with what they were to protect. */
const aboutProblems = ({ about = {} }: CommandFrame, data: JsonObject) =>
  Object.keys(about)
    .filter(path => path.startsWith('data.') && !isGiven(data, path.split('.').slice(1)))
    .map(path => ({ path: `about.${path}`, message: 'names a field that is not given' }))

const isGiven = (value: unknown, [name, ...rest]: string[]): boolean =>
  name === undefined
    ? value !== undefined
    : typeof value === 'object' && value !== null && isGiven(own({ ...value }, name), rest)

type Result = { success: boolean; error?: z.ZodError | undefined }
const problemsOf = (result: Result, prefix: string) =>
  (result.error?.issues ?? []).map(issue => ({
    path: `${prefix}${issue.path.join('.')}`.replace(/\.$/, ''),
    message: issue.message,
  }))

/**
 * Drops what is undefined: JSON has no such value, and an absent field is an absent field. What lies deeper than can be
 * kept stays as it is, to be found there.
 */
export const withoutUndefined = (value: unknown, levels: number = jsonLevels.kept): unknown => {
  if (!holdsUndefined(value, levels)) return value
  if (Array.isArray(value)) return value.map(each => withoutUndefined(each, levels - 1))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.map(([name, each]) => [name, withoutUndefined(each, levels - 1)]))
}

const holdsUndefined = (value: unknown, levels: number): boolean => {
  if (value === null || typeof value !== 'object') return value === undefined
  return levels > 0 && Object.values(value).some(each => holdsUndefined(each, levels - 1))
}

const plans = new WeakMap<z.ZodObject, SealingPlan>()

/** The sealing plan of a schema, read off once. */
export const planFor = (schema: z.ZodObject): SealingPlan => {
  const known = plans.get(schema) ?? sealingPlan(schema)
  plans.set(schema, known)
  return known
}

type Undigested = Omit<Parsed, 'digests'>

const digestsOf = ({ type, frame, data, definition }: Undigested, evidence?: z.ZodObject): Parsed['digests'] => {
  const { open, sealed } = evidence ? splitEvidence(data, evidence) : splitByMark(data, planFor(definition.data))
  const { actor, happened, basis, marking, about, thing } = frame
  // Parsed.
  const said = withoutUndefined({ type, thing, actor, happened, basis, marking, about, data: open }) as JsonObject
  return { open: digestOf(said), ...(Object.keys(sealed).length > 0 ? { sealed: digestOf(sealed) } : {}) }
}

// The data of an entered event carry the marks of the event's own type.
const splitEvidence = (data: JsonObject, evidence: z.ZodObject) => {
  const inner = splitByMark(data.data as JsonObject, planFor(evidence)) // its schema says an object
  return { open: { ...data, data: inner.open }, sealed: inner.sealed }
}
