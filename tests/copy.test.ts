/** What a copy is and what it refuses: nothing but the same record comes out of it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { disclosureStream } from '../schema/envelope.ts'
import { unfinishedCopy } from '../schema/ports/eventStore.ts'
import { isUnfinished } from '../services/copy/mark.ts'
import { type AwkwardStore, awkwardStore } from './support/awkwardStore.ts'
import { contents, copied, recordWithEverything } from './support/copyWorld.ts'
import { aDisclosure, aNumber, anEvent, aSealedUnit, aUnit, noonPlus, record } from './support/eventWorld.ts'

let from: AwkwardStore
let to: AwkwardStore
beforeEach(async () => {
  from = awkwardStore()
  to = awkwardStore({ seed: 2 })
  await recordWithEverything(from)
})
afterEach(() => Promise.all([from.close(), to.close()]))

const otherRecord = (message: RegExp) => ({ code: 'otherRecord', message: expect.stringMatching(message) })

describe('a copy', () => {
  test('holds every event and every operational stream as they are, and says how many', async () => {
    const report = await copied(from, to)
    expect(await contents(to)).toEqual(await contents(from))
    expect(report).toMatchObject({ events: 11, lastOrdinal: 11, copied: 11, since: 0, disclosures: 2, operational: 7 })
    expect(await isUnfinished(to)).toBe(false)
  })

  test('of an empty record is an empty record', async () => {
    const report = await copied(awkwardStore(), to)
    expect(report).toMatchObject({ events: 0, operational: 0, since: 0 })
    expect(await contents(to)).toEqual({ events: [], operational: {} })
  })

  test('given again writes nothing, and goes on with what was recorded since', async () => {
    const first = await copied(from, to)
    expect(await copied(from, to)).toEqual({ ...first, copied: 0 })
    await from.append(aSealedUnit('action-2026-0007', 'Since', { recordedAt: noonPlus(90) }))
    await from.operational.append(aNumber('ops-reactions', 0n))
    expect(await copied(from, to)).toMatchObject({ events: 12, copied: 1 })
    expect(await contents(to)).toEqual(await contents(from))
  })

  test('ends at the event that was the last when it began, and tells of those that came since', async () => {
    let isGrown = false
    const onProgress = (): void => {
      if (isGrown) return
      isGrown = true
      void from.append(aUnit('action-2026-0007', 'noStream', { recordedAt: noonPlus(90) }))
      void from.operational.append(aNumber('ops-reactions', 0n))
    }
    expect(await copied(from, to, { onProgress })).toMatchObject({ lastOrdinal: 11, since: 1 })
    expect((await contents(to)).events).toEqual((await contents(from)).events.slice(0, 11))
    expect(await copied(from, to)).toMatchObject({ lastOrdinal: 12, copied: 1, since: 0 })
    expect(await contents(to)).toEqual(await contents(from))
  })

  test('comes to an end although somebody writes to the source all the time', async () => {
    const busy = {
      ...from,
      operational: {
        ...from.operational,
        readAll: async (position: number, limit?: number) => {
          const [last] = await from.operational.readStream('ops-reactions', { direction: 'backwards', limit: 1 })
          await from.operational.append(aNumber('ops-reactions', BigInt(last?.revision ?? 0)))
          const stream = `action-2026-${7000 + (last?.revision ?? 0)}`
          await from.append(aSealedUnit(stream, 'While it is copied', { recordedAt: noonPlus(90) }))
          return from.operational.readAll(position, limit)
        },
      },
    }
    expect(await copied(busy, to)).toMatchObject({ lastOrdinal: 11 })
    expect((await contents(to)).events).toEqual((await contents(from)).events.slice(0, 11))
    await copied(from, to)
    expect(await contents(to)).toEqual(await contents(from))
  })

  test('is without what was erased at the source since it was begun, and has the event that says so', async () => {
    await copied(from, to)
    const [first] = await from.readAll(1, 1)
    const id = first?.event.id ?? ''
    expect((await to.readAll(1, 1))[0]).toHaveProperty('disclosure')
    await from.operational.delete(disclosureStream(id))
    const erased = { type: 'DisclosureErased', data: { event: id }, recordedAt: noonPlus(90) }
    await from.append(aUnit('action-2026-0001', 3n, erased))
    await copied(from, to)
    expect((await to.readAll(1, 1))[0]).not.toHaveProperty('disclosure')
    expect(await contents(to)).toEqual(await contents(from))
  })

  test('goes on to the event that tells of an erasure, where one happens while it is made', async () => {
    const [first] = await from.readAll(1, 1)
    const id = first?.event.id ?? ''
    let isErased = false
    const onProgress = (step: string): void => {
      if (isErased || step !== 'copied') return
      isErased = true
      const erased = { type: 'DisclosureErased', data: { event: id }, recordedAt: noonPlus(90) }
      void from.operational.delete(disclosureStream(id))
      void from.append(aUnit('action-2026-0001', 3n, erased))
    }
    expect(await copied(from, to, { onProgress })).toMatchObject({ lastOrdinal: 12, since: 0 })
    expect(await contents(to)).toEqual(await contents(from))
  })

  test('is without the parts of a disclosure that belong to no event', async () => {
    const unit = aSealedUnit('action-2026-0008', 'The one that stands', { recordedAt: noonPlus(90) })
    const [event] = unit.events
    const [sealed] = unit.before
    if (!event || !sealed) throw new Error('It has both')
    const other = { ...aDisclosure(event, { disclosures: ['bm90aGluZw'] }) }
    await from.operational.append({ ...other, events: other.events.map(each => ({ ...each, id: 'a-try' })) })
    await from.append({ ...unit, before: [{ ...sealed, expectedRevision: 0n }] })
    expect(await from.operational.readStream(sealed.stream)).toHaveLength(2)
    for (const _ of ['at first', 'again']) {
      await copied(from, to)
      expect(await to.operational.readStream(sealed.stream)).toMatchObject([{ revision: 0, ...sealed.events[0] }])
    }
    expect((await to.readAll(12, 1))[0]?.disclosure).toEqual(sealed.events[0]?.data)
  })

  test('tells how far it has come, step by step', async () => {
    const steps: string[] = []
    await copied(from, to, { onProgress: (step, done, of) => void steps.push(`${step} ${done} of ${of}`) })
    expect(steps).toEqual(['copied 11 of 11', 'verified 11 of 11'])
  })

  test('ends when it is told to, and goes on when it is given again', async () => {
    const stopping = new AbortController()
    const onProgress = (): void => stopping.abort()
    await expect(copied(from, to, { signal: stopping.signal, onProgress })).rejects.toThrow(/abort/)
    expect(await isUnfinished(to)).toBe(true)
    await copied(from, to)
    expect(await contents(to)).toEqual(await contents(from))
  })
})

describe('a target', () => {
  test('that holds another record is refused, and the first difference named', async () => {
    await copied(from, to)
    const other = awkwardStore()
    await other.takeIn({ after: 0, units: [(await unitsOf(from))[0] ?? aUnit('x')] })
    await record(other, 'action-2026-0099', 1)
    const before = await contents(other)
    await expect(copied(from, other)).rejects.toMatchObject(
      otherRecord(
        /^What is at the target is not this record: its event 2 is \S+ \(action-2026-0099, revision 0\), not /,
      ),
    )
    expect(await contents(other)).toEqual(before)
  })

  test('whose event says something else under the same id is refused', async () => {
    const [first] = await from.readAll(1, 1)
    const changed = anEvent({ ...first?.event, happened: '2020' })
    await to.append({ stream: changed.stream, expectedRevision: 'noStream', events: [changed], before: [] })
    await expect(copied(from, to)).rejects.toMatchObject(otherRecord(/event 1 is .*, which says something else, not/))
  })

  test('that goes on where the record ends is refused: somebody has worked with it', async () => {
    await copied(from, to)
    await to.append(aUnit('action-2026-0009', 'noStream', { recordedAt: noonPlus(90) }))
    await expect(copied(from, to)).rejects.toMatchObject(otherRecord(/goes on to event 12.*ends at event 11/))
    expect(await to.lastOrdinal()).toBe(12)
  })

  test('in whose operational streams somebody has written is refused, and the stream named', async () => {
    await copied(from, to)
    await to.operational.append(aNumber('ops-reactions', 0n))
    const before = await contents(to)
    await expect(copied(from, to)).rejects.toMatchObject(otherRecord(/ops-reactions has at revision 1 what is not/))
    await to.operational.delete('ops-reactions')
    await to.operational.append(aNumber('ops-of-another', 'noStream'))
    await expect(copied(from, to)).rejects.toMatchObject(otherRecord(/ops-of-another has at revision 0/))
    expect((await contents(to)).events).toEqual(before.events)
  })

  test('that is the source itself is left as it was', async () => {
    const before = await contents(from)
    expect(await copied(from, from)).toMatchObject({ copied: 0, events: 11 })
    expect(await contents(from)).toEqual(before)
    // Where the record grows meanwhile it would be copied to itself: that is found before anything is written.
    const late = { ...from, lastOrdinal: async () => (await from.lastOrdinal()) - 1 }
    await expect(copied(from, late)).rejects.toMatchObject({ code: 'sameRecord' })
    expect(await contents(from)).toEqual(before)
  })

  test('to which somebody else writes meanwhile is not called a copy', async () => {
    const onProgress = (step: string): void => {
      if (step === 'verified') void to.append(aUnit('action-2026-0009', 'noStream', { recordedAt: noonPlus(90) }))
    }
    await expect(copied(from, to, { onProgress })).rejects.toMatchObject({ code: 'notTheSame' })
    expect(await isUnfinished(to)).toBe(true)
  })

  test('that is found to be another by its own means is not called a copy', async () => {
    const check = async () => 'another digest'
    await expect(copied(from, to, { check })).rejects.toMatchObject({ code: 'notTheSame' })
  })
})

describe('a copy that is not finished', () => {
  const mark = { id: 'mark', type: 'CopyBegun', data: {}, recordedAt: noonPlus(0) }

  test('is no source', async () => {
    await from.operational.append({ stream: unfinishedCopy, expectedRevision: 'noStream', events: [mark] })
    await expect(copied(from, to)).rejects.toMatchObject({ code: 'unfinished' })
    expect(await contents(to)).toEqual({ events: [], operational: {} })
  })

  test('follows what was deleted at the source meanwhile', async () => {
    await copied(from, to)
    await to.operational.append({ stream: unfinishedCopy, expectedRevision: 'noStream', events: [mark] })
    await from.operational.delete('ops-reactions')
    await from.operational.delete('ops-policy-refusals-person-1')
    await from.operational.append(aNumber('ops-policy-refusals-person-1', 'noStream'))
    await copied(from, to)
    expect(await contents(to)).toEqual(await contents(from))
  })
})

/** The events of a record, each as a unit. */
const unitsOf = async (store: AwkwardStore) =>
  (await store.readAll(1)).map(({ event }) => ({
    stream: event.stream,
    expectedRevision: event.revision === 0 ? ('noStream' as const) : BigInt(event.revision - 1),
    events: [event],
    before: [],
  }))
