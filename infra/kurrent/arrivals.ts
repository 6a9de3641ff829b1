/** Those who wait for something of the log to be taken in. */
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import type { LogEvent } from './logEvent.ts'

/** What came: `createdMs` is when the server says that it wrote it, `data` what it says, where that was expected. */
export type Arrival = { ordinal: number; createdMs?: number; data?: unknown }

/** An event that is expected: it is waited for with a limit, and must be forgotten in the end. */
export type Expected = { arrival(limitMs: number): Promise<Arrival>; forget(): void }

type Waiter = { resolve: (arrival: Arrival) => void; reject: (error: Error) => void; isDone?: () => boolean }

const keyOf = (stream: string, revision: number): string => `${revision} ${stream}`

export const newArrivals = () => {
  const forEvents = new Map<string, Set<Waiter>>()
  const forPlaces = new Set<Waiter>()
  const waits = newWaits()
  let failure: Error | undefined

  const enter = (among: Set<Waiter>, isDone?: () => boolean) => {
    const { promise, resolve, reject } = Promise.withResolvers<Arrival>()
    // Who expects something may never ask for it.
    promise.catch(() => undefined)
    const waiter: Waiter = { resolve, reject, ...(isDone ? { isDone } : {}) }
    among.add(waiter)
    if (failure) reject(failure)
    return { promise, waiter }
  }

  const expect = (stream: string, revision: number): Expected => {
    const key = keyOf(stream, revision)
    const waiters = forEvents.get(key) ?? new Set()
    forEvents.set(key, waiters)
    const { promise, waiter } = enter(waiters)
    return {
      arrival: limitMs => waits.limited(promise, waiter, limitMs),
      forget: () => {
        waiters.delete(waiter)
        if (waiters.size === 0 && forEvents.get(key) === waiters) forEvents.delete(key)
      },
    }
  }

  return {
    expect,
    forEvent: async (stream: string, revision: number, limitMs: number): Promise<Arrival> => {
      const expected = expect(stream, revision)
      try {
        return await expected.arrival(limitMs)
      } finally {
        expected.forget()
      }
    },
    until: async (isDone: () => boolean, limitMs: number): Promise<void> => {
      if (isDone()) return
      const { promise, waiter } = enter(forPlaces, isDone)
      try {
        await waits.limited(promise, waiter, limitMs)
      } finally {
        forPlaces.delete(waiter)
      }
    },
    tell: (events: readonly LogEvent[], ordinalOf: (stream: string, revision: number) => number | undefined): void => {
      waits.beginAnew()
      for (const { stream, revision, createdMs, isMetadata, data } of forEvents.size > 0 ? events : []) {
        const waiters = isMetadata ? undefined : forEvents.get(keyOf(stream, revision))
        const ordinal = waiters && ordinalOf(stream, revision)
        if (ordinal === undefined) continue
        for (const waiter of waiters ?? []) waiter.resolve({ ordinal, createdMs, data })
      }
      for (const waiter of forPlaces) if (waiter.isDone?.()) waiter.resolve({ ordinal: 0 })
    },
    isAwaited: waits.isWaitedFor,
    failure: (): Error | undefined => failure,
    /** Ends all waiting, now and from now on. */
    fail: (error: Error): void => {
      failure ??= error
      for (const waiters of [forPlaces, ...forEvents.values()]) for (const waiter of waiters) waiter.reject(error)
    },
  }
}

/** Waits with a limit that begins anew whenever something is taken in. */
const newWaits = () => {
  let lastTakenMs = performance.now()
  let waiting = 0
  return {
    limited: async (promise: Promise<Arrival>, waiter: Waiter, limitMs: number): Promise<Arrival> => {
      const beganMs = performance.now()
      const timer = setInterval(() => {
        if (performance.now() - Math.max(beganMs, lastTakenMs) < limitMs) return
        const message = `Nothing came from the store for ${limitMs} ms, although there is something to come`
        waiter.reject(new EventStoreError('unavailable', message))
      }, limitMs / 4)
      waiting += 1
      try {
        return await promise
      } finally {
        waiting -= 1
        clearInterval(timer)
      }
    },
    beginAnew: (): void => {
      lastTakenMs = performance.now()
    },
    /** Whether somebody waits now for what must come. */
    isWaitedFor: (): boolean => waiting > 0,
  }
}
