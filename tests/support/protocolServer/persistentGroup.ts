/**
 * A group of consumers that the server keeps the place of: each event goes to one of them in turn, and comes again
 * until it is acknowledged, skipped, or parked because it came too often.
 */
import type { Log } from './log.ts'
import type { LogRecord } from './records.ts'
import { isVisible, stateOf } from './streamRules.ts'

export type GroupSettings = {
  stream: string | undefined
  group: string
  /** The first revision of a stream, or position in $all, that is delivered. */
  from: bigint
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
}

export type NackAction = 'park' | 'retry' | 'skip'

export type Group = {
  settings: GroupSettings
  isFull: () => boolean
  join: (consumer: Consumer) => void
  leave: (consumer: Consumer) => void
  ack: (id: string) => void
  nack: (id: string, action: NackAction, reason: string) => void
  /** Drops every consumer: the group is deleted. */
  close: () => void
}

type Delivery = { record: LogRecord; retries: number }
type InFlight = Delivery & { consumer: Consumer; timer: NodeJS.Timeout }

const pageEvents = 20

export const groupOn = (
  log: Log,
  settings: GroupSettings,
  park: (record: LogRecord, reason: string) => void,
): Group => {
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
    if (found && found.retries >= settings.maxRetries)
      park(found.record, `Reached retry count of ${settings.maxRetries}`)
    else if (found) waiting.push({ record: found.record, retries: found.retries + 1 })
    pump()
  }
  const leave = (consumer: Consumer): void => {
    if (!consumers.includes(consumer)) return
    consumers.splice(consumers.indexOf(consumer), 1)
    for (const [id, each] of inFlight) if (each.consumer === consumer) again(id)
  }
  // A place in $all that is none is found out when the first consumer comes, and again with each.
  const isSound = settings.stream !== undefined || settings.from >= log.end() || log.isBoundary(settings.from)
  const stop = log.onAppend(pump)
  return {
    settings,
    leave,
    isFull: () => settings.maxConsumers > 0 && consumers.length >= settings.maxConsumers,
    join: consumer => {
      if (!isSound) return consumer.drop()
      consumers.push(consumer)
      pump()
    },
    ack: id => {
      settle(id)
      pump()
    },
    nack: (id, action, reason) => {
      if (action === 'retry') return again(id)
      const found = settle(id)
      if (action === 'park' && found) park(found.record, `Client explicitly NAK'ed message.\n${reason}`)
      pump()
    },
    close: () => {
      stop()
      for (const id of [...inFlight.keys()]) settle(id)
      for (const consumer of consumers.splice(0)) consumer.drop()
    },
  }
}

/**
 * The records of the group one by one, undefined where there is none yet. A page is read ahead, from the beginning on,
 * and what comes once all was read is taken as it comes, whatever the stream's metadata says then.
 */
const recordsOf = (log: Log, { stream, from, allows }: GroupSettings): (() => Delivery | undefined) => {
  const page: LogRecord[] = []
  let next = from
  let isLive = false
  const fill = (): void => {
    while (page.length === 0) {
      const asked = { from: next, direction: 'forwards', limit: pageEvents } as const
      const read = stream === undefined ? log.inAll(asked) : log.inStream(stream, asked)
      const last = read.at(-1)
      isLive ||= !last
      if (!last) return
      next = stream === undefined ? last.end : last.revision + 1n
      const state = stream === undefined || isLive ? undefined : stateOf(log, stream)
      page.push(...read.filter(record => allows(record) && (!state || isVisible(record, state))))
    }
  }
  fill()
  return () => {
    fill()
    const record = page.shift()
    return record && { record, retries: 0 }
  }
}
