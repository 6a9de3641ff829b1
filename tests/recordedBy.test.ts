/** Where the record stood at the end of a day, whatever its clock did. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonDay } from '../schema/edtf.ts'
import { isEventStoreError } from '../schema/ports/eventStore.ts'
import { lastOrdinalBy } from '../services/recordedBy.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { aUnit } from './support/eventWorld.ts'

type Entry = { at: string; corrects?: boolean }

const midnight = Date.parse('2026-03-11T00:00:00.000Z')
const seconds = (count: number): string => new Date(midnight + count * 1000).toISOString()

/** A record with those entries; what its clock does not let it record is left out. */
const recorded = async (entries: Entry[]) => {
  const store = awkwardStore({ latestTurns: 0 })
  const kept: Entry[] = []
  for (const { at, corrects = false } of entries) {
    const stream = corrects ? 'system-record' : 'action-2026-0001'
    const there = kept.filter(each => (each.corrects ?? false) === corrects).length
    const type = corrects ? 'ClockCorrected' : 'ActionProposed'
    const unit = aUnit(stream, there === 0 ? 'noStream' : BigInt(there - 1), { type, recordedAt: at })
    const isKept = await store.append(unit).then(
      () => true,
      error => !isEventStoreError(error, 'clockBehind'),
    )
    if (isKept) kept.push({ at, corrects })
  }
  return { store, kept }
}

/** The same by the definition: no stamp is before an earlier one, and none after that of a later correction. */
const byDefinition = (entries: Entry[], day: string): number => {
  const running: string[] = []
  for (const { at, corrects } of entries) {
    const last = running.at(-1) ?? ''
    running.push(corrects || at > last ? at : last)
  }
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const { at, corrects } = entries[index] ?? { at: '' }
    if (corrects) for (let each = 0; each < index; each += 1) if ((running[each] ?? '') > at) running[each] = at
  }
  const later = running.findIndex(stamp => londonDay(stamp) > day)
  return later < 0 ? entries.length : later
}

describe('the last event recorded by the end of a day', () => {
  // Halved over the stamps as they stand, an event of 2030 hid everything that was recorded after the clock was mended.
  test('counts what came after a jump of the clock was mended', async () => {
    const day = 24 * 60 * 60
    const jumped = [{ at: seconds(-9 * day) }, { at: seconds(1_400 * day) }, { at: seconds(1_400 * day) }]
    const { store } = await recorded([...jumped, { at: seconds(-2 * day), corrects: true }, { at: seconds(-1) }])
    await store.append(aUnit('action-2026-0009', 'noStream', { recordedAt: seconds(1) }))
    expect(await lastOrdinalBy('2026-03-10', store)).toBe(5)
    // The two of the jump count as no later than the correction, and as later than the day before it.
    expect(await lastOrdinalBy('2026-03-09', store)).toBe(4)
    expect(await lastOrdinalBy('2026-03-08', store)).toBe(1)
    expect(await lastOrdinalBy('2026-01-01', store)).toBe(0)
  })

  // Two nodes record at midnight, one with a clock some seconds behind: halved, the later of its stamps was found.
  test('is before the first of the next day, also where one of the day itself comes after that', async () => {
    const { store } = await recorded([-2, 1, -1, 2, 3].map(count => ({ at: seconds(count) })))
    expect(await lastOrdinalBy('2026-03-10', store)).toBe(1)
  })

  test('is a beginning of the record, whatever the clock does around midnight', async () => {
    const entry = fc.record({ at: fc.integer({ min: -20, max: 20 }).map(seconds), corrects: fc.boolean() })
    // Few stamps are refused where most of them rise.
    const entries = fc
      .array(fc.tuple(fc.integer({ min: -4, max: 6 }), fc.integer({ min: 0, max: 9 }), entry), { maxLength: 70 })
      .map(steps => {
        let at = -6
        return steps.map(([step, isJump, jump]) => {
          if (isJump === 0) return { at: jump.at, corrects: jump.corrects }
          at += step
          return { at: seconds(at) }
        })
      })
    const law = fc.asyncProperty(entries, async given => {
      const { store, kept } = await recorded(given)
      for (const day of ['2026-03-09', '2026-03-10', '2026-03-11'])
        expect(await lastOrdinalBy(day, store)).toBe(byDefinition(kept, day))
    })
    await fc.assert(law, { numRuns: 200 })
  })
})
