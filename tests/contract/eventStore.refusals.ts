/** The part of the contract about what is refused before anything is written. */
import { expect, it } from 'vitest'
import type { EventEnvelope } from '../../schema/envelope.ts'
import { type AppendUnit, type EventStoreCode, limits } from '../../schema/ports/eventStore.ts'
import { aNumber, anEvent, aUnit, type Store } from '../support/eventWorld.ts'

type Refused = { law: string; code: EventStoreCode; detail?: Record<string, unknown>; unit: () => AppendUnit }

const unit = aUnit('action-2026-0001')
const withEvent = (over: Partial<EventEnvelope>): AppendUnit => ({ ...unit, events: [anEvent(over)] })
const withEvents = (count: number): AppendUnit => ({
  ...unit,
  events: Array.from({ length: count }, (_, revision) => anEvent({ revision })),
})

/** An event whose canonical JSON has exactly so many bytes, some of them in characters of several. */
const eventOfBytes = (bytes: number): EventEnvelope => {
  const empty = anEvent({ data: { reference: '£' } })
  const room = bytes - Buffer.byteLength(JSON.stringify(empty))
  return { ...empty, data: { reference: `£${'x'.repeat(room)}` } }
}

const refused: Refused[] = [
  { law: 'no events', code: 'invalid', unit: () => ({ ...unit, events: [] }) },
  { law: 'more than a hundred events', code: 'tooLarge', unit: () => withEvents(limits.eventsPerAppend + 1) },
  {
    law: 'an event of more than 60,000 bytes',
    code: 'tooLarge',
    unit: () => ({ ...unit, events: [eventOfBytes(limits.eventBytes + 1)] }),
  },
  {
    law: 'a fraction, naming its path',
    code: 'notIJson',
    detail: { path: 'data.items.0.title' },
    unit: () => withEvent({ data: { items: [{ title: 0.5 }] } }),
  },
  {
    law: 'half of a surrogate pair',
    code: 'notIJson',
    detail: { path: 'data.name' },
    unit: () => withEvent({ data: { name: '\ud800' } }),
  },
  {
    law: 'a number too large to be exact',
    code: 'notIJson',
    detail: { path: 'data.count' },
    unit: () => withEvent({ data: { count: 2 ** 53 } }),
  },
  { law: 'an event of another stream', code: 'invalid', unit: () => withEvent({ stream: 'action-2026-0002' }) },
  { law: 'a revision that does not follow', code: 'invalid', unit: () => withEvent({ revision: 1 }) },
  { law: 'an operational stream', code: 'invalid', unit: () => aUnit('ops-numbering-action-2026') },
  { law: 'a stamp that is no instant', code: 'invalid', unit: () => withEvent({ recordedAt: '2026-11-24T12:00:00Z' }) },
  { law: 'an event without an id', code: 'invalid', unit: () => withEvent({ id: '' }) },
  { law: 'an event without a type', code: 'invalid', unit: () => withEvent({ type: '' }) },
  { law: 'a stream without a name', code: 'invalid', unit: () => aUnit('') },
  {
    law: 'two events of one id',
    code: 'invalid',
    unit: () => ({ ...unit, events: [anEvent({ id: 'x' }), anEvent({ id: 'x', revision: 1 })] }),
  },
  {
    law: 'a governed stream among what stands before',
    code: 'invalid',
    unit: () => ({ ...unit, before: [aNumber('action-2026-0002', 'noStream')] }),
  },
  {
    law: 'one operational stream named twice',
    code: 'invalid',
    unit: () => ({ ...unit, before: [aNumber('ops-numbering-x', 'noStream'), aNumber('ops-numbering-x', 0n)] }),
  },
]

export const refusalsContract = (store: Store): void => {
  it.each(refused)('refuses $law and writes nothing', async ({ code, detail = {}, unit: bad }) => {
    const { before, ...rest } = bad()
    const number = aNumber('ops-numbering-action-2026', 'noStream')
    const appended = store().append({ ...rest, before: [number, ...before] })
    await expect(appended).rejects.toMatchObject({ name: 'EventStoreError', code, detail })
    expect(await store().lastOrdinal()).toBe(0)
    expect(await store().operational.readAll(1)).toEqual([])
  })

  it('takes an event of exactly 60,000 bytes, and a hundred at once', async () => {
    await store().append({ ...unit, events: [eventOfBytes(limits.eventBytes)] })
    const events = Array.from({ length: 100 }, (_, revision) => anEvent({ stream: 'action-2026-0002', revision }))
    const appended = await store().append({ ...unit, stream: 'action-2026-0002', events })
    expect(appended).toEqual({ revision: 99n, ordinal: 101 })
  })

  it('refuses an operational event that is no JSON, too large, or not for an operational stream', async () => {
    const number = aNumber('ops-numbering-action-2026', 'noStream')
    const withData = (data: Record<string, number | string>) => ({
      ...number,
      events: number.events.map(event => ({ ...event, data })),
    })
    const large = { text: 'x'.repeat(limits.operationalEventBytes) }
    await expect(store().operational.append(withData({ half: 0.5 }))).rejects.toMatchObject({ code: 'notIJson' })
    await expect(store().operational.append(withData(large))).rejects.toMatchObject({ code: 'tooLarge' })
    await expect(store().operational.append({ ...number, stream: 'action-2026-0001' })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await store().operational.readAll(1)).toEqual([])
  })

  it('refuses everything once it is closed', async () => {
    await store().close()
    await expect(store().append(unit)).rejects.toMatchObject({ code: 'closed' })
    await expect(store().readAll(1)).rejects.toMatchObject({ code: 'closed' })
    await expect(store().operational.delete('ops-x')).rejects.toMatchObject({ code: 'closed' })
  })
}
