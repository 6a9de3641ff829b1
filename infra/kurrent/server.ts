/**
 * The calls to the server that the store is made of. Each has a limit of its own and is tried again within it; those
 * that decide go to the leader; every one carries credentials, which keeps appends apart from each other.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  EventStoreDBClient as Client,
  type EventStoreDBClient,
  jsonEvent,
  type ReadRevision,
  type ResolvedEvent,
  type StreamingRead,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client'
import type { JsonObject } from '../../schema/canonicalJson.ts'
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import type { StoreAddress } from './address.ts'
import { CallTooLong, faultOf, outcomeUnknown, reason, unreachable } from './faults.ts'
import { type LogEvent, logEvent, type Place, placeOf, positionOf } from './logEvent.ts'
import type { Names } from './names.ts'
import { backOffMs, type TimeLimits, within } from './timeLimits.ts'

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
  const common = { credentials: address.credentials, requiresLeader: true, deadline: limits.callMs }
  const patience = { signal }
  const limited: Limited = promise =>
    within(promise, limits.callMs, () => new CallTooLong(`no answer within ${limits.callMs} ms`))

  const write = (name: string, events: readonly NewEvent[], expected: number | 'any'): Promise<Written> =>
    untilDone(`the append to ${name}`, { ...patience, limitMs: limits.writeMs, isWrite: true }, async () => {
      const expectedRevision = expected === 'any' ? 'any' : expected < 0 ? 'no_stream' : BigInt(expected)
      try {
        const answer = await limited(
          client.appendToStream(name, events.map(jsonEvent), { ...common, expectedRevision }),
        )
        const { position, nextExpectedRevision } = answer
        const place = position === undefined ? {} : { place: placeOf(position) }
        return { kind: 'written', revision: Number(nextExpectedRevision), ...place }
      } catch (error) {
        if (!(error instanceof WrongExpectedVersionError)) throw error
        return { kind: 'wrongRevision', actual: actualOf(error) }
      }
    })

  const readEvents = <E extends ResolvedEvent>(what: string, open: () => StreamingRead<E>): Promise<E[] | undefined> =>
    untilDone(what, { ...patience, limitMs: limits.readMs, isWrite: false }, () => collected(open(), limited))

  return {
    /** Appends at a revision as the server counts it, -1 for no stream. */
    append: (stream: string, events: readonly NewEvent[], expected: number): Promise<Written> =>
      write(names.onServer(stream), events, expected),
    /** The events of a stream with the revisions of the server; an empty list where there are none. */
    readStream: async (stream: string, { from, direction, count }: StreamPart): Promise<LogEvent[]> => {
      const fromRevision: ReadRevision = typeof from === 'number' ? BigInt(from) : from
      const options = { ...common, direction, fromRevision, maxCount: count }
      const name = names.onServer(stream)
      const found = await readEvents(`the reading of ${stream}`, () => client.readStream(name, options))
      return (found ?? []).flatMap(({ event }) => (event ? [logEvent(event, { stream, isMetadata: false })] : []))
    },
    /** Deletes a stream so that its numbering goes on; `expected`: only if that is its last revision. */
    deleteStream: (stream: string, expected?: number): Promise<Place | 'notThere'> =>
      untilDone(`the deletion of ${stream}`, { ...patience, limitMs: limits.writeMs, isWrite: true }, async () => {
        try {
          const revision = expected === undefined ? {} : { expectedRevision: BigInt(expected) }
          const { position } = await limited(client.deleteStream(names.onServer(stream), { ...common, ...revision }))
          return position === undefined ? 'notThere' : placeOf(position)
        } catch (error) {
          if (error instanceof WrongExpectedVersionError) return 'notThere'
          throw error
        }
      }),
    /** Everybody's events before a place, or the last ones, the last first. */
    lastOfAll: async (count: number, before: Place | 'end' = 'end'): Promise<{ name: string; place: Place }[]> => {
      const fromPosition = before === 'end' ? before : positionOf(before)
      const options = { ...common, direction: 'backwards', fromPosition, maxCount: count } as const
      const found = await readEvents('the reading of $all', () => client.readAll(options))
      return (found ?? []).flatMap(({ event }) =>
        event ? [{ name: event.streamId, place: placeOf(event.position) }] : [],
      )
    },
    /** Writes an event of no meaning and gives the instant (milliseconds) at which the server says it did. */
    clock: async (): Promise<number> => {
      const written = await write(names.clock, [{ id: randomUUID(), type: 'ClockRead', data: {} }], 'any')
      if (written.kind !== 'written') throw unreachable('the reading of its clock', new Error('it was refused'))
      const fromRevision = BigInt(written.revision)
      const found = await readEvents('the reading of its clock', () =>
        client.readStream(names.clock, { ...common, fromRevision, maxCount: 1 }),
      )
      const created = found?.[0]?.event?.created
      if (!created) throw unreachable('the reading of its clock', new Error('what was written is not there'))
      return created.getTime()
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

const clientFor = ({ connectionString }: StoreAddress): EventStoreDBClient => {
  try {
    return Client.connectionString(connectionString)
  } catch (cause) {
    const message = `The address of the store cannot be used: ${reason(cause)}`
    throw new EventStoreError('invalid', message, { cause })
  }
}

/** The revision a stream is at. The client says `no_stream`, an empty text or nothing where there is none. */
const actualOf = ({ actualVersion }: { actualVersion: unknown }): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : -1

/** All that a read gives; undefined where there is no such stream. It is closed whatever happens. */
const collected = async <E extends ResolvedEvent>(
  reading: StreamingRead<E>,
  limited: Limited,
): Promise<E[] | undefined> => {
  const found: E[] = []
  const toItsEnd = async (): Promise<E[]> => {
    for await (const each of reading) found.push(each)
    return found
  }
  try {
    return await limited(toItsEnd())
  } catch (error) {
    if (error instanceof StreamNotFoundError) return undefined
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

type Limited = <T>(promise: Promise<T>) => Promise<T>
type Trying = { limitMs: number; isWrite: boolean; signal: AbortSignal }

/** Makes a call, again where the way to the server failed, until it answers or the time is over. */
const untilDone = async <T>(what: string, trying: Trying, call: () => Promise<T>): Promise<T> => {
  const { limitMs, isWrite, signal } = trying
  const endsAt = performance.now() + limitMs
  let isUnclear = false
  for (let round = 0; ; round += 1) {
    try {
      return await call()
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'final') throw fault.error
      isUnclear ||= fault.kind === 'unclear'
      const pauseMs = backOffMs(round)
      if (signal.aborted || performance.now() + pauseMs > endsAt) {
        throw isWrite && isUnclear ? outcomeUnknown(what, error) : unreachable(what, error)
      }
      await pause(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }
}
