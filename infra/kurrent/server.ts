/**
 * The calls to the server that the store is made of. Each has a limit of its own and is tried again within it; those
 * that decide go to the leader; every one carries credentials, which keeps appends apart from each other.
 */
import { randomUUID } from 'node:crypto'
import {
  type AppendToStreamOptions,
  type Credentials,
  type EventStoreDBClient,
  jsonEvent,
  type ReadRevision,
  type RecordedEvent,
  type ResolvedEvent,
  type StreamingRead,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client'
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { StoreAddress } from './address.ts'
import { clientFor, connect, reconnect } from './client.ts'
import { CallTooLong, unreachable } from './faults.ts'
import { type LogEvent, logEvent, type Place, placeOf, positionOf } from './logEvent.ts'
import type { Names } from './names.ts'
import { type TimeLimits, within } from './timeLimits.ts'
import { type Limited, newTries, type Tries } from './tries.ts'

/** An event as it goes to the server. */
export type NewEvent = { id: string; type: string; data: JsonObject; metadata?: JsonObject }

/** `actual`: the last revision that the stream has, -1 where there is none. */
export type Written = { kind: 'written'; revision: number; place?: Place } | { kind: 'wrongRevision'; actual: number }

export type StreamPart = { from: number | 'start' | 'end'; direction: 'forwards' | 'backwards'; count: number }

export type Server = ReturnType<typeof serverAt>

/** How long a client that is let go may take. */
const disposeMs = 1_000

type Connected = { address: StoreAddress; names: Names; limits: TimeLimits; signal: AbortSignal }

/** The calls to a server. Nothing is connected before the first of them. Throws EventStoreError `invalid`. */
export const serverAt = ({ address, names, limits, signal }: Connected) => {
  const client = clientFor(address)
  const common = { credentials: address.credentials, requiresLeader: true }
  const calls: Calls = {
    client,
    common,
    names,
    untilDone: newTries({ limits, signal, connect: () => connect(client), lost: () => void reconnect(client) }),
  }
  const { writeTo, ...writes } = writing(calls)
  const { readFrom, ...reads } = reading(calls)
  return {
    ...writes,
    ...reads,
    /** Writes an event of no meaning and gives the instant (milliseconds) at which the server says it did. */
    clock: async (): Promise<number> => {
      const written = await writeTo(names.clock, [{ id: randomUUID(), type: 'ClockRead', data: {} }], 'any')
      const from = written.kind === 'written' ? written.revision : 0
      const [event] = await readFrom(names.clock, { from, direction: 'forwards', count: 1 })
      if (!event) throw unreachable('the reading of its clock', 'what was written is not there')
      return event.created.getTime()
    },
    client,
    credentials: address.credentials,
    names,
    limits,
    hosts: address.hosts,
    close: async (): Promise<void> => {
      await within(client.dispose(), disposeMs, () => new CallTooLong('dispose')).catch(() => undefined)
    },
  }
}

type Calls = Pick<Connected, 'names'> & {
  client: EventStoreDBClient
  untilDone: Tries
  /** What goes with every call. */
  common: { credentials: Credentials; requiresLeader: boolean }
}
const writing = ({ client, common, names, untilDone }: Calls) => {
  const writeTo = (name: string, events: readonly NewEvent[], expected: number | 'any'): Promise<Written> =>
    untilDone(`the append to ${name}`, 'write', async ({ limited, leftMs }) => {
      const expectedRevision = expected === 'any' ? 'any' : expected < 0 ? 'no_stream' : BigInt(expected)
      try {
        const options: AppendToStreamOptions = { ...common, deadline: leftMs(), expectedRevision }
        const appending = client.appendToStream(name, events.map(jsonEvent), options)
        const { position, nextExpectedRevision } = await limited(appending)
        const place = position === undefined ? {} : { place: placeOf(position) }
        return { kind: 'written', revision: Number(nextExpectedRevision), ...place }
      } catch (error) {
        if (!(error instanceof WrongExpectedVersionError)) throw error
        return { kind: 'wrongRevision', actual: actualOf(error) }
      }
    })
  return {
    writeTo,
    /** Appends at a revision as the server counts it, -1 for no stream. */
    append: (stream: string, events: readonly NewEvent[], expected: number): Promise<Written> =>
      writeTo(names.onServer(stream), events, expected),
    /** Deletes a stream so that its numbering goes on; `expected`: only if that is its last revision. */
    deleteStream: (stream: string, expected?: number): Promise<Place | 'notThere'> =>
      untilDone(`the deletion of ${stream}`, 'write', async ({ limited, leftMs }) => {
        try {
          const revision = expected === undefined ? {} : { expectedRevision: BigInt(expected) }
          const options = { ...common, ...revision, deadline: leftMs() }
          const { position } = await limited(client.deleteStream(names.onServer(stream), options))
          return position === undefined ? 'notThere' : placeOf(position)
        } catch (error) {
          if (error instanceof WrongExpectedVersionError) return 'notThere'
          throw error
        }
      }),
  }
}

const reading = ({ client, common, names, untilDone }: Calls) => {
  const readFrom = async (name: string, { from, direction, count }: StreamPart): Promise<RecordedEvent[]> => {
    const fromRevision: ReadRevision = typeof from === 'number' ? BigInt(from) : from
    const options = { ...common, direction, fromRevision, maxCount: count }
    return eventsOf(
      await untilDone(`the reading of ${name}`, 'read', ({ limited }) =>
        collected(client.readStream(name, options), limited),
      ),
    )
  }
  return {
    readFrom,
    /** The events of a stream with the revisions of the server; an empty list where there are none. */
    readStream: async (stream: string, part: StreamPart): Promise<LogEvent[]> => {
      const events = await readFrom(names.onServer(stream), part)
      return events.map(event => logEvent(event, { stream, isMetadata: false }))
    },
    /** Everybody's events before a place, or the last ones, the last first. */
    lastOfAll: async (count: number, before: Place | 'end' = 'end'): Promise<{ name: string; place: Place }[]> => {
      const fromPosition = before === 'end' ? before : positionOf(before)
      const options = { ...common, direction: 'backwards', fromPosition, maxCount: count } as const
      const what = 'the reading of $all'
      const found = await untilDone(what, 'read', ({ limited }) => collected(client.readAll(options), limited))
      return eventsOf(found).map(event => ({ name: event.streamId, place: placeOf(event.position) }))
    },
  }
}

const eventsOf = (resolved: readonly ResolvedEvent[]): RecordedEvent[] =>
  resolved.flatMap(({ event }) => (event ? [event] : []))

/** The revision a stream is at. The client says `no_stream`, an empty text or nothing where there is none. */
const actualOf = ({ actualVersion }: { actualVersion: unknown }): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : -1

/** All that a read gives; nothing where there is no such stream. It is closed whatever happens. */
const collected = async (reading: StreamingRead<ResolvedEvent>, limited: Limited): Promise<ResolvedEvent[]> => {
  const found: ResolvedEvent[] = []
  const toItsEnd = async (): Promise<ResolvedEvent[]> => {
    for await (const each of reading) found.push(each)
    return found
  }
  try {
    return await limited(toItsEnd())
  } catch (error) {
    if (error instanceof StreamNotFoundError) return []
    throw error
  } finally {
    if (!reading.readableEnded) {
      // What is let go of may still fail: nobody is to be told.
      reading.on('error', () => undefined)
      reading.cancel().catch(() => undefined)
      reading.destroy()
    }
  }
}
