/** The watch: each entry as it is recorded, once this node can show what it led to. */
import { readLimits } from '../../schema/ports/readModel.ts'
import { bodyOf } from './belonging.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { givenBody } from './givenArguments.ts'
import { type HistoryEntry, historyEntries } from './historyEntries.ts'
import { sentence } from './historyResolvers.ts'
import { requestLimits } from './limits.ts'
import { loaders } from './loaders.ts'

type Watched = { body?: string | null; thing?: string | null }
export type Change = HistoryEntry & { reference: string }

const open = { watches: 0 }

/** Changes of one thing, of a body's things, or of everything; until the watcher leaves or the service closes. */
async function* changes(_root: unknown, watched: Watched, context: Context): AsyncGenerator<{ changed: Change }> {
  if (watched.body) givenBody(watched.body, context)
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
        // While it is built anew it has come nowhere: nobody is told of what cannot be shown yet.
        while (!(await context.readModel.waitFor(stored.ordinal, readLimits.waitMs))) if (signal.aborted) return
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
  return !body || bodyOf(stream, context.readModel) === body
}

export const subscriptionResolvers = { changed: { subscribe: changes } }

const thing = ({ reference }: Change, _given: unknown, context: Context) => context.loaders.thing(reference)

/** Resolvers of `Change`: its other fields are those of the entry. */
export const changeResolvers = { sentence, thing }
