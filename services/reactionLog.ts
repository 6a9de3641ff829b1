/** What the reactions keep beside the record: how far they came, and what was refused them. Operational streams. */
import type { JsonObject } from '../schema/canonicalJson.ts'
import { eventId } from '../schema/ids.ts'
import { type EventStore, isEventStoreError, limits } from '../schema/ports/eventStore.ts'
import type { Clock } from '../schema/ports/system.ts'
import { beforeAll, type Place, strayedFrom } from './place.ts'

export const checkpointStream = 'ops-reactions'
export const taskStream = 'ops-reaction-tasks'

/** A command of a reaction that was not recorded: somebody must look at it. */
export type ReactionTask = {
  commandId: string
  event: string
  reaction: string
  thing: string
  command: string
  code: string
  sentence: string
}

const attempts = 10
/** Checkpoints looked at in one read. */
const pageSize = 20

const appendNext = async (
  store: EventStore,
  stream: string,
  event: { key: string; type: string; data: Record<string, string | number>; at: string },
): Promise<void> => {
  for (let left = attempts; left > 0; left -= 1) {
    const [last] = await store.operational.readStream(stream, { direction: 'backwards', from: 'end', limit: 1 })
    const expectedRevision = last ? BigInt(last.revision) : 'noStream'
    const id = eventId(stream, event.key, 0)
    try {
      await store.operational.append({
        stream,
        expectedRevision,
        events: [{ id, type: event.type, data: event.data, recordedAt: event.at }],
      })
      return
    } catch (error) {
      if (!isEventStoreError(error, 'conflict') || left === 1) throw error
    }
  }
}

/** The last place that was reacted to. It only ever goes forward, whoever writes it. */
export const checkpoints = (store: EventStore, clock: Clock) => {
  let written = 0
  const read = async (): Promise<Place> => {
    const place = await lastCheckpoint(store)
    written = place.ordinal
    return place
  }
  const write = async ({ ordinal, digest }: Place): Promise<void> => {
    if (ordinal <= written) return
    const at = clock.now()
    await appendNext(store, checkpointStream, {
      key: `checkpoint ${ordinal} ${at}`,
      type: 'ReactedUpTo',
      data: { ordinal, digest },
      at,
    })
    written = ordinal
  }
  return { read, write }
}

// One that is none of this record would skip events that nobody has reacted to: the one before it is asked instead.
const lastCheckpoint = async (store: EventStore): Promise<Place> => {
  let from: bigint | 'end' = 'end'
  for (;;) {
    const page = await store.operational.readStream(checkpointStream, { direction: 'backwards', from, limit: pageSize })
    for (const { data } of page) {
      const place = placeIn(data)
      if (place && (await strayedFrom(store, place)) === undefined) return place
    }
    const earliest = page.at(-1)?.revision ?? 0
    if (earliest === 0) return beforeAll
    from = BigInt(earliest - 1)
  }
}

const placeIn = ({ ordinal, digest }: JsonObject): Place | undefined =>
  typeof ordinal === 'number' && typeof digest === 'string' ? { ordinal, digest } : undefined

export const reactionTasks = (store: EventStore, clock: Clock) => ({
  /** Notes a refused reaction once, however often it is tried. */
  add: async (task: ReactionTask): Promise<void> => {
    const known = await readReactionTasks(store)
    if (known.some(each => each.commandId === task.commandId)) return
    await appendNext(store, taskStream, { key: task.commandId, type: 'ReactionRefused', data: task, at: clock.now() })
  },
})

/** Every refused reaction, oldest first. */
export const readReactionTasks = async (store: EventStore): Promise<(ReactionTask & { recordedAt: string })[]> => {
  const found: (ReactionTask & { recordedAt: string })[] = []
  for (;;) {
    const page = await store.operational.readStream(taskStream, {
      from: BigInt(found.length),
      limit: limits.eventsPerRead,
    })
    found.push(...page.map(event => ({ ...(event.data as ReactionTask), recordedAt: event.recordedAt })))
    if (page.length < limits.eventsPerRead) return found
  }
}
