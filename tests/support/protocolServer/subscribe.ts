/**
 * Subscriptions: exclusive of where they begin. First a confirmation, then what is there already, then that it has
 * caught up, then what comes. A filtered one tells from time to time how far it has looked.
 */
import { randomUUID } from 'node:crypto'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Answers, Call } from './calls.ts'
import { type Filter, filterOf } from './filters.ts'
import { eventsTo } from './links.ts'
import { lastOf, logOf, requireLeader, type ServerNode } from './node.ts'
import { after, beforeAll, compared, type Position, positionOf } from './positions.ts'
import { type LogRecord, tombstoneRevision } from './records.ts'
import { invalidPosition, streamDeleted, stumbled, unavailable } from './refusals.ts'
import { isVisible, stateOf } from './streamRules.ts'
import { checkpointMessage, nameIn, numberIn, positionIn } from './wire.ts'

type Options = streams.ReadReq.Options
type Answer = streams.ReadResp

const pageEvents = 32

const confirmation = (): Answer =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()),
  )

const caughtUp = (): Answer => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp())

/** Sends events on, and cuts the subscription after as many as the server is told to. */
const countedTo = (call: Call, options: Options, answers: Answers<Answer>) => {
  const send = eventsTo(call, options, answers)
  let sent = 0
  return async (record: LogRecord): Promise<void> => {
    await send(record)
    sent += 1
    const limit = call.node.mischief.subscriptionEvents()
    if (limit !== undefined && sent >= limit) answers.cut(unavailable())
  }
}

/** Resolves when the node has more than it had at `end`, or the call is over. */
const grown = (node: ServerNode, end: bigint, answers: Answers<Answer>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = (): void => {
    if (answers.isOver() || logOf(node).end() > end) resolve()
    // A follower that is behind gets there without anything being written.
    else if (node.log.end() > end) setTimeout(look, 5)
  }
  const stops = [node.log.onAppend(look), answers.onOver(resolve)]
  look()
  return promise.finally(() => stops.map(stop => stop()))
}

/** Everything in $all, or what a filter lets through. */
export const subscribeToAll = async (options: Options, call: Call, answers: Answers<Answer>): Promise<void> => {
  const { node } = call
  node.access.check(call.caller, 'read', '$all')
  const filter = filterOf(options.getFilter())
  const log = logOf(node)
  const last = lastOf(log)
  const end = log.end()
  const from = startIn(options, last)
  if (filter.checkpointEvents === 0 && filter.windowEvents > 0) throw stumbled()
  await answers.send(confirmation())
  // A real server looks whether there is anything to look through only when it begins to.
  if (filter.windowEvents === 0) throw stumbled()
  const checkpoints = checkpointsTo(answers, filter)
  const send = countedTo(call, options, answers)
  const isBehind = compared(from, last) < 0
  if (isBehind) requireLeader(node, call.metadata)
  const reached = isBehind ? await catchUp({ node, filter, from, answers, checkpoints, send }) : from
  await answers.send(caughtUp())
  await followAll({ node, filter, from: reached, answers, checkpoints, send }, end)
}

const startIn = (options: Options, end: Position): Position => {
  const all = options.getAll()
  const position = all?.getPosition()
  if (all?.hasEnd()) return end
  if (!position) return beforeAll
  return positionIn(position)
}

type Following = {
  node: ServerNode
  filter: Filter
  from: Position
  answers: Answers<Answer>
  checkpoints: (position: Position) => Promise<void>
  send: (record: LogRecord) => Promise<void>
}

/** Checkpoints never come twice and never go back. */
const checkpointsTo = (answers: Answers<Answer>, filter: Filter) => {
  let told: Position | undefined
  return async (position: Position): Promise<void> => {
    const isNews = position.commit >= 0n && (!told || compared(position, told) > 0)
    if (filter.checkpointEvents === undefined || !isNews) return
    told = position
    await answers.send(checkpointMessage(position))
  }
}

