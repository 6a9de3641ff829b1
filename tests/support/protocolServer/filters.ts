/** Filters of $all: by prefix or regular expression, of stream names or event types. */
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import type { LogRecord } from './records.ts'
import { invalidArgument, stumbled } from './refusals.ts'

export type Filter = {
  allows: (record: LogRecord) => boolean
  /** How many events are looked at between two checkpoints, and in one page; undefined where nothing is filtered. */
  checkpointEvents?: number
  windowEvents: number
}

const defaultWindow = 32

/** What no reader of $all is shown through a subscription, filter or none. */
const isShown = ({ stream }: LogRecord): boolean =>
  stream !== '$epoch-information' && !/^\$persistentsubscription-\$all::.*(?:-checkpoint|-parked)$/.test(stream)

export const noFilter: Filter = { allows: isShown, windowEvents: defaultWindow }

export const filterOf = (options: streams.ReadReq.Options.FilterOptions | undefined): Filter => {
  if (!options) return noFilter
  if (!options.hasMax() && !options.hasCount()) throw invalidArgument('The filter says nothing of its window.')
  const windowEvents = options.hasMax() ? options.getMax() : defaultWindow
  const matches = predicateOf(options)
  return {
    allows: record => isShown(record) && matches(record),
    windowEvents,
    checkpointEvents: options.getCheckpointintervalmultiplier() * windowEvents,
  }
}

const predicateOf = (options: streams.ReadReq.Options.FilterOptions): ((record: LogRecord) => boolean) => {
  const byType = options.getEventType()
  const expression = byType ?? options.getStreamIdentifier()
  const read = (record: LogRecord): string => (byType ? record.type : record.stream)
  const prefixes = expression?.getPrefixList() ?? []
  if (prefixes.length > 0) return record => prefixes.some(prefix => read(record).startsWith(prefix))
  const regex = expression?.getRegex() ?? ''
  if (regex === '') return () => false
  const pattern = patternOf(regex)
  return record => pattern.test(read(record))
}

const patternOf = (text: string): RegExp => {
  try {
    return new RegExp(text)
  } catch {
    throw stumbled()
  }
}
