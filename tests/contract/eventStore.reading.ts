/** The part of the contract about reading, disclosures and operational streams. */
import { expect, it } from 'vitest'
import { disclosureStream } from '../../schema/envelope.ts'
import { aDisclosure, aNumber, aSealedUnit, aUnit, record, type Store } from '../support/eventWorld.ts'

export const readingContract = (store: Store): void => {
  it('reads a stream either way from a revision', async () => {
    await record(store(), 'action-2026-0001', 5)
    await record(store(), 'action-2026-0002', 2)
    const revisions = async (options: Parameters<ReturnType<Store>['readStream']>[1]) =>
      (await store().readStream('action-2026-0001', options)).map(({ event }) => event.revision)
    expect(await revisions({})).toEqual([0, 1, 2, 3, 4])
    expect(await revisions({ from: 3n })).toEqual([3, 4])
    expect(await revisions({ from: 1n, limit: 2 })).toEqual([1, 2])
    expect(await revisions({ from: 9n })).toEqual([])
    expect(await revisions({ from: 'end' })).toEqual([])
    expect(await revisions({ limit: 0 })).toEqual([])
    expect(await revisions({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0])
    expect(await revisions({ direction: 'backwards', limit: 1 })).toEqual([4])
    expect(await revisions({ direction: 'backwards', from: 2n, limit: 2 })).toEqual([2, 1])
    expect(await revisions({ direction: 'backwards', from: 9n, limit: 1 })).toEqual([4])
    expect(await revisions({ direction: 'backwards', from: 'start' })).toEqual([0])
    expect(await store().readStream('action-2026-0003')).toEqual([])
  })

  it('reads all from an ordinal in pages', async () => {
    await record(store(), 'action-2026-0001', 3)
    await record(store(), 'action-2026-0002', 2)
    const ordinals = async (from: number, limit?: number) =>
      (await store().readAll(from, limit)).map(({ ordinal }) => ordinal)
    expect(await ordinals(1)).toEqual([1, 2, 3, 4, 5])
    expect(await ordinals(0, 2)).toEqual([1, 2])
    expect(await ordinals(4, 100)).toEqual([4, 5])
    expect(await ordinals(6)).toEqual([])
    expect(await ordinals(1, 0)).toEqual([])
  })

  it('gives an event without its disclosure once that is deleted', async () => {
    const kept = aSealedUnit('action-2026-0001', 'Kept')
    const erased = aSealedUnit('action-2026-0002', 'Erased')
    await store().append(kept)
    await store().append(erased)
    const stream = disclosureStream(erased.events[0]?.id ?? '')
    expect(await store().operational.readStream(stream)).toMatchObject([{ stream, revision: 0 }])
    await store().operational.delete(stream)
    expect(await store().operational.readStream(stream)).toEqual([])
    expect(await store().readAll(1)).toEqual([
      { ordinal: 1, event: kept.events[0], disclosure: kept.before[0]?.events[0]?.data },
      { ordinal: 2, event: erased.events[0] },
    ])
  })

  it('gives the events of a stream without their disclosures where nobody looks at them', async () => {
    const unit = aSealedUnit('action-2026-0001', 'Visit every school')
    await store().append(unit)
    expect(await store().readStream('action-2026-0001', { withoutDisclosures: true })).toEqual([
      { ordinal: 1, event: unit.events[0] },
    ])
  })

  it('gives what is disclosed anew after an erasure', async () => {
    const unit = aSealedUnit('action-2026-0001', 'Erased')
    await store().append(unit)
    await store().operational.delete(unit.before[0]?.stream ?? '')
    const anew = (stream: string) => ({ stream, expectedRevision: 'noStream' as const, events: [again] })
    const again = {
      id: 'anew',
      type: 'Disclosed',
      data: { disclosures: ['partly'] },
      recordedAt: '2026-11-24T12:01:00.000Z',
    }
    await store().operational.append(anew(unit.before[0]?.stream ?? ''))
    expect((await store().readStream('action-2026-0001'))[0]?.disclosure).toEqual({ disclosures: ['partly'] })
  })

  it('finds a disclosure that was written before its event', async () => {
    const unit = aSealedUnit('action-2026-0001', 'Written first')
    const [disclosure] = unit.before
    if (!disclosure) throw new Error('The unit has a disclosure')
    await store().operational.append(disclosure)
    await store().append({ ...unit, before: [disclosure] })
    expect((await store().readAll(1))[0]?.disclosure).toEqual(disclosure.events[0]?.data)
    const [other] = aSealedUnit('action-2026-0002', 'Orphan').events
    if (!other) throw new Error('The unit has an event')
    await store().operational.append(aDisclosure(other, { disclosures: ['orphan'] }))
    await store().append({ stream: other.stream, expectedRevision: 'noStream', events: [other], before: [] })
    expect((await store().readAll(2))[0]?.disclosure).toEqual({ disclosures: ['orphan'] })
    expect(await store().operational.readStream(disclosureStream(other.id))).toHaveLength(1)
  })

  it('reads operational events by positions of their own that rise and are never used twice', async () => {
    const first = await store().operational.append(aNumber('ops-checkpoint-a', 'noStream'))
    await store().append(aUnit('action-2026-0001'))
    const second = await store().operational.append(aNumber('ops-checkpoint-b', 'noStream'))
    expect(second.position).toBeGreaterThan(first.position)
    await store().operational.delete('ops-checkpoint-b')
    const third = await store().operational.append(aNumber('ops-checkpoint-b', 'noStream'))
    expect(third.position).toBeGreaterThan(second.position)
    const all = await store().operational.readAll(first.position)
    expect(all.map(({ stream, position }) => [stream, position])).toEqual([
      ['ops-checkpoint-a', first.position],
      ['ops-checkpoint-b', third.position],
    ])
    expect(await store().operational.readAll(first.position + 1, 1)).toHaveLength(1)
  })

  it('reads an operational stream either way', async () => {
    await store().operational.append(aNumber('ops-checkpoint-a', 'noStream'))
    await store().operational.append(aNumber('ops-checkpoint-a', 0n))
    await store().operational.append(aNumber('ops-checkpoint-a', 1n))
    const read = async (options: Parameters<ReturnType<Store>['readStream']>[1]) =>
      (await store().operational.readStream('ops-checkpoint-a', options)).map(({ revision }) => revision)
    expect(await read({})).toEqual([0, 1, 2])
    expect(await read({ direction: 'backwards', limit: 1 })).toEqual([2])
    expect(await read({ from: 1n })).toEqual([1, 2])
  })

  it('deletes what is not there without complaint, and never a governed stream', async () => {
    await store().append(aUnit('action-2026-0001'))
    await store().operational.delete('ops-nothing')
    await expect(store().operational.delete('action-2026-0001')).rejects.toMatchObject({ code: 'invalid' })
    expect(await store().lastOrdinal()).toBe(1)
  })
}
