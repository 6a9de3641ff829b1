/** Tells of which of two stores an error is. */
import { type EventStore, EventStoreError, type RecordStore } from '../../schema/ports/eventStore.ts'

const saying = (side: string) => {
  const named = (cause: unknown): never => {
    if (!(cause instanceof EventStoreError)) throw cause
    throw new EventStoreError(cause.code, `${side}: ${cause.message}`, { cause, detail: cause.detail })
  }
  return <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      call(...given).catch(named)
}

/** A store whose errors begin with words that say which one it is. */
export const sided = (side: string, store: RecordStore): RecordStore => {
  const said = saying(side)
  const { operational }: EventStore = store
  return {
    ...store,
    append: said(store.append),
    takeIn: said(store.takeIn),
    readStream: said(store.readStream),
    readAll: said(store.readAll),
    lastOrdinal: said(store.lastOrdinal),
    operational: {
      append: said(operational.append),
      readStream: said(operational.readStream),
      readAll: said(operational.readAll),
      delete: said(operational.delete),
    },
  }
}
