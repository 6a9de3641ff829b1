/** Repetitions taken in turn: what is compared is measured in the same rounds, so that a slow minute slows both. */

/** Something measured once in each round: a rate, a time, a size. Several names may come out of one block of work. */
export type Contender = {
  name: string
  measure(round: number): Promise<Record<string, number>> | Record<string, number>
}

/** Milliseconds for which each is run unmeasured first: the code is compiled then, and the caches are full. */
export const warmUpMs = 3_000

/** Every value that was measured, by its name, in the order of the rounds. */
export type Measured = Map<string, number[]>

/** Runs every contender once in each round, beginning with another one each time. */
export const interleave = async (rounds: number, contenders: readonly Contender[]): Promise<Measured> => {
  const measured: Measured = new Map()
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(turn + round) % contenders.length]
      if (!contender) continue
      note(measured, await contender.measure(round))
      globalThis.gc?.()
    }
  }
  return measured
}

const note = (measured: Measured, values: Record<string, number>): void => {
  for (const [name, value] of Object.entries(values)) measured.set(name, [...(measured.get(name) ?? []), value])
}

/** The middle one; between the two middle ones where their number is even. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper
}

/** The value below which the given share of them lies: 0.99 for p99. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const medianOf = (measured: Measured, name: string): number => median(measured.get(name) ?? [])

/** The median of the rounds' own ratios: each round compares what was measured side by side. */
export const ratioOf = (measured: Measured, name: string, against: string): number => {
  const others = measured.get(against) ?? []
  return median((measured.get(name) ?? []).map((value, round) => value / (others[round] ?? Number.NaN)))
}

export type Timing = { perSecond: number; latencies: number[] }

/** Does one step after another for so long. Gives steps a second and how long each took, in milliseconds. */
export const oneAtATime = async (blockMs: number, step: () => Promise<void> | void): Promise<Timing> => {
  const latencies: number[] = []
  const from = performance.now()
  let before = from
  while (before - from < blockMs) {
    await step()
    const now = performance.now()
    latencies.push(now - before)
    before = now
  }
  return { perSecond: latencies.length / ((before - from) / 1000), latencies }
}

/** The same with so many steps under way at any moment. */
export const inFlight = async (
  count: number,
  blockMs: number,
  step: (lane: number) => Promise<void>,
): Promise<Timing> => {
  const from = performance.now()
  const lanes = Array.from({ length: count }, (_, lane) => oneAtATime(blockMs, () => step(lane)))
  const latencies = (await Promise.all(lanes)).flatMap(lane => lane.latencies)
  return { perSecond: latencies.length / ((performance.now() - from) / 1000), latencies }
}

/** The rate and the usual percentiles under names that begin alike: `ours`, `ours p50`, `ours p99`, `ours p99.9`. */
export const named = (name: string, { perSecond, latencies }: Timing): Record<string, number> => ({
  [name]: perSecond,
  [`${name} p50`]: percentile(latencies, 0.5),
  [`${name} p99`]: percentile(latencies, 0.99),
  [`${name} p99.9`]: percentile(latencies, 0.999),
})
