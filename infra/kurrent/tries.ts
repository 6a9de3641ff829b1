/**
 * How a call to the server is tried: again where the way to it failed, until it answers or the time is over. Once that
 * was so, one caller at a time goes and looks, for a short time, and the others wait for what that one finds: a limit
 * for each would add up where one waits for another, and hundreds that look are a burden to whoever comes back.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { CallTooLong, faultOf, outcomeUnknown, unreachable } from './faults.ts'
import { backOffMs, type TimeLimits, within } from './timeLimits.ts'

/** Gives up one call when its time is over. */
export type Limited = <T>(promise: Promise<T>) => Promise<T>

/** What one call may take: `leftMs` from now on, and it is given up after that. */
export type Trial = { limited: Limited; leftMs: () => number }

/** Makes a call. Throws EventStoreError: what is final, `unavailable`, or of a write `outcomeUnknown`. */
export type Tries = <T>(what: string, kind: 'read' | 'write', call: (trial: Trial) => Promise<T>) => Promise<T>

type Trying = {
  limits: TimeLimits
  /** Ends what is tried when it aborts. */
  signal: AbortSignal
  /** Finds the way to the server. A write that nobody waits for any more would be sent once it is found. */
  connect: () => Promise<unknown>
  /** Called when the server could not be reached for as long as a call may take: the connection may be dead. */
  lost: () => void
}

export const newTries = (trying: Trying): Tries => {
  const reach = newReach()
  return async (what, kind, call) => {
    await reach.turn(what)
    const trial = tried(trying, { kind, call, isLost: reach.isLost() })
    reach.looks(trial)
    try {
      const answer = await trial
      reach.found()
      return answer
    } catch (error) {
      // Where the server answers, though it be with an error, it is there.
      if (!(error instanceof GivenUp)) {
        reach.found()
        throw error
      }
      if (!reach.isLost() && !error.isStopped) trying.lost()
      if (!error.isStopped) reach.lost(error.reason)
      throw kind === 'write' && error.isUnclear ? outcomeUnknown(what, error.reason) : unreachable(what, error.reason)
    }
  }
}

/** Whether the server could not be reached the last time, and who looks whether it is back. */
const newReach = () => {
  let why: { cause: unknown } | undefined
  let looking: Promise<unknown> | undefined
  return {
    isLost: (): boolean => why !== undefined,
    /** Resolves when a call may be made. Throws `unavailable` where the one who looks has found nothing. */
    turn: async (what: string): Promise<void> => {
      if (!why || !looking) return
      await looking
      if (why) throw unreachable(what, why.cause)
    },
    looks: (trial: Promise<unknown>): void => {
      if (!why || looking) return
      const look = trial
        .catch(() => undefined)
        .finally(() => {
          if (looking === look) looking = undefined
        })
      looking = look
    },
    found: (): void => {
      why = undefined
    },
    lost: (cause: unknown): void => {
      why = { cause }
    },
  }
}

/** A call that was tried until its time was over, or until it was stopped. */
class GivenUp extends Error {
  readonly reason: unknown
  /** Whether something may have been done. */
  readonly isUnclear: boolean
  readonly isStopped: boolean
  constructor({ reason, isUnclear, isStopped }: { reason: unknown; isUnclear: boolean; isStopped: boolean }) {
    super('Given up')
    this.reason = reason
    this.isUnclear = isUnclear
    this.isStopped = isStopped
  }
}

type Asked<T> = { kind: 'read' | 'write'; call: (trial: Trial) => Promise<T>; isLost: boolean }

const tried = async <T>({ limits, signal, connect }: Trying, { kind, call, isLost }: Asked<T>): Promise<T> => {
  const patienceMs = kind === 'write' ? limits.writeMs : limits.readMs
  const endsAt = performance.now() + (isLost ? Math.min(patienceMs, limits.lostMs) : patienceMs)
  const leftMs = (): number => Math.max(1, Math.round(Math.min(limits.callMs, endsAt - performance.now())))
  const limited: Limited = promise => {
    const limitMs = leftMs()
    return within(promise, limitMs, () => new CallTooLong(`no answer within ${limitMs} ms`))
  }
  let isUnclear = false
  for (let round = 0; ; round += 1) {
    try {
      if (kind === 'write') await within(connect(), leftMs(), notConnected)
      return await call({ limited, leftMs })
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'final') throw fault.error
      isUnclear ||= fault.kind === 'unclear'
      const pauseMs = backOffMs(round)
      const isOver = performance.now() + pauseMs > endsAt
      if (signal.aborted || isOver) throw new GivenUp({ reason: error, isUnclear, isStopped: !isOver })
      await pause(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }
}

const notConnected = (): CallTooLong => new CallTooLong('No connection established in time', 'notDone')
