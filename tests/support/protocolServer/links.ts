/** Events that point at another event: their data is `revision@stream`. */
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Call } from './calls.ts'
import { logOf } from './node.ts'
import type { LogRecord } from './records.ts'
import { isVisible, stateOf } from './streamRules.ts'
import { eventMessage } from './wire.ts'

/** An event as it is read, with what it points at where links are followed. A link to nothing comes without event. */
export const followed = (call: Call, record: LogRecord, follows: boolean): streams.ReadResp => {
  if (!follows || record.type !== '$>') return eventMessage(record)
  return eventMessage(targetOf(call, record), record)
}

export const targetOf = ({ node }: Call, { data }: LogRecord): LogRecord | undefined => {
  const [, revision, stream] = /^(\d+)@(.+)$/s.exec(Buffer.from(data).toString('utf8')) ?? []
  if (revision === undefined || stream === undefined) return undefined
  const log = logOf(node)
  const state = stateOf(log, stream)
  const target = log.at(stream, BigInt(revision))
  return target && !state.isTombstoned && isVisible(target, state) ? target : undefined
}
