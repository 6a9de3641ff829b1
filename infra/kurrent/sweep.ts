/**
 * Takes away what was disclosed of events that never came: the process ended between the two, or a refused append could
 * not take it back. Nothing sealed stays without its event; a retry within the time finds what was written and goes on.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { reachHead } from './indexFollower.ts'
import type { RecordIndex } from './recordIndex.ts'
import type { Server } from './server.ts'

export type Sweeping = { server: Server; index: RecordIndex; now: () => number; signal: AbortSignal }

/** Disclosures taken away in one go. */
const sweptAtOnce = 100

/** Sweeps at once and again and again, until the signal aborts. Every node does; whoever comes second finds nothing. */
export const sweepForEver = async (sweeping: Sweeping): Promise<void> => {
  const { signal, server } = sweeping
  while (!signal.aborted) {
    // What could not be reached or deleted now is met again the next time.
    await sweep(sweeping).catch(() => undefined)
    await pause(server.limits.sweepMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

const sweep = async ({ server, index, now, signal }: Sweeping): Promise<void> => {
  for (let swept = sweptAtOnce; swept === sweptAtOnce; ) {
    swept = 0
    await reachHead(server, index)
    const loose = index.looseBefore(now() - server.limits.looseMs, sweptAtOnce)
    for (const { stream, revision } of loose) {
      if (signal.aborted) return
      // Only if nobody has written to it since.
      const place = await server.deleteStream(stream, revision)
      if (place === 'notThere') continue
      await index.passed(place.commit, server.limits.indexMs)
      swept += 1
    }
  }
}
