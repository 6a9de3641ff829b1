/** What a stream's metadata says of its events: which are still to be seen, and who may see them. */
import type { LogView } from './logReads.ts'
import { type LogRecord, noRevision, tombstoneRevision } from './records.ts'

export type StreamMetadata = {
  $tb?: bigint
  $maxCount?: bigint
  $maxAge?: number
  $acl?: Record<string, string | string[]>
}

export type StreamState = {
  /** The last revision written, also of a stream that was deleted softly. */
  last: bigint
  /** The first revision that can still be read. */
  first: bigint
  isTombstoned: boolean
  isSoftDeleted: boolean
  metadata: StreamMetadata
}

/** `$tb` of a stream that was deleted softly: no number any more, and so read as text. */
const deletedForNow = tombstoneRevision

export const metastreamOf = (stream: string): string => `$$${stream}`
export const isMetastream = (stream: string): boolean => stream.startsWith('$$')

export const stateOf = (log: LogView, stream: string): StreamState => {
  const last = log.lastRevision(stream)
  const metadata = isMetastream(stream) ? { $maxCount: 1n } : metadataOf(log, stream)
  const isSoftDeleted = metadata.$tb === deletedForNow
  const counted = metadata.$maxCount === undefined ? 0n : last - metadata.$maxCount + 1n
  const first = [metadata.$tb ?? 0n, counted].reduce((high, each) => (each > high ? each : high), 0n)
  return { last, first, metadata, isTombstoned: isTombstoned(log, stream), isSoftDeleted }
}

/** A tombstone closes the stream's metadata with it. */
const isTombstoned = (log: LogView, stream: string): boolean =>
  log.lastRevision(isMetastream(stream) ? stream.slice(2) : stream) === tombstoneRevision

/** Whether a reader of the stream has something to find there. */
export const isThere = ({ last, isSoftDeleted }: StreamState): boolean => last > noRevision && !isSoftDeleted

/** Whether an event can still be read from its stream; in $all it stays. */
export const isVisible = (record: LogRecord, { first, metadata }: StreamState): boolean => {
  const oldest = metadata.$maxAge === undefined ? 0n : BigInt(Date.now() - metadata.$maxAge * 1000) * 10_000n
  return record.revision >= first && record.created >= oldest
}

/** The last metadata written for a stream; broken metadata is none. */
export const metadataOf = (log: LogView, stream: string): StreamMetadata => {
  const written = rawMetadataOf(log, stream)
  if (!written) return {}
  const { $tb, $maxCount, $maxAge, $acl } = written.properties
  return {
    ...(isWhole($tb) && { $tb: BigInt($tb) }),
    ...(isWhole($maxCount) && { $maxCount: BigInt($maxCount) }),
    ...(typeof $maxAge === 'number' && { $maxAge }),
    ...(isAcl($acl) && { $acl }),
  }
}

export const rawMetadataOf = (
  log: LogView,
  stream: string,
): { properties: Record<string, unknown>; revision: bigint } | undefined => {
  const metastream = metastreamOf(stream)
  const last = log.at(metastream, log.lastRevision(metastream))
  const properties = last && parsed(last.data)
  return properties && { properties, revision: last.revision }
}

/** Numbers beyond what a double holds are kept as text, so that the largest of them stays what it is. */
const parsed = (data: Uint8Array): Record<string, unknown> | undefined => {
  try {
    const text = Buffer.from(data).toString('utf8')
    const value: unknown = JSON.parse(text.replace(/(:\s*)(\d{16,})(?=\s*[,}])/g, '$1"$2"'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const isWhole = (value: unknown): value is number | string =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^\d+$/.test(value))

const isAcl = (value: unknown): value is Record<string, string | string[]> =>
  typeof value === 'object' && value !== null

/** The same metadata with another `$tb`, as JSON. */
export const truncatedBefore = (properties: Record<string, unknown>, revision: bigint): Uint8Array => {
  const text = JSON.stringify({ ...properties, $tb: '#' })
  return Buffer.from(text.replace('"#"', String(revision)))
}
