/** A subscription to $all that goes on after whatever breaks it: nothing is skipped, repeated or put out of order. */
import { setTimeout as pause } from 'node:timers/promises'
import { type AllStreamSubscription, START, streamNameFilter } from '@eventstore/db-client'
import { CallTooLong, faultOf } from './faults.ts'
import { logEvent, type Place, placeOf, positionOf } from './logEvent.ts'
import { type Arrived, type Mailbox, newMailbox } from './mailbox.ts'
import type { Server } from './server.ts'
import { backOffMs } from './timeLimits.ts'

export type FeedPlan = {
  /** Where to go on from, without what stands there. */
  from: Place | 'start'
  /** Names of streams that are wanted, as a regular expression. */
  pattern: string
  signal: AbortSignal
  /** Whether more is known to stand in the log than has arrived: a subscription that then stays silent is broken. */
  isBehind: () => boolean
  /** Called before each subscription. What it throws ends the feed. */
  beforeEach?: () => Promise<void>
}

/** Events that wait for their taker at most, beside those in the client's own buffers. */
const waitingEvents = 500

/** Follows the log until the signal aborts. Throws EventStoreError for what trying again cannot mend. */
export async function* feedOf(server: Server, plan: FeedPlan): AsyncGenerator<Arrived, void, undefined> {
  let from = plan.from
  let round = 0
  while (!plan.signal.aborted) {
    let subscription: Subscribed | undefined
    try {
      await plan.beforeEach?.()
      subscription = subscribed(server, { ...plan, from })
      for (;;) {
        const arrived = await subscription.take()
        if (!arrived) return
        from = arrived.place
        round = 0
        yield arrived
      }
    } catch (error) {
      const fault = faultOf(error)
      // What is unavailable, be it for want of a right, may be there later: it heals by itself.
      if (fault.kind === 'final' && fault.error.code !== 'unavailable') throw fault.error
    } finally {
      subscription?.close()
    }
    await pause(backOffMs(round), undefined, { signal: plan.signal }).catch(() => undefined)
    round += 1
  }
}

type Subscribed = {
  /** What has arrived, once there is something; undefined when the signal has aborted. Throws what broke it. */
  take(): Promise<Arrived | undefined>
  close(): void
}

const subscribed = (server: Server, { from, pattern, signal, isBehind }: FeedPlan): Subscribed => {
  const mailbox = newMailbox()
  const subscription = subscriptionInto(mailbox, server, { from, pattern })
  let isConfirmed = false
  subscription.on('confirmation', () => {
    isConfirmed = true
  })
  const stop = (): void => mailbox.fail(signal.reason)
  signal.addEventListener('abort', stop)
  return {
    take: async () => {
      for (;;) {
        if (signal.aborted) return undefined
        const arrived = mailbox.take()
        if (subscription.isPaused()) subscription.resume()
        if (arrived) return arrived
        const { stallMs, callMs } = server.limits
        const isSilent = !(await mailbox.somethingHappens(isConfirmed ? stallMs : callMs))
        if (isSilent && (!isConfirmed || isBehind())) throw new CallTooLong('the subscription brought nothing')
      }
    },
    close: () => {
      signal.removeEventListener('abort', stop)
      // It may still fail when it is let go: nobody is to be told. Its call stays open until it is cancelled.
      subscription.unsubscribe().catch(() => undefined)
      subscription.destroy()
    },
  }
}

/** A subscription of the client whose every event goes into a mailbox, and waits where that is full. */
const subscriptionInto = (mailbox: Mailbox, server: Server, { from, pattern }: Pick<FeedPlan, 'from' | 'pattern'>) => {
  // What the client calls must not throw: nobody could catch it, and the process would end.
  const intoMailbox = (put: () => void): void => {
    try {
      put()
    } catch (error) {
      mailbox.fail(error)
    }
  }
  const subscription: AllStreamSubscription = server.client.subscribeToAll({
    credentials: server.credentials,
    fromPosition: from === 'start' ? START : positionOf(from),
    filter: streamNameFilter({
      regex: pattern,
      checkpointInterval: 1,
      checkpointReached: (_subscription, position) => {
        // What lies in the client's buffer was sent before it and has not arrived here yet.
        if (subscription.readableLength === 0) intoMailbox(() => mailbox.passed(placeOf(position)))
      },
    }),
  })
  subscription.on('data', ({ event }) => {
    const name = event && server.names.parse(event.streamId)
    if (!name) return
    intoMailbox(() => mailbox.put(logEvent(event, name)))
    if (mailbox.size() >= waitingEvents) subscription.pause()
  })
  subscription.on('error', mailbox.fail)
  subscription.on('end', () => mailbox.fail(new CallTooLong('the subscription ended')))
  return subscription
}
