/**
 * A store that answers from memory at once and writes behind: what is made up is appended in the order in which it was
 * made, whatever the disk's timing, and hundreds of units share a commit.
 */
import {
  type AppendUnit,
  type EventStore,
  EventStoreError,
  isEventStoreError,
  type OperationalAppend,
} from '../../schema/ports/eventStore.ts'
import { rehearsalStore } from '../rehearsal.ts'

export type AheadStore = {
  store: EventStore
  /** Writes what was appended so far to the record; resolves once it is durable. */
  flush(): Promise<void>
}

/** Nobody else may write to the record meanwhile: the write would be refused as a conflict. */
export const aheadStore = (record: EventStore): AheadStore => {
  let ahead = rehearsalStore(record)
  let writes: (() => Promise<unknown>)[] = []

  const append = async (unit: AppendUnit) => {
    const appended = await ahead.append(unit)
    writes.push(() => record.append(unit))
    return appended
  }
  const appendOperational = async (unit: OperationalAppend) => {
    const appended = await ahead.operational.append(unit)
    writes.push(() => record.operational.append(unit))
    return appended
  }
  const flush = async (): Promise<void> => {
    await Promise.all(writes.map(write => write())).catch(error => disturbed(error))
    writes = []
    ahead = rehearsalStore(record)
  }
  return {
    store: {
      append,
      readStream: (stream, options) => ahead.readStream(stream, options),
      readAll: (from, limit) => ahead.readAll(from, limit),
      lastOrdinal: () => ahead.lastOrdinal(),
      subscribe: (after, options) => ahead.subscribe(after, options),
      operational: {
        append: appendOperational,
        readStream: (stream, options) => ahead.operational.readStream(stream, options),
        readAll: (from, limit) => ahead.operational.readAll(from, limit),
        delete: async stream => {
          await ahead.operational.delete(stream)
          writes.push(() => record.operational.delete(stream))
        },
      },
      close: () => record.close(),
    },
    flush,
  }
}

const disturbed = (cause: unknown): never => {
  if (!isEventStoreError(cause, 'conflict')) throw cause
  const message =
    'Somebody else wrote to the record meanwhile, so what was made up is in it only in part. ' +
    'Stop the service, and start again on an empty record.'
  throw new EventStoreError('conflict', message, { cause, detail: cause.detail })
}
