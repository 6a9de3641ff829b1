/**
 * The store on a server beside the bare client, which does the same on the same call path and the same server: our test
 * server in a process of its own, or the one that KURRENTDB_URL names.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client'
import { openKurrentEventStore } from '../../infra/eventStore.kurrent.ts'
import { parseAddress } from '../../infra/kurrent/address.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import { anEvent, aUnit } from '../support/eventWorld.ts'
import { realServer } from '../support/realServer.ts'
import { absolute, compared, type Figure } from './figures.ts'
import { type Contender, inFlight, interleave, type Measured, median, medianOf, named, oneAtATime } from './rounds.ts'
import type { Sizes } from './sizes.ts'

const lanes = 32
/** Events of a stream that is read, and of the record. */
const streamEvents = 30
const recordEvents = 1_000
const spareMs = 50

type Ground = {
  client: EventStoreDBClient
  credentials: { username: string; password: string }
  prefix: string
  node: EventStore
  /** Opens another node of the same record. */
  another: () => Promise<EventStore>
}

/** The figures of the store on a server. */
export const kurrentFigures = async ({ rounds, blockMs }: Sizes): Promise<Figure[]> => {
  const server = realServer ? undefined : await startTestServer()
  const address = realServer ?? server?.address ?? ''
  const prefix = `bench-${randomUUID().slice(0, 13)}`
  const another = () => openKurrentEventStore({ address, prefix })
  const node = await another()
  const client = EventStoreDBClient.connectionString(address)
  const ground: Ground = { client, credentials: parseAddress(address).credentials, prefix, node, another }
  try {
    await made(ground)
    const all = contenders(ground, blockMs)
    // Code is compiled and connections are made in a round that does not count.
    await interleave(1, contenders(ground, Math.min(blockMs, 500)))
    return figuresOf(await interleave(rounds, all))
  } finally {
    await node.close()
    await client.dispose()
    server?.stop()
  }
}

const startTestServer = async (): Promise<{ address: string; stop: () => void }> => {
  const script = join(import.meta.dirname, '..', 'support', 'protocolServer', 'start.ts')
  const child = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  while (!/esdb:\S+/.test(told)) told += String((await once(child.stdout, 'data'))[0])
  return { address: /esdb:\S+/.exec(told)?.[0] ?? '', stop: () => void child.kill('SIGTERM') }
}

const read = 'action-2000-0001'

/** A stream to read, and a record as long as one answer of a read. */
const made = async ({ node }: Ground): Promise<void> => {
  await node.append(aUnit(read, 'noStream', { count: 1 }))
  for (let revision = 1; revision < streamEvents; revision += 1) {
    await node.append({ ...aUnit(read, BigInt(revision - 1)), events: [anEvent({ stream: read, revision })] })
  }
  const more = Array.from({ length: lanes }, async (_, lane) => {
    for (let at = lane; at < recordEvents; at += lanes) await node.append(aUnit(`action-2001-${1_000 + at}`))
  })
  await Promise.all(more)
}

/** Appends to streams of its own, one for each lane, each time one event after the last. */
const appending = (append: (stream: string, revision: number) => Promise<unknown>) => {
  const run = randomUUID().slice(0, 8)
  const revisions = new Map<number, number>()
  return async (lane = 0): Promise<void> => {
    const revision = revisions.get(lane) ?? 0
    revisions.set(lane, revision + 1)
    await append(`action-${run}-${lane}`, revision)
  }
}

