/** Spans of time in which somebody held, sat or recorded, and whether a day lies within one of them. */
import { days, isWithin, type Tristate } from '../schema/edtf.ts'

/** From its first to its last day (EDTF); `until` null where it goes on. */
export type Span = { from: string; until: string | null }

/** Do they surely have a day in common? The one that begins later begins within the other. */
export const overlap = (one: Span, other: Span): boolean =>
  isWithin(one.from, other.from, other.until) === 'true' || isWithin(other.from, one.from, one.until) === 'true'

/**
 * Does `on` (EDTF) lie within one of the spans, whatever day it may mean? Where it is imprecise and somebody followed
 * somebody else within it without a gap, the answer is still true.
 */
export const isWithinOne = (on: string, spans: readonly Span[]): Tristate => {
  const answers = spans.map(({ from, until }) => isWithin(on, from, until))
  if (answers.includes('true')) return 'true'
  if (answers.every(answer => answer === 'false')) return 'false'
  return isWithinThroughout(on, spans) ? 'true' : 'undetermined'
}

// It is enough to look at the days on which the answer could turn: the first, and each after a span's last.
const isWithinThroughout = (on: string, spans: readonly Span[]): boolean => {
  const { earliest, latest, uncertain } = days(on)
  if (earliest === null || latest === null || uncertain || earliest === latest) return false
  const turns = spans.flatMap(({ until }) => (until === null ? [] : [dayAfter(days(until).latest)]))
  const looked = [earliest, ...turns.filter(day => day > earliest && day <= latest)]
  return looked.every(day => spans.some(({ from, until }) => isWithin(day, from, until) === 'true'))
}

const dayAfter = (day: string | null): string =>
  day === null ? '' : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
