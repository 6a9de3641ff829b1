// emmett-sqlite, as it comes and tuned: the same durability (WAL, synchronous FULL), the same work of a command.
import { CommandHandler } from '@event-driven-io/emmett'
import { getSQLiteEventStore, sqliteConnection } from '@event-driven-io/emmett-sqlite'

const payload = number => ({
  type: 'ProgressRecorded',
  data: {
    number,
    narrative: 'Taken up with the regional unit; figures for the quarter follow. '.repeat(4),
    rag: 'green',
  },
})
const evolve = (state, event) => ({ updates: state.updates + 1, last: event.data.number })
const handle = CommandHandler({ evolve, initialState: () => ({ updates: 0, last: -1 }) })

/**
 * Opens a store of so many streams of 30 events. `tuned` keeps one connection open; otherwise each operation opens its
 * own.
 */
export const emmettStore = async ({ fileName, tuned, streams }) => {
  const connection = sqliteConnection({ fileName })
  await connection.command('PRAGMA synchronous = FULL')
  const tunedStore = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } })
  for (let stream = 0; stream < streams; stream += 1) {
    await tunedStore.appendToStream(
      `action-${stream}`,
      Array.from({ length: 30 }, (_, number) => payload(number)),
    )
  }
  // An open connection would spare the untuned store the checkpoint at each close: it is measured as it comes.
  if (!tuned) connection.close()
  const store = tuned ? tunedStore : getSQLiteEventStore({ fileName })
  let next = 0
  return {
    /** One command on the next stream: load, fold, decide, append, commit. False where the store failed. */
    command: async () => {
      next = (next + 7919) % streams
      try {
        await handle(store, `action-${next}`, state => payload(state.last + 1))
        return true
      } catch {
        return false
      }
    },
    close: () => tuned && connection.close(),
  }
}
