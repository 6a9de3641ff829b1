/**
 * The operational streams of a copy: compared with the source and mended until nothing differs. What was deleted at the
 * source is deleted in the copy; what was only begun there is finished.
 */
import { canonicalJson, type Json, sha256 } from '../../schema/canonicalJson.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import {
  type EventStore,
  limits,
  type OperationalEvent,
  type RecordStore,
  type StoredOperationalEvent,
  unfinishedCopy,
} from '../../schema/ports/eventStore.ts'
import { CopyError } from './copyError.ts'
import { asWritten, belonging, disclosedEvent, isDisclosure } from './disclosures.ts'
import { appendBytes, pages } from './governed.ts'

type Sides = { from: EventStore; to: RecordStore }
/** Revisions that are left out, by stream: parts of disclosures that belong to no event. */
type LeftOut = ReadonlyMap<string, ReadonlySet<number>>
/** What of a store's operational events is looked at. */
type View = { store: EventStore; upTo: number; leftOut: LeftOut }

export type Settled = { operational: number; disclosures: number }

/** Rounds of comparing and mending before it is given up: each is needed only if something was deleted meanwhile. */
const rounds = 5
const nothing: LeftOut = new Map()
const everything = (store: EventStore): View => ({ store, upTo: Number.POSITIVE_INFINITY, leftOut: nothing })

/**
 * Makes the operational streams of the target those of the source, as they stood when it began, but for what is deleted
 * since; answers how many events they hold when all of it has been compared. Throws CopyError `changing`.
 */
export const settleOperational = async (
  { from, to }: Sides,
  { last, signal }: { last: number; signal: AbortSignal },
): Promise<Settled> => {
  const first = await looked(everything(from), signal)
  const leftOut = await partsOfNothing(from, first.inParts, { last, signal })
  const source: View = { store: from, upTo: first.upTo, leftOut }
  const target = everything(to)
  for (let left = rounds; left > 0; left -= 1) {
    const [there, here] = [await looked(source, signal), await looked(target, signal)]
    const streams = new Set([...there.others, ...here.others])
    if (there.sum !== here.sum) for (const each of await differing(source, target, signal)) streams.add(each)
    let isMended = false
    for (const stream of streams) {
      signal.throwIfAborted()
      if (await mend({ source, to }, stream)) isMended = true
    }
    if (!isMended) return { operational: here.count, disclosures: here.disclosures }
  }
  const help = 'stop the services that write to it, and give the same copy again'
  throw new CopyError('changing', `The operational streams of the record keep changing while they are copied: ${help}`)
}

/**
 * Demands that a record which is no copy in the making holds in its operational streams nothing that the source does
 * not. Disclosures may be more: they were erased at the source since. Throws CopyError `otherRecord`.
 */
export const demandNothingElse = async ({ from, to }: Sides, signal: AbortSignal): Promise<void> => {
  const { others } = await looked(everything(to), signal)
  for (const stream of others) {
    const { differs, revision } = await common(everything(from), everything(to), stream)
    if (!differs) continue
    throw new CopyError(
      'otherRecord',
      `What is at the target is not the beginning of this record: ${stream} has at revision ${revision} what is not ` +
        'in the record, so that somebody has worked with it. A record is only copied to where nobody does',
    )
  }
}

/** Operational events in the order of their positions, without the mark of the copy itself. */
async function* everyEvent({ store, upTo, leftOut }: View): AsyncGenerator<StoredOperationalEvent, void, undefined> {
  let short = 0
  for (let from = 0; from <= upTo; ) {
    const page = await store.operational.readAll(from)
    short = page.length < limits.eventsPerRead ? short + 1 : 0
    for (const event of page) {
      if (event.position > upTo) return
      if (event.stream !== unfinishedCopy && !leftOut.get(event.stream)?.has(event.revision)) yield event
    }
    const last = page.at(-1)
    // One page may be short because of what was deleted just then; what comes after two is written just now.
    if (!last || short === 2) return
    from = last.position + 1
  }
}

/** The events of one stream, in order. */
async function* eventsOf(
  { store, upTo, leftOut }: View,
  stream: string,
): AsyncGenerator<StoredOperationalEvent, void, undefined> {
  for (let from = 0; ; ) {
    const page = await store.operational.readStream(stream, { from: BigInt(from), limit: limits.eventsPerRead })
    for (const event of page) {
      if (event.position <= upTo && !leftOut.get(stream)?.has(event.revision)) yield event
    }
    if (page.length < limits.eventsPerRead) return
    from += page.length
  }
}