/** Page by page up to the end; the checkpoint of a page may be where the page began, which is no event's position. */
const catchUp = async ({ node, filter, from, answers, checkpoints, send }: Following): Promise<Position> => {
  let [reached, next, counted] = [from, from.commit < 0n ? { commit: 0n, prepare: 0n } : from, 0]
  if (!node.log.isBoundary(next.commit)) throw invalidPosition()
  while (!answers.isOver()) {
    const page = pageFrom(node, filter, next)
    for (const record of page.allowed) {
      if (compared(positionOf(record), reached) <= 0) continue
      await send(record)
      reached = positionOf(record)
    }
    if (compared(reached, next) < 0 && compared(next, page.next) < 0) reached = next
    counted += page.considered
    if (page.isEnd) {
      if (reached.commit < 0n) reached = { commit: 0n, prepare: 0n }
      await checkpoints(reached)
      return reached
    }
    if (filter.checkpointEvents !== undefined && counted >= filter.checkpointEvents) {
      counted %= filter.checkpointEvents
      await checkpoints(reached)
    }
    next = page.next
  }
  return reached
}

/** Looks at records until a page is full of what the filter allows, or as many were looked at as it says. */
const pageFrom = (node: ServerNode, filter: Filter, from: Position) => {
  const records = logOf(node)
    .inAll({ from: from.commit, direction: 'forwards', limit: filter.windowEvents + 1 })
    .filter(record => compared(positionOf(record), from) >= 0)
  const allowed: LogRecord[] = []
  let considered = 0
  for (const record of records) {
    if (considered === filter.windowEvents || allowed.length === pageEvents) break
    considered += 1
    if (filter.allows(record)) allowed.push(record)
  }
  const lastSeen = records[considered - 1]
  return { allowed, considered, next: lastSeen ? after(lastSeen) : from, isEnd: considered === records.length }
}

/**
 * What comes once the subscription has caught up. Checkpoints are counted over all that was written since it began
 * at `next`, also over what it was sent while it was catching up.
 */
const followAll = async (following: Following, begin: bigint): Promise<void> => {
  const { node, filter, from, answers, checkpoints, send } = following
  let [next, counted] = [begin, 0]
  while (!answers.isOver()) {
    const log = logOf(node)
    const end = log.end()
    const page = log.inAll({ from: next, direction: 'forwards', limit: pageEvents })
    for (const record of page) {
      next = record.end
      counted += 1
      const isNew = compared(positionOf(record), from) > 0
      if (isNew && filter.allows(record)) await send(record)
      if (filter.checkpointEvents === undefined || counted < filter.checkpointEvents) continue
      counted = 0
      if (isNew) await checkpoints(positionOf(record))
    }
    if (page.length === 0) await grown(node, end, answers)
  }
}

/** One stream, there or not yet. */
export const subscribeToStream = async (options: Options, call: Call, answers: Answers<Answer>): Promise<void> => {
  const { node } = call
  const wanted = options.getStream()
  const stream = nameIn(wanted?.getStreamIdentifier())
  node.access.check(call.caller, 'read', stream)
  const send = countedTo(call, options, answers)
  let from = wanted?.hasRevision() ? numberIn(wanted.getRevision()) + 1n : 0n
  if (wanted?.hasEnd()) from = logOf(node).lastRevision(stream) + 1n
  if (stateOf(logOf(node), stream).isTombstoned) throw streamDeleted(stream)
  await answers.send(confirmation())
  if (from <= logOf(node).lastRevision(stream)) requireLeader(node, call.metadata)
  let isLive = false
  while (!answers.isOver()) {
    const log = logOf(node)
    const end = log.end()
    const state = stateOf(log, stream)
    const page = log.inStream(stream, { from, direction: 'forwards', limit: pageEvents })
    for (const record of page) {
      from = record.revision + 1n
      // What comes is sent on as it comes: it was there to be seen when it was written.
      if (isLive || isVisible(record, state)) await send(record)
    }
    if (from > tombstoneRevision) throw streamDeleted(stream)
    if (page.length > 0) continue
    if (!isLive) await answers.send(caughtUp())
    isLive = true
    await grown(node, end, answers)
  }
}
