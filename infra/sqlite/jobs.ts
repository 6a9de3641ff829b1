/** Turns one caller's writing into a job of the group: what the caller gets, and when. */
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import type { Job } from './groupCommit.ts'
import type { Session } from './session.ts'

export type WritingJob<T> = {
  run(session: Session): T
  /** The answer after a commit of which nobody knows whether it took place; undefined where it did not. */
  find(session: Session): T | undefined
  erases?: boolean
}

type Caller<T> = { resolve(answer: T): void; reject(error: EventStoreError): void }

/** A job that answers its caller after the commit: refusals wait for it too, for they rest on what the group wrote. */
export const writingJob = <T>({ run, find, erases = false }: WritingJob<T>, { resolve, reject }: Caller<T>): Job => ({
  erases,
  run: session => {
    try {
      const answer = run(session)
      return () => resolve(answer)
    } catch (error) {
      if (error instanceof EventStoreError && error.code !== 'damaged') return () => reject(error)
      throw error
    }
  },
  find: session => {
    const answer = find(session)
    return answer === undefined ? undefined : () => resolve(answer)
  },
  fail: reject,
})