type Looked = {
  /** Streams that are no disclosures. */
  others: Set<string>
  /** Disclosures that were written in several parts. */
  inParts: Set<string>
  count: number
  disclosures: number
  /** A digest over all disclosures that does not depend on their order. */
  sum: bigint
  /** The last position. */
  upTo: number
}

const looked = async (view: View, signal: AbortSignal): Promise<Looked> => {
  const found: Looked = { others: new Set(), inParts: new Set(), count: 0, disclosures: 0, sum: 0n, upTo: 0 }
  for await (const event of everyEvent(view)) {
    signal.throwIfAborted()
    found.count += 1
    found.upTo = event.position
    if (!isDisclosure(event.stream)) found.others.add(event.stream)
    else {
      found.disclosures += 1
      found.sum = BigInt.asUintN(256, found.sum + numberOf(event, view.leftOut))
      if (event.revision > 0) found.inParts.add(event.stream)
    }
  }
  return found
}

const textOf = (event: StoredOperationalEvent): string => canonicalJson(asWritten(event) as unknown as Json)

/** A number for a disclosure in its place, as good as unique. */
const numberOf = (event: StoredOperationalEvent, leftOut: LeftOut): bigint => {
  const earlier = [...(leftOut.get(event.stream) ?? [])].filter(revision => revision < event.revision)
  return BigInt(`0x${sha256(`${event.stream}\n${event.revision - earlier.length}\n${textOf(event)}`)}`)
}

/** Streams of disclosures that are not the same on both sides. */
const differing = async (source: View, target: View, signal: AbortSignal): Promise<string[]> => {
  const sums = new Map<string, bigint>()
  for (const [view, sign] of [[source, 1n] as const, [target, -1n] as const]) {
    for await (const event of everyEvent(view)) {
      signal.throwIfAborted()
      if (!isDisclosure(event.stream)) continue
      const sum = (sums.get(event.stream) ?? 0n) + sign * numberOf(event, view.leftOut)
      // What is the same on both sides goes out again at once.
      if (sum === 0n) sums.delete(event.stream)
      else sums.set(event.stream, sum)
    }
  }
  return [...sums.keys()]
}

/** How many of a stream's first events are the same, and whether the target goes on otherwise than the source. */
const common = async (source: View, target: View, stream: string): Promise<{ differs: boolean; revision: number }> => {
  const ours = eventsOf(source, stream)
  let revision = 0
  for await (const theirs of eventsOf(target, stream)) {
    const next = await ours.next()
    if (next.done || textOf(next.value) !== textOf(theirs)) return { differs: true, revision }
    revision += 1
  }
  return { differs: false, revision }
}

/** Makes one stream of the target that of the source; false where it was so. */
const mend = async ({ source, to }: { source: View; to: RecordStore }, stream: string): Promise<boolean> => {
  const { differs, revision } = await common(source, everything(to), stream)
  if (differs) await to.operational.delete(stream)
  const kept = differs ? 0 : revision
  let at = 0
  let written = kept
  let batch: OperationalEvent[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const expectedRevision = written === 0 ? 'noStream' : BigInt(written - 1)
    await to.operational.append({ stream, expectedRevision, events: batch })
    written += batch.length
    batch = []
    bytes = 0
  }
  for await (const event of eventsOf(source, stream)) {
    at += 1
    if (at <= kept) continue
    const size = Buffer.byteLength(textOf(event))
    if (batch.length === limits.eventsPerAppend || bytes + size > appendBytes) await flush()
    batch.push(asWritten(event))
    bytes += size
  }
  await flush()
  return differs || written > kept
}

/** Of disclosures in several parts, those that belong to no event: a try that was not finished left them. */
const partsOfNothing = async (
  from: EventStore,
  inParts: ReadonlySet<string>,
  { last, signal }: { last: number; signal: AbortSignal },
): Promise<LeftOut> => {
  if (inParts.size === 0) return nothing
  const wanted = new Set([...inParts].map(disclosedEvent))
  const leftOut = new Map<string, Set<number>>()
  for await (const page of pages(from, 1, last)) {
    signal.throwIfAborted()
    for (const { event } of page.filter(each => wanted.has(each.event.id))) {
      const stream = disclosureStream(event.id)
      const parts = await from.operational.readStream(stream)
      const kept = new Set(belonging(event, parts))
      const left = parts.filter(part => !kept.has(part)).map(({ revision }) => revision)
      if (left.length > 0) leftOut.set(stream, new Set(left))
    }
  }
  return leftOut
}
