/** The governed events of a copy: read from the source in pages, compared with the target, taken in there. */
import { createHash } from 'node:crypto'
import { canonicalJson, type Json, sha256 } from '../../schema/canonicalJson.ts'
import { disclosureStream, type EventEnvelope, type StoredEvent } from '../../schema/envelope.ts'
import {
  type AppendUnit,
  type EventStore,
  EventStoreError,
  isEventStoreError,
  limits,
  type OperationalAppend,
  type RecordStore,
} from '../../schema/ports/eventStore.ts'
import { CopyError } from './copyError.ts'
import { asWritten, belonging } from './disclosures.ts'

export type Follow = { onProgress: (done: number, of: number) => void; signal: AbortSignal }

/** Events in one page. */
const pageSize = 250
/** Disclosures that are read at once. */
const readsAtOnce = 16
/** Bytes of one append at most: servers take a megabyte. */
export const appendBytes = 400_000

/** Governed events from one ordinal to another in pages, the next one read while this one is worked on. */
export async function* pages(
  store: EventStore,
  first: number,
  last: number,
): AsyncGenerator<StoredEvent[], void, undefined> {
  const read = (from: number) => store.readAll(from, Math.min(pageSize, last - from + 1))
  let next = first <= last ? read(first) : undefined
  for (let from = first; next; ) {
    const page = await next.catch(error => stoppedAt(from, error))
    if (page.length === 0) throw new CopyError('changing', `Event ${from} is not there any more`)
    demandOrder(page, from)
    from += page.length
    next = from <= last ? read(from) : undefined
    // It is waited for in the next round; whoever stops before that is not told of it.
    next?.catch(() => undefined)
    yield page
  }
}

const stoppedAt = (from: number, cause: unknown): never => {
  if (!(cause instanceof EventStoreError)) throw cause
  throw new EventStoreError(cause.code, `The reading of the record stopped before event ${from}: ${cause.message}`, {
    cause,
    detail: { ...cause.detail, ordinal: from },
  })
}

const demandOrder = (page: readonly StoredEvent[], from: number): void => {
  page.forEach(({ ordinal, event }, at) => {
    if (ordinal === from + at && event.stream) return
    throw new CopyError('source', `Where event ${from + at} should stand there is something else`)
  })
}

const textOf = (event: EventEnvelope): string => canonicalJson(event as unknown as Json) // a store keeps them as JSON

/**
 * Compares the first events of two records and gives the digest over them that `check` and `backup` tell. Throws
 * CopyError `otherRecord` that names the first difference.
 */
export const comparedUpTo = async (
  { from, to }: { from: EventStore; to: EventStore },
  last: number,
  { onProgress, signal }: Follow,
): Promise<string> => {
  const digests = createHash('sha256')
  const there = pages(to, 1, last)
  for await (const page of pages(from, 1, last)) {
    signal.throwIfAborted()
    const other = (await there.next()).value ?? []
    page.forEach((each, at) => {
      const text = textOf(each.event)
      const found = other[at]
      if (!found || textOf(found.event) !== text) throw difference(each, found)
      digests.update(sha256(text))
    })
    onProgress(page.at(-1)?.ordinal ?? last, last)
  }
  return digests.digest('hex')
}

const difference = ({ ordinal, event }: StoredEvent, found: StoredEvent | undefined): CopyError => {
  const named = ({ id, stream, revision }: EventEnvelope): string => `${id} (${stream}, revision ${revision})`
  const there = found === undefined ? 'nothing' : named(found.event)
  const isSame = found?.event.id === event.id ? ', which says something else' : ''
  return new CopyError(
    'otherRecord',
    `What is at the target is not this record: its event ${ordinal} is ${there}${isSame}, not ${named(event)}. ` +
      'A record is only copied to where nothing is, or the beginning of the same record',
  )
}

export type Copying = Follow & { after: number; last: number }

/** Copies events after one ordinal up to another, each with what is disclosed of it. */
export const copyEvents = async (
  from: EventStore,
  to: RecordStore,
  { after, last, onProgress, signal }: Copying,
): Promise<void> => {
  for await (const page of pages(from, after + 1, last)) {
    signal.throwIfAborted()
    const before = (page[0]?.ordinal ?? 1) - 1
    const disclosures: OperationalAppend[][] = []
    for (let at = 0; at < page.length; at += readsAtOnce) {
      const few = page.slice(at, at + readsAtOnce)
      disclosures.push(...(await Promise.all(few.map(each => disclosuresOf(from, each)))))
    }
    const reached = await to.takeIn({ after: before, units: unitsOf(page, disclosures) }).catch(takenByOthers)
    onProgress(reached, last)
  }
}

const takenByOthers = (cause: unknown): never => {
  if (!isEventStoreError(cause, 'conflict')) throw cause
  const help = 'let them end, such as another copy to the same place, and give this one again'
  throw new CopyError('changing', `Somebody else writes to the copy (${cause.message}): ${help}`, { cause })
}

/** The disclosure of an event as it is kept: an append to its own stream. */
const disclosuresOf = async (
  { operational }: EventStore,
  { event, disclosure }: StoredEvent,
): Promise<OperationalAppend[]> => {
  if (!disclosure) return []
  const stream = disclosureStream(event.id)
  const parts = belonging(event, await operational.readStream(stream, { limit: limits.eventsPerAppend }))
  return parts.length === 0 ? [] : [{ stream, expectedRevision: 'noStream', events: parts.map(asWritten) }]
}

/** As few units as can be: events that follow one another in one stream go together. */
const unitsOf = (page: readonly StoredEvent[], disclosures: readonly OperationalAppend[][]): AppendUnit[] => {
  const units: AppendUnit[] = []
  let bytes = 0
  page.forEach(({ event }, at) => {
    const before = disclosures[at] ?? []
    const size = Buffer.byteLength(JSON.stringify(event))
    const unit = units.at(-1)
    const goesAlong =
      unit?.stream === event.stream && unit.events.length < limits.eventsPerAppend && bytes + size <= appendBytes
    if (unit && goesAlong) {
      unit.events.push(event)
      unit.before.push(...before)
      bytes += size
      return
    }
    const expectedRevision = event.revision === 0 ? 'noStream' : BigInt(event.revision - 1)
    units.push({ stream: event.stream, expectedRevision, events: [event], before: [...before] })
    bytes = size
  })
  return units
}
