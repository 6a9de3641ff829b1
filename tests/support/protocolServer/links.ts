/** Events that point at another event: their data is `revision@stream`. */
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Answers, Call } from './calls.ts'
import { logOf } from './node.ts'
import type { LogRecord } from './records.ts'
import { isVisible, stateOf } from './streamRules.ts'
import { eventMessage, type IdForm } from './wire.ts'

/** An event as it is read, with what it points at where links are followed. A link to nothing comes without event. */
const followed = (call: Call, record: LogRecord, options: streams.ReadReq.Options): streams.ReadResp => {
  const form: IdForm = options.getUuidOption()?.hasStructured() ? 'numbers' : 'text'
  if (!options.getResolveLinks() || record.type !== '$>') return eventMessage(record, undefined, form)
  return eventMessage(targetOf(call, record), record, form)
}

/** Sends events on one after the other, slowly where the server is told to. */
export const eventsTo =
  (call: Call, options: streams.ReadReq.Options, answers: Answers<streams.ReadResp>) =>
  async (record: LogRecord): Promise<void> => {
    await call.node.mischief.beSlow()
    await answers.send(followed(call, record, options))
  }

export const targetOf = ({ node }: Pick<Call, 'node'>, { data }: LogRecord): LogRecord | undefined => {
  const [, revision, stream] = /^(\d+)@(.+)$/s.exec(Buffer.from(data).toString('utf8')) ?? []
  if (revision === undefined || stream === undefined) return undefined
  const log = logOf(node)
  const state = stateOf(log, stream)
  const target = log.at(stream, BigInt(revision))
  return target && !state.isTombstoned && isVisible(target, state) ? target : undefined
}
