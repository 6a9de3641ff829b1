/** Which questions there are: reads and subscriptions, of a stream or of $all, either way, filtered or not. */
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import { invalidArgument } from './refusals.ts'

type Options = streams.ReadReq.Options

/** Refuses what is no question, in the words of a real server. */
export const checkShape = (options: Options): void => {
  if (!options.hasUuidOption()) throw invalidArgument('')
  if (!options.hasStream() && !options.hasAll()) throw invalidArgument('Neither a stream nor $all is asked for.')
  const [of, how, direction, filter] = shapeOf(options)
  const isWhole = how !== 'None' && filter !== 'None' && direction !== undefined
  const isRead = how === 'Count' || direction === 'Forwards'
  if (isWhole && isRead && (of === 'All' || filter === 'NoFilter')) return
  const words = [of, how, direction ?? options.getReadDirection(), filter].join(', ')
  throw invalidArgument(`The combination of (${words}) is invalid.`)
}

const shapeOf = (options: Options) => {
  const how = options.hasSubscription() ? 'Subscription' : 'None'
  const filter = options.hasNoFilter() ? 'NoFilter' : 'None'
  return [
    options.hasAll() ? 'All' : 'Stream',
    options.hasCount() ? 'Count' : how,
    ['Forwards', 'Backwards'][options.getReadDirection()],
    options.hasFilter() ? 'Filter' : filter,
  ] as const
}
