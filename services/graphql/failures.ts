/** Errors that a client may read: a code and a sentence. All else that goes wrong is one sentence with a request id. */
import { GraphQLError } from 'graphql'
import { isEventStoreError } from '../../schema/ports/eventStore.ts'
import { isFilesAway } from '../../schema/ports/fileStore.ts'
import { type ReadModelCode, ReadModelError } from '../../schema/ports/readModel.ts'

/** Something the client asked that cannot be answered: the code is stable, the sentence is for people. */
export const failure = (code: string, sentence: string, more: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code, ...more } })

const internalSentence = 'Something went wrong on our side. Quote the request id when you report it.'
const unavailableSentence = 'The record cannot be read just now: try again shortly.'

/** Faults of the read model that are the client's to mend. */
const askedWrongly: ReadonlySet<ReadModelCode> = new Set(['badCursor', 'tooMuch'])

/** What each masked error stood for, for the log alone. */
const causes = new WeakMap<Error, unknown>()

/** Lets through what was written for the client and masks all else. */
export const maskError = (error: unknown): Error => {
  const raised = error instanceof Error && 'originalError' in error ? (error.originalError ?? error) : error
  const place = placeOf(error)
  if (raised instanceof GraphQLError) {
    return raised === error ? raised : new GraphQLError(raised.message, { ...place, extensions: raised.extensions })
  }
  // A variable that does not fit is the client's; it has no place in the answer. graphql-jit has its own class for it.
  if (isOfGraphql(raised) && !place.path) return new GraphQLError(raised.message, { extensions: { code: 'badInput' } })
  if (raised instanceof ReadModelError && askedWrongly.has(raised.code)) {
    return new GraphQLError(raised.message, { ...place, extensions: { code: 'badInput' } })
  }
  const isAway = isEventStoreError(raised) || isFilesAway(raised) || raised instanceof ReadModelError
  const masked = new GraphQLError(isAway ? unavailableSentence : internalSentence, {
    ...place,
    extensions: { code: isAway ? 'unavailable' : 'internal' },
  })
  causes.set(masked, raised)
  return masked
}

/** What a masked error stood for; undefined for one that was not masked. */
export const causeOf = (error: Error): unknown => causes.get(error)

const isOfGraphql = (error: unknown): error is Error => error instanceof Error && error.name === 'GraphQLError'

const placeOf = (error: unknown): { path?: readonly (string | number)[] } =>
  error instanceof Error && 'path' in error && Array.isArray(error.path) ? { path: error.path } : {}
