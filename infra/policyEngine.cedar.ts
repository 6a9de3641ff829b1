/**
 * The policy port over Cedar, in the process: editions parsed and checked at the start, answers kept by what they
 * looked at.
 */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
// Cedar is the policy language, with its own engine compiled to WebAssembly: deny by default, and order-free.
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import { days } from '../schema/edtf.ts'
import type { Policy, PolicyEdition, PowerFacts, PowerQuestion, Verdict } from '../schema/ports/policy.ts'

/** Answers kept per edition; the facts are few and plain, so that far fewer come about. */
const keptAnswers = 4_096

export type PolicyErrorCode = 'unreadable' | 'unparsed' | 'unsound' | 'noEdition'

/** An edition that cannot be used: the start fails on it. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  readonly code: PolicyErrorCode
  constructor(code: PolicyErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}

/** Reads, parses and checks every edition. Throws PolicyError where one cannot be used. */
export const cedarPolicy = (editions: readonly PolicyEdition[]): Policy & { digests: readonly string[] } => {
  if (editions.length === 0) throw new PolicyError('noEdition', 'There is no edition of the policies')
  const parsed = editions.map(parsedEdition).sort((one, other) => (one.from < other.from ? -1 : 1))
  const judge = ({ power, on, facts }: PowerQuestion): Verdict => {
    const verdicts = inForce(parsed, on).map(edition => edition.judge(power, facts))
    const [first, ...others] = verdicts
    if (!first) return { ...outsideEditions, edition: '' }
    return others.every(({ allowed }) => allowed === first.allowed)
      ? first
      : { ...undetermined, edition: first.edition }
  }
  return { judge, digests: parsed.map(({ digest }) => digest) }
}

type Refused = Omit<Extract<Verdict, { allowed: false }>, 'edition'>

const outsideEditions: Refused = {
  allowed: false,
  code: 'noEdition',
  sentence: 'No edition of the policies was in force on that day.',
  cites: [],
  instead: 'EnterFromSource enters what a source evidences of that time.',
}

const undetermined: Refused = {
  allowed: false,
  code: 'powerUndetermined',
  sentence: 'It is open on which day it happened, and the rules in force differed.',
  cites: [],
  instead: 'Give the day it happened; what is not under way here can be entered from a source (EnterFromSource).',
}

type ParsedEdition = { from: string; digest: string; judge(power: PowerQuestion['power'], facts: PowerFacts): Verdict }

/** The editions under which a day (EDTF) may fall. */
const inForce = (parsed: readonly ParsedEdition[], on: string): readonly ParsedEdition[] => {
  if (parsed.length === 1 && parsed[0]?.from === '0001-01-01') return parsed
  const { earliest, latest } = days(on)
  return parsed.filter(({ from }, index) => {
    const next = parsed[index + 1]?.from
    return (latest === null || from <= latest) && (next === undefined || earliest === null || earliest < next)
  })
}

type Sentences = {
  id: string
  power: string
  code: string
  sentence: string
  cites: string[]
  instead: string | undefined
}

const parsedEdition = ({ from, policies, schema }: PolicyEdition): ParsedEdition => {
  const texts = policies.map(textOf)
  const schemaText = textOf(schema)
  const digest = hash('sha256', [...texts, schemaText].join('\0'), 'hex')
  const sentences = preparsed(digest, texts.join('\n'), schemaText)
  const kept = new Map<string, Verdict>()
  const judge = (power: PowerQuestion['power'], facts: PowerFacts): Verdict => {
    const key = keyOf(power, facts)
    const known = kept.get(key)
    if (known) return known
    const verdict = asked(digest, power, facts, sentences)
    if (kept.size >= keptAnswers) kept.delete(kept.keys().next().value ?? '')
    // A failure of the engine is no answer, and is asked again.
    if (verdict.allowed || verdict.code !== unavailable.code) kept.set(key, verdict)
    return verdict
  }
  return { from, digest, judge }
}

const keyOf = (power: string, facts: PowerFacts): string => {
  let key = power
  for (const name in facts) key += `\n${name}=${facts[name]}`
  return key
}

const textOf = (file: URL): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new PolicyError('unreadable', `Cannot read the policies in ${file.pathname}`, { cause })
  }
}

