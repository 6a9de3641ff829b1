/** The records of a log, and how they are asked for. */

/** What is written: `created` is in ticks of 100 ns since 1970, `end` the position after the record. */
export type LogRecord = {
  position: bigint
  end: bigint
  stream: string
  revision: bigint
  id: string
  type: string
  isJson: boolean
  data: Uint8Array
  metadata: Uint8Array
  created: bigint
}

export type NewRecord = Omit<LogRecord, 'position' | 'end' | 'created'>
export type Direction = 'forwards' | 'backwards'
export type Page = { from: bigint; direction: Direction; limit: number }

/** The revision of a tombstone: no event comes after it. */
export const tombstoneRevision = 9223372036854775807n
/** The last revision of a stream without events. */
export const noRevision = -1n
