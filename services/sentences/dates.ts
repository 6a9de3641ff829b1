/** Dates of the world in plain English, with what is not known said as such. */
import { edtfFault, notStated } from '../../schema/edtf.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const seasons: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

/**
 * A date as words, to follow others: `4 September 2015`, `July 2014`, `a day of March 2015`, `October 2015 onwards`. A
 * text that is no date stays as it is written.
 */
export const dateWords = (edtf: string): string => {
  if (edtf === notStated) return 'a date that is not stated'
  if (edtfFault(edtf) !== undefined) return edtf
  if (!edtf.includes('/')) return singleWords(edtf)
  const [from = '', until = ''] = edtf.split('/')
  if (until === '..') return `${singleWords(from)} onwards`
  if (from === '..') return `any day up to ${singleWords(until)}`
  return `${sideWords(from)} to ${sideWords(until)}`
}

/** When something happened, to end a sentence: `on 4 September 2015`, `in July 2014`, `on a date not stated`. */
export const whenWords = (edtf: string): string => {
  if (edtf === notStated) return 'on a date that is not stated'
  if (edtfFault(edtf) !== undefined) return `on a date given as “${edtf}”`
  if (edtf.includes('/')) return intervalWords(edtf)
  return edtf.split('-').length === 3 ? `on ${singleWords(edtf)}` : `in ${singleWords(edtf)}`
}

const intervalWords = (edtf: string): string => {
  const [from = '', until = ''] = edtf.split('/')
  if (until === '..') return `from ${singleWords(from)}`
  if (from === '..') return `by ${singleWords(until)}`
  const isStated = from !== '' && until !== ''
  return isStated ? `between ${singleWords(from)} and ${singleWords(until)}` : `from ${dateWords(edtf)}`
}

const sideWords = (side: string): string => (side === '' ? 'a date not known' : singleWords(side))

/** Anything but an interval. */
const singleWords = (edtf: string): string => {
  const [year = '', month = '', day] = edtf.replace(/[?~%]$/, '').split('-')
  const exact = month === 'XX' || day === 'XX' ? '' : (day ?? '').replace(/^0/, '')
  const name = months[Number(month) - 1] ?? seasons[month] ?? ''
  const left = [exact, name, yearWords(year)].filter(word => word !== '').join(' ')
  const words = day === 'XX' ? `a day of ${left}` : month === 'XX' ? `a month of ${left}` : left
  return `${words}${doubt[edtf.at(-1) ?? ''] ?? ''}`
}

const yearWords = (year: string): string => {
  if (!year.endsWith('X')) return year
  const [from, until] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')]
  return year.endsWith('XX') ? `a year from ${from} to ${until}` : `the ${from}s`
}

const doubt: Record<string, string> = {
  '?': ' (uncertain)',
  '~': ' (approximate)',
  '%': ' (approximate and uncertain)',
}
