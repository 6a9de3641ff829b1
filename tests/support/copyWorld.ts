/** Records to be copied, ways to copy them that break off, and what a record holds, to be compared. */
import { canonicalJson, type Json } from '../../schema/canonicalJson.ts'
import { type Disclosure, disclosureStream } from '../../schema/envelope.ts'
import type { EventStore, RecordStore, Taking } from '../../schema/ports/eventStore.ts'
import { type CopyRequest, copyRecord } from '../../services/copy/copyRecord.ts'
import { aDisclosure, aNumber, aSealedUnit, aUnit, noonPlus } from './eventWorld.ts'
import { allEvents } from './generated.ts'

/** Copies as the command does. */
export const copied = (from: EventStore, to: RecordStore, more: Partial<CopyRequest> = {}) =>
  copyRecord({
    ...{ from, to, clock: { now: () => noonPlus(0) } },
    ...{ onProgress: () => undefined, signal: new AbortController().signal },
    ...more,
  })

/**
 * A small record that has everything: streams interwoven and runs of one stream, disclosures, one of them erased and
 * one written anew, numbers, a stream that was deleted and begun again, stamps that no clock of one machine gives.
 */
export const recordWithEverything = async (store: RecordStore): Promise<void> => {
  const [kept, erased, anew] = ['Kept', 'Erased', 'Anew'].map((title, at) =>
    aSealedUnit(`action-2026-000${at + 1}`, title),
  ) as [ReturnType<typeof aSealedUnit>, ReturnType<typeof aSealedUnit>, ReturnType<typeof aSealedUnit>]
  const numbering = 'ops-numbering-action-2026'
  await store.append({ ...kept, before: [aNumber(numbering, 'noStream'), ...kept.before] })
  await store.append({ ...erased, before: [aNumber(numbering, 0n), ...erased.before] })
  await store.append({ ...anew, before: [aNumber(numbering, 1n), ...anew.before] })
  for (const revision of [0n, 1n, 2n]) await store.append(aUnit('action-2026-0001', revision))
  await store.append(aUnit('action-2026-0002', 0n))
  await store.takeIn({
    after: 7,
    units: [
      aUnit('action-2026-0002', 1n, { recordedAt: noonPlus(3600) }),
      aUnit('action-2026-0003', 0n, { recordedAt: noonPlus(60) }),
      aUnit('system-record', 'noStream', { type: 'ClockCorrected', recordedAt: noonPlus(70) }),
    ],
  })
  const [erasedEvent, anewEvent] = [erased.events[0], anew.events[0]]
  if (!erasedEvent || !anewEvent) throw new Error('Each unit has an event')
  for (const { id } of [erasedEvent, anewEvent]) await store.operational.delete(disclosureStream(id))
  const disclosed = anew.before[0]?.events[0]?.data as Disclosure // what a sealed unit discloses
  const again = aDisclosure({ ...anewEvent, recordedAt: noonPlus(75) }, disclosed)
  await store.operational.append(again)
  await store.append(
    aUnit('action-2026-0002', 2n, {
      ...{ type: 'DisclosureErased', data: { event: erasedEvent.id } },
      recordedAt: noonPlus(80),
    }),
  )
  const begun = 'ops-policy-refusals-person-1'
  await store.operational.append(aNumber(begun, 'noStream'))
  await store.operational.append(aNumber(begun, 0n))
  await store.operational.delete(begun)
  await store.operational.append(aNumber(begun, 'noStream'))
  await store.operational.append(aNumber('ops-reactions', 'noStream'))
}

/** All that a record holds: its events as they are kept, and each operational stream with its revisions. */
export const contents = async (store: EventStore) => {
  const events = (await allEvents(store)).map(({ ordinal, event, disclosure }) => ({
    ordinal,
    text: canonicalJson(event as unknown as Json),
    disclosure,
  }))
  const operational: Record<string, string[]> = {}
  for (let page = await store.operational.readAll(0); page.length > 0; ) {
    for (const { position, stream, revision, ...event } of page) {
      const texts = operational[stream] ?? []
      operational[stream] = texts
      if (revision !== texts.length) throw new Error(`${stream} ${revision} comes after ${texts.length} events`)
      texts.push(canonicalJson(event as unknown as Json))
    }
    page = await store.operational.readAll((page.at(-1)?.position ?? 0) + 1)
  }
  return { events, operational }
}

/** Where a copy breaks off: at its nth write, before it is done or after. */
export type Break = { at: number; when: 'before' | 'after' }

export class BrokenOff extends Error {}

/** A store on which the process ends at a write, one unit at a time. It counts its writes. */
export const breaking = (store: RecordStore, broken: Break) => {
  let writes = 0
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    writes += 1
    if (writes === broken.at && broken.when === 'before') throw new BrokenOff()
    const answer = await work()
    if (writes === broken.at) throw new BrokenOff()
    return answer
  }
  const takeIn = async ({ after, units }: Taking): Promise<number> => {
    let ordinal = after
    for (const unit of units) ordinal = await write(() => store.takeIn({ after: ordinal, units: [unit] }))
    return ordinal
  }
  return {
    writes: () => writes,
    store: {
      ...store,
      takeIn,
      operational: {
        ...store.operational,
        append: each => write(() => store.operational.append(each)),
        delete: stream => write(() => store.operational.delete(stream)),
      },
    } satisfies RecordStore as RecordStore,
  }
}

/** A place for a record, which can be opened again and again; whoever opens it closes what was open there. */
export type Ground = { open(): Promise<RecordStore> }

/** A place whose store is opened anew as after the end of a process. */
export const groundOf = (openAnew: () => RecordStore | Promise<RecordStore>): Ground & { close(): Promise<void> } => {
  let current: RecordStore | undefined
  const close = async (): Promise<void> => {
    await current?.close()
    current = undefined
  }
  return {
    close,
    open: async () => {
      await close()
      current = await openAnew()
      return current
    },
  }
}

/** A copy that breaks off at its nth write, for every n, each time on a new target, and is then given again. */
export const brokenOffEverywhere = async (from: RecordStore, newTarget: () => Promise<Ground>): Promise<number> => {
  const whole = await contents(from)
  for (let at = 1; ; at += 1) {
    for (const when of ['before', 'after'] as const) {
      const target = await newTarget()
      const broken = breaking(await target.open(), { at, when })
      const isDone = await copied(from, broken.store).then(
        () => true,
        error => {
          if (error instanceof BrokenOff) return false
          throw error
        },
      )
      if (isDone) return at - 1
      const again = await target.open()
      await copied(from, again)
      demandSame(await contents(again), whole, `broken off ${when} write ${at}`)
    }
  }
}

const demandSame = (found: unknown, wanted: unknown, what: string): void => {
  if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(wanted))) throw new Error(`Another record: ${what}`)
}

/** The same with its names in order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
