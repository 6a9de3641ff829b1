/** Appends, one call each: the events come one by one, and the whole is written when the client has sent them all. */
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Call } from './calls.ts'
import { reachLeader, type ServerNode } from './node.ts'
import { appendTooLarge, streamDeleted, stumbled, unavailable } from './refusals.ts'
import { empty, expectedIn, nameIn, proposedIn, sizeOf } from './wire.ts'
import { type Proposed, type Write, type Written, write } from './write.ts'

export const append = async (requests: readonly streams.AppendReq[], call: Call): Promise<streams.AppendResp> => {
  const { node, caller, metadata } = call
  const [first, ...others] = requests
  const options = first?.getOptions()
  if (!options) throw stumbled()
  const stream = nameIn(options.getStreamIdentifier())
  const expected = expectedIn(options, options.getRevision())
  node.access.check(caller, 'write', stream)
  const events = others.map(message => {
    const proposed = message.getProposedMessage()
    if (!proposed) throw stumbled()
    return proposedIn(proposed)
  })
  checkSizes(node, events)
  await reachLeader(node, metadata)
  const written = write(node.log, { stream, expected, events })
  if (written.kind === 'written') await node.mischief.beCommitted()
  if (node.mischief.takesLostAnswer()) throw unavailable()
  return answerTo({ stream, expected, events }, written)
}

/** An append as a whole has a limit, and so has a record, whatever the first may be set to. */
export const checkSizes = ({ limits }: ServerNode, events: readonly Proposed[]): void => {
  const bytes = events.map(sizeOf)
  if (bytes.reduce((sum, each) => sum + each, 0) > limits.appendBytes) throw appendTooLarge(limits.appendBytes)
  if (bytes.some(each => each > limits.recordBytes)) {
    throw stumbled()
  }
}

const answerTo = ({ stream, expected }: Write, written: Written): streams.AppendResp => {
  const answer = new streams.AppendResp()
  if (written.kind === 'deleted') throw streamDeleted(stream)
  if (written.kind === 'conflict') return answer.setWrongExpectedVersion(conflictOf(expected, written.current))
  const success = new streams.AppendResp.Success()
  const position = String(written.position)
  if (written.position === undefined) success.setNoPosition(empty())
  else success.setPosition(new streams.AppendResp.Position().setCommitPosition(position).setPreparePosition(position))
  if (written.revision < 0n) success.setNoStream(empty())
  else success.setCurrentRevision(String(written.revision))
  return answer.setSuccess(success)
}

const conflictOf = (expected: Write['expected'], current: bigint): streams.AppendResp.WrongExpectedVersion => {
  const conflict = new streams.AppendResp.WrongExpectedVersion()
  if (current < 0n) conflict.setCurrentNoStream(empty())
  else conflict.setCurrentRevision(String(current))
  if (expected === 'any') return conflict.setExpectedAny(empty())
  if (expected === 'streamExists') return conflict.setExpectedStreamExists(empty())
  if (expected === 'noStream') return conflict.setExpectedNoStream(empty())
  return conflict.setExpectedRevision(String(expected))
}
