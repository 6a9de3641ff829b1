/**
 * Operational streams. A deleted one keeps its numbering on the server, so that revisions differ there from those that
 * callers know: by as many events as were deleted.
 */
import { type CheckedOperational, conflict } from '../../schema/appendUnit.ts'
import { canonicalJson, type Json } from '../../schema/canonicalJson.ts'
import { uuidOf } from '../../schema/ids.ts'
import type { StoredOperationalEvent } from '../../schema/ports/eventStore.ts'
import { outcomeUnknown } from './faults.ts'
import { reachHead } from './indexFollower.ts'
import type { LogEvent } from './logEvent.ts'
import type { RecordIndex } from './recordIndex.ts'
import type { Server } from './server.ts'
import { newEvent, operationalOf, pageSize } from './storedEvents.ts'
import { within } from './timeLimits.ts'

export type OperationalAppended = { revision: bigint; position: number }

/** A disclosure as it was written before its event: where, and whether nobody wrote one there before. */
export type DisclosureWritten = { stream: string; revision: number; isAlone: boolean }

export type Operational = ReturnType<typeof operationalStreams>

type Ports = { server: Server; index: RecordIndex }

/** Times that somebody else may write to the same stream before an append gives up. */
const rounds = 5
/** Milliseconds for which an event is waited for that a server refused for and does not show yet. */
const unseenMs = 1_000

export const operationalStreams = (ports: Ports) => {
  const { server, index } = ports
  return {
    append: (checked: CheckedOperational) => append(ports, checked),
    appendDisclosure: (checked: CheckedOperational) => appendDisclosure(ports, checked),
    /** Takes a disclosure back whose event was refused, unless another try has written to the same stream. */
    takeBack: async ({ stream, revision, isAlone }: DisclosureWritten): Promise<void> => {
      if (isAlone) await server.deleteStream(stream, revision)
    },
    /** What is disclosed in a stream and not deleted, as of what the index knows. */
    disclosed: async (stream: string): Promise<StoredOperationalEvent[]> => {
      const { base } = index.operationalHead(stream)
      return (await live(server, stream, base)).map(event => operationalOf(event, base))
    },
    remove: async (stream: string): Promise<void> => {
      const place = await server.deleteStream(stream)
      if (place !== 'notThere') await index.passed(place.commit, server.limits.indexMs)
    },
  }
}

const live = async (server: Server, stream: string, base: number): Promise<LogEvent[]> => {
  const all = await server.readStream(stream, { from: base, direction: 'forwards', count: pageSize() })
  return all.filter(({ revision }) => revision >= base)
}

const append = async (ports: Ports, checked: CheckedOperational): Promise<OperationalAppended> => {
  const { server, index } = ports
  const { stream, expected, events } = checked
  const toWrite = events.map(event => newEvent(event))
  for (let left = rounds; left > 0; left -= 1) {
    const { base } = index.operationalHead(stream)
    const written = await server.append(stream, toWrite, base + expected)
    if (written.kind === 'written' && written.place) {
      return { revision: BigInt(expected + events.length), position: written.place.commit }
    }
    // Without a place nothing was written: the server took it for an event from before a deletion not yet seen here.
    if (written.kind === 'wrongRevision') {
      await seen(ports, stream, written.actual)
      const first = await found(server, checked, base)
      if (first) return first
    }
    await reachHead(server, index)
    const isAsBefore = index.operationalHead(stream).base === base
    if (isAsBefore && written.kind === 'wrongRevision') throw conflict(stream, expected, written.actual - base)
  }
  throw outcomeUnknown(`the append to ${stream}`, new Error('others deleted it again and again'))
}

/** Waits a little until what a server refused for can be read; what was scavenged never can. */
const seen = async ({ index, server }: Ports, stream: string, actual: number): Promise<void> => {
  const reached = index.headReached(stream, actual, server.limits.indexMs)
  await within(reached, unseenMs, () => new Error('Not seen')).catch(() => undefined)
}

/** Where exactly these events follow the expected revision already. */
const found = async (
  server: Server,
  { stream, expected, events }: CheckedOperational,
  base: number,
): Promise<OperationalAppended | undefined> => {
  const from = base + expected + 1
  const there = await server.readStream(stream, { from, direction: 'forwards', count: events.length })
  const isSame = events.every(({ id }, at) => {
    const event = there[at]
    return event?.revision === from + at && operationalOf(event, base).id === id
  })
  const last = there.at(-1)
  return isSame && last ? { revision: BigInt(expected + events.length), position: last.place.commit } : undefined
}

const appendDisclosure = async (
  { server, index }: Ports,
  { stream, events }: CheckedOperational,
): Promise<DisclosureWritten | undefined> => {
  for (let left = rounds; left > 0; left -= 1) {
    const { base, head } = index.operationalHead(stream)
    const parts = head < base ? [] : await live(server, stream, base)
    const texts = new Set(parts.map(part => canonicalJson(part.data as Json))) // it came as JSON
    const missing = events.filter(({ text }) => !texts.has(text))
    if (missing.length === 0) return undefined
    const expected = parts.at(-1)?.revision ?? base - 1
    // Another salt makes another disclosure: the id follows what is said, or it would be taken for the one before.
    const toWrite = missing.map(event => newEvent(event, uuidOf(`${stream}\n${base}\n${event.text}`)))
    const written = await server.append(stream, toWrite, expected)
    if (written.kind === 'written' && written.place) {
      return { stream, revision: written.revision, isAlone: parts.length === 0 }
    }
    if (written.kind === 'wrongRevision') await seen({ server, index }, stream, written.actual)
    await reachHead(server, index)
  }
  throw outcomeUnknown(`the append to ${stream}`, new Error('others wrote to it again and again'))
}
