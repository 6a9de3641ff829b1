/**
 * Judging a command: read the folds it rests on, ask policy who may, ask the decider what happens. Nothing is written
 * here.
 */
import type { Recorder } from '../../schema/envelope.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import type { FileStore, StoredFile } from '../../schema/ports/fileStore.ts'
import type { Policy, Verdict } from '../../schema/ports/policy.ts'
import { type Entry, type Facts, factsOf } from '../../workflows/facts.ts'
import { namedBy, namingFaults } from '../../workflows/named.ts'
import { policyNeeds, powerQuestions } from '../../workflows/powers.ts'
import { type AnyCommand, type Ask, nounOf, type Refusal, type State } from '../../workflows/rules.ts'
import { corrected, disclosed } from '../recordedEvents.ts'
import type { Streams } from '../streams.ts'
import type { Judged } from './build.ts'
import type { Outcome } from './outcome.ts'
import type { Parsed } from './parse.ts'

export type Judge = { folds: Streams; policy: Policy; store: EventStore; files: Pick<FileStore, 'stat'> }
type Situation = { parsed: Parsed; state: State; at: string }
type Judgement = Pick<Judged, 'events' | 'policies' | 'judgedAt'>

/** Rounds of reading at most: what one stream names may name others, but never further than this. */
const rounds = 5

export const judge = async (
  judging: Judge,
  { parsed, state, at }: Situation,
): Promise<Judgement | { failed: Outcome }> => {
  const { rules, frame, type, data, recorder } = parsed
  const command: AnyCommand = { ...frame, type, data, at, by: recorder.person }
  const gathered = await gather(judging, rules, command, state)
  if ('failed' in gathered) return gathered
  const { facts, judgedAt } = gathered
  const verdict = askPolicy(judging.policy, { command, recorder, ask: rules.asks(command, state, facts), facts })
  if ('refused' in verdict) return { failed: { outcome: 'refused', refusal: verdict.refused } }
  const decision = rules.decide(command, state, facts)
  if ('invalid' in decision) return { failed: { outcome: 'invalid', problems: decision.invalid } }
  if ('refused' in decision) return { failed: { outcome: 'refused', refusal: decision.refused } }
  return { events: decision.events, policies: verdict.edition, judgedAt }
}

type Gathered = { facts: Facts; judgedAt: Record<string, number> }

/** Reads what the command names, which must be in the record; then what the noun's rules and policy need besides. */
export const gather = async (
  judging: Judge,
  rules: Parsed['rules'],
  command: AnyCommand,
  state: State,
): Promise<Gathered | { failed: Outcome }> => {
  const folds = new Map<string, State>([[state.stream, state]])
  const entries = await entriesFor(judging.folds, command, state.stream)
  const facts = factsOf(folds, entries, await filesFor(judging.files, rules, command))
  const read = async (streams: readonly { stream: string }[]): Promise<void> => {
    for (const { stream } of streams)
      if (!folds.has(stream) && nounOf(stream)) folds.set(stream, (await judging.folds.load(stream)).state)
  }
  const named = namedBy(rules.definition, command, state.stream, facts)
  await read(named)
  const problems = namingFaults(named, command, folds)
  if (problems.length > 0) return { failed: { outcome: 'invalid', problems } }
  for (let round = 0; round < rounds; round += 1) {
    const needs = [
      ...rules.needs(command, state, facts),
      ...policyNeeds(rules.asks(command, state, facts), command, facts),
    ]
    const missing = needs.filter(need => !folds.has(need.stream))
    if (missing.length === 0) break
    await read(missing)
  }
  folds.delete(state.stream)
  const judgedAt = Object.fromEntries([...folds].map(([stream, fold]) => [stream, fold.revision]))
  folds.set(state.stream, state)
  return { facts, judgedAt }
}

const filesFor = async (files: Judge['files'], rules: Parsed['rules'], command: AnyCommand): Promise<StoredFile[]> => {
  const found = await Promise.all((rules.files?.(command) ?? []).map(digest => files.stat(digest)))
  return found.filter(file => file !== undefined)
}

/** The thing's own entries, as read today: only what corrects one, or takes all of them out, looks at them. */
const entriesFor = async (folds: Streams, command: AnyCommand, stream: string): Promise<Entry[]> => {
  if (command.type !== 'CorrectEntry' && command.type !== 'EnterInError') return []
  return corrected((await folds.events(stream)).map(disclosed))
}

type Question = { command: AnyCommand; recorder: Recorder; ask: Ask; facts: Facts }

const askPolicy = (policy: Policy, asked: Question): { edition: string } | { refused: Refusal } => {
  let edition = ''
  for (const question of powerQuestions(asked)) {
    const verdict = policy.judge(question)
    if (!verdict.allowed) return { refused: refusedBy(verdict) }
    edition = verdict.edition
  }
  return { edition }
}

/** A verdict of policy as the refusal that whoever asks is shown. */
export const refusedBy = ({ code, sentence, cites, instead }: Extract<Verdict, { allowed: false }>): Refusal => ({
  code,
  sentence,
  cites,
  byPolicy: true,
  ...(instead === undefined ? {} : { instead }),
})
