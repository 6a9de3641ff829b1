/** What a subscription tells, written down in the order it came. */
import type { AllStreamSubscription, Position, StreamSubscription } from '@eventstore/db-client'

type Subscription = AllStreamSubscription | StreamSubscription

export type SubscriptionLog = {
  /** `confirmation`, `caughtUp`, an event's number or type, `checkpoint`, or an error's type. */
  entries: string[]
  /** Where checkpoints were, and events. */
  checkpoints: Position[]
  positions: Position[]
  /** Waits until an entry has come so many times. */
  until: (entry: string, times?: number) => Promise<void>
  checkpointReached: (_: unknown, position: Position) => Promise<void>
  follow: (subscription: Subscription) => void
  stop: () => Promise<void>
}

const patienceMs = 10_000

export const subscriptionLog = (): SubscriptionLog => {
  const entries: string[] = []
  const checkpoints: Position[] = []
  const positions: Position[] = []
  let followed: Subscription | undefined
  return {
    entries,
    checkpoints,
    positions,
    until: async (entry, times = 1) => {
      const begun = Date.now()
      while (entries.filter(each => each === entry).length < times) {
        if (Date.now() - begun > patienceMs) throw new Error(`No ${entry} came, but ${entries.join(' ')}`)
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    },
    checkpointReached: async (_, position) => {
      entries.push('checkpoint')
      checkpoints.push(position)
    },
    follow: subscription => {
      followed = subscription
      subscription.on('confirmation', () => entries.push('confirmation'))
      subscription.on('caughtUp', () => entries.push('caughtUp'))
      subscription.on('error', error => entries.push(String((error as { type?: string }).type ?? error)))
      subscription.on('data', ({ event, link }) => {
        const recorded = link ?? event
        const { number } = (event?.data ?? {}) as { number?: number }
        entries.push(number === undefined ? String(event?.type) : String(number))
        if (recorded?.position) positions.push(recorded.position)
      })
    },
    stop: async () => {
      await followed?.unsubscribe()
    },
  }
}
