/**
 * How a call to the server is tried: again where the way to it failed, until it answers or the time is over. Once that
 * was so, whoever comes next is not kept waiting as long: that would add up where one waits for another.
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

export const newTries = ({ limits, signal, connect, lost }: Trying): Tries => {
  let isLost = false
  return async (what, kind, call) => {
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
        const answer = await call({ limited, leftMs })
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

const notConnected = (): CallTooLong => new CallTooLong('No connection established in time', 'notDone')
