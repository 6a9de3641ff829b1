/** Whether a write is done, was done before, or conflicts: the rules by which a server keeps a retry from doubling. */
import { randomUUID } from 'node:crypto'
import type { Log } from './log.ts'
import { type LogRecord, type NewRecord, noRevision, tombstoneRevision } from './records.ts'
import {
  isMetastream,
  isThere,
  isVisible,
  metastreamOf,
  rawMetadataOf,
  stateOf,
  truncatedBefore,
} from './streamRules.ts'

export type Expected = bigint | 'any' | 'noStream' | 'streamExists'
export type Proposed = Pick<NewRecord, 'id' | 'type' | 'isJson' | 'data' | 'metadata'>
export type Write = { stream: string; expected: Expected; events: readonly Proposed[] }

export type Written =
  /** Without a position where it was done before and can no longer be read. */
  { kind: 'written'; revision: bigint; position?: bigint } | { kind: 'conflict'; current: bigint } | { kind: 'deleted' }

type Decision = Written | { kind: 'append' }

const append: Decision = { kind: 'append' }

export const write = (log: Log, { stream, expected, events }: Write): Written => {
  const decision = decide(log, { stream, expected, events })
  if (decision.kind !== 'append') return decision
  const { last, isSoftDeleted } = stateOf(log, stream)
  const records = events.map((event, index) => ({ ...event, stream, revision: last + 1n + BigInt(index) }))
  const original = stream.slice(2)
  const undeletesOriginal = isMetastream(stream) && stateOf(log, original).isSoftDeleted
  const position = records.length > 0 ? log.append(records).at(-1)?.position : log.appendNothing()
  if (isSoftDeleted) undelete(log, stream, last + 1n)
  if (undeletesOriginal) undelete(log, original, log.lastRevision(original) + 1n)
  return { kind: 'written', revision: last + BigInt(records.length), ...(position !== undefined && { position }) }
}

const decide = (log: Log, write: Write): Decision => {
  const { stream, expected } = write
  const { last, isTombstoned, isSoftDeleted } = stateOf(log, stream)
  if (isTombstoned) return { kind: 'deleted' }
  if (expected === 'streamExists') {
    if (isSoftDeleted) return { kind: 'deleted' }
    const isKnown = last > noRevision || log.lastRevision(metastreamOf(stream)) > noRevision
    if (!isKnown) return { kind: 'conflict', current: last }
  }
  if (expected === 'any' || expected === 'streamExists') return decideByMemory(log, write, last)
  const revision = expected === 'noStream' ? noRevision : expected
  if (revision > last) return { kind: 'conflict', current: last }
  return revision === last ? append : decideByIds(log, write, last, revision)
}

/** Without an expected revision a server only knows the ids it happens to remember. */
const decideByMemory = (log: Log, { stream, events }: Write, last: bigint): Decision => {
  const known = events.map(({ id }) => log.remembered(id)).map(found => (found?.stream === stream ? found : undefined))
  const firstUnknown = known.indexOf(undefined)
  if (known.length === 0 || firstUnknown === 0) return append
  if (firstUnknown > 0) return { kind: 'conflict', current: last }
  return doneBefore(log, known.at(-1), last)
}

/** Behind an expected revision that is past, the very same ids must follow. */
const decideByIds = (log: Log, { stream, expected, events }: Write, last: bigint, revision: bigint): Decision => {
  const found = events.map((_, index) => log.at(stream, revision + 1n + BigInt(index)))
  const firstUnknown = events.findIndex(({ id }, index) => found[index]?.id !== id)
  if (events.length > 0 && firstUnknown === -1) return doneBefore(log, found.at(-1), last)
  const beginsAnew = expected === 'noStream' && firstUnknown <= 0 && stateOf(log, stream).isSoftDeleted
  return beginsAnew ? append : { kind: 'conflict', current: last }
}

const doneBefore = (log: Log, record: LogRecord | undefined, last: bigint): Decision => {
  if (!record) return { kind: 'conflict', current: last }
  const state = stateOf(log, record.stream)
  const isReadable = isThere(state) && isVisible(record, state)
  return { kind: 'written', revision: record.revision, ...(isReadable && { position: record.position }) }
}

/** Writes after a deletion that can be undone: the numbering goes on, and what was there before stays hidden. */
const undelete = (log: Log, stream: string, from: bigint): void => {
  const { properties = {} } = rawMetadataOf(log, stream) ?? {}
  log.append([metadataRecord(log, stream, truncatedBefore(properties, from))])
}

/** Deletes a stream: for now, and whatever else its metadata said with it, or for ever with a tombstone. */
export const remove = (log: Log, stream: string, expected: Expected, forEver: boolean): Written => {
  const decision = decide(log, { stream, expected, events: [] })
  if (decision.kind !== 'append') return decision
  const isKnown = log.lastRevision(stream) > noRevision || log.lastRevision(metastreamOf(stream)) > noRevision
  if (!forEver && !isKnown) return { kind: 'conflict', current: noRevision }
  const [written] = forEver
    ? log.append([{ ...system(stream, '$streamDeleted', new Uint8Array(), false), revision: tombstoneRevision }])
    : log.append([metadataRecord(log, stream, truncatedBefore({}, tombstoneRevision))])
  return { kind: 'written', revision: written?.revision ?? noRevision, position: written?.position ?? 0n }
}

export const metadataRecord = (log: Log, stream: string, data: Uint8Array): NewRecord => {
  const metastream = metastreamOf(stream)
  return { ...system(metastream, '$metadata', data, true), revision: log.lastRevision(metastream) + 1n }
}

const system = (stream: string, type: string, data: Uint8Array, isJson: boolean): Omit<NewRecord, 'revision'> => ({
  stream,
  type,
  data,
  isJson,
  id: randomUUID(),
  metadata: new Uint8Array(),
})
