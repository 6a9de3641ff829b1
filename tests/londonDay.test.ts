/** The day it is in the United Kingdom: it is asked of every command, and nearly always within the same hour. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { londonDay } from '../schema/edtf.ts'

const parts = { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' } as const
const calendar = new Intl.DateTimeFormat('en-CA', parts)
const dayMs = 86_400_000
const instants = fc
  .tuple(
    fc.nat({ max: 40 * 365 }),
    fc.constantFrom(0, 1, 60_000, 3_599_999, 3_600_000, 82_799_999, 82_800_000, 86_399_999),
  )
  .map(([day, ms]) => new Date(Date.UTC(2000, 0, 1) + day * dayMs + ms))

describe('the day in London', () => {
  it('begins an hour before that of Greenwich in summer', () => {
    expect(londonDay('2026-07-31T22:59:59.999Z')).toBe('2026-07-31')
    expect(londonDay('2026-07-31T23:00:00.000Z')).toBe('2026-08-01')
    expect(londonDay('2026-12-31T23:00:00.000Z')).toBe('2026-12-31')
  })

  it("is the calendar's, whatever was asked before", () => {
    const asked = fc.property(fc.array(instants, { maxLength: 20 }), list => {
      for (const instant of list) expect(londonDay(instant.toISOString())).toBe(calendar.format(instant))
    })
    fc.assert(asked)
  })
})
