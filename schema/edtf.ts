/**
 * When something was so in the world: an EDTF level 1 date or interval (Library of Congress, ISO 8601-2), or not
 * stated.
 * Precision is kept as given; whatever it leaves open is answered `undetermined`.
 */
// edtf is the reference implementation in JavaScript of the Extended Date/Time Format.
import parse from 'edtf'

export const notStated = 'notStated'

/** First and last day that the text may mean, as `YYYY-MM-DD`; null where a side is open or nothing is stated. */
export type Days = { earliest: string | null; latest: string | null; uncertain: boolean }
export type Tristate = 'true' | 'false' | 'undetermined'

const plainDay = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
const month = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/
const levelOne = /^[\dXYTZ:.?~%/+-]*$/

const examples = 'write 2015-03-24, 2014-07, 2014, 2015-03-24? or 2015-10/..'

/** Why a text is no date, or undefined where it is one (or `notStated`). */
export const edtfFault = (text: string): string | undefined => {
  if (text === notStated || plainDay.test(text) || month.test(text)) return undefined
  if (text.includes('T')) return `"${text}" has a time of day; give the day, as in 2015-03-24`
  try {
    if (levelOne.test(text) && days(text)) return undefined
  } catch (error) {
    const reason = error instanceof Error && error.message.startsWith('invalid') ? ` (${error.message})` : ''
    return `"${text}" is not a possible date or interval${reason}; ${examples}`
  }
  return `"${text}" is not an EDTF level 1 date; ${examples}`
}

const cache = new Map<string, Days>()
const cacheSize = 10_000

/** The days a text spans. Throws where `edtfFault` would name a fault. */
export const days = (text: string): Days => {
  if (plainDay.test(text)) return { earliest: text, latest: text, uncertain: false }
  if (text === notStated) return { earliest: null, latest: null, uncertain: true }
  const known = cache.get(text)
  if (known) return known
  if (cache.size >= cacheSize) cache.clear()
  const found = read(text)
  cache.set(text, found)
  return found
}

const read = (text: string): Days => {
  const open = { from: text.startsWith('../') || text.startsWith('/'), to: text.endsWith('/..') || text.endsWith('/') }
  if (open.from && open.to) return { earliest: null, latest: null, uncertain: true }
  if (open.from) return { ...read(text.slice(text.indexOf('/') + 1)), earliest: null }
  if (open.to) return { ...read(text.slice(0, text.indexOf('/'))), latest: null }
  const date = parse(text)
  return { earliest: day(date.min), latest: day(date.max), uncertain: /[?%~]/.test(text) }
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day before or after which nothing is known, as numbers that sort: for columns and comparisons. */
const first = '0000-01-01'
const last = '9999-12-31'

/**
 * Was it so by the end of `on`? True once its latest day has passed, false before its earliest, otherwise
 * undetermined.
 */
export const happenedBy = (when: string, on: string): Tristate => {
  const { earliest, latest, uncertain } = days(when)
  const asked = days(on)
  const from = asked.earliest ?? first
  const to = asked.latest ?? last
  if (when === notStated) return 'undetermined'
  if ((earliest ?? first) > to) return uncertain ? 'undetermined' : 'false'
  if (happenedSurely(earliest, latest, when, from)) return uncertain ? 'undetermined' : 'true'
  return 'undetermined'
}

// An interval open at its end has begun once its beginning has; nothing more is asked of it here.
const happenedSurely = (earliest: string | null, latest: string | null, when: string, from: string): boolean => {
  if (latest !== null) return latest <= from
  const beginning = earliest === null ? null : days(when.slice(0, when.indexOf('/'))).latest
  return beginning !== null && beginning <= from
}

/** Did the whole of `one` come before the whole of `other`? */
export const isBefore = (one: string, other: string): Tristate => {
  const a = days(one)
  const b = days(other)
  if ((a.latest ?? last) < (b.earliest ?? first)) return a.uncertain || b.uncertain ? 'undetermined' : 'true'
  if ((a.earliest ?? first) > (b.latest ?? last)) return a.uncertain || b.uncertain ? 'undetermined' : 'false'
  if (a.earliest !== null && a.earliest === b.latest && a.latest === b.earliest && !a.uncertain && !b.uncertain)
    return 'false'
  return 'undetermined'
}

/** Does `on` lie within `from` to `until` (until is the last day, null where it goes on)? */
export const isWithin = (on: string, from: string, until: string | null): Tristate => {
  const begun = happenedBy(from, on)
  const ended = until === null ? 'false' : isBefore(until, on)
  if (begun === 'false' || ended === 'true') return 'false'
  return begun === 'true' && ended === 'false' ? 'true' : 'undetermined'
}

/** Of two dates of the same thing, the one that says the day more exactly; the first where both are alike. */
export const moreExact = (one: string, other: string): string => (span(other) < span(one) ? other : one)

const span = (text: string): number => {
  const { earliest, latest } = days(text)
  return earliest === null || latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest) - Date.parse(earliest)
}

/** Orders dates by the first day that each may mean; those without one come first. */
export const byFirstDay = (one: string, other: string): number => {
  const [first, second] = [days(one).earliest ?? '', days(other).earliest ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

/** The day it is in the United Kingdom at an instant (ISO 8601 UTC): `YYYY-MM-DD`. */
export const londonDay = (instant: string): string => londonFormat.format(new Date(instant))

// The Swedish locale writes dates as ISO 8601 does.
const londonFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })
