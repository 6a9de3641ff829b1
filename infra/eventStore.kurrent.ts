/**
 * The event store on a server of the EventStoreDB family, KurrentDB among them: one log for as many nodes as there are.
 * Ordinals are counted over the governed streams in the order of that log, which is the same on every node for ever.
 */
import { checkDeletable, checkOperational, checkTaking, checkUnit } from '../schema/appendUnit.ts'
import { EventStoreError, type RecordStore } from '../schema/ports/eventStore.ts'
import { parseAddress } from './kurrent/address.ts'
import { clockWatch } from './kurrent/clockWatch.ts'
import { governedAppends } from './kurrent/governed.ts'
import { governedReads } from './kurrent/governedReads.ts'
import { openIndexFile } from './kurrent/indexFile.ts'
import { followIntoIndex, reachHead } from './kurrent/indexFollower.ts'
import { namesUnder } from './kurrent/names.ts'
import { operationalStreams } from './kurrent/operational.ts'
import { operationalReads } from './kurrent/operationalReads.ts'
import { recordIndex } from './kurrent/recordIndex.ts'
import { type Server, serverAt } from './kurrent/server.ts'
import { follow } from './kurrent/subscribe.ts'
import { sweepForEver } from './kurrent/sweep.ts'
import { takeIn } from './kurrent/takeIn.ts'
import { type TimeLimits, usualLimits } from './kurrent/timeLimits.ts'

export type KurrentEventStoreOptions = {
  /** Such as `esdb://host:2113?tls=false`. */
  address: string
  username?: string
  password?: string
  /** What the names of the streams begin with, before a dot. */
  prefix: string
  /** The file of the index, which can be thrown away; without it, it is made anew at each start. */
  indexPath?: string
  limits?: Partial<TimeLimits>
  /** This machine's clock, in milliseconds. */
  now?: () => number
}

/**
 * Opens the record under a prefix of a server, and answers when everything that stands there is known. Throws
 * EventStoreError with a sentence on what to do: `invalid`, `unavailable`, `damaged`, `clockBehind`.
 */
export const openKurrentEventStore = async (options: KurrentEventStoreOptions): Promise<RecordStore> => {
  const { prefix, indexPath, now = Date.now, username, password } = options
  const address = parseAddress(options.address, {
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  })
  const closing = new AbortController()
  const limits = { ...usualLimits, ...options.limits }
  const server = serverAt({ address, names: namesUnder(prefix), limits, signal: closing.signal })
  const clocks = clockWatch(server, now)
  try {
    await demandAnswer(server)
    await clocks.look()
    await clocks.demandAgreement()
  } catch (error) {
    await server.close()
    throw error
  }
  const index = recordIndex(openIndexFile(indexPath, prefix))
  const followed = followIntoIndex(server, index, closing.signal)
  const store = storeOn({ server, index, clocks, now, closing, followed })
  try {
    await reachHead(server, index)
    index.demandSound()
    void sweepForEver({ server, index, now, signal: closing.signal })
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Without the right to read all of the log nothing can be counted. */
const demandAnswer = async (server: Server): Promise<void> => {
  try {
    await server.lastOfAll(1)
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error
    const help = 'It must run there, and the user must have the right to read $all'
    throw new EventStoreError(error.code, `The store at ${server.hosts} cannot be used. ${error.message}. ${help}.`, {
      cause: error,
    })
  }
}

type Opened = {
  server: Server
  index: ReturnType<typeof recordIndex>
  clocks: ReturnType<typeof clockWatch>
  now: () => number
  closing: AbortController
  followed: Promise<void>
}

const storeOn = ({ server, index, clocks, now, closing, followed }: Opened): RecordStore => {
  const operational = operationalStreams({ server, index })
  const operationalRead = operationalReads(server, index, closing.signal)
  const reads = governedReads({ server, index, operational })
  const { append, lanes } = governedAppends({ server, index, operational, clocks, now })
  const open = openness(server)

  const inLane = async <T>(stream: string, work: () => Promise<T>): Promise<T> => {
    const lane = lanes.enter(stream)
    try {
      await lane.turn
      await clocks.demandAgreement()
      return await work()
    } finally {
      lane.leave()
    }
  }
  /** Does something while the store is open and sound. */
  const sound = <T>(work: () => Promise<T>): Promise<T> =>
    open.during(async () => {
      index.demandSound()
      return work()
    })
  return {
    append: async unit => {
      const checked = checkUnit(unit)
      return sound(() => append(checked))
    },
    takeIn: async taking => {
      const checked = checkTaking(taking)
      return sound(() => takeIn({ server, index, operational }, checked))
    },
    readStream: (stream, how) => sound(() => reads.readStream(stream, how)),
    readAll: (fromOrdinal, limit) => sound(() => reads.readAll(fromOrdinal, limit, closing.signal)),
    lastOrdinal: () =>
      sound(async () => {
        await reachHead(server, index)
        return index.last().ordinal
      }),
    subscribe: (afterOrdinal, how = {}) => follow(afterOrdinal, how, { server, index, reads, closing: closing.signal }),
    operational: {
      append: async checkedLater => {
        const checked = checkOperational(checkedLater)
        return sound(() =>
          inLane(checked.stream, async () => {
            const appended = await operational.append(checked)
            await index.passed(appended.position, server.limits.indexMs)
            return appended
          }),
        )
      },
      readStream: (stream, how) => sound(() => operationalRead.readStream(stream, how)),
      readAll: (fromPosition, limit) => sound(() => operationalRead.readAll(fromPosition, limit)),
      delete: async stream => {
        checkDeletable(stream)
        await sound(() => inLane(stream, () => operational.remove(stream)))
      },
    },
    close: () =>
      open.close(async () => {
        closing.abort()
        await server.close()
        await followed
        index.close()
      }),
  }
}

/** A closed store takes nothing more, but answers what it has taken. */
const openness = ({ hosts }: Server) => {
  const going = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined
  return {
    during: async <T>(work: () => Promise<T>): Promise<T> => {
      if (closed) throw new EventStoreError('closed', `The record at ${hosts} is closed`)
      const done = work()
      const each = done.catch(() => undefined).finally(() => going.delete(each))
      going.add(each)
      return done
    },
    close: (finish: () => Promise<void>): Promise<void> => {
      closed ??= Promise.all(going).then(finish)
      return closed
    },
  }
}
