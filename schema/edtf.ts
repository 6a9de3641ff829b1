/**
 * When something was so in the world: an EDTF level 1 date or interval (Library of Congress, ISO 8601-2), or not
 * stated. Precision is kept as given; whatever it leaves open is answered `undetermined`.
 */
// Read here: the package edtf takes other levels too, rolls 29 February over, and lets spring begin in January.

export const notStated = 'notStated'

/** First and last day that the text may mean, as `YYYY-MM-DD`; null where a side is open or nothing is stated. */
export type Days = { earliest: string | null; latest: string | null; uncertain: boolean }
export type Tristate = 'true' | 'false' | 'undetermined'

/** A day that every month has: most dates are one, and are read at once. */
const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
/** Day, month or year, which may be uncertain, approximate or both. */
const calendarDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[?~%]?$/
/** Digits from the right that are not specified: of the year one or two, the month, the day. */
const unspecified = /^(?:\d{3}X|\d\dXX|\d{4}-XX(?:-XX)?|\d{4}-(?:0[1-9]|1[0-2])-XX)$/
/** Spring, summer, autumn, winter. */
const season = /^(\d{4})-2([1-4])$/

const examples = 'write 2015-03-24, 2014-07, 2014, 2015-03-24? or 2015-10/..'

/** Why a text is no date, or undefined where it is one (or `notStated`). */
export const edtfFault = (text: string): string | undefined => {
  const found = known(text)
  return typeof found === 'string' ? found : undefined
}

/**
 * The days a text spans. One that `edtfFault` finds fault with says nothing: what an earlier edition of Fourfold
 * recorded is read on, and answered `undetermined`.
 */
export const days = (text: string): Days => {
  if (plainDay.test(text)) return { earliest: text, latest: text, uncertain: false }
  const found = known(text)
  return typeof found === 'string' ? { earliest: null, latest: null, uncertain: true } : found
}

const cache = new Map<string, Days>()
const cacheSize = 10_000

const known = (text: string): Days | string => {
  const before = cache.get(text)
  if (before) return before
  const found = read(text)
  if (typeof found === 'string') return found
  if (cache.size >= cacheSize) cache.clear()
  cache.set(text, found)
  return found
}

/** Days, or what is wrong. */
const read = (text: string): Days | string => {
  if (text === notStated) return { earliest: null, latest: null, uncertain: true }
  const [from = '', until, ...more] = text.split('/')
  if (until === undefined) return spanOf(text) ?? faultOf(text)
  if (more.length > 0) return faultOf(text)
  if (isOpen(from) && isOpen(until))
    return `"${text}" states neither when it began nor when it ended; write ${notStated}, or one of the two`
  const [begun, ended] = [sideOf(from), sideOf(until)]
  if (!begun || !ended) return faultOf(begun ? until : from)
  if (begun.earliest !== null && ended.latest !== null && begun.earliest > ended.latest)
    return `"${text}" ends before it begins; ${examples}`
  return { earliest: begun.earliest, latest: ended.latest, uncertain: begun.uncertain || ended.uncertain }
}

/** `..` is open and nothing is unknown: neither names a day. */
const isOpen = (side: string): boolean => side === '' || side === '..'

/** One side of an interval. Level 1 has no seasons there, and no unspecified digits. */
const sideOf = (text: string): Days | undefined => {
  if (isOpen(text)) return { earliest: null, latest: null, uncertain: false }
  return calendarDate.test(text) ? spanOf(text) : undefined
}

const spanOf = (text: string): Days | undefined => {
  if (season.test(text)) return seasonSpan(text)
  if (!unspecified.test(text)) return calendarSpan(text)
  const stated = text.replaceAll('-XX', '')
  const [earliest, latest] = ['0', '9'].map(digit => calendarSpan(stated.replaceAll('X', digit)))
  return earliest && latest && { ...earliest, latest: latest.latest }
}

