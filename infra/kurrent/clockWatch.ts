/** Whether this machine's clock and the server's agree: where they do not, nothing is recorded. */
import { EventStoreError, limits } from '../../schema/ports/eventStore.ts'
import type { Server } from './server.ts'

/** When an event was sent and when its answer came, by this machine's clock. */
export type Sent = { fromMs: number; toMs: number }

export type ClockWatch = ReturnType<typeof clockWatch>

const toleranceMs = limits.clockToleranceSeconds * 1000
/** Clocks that differed are compared again at most so often. */
const betweenLooksMs = 1_000

export const clockWatch = (server: Pick<Server, 'clock'>, now: () => number) => {
  let doubtedAt: number | undefined
  let refusal: EventStoreError | undefined

  const look = async (): Promise<void> => {
    const fromMs = now()
    const thereMs = await server.clock()
    const apartMs = apart(thereMs, { fromMs, toMs: now() })
    refusal = Math.abs(apartMs) > toleranceMs ? clockBehind(apartMs) : undefined
    doubtedAt = refusal && performance.now()
  }
  return {
    look,
    /** Takes note of when the server says that it wrote an event. An answer given again is older than it seems. */
    saw: (createdMs: number, sent: Sent): void => {
      if (Math.abs(apart(createdMs, sent)) > toleranceMs) doubtedAt ??= -betweenLooksMs
    },
    /** Throws `clockBehind` while the clocks differ by more than is tolerated. */
    demandAgreement: async (): Promise<void> => {
      if (doubtedAt === undefined) return
      if (performance.now() - doubtedAt >= betweenLooksMs) await look()
      if (refusal) throw refusal
    },
  }
}

/** Milliseconds by which the server's clock is surely before (below 0) or after this machine's. */
const apart = (thereMs: number, { fromMs, toMs }: Sent): number =>
  thereMs < fromMs ? thereMs - fromMs : Math.max(0, thereMs - toMs)

const clockBehind = (apartMs: number): EventStoreError => {
  const seconds = Math.round(Math.abs(apartMs) / 1000)
  const message =
    `The clock of this machine is ${seconds} s ${apartMs > 0 ? 'behind' : 'ahead of'} the one of the store: ` +
    `nothing is recorded until they agree within ${limits.clockToleranceSeconds} s`
  return new EventStoreError('clockBehind', message, { detail: { apartMs } })
}
