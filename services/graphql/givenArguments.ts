/** What a question gives as a body, a day or an ordinal, checked before it is asked: a slip is told, not answered. */
import { days, edtfFault } from '../../schema/edtf.ts'
import { references } from '../../schema/fields.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import type { ReadModelReader } from '../../schema/ports/readModel.ts'
import { failure } from './failures.ts'

/** A body of the record. Throws `badInput` where the text is no reference to a body, or the record has no such body. */
export const givenBody = (body: string, { readModel }: { readModel: ReadModelReader }): string => {
  if (!references.body.test(body))
    throw failure('badInput', `"${body}" is no reference to a body, such as body-feb; bodies(filter) finds them.`)
  if (!readModel.one('body', body)) throw failure('badInput', `The record has no ${body}; bodies(filter) finds them.`)
  return body
}

/** The same where none need be given: null stands for all of them. */
export const givenBodyOrAll = (
  body: string | null | undefined,
  context: { readModel: ReadModelReader },
): string | null => (body === null || body === undefined ? null : givenBody(body, context))

/** A day, month, year or interval with a first and a last day. Throws `badInput`, with what can be written instead. */
export const givenDays = (name: string, text: string): { earliest: string; latest: string } => {
  const fault = edtfFault(text)
  if (fault) throw failure('badInput', `${name}: ${fault}.`)
  const { earliest, latest } = days(text)
  if (earliest !== null && latest !== null) return { earliest, latest }
  throw failure('badInput', `${name}: "${text}" has no first and last day; write 2015-03-24, 2014-07 or 2014.`)
}

/** The day from which a bound holds: of a month or a year it is the first. Throws `badInput`. */
export const givenBound = (name: string, text: string): string => givenDays(name, text).earliest

/** An ordinal of the record, or 0 for its beginning. Throws `badInput`, with how far the record goes. */
export const givenOrdinal = async (ordinal: number, { store }: { store: EventStore }): Promise<number> => {
  const last = await store.lastOrdinal()
  if (ordinal >= 0 && ordinal <= last) return ordinal
  throw failure('badInput', `The record has no event ${ordinal}: give an ordinal from 0 to ${last}.`)
}
