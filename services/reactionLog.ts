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

type Next = {
  key: string
  type: string
  data: Record<string, string | number>
  at: string
  /** Whether it is still to be written: asked anew of the stream whenever another node has written to it. */
  isDue(): Promise<boolean>
}

const appendNext = async (store: EventStore, stream: string, event: Next): Promise<void> => {
  for (let left = attempts; left > 0; left -= 1) {
    const [last] = await store.operational.readStream(stream, { direction: 'backwards', from: 'end', limit: 1 })
    const expectedRevision = last ? BigInt(last.revision) : 'noStream'
    const id = eventId(stream, event.key, 0)
    // What another node writes from here on is a conflict.
    if (!(await event.isDue())) return
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

/** The last place that was reacted to. It only ever goes forward: a node that is behind another writes none. */
export const checkpoints = (store: EventStore, clock: Clock) => ({
  read: (): Promise<Place> => lastCheckpoint(store),
  write: async ({ ordinal, digest }: Place): Promise<void> => {
    const at = clock.now()
    await appendNext(store, checkpointStream, {
      key: `checkpoint ${ordinal} ${at}`,
      type: 'ReactedUpTo',
      data: { ordinal, digest },
      at,
      isDue: async () => ordinal > (await lastCheckpoint(store)).ordinal,
    })
  },
})

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
    const isDue = async () => (await readReactionTasks(store)).every(({ commandId }) => commandId !== task.commandId)
    const noted = { key: task.commandId, type: 'ReactionRefused', data: task, at: clock.now() }
    await appendNext(store, taskStream, { ...noted, isDue })
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
