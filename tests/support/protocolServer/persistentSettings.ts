/** What a group of consumers is made with, as a client asks for it. */
import type persistent from '@eventstore/db-client/generated/persistent_pb.js'
import { filterOf } from './filters.ts'
import type { Log } from './log.ts'
import type { GroupSettings } from './persistentGroup.ts'
import { invalidArgument } from './refusals.ts'
import { nameIn, numberIn } from './wire.ts'

/** The settings of a group; where it is to begin at the end, that is the end of now. */
export const settingsIn = (request: persistent.CreateReq, log: Log): GroupSettings => {
  const options = request.getOptions()
  const settings = options?.getSettings()
  if (!options || !settings) throw invalidArgument('Subscription settings are required.')
  checkBuffers(settings)
  const all = options.getAll()
  const stream = all ? undefined : nameIn(options.getStreamIdentifier() ?? options.getStream()?.getStreamIdentifier())
  return {
    stream,
    group: options.getGroupName(),
    from: stream === undefined ? firstInAll(all, log) : firstInStream(options, log.lastRevision(stream) + 1n),
    allows: all ? filterOf(all.getFilter()).allows : () => true,
    followsLinks: settings.getResolveLinks(),
    maxRetries: settings.getMaxRetryCount(),
    maxConsumers: settings.getMaxSubscriberCount(),
    timeoutMs: settings.getMessageTimeoutMs(),
  }
}

const checkBuffers = (settings: persistent.CreateReq.Settings): void => {
  const [history, live, batch] = [
    settings.getHistoryBufferSize(),
    settings.getLiveBufferSize(),
    settings.getReadBatchSize(),
  ]
  if (history <= 0) throw invalidArgument(`Buffer Size (${history}) must be positive`)
  if (live <= 0) throw invalidArgument(`Live Buffer Size (${live}) must be positive`)
  if (batch <= 0) throw invalidArgument(`Read Batch Size (${batch}) must be positive`)
  if (history > batch) return
  throw invalidArgument(`BufferSize (${history}) must be larger than ReadBatchSize (${batch})`)
}

const firstInAll = (all: persistent.CreateReq.AllOptions | undefined, log: Log): bigint => {
  const position = all?.getPosition()
  if (position) return numberIn(position.getCommitPosition())
  return all?.hasEnd() ? log.end() : 0n
}

const endOfUnsigned = 2n ** 64n - 1n

/** Older clients say the revision among the settings only, and the largest there is for the end. */
const firstInStream = (options: persistent.CreateReq.Options, end: bigint): bigint => {
  const stream = options.getStream()
  if (stream?.hasEnd()) return end
  if (stream?.hasStart()) return 0n
  const text = stream?.hasRevision() ? stream.getRevision() : (options.getSettings()?.getRevision() ?? '0')
  return BigInt(text) === endOfUnsigned ? end : numberIn(text)
}
