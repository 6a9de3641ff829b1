/**
 * A batch of stored events, made ready for the projections: disclosed, and with the history of those that reach back.
 */
import type { StoredEvent } from '../schema/envelope.ts'
import { type EventStore, limits } from '../schema/ports/eventStore.ts'
import type { Position, ReadModelWriter } from '../schema/ports/readModel.ts'
import { placeOf } from './place.ts'
import { takeIn } from './readModels/projections.ts'
import { allDisclosed, corrected, type DisclosedEvent, disclosed, reachesBack } from './recordedEvents.ts'

/** An event with, where it reaches back to another, its stream up to it with the corrections laid over. */
export type ReadyEvent = { event: DisclosedEvent; history?: DisclosedEvent[] }

/** Reads whatever else the batch's corrections need. Nothing is written yet. */
export const madeReady = async (store: EventStore, events: readonly StoredEvent[]): Promise<ReadyEvent[]> => {
  const ready: ReadyEvent[] = []
  for (const stored of events) {
    const event = disclosed(stored)
    if (!reachesBack(event)) ready.push({ event })
    else ready.push({ event, history: await historyUpTo(store, event) })
  }
  return ready
}

const historyUpTo = async (store: EventStore, { stream, revision }: DisclosedEvent): Promise<DisclosedEvent[]> => {
  const events: StoredEvent[] = []
  while (events.length <= revision) {
    const limit = Math.min(limits.eventsPerRead, revision + 1 - events.length)
    const page = await store.readStream(stream, { from: BigInt(events.length), limit })
    if (page.length === 0) throw new Error(`${stream} has no event ${events.length}, though ${revision} was given`)
    events.push(...page)
  }
  return corrected(allDisclosed(events))
}

/** Takes events in that were made ready, in order. */
export const takeAllIn = (writer: ReadModelWriter, ready: readonly ReadyEvent[]): void => {
  for (const { event, history } of ready) takeIn(writer, event, history)
}

/** Where the last of the events stands; undefined where there are none. */
export const positionOf = (events: readonly StoredEvent[]): Position | undefined => {
  const last = events.at(-1)
  return last && { ...placeOf(last), recordedAt: last.event.recordedAt }
}
