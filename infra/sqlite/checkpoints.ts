/** Keeps the write-ahead log short: a worker thread copies it, and where that dies SQLite does it at commits. */
import { Worker } from 'node:worker_threads'
import type { Session } from './session.ts'

/** Pages in the log above which it is copied here and now: under unbroken load the worker never reaches its end. */
const longLogPages = 16_000
/** Pages after which SQLite copies the log by itself, when there is no worker. */
const pagesWithoutWorker = 1_000

export type Checkpoints = {
  /** Called after each commit. */
  committed(): void
  stop(): Promise<void>
}

/** Checkpoints for the record at a path; `session` gives the connection in use. The first commit starts the worker. */
export const checkpoints = (path: string, session: () => Session): Checkpoints => {
  let worker: Worker | undefined
  let ended: Promise<void> = Promise.resolve()
  let isStopped = false
  let isWithoutWorker = false

  const goOnWithout = (): void => {
    worker = undefined
    if (isStopped) return
    isWithoutWorker = true
    copyAtCommits()
  }
  const copyAtCommits = (): void => {
    try {
      session().database.exec(`PRAGMA wal_autocheckpoint = ${pagesWithoutWorker}`)
    } catch {
      // The connection is being replaced: the next commit sets it on the new one.
    }
  }
  const start = (): void => {
    const started = new Worker(new URL('./checkpointWorker.ts', import.meta.url), { workerData: path, execArgv: [] })
    started.unref()
    started.on('message', (log: unknown) => {
      if (typeof log === 'number' && log > longLogPages && !isStopped) copyNow(session)
    })
    // An error is followed by the exit, which is what counts.
    started.on('error', () => undefined)
    ended = new Promise(resolve => {
      started.once('exit', () => {
        goOnWithout()
        resolve()
      })
    })
    worker = started
  }
  return {
    committed: () => {
      if (isWithoutWorker) copyAtCommits()
      else if (!worker && !isStopped) start()
    },
    stop: async () => {
      isStopped = true
      // Nothing else may keep the process alive while it ends.
      worker?.ref()
      worker?.postMessage('stop')
      await ended
    },
  }
}

const copyNow = (session: () => Session): void => {
  try {
    session().copyLog()
  } catch {
    // Nothing is lost by a log that stays long: the worker's next message asks again.
  }
}
