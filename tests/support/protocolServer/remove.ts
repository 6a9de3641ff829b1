/** Deletes of whole streams: for now (`delete`), after which writing goes on, or for ever (`tombstone`). */
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Call } from './calls.ts'
import { reachLeader } from './node.ts'
import { noRevision } from './records.ts'
import { invalidArgument, streamDeleted, wrongVersion } from './refusals.ts'
import { expectedIn, nameIn } from './wire.ts'
import { type Expected, remove } from './write.ts'

export const deleteStream = async (request: streams.DeleteReq, call: Call): Promise<streams.DeleteResp> => {
  const position = String(await removed(request.getOptions(), call, false))
  return new streams.DeleteResp().setPosition(
    new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position),
  )
}

export const tombstoneStream = async (request: streams.TombstoneReq, call: Call): Promise<streams.TombstoneResp> => {
  const position = String(await removed(request.getOptions(), call, true))
  return new streams.TombstoneResp().setPosition(
    new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
  )
}

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options | undefined

const removed = async (options: Options, call: Call, forEver: boolean): Promise<bigint> => {
  if (!options) throw invalidArgument('The options are missing.')
  const { node, caller, metadata } = call
  const stream = nameIn(options.getStreamIdentifier())
  const expected = expectedIn(options, options.getRevision())
  node.access.check(caller, 'delete', stream)
  await reachLeader(node, metadata)
  const result = remove(node.log, stream, expected, forEver)
  if (result.kind === 'deleted') throw streamDeleted(stream)
  if (result.kind === 'conflict') throw wrongVersion(stream, numberOf(expected), result.current)
  return result.position ?? 0n
}

/** Expectations that are no revision have numbers of their own in the trailers. */
const numberOf = (expected: Expected): bigint => {
  if (expected === 'any') return -2n
  if (expected === 'streamExists') return -4n
  return expected === 'noStream' ? noRevision : expected
}