/** Gives the text to the engine under the edition's digest; answers what each policy says to whom it refuses. */
const preparsed = (digest: string, text: string, schema: string): readonly Sentences[] => {
  const parts = cedar.policySetTextToParts(text)
  if (parts.type === 'failure') throw unparsed(parts.errors)
  const own = parts.policies.map(policy => ({ policy, ...sentencesOf(policy) }))
  const staticPolicies = Object.fromEntries(own.map(({ id, policy }) => [id, policy]))
  if (Object.keys(staticPolicies).length !== own.length) throw new PolicyError('unsound', 'Two policies have one @id')
  const checked = cedar.validate({ schema, policies: { staticPolicies } })
  if (checked.type === 'failure') throw unparsed(checked.errors)
  const [fault] = checked.validationErrors
  if (fault) throw new PolicyError('unsound', `The policy ${fault.policyId} is unsound: ${fault.error.message}`)
  // Each power has a set of its own, so that a question passes only by the policies about it.
  const sets = [...new Set(own.map(({ power }) => power))].map(power => {
    const about = own.filter(each => each.power === power).map(({ id, policy }) => [id, policy])
    return cedar.preparsePolicySet(setId(digest, power), { staticPolicies: Object.fromEntries(about) })
  })
  const answers = [cedar.preparseSchema(digest, schema), ...sets]
  for (const answer of answers) if (answer.type === 'failure') throw unparsed(answer.errors)
  return own
}

const setId = (digest: string, power: string): string => `${digest} ${power}`

const unparsed = (errors: readonly { message: string }[]): PolicyError =>
  new PolicyError('unparsed', `The policies cannot be parsed: ${errors.map(({ message }) => message).join('; ')}`)

const sentencesOf = (policy: cedar.Policy): Sentences => {
  const answer = cedar.policyToJson(policy)
  if (answer.type === 'failure') throw unparsed(answer.errors)
  const { annotations = {}, effect, action } = answer.json
  const { id, code, sentence, cite, house, instead } = annotations
  if (!id) throw new PolicyError('unsound', 'A policy has no @id')
  if (!cite && !house) throw new PolicyError('unsound', `The policy ${id} names neither provision nor house rule`)
  if (effect === 'forbid' && !(code && sentence && instead))
    throw new PolicyError('unsound', `The policy ${id} forbids without @code, @sentence and @instead`)
  const power = action.op === '==' && 'entity' in action && 'id' in action.entity ? action.entity.id : undefined
  if (!power) throw new PolicyError('unsound', `The policy ${id} is about no one action`)
  const cites = [cite, house].flatMap(each => (each ? [each] : []))
  return { id, power, code: code ?? id, sentence: sentence ?? '', cites, instead: instead ?? undefined }
}

const unavailable: Refused = {
  allowed: false,
  code: 'policyUnavailable',
  sentence: 'Who may do this could not be judged, so it is refused.',
  cites: [],
  instead: 'Try again; if it stays so, tell whoever runs the record.',
}

const notPermitted: Refused = {
  allowed: false,
  code: 'notPermitted',
  sentence: 'No rule permits this.',
  cites: [],
  instead: 'Ask a keeper of the record.',
}

const asked = (edition: string, power: string, facts: PowerFacts, known: readonly Sentences[]): Verdict => {
  const answer = authorised(edition, power, facts)
  if (!answer || answer.diagnostics.errors.length > 0) return { ...unavailable, edition }
  if (answer.decision === 'allow') return { allowed: true, edition }
  const forbidding = known.find(({ id }) => answer.diagnostics.reason.includes(id))
  if (!forbidding) return { ...notPermitted, edition }
  const { code, sentence, cites, instead } = forbidding
  return { allowed: false, code, sentence, cites, ...(instead === undefined ? {} : { instead }), edition }
}

const authorised = (edition: string, power: string, facts: PowerFacts): cedar.Response | undefined => {
  try {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Asker', id: 'asker' },
      action: { type: 'Action', id: power },
      resource: { type: 'Record', id: 'record' },
      context: { ...facts },
      preparsedSchemaName: edition,
      preparsedPolicySetId: setId(edition, power),
      validateRequest: true,
      entities: [],
    })
    return answer.type === 'success' ? answer.response : undefined
  } catch {
    // Whatever fails within the engine, the answer is no.
    return undefined
  }
}
