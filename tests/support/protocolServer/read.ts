/** Plain reads, of a stream or of $all: inclusive of where they begin, but backwards in $all. */
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Answers, Call } from './calls.ts'
import { filterOf } from './filters.ts'
import { eventsTo } from './links.ts'
import type { LogView } from './logReads.ts'
import { lastOf, logOf } from './node.ts'
import { compared, type Position } from './positions.ts'
import { type Direction, type LogRecord, tombstoneRevision } from './records.ts'
import { streamDeleted, unexpected } from './refusals.ts'
import { isThere, isVisible, type StreamState, stateOf } from './streamRules.ts'
import { identifierOf, nameIn, positionIn } from './wire.ts'

type Options = streams.ReadReq.Options
type Answer = streams.ReadResp

const pageEvents = 128

export const directionIn = (options: Options): Direction =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS ? 'backwards' : 'forwards'

/** Reads one stream between what is left of it and its end. */
export const readStream = async (options: Options, call: Call, answers: Answers<Answer>): Promise<void> => {
  const { node } = call
  const wanted = options.getStream()
  const stream = nameIn(wanted?.getStreamIdentifier())
  node.access.check(call.caller, 'read', stream)
  const count = BigInt(options.getCount())
  const direction = directionIn(options)
  checkQuestion(wanted, direction, count)
  const log = logOf(node)
  const state = stateOf(log, stream)
  if (state.isTombstoned) throw streamDeleted(stream)
  if (!isThere(state)) return answers.send(notFound(stream))
  const from = revisionIn(wanted, direction, state.last)
  // Newer clients than the one these definitions come from ask to be told where the stream begins and ends.
  const tellsEdges = (options.getControlOption()?.getCompatibility() ?? 0) >= 1
  const first = direction === 'forwards' ? firstAfter(state, from, count) : undefined
  if (tellsEdges && first !== undefined)
    await answers.send(new streams.ReadResp().setFirstStreamPosition(String(first)))
  await sendPages({ log, stream, state, from, direction, count }, eventsTo(call, options, answers), answers)
  if (tellsEdges) await answers.send(new streams.ReadResp().setLastStreamPosition(String(state.last)))
}

/** Where the next page begins, if there is nothing to be seen in the first. */
const firstAfter = ({ first, last }: StreamState, from: bigint, count: bigint): bigint | undefined => {
  const seen = from < first ? first : from
  const firstPageEvents = count < 32n ? count : 32n
  if (seen <= last && seen < from + firstPageEvents) return undefined
  const next = seen <= last ? seen : last + 1n
  return next === from ? undefined : next
}

type Pages = {
  log: LogView
  stream: string
  state: StreamState
  from: bigint
  direction: Direction
  count: bigint
}

const sendPages = async (
  { log, stream, state, from, direction, count }: Pages,
  send: (record: LogRecord) => Promise<void>,
  answers: Answers<Answer>,
): Promise<void> => {
  const step = direction === 'forwards' ? 1n : -1n
  let next = direction === 'forwards' && from < state.first ? state.first : from
  for (let left = count; left > 0n && !answers.isOver(); ) {
    const limit = Math.min(pageEvents, Number(left))
    const page = log.inStream(stream, { from: next, direction, limit })
    for (const record of page.filter(each => isVisible(each, state))) {
      await send(record)
      left -= 1n
    }
    const end = page.at(-1)
    if (!end || page.length < limit || end.revision < state.first) return
    next = end.revision + step
  }
}

type Wanted = streams.ReadReq.Options.StreamOptions | undefined

/** There is nothing forwards from the end, and no such question, whether there is a stream or not. */
const checkQuestion = (wanted: Wanted, direction: Direction, count: bigint): void => {
  const isFromEnd = (wanted?.hasEnd() ?? false) && direction === 'forwards'
  const isBeyond = BigInt(wanted?.getRevision() ?? 0) > tombstoneRevision
  if (count === 0n || isFromEnd || isBeyond) throw unexpected('ReadStreamResult: Error')
}

/** Where a read begins, that revision included. */
const revisionIn = (wanted: Wanted, direction: Direction, last: bigint): bigint => {
  if (wanted?.hasEnd()) return last
  const revision = BigInt(wanted?.getRevision() ?? 0)
  return direction === 'forwards' || revision < last ? revision : last
}

const notFound = (stream: string): Answer =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  )

/** Reads $all: every record that is left in the log, also of streams that were deleted or cut short. */
export const readAll = async (options: Options, call: Call, answers: Answers<Answer>): Promise<void> => {
  const { node } = call
  node.access.check(call.caller, 'read', '$all')
  const filter = filterOf(options.getFilter())
  const direction = directionIn(options)
  const log = logOf(node)
  const start = startIn(options, log.end())
  checkStart(log, start, direction, options.hasFilter() ? 'FilteredReadAllResult' : 'ReadAllResult')
  let left = BigInt(options.getCount())
  // A read of nothing is never answered: what seems a slip of the real server is a trap for its clients.
  if (left === 0n || filter.windowEvents === 0) return new Promise(resolve => answers.onOver(resolve))
  const send = eventsTo(call, options, answers)
  let from = start.commit
  while (left > 0n && !answers.isOver()) {
    const page = log.inAll({ from, direction, limit: pageEvents })
    for (const record of page) {
      if (left === 0n || !filter.allows(record)) continue
      if (!isWithin(record, start, direction)) continue
      await send(record)
      left -= 1n
    }
    const last = page.at(-1)
    if (!last || page.length < pageEvents) return
    from = direction === 'forwards' ? last.end : last.position
  }
}

/** Behind the last event there is nothing forwards, and no place backwards but the end. */
const checkStart = (log: LogView, { commit }: Position, direction: Direction, asked: string): void => {
  if (direction === 'backwards' && commit > log.end()) throw unexpected(`${asked}: Error`)
  const isBehind = direction === 'forwards' && commit > lastOf(log).commit
  if (!isBehind && !log.isBoundary(commit)) throw unexpected(`${asked}: InvalidPosition`)
}

/** Forwards a record counts by where it begins, backwards by where it ends. */
const isWithin = ({ position, end }: LogRecord, from: Position, direction: Direction): boolean =>
  direction === 'forwards'
    ? compared({ commit: position, prepare: position }, from) >= 0
    : compared({ commit: end, prepare: end }, from) <= 0

const startIn = (options: Options, end: bigint): Position => {
  const all = options.getAll()
  const position = all?.getPosition()
  if (position) return positionIn(position)
  const edge = all?.hasEnd() ? end : 0n
  return { commit: edge, prepare: edge }
}
