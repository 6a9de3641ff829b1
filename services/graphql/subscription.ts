/** The watch: each entry as it is recorded, once this node can show what it led to. */
import { readLimits } from '../../schema/ports/readModel.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { type HistoryEntry, historyEntries } from './historyEntries.ts'
import { sentence } from './historyResolvers.ts'
import { requestLimits } from './limits.ts'
import { loaders, readNounOf } from './loaders.ts'

type Watched = { body?: string | null; thing?: string | null }
export type Change = HistoryEntry & { reference: string }

const open = { watches: 0 }

/** Changes of one thing, of a body's things, or of everything; until the watcher leaves or the service closes. */
async function* changes(_root: unknown, watched: Watched, context: Context): AsyncGenerator<{ changed: Change }> {
  if (open.watches >= requestLimits.subscriptions) {
    throw failure('tooMuch', `There are ${requestLimits.subscriptions} watches already: try again later.`)
  }
  open.watches += 1
  try {
    const since = await context.store.lastOrdinal()
    const signal = AbortSignal.any([context.leaving(), context.closing])
    for await (const delivery of context.store.subscribe(since, { signal })) {
      if (delivery.kind !== 'events') continue
      for (const stored of delivery.events) {
        await context.readModel.waitFor(stored.ordinal, readLimits.waitMs)
        // What an earlier change looked up has changed since.
        context.loaders = loaders(context)
        const [entry] = historyEntries([stored])
        if (entry && isWatched(entry.stream, watched, context)) yield { changed: { ...entry, reference: entry.stream } }
      }
    }
  } finally {
    open.watches -= 1
  }
}

const isWatched = (stream: string, { body, thing }: Watched, context: Context): boolean => {
  if (thing && stream !== thing) return false
  return !body || stream === body || bodyOf(stream, context) === body
}

/** The body to which a thing belongs: its own, or that of its meeting or of what it publishes. */
const bodyOf = (stream: string, context: Context): unknown => {
  const noun = readNounOf(stream)
  const row = noun && context.readModel.one(noun, stream)
  if (!row) return undefined
  const parent = row.meeting ?? row.of
  return row.body ?? (typeof parent === 'string' && parent !== stream ? bodyOf(parent, context) : undefined)
}

export const subscriptionResolvers = { changed: { subscribe: changes } }

const thing = ({ reference }: Change, _given: unknown, context: Context) => context.loaders.thing(reference)

/** Resolvers of `Change`: its other fields are those of the entry. */
export const changeResolvers = { sentence, thing }
