/** Plain reads, of a stream or of $all: inclusive of where they begin, but backwards in $all. */
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Answers, Call } from './calls.ts'
import { noFilter } from './filters.ts'
import { followed } from './links.ts'
import { endFor } from './node.ts'
import { compared, type Position } from './positions.ts'
import type { Direction, LogRecord } from './records.ts'
import { streamDeleted, unexpected } from './refusals.ts'
import { isThere, isVisible, stateOf } from './streamRules.ts'
import { identifierOf, nameIn, numberIn } from './wire.ts'

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
  if (count === 0n) throw unexpected('ReadStreamResult: Error')
  const state = stateOf(node.log, stream)
  if (state.isTombstoned) throw streamDeleted(stream)
  if (!isThere(state)) return answers.send(notFound(stream))
  const direction = directionIn(options)
  const last = state.last
  const chosen = wanted?.hasRevision() ? numberIn(wanted.getRevision()) : undefined
  const ends = direction === 'forwards' ? { start: 0n, end: last + 1n } : { start: 0n, end: last }
  let from = chosen ?? (wanted?.hasEnd() ? ends.end : ends.start)
  if (direction === 'forwards' && from < state.first) from = state.first
  const step = direction === 'forwards' ? 1n : -1n
  const isRead = (record: LogRecord): boolean => record.position < endFor(node) && isVisible(record, state)
  for (let left = count; left > 0n && !answers.isOver(); ) {
    const limit = Math.min(pageEvents, Number(left))
    const page = node.log.inStream(stream, { from: from > last ? last + step : from, direction, limit })
    for (const record of page.filter(isRead)) {
      await answers.send(followed(call, record, options.getResolveLinks()))
      left -= 1n
    }
    const end = page.at(-1)
    if (!end || page.length < limit || end.revision < state.first) return
    from = end.revision + step
  }
}

const notFound = (stream: string): Answer =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  )

/** Reads $all: every record that is left in the log, also of streams that were deleted or cut short. */
export const readAll = async (options: Options, call: Call, answers: Answers<Answer>): Promise<void> => {
  const { node } = call
  node.access.check(call.caller, 'read', '$all')
  const direction = directionIn(options)
  const start = positionIn(options, node.log.end())
  if (start.commit < node.log.end() && !node.log.isBoundary(start.commit)) {
    throw unexpected('ReadAllResult: InvalidPosition')
  }
  let from = start.commit
  for (let left = BigInt(options.getCount()); left > 0n && !answers.isOver(); ) {
    const page = node.log.inAll({ from, direction, limit: pageEvents })
    const end = endFor(node)
    for (const record of page) {
      if (record.position >= end || left === 0n || !noFilter.allows(record)) continue
      if (!isWithin(record, start, direction)) continue
      await answers.send(followed(call, record, options.getResolveLinks()))
      left -= 1n
    }
    const last = page.at(-1)
    if (!last || page.length < pageEvents) return
    from = direction === 'forwards' ? last.end : last.position
  }
}

/** Forwards a record counts by where it begins, backwards by where it ends. */
const isWithin = ({ position, end }: LogRecord, from: Position, direction: Direction): boolean =>
  direction === 'forwards'
    ? compared({ commit: position, prepare: position }, from) >= 0
    : compared({ commit: end, prepare: end }, from) <= 0

const positionIn = (options: Options, end: bigint): Position => {
  const all = options.getAll()
  const position = all?.getPosition()
  if (position) {
    return { commit: numberIn(position.getCommitPosition()), prepare: numberIn(position.getPreparePosition()) }
  }
  const edge = all?.hasEnd() ? end : 0n
  return { commit: edge, prepare: edge }
}