const contenders = (ground: Ground, blockMs: number): Contender[] => {
  const { node } = ground
  const expected = (revision: number) => (revision === 0 ? 'noStream' : BigInt(revision - 1))
  const ours = () =>
    appending((stream, revision) =>
      node.append({ ...aUnit(stream, expected(revision)), events: [anEvent({ stream, revision })] }),
    )
  const bare = () => appending((stream, revision) => bareAppend(ground, stream, revision))
  const [ourAppend, bareAppends] = [ours(), bare()]
  const [ourLanes, bareLanes] = [ours(), bare()]
  const timed = (name: string, step: () => Promise<unknown>): Contender => ({
    name,
    measure: async () => named(name, await oneAtATime(blockMs, async () => void (await step()))),
  })
  const together = (name: string, step: (lane: number) => Promise<void>): Contender => ({
    name,
    measure: async () => named(name, await inFlight(lanes, blockMs, step)),
  })
  return [
    timed('append', ourAppend),
    timed('bare append', bareAppends),
    together('appends', ourLanes),
    together('bare appends', bareLanes),
    timed('read', () => node.readStream(read)),
    timed('bare read', () => bareRead(ground, read, streamEvents)),
    timed('record', () => node.readAll(1, recordEvents)),
    timed('bare record', () => bareRecord(ground)),
    timed('round trip', () => bareRead(ground, read, 1)),
    { name: 'seen', measure: () => seenElsewhere(ground, blockMs) },
  ]
}

const bareAppend = ({ client, credentials, prefix }: Ground, stream: string, revision: number) =>
  client.appendToStream(`${prefix}-bare.${stream}`, [jsonEvent({ ...bareEvent(stream, revision), id: randomUUID() })], {
    ...{ credentials, requiresLeader: true },
    expectedRevision: revision === 0 ? 'no_stream' : BigInt(revision - 1),
  })

const bareEvent = (stream: string, revision: number) => ({
  type: 'ActionProposed',
  data: anEvent({ stream, revision }),
})

const bareRead = async ({ client, credentials, prefix }: Ground, stream: string, maxCount: number): Promise<void> => {
  const events = client.readStream(`${prefix}.${stream}`, { credentials, requiresLeader: true, maxCount })
  let count = 0
  for await (const { event } of events) if (event) count += 1
  if (count !== maxCount) throw new Error(`The bare client read ${count} events, not ${maxCount}`)
}

/** As many governed events as the record gives at once, by the only filtered way that the client has. */
const bareRecord = async ({ client, credentials, prefix }: Ground): Promise<void> => {
  const filter = { filterOn: 'streamName', regex: `^${prefix}\\.(?!ops-)`, checkpointInterval: 1 } as const
  const events = client.subscribeToAll({ credentials, fromPosition: START, filter })
  let count = 0
  for await (const { event } of events) {
    if (event) count += 1
    if (count === recordEvents) break
  }
  await events.unsubscribe()
}

/** Milliseconds from before a write on one node until another one's follower has it. */
const seenElsewhere = async ({ node, another }: Ground, blockMs: number): Promise<Record<string, number>> => {
  const ending = new AbortController()
  const other = await another()
  const seen = other.subscribe(await other.lastOrdinal(), { signal: ending.signal })[Symbol.asyncIterator]()
  await seen.next() // The news that nothing stands after it.
  const append = appending((stream, revision) =>
    node.append({
      ...aUnit(stream, revision === 0 ? 'noStream' : BigInt(revision - 1)),
      events: [anEvent({ stream, revision })],
    }),
  )
  const timing = await oneAtATime(blockMs, async () => {
    const appended = append()
    await seen.next()
    await appended
  })
  ending.abort()
  await seen.return?.()
  await other.close()
  return named('seen', timing)
}

const figuresOf = (measured: Measured): Figure[] => {
  const server = realServer ? 'the real server' : 'the test server'
  const beside = (name: string, unit: string, value: string): Figure =>
    compared({
      name: `${name}, on ${server}`,
      unit,
      measured,
      value,
      against: `bare ${value}`,
      target: { atLeast: 0.9 },
    })
  const roundTripMs = median(measured.get('round trip p50') ?? [])
  return [
    beside('append through the store, one at a time', '/s', 'append'),
    beside(`append through the store, ${lanes} in flight`, '/s', 'appends'),
    beside(`read of a stream of ${streamEvents} events`, '/s', 'read'),
    beside(`read of ${recordEvents} events of the record`, '/s', 'record'),
    absolute({ name: `a round trip to ${server}, p50`, value: roundTripMs, unit: 'ms' }),
    absolute({
      name: `a write on one node, seen on another, p99, on ${server}`,
      value: medianOf(measured, 'seen p99'),
      unit: 'ms',
      target: { atMost: Number((2 * roundTripMs + spareMs).toPrecision(4)) },
    }),
  ]
}
