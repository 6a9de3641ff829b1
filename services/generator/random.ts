/** Chance from a seed: the same seed makes the same force, the same year, the same record. */

export type Random = {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number
  /** True in so many cases of a hundred. */
  inPercent(percent: number): boolean
  one<T>(choices: readonly [T, ...T[]]): T
}

/** The generator mulberry32: 32 bits of state, enough for made-up boards. */
export const random = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    inPercent: percent => below(100) < percent,
    one: choices => choices[below(choices.length)] ?? choices[0],
  }
}
