/** What the client throws, as what it means: whether anything may have been done, and whether to try again. */
import {
  AccessDeniedError,
  isCommandError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
} from '@eventstore/db-client'
import { EventStoreError } from '../../schema/ports/eventStore.ts'

/** `notDone`: surely nothing happened; `unclear`: it may have. Both may be tried again; `final` may not. */
export type Fault = { kind: 'notDone' | 'unclear' } | { kind: 'final'; error: EventStoreError }

/** A call that was given up because its time was over; whether something was done is not clear, unless it says so. */
export class CallTooLong extends Error {
  override readonly name = 'CallTooLong'
  readonly kind: 'unclear' | 'notDone'
  constructor(message: string, kind: 'unclear' | 'notDone' = 'unclear') {
    super(message)
    this.kind = kind
  }
}

/** Codes of gRPC that tell of the way to the server, not of what was asked. */
const ways = { cancelled: 1, deadlineExceeded: 4, aborted: 10, internal: 13, unavailable: 14 } as const
const wayCodes: readonly number[] = Object.values(ways)

// The server never had the call, or said that it would not begin with it.
const noWay = /No connection established|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|Failed to discover|Name resolution failed/
const notBegun = /before call started|Channel has been shut down|Not Ready|Too Busy|Is Busy/i

/** What an error of the client means. */
export const faultOf = (error: unknown): Fault => {
  if (error instanceof EventStoreError) return { kind: 'final', error }
  if (error instanceof CallTooLong) return { kind: error.kind }
  if (error instanceof NotLeaderError) return { kind: 'notDone' }
  const known = knownError(error)
  if (known) return { kind: 'final', error: known }
  const message = reason(error)
  if (noWay.test(message) || notBegun.test(message)) return { kind: 'notDone' }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const isOfTheWay = typeof code === 'number' && wayCodes.includes(code)
  // Errors without a code come from the connection too, as where it was cut between two calls.
  if (isOfTheWay || !(error instanceof Error && isCommandError(error))) return { kind: 'unclear' }
  return {
    kind: 'final',
    error: new EventStoreError('unavailable', `The store answered: ${message}`, { cause: error }),
  }
}

const knownError = (error: unknown): EventStoreError | undefined => {
  if (error instanceof AccessDeniedError) {
    const help = 'check FOURFOLD_STORE_USER, its password and its rights'
    return new EventStoreError('unavailable', `The store denied access: ${help}`, { cause: error })
  }
  if (error instanceof MaxAppendSizeExceededError) {
    const message = `The store takes at most ${error.maxAppendSize} bytes in one append: raise its MaxAppendSize`
    return new EventStoreError('tooLarge', message, { cause: error })
  }
  if (error instanceof StreamDeletedError) {
    const message = `The stream ${error.streamName} was deleted for ever on the server, which Fourfold never does`
    return new EventStoreError('damaged', message, { cause: error })
  }
  return undefined
}

/** The error for a call that could not be made, although it was tried again. */
export const unreachable = (what: string, cause: unknown): EventStoreError =>
  new EventStoreError('unavailable', `The store does not answer: ${what} was not done (${reason(cause)})`, { cause })

/** The error for a write of which nobody knows whether it was done. */
export const outcomeUnknown = (what: string, cause: unknown): EventStoreError => {
  const message = `Whether ${what} was done is not known (${reason(cause)}): the same command may be sent again`
  return new EventStoreError('outcomeUnknown', message, { cause })
}

export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
