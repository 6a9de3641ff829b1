/** A date in the world as the API shows it. Rows and events hold the EDTF text; the rest is worked out when asked. */
import { days, notStated } from '../../schema/edtf.ts'

export type Precision = 'day' | 'month' | 'season' | 'year' | 'interval' | 'uncertain' | 'notStated'

/** How exactly a date is known. */
export const precisionOf = (edtf: string): Precision => {
  if (edtf === notStated) return 'notStated'
  if (edtf.includes('/')) return 'interval'
  if (/[?~%X]/.test(edtf)) return 'uncertain'
  const parts = edtf.replace(/^-/, '').split('-')
  if (parts.length === 3) return 'day'
  if (parts.length === 1) return 'year'
  return Number(parts[1]) > 12 ? 'season' : 'month'
}

/** Resolvers of `When`, whose parent is the EDTF text itself. */
export const whenResolvers = {
  edtf: (edtf: string) => edtf,
  earliest: (edtf: string) => days(edtf).earliest,
  latest: (edtf: string) => days(edtf).latest,
  isStated: (edtf: string) => edtf !== notStated,
  precision: precisionOf,
}
