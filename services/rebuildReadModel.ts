/** Builds the read model anew from every event there is, beside the one in use, and puts it in its place. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EventStore } from '../schema/ports/eventStore.ts'
import type { Position, ReadModel } from '../schema/ports/readModel.ts'
import { madeReady, positionOf, takeAllIn } from './takeEventsIn.ts'

export type Rebuild = {
  store: EventStore
  readModel: Pick<ReadModel, 'rebuild'>
  signal?: AbortSignal
  /** Told how many events are in, now and then. */
  onProgress?: (events: number) => void
}
/** Few enough that nobody who asks meanwhile waits long for a page to be taken in. */
const eventsPerPage = 250

export type Rebuilt = { events: number; position: Position | undefined }

/**
 * Reads every event once, in pages. Readers keep the old rows until the last is in. Events recorded meanwhile are taken
 * in as well; those after them are for the catch-up. Throws what the store throws, or the signal's reason: the old read
 * model then stays.
 */
export const rebuildReadModel = async ({ store, readModel, signal, onProgress }: Rebuild): Promise<Rebuilt> => {
  const build = readModel.rebuild()
  try {
    let position: Position | undefined
    let events = 0
    for (;;) {
      signal?.throwIfAborted()
      const page = await store.readAll((position?.ordinal ?? 0) + 1, eventsPerPage)
      if (page.length === 0) break
      takeAllIn(build.writer, await madeReady(store, page))
      position = positionOf(page)
      events += page.length
      onProgress?.(events)
      // Commands are taken meanwhile, and the process can be told to stop.
      await nextTurn()
    }
    await build.finish(position)
    return { events, position }
  } catch (error) {
    build.abandon()
    throw error
  }
}
