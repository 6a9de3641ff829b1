/** The contract on the awkward store in memory, and what makes it awkward. */
import { describe, expect, it } from 'vitest'
import { eventStoreContract } from './contract/eventStore.contract.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { aNumber, aUnit } from './support/eventWorld.ts'

eventStoreContract('an awkward store in memory', async () => ({ store: awkwardStore(), remove: async () => undefined }))

describe('the awkward store', () => {
  it('does what it then forgets to answer, and answers the same thing sent again', async () => {
    const store = awkwardStore()
    store.loseAnswers(1)
    const unit = aUnit('action-2026-0001')
    await expect(store.append(unit)).rejects.toMatchObject({ code: 'outcomeUnknown' })
    expect(await store.lastOrdinal()).toBe(1)
    expect(await store.append(unit)).toEqual({ revision: 0n, ordinal: 1 })
  })

  it('refuses what it was told to refuse, and writes nothing of it', async () => {
    const store = awkwardStore()
    store.refuseWrites(1)
    await expect(store.append(aUnit('action-2026-0001'))).rejects.toMatchObject({ code: 'unavailable' })
    expect(await store.lastOrdinal()).toBe(0)
  })

  it('leaves gaps between its positions', async () => {
    const store = awkwardStore()
    for (let index = 0; index < 10; index++) await store.operational.append(aNumber(`ops-number-${index}`, 'noStream'))
    const positions = (await store.operational.readAll(1)).map(({ position }) => position)
    expect(positions.at(-1)).toBeGreaterThan(10)
  })

  it('answers in another order than it was asked', async () => {
    const store = awkwardStore()
    const answered: number[] = []
    const asked = Array.from({ length: 20 }, (_, index) => index)
    await Promise.all(asked.map(index => store.lastOrdinal().then(() => answered.push(index))))
    expect(answered).not.toEqual(asked)
  })
})
