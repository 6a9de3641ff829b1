/** What a subscription has brought and nobody has taken yet. */
import type { LogEvent, Place } from './logEvent.ts'

/** What has arrived since the last time; `place`: there is nothing more that is wanted up to there. */
export type Arrived = { events: LogEvent[]; place: Place }

export type Mailbox = ReturnType<typeof newMailbox>

export const newMailbox = () => {
  let events: LogEvent[] = []
  let checkpoint: Place | undefined
  let failure: { error: unknown } | undefined
  let wake = (): void => undefined
  return {
    put: (event: LogEvent): void => {
      events.push(event)
      checkpoint = undefined
      wake()
    },
    /** Notes that nothing else stands up to a place. */
    passed: (place: Place): void => {
      checkpoint = place
      wake()
    },
    /** Notes what broke the subscription, of which only the first counts. */
    fail: (error: unknown): void => {
      failure ??= { error }
      wake()
    },
    size: (): number => events.length,
    /** Takes out what there is. Throws what broke the subscription once all that came before is taken. */
    take: (): Arrived | undefined => {
      const place = checkpoint ?? events.at(-1)?.place
      if (!place && failure) throw failure.error
      const arrived = place && { events, place }
      events = []
      checkpoint = undefined
      return arrived
    },
    /** Waits for something to happen; false where nothing does for so long. */
    somethingHappens: async (limitMs: number): Promise<boolean> => {
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const timer = setTimeout(() => resolve(false), limitMs)
      wake = () => resolve(true)
      try {
        return await promise
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
