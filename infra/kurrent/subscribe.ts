/** Subscriptions of the port: what is recorded, the news that this was all, then what comes. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Delivery, isEventStoreError, limits, type Subscribe } from '../../schema/ports/eventStore.ts'
import type { GovernedReads } from './governedReads.ts'
import { reachHead } from './indexFollower.ts'
import type { RecordIndex } from './recordIndex.ts'
import type { Server } from './server.ts'
import { backOffMs } from './timeLimits.ts'

const defaultBatch = 250

export type FollowPorts = { server: Server; index: RecordIndex; reads: GovernedReads; closing: AbortSignal }

/** Follows the record from after an ordinal until the signal aborts or the store closes, whatever breaks meanwhile. */
export async function* follow(
  afterOrdinal: number,
  { signal: asked, batchSize = defaultBatch, withoutDisclosures = false }: Subscribe,
  { server, index, reads, closing }: FollowPorts,
): AsyncGenerator<Delivery, void, undefined> {
  const signal = asked ? AbortSignal.any([asked, closing]) : closing
  const size = Math.max(1, Math.min(batchSize, limits.eventsPerRead))
  const wanted = Math.max(0, afterOrdinal)
  let isCaughtUp = false
  let after = wanted
  for (let round = 0; !signal.aborted; round += 1) {
    try {
      if (!isCaughtUp) await reachHead(server, index)
      const recorded = Math.min(after, index.last().ordinal)
      if (!isCaughtUp && index.last().ordinal <= after) {
        isCaughtUp = true
        yield { kind: 'caughtUp', ordinal: after }
      }
      for await (const events of reads.from(recorded, { withoutDisclosures, signal })) {
        const news = events.filter(({ ordinal }) => ordinal > after)
        for (let at = 0; at < news.length; at += size) {
          if (signal.aborted) return
          const batch = news.slice(at, at + size)
          after = batch.at(-1)?.ordinal ?? after
          yield { kind: 'events', events: batch }
        }
        if (!isCaughtUp && index.last().ordinal <= after && !signal.aborted) {
          isCaughtUp = true
          yield { kind: 'caughtUp', ordinal: after }
        }
        round = 0
      }
    } catch (error) {
      if (signal.aborted) return
      // What cannot be reached now may be reached later; anything else is for whoever follows to know.
      if (!isEventStoreError(error, 'unavailable')) throw error
      index.demandSound()
    }
    await pause(backOffMs(round), undefined, { signal }).catch(() => undefined)
  }
}
