/** Dates of the world: exactly what EDTF level 1 allows is taken, and read as the days that it may mean. */
import { describe, expect, test } from 'vitest'
import { days, edtfFault, futureFault, happenedBy, isBefore, notStated } from '../schema/edtf.ts'

const spanned = (text: string) => {
  expect(edtfFault(text), text).toBeUndefined()
  const { earliest, latest, uncertain } = days(text)
  return [earliest, latest, uncertain]
}

describe('a date of level 1', () => {
  test.each([
    ['2015-09-04', '2015-09-04', '2015-09-04', false],
    ['2014-07', '2014-07-01', '2014-07-31', false],
    ['2014', '2014-01-01', '2014-12-31', false],
    ['2015-03-24?', '2015-03-24', '2015-03-24', true],
    ['2015-03~', '2015-03-01', '2015-03-31', true],
    ['2015%', '2015-01-01', '2015-12-31', true],
    ['201X', '2010-01-01', '2019-12-31', false],
    ['20XX', '2000-01-01', '2099-12-31', false],
    ['2015-XX', '2015-01-01', '2015-12-31', false],
    ['2015-XX-XX', '2015-01-01', '2015-12-31', false],
    ['2015-02-XX', '2015-02-01', '2015-02-28', false],
    ['2016-02-XX', '2016-02-01', '2016-02-29', false],
    ['2015-04-XX', '2015-04-01', '2015-04-30', false],
    ['2015-21', '2015-03-01', '2015-05-31', false],
    ['2015-22', '2015-06-01', '2015-08-31', false],
    ['2015-23', '2015-09-01', '2015-11-30', false],
    ['2015-24', '2015-12-01', '2016-02-29', false],
    ['9999-24', '9999-12-01', '9999-12-31', false],
    ['0000', '0000-01-01', '0000-12-31', false],
    ['0000-02', '0000-02-01', '0000-02-29', false],
    ['0044-02-29', '0044-02-29', '0044-02-29', false],
    ['2000-02-29', '2000-02-29', '2000-02-29', false],
    ['2016-02-29', '2016-02-29', '2016-02-29', false],
    ['2015/2016', '2015-01-01', '2016-12-31', false],
    ['2015-03-24?/2015-04', '2015-03-24', '2015-04-30', true],
    ['2015-03/2015-04-02~', '2015-03-01', '2015-04-02', true],
    ['2015?/2016%', '2015-01-01', '2016-12-31', true],
    ['2015-03-24/2015-03-24', '2015-03-24', '2015-03-24', false],
    ['2015-12/2015', '2015-12-01', '2015-12-31', false],
    ['2015-10/..', '2015-10-01', null, false],
    ['2015-10/', '2015-10-01', null, false],
    ['2015-10?/..', '2015-10-01', null, true],
    ['../2015-10', null, '2015-10-31', false],
    ['/2015-10~', null, '2015-10-31', true],
  ])('%s spans %s to %s', (text, earliest, latest, uncertain) => {
    expect(spanned(text)).toEqual([earliest, latest, uncertain])
  })

  test('may be not stated, and then says nothing', () => {
    expect(spanned(notStated)).toEqual([null, null, true])
  })
})

describe('no date of level 1', () => {
  test.each(['2015-02-29', '1900-02-29', '2030-02-29', '2015-02-30', '2015-04-31', '2015-02-29?', '2015-02-29/2016'])(
    '%s is no day of the calendar (was taken as the first of the next month)',
    text => {
      expect(edtfFault(text)).toContain('is no day of the calendar')
    },
  )

  test.each(['20150304', 'Y12345', '10000', '-0044', 'Y-17E7'])(
    '%s has no year of four digits (was taken as a year far away)',
    text => {
      expect(edtfFault(text)).toContain('has no year from 0000 to 9999 in four digits')
    },
  )

  test.each(['/', '..', '../', '/..', '../..'])('%s states no side (was taken as an interval)', text => {
    expect(edtfFault(text)).toBeDefined()
  })

  test.each(['//', '/2030-99/', '/?/', '..//..', '/../', '2015/2016/', '/2015/', '2015//', '?', '', ' 2015', '2015\n'])(
    '%j is no date',
    text => {
      expect(edtfFault(text)).toContain('is not an EDTF level 1 date')
    },
  )

  test.each([
    ...['2015-25', '2015-41', '2015-20', '2015-00', '2015-13', '2015-1', '15', '2015-03-00', '2015-03-32'],
    ...['XXXX', '2XXX', '2015-1X', '2015-XX-03', '201X-03', '201X?', '2015-21?', '?2015', '2015?-03', '2015-03-24??'],
    ...['2015-21/2015-22', '201X/2020', '2015-XX/2016', '[2015,2016]', '{2015}', '1950S2', '2015..2016', '2015/...'],
  ])('%s is of another level, or of none', text => {
    expect(edtfFault(text)).toContain('is not an EDTF level 1 date')
  })

  test.each(['2015-03-24T10:00:00Z', '2015-03-24T10:00:00', '2015-03-24T10:00:00Z/2016'])(
    '%s has a time of day',
    text => {
      expect(edtfFault(text)).toContain('has a time of day')
    },
  )

  test.each(['2016/2015', '2015-03-24/2015-03-23', '2015-03-02/2015-02', '2016?/2015?', '2016-01/2015'])(
    '%s ends before it begins',
    text => {
      expect(edtfFault(text)).toContain('ends before it begins')
    },
  )

  test('says nothing where an earlier edition recorded it, and stops nobody from reading on', () => {
    expect(days('2015-25')).toEqual({ earliest: null, latest: null, uncertain: true })
    expect(happenedBy('20150304', '2016')).toBe('undetermined')
    expect(isBefore('/?/', '2016')).toBe('undetermined')
  })
})

describe('what lies in the future', () => {
  const today = '2026-03-10'

  test.each([
    ...[
      '2026-03-11',
      '2026-03-11?',
      '2026-04',
      '2027',
      '2030?',
      '2030~',
      '2030%',
      '203X',
      '21XX',
      '2027-XX',
      '2026-22',
    ],
    ...['2026-04-XX', '2030/..', '2030/', '2030?/..', '2030/2031', '2026-03-11/2026'],
  ])('%s has not happened', text => {
    expect(futureFault(text, today)).toContain('which lies in the future: record it once it has happened')
  })

  test.each(['../2030-01-01', '/2030', '2015/2030', '2015-03-24?/2030-01-01?', '2026-03-10/2026-03-11'])(
    '%s has not ended (was recorded as if it had)',
    text => {
      const fault = futureFault(text, today)
      if (text.startsWith('..') || text.startsWith('/')) expect(fault).toContain('in the future')
      else expect(fault).toContain('which ends in the future: if it goes on, leave its end open')
    },
  )

  test.each([
    ...['2026-03-10', '2026-03-10?', '2026-03', '2026', '2026~', '202X', '20XX', '2026-XX', '2026-03-XX', '2026-21'],
    ...['2015/2026', '2015/..', '2015/', '2026-03-10/..', '../2026', '/2026-03', '2015', notStated],
  ])('%s may have happened', text => {
    expect(futureFault(text, today)).toBeUndefined()
  })
})
