/**
 * An event store to rehearse on: it reads through to the record beneath it and keeps what is appended in memory only.
 * Commands judged on it are judged as they would be on the record, and the record stays as it is.
 */
import { checkDeletable, checkOperational, checkUnit, conflict } from '../schema/appendUnit.ts'
import { type Disclosure, disclosureStream, type EventEnvelope, type StoredEvent } from '../schema/envelope.ts'
import {
  type AppendUnit,
  type Delivery,
  type EventStore,
  limits,
  type OperationalAppend,
  type ReadStream,
  type StoredOperationalEvent,
  type Subscribe,
} from '../schema/ports/eventStore.ts'

// Positions of what is added here lie after every position that the record beneath can have given.
const firstPosition = 2 ** 52

/** An overlay over a store, for one rehearsal: nobody else is expected to write to the record meanwhile. */
export const rehearsalStore = (base: EventStore): EventStore => {
  const record: StoredEvent[] = []
  const governed = new Map<string, StoredEvent[]>()
  const operational = operationalOverlay(base)

  const readStream = (stream: string, how: ReadStream = {}): Promise<StoredEvent[]> =>
    merged(how, {
      beneath: options => base.readStream(stream, options),
      added: governed.get(stream) ?? [],
      revisionOf: ({ event }) => event.revision,
    })

  const append = async (unit: AppendUnit) => {
    const { expected } = checkUnit(unit)
    const { stream, events } = unit
    const there = await readStream(stream, { from: BigInt(expected + 1) })
    const last = there[events.length - 1]
    const isAgain = events.every((event, index) => event.id === there[index]?.event.id)
    if (last && isAgain) return { revision: BigInt(last.event.revision), ordinal: last.ordinal }
    const [end] = await readStream(stream, { direction: 'backwards', limit: 1 })
    demand(stream, expected, end?.event.revision)
    for (const each of unit.before) await operational.append(each)
    const first = (await lastOrdinal()) + 1
    const added = events.map((event, index) => ({ ordinal: first + index, event, ...operational.disclosureOf(event) }))
    record.push(...added)
    governed.set(stream, [...(governed.get(stream) ?? []), ...added])
    return { revision: BigInt(expected + events.length), ordinal: first + events.length - 1 }
  }

  const readAll = async (fromOrdinal: number, limit: number = limits.eventsPerRead): Promise<StoredEvent[]> => {
    const beneath = await base.readAll(fromOrdinal, limit)
    return [...beneath, ...record.filter(({ ordinal }) => ordinal >= fromOrdinal)].slice(0, limit)
  }

  const lastOrdinal = async (): Promise<number> => record.at(-1)?.ordinal ?? base.lastOrdinal()

  // A rehearsal has an end: whoever follows it is given what is there, and waits for nothing.
  async function* subscribe(afterOrdinal: number, options: Subscribe = {}): AsyncGenerator<Delivery> {
    for (let ordinal = afterOrdinal; ; ) {
      const events = await readAll(ordinal + 1, options.batchSize)
      if (events.length === 0) return yield { kind: 'caughtUp', ordinal }
      ordinal = events.at(-1)?.ordinal ?? ordinal
      yield { kind: 'events', events }
    }
  }

  const { disclosureOf, ...port } = operational
  return { append, readStream, readAll, lastOrdinal, subscribe, operational: port, close: async () => undefined }
}

const operationalOverlay = (base: EventStore) => {
  const streams = new Map<string, StoredOperationalEvent[]>()
  const deleted = new Set<string>()
  let position = firstPosition

  const readStream = (stream: string, how: ReadStream = {}): Promise<StoredOperationalEvent[]> =>
    merged(how, {
      beneath: async options => (deleted.has(stream) ? [] : base.operational.readStream(stream, options)),
      added: streams.get(stream) ?? [],
      revisionOf: ({ revision }) => revision,
    })

  const append = async (asked: OperationalAppend) => {
    const { stream, expected } = checkOperational(asked)
    const [end] = await readStream(stream, { direction: 'backwards', limit: 1 })
    demand(stream, expected, end?.revision)
    const added = asked.events.map((event, index) => {
      position += 1
      return { ...event, stream, revision: expected + 1 + index, position }
    })
    streams.set(stream, [...(streams.get(stream) ?? []), ...added])
    return { revision: BigInt(expected + added.length), position }
  }

  const readAll = async (fromPosition: number, limit: number = limits.eventsPerRead) => {
    const beneath = await base.operational.readAll(fromPosition, limit)
    const added = [...streams.values()].flat().sort((one, other) => one.position - other.position)
    const left = beneath.filter(({ stream }) => !deleted.has(stream))
    return [...left, ...added.filter(each => each.position >= fromPosition)].slice(0, limit)
  }

  return {
    append,
    readStream,
    readAll,
    delete: async (stream: string): Promise<void> => {
      checkDeletable(stream)
      streams.delete(stream)
      deleted.add(stream)
    },
    disclosureOf: (event: EventEnvelope): { disclosure?: Disclosure } => {
      const [found] = streams.get(disclosureStream(event.id)) ?? []
      return found ? { disclosure: found.data as Disclosure } : {} // nothing else is kept in such a stream
    },
  }
}

const demand = (stream: string, expected: number, last: number | undefined): void => {
  if ((last ?? -1) !== expected) throw conflict(stream, expected, last ?? -1)
}

type Layers<E> = { beneath: (how: ReadStream) => Promise<E[]>; added: readonly E[]; revisionOf: (event: E) => number }

/** One stream read through both layers: revisions of what was added here follow those beneath. */
async function merged<E>(how: ReadStream, { beneath, added, revisionOf }: Layers<E>): Promise<E[]> {
  const limit = Math.min(how.limit ?? limits.eventsPerRead, limits.eventsPerRead)
  if (how.direction === 'backwards') {
    const reached = (event: E): boolean => typeof how.from !== 'bigint' || revisionOf(event) <= Number(how.from)
    const latest = how.from === 'start' ? [] : added.filter(reached).reverse().slice(0, limit)
    const earlier = latest.length < limit ? await beneath({ ...how, limit: limit - latest.length }) : []
    return earlier.length === 0 && how.from === 'start' ? added.slice(0, 1) : [...latest, ...earlier]
  }
  if (how.from === 'end') return []
  const from = typeof how.from === 'bigint' ? Number(how.from) : 0
  const earlier = await beneath({ ...how, limit })
  return [...earlier, ...added.filter(event => revisionOf(event) >= from)].slice(0, limit)
}
