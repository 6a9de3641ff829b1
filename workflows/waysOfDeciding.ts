/** How a body comes to a decision, from when on: what it could decide on a day is judged by the way of that day. */
import type { Decides } from '../schema/body.ts'
import { byFirstDay, happenedBy, notStated, type Tristate } from '../schema/edtf.ts'

/** `from` is EDTF; a way of which it is not stated since when holds since before every other. */
export type Way = { decides: Decides; decidingOffice: string | null; quorum: number | null; from: string }

/** The ways with one more, in the order of the days from which they hold. */
export const withWay = (ways: readonly Way[], way: Way): Way[] =>
  [...ways, way].sort((one, other) => byFirstDay(one.from, other.from))

/** The way that was settled for the latest time. */
export const latestWay = (ways: readonly Way[]): Way | undefined => ways.at(-1)

const hasBegun = ({ from }: Way, on: string): Tristate => (from === notStated ? 'true' : happenedBy(from, on))

/**
 * The way on a day (EDTF); undefined where none held by then, `undetermined` where the dates leave open which one did.
 */
export const wayOn = (ways: readonly Way[], on: string): Way | 'undetermined' | undefined => {
  const begun = ways.map(way => hasBegun(way, on))
  // What has surely begun by then ends every way before it, however unsure one between them may be.
  const possible = ways.filter((_, index) => begun[index] !== 'false' && !begun.includes('true', index + 1))
  const [first] = possible
  if (!first) return undefined
  const isSure = hasBegun(first, on) === 'true' && possible.every(way => isSame(way, first))
  return isSure ? first : 'undetermined'
}

const isSame = (one: Way, other: Way): boolean =>
  one.decides === other.decides && one.decidingOffice === other.decidingOffice && one.quorum === other.quorum
