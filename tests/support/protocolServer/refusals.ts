/**
 * The errors a server of this protocol gives: a status, a sentence, and trailers by which clients tell them apart.
 * A client reads the trailers without looking whether they are there, so every one is always sent.
 */
import { Metadata, status } from '@grpc/grpc-js'

export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: status
  readonly details: string
  readonly metadata = new Metadata()

  constructor(code: status, details: string, trailers: Record<string, string> = {}) {
    super(details)
    this.code = code
    this.details = details
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, value)
  }
}

export const accessDenied = (): Refusal =>
  new Refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

/** A wrong password or an unknown user: a status without a name. */
export const notAuthenticated = (): Refusal => new Refusal(status.UNAUTHENTICATED, 'Unauthenticated')

export const notLeader = (leader: { host: string; port: number }): Refusal =>
  new Refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  })

export const notReady = (): Refusal => new Refusal(status.UNAVAILABLE, 'Server Is Not Ready')

export const timedOut = (what: string): Refusal => new Refusal(status.ABORTED, `Operation timed out: ${what}`)

export const streamDeleted = (stream: string): Refusal =>
  new Refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  })

/** Of deletes, for ever or not; an append's conflict is an answer. */
export const wrongVersion = (stream: string, expected: bigint, actual: bigint): Refusal =>
  new Refusal(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. ` +
      `Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    },
  )

export const appendTooLarge = (limitBytes: number): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limitBytes} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limitBytes),
  })

export const metadataMissing = (property: string): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  })

/** A subscription from between two records. */
export const invalidPosition = (): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.')

export const invalidArgument = (details: string): Refusal => new Refusal(status.INVALID_ARGUMENT, details)

/** A plain read that came to nothing, in the server's own words, such as `Unexpected ReadStreamResult: Error`. */
export const unexpected = (details: string): Refusal => new Refusal(status.UNKNOWN, `Unexpected ${details}`)

/** What the server itself stumbles over, such as a stream without a name. */
export const stumbled = (): Refusal => new Refusal(status.UNKNOWN, 'Exception was thrown by handler.')

export const unavailable = (details = 'Connection dropped'): Refusal => new Refusal(status.UNAVAILABLE, details)

/** What is told of a failure that is none of the above, ours included. */
export const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal(status.INTERNAL, `The test server failed: ${String(error)}`)
