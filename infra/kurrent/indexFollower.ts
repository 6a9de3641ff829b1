/** Keeps the index at the head of the log for as long as the store is open. */
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import { feedOf } from './feed.ts'
import type { Place } from './logEvent.ts'
import type { RecordIndex } from './recordIndex.ts'
import type { Server } from './server.ts'

/** Events of the log looked at in one go for the last one of ours. */
const lookedAt = 64

/** Follows the log into the index until the signal aborts; resolves then, also where it had to give up before. */
export const followIntoIndex = async (server: Server, index: RecordIndex, signal: AbortSignal): Promise<void> => {
  try {
    if (!(await isOfThisLog(server, index))) index.empty()
    const feed = feedOf(server, {
      from: index.place(),
      pattern: server.names.patterns.all,
      signal,
      isBehind: index.isAwaited,
      beforeEach: () => demandThisLog(server, index),
    })
    for await (const arrived of feed) index.takeIn(arrived)
  } catch (error) {
    index.fail(error instanceof Error ? error : new Error(String(error)))
  }
}

/** Whether the last event of the index stands where it says. An index of operational events only tells nothing. */
const isOfThisLog = async (server: Server, index: RecordIndex): Promise<boolean> => {
  const last = index.eventAt(index.last().ordinal)
  if (!last) return index.place() === 'start'
  const { stream, revision, place } = last
  const [there] = await server.readStream(stream, { from: revision, direction: 'forwards', count: 1 })
  return there?.revision === revision && there.place.commit === place.commit
}

const demandThisLog = async (server: Server, index: RecordIndex): Promise<void> => {
  if (index.last().ordinal === 0 || (await isOfThisLog(server, index))) return
  const message = `The log at ${server.hosts} is not the one that was followed so far: start Fourfold again`
  throw new EventStoreError('damaged', message)
}

/** Waits until the index has taken in everything that the server has now. */
export const reachHead = async (server: Server, index: RecordIndex): Promise<void> => {
  index.demandSound()
  for (let before: Place | 'end' = 'end'; ; ) {
    const page: { name: string; place: Place }[] = await server.lastOfAll(lookedAt, before)
    for (const { name, place } of page) {
      const standing = index.place()
      if (standing !== 'start' && place.commit <= standing.commit) return
      if (server.names.parse(name)) return index.passed(place.commit, server.limits.indexMs)
    }
    const last = page.at(-1)
    if (!last || page.length < lookedAt) return
    before = last.place
  }
}
