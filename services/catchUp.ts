/** Catch-up: follows the record into the read model, batch by batch, and tells who asks how far it has come. */
import { setTimeout as pause } from 'node:timers/promises'
import type { StoredEvent } from '../schema/envelope.ts'
import type { Noun } from '../schema/noun.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { isGap, type Position, type ReadModel, readLimits } from '../schema/ports/readModel.ts'
import { nounOf } from '../workflows/rules.ts'
import { strayedFrom } from './place.ts'
import { rebuildReadModel } from './rebuildReadModel.ts'
import { madeReady, positionOf, type ReadyEvent, takeAllIn } from './takeEventsIn.ts'

/** What changed, as listeners are told once it can be read. */
export type Change = { ordinal: number; thing: string; noun: Noun; type: string; recordedAt: string }

/**
 * `behind`: events recorded and not taken in; undefined while the store does not say. `failure`: why it stands still.
 */
export type Progress = Standing & { behind: number | undefined }
/** Where the read model stands, and why it stands still where it does. */
export type Standing = { ordinal: number; isCaughtUp: boolean; failure: string | undefined }

export type CatchUp = {
  /** Resolves when everything recorded before it was first asked has been taken in, or when it is closed. */
  caughtUp: Promise<void>
  /** Answers whether the ordinal was reached within the time (milliseconds). */
  waitFor(ordinal: number, waitMs?: number): Promise<boolean>
  /** Tells of every change from now on, in order; gives the way to stop that. */
  onChange(listener: (change: Change) => void): () => void
  standing(): Standing
  progress(): Promise<Progress>
  close(): Promise<void>
}

export type CatchUpPlan = {
  store: EventStore
  readModel: ReadModel
  /** Told in a sentence of what went wrong and is tried again, and of a read model that is built anew. */
  note?: (sentence: string) => void
}

const firstPauseMs = 50
const longestPauseMs = 5_000

/** Starts to follow the record from where the read model stands; one that is unfit, then or later, is built anew. */
export const startCatchUp = ({ store, readModel, note = () => undefined }: CatchUpPlan): CatchUp => {
  const closing = new AbortController()
  const arrived = Promise.withResolvers<void>()
  const listeners = new Set<(change: Change) => void>()
  const state: State = { isCaughtUp: false, failure: undefined, why: undefined, isShared: false }
  const following: Following = {
    ...{ store, readModel, note, signal: closing.signal },
    building: why => {
      state.isCaughtUp = false
      if (state.why === why) return
      note(`The read model is built anew. ${why}`)
      Object.assign(state, { why, failure: undefined })
    },
    took: events => {
      state.failure = undefined
      for (const event of events) tell(listeners, event, note)
    },
    caughtUp: () => {
      Object.assign(state, { why: undefined, isCaughtUp: true, failure: undefined })
      arrived.resolve()
    },
    shared: () => {
      if (!state.isShared) note(sharedSentence)
      state.isShared = true
    },
    failed: sentence => {
      if (state.failure !== sentence) note(sentence)
      state.failure = sentence
      state.isCaughtUp = false
    },
  }
  const standing = (): Standing => {
    const { isCaughtUp, failure } = state
    return { ordinal: ordinalOf(readModel), isCaughtUp, failure }
  }
  const done = followForEver(following).finally(arrived.resolve)
  return {
    caughtUp: arrived.promise,
    waitFor: (ordinal, waitMs = readLimits.waitMs) => readModel.waitFor(ordinal, waitMs),
    onChange: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    standing,
    progress: async () => {
      const { ordinal } = standing()
      const last = await store.lastOrdinal().catch(() => undefined)
      return { ...standing(), ordinal, behind: last === undefined ? undefined : Math.max(0, last - ordinal) }
    },
    close: async () => {
      closing.abort()
      await done
    },
  }
}

/** `why`: why it is built anew, while it is. What goes on alike is told once. */
type State = { isCaughtUp: boolean; failure: string | undefined; why: string | undefined; isShared: boolean }
const sharedSentence =
  'Another service works on this data folder and keeps the same read model: what one takes in, the other leaves.'

