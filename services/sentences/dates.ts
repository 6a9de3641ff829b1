/** Dates of the world in plain English, with what is not known said as such. */
import { notStated } from '../../schema/edtf.ts'

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

/** A date as words: `4 September 2015`, `July 2014`, `2014`; anything else as it is written. */
export const dateWords = (edtf: string): string => {
  const plain = edtf.replace(/[?~%]$/, '')
  const [year, month, day, ...more] = plain.split('-')
  if (more.length > 0 || !year || !/^\d{4}$/.test(year)) return edtf
  const name = month === undefined ? '' : (months[Number(month) - 1] ?? seasons[month])
  if (name === undefined) return edtf
  const words = [day === undefined ? '' : String(Number(day)), name, year].filter(word => word !== '').join(' ')
  return `${words}${doubt[edtf.at(-1) ?? ''] ?? ''}`
}

const doubt: Record<string, string> = {
  '?': ' (uncertain)',
  '~': ' (approximate)',
  '%': ' (approximate and uncertain)',
}

/** When something happened, to end a sentence: `on 4 September 2015`, `in July 2014`, `on a date not stated`. */
export const whenWords = (edtf: string): string => {
  if (edtf === notStated) return 'on a date that is not stated'
  if (edtf.includes('/')) return intervalWords(edtf)
  return edtf.split('-').length === 3 ? `on ${dateWords(edtf)}` : `in ${dateWords(edtf)}`
}

const intervalWords = (edtf: string): string => {
  const [from = '', until = ''] = edtf.split('/')
  const isOpen = (side: string) => side === '' || side === '..'
  if (isOpen(from)) return isOpen(until) ? 'at some time' : `by ${dateWords(until)}`
  return isOpen(until) ? `from ${dateWords(from)}` : `between ${dateWords(from)} and ${dateWords(until)}`
}
