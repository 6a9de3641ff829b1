/** The part of the contract about following the record. */
import { expect, it } from 'vitest'
import type { Delivery } from '../../schema/ports/eventStore.ts'
import { aSealedUnit, aUnit, record, type Store, untilCaughtUp } from '../support/eventWorld.ts'

/** Takes deliveries until so many events have come, and tells what came, in order. */
const take = async (deliveries: AsyncIterable<Delivery>, count: number): Promise<(number | 'caughtUp')[]> => {
  const taken: (number | 'caughtUp')[] = []
  for await (const delivery of deliveries) {
    if (delivery.kind === 'caughtUp') taken.push('caughtUp')
    else taken.push(...delivery.events.map(({ ordinal }) => ordinal))
    if (taken.filter(item => item !== 'caughtUp').length >= count) break
  }
  return taken
}

export const subscriptionContract = (store: Store): void => {
  it('gives what is recorded, says that it has caught up, then gives what comes', async () => {
    await record(store(), 'action-2026-0001', 3)
    const taken = take(store().subscribe(1), 4)
    await record(store(), 'action-2026-0002', 2)
    const order = await taken
    expect(order.filter(item => item !== 'caughtUp')).toEqual([2, 3, 4, 5])
  })

  it('gives live events after the news that it has caught up', async () => {
    await record(store(), 'action-2026-0001', 2)
    const abort = new AbortController()
    const seen: (number | string)[] = []
    for await (const delivery of store().subscribe(0, { signal: abort.signal })) {
      if (delivery.kind === 'caughtUp') {
        seen.push(`caught up at ${delivery.ordinal}`)
        await store().append(aUnit('action-2026-0002'))
      } else seen.push(...delivery.events.map(({ ordinal }) => ordinal))
      if (seen.includes(3)) abort.abort()
    }
    expect(seen).toEqual([1, 2, 'caught up at 2', 3])
  })

  it('says at once that it has caught up on an empty record', async () => {
    expect(await untilCaughtUp(store().subscribe(0))).toEqual([])
  })

  it('gives no more in one delivery than was asked for', async () => {
    await record(store(), 'action-2026-0001', 7)
    const sizes: number[] = []
    for await (const delivery of store().subscribe(0, { batchSize: 3 })) {
      if (delivery.kind === 'caughtUp') break
      sizes.push(delivery.events.length)
    }
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(7)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3)
  })

  it('gives every event once, in order, while many write', async () => {
    const following = take(store().subscribe(0), 200)
    for (let round = 0; round < 10; round++) {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => store().append(aUnit(`action-2026-${1000 + round * 20 + index}`))),
      )
    }
    const ordinals = (await following).filter(item => item !== 'caughtUp')
    expect(ordinals).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  })

  it('gives events with their disclosures, or without where they are not wanted', async () => {
    const unit = aSealedUnit('action-2026-0001', 'Visit every school')
    await store().append(unit)
    const [withIt] = await untilCaughtUp(store().subscribe(0))
    expect(withIt?.disclosure).toEqual(unit.before[0]?.events[0]?.data)
    const [without] = await untilCaughtUp(store().subscribe(0, { withoutDisclosures: true }))
    expect(without).toEqual({ ordinal: 1, event: unit.events[0] })
  })

  it('ends when it is told to while it waits, and before it has begun', async () => {
    const abort = new AbortController()
    const deliveries: string[] = []
    for await (const delivery of store().subscribe(0, { signal: abort.signal })) {
      deliveries.push(delivery.kind)
      setTimeout(() => abort.abort(), 5)
    }
    expect(deliveries).toEqual(['caughtUp'])
    for await (const delivery of store().subscribe(0, { signal: AbortSignal.abort() })) deliveries.push(delivery.kind)
    expect(deliveries).toEqual(['caughtUp'])
  })

  it('ends when the store closes', async () => {
    const kinds: string[] = []
    for await (const delivery of store().subscribe(0)) {
      kinds.push(delivery.kind)
      setTimeout(() => store().close(), 5)
    }
    expect(kinds).toEqual(['caughtUp'])
  })
}