type Following = {
  store: EventStore
  readModel: ReadModel
  note: (sentence: string) => void
  signal: AbortSignal
  building(why: string): void
  took(events: readonly StoredEvent[]): void
  caughtUp(): void
  failed(sentence: string): void
  /** Another service takes events into the same read model. */
  shared(): void
}

/** Follows, and after whatever goes wrong follows again from where the read model stands, later each time. */
const followForEver = async (following: Following): Promise<void> => {
  const { signal, readModel } = following
  let pauseMs = firstPauseMs
  while (!signal.aborted) {
    const before = ordinalOf(readModel)
    const turned = new AbortController()
    const leave = readModel.onTurn(() => turned.abort(new Error('The read model is not what it was.')))
    try {
      await followOnce({ ...following, signal: AbortSignal.any([signal, turned.signal]) })
    } catch (error) {
      if (signal.aborted) return
      if (!turned.signal.aborted) following.failed(sentenceOf(error))
    } finally {
      leave()
    }
    pauseMs = ordinalOf(readModel) > before ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs)
    await pause(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}

const ordinalOf = (readModel: ReadModel): number => {
  try {
    return readModel.position()?.ordinal ?? 0
  } catch {
    return 0 // A damaged read model stands nowhere.
  }
}

const followOnce = async (following: Following): Promise<void> => {
  const { store, readModel, note, signal, building } = following
  const why = await whyUnfit(following)
  if (why !== undefined) {
    building(why)
    const { events } = await rebuildReadModel({ store, readModel, signal })
    if (events > 0) note(`The read model was built from ${events} events.`)
  }
  await follow(following)
}

// What another record said is thrown away at once: none of it is to be read as what this one says.
const whyUnfit = async ({ store, readModel }: Following): Promise<string | undefined> => {
  const position = readModel.unfit() === undefined ? readModel.position() : undefined
  const strayed = position && (await strayedFrom(store, position))
  if (strayed !== undefined)
    readModel.discard(`It was made of another record than the one that stands here: ${strayed}.`)
  return readModel.unfit()
}

const follow = async ({ store, readModel, signal, took, caughtUp, shared }: Following): Promise<void> => {
  let after = readModel.position()?.ordinal ?? 0
  for await (const delivery of store.subscribe(after, { signal, batchSize: readLimits.eventsPerBatch })) {
    if (delivery.kind === 'caughtUp') {
      caughtUp()
      continue
    }
    const position = positionOf(delivery.events)
    if (!position) continue
    const ready = await madeReady(store, delivery.events)
    if (signal.aborted) return
    if (takeIn(readModel, { after, position, ready }) === 'shared') shared()
    after = position.ordinal
    took(delivery.events)
  }
}

type Batch = { after: number; position: Position; ready: readonly ReadyEvent[] }

/** Takes a batch in, without what another service on the same folder has taken in meanwhile. */
const takeIn = (readModel: ReadModel, { after, position, ready }: Batch): 'alone' | 'shared' => {
  let from = after
  while (from < position.ordinal) {
    const rest = ready.filter(({ event }) => event.ordinal > from)
    try {
      readModel.write(from, position, writer => takeAllIn(writer, rest))
      break
    } catch (error) {
      const stands = ordinalOf(readModel)
      if (!isGap(error) || stands <= from) throw error
      from = stands
    }
  }
  return from === after ? 'alone' : 'shared'
}

// A listener that fails is not to hold up the others, nor the record.
const tell = (
  listeners: ReadonlySet<(change: Change) => void>,
  stored: StoredEvent,
  note: (sentence: string) => void,
) => {
  const { ordinal, event } = stored
  const noun = nounOf(event.stream)
  if (noun === undefined) return
  const change: Change = { ordinal, thing: event.stream, noun, type: event.type, recordedAt: event.recordedAt }
  for (const listener of listeners) {
    try {
      listener(change)
    } catch (error) {
      note(`A listener to changes failed: ${sentenceOf(error)}`)
    }
  }
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
