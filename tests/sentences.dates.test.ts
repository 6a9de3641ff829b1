/** Dates in sentences: every form that can be recorded reads as English. */
import { describe, expect, test } from 'vitest'
import { edtfFault } from '../schema/edtf.ts'
import { dateWords, whenWords } from '../services/sentences/dates.ts'

describe('a date reads as English', () => {
  test.each([
    ['2015-09-04', 'on 4 September 2015', '4 September 2015'],
    ['2014-07', 'in July 2014', 'July 2014'],
    ['2014', 'in 2014', '2014'],
    ['2015-03-24?', 'on 24 March 2015 (uncertain)', '24 March 2015 (uncertain)'],
    ['2015-03~', 'in March 2015 (approximate)', 'March 2015 (approximate)'],
    ['2015%', 'in 2015 (approximate and uncertain)', '2015 (approximate and uncertain)'],
    ['2015-21', 'in spring 2015', 'spring 2015'],
    ['2015-22', 'in summer 2015', 'summer 2015'],
    ['2015-23', 'in autumn 2015', 'autumn 2015'],
    ['2015-24', 'in winter 2015', 'winter 2015'],
    ['201X', 'in the 2010s', 'the 2010s'],
    ['20XX', 'in a year from 2000 to 2099', 'a year from 2000 to 2099'],
    ['2015-XX', 'in a month of 2015', 'a month of 2015'],
    ['2015-03-XX', 'on a day of March 2015', 'a day of March 2015'],
    ['2015-XX-XX', 'on a day of 2015', 'a day of 2015'],
    ['2015-03/2015-04-10', 'between March 2015 and 10 April 2015', 'March 2015 to 10 April 2015'],
    ['2015?/2016~', 'between 2015 (uncertain) and 2016 (approximate)', '2015 (uncertain) to 2016 (approximate)'],
    ['2015-10/..', 'from October 2015', 'October 2015 onwards'],
    ['2015-10?/..', 'from October 2015 (uncertain)', 'October 2015 (uncertain) onwards'],
    ['2015-10/', 'from October 2015 to a date not known', 'October 2015 to a date not known'],
    ['../2015-10-01', 'by 1 October 2015', 'any day up to 1 October 2015'],
    ['/2015-10', 'from a date not known to October 2015', 'a date not known to October 2015'],
    ['notStated', 'on a date that is not stated', 'a date that is not stated'],
  ])('%s', (text, when, date) => {
    expect(edtfFault(text)).toBeUndefined()
    expect(whenWords(text)).toBe(when)
    expect(dateWords(text)).toBe(date)
  })

  test.each(['/?/', '2015-25', '20150304', '2015-02-29'])(
    '%s, which an earlier edition took, is given as it was written (was told as "by ?." and "in 2015-25.")',
    text => {
      expect(whenWords(text)).toBe(`on a date given as “${text}”`)
      expect(dateWords(text)).toBe(text)
    },
  )
})
