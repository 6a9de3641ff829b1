/** Limits on everything that waits for a server: the client has none of its own where it matters. */

export type TimeLimits = {
  /** One call, whichever. */
  callMs: number
  /** A write with all that is tried again of it. */
  writeMs: number
  /** A read likewise. */
  readMs: number
  /** Either, once the server could not be reached for so long. */
  lostMs: number
  /** How long an append that is recorded waits until its ordinal is known. */
  indexMs: number
  /** How long a subscription may bring nothing while there is something to bring. */
  stallMs: number
  /** How long a disclosure may stand without its event, and how often is looked for such. */
  looseMs: number
  sweepMs: number
}

/** A command reads, then writes: both together take less than the ten seconds that a request may take. */
export const usualLimits: TimeLimits = {
  callMs: 4_000,
  writeMs: 5_500,
  readMs: 4_000,
  lostMs: 1_000,
  indexMs: 5_000,
  stallMs: 10_000,
  looseMs: 24 * 60 * 60 * 1_000,
  sweepMs: 60 * 60 * 1_000,
}

const firstPauseMs = 25
const longestPauseMs = 2_000

/** The pause before the nth try again (from 0): longer each time, and never the same for all who wait. */
export const backOffMs = (round: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** round) * (0.5 + Math.random() / 2)

/** What a promise gives within a time; otherwise throws what `late` makes. The promise itself is left to its fate. */
export const within = async <T>(promise: Promise<T>, limitMs: number, late: () => Error): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), limitMs)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
  }
}
