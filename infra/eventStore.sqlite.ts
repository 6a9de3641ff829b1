/** The event store in one SQLite file, in the process: the default. Several processes may open the same file. */
import { checkDeletable, checkOperational, checkTaking, checkUnit } from '../schema/appendUnit.ts'
import { EventStoreError, type RecordStore } from '../schema/ports/eventStore.ts'
import { checkRecent } from './sqlite/check.ts'
import { checkpoints } from './sqlite/checkpoints.ts'
import { storeError } from './sqlite/errors.ts'
import { groupCommit, whenFree } from './sqlite/groupCommit.ts'
import { type WritingJob, writingJob } from './sqlite/jobs.ts'
import { type Connect, busyTimeoutMs as defaultBusyTimeoutMs } from './sqlite/schema.ts'
import { openSession, type Session } from './sqlite/session.ts'
import { commitBell, follow } from './sqlite/subscribe.ts'

export type SqliteEventStoreOptions = {
  /** How long a write or a read waits for other processes before it fails as `busy`. */
  busyTimeoutMs?: number
  /** Opens a connection in place of the ordinary way: with a limit on the file's size, for instance. */
  connect?: Connect
}

/**
 * Opens the record at a path, creating it where there is none. Checks its header, its schema and its last events first.
 * Throws EventStoreError: `damaged`, `newerSchema`, `busy`, `full`, `unavailable`.
 */
export const openSqliteEventStore = (path: string, options: SqliteEventStoreOptions = {}): RecordStore => {
  const busyTimeoutMs = options.busyTimeoutMs ?? defaultBusyTimeoutMs
  const connection = replaceableSession(path, options.connect)
  const { session } = connection
  const log = checkpoints(path, session)
  const bell = commitBell(() => session().reader.lastOrdinal())
  const committed = (): void => {
    log.committed()
    bell.ring()
  }
  const reopen = () => whenFree(connection.reopen, busyTimeoutMs)
  const group = groupCommit({ path, session, reopen, committed, busyTimeoutMs })

  const read = async <T>(query: (open: Session) => T): Promise<T> => {
    try {
      return await whenFree(() => query(session()), busyTimeoutMs)
    } catch (error) {
      throw storeError(error, path)
    }
  }
  const write = async <T>(job: WritingJob<T>): Promise<T> => {
    // A closed store takes nothing more, but answers what it has taken.
    if (bell.isClosed()) throw closed(path)
    return new Promise((resolve, reject) => group.submit(writingJob(job, { resolve, reject })))
  }
  return {
    append: async unit => {
      const checked = checkUnit(unit)
      return write({ run: ({ writer }) => writer.append(checked), find: ({ writer }) => writer.found(checked) })
    },
    takeIn: async taking => {
      const checked = checkTaking(taking)
      return write({ run: ({ writer }) => writer.takeIn(checked), find: ({ writer }) => writer.foundTaken(checked) })
    },
    readStream: (stream, how) => read(({ reader }) => reader.stream(stream, how)),
    readAll: (fromOrdinal, limit) =>
      read(({ reader }) => reader.all(fromOrdinal, limit === undefined ? {} : { limit })),
    lastOrdinal: () => read(({ reader }) => reader.lastOrdinal()),
    subscribe: (afterOrdinal, how = {}) =>
      follow(afterOrdinal, how, { bell, read: (from, page) => read(({ reader }) => reader.all(from, page)) }),
    operational: {
      append: async append => {
        const checked = checkOperational(append)
        return write({
          run: ({ writer }) => writer.appendOperational(checked),
          find: ({ writer }) => writer.foundOperational(checked),
        })
      },
      readStream: (stream, how) => read(({ reader }) => reader.operationalStream(stream, how)),
      readAll: (fromPosition, limit) => read(({ reader }) => reader.operationalAll(fromPosition, limit)),
      delete: async stream => {
        checkDeletable(stream)
        await write({
          run: ({ writer }) => writer.deleteOperational(stream),
          find: ({ writer }) => (writer.isOperationalThere(stream) ? undefined : true),
          erases: true,
        })
      },
    },
    close: async () => {
      if (bell.isClosed()) return
      bell.close()
      await group.idle()
      await log.stop()
      connection.close()
    },
  }
}

const closed = (path: string): EventStoreError => new EventStoreError('closed', `The record ${path} is closed`)

/** The connection in use; one that failed is replaced, at once or when it is next asked for. */
const replaceableSession = (path: string, connect?: Connect) => {
  let current: Session | undefined = openSession(path, connect)
  let isClosed = false
  try {
    checkRecent(current.database, path)
  } catch (error) {
    current.database.close()
    throw storeError(error, path)
  }
  const session = (): Session => {
    if (isClosed) throw closed(path)
    current ??= openSession(path, connect)
    return current
  }
  return {
    session,
    reopen: (): Session => {
      current?.database.close()
      current = undefined
      return session()
    },
    close: (): void => {
      isClosed = true
      current?.database.close()
      current = undefined
    },
  }
}
