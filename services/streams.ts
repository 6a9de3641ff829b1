/**
 * The folds of streams: kept in memory, brought up to date with a read before every use, so that no writer elsewhere
 * is missed.
 */
import { isOperational, type StoredEvent } from '../schema/envelope.ts'
import { type EventStore, limits } from '../schema/ports/eventStore.ts'
import { rulesOf } from '../workflows/nouns.ts'
import { nounOf, type State } from '../workflows/rules.ts'
import { corrected, current, entryCorrected } from './recordedEvents.ts'

export type Fold = {
  state: State /** Short hashes of the command ids recorded: a hit is looked up in the stream. */
  commands: number[]
}

export type Streams = {
  /** The fold of a governed stream as it stands now; its revision is -1 where nothing is recorded. */
  load(stream: string): Promise<Fold>
  /** Every event of a stream from the first, with what is disclosed. */
  events(stream: string): Promise<StoredEvent[]>
  /** Takes over what was just appended, if the fold kept is the one it was appended to. */
  advance(stream: string, events: readonly StoredEvent[]): void
}

/** Folds kept at most. */
const keptFolds = 200_000

export const streams = (store: EventStore): Streams => {
  const kept = new Map<string, Fold>()

  const keep = (stream: string, fold: Fold): Fold => {
    if (!kept.has(stream) && kept.size >= keptFolds) kept.delete(kept.keys().next().value ?? '')
    kept.set(stream, fold)
    return fold
  }

  const read = async (stream: string, { from = 0n, withoutDisclosures = false }): Promise<StoredEvent[]> => {
    const found: StoredEvent[] = []
    for (let next = from; ; next = from + BigInt(found.length)) {
      const page = await store.readStream(stream, { from: next, limit: limits.eventsPerRead, withoutDisclosures })
      found.push(...page)
      if (page.length < limits.eventsPerRead) return found
    }
  }

  // No fold looks at what is sealed: reading it would take longer, on some stores much longer.
  const sealed = (stream: string, from = 0n) => read(stream, { from, withoutDisclosures: true })

  const load = async (stream: string): Promise<Fold> => {
    const before = kept.get(stream) ?? emptyFold(stream)
    const news = await sealed(stream, BigInt(before.state.revision + 1))
    if (news.length === 0) return before
    return keep(stream, await grown(stream, before, news))
  }

  // A correction reaches back into what is folded already, so the whole stream is folded anew.
  const grown = async (stream: string, before: Fold, news: readonly StoredEvent[]): Promise<Fold> =>
    news.some(({ event }) => event.type === entryCorrected)
      ? foldAll(stream, await sealed(stream))
      : foldOn(before, news)

  const advance = (stream: string, appended: readonly StoredEvent[]): void => {
    const before = kept.get(stream) ?? emptyFold(stream)
    const follows = appended[0]?.event.revision === before.state.revision + 1
    if (follows && !appended.some(({ event }) => event.type === entryCorrected)) keep(stream, foldOn(before, appended))
  }

  return { load, events: stream => read(stream, {}), advance }
}

const rulesFor = (stream: string) => {
  const noun = isOperational(stream) ? undefined : nounOf(stream)
  if (!noun) throw new Error(`${stream} names no noun of the record`)
  return rulesOf(noun)
}

const emptyFold = (stream: string): Fold => ({ state: rulesFor(stream).initial(stream), commands: [] })

const foldOn = (before: Fold, news: readonly StoredEvent[]): Fold => {
  const { evolve } = rulesFor(before.state.stream)
  const state = news.reduce((folded, { event }) => evolve(folded, current(event)), before.state)
  return { state, commands: [...before.commands, ...news.map(({ event }) => shortHash(event.commandId))] }
}

/** Folds a whole stream with its corrections laid over. What is sealed stays sealed: no fold looks at it. */
const foldAll = (stream: string, all: readonly StoredEvent[]): Fold => {
  const events = corrected(all.map(({ event }) => event))
  return foldOn(
    emptyFold(stream),
    events.map((event, index) => ({ event, ordinal: all[index]?.ordinal ?? 0 })),
  )
}

/** 32 bits of a command's id: cheap to keep for every command ever recorded. */
export const shortHash = (commandId: string): number => Number.parseInt(commandId.slice(-8), 16) | 0
