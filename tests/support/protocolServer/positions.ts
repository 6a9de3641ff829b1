/** Positions in $all: two numbers, compared one after the other. Records of today have the same number twice. */
import type { LogRecord } from './records.ts'

export type Position = { commit: bigint; prepare: bigint }

/** Before everything: what "from the start" means. */
export const beforeAll: Position = { commit: -1n, prepare: -1n }

/** Below zero when the first is before the second, zero when they are the same. */
export const compared = (first: Position, second: Position): number =>
  Number(first.commit - second.commit || first.prepare - second.prepare)

export const positionOf = ({ position }: LogRecord): Position => ({ commit: position, prepare: position })

/** Where a page after this record begins. */
export const after = ({ end }: LogRecord): Position => ({ commit: end, prepare: 0n })
