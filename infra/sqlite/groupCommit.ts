/** Group commit: what is asked for together shares one transaction and one sync; each succeeds or is refused alone. */
import { setTimeout as pause } from 'node:timers/promises'
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import { codeOf, storeError } from './errors.ts'
import type { Session } from './session.ts'

/** A piece of writing that waits for its turn. Its answer is given only after the commit, refusals included. */
export type Job = {
  /** Does it inside the transaction and gives what to answer after the commit. Throws only what SQLite throws. */
  run(session: Session): () => void
  /** After a commit of which nobody knows whether it took place: the answer, if it did. */
  find(session: Session): (() => void) | undefined
  fail(error: EventStoreError): void
  /** Its content must be gone from the write-ahead log too before it is answered. */
  erases?: boolean
}

/** Where the group finds its connection, and what it tells. */
export type GroupHost = {
  path: string
  session(): Session
  /** A new connection in place of one that failed. */
  reopen(): Promise<Session>
  committed(): void
  busyTimeoutMs: number
}

const jobsPerGroup = 256
const jobsWaiting = 10_000
const longestPauseMs = 8

/** Tries again while another process holds the lock, without holding up this one. Throws `busy` after the timeout. */
export const whenFree = async <T>(attempt: () => T, timeoutMs: number): Promise<T> => {
  const until = performance.now() + timeoutMs
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (codeOf(error) !== 'busy' || performance.now() >= until) throw error
    }
    // A random pause, so that several processes do not keep meeting.
    await pause(1 + Math.random() * longestPauseMs)
  }
}

/** The queue of jobs in the order in which they came. */
export const groupCommit = (host: GroupHost) => {
  const waiting: Job[] = []
  let working: Promise<void> | undefined

  const work = async (): Promise<void> => {
    // One turn of the event loop: whatever arrives in it goes along.
    await new Promise(resolve => setImmediate(resolve))
    while (waiting.length > 0) await commitGroup(host, waiting)
    working = undefined
  }
  return {
    submit: (job: Job): void => {
      if (waiting.length >= jobsWaiting) {
        job.fail(new EventStoreError('busy', `${jobsWaiting} writes are waiting already; send the same again`))
        return
      }
      waiting.push(job)
      working ??= work()
    },
    /** Resolves once everything asked for has been answered. */
    idle: async (): Promise<void> => {
      while (working) await working
    },
  }
}

const commitGroup = async (host: GroupHost, waiting: Job[]): Promise<void> => {
  let group: Job[] = []
  try {
    const session = await whenFree(() => {
      const open = host.session()
      open.database.exec('BEGIN IMMEDIATE')
      return open
    }, host.busyTimeoutMs)
    // Those that came while the lock was waited for go along.
    group = waiting.splice(0, jobsPerGroup)
    await runGroup(host, session, group)
  } catch (error) {
    if (group.length === 0) group = waiting.splice(0, jobsPerGroup)
    for (const job of group) job.fail(storeError(error, host.path))
  }
}

const runGroup = async (host: GroupHost, session: Session, group: Job[]): Promise<void> => {
  let answers: (() => void)[]
  try {
    session.writer.begin()
    answers = group.map(job => job.run(session))
  } catch (error) {
    rollBack(session)
    throw error
  }
  try {
    session.database.exec('COMMIT')
  } catch (error) {
    await lookUp(host, group, error)
    return
  }
  if (group.some(job => job.erases)) await emptyLog(host, group, answers)
  else for (const answer of answers) answer()
  host.committed()
}

const rollBack = ({ database, writer }: Session): void => {
  writer.forget()
  // SQLite rolls back by itself after some errors, a full disk among them.
  if (database.isTransaction) database.exec('ROLLBACK')
}

/** Nobody knows whether a failed commit took place: a new connection shows it, and each answer is looked up there. */
const lookUp = async (host: GroupHost, group: readonly Job[], cause: unknown): Promise<void> => {
  const answers = new Map<Job, () => void>()
  let isKnown = false
  try {
    const session = await host.reopen()
    session.writer.begin()
    for (const job of group) {
      const answer = job.find(session)
      if (answer) answers.set(job, answer)
    }
    // After a failed sync the log cannot be trusted: only what was copied into the file and synced there is durable.
    if (answers.size > 0) await whenFree(session.truncateLog, host.busyTimeoutMs)
    isKnown = true
  } catch {
    // Not even that is possible: everything stays unknown, and the first cause says why.
    answers.clear()
  }
  for (const job of group) {
    const answer = answers.get(job)
    if (answer) answer()
    else job.fail(lost(host.path, cause, isKnown))
  }
  if (answers.size > 0) host.committed()
}

const lost = (path: string, cause: unknown, isKnown: boolean): EventStoreError => {
  // Where the disk was full, the mark that ends a commit was not written: what is not there now never will be.
  if (isKnown && codeOf(cause) === 'full') return storeError(cause, path)
  const message = 'The commit failed and it is not known whether it took place: send the same again'
  return new EventStoreError('outcomeUnknown', message, { cause })
}

/** What was erased must be gone from the log too: its content goes to the file, and the log is cut to nothing. */
const emptyLog = async (host: GroupHost, group: readonly Job[], answers: readonly (() => void)[]): Promise<void> => {
  let failure: EventStoreError | undefined
  try {
    await whenFree(() => host.session().truncateLog(), host.busyTimeoutMs)
  } catch (error) {
    const message = 'The stream is deleted, but traces are still in the write-ahead log: delete it again to clear them'
    failure = new EventStoreError(codeOf(error) === 'busy' ? 'busy' : 'unavailable', message, { cause: error })
  }
  group.forEach((job, index) => {
    if (failure && job.erases) job.fail(failure)
    else answers[index]?.()
  })
}
