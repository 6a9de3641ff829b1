/** What the bench says: each figure with what it is held against, and whether the target is met. */
import { type Measured, medianOf, ratioOf } from './rounds.ts'

export type Figure = {
  name: string
  value: number
  unit: string
  /** What it is compared with, and that one's own value; null where the target is absolute. */
  against: string | null
  ratio: number | null
  /** Null where the figure is only told. */
  target: string | null
  met: boolean | null
}

type Bound = 'atLeast' | 'atMost'
const signs = { atLeast: '>=', atMost: '<=' } as const

/** A rate or a time beside another of the same rounds, held to a ratio. */
export type Comparison = {
  name: string
  unit: string
  measured: Measured
  value: string
  against: string
  /** The other's unit, where it is another one. */
  unitAgainst?: string
  target?: { [bound in Bound]?: number }
}

/** A figure held against another one of the same rounds. */
export const compared = ({ name, unit, measured, value, against, unitAgainst = unit, target }: Comparison): Figure => {
  const ratio = ratioOf(measured, value, against)
  const other = `${against}: ${shortNumber(medianOf(measured, against))} ${unitAgainst}`
  const [bound, limit] = Object.entries(target ?? {})[0] ?? []
  const base = { name, value: rounded(medianOf(measured, value)), unit, against: other, ratio: rounded(ratio) }
  if (limit === undefined) return { ...base, target: null, met: null }
  return {
    ...base,
    target: `${signs[bound === 'atMost' ? 'atMost' : 'atLeast']} ${limit}x`,
    met: keeps(ratio, bound, limit),
  }
}

export type Absolute = { name: string; value: number; unit: string; target?: { [bound in Bound]?: number } }

/** A figure held to a value of its own. */
export const absolute = ({ name, value, unit, target }: Absolute): Figure => {
  const [bound, limit] = Object.entries(target ?? {})[0] ?? []
  const base = { name, value: rounded(value), unit, against: null, ratio: null }
  if (limit === undefined) return { ...base, target: null, met: null }
  const sign = signs[bound === 'atMost' ? 'atMost' : 'atLeast']
  return { ...base, target: `${sign} ${limit} ${unit}`, met: keeps(value, bound, limit) }
}

const keeps = (value: number, bound: string | undefined, limit: number): boolean =>
  bound === 'atMost' ? value <= limit : value >= limit

const rounded = (value: number): number => Number(value.toPrecision(4))

/** A number as short as it can be read: 8,182, 0.54, 12.3. */
export const shortNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 3 })

/** One line of the table. */
export const line = ({ name, value, unit, against, ratio, target, met }: Figure): string => {
  const verdict = met === null ? '      ' : met ? 'met   ' : 'MISSED'
  const compare = against === null ? '' : `  ${shortNumber(ratio ?? Number.NaN)}x of ${against}`
  return `${verdict}  ${name}: ${shortNumber(value)} ${unit}${compare}${target === null ? '' : `  (target ${target})`}`
}
