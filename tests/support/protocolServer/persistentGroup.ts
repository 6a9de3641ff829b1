/**
 * A group of consumers that the server keeps the place of: each event goes to one of them in turn, and comes again
 * until it is acknowledged, skipped, or parked because it came too often.
 */
import type { Log } from './log.ts'
import { compared, type Position, positionOf } from './positions.ts'
import type { LogRecord } from './records.ts'

export type GroupSettings = {
  stream: string | undefined
  group: string
  /** The first revision of a stream, or the position in $all after which it begins. */
  from: bigint | Position
  allows: (record: LogRecord) => boolean
  followsLinks: boolean
  maxRetries: number
  maxConsumers: number
  timeoutMs: number
}

export type Consumer = {
  bufferSize: number
  deliver: (record: LogRecord, retries: number) => void
  drop: () => void
  end: () => void
}

export type NackAction = 'park' | 'retry' | 'skip' | 'stop'

export type Group = {
  settings: GroupSettings
  join: (consumer: Consumer) => boolean
  leave: (consumer: Consumer) => void
  ack: (id: string) => void
  nack: (consumer: Consumer, id: string, action: NackAction) => void
  /** Drops every consumer: the group is deleted. */
  close: () => void
}

type Delivery = { record: LogRecord; retries: number }
type InFlight = Delivery & { consumer: Consumer; timer: NodeJS.Timeout }

const pageEvents = 32

export const groupOn = (log: Log, settings: GroupSettings, park: (record: LogRecord) => void): Group => {
  const consumers: Consumer[] = []
  const inFlight = new Map<string, InFlight>()
  const waiting: Delivery[] = []
  const nextRecord = recordsOf(log, settings)

  const load = (consumer: Consumer): number => [...inFlight.values()].filter(each => each.consumer === consumer).length
  const pump = (): void => {
    for (;;) {
      const consumer = consumers.find(each => load(each) < each.bufferSize)
      const delivery = consumer && (waiting.shift() ?? nextRecord())
      if (!consumer || !delivery) return
      // In turn: who was given something goes to the end of the line.
      consumers.push(...consumers.splice(consumers.indexOf(consumer), 1))
      const timer = setTimeout(() => again(delivery.record.id), settings.timeoutMs)
      inFlight.set(delivery.record.id, { ...delivery, consumer, timer })
      consumer.deliver(delivery.record, delivery.retries)
    }
  }
  const settle = (id: string): InFlight | undefined => {
    const found = inFlight.get(id)
    clearTimeout(found?.timer)
    inFlight.delete(id)
    return found
  }
  const again = (id: string): void => {
    const found = settle(id)
    if (found && found.retries >= settings.maxRetries) park(found.record)
    else if (found) waiting.push({ record: found.record, retries: found.retries + 1 })
    pump()
  }
  const leave = (consumer: Consumer): void => {
    if (!consumers.includes(consumer)) return
    consumers.splice(consumers.indexOf(consumer), 1)
    for (const [id, each] of inFlight) if (each.consumer === consumer) again(id)
  }
  const stop = log.onAppend(pump)
  return {
    settings,
    leave,
    join: consumer => {
      if (settings.maxConsumers > 0 && consumers.length >= settings.maxConsumers) return false
      consumers.push(consumer)
      queueMicrotask(pump)
      return true
    },
    ack: id => {
      settle(id)
      pump()
    },
    nack: (consumer, id, action) => {
      if (action === 'retry') return again(id)
      const found = settle(id)
      if (action === 'park' && found) park(found.record)
      if (action === 'stop') consumer.end()
      pump()
    },
    close: () => {
      stop()
      for (const id of [...inFlight.keys()]) settle(id)
      for (const consumer of consumers.splice(0)) consumer.drop()
    },
  }
}

/** The records of the group one by one, undefined where there is none yet. */
const recordsOf = (log: Log, { stream, from, allows }: GroupSettings): (() => Delivery | undefined) => {
  const page: LogRecord[] = []
  let revision = typeof from === 'bigint' ? from : 0n
  let position = typeof from === 'bigint' ? 0n : from.commit
  const isAfter = (record: LogRecord): boolean => typeof from === 'bigint' || compared(positionOf(record), from) > 0
  const fill = (): void => {
    const read =
      stream === undefined
        ? log.inAll({ from: position < 0n ? 0n : position, direction: 'forwards', limit: pageEvents })
        : log.inStream(stream, { from: revision, direction: 'forwards', limit: pageEvents })
    const last = read.at(-1)
    if (!last) return
    revision = last.revision + 1n
    position = last.end
    page.push(...read.filter(record => isAfter(record) && allows(record)))
    if (page.length === 0) fill()
  }
  return () => {
    if (page.length === 0) fill()
    const record = page.shift()
    return record && { record, retries: 0 }
  }
}
