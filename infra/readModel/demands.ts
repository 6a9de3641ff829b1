/** What every question to the read model is held to. */
import { ReadModelError, readLimits } from '../../schema/ports/readModel.ts'

/** Throws `tooMuch` beyond a limit. */
export const demandAtMost = (limit: keyof typeof readLimits, asked: number): void => {
  if (asked <= readLimits[limit] && asked >= 0) return
  throw new ReadModelError('tooMuch', `${asked} is beyond the limit: ${limit} is ${readLimits[limit]}`)
}

/** Where a page ended: the value it was sorted by, and the thing. */
export type Place = { value: string | number; thing: number }

export const cursorOf = (by: string, { value, thing }: Place): string =>
  Buffer.from(JSON.stringify([by, value, thing])).toString('base64url')

/** Reads a cursor. Throws `badCursor` where it is none of this order. */
export const placeOf = (by: string, cursor: string): Place => {
  const [order, value, thing] = parsed(cursor)
  const isValue = typeof value === 'string' || typeof value === 'number'
  if (order === by && isValue && typeof thing === 'number') return { value, thing }
  throw new ReadModelError('badCursor', `The cursor ${cursor.slice(0, 100)} is none of a page in the order ${by}`)
}

const parsed = (cursor: string): unknown[] => {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(found) ? found : []
  } catch {
    return []
  }
}
