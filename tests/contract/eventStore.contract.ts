/** What every event store promises, run on each of them: appending, conflicts, retries, refusals. */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordStore } from '../../schema/ports/eventStore.ts'
import { aNumber, anEvent, aSealedUnit, aUnit, noonPlus, type Store } from '../support/eventWorld.ts'
import { readingContract } from './eventStore.reading.ts'
import { refusalsContract } from './eventStore.refusals.ts'
import { retriesContract } from './eventStore.retries.ts'
import { subscriptionContract } from './eventStore.subscription.ts'
import { takingInContract } from './eventStore.takingIn.ts'

/** Gives a fresh, empty store, and a way to be rid of it. */
export type OpenStore = () => Promise<{ store: RecordStore; remove: () => Promise<void> }>

/** Runs the whole contract on the stores that a factory opens. */
export const eventStoreContract = (name: string, open: OpenStore): void => {
  describe(`the event store contract, kept by ${name}`, () => {
    let opened: Awaited<ReturnType<OpenStore>>
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(async () => {
      await opened.store.close()
      await opened.remove()
    })
    const store = () => opened.store
    appendingContract(store)
    numberingContract(store)
    retriesContract(store)
    refusalsContract(store)
    readingContract(store)
    subscriptionContract(store)
    takingInContract(store)
  })
}

const appendingContract = (store: Store): void => {
  it('answers an append with the revision and the ordinal of its last event', async () => {
    expect(await store().append(aUnit('action-2026-0001'))).toEqual({ revision: 0n, ordinal: 1 })
    const two = aUnit('action-2026-0002')
    two.events.push(anEvent({ stream: 'action-2026-0002', revision: 1 }))
    expect(await store().append(two)).toEqual({ revision: 1n, ordinal: 3 })
    expect(await store().append(aUnit('action-2026-0001', 0n))).toEqual({ revision: 1n, ordinal: 4 })
    expect(await store().lastOrdinal()).toBe(4)
  })

  it('keeps an event as it was given', async () => {
    const unit = aUnit('action-2026-0001', 'noStream', {
      data: { name: 'Ünïcødé 🚓', nested: { list: [1, null, 'x', { deep: true }] }, zero: 0 },
      basis: { document: 'document-2015-0001', paragraph: '4.1', kind: 'stated' },
    })
    await store().append(unit)
    expect(await store().readAll(1)).toEqual([{ ordinal: 1, event: unit.events[0] }])
  })

  it('gives ordinals without gaps to units that arrive together', async () => {
    const units = Array.from({ length: 60 }, (_, index) => aUnit(`action-2026-${String(index).padStart(4, '0')}`))
    const answers = await Promise.all(units.map(unit => store().append(unit)))
    expect(answers.map(answer => answer.ordinal).sort((a, b) => a - b)).toEqual(units.map((_, index) => index + 1))
    for (const { ordinal, event } of await store().readAll(1)) {
      expect(answers[units.findIndex(unit => unit.events[0]?.id === event.id)]?.ordinal).toBe(ordinal)
    }
  })

  it('lets one of many that name the same revision win, and tells each other where the stream is', async () => {
    await store().append(aUnit('action-2026-0001'))
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => store().append(aUnit('action-2026-0001', 0n))),
    )
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'fulfilled') continue
      expect(result.reason).toMatchObject({
        code: 'conflict',
        detail: { stream: 'action-2026-0001', actualRevision: 1n },
      })
    }
    expect(await store().readStream('action-2026-0001')).toHaveLength(2)
  })

  it('conflicts where the stream is further, shorter or not there', async () => {
    await store().append(aUnit('action-2026-0001'))
    await expect(store().append(aUnit('action-2026-0001'))).rejects.toMatchObject({ detail: { actualRevision: 0n } })
    await expect(store().append(aUnit('action-2026-0001', 4n))).rejects.toMatchObject({
      detail: { actualRevision: 0n },
    })
    await expect(store().append(aUnit('action-2026-0009', 0n))).rejects.toMatchObject({
      code: 'conflict',
      detail: { stream: 'action-2026-0009', actualRevision: 'noStream' },
    })
    expect(await store().lastOrdinal()).toBe(1)
  })

  it('refuses a unit stamped more than 5 s before the last, and takes one within that', async () => {
    await store().append(aUnit('action-2026-0001', 'noStream', { recordedAt: noonPlus(60) }))
    await store().append(aUnit('action-2026-0001', 0n, { recordedAt: noonPlus(55) }))
    await expect(store().append(aUnit('action-2026-0001', 1n, { recordedAt: noonPlus(54.999) }))).rejects.toMatchObject(
      { code: 'clockBehind', detail: { lastStamp: noonPlus(60) } },
    )
    expect(await store().lastOrdinal()).toBe(2)
  })

  it('takes a corrected clock, and measures from its stamp afterwards', async () => {
    await store().append(aUnit('action-2026-0001', 'noStream', { recordedAt: noonPlus(86_400) }))
    await store().append(aUnit('system-record', 'noStream', { type: 'ClockCorrected', recordedAt: noonPlus(10) }))
    await store().append(aUnit('action-2026-0001', 0n, { recordedAt: noonPlus(6) }))
    await expect(store().append(aUnit('action-2026-0001', 1n, { recordedAt: noonPlus(4) }))).rejects.toMatchObject({
      code: 'clockBehind',
    })
  })
}

const numberingContract = (store: Store): void => {
  it('writes the number and the disclosure with the event', async () => {
    const unit = aSealedUnit('action-2026-0001', 'Visit every school')
    await store().append({ ...unit, before: [aNumber('ops-numbering-action-2026', 'noStream'), ...unit.before] })
    expect(await store().operational.readStream('ops-numbering-action-2026')).toHaveLength(1)
    const [stored] = await store().readStream('action-2026-0001')
    expect(stored?.disclosure).toEqual(unit.before[0]?.events[0]?.data)
  })

  it('writes nothing of a unit whose number is taken, and names the numbering stream', async () => {
    await store().operational.append(aNumber('ops-numbering-action-2026', 'noStream'))
    const unit = aSealedUnit('action-2026-0001', 'Visit every school')
    const before = [...unit.before, aNumber('ops-numbering-action-2026', 'noStream')]
    await expect(store().append({ ...unit, before })).rejects.toMatchObject({
      code: 'conflict',
      detail: { stream: 'ops-numbering-action-2026', actualRevision: 0n },
    })
    expect(await store().readAll(1)).toEqual([])
    expect(await store().operational.readAll(1)).toHaveLength(1)
  })

  it('lets units that arrive together each take the number after the one before', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => ({
      ...aUnit(`action-2026-${String(index + 1).padStart(4, '0')}`),
      before: [aNumber('ops-numbering-action-2026', index === 0 ? 'noStream' : BigInt(index - 1))],
    }))
    await Promise.all(numbers.map(unit => store().append(unit)))
    expect(await store().operational.readStream('ops-numbering-action-2026')).toHaveLength(20)
  })

  it('does not let one refused unit hurt its neighbours', async () => {
    const good = aUnit('action-2026-0001')
    const results = await Promise.allSettled([
      store().append(good),
      store().append(aUnit('action-2026-0002', 7n)),
      store().append(aUnit('action-2026-0001', 0n)),
      store().append(aUnit('action-2026-0003', 'noStream', { id: randomUUID(), recordedAt: noonPlus(-60) })),
      store().append(aUnit('action-2026-0004')),
    ])
    expect(results.map(result => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await store().lastOrdinal()).toBe(3)
  })
}
