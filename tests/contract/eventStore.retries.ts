/** The part of the contract about asking again: a retry gets the first answer and writes nothing. */
import { expect, it } from 'vitest'
import { aNumber, anEvent, aSealedUnit, aUnit, type Store } from '../support/eventWorld.ts'

export const retriesContract = (store: Store): void => {
  it('gives the first answer to the same events at the same revision again', async () => {
    const unit = aUnit('action-2026-0001')
    const first = await store().append(unit)
    await store().append(aUnit('action-2026-0001', 0n))
    expect(await store().append(unit)).toEqual(first)
    expect(await store().lastOrdinal()).toBe(2)
  })

  it('gives it to a retry that arrives together with the first, too', async () => {
    const unit = aUnit('action-2026-0001')
    const answers = await Promise.all([store().append(unit), store().append(unit), store().append(unit)])
    expect(answers).toEqual(Array(3).fill({ revision: 0n, ordinal: 1 }))
    expect(await store().lastOrdinal()).toBe(1)
  })

  it('writes nothing of the number and the disclosure again for a retry', async () => {
    const unit = aSealedUnit('action-2026-0001', 'Visit every school')
    const whole = { ...unit, before: [aNumber('ops-numbering-action-2026', 'noStream'), ...unit.before] }
    const first = await store().append(whole)
    await store().operational.append(aNumber('ops-numbering-action-2026', 0n))
    expect(await store().append(whole)).toEqual(first)
    expect(await store().operational.readAll(1)).toHaveLength(3)
  })

  it('does not write an erased disclosure again for a retry', async () => {
    const unit = aSealedUnit('action-2026-0001', 'Visit every school')
    const first = await store().append(unit)
    await store().operational.delete(unit.before[0]?.stream ?? '')
    expect(await store().append(unit)).toEqual(first)
    expect((await store().readAll(1))[0]).not.toHaveProperty('disclosure')
  })

  it('conflicts where only some of the events are known', async () => {
    const unit = aUnit('action-2026-0001')
    await store().append(unit)
    const more = [...unit.events, anEvent({ revision: 1 })]
    await expect(store().append({ ...unit, events: more })).rejects.toMatchObject({ code: 'conflict' })
    const other = [anEvent({ revision: 0 }), ...aUnit('action-2026-0001', 0n).events]
    await expect(store().append({ ...unit, events: other })).rejects.toMatchObject({
      code: 'conflict',
      detail: { actualRevision: 0n },
    })
    expect(await store().lastOrdinal()).toBe(1)
  })

  it('conflicts where another event stands under the same id, as where two nodes ran one command', async () => {
    const unit = aUnit('action-2026-0001')
    await store().append(unit)
    const events = unit.events.map(event => ({ ...event, data: { ...event.data, label: '4.1' } }))
    const other = store().append({ ...unit, events })
    await expect(other).rejects.toMatchObject({ code: 'conflict', detail: { actualRevision: 0n } })
    const together = aUnit('action-2026-0002')
    const said = [0, 1, 2].map(label => together.events.map(event => ({ ...event, data: { label } })))
    const results = await Promise.allSettled(said.map(each => store().append({ ...together, events: each })))
    const won = results.findIndex(({ status }) => status === 'fulfilled')
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await store().readStream('action-2026-0002')).map(({ event }) => event.data)).toEqual([{ label: won }])
  })

  it('takes a part of what was appended together as a retry of that part', async () => {
    const events = [anEvent({ revision: 0 }), anEvent({ revision: 1 })]
    const unit = { ...aUnit('action-2026-0001'), events }
    await store().append(unit)
    expect(await store().append({ ...unit, events: events.slice(0, 1) })).toEqual({ revision: 0n, ordinal: 1 })
  })

  it('takes the same id in another stream as another event', async () => {
    const unit = aUnit('action-2026-0001')
    await store().append(unit)
    await store().append(aUnit('action-2026-0002', 'noStream', { id: unit.events[0]?.id ?? '' }))
    expect(await store().lastOrdinal()).toBe(2)
  })

  it('gives the first answer to an operational append again', async () => {
    const append = aNumber('ops-numbering-action-2026', 'noStream')
    const first = await store().operational.append(append)
    await store().operational.append(aNumber('ops-numbering-action-2026', 0n))
    expect(await store().operational.append(append)).toEqual(first)
    expect(await store().operational.readAll(1)).toHaveLength(2)
  })

  it('conflicts on an operational stream as on a governed one', async () => {
    await store().operational.append(aNumber('ops-numbering-action-2026', 'noStream'))
    for (const expected of ['noStream', 3n] as const) {
      await expect(store().operational.append(aNumber('ops-numbering-action-2026', expected))).rejects.toMatchObject({
        code: 'conflict',
        detail: { stream: 'ops-numbering-action-2026', actualRevision: 0n },
      })
    }
  })

  it('takes a number that was written by a unit whose event was not, as it stands', async () => {
    const number = aNumber('ops-numbering-action-2026', 'noStream')
    await store().operational.append(number)
    await store().append({ ...aUnit('action-2026-0001'), before: [number] })
    expect(await store().operational.readAll(1)).toHaveLength(1)
    expect(await store().lastOrdinal()).toBe(1)
  })
}
