/** How old what this node shows is: it asks the record again and again how far it goes, and when it had it all. */
import { setTimeout as pause } from 'node:timers/promises'
import type { EventStore } from '../schema/ports/eventStore.ts'
import type { ReadModel } from '../schema/ports/readModel.ts'
import type { Clock } from '../schema/ports/system.ts'

export type HowFresh = {
  /** Events recorded and not read in here, as of the last answer; undefined before the first. */
  behind: number | undefined
  /** The instant (ISO 8601 UTC) at which all that was recorded was last read in here; undefined where it never was. */
  asOf: string | undefined
  /** Whole seconds since then. */
  ageSeconds: number | undefined
  /** Whether the record answered when it was last asked. */
  isReachable: boolean
}

export type Freshness = { howFresh(): HowFresh; close(): Promise<void> }

/** Milliseconds between two questions. */
const everyMs = 1_000

type Watched = { store: Pick<EventStore, 'lastOrdinal'>; readModel: Pick<ReadModel, 'position'>; clock: Clock }
/** When the record was asked, and how far it went then. */
type Asked = { at: string; ms: number; last: number }

/** Starts to watch. Where the record does not answer, what is known grows old. */
export const watchFreshness = ({ store, readModel, clock }: Watched): Freshness => {
  const closing = new AbortController()
  /** The answer that is not reached here yet, the last one, and the last that was reached. */
  const answers: { ahead?: Asked | undefined; last?: Asked; reached?: Asked } = {}
  let isReachable = true

  const read = (): number => {
    try {
      return readModel.position()?.ordinal ?? 0
    } catch {
      return 0 // A damaged read model holds nothing.
    }
  }
  const settle = (): void => {
    const { ahead } = answers
    if (!ahead || read() < ahead.last) return
    answers.reached = ahead
    answers.ahead = undefined
  }
  const ask = async (): Promise<void> => {
    const [at, ms] = [clock.now(), performance.now()]
    try {
      const asked = { at, ms, last: await store.lastOrdinal() }
      isReachable = true
      settle()
      answers.ahead ??= asked
      answers.last = asked
      settle()
    } catch {
      isReachable = false
    }
  }
  const watch = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await ask()
      await pause(everyMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
    }
  }
  const watched = watch()
  return {
    howFresh: () => {
      settle()
      const { last, reached } = answers
      return {
        behind: last && Math.max(0, last.last - read()),
        asOf: reached?.at,
        ageSeconds: reached && Math.floor((performance.now() - reached.ms) / 1000),
        isReachable,
      }
    },
    close: async () => {
      closing.abort()
      await watched
    },
  }
}
