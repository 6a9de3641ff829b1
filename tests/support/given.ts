/** Commands and folds for tests of deciders, in the words given, when, then. */

import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { EventEnvelope } from '../../schema/envelope.ts'
import type { StoredFile } from '../../schema/ports/fileStore.ts'
import { type Facts, factsOf } from '../../workflows/facts.ts'
import type { AnyCommand, AnyEvent, NewEvent, NounRules, State } from '../../workflows/rules.ts'

const secretary = 'person-00000000-0000-4000-8000-000000000001'

let counted = 0

/** A command as a decider gets it; `over` replaces what the frame says. */
export const command = (type: string, data: object = {}, over: Partial<AnyCommand> = {}): AnyCommand => ({
  commandId: `00000000-0000-4000-8000-${String(++counted).padStart(12, '0')}`,
  type,
  data,
  actor: { kind: 'notStated' },
  happened: '2026-03-10',
  at: '2026-03-10T10:00:00.000Z',
  by: secretary,
  ...(type === 'EnterFromSource' ? { basis: { document: 'document-2014-0001', kind: 'stated' as const } } : {}),
  ...over,
})

/** A decided event as it would stand in the stream, nothing sealed. */
export const stored = (event: NewEvent, state: State, by: AnyCommand): AnyEvent => ({
  id: `10000000-0000-4000-8000-${String(++counted).padStart(12, '0')}`,
  type: event.type,
  data: event.data as JsonObject, // decided data are JSON by their schemas
  to: event.to,
  recordedAt: by.at,
  recordedBy: { person: by.by, known: 'header' } satisfies EventEnvelope['recordedBy'],
  actor: by.actor,
  happened: by.happened,
  commandType: by.type,
  revision: state.revision + 1,
  ...(by.type === 'EnterFromSource' ? { entered: true } : {}),
})

/** Folds what a command records; what is refused or invalid leaves the state as it is. */
export const play = (rules: NounRules, state: State, asked: AnyCommand, others: State[] = []): State => {
  const decision = rules.decide(asked, state, factsAround(others, asked))
  if (!('events' in decision)) return state
  return decision.events.reduce((folded, event) => rules.evolve(folded, stored(event, folded, asked)), state)
}

/** The other folds as facts; of the files, every one that the command names is kept unless it is told otherwise. */
export const factsAround = (others: readonly State[], asked?: AnyCommand, files = filesIn(asked)): Facts =>
  factsOf(new Map(others.map(other => [other.stream, other])), [], files)

const filesIn = (asked: AnyCommand | undefined): StoredFile[] => {
  const { digest, bytes } = { digest: '', bytes: 0, ...asked?.data }
  return digest === '' ? [] : [{ digest, bytes }]
}

type Given = { rules: NounRules; stream: string; others?: State[] }

/** given(rules)(commands so far).when(command): the decision, for expect(). */
export const given = ({ rules, stream, others = [] }: Given, ...commands: AnyCommand[]) => {
  const state = commands.reduce((folded, each) => played(rules, folded, each, others), rules.initial(stream))
  return { state, when: (asked: AnyCommand) => rules.decide(asked, state, factsAround(others, asked)) }
}

const played = (rules: NounRules, state: State, asked: AnyCommand, others: State[]): State => {
  const next = play(rules, state, asked, others)
  const answered = rules.decide(asked, state, factsAround(others, asked))
  if (next === state) throw new Error(`Given ${asked.type} was not recorded: ${JSON.stringify(answered)}`)
  return next
}