const calendarSpan = (text: string): Days | undefined => {
  const [, year = '', month, day] = calendarDate.exec(text) ?? []
  const length = lastDay(Number(year), Number(month ?? '12'))
  if (year === '' || Number(day ?? '1') > length) return undefined
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`
  const latest = `${year}-${month ?? '12'}-${day ?? length}`
  return { earliest, latest, uncertain: /[?~%]$/.test(text) }
}

// In whole months, as the Met Office counts them: the winter of 2015 is December 2015 to February 2016.
const seasonSpan = (text: string): Days => {
  const [, year = '', quarter = ''] = season.exec(text) ?? []
  const begins = Number(quarter) * 3
  const ends = begins === 12 ? { year: Number(year) + 1, month: 2 } : { year: Number(year), month: begins + 2 }
  const latest = `${padded(ends.year, 4)}-${padded(ends.month, 2)}-${lastDay(ends.year, ends.month)}`
  const earliest = `${year}-${padded(begins, 2)}-01`
  return { earliest, latest: ends.year > 9999 ? last : latest, uncertain: false }
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

/** The days of a month (1 to 12). The calendar repeats every 400 years, and `Date` takes years below 100 for 19xx. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

const faultOf = (text: string): string => {
  if (text.includes('T')) return `"${text}" has a time of day; give the day, as in 2015-03-24`
  if (calendarDate.test(text)) return `"${text}" is no day of the calendar; ${examples}`
  if (/^(?:Y|-|\d{5,})/.test(text)) return `"${text}" has no year from 0000 to 9999 in four digits; ${examples}`
  return `"${text}" is not an EDTF level 1 date; ${examples}`
}

/**
 * Why something cannot have happened yet on `today` (`YYYY-MM-DD`), or undefined: a stated side begins after today,
 * however uncertain it is. What goes on (`2015/..`) and a month or year that contains today have begun.
 */
export const futureFault = (when: string, today: string): string | undefined => {
  const late = when.split('/').filter(side => !isOpen(side) && (days(side).earliest ?? first) > today)
  if (late.length === 0) return undefined
  const [from = '', until] = when.split('/')
  if (until === undefined || late.includes(from) || isOpen(until))
    return `is ${when}, which lies in the future: record it once it has happened`
  return `is ${when}, which ends in the future: if it goes on, leave its end open, as in 2015-10/..`
}

/** The day before or after which nothing is known, as numbers that sort: for columns and comparisons. */
const first = '0000-01-01'
const last = '9999-12-31'

/**
 * Was it so by the end of `on`? True once its latest day has passed, false before its earliest, otherwise
 * undetermined; so also where either is uncertain or approximate.
 */
export const happenedBy = (when: string, on: string): Tristate => {
  const [own, asked] = [days(when), days(on)]
  if (own.uncertain || asked.uncertain) return 'undetermined'
  if ((own.earliest ?? first) > (asked.latest ?? last)) return 'false'
  const surely = own.latest ?? begunBy(when)
  return surely !== null && surely <= (asked.earliest ?? first) ? 'true' : 'undetermined'
}

// An interval open at its end has begun once its beginning has; nothing more is asked of it here.
const begunBy = (when: string): string | null => days(when.slice(0, when.indexOf('/'))).latest

/** Did the whole of `one` come before the whole of `other`? */
export const isBefore = (one: string, other: string): Tristate => {
  const [a, b] = [days(one), days(other)]
  if (a.uncertain || b.uncertain) return 'undetermined'
  if ((a.latest ?? last) < (b.earliest ?? first)) return 'true'
  return (a.earliest ?? first) >= (b.latest ?? last) ? 'false' : 'undetermined'
}

/** Does `on` lie within `from` to `until` (until is the last day, null where it goes on)? */
export const isWithin = (on: string, from: string, until: string | null): Tristate => {
  const begun = happenedBy(from, on)
  const ended = until === null ? 'false' : isBefore(until, on)
  if (begun === 'false' || ended === 'true') return 'false'
  return begun === 'true' && ended === 'false' ? 'true' : 'undetermined'
}

/**
 * Of two dates of the same thing, the one that says the day more exactly; of two alike one without doubt, or else the
 * first.
 */
export const moreExact = (one: string, other: string): string => {
  const [own, another] = [span(one), span(other)]
  if (own !== another) return another < own ? other : one
  return days(one).uncertain && !days(other).uncertain ? other : one
}

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
export const londonDay = (instant: string): string => {
  // Clocks there change on the hour, so that the day is the same for a whole hour.
  const hour = instant.slice(0, 'YYYY-MM-DDTHH'.length)
  if (hour !== lastAsked.hour) lastAsked = { hour, day: londonFormat.format(new Date(instant)) }
  return lastAsked.day
}
let lastAsked = { hour: '', day: '' }

// The Swedish locale writes dates as ISO 8601 does.
const londonFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })
