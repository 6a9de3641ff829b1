/** The part of the contract about taking in another record as it stands. */
import { expect, it } from 'vitest'
import { disclosureStream, type StoredEvent } from '../../schema/envelope.ts'
import { type AppendUnit, limits, type RecordStore } from '../../schema/ports/eventStore.ts'
import { aNumber, aSealedUnit, aUnit, noonPlus } from '../support/eventWorld.ts'

/** Six events of three streams, as they stand in some record: two together, one disclosed, stamps out of order. */
const units = (): AppendUnit[] => {
  const sealed = aSealedUnit('action-2026-0002', 'Visit every school', { recordedAt: noonPlus(100) })
  return [
    aUnit('action-2026-0001', 'noStream', { recordedAt: noonPlus(60) }),
    sealed,
    aUnit('action-2026-0001', 0n, { recordedAt: noonPlus(10) }),
    aUnit('system-record', 'noStream', { recordedAt: noonPlus(90), type: 'ClockCorrected' }),
    aUnit('action-2026-0002', 0n, { recordedAt: noonPlus(95) }),
    aUnit('action-2026-0001', 1n, { recordedAt: noonPlus(96) }),
  ]
}

const asStored = (taken: readonly AppendUnit[]): StoredEvent[] =>
  taken
    .flatMap(({ events, before }) => events.map(event => ({ event, disclosure: before[0]?.events[0]?.data })))
    .map(({ event, disclosure }, at) => ({
      ordinal: at + 1,
      event,
      ...(disclosure ? { disclosure: disclosure as StoredEvent['disclosure'] & object } : {}),
    }))

export const takingInContract = (store: () => RecordStore): void => {
  it('takes another record in with its ordinals, disclosures and stamps, whatever they are', async () => {
    const taken = units()
    expect(await store().takeIn({ after: 0, units: taken })).toBe(6)
    expect(await store().readAll(1)).toEqual(asStored(taken))
    expect(await store().lastOrdinal()).toBe(6)
    const disclosed = disclosureStream(taken[1]?.events[0]?.id ?? '')
    expect(await store().operational.readStream(disclosed)).toMatchObject(taken[1]?.before[0]?.events ?? [])
    // What is recorded from now on is judged again: the last stamp is that of the corrected clock, and what followed.
    await expect(store().append(aUnit('action-2026-0009', 'noStream'))).rejects.toMatchObject({ code: 'clockBehind' })
    await store().append(aUnit('action-2026-0009', 'noStream', { recordedAt: noonPlus(92) }))
  })

  it('takes it in part by part, and passes over what stands there already', async () => {
    const taken = units()
    await store().takeIn({ after: 0, units: taken.slice(0, 3) })
    expect(await store().takeIn({ after: 0, units: taken.slice(0, 3) })).toBe(3)
    expect(await store().takeIn({ after: 1, units: taken.slice(1, 5) })).toBe(5)
    expect(await store().takeIn({ after: 5, units: taken.slice(5) })).toBe(6)
    expect(await store().takeIn({ after: 6, units: [] })).toBe(6)
    expect(await store().readAll(1)).toEqual(asStored(taken))
    expect(await store().operational.readAll(0)).toHaveLength(1)
  })

  it('refuses to go on anywhere but at the end, or where another event stands', async () => {
    const [first, second, third] = units() as [AppendUnit, AppendUnit, AppendUnit]
    const refused = { code: 'conflict' }
    await expect(store().takeIn({ after: 1, units: [first] })).rejects.toMatchObject(refused)
    await store().append(aUnit('action-2026-0009', 'noStream'))
    await expect(store().takeIn({ after: 0, units: [first] })).rejects.toMatchObject(refused)
    await expect(store().takeIn({ after: 0, units: [aUnit('action-2026-0009', 'noStream')] })).rejects.toMatchObject(
      refused,
    )
    expect(await store().lastOrdinal()).toBe(1)
    // The first of these fits, the second names a revision that is not there, and the third must not stand without it.
    await expect(
      store().takeIn({ after: 1, units: [first, { ...third, expectedRevision: 5n, events: at(third, 6) }, second] }),
    ).rejects.toMatchObject(refused)
    expect((await store().readAll(2)).map(({ event }) => event.id)).toEqual([first.events[0]?.id])
  })

  it('does not bring back what was erased of an event that stands there', async () => {
    const sealed = aSealedUnit('action-2026-0001', 'Erased')
    await store().takeIn({ after: 0, units: [sealed] })
    await store().operational.delete(sealed.before[0]?.stream ?? '')
    expect(await store().takeIn({ after: 0, units: [sealed] })).toBe(1)
    expect(await store().operational.readAll(0)).toEqual([])
  })

  it('writes what stands before an event once, also where it was there already', async () => {
    const sealed = aSealedUnit('action-2026-0001', 'Written first')
    const [disclosure] = sealed.before as [AppendUnit['before'][number]]
    await store().operational.append(disclosure)
    const whole = { ...sealed, before: [aNumber('ops-numbering-action-2026', 'noStream'), disclosure] }
    await store().takeIn({ after: 0, units: [whole] })
    expect((await store().readAll(1))[0]?.disclosure).toEqual(disclosure.events[0]?.data)
    expect(await store().operational.readAll(0)).toHaveLength(2)
  })

  it('checks units as an append does, and takes only so many at once', async () => {
    const wrong = { ...aUnit('action-2026-0001'), expectedRevision: 3n }
    await expect(store().takeIn({ after: 0, units: [wrong] })).rejects.toMatchObject({ code: 'invalid' })
    await expect(store().takeIn({ after: -1, units: [] })).rejects.toMatchObject({ code: 'invalid' })
    const many = Array.from({ length: limits.unitsTakenIn + 1 }, (_, at) => aUnit(`action-2026-${1000 + at}`))
    await expect(store().takeIn({ after: 0, units: many })).rejects.toMatchObject({ code: 'tooLarge' })
    expect(await store().lastOrdinal()).toBe(0)
  })
}

const at = ({ events }: AppendUnit, revision: number) => events.map(event => ({ ...event, revision }))
