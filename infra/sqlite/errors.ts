/** Turns what SQLite says into the store's own codes. */
import { type EventStoreCode, EventStoreError } from '../../schema/ports/eventStore.ts'

const codes: Record<number, EventStoreCode> = {
  5: 'busy', // SQLITE_BUSY
  6: 'busy', // SQLITE_LOCKED
  11: 'damaged', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  26: 'damaged', // SQLITE_NOTADB
}

/** SQLITE_ERROR: what our statements were prepared for has gone, or what a row holds is no longer JSON. */
const plainError = 1
const lost = /no such (?:table|column|index)|malformed JSON/

const sentences: Partial<Record<EventStoreCode, string>> = {
  busy: 'Another process kept the record locked for too long; send the same again',
  full: 'The disk is full: nothing was recorded; make space and send the same again',
  unavailable: 'The record cannot be read or written now',
}

/** The code for an error, thrown by us or by node:sqlite: `unavailable` for what has none of its own. */
export const codeOf = (error: unknown): EventStoreCode => {
  if (error instanceof EventStoreError) return error.code
  const errcode = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  if (typeof errcode !== 'number') return 'unavailable'
  if (errcode === plainError && lost.test(reason(error))) return 'damaged'
  // The low byte is the primary code; the rest says which kind of it.
  return codes[errcode & 0xff] ?? 'unavailable'
}

/** An error of the store for whatever was thrown, with that as its cause. */
export const storeError = (error: unknown, path: string): EventStoreError => {
  if (error instanceof EventStoreError) return error
  const code = codeOf(error)
  if (code === 'damaged') return damaged(path, reason(error), error)
  return new EventStoreError(code, `${sentences[code] ?? sentences.unavailable} (${path}: ${reason(error)})`, {
    cause: error,
  })
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What to do where a record cannot be read; stands at the end of a sentence. */
export const restoreABackup = 'restore a backup with `npm run fourfold -- restore <folder>`'

/** What is wrong with a record, where, and what can be done about it. */
export const damaged = (path: string, what: string, cause?: unknown): EventStoreError =>
  new EventStoreError(
    'damaged',
    `The record ${path} is damaged: ${what}. Keep the file as it is and ${restoreABackup}.`,
    { cause, detail: { path } },
  )
