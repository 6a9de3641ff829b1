/** What every question to the read model is held to. */
import { ReadModelError, readLimits } from '../../schema/ports/readModel.ts'

/** Throws `tooMuch` beyond a limit. */
export const demandAtMost = (limit: keyof typeof readLimits, asked: number): void => {
  if (asked <= readLimits[limit] && asked >= 0) return
  throw new ReadModelError('tooMuch', `${asked} is beyond the limit: ${limit} is ${readLimits[limit]}`)
}

/** Where a page ended: the value it was sorted by, and the thing. */
export type Place = { value: string | number; thing: number }

/** The longest cursor: of a line of text in its order's column there are fewer characters. */
const cursorLength = 4_096

/** A cursor of a register in an order, as in `action by due, descending`. */
export const cursorOf = (register: string, { value, thing }: Place): string =>
  Buffer.from(JSON.stringify([register, value, thing])).toString('base64url')

/** Reads a cursor. Throws `badCursor` where it is none of this register in this order. */
export const placeOf = (register: string, cursor: string): Place => {
  const [given, value, thing] = parsed(cursor)
  const isValue = typeof value === 'string' || Number.isSafeInteger(value)
  if (given === register && isValue && Number.isSafeInteger(thing)) {
    return { value: value as Place['value'], thing: thing as number } // just found to be
  }
  throw new ReadModelError('badCursor', `The cursor ${cursor.slice(0, 100)} is none of a page of ${register}`)
}

const parsed = (cursor: string): unknown[] => {
  if (cursor.length > cursorLength) return []
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(found) ? found : []
  } catch {
    return []
  }
}
