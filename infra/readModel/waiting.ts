/** Those who wait for the read model to reach an ordinal. */

export type Waiting = {
  reach(ordinal: number): void
  /** Answers whether it was reached within the time. */
  waitFor(ordinal: number, waitMs: number): Promise<boolean>
  end(): void
}

export const waiting = (start: number): Waiting => {
  let reached = start
  const sleepers = new Map<() => void, number>()
  return {
    reach: ordinal => {
      reached = ordinal
      for (const [wake, wanted] of [...sleepers]) if (wanted <= reached) wake()
    },
    waitFor: (ordinal, waitMs) => {
      if (ordinal <= reached) return Promise.resolve(true)
      return new Promise(resolve => {
        const wake = (): void => {
          clearTimeout(timer)
          sleepers.delete(wake)
          resolve(ordinal <= reached)
        }
        const timer = setTimeout(wake, waitMs)
        sleepers.set(wake, ordinal)
      })
    },
    end: () => {
      for (const wake of [...sleepers.keys()]) wake()
    },
  }
}
