/** What the reactions keep beside the record: how far they came, and what was refused them. Operational streams. */
import { eventId } from '../schema/ids.ts'
import { type EventStore, isEventStoreError, limits } from '../schema/ports/eventStore.ts'
import type { Clock } from '../schema/ports/system.ts'

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

/** The last ordinal that was reacted to. It only ever goes forward, whoever writes it. */
export const checkpoints = (store: EventStore, clock: Clock) => {
  let written = 0
  const read = async (): Promise<number> => {
    const [last] = await store.operational.readStream(checkpointStream, {
      direction: 'backwards',
      from: 'end',
      limit: 1,
    })
    written = typeof last?.data.ordinal === 'number' ? last.data.ordinal : 0
    return written
  }
  const write = async (ordinal: number): Promise<void> => {
    if (ordinal <= written) return
    const at = clock.now()
    await appendNext(store, checkpointStream, {
      key: `checkpoint ${ordinal} ${at}`,
      type: 'ReactedUpTo',
      data: { ordinal },
      at,
    })
    written = ordinal
  }
  return { read, write }
}

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
