/** A subscription to $all that goes on after whatever breaks it: nothing is skipped, repeated or put out of order. */
import { setTimeout as pause } from 'node:timers/promises'
import { type AllStreamResolvedEvent, START, streamNameFilter } from '@eventstore/db-client'
import { CallTooLong, faultOf } from './faults.ts'
import { type LogEvent, logEvent, type Place, placeOf, positionOf } from './logEvent.ts'
import type { Server } from './server.ts'
import { backOffMs } from './timeLimits.ts'

/** What has arrived since the last time; `place`: there is nothing more that passes the filter up to there. */
export type Arrived = { events: LogEvent[]; place: Place }

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
      if (fault.kind === 'final') throw fault.error
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
  let waiting: LogEvent[] = []
  let checkpoint: Place | undefined
  let failure: { error: unknown } | undefined
  let isConfirmed = false
  let wake = (): void => undefined

  const fail = (error: unknown): void => {
    failure ??= { error }
    wake()
  }
  const subscription = server.client.subscribeToAll({
    credentials: server.credentials,
    fromPosition: from === 'start' ? START : positionOf(from),
    filter: streamNameFilter({
      regex: pattern,
      checkpointInterval: 1,
      checkpointReached: (_subscription, position) => {
        // What lies in the client's buffer was sent before it and has not arrived here yet.
        if (subscription.readableLength === 0) checkpoint = placeOf(position)
        if (waiting.length === 0) wake()
      },
    }),
  })
  subscription.on('confirmation', () => {
    isConfirmed = true
  })
  const receive = ({ event }: AllStreamResolvedEvent): void => {
    const name = event && server.names.parse(event.streamId)
    if (!name) return
    isConfirmed = true
    waiting.push(logEvent(event, name))
    checkpoint = undefined
    if (waiting.length >= waitingEvents) subscription.pause()
    wake()
  }
  subscription.on('data', resolved => {
    try {
      receive(resolved)
    } catch (error) {
      fail(error) // Thrown out of here it would end the process.
    }
  })
  subscription.on('error', fail)
  subscription.on('end', () => fail(new CallTooLong('the subscription ended')))
  signal.addEventListener('abort', fail)

  const somethingHappens = async (limitMs: number): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => resolve(false), limitMs)
    wake = () => resolve(true)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
    }
  }
  const taken = (): Arrived | undefined => {
    const events = waiting
    const place = checkpoint ?? events.at(-1)?.place
    waiting = []
    checkpoint = undefined
    if (subscription.isPaused()) subscription.resume()
    return place && { events, place }
  }
  return {
    take: async () => {
      for (;;) {
        if (signal.aborted) return undefined
        const arrived = taken()
        if (arrived) return arrived
        if (failure) throw failure.error
        const isSilent = !(await somethingHappens(isConfirmed ? server.limits.stallMs : server.limits.callMs))
        if (isSilent && (!isConfirmed || isBehind())) throw new CallTooLong('the subscription brought nothing')
      }
    },
    close: () => {
      signal.removeEventListener('abort', fail)
      // It may still fail when it is let go: nobody is to be told. Its call stays open until it is cancelled.
      subscription.unsubscribe().catch(() => undefined)
      subscription.destroy()
    },
  }
}
