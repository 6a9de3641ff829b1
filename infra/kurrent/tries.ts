/**
 * How a call to the server is tried: again where the way to it failed, until it answers or the time is over. Once that
 * was so, whoever comes next is not kept waiting as long: that would add up where one waits for another.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { CallTooLong, faultOf, outcomeUnknown, unreachable } from './faults.ts'
import { backOffMs, type TimeLimits, within } from './timeLimits.ts'

/** Gives up one call when its time is over. */
export type Limited = <T>(promise: Promise<T>) => Promise<T>

/** Makes a call. Throws EventStoreError: what is final, `unavailable`, or of a write `outcomeUnknown`. */
export type Tries = <T>(what: string, kind: 'read' | 'write', call: (limited: Limited) => Promise<T>) => Promise<T>

type Trying = {
  limits: TimeLimits
  /** Ends what is tried when it aborts. */
  signal: AbortSignal
  /** Called when the server could not be reached for as long as a call may take: the connection may be dead. */
  lost: () => void
}

export const newTries = ({ limits, signal, lost }: Trying): Tries => {
  let isLost = false
  return async (what, kind, call) => {
    const patienceMs = kind === 'write' ? limits.writeMs : limits.readMs
    const endsAt = performance.now() + (isLost ? Math.min(patienceMs, limits.lostMs) : patienceMs)
    const limited: Limited = promise => {
      const limitMs = Math.max(1, Math.min(limits.callMs, endsAt - performance.now()))
      return within(promise, limitMs, () => new CallTooLong(`no answer within ${Math.round(limitMs)} ms`))
    }
    let isUnclear = false
    for (let round = 0; ; round += 1) {
      try {
        const answer = await call(limited)
        isLost = false
        return answer
      } catch (error) {
        const fault = faultOf(error)
        if (fault.kind === 'final') {
          isLost = false
          throw fault.error
        }
        isUnclear ||= fault.kind === 'unclear'
        const pauseMs = backOffMs(round)
        const isOver = performance.now() + pauseMs > endsAt
        if (signal.aborted || isOver) {
          if (isOver && !isLost) lost()
          isLost ||= isOver
          throw kind === 'write' && isUnclear ? outcomeUnknown(what, error) : unreachable(what, error)
        }
        await pause(pauseMs, undefined, { signal }).catch(() => undefined)
      }
    }
  }
}
