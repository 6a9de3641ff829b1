/** Since a meeting: since the last ordinal recorded before its close in the world. */
import { days } from '../../schema/edtf.ts'
import type { Row } from '../../schema/ports/readModel.ts'
import { lastOrdinalBy } from '../recordedBy.ts'
import { dateWords } from '../sentences/dates.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { givenBody, givenOrdinal } from './givenArguments.ts'

export type Since = { ordinal: number; sentence: string }

const sat = ['held', 'adjourned', 'concluded']

/** The last meeting of a body that was held. Throws `notFound`. */
export const lastMeetingOf = (body: string, { readModel }: Pick<Context, 'readModel'>): Row => {
  const filter = { body: givenBody(body, { readModel }), status: sat, date: { isNot: null } }
  const [meeting] = readModel.page('meeting', { filter, order: { by: 'date', direction: 'descending' }, first: 1 }).rows
  if (!meeting) throw failure('notFound', `The record has no meeting of ${body} that was held on a stated date.`)
  return meeting
}

/** The last ordinal recorded by the end of the day on which a meeting closed; 0 where everything was recorded later. */
export const ordinalBefore = async (meeting: Row, { store }: Pick<Context, 'store'>): Promise<Since> => {
  const closed =
    typeof meeting.concludedOn === 'string' && days(meeting.concludedOn).latest ? meeting.concludedOn : meeting.date
  const day = typeof closed === 'string' ? days(closed).latest : null
  if (typeof closed !== 'string' || day === null) {
    throw failure('undetermined', `When ${meeting.reference} closed is not stated: give an ordinal instead.`)
  }
  const ordinal = await lastOrdinalBy(day, store)
  const when = `${closeOf(meeting)} (stated as ${closed}; by the end of ${dateWords(day)})`
  const sentence =
    ordinal === 0
      ? `Nothing had been recorded by ${when}: everything here was recorded later.`
      : `Since event ${ordinal}, the last that was recorded by ${when}.`
  return { ordinal, sentence }
}

/** What is known of a meeting's close: a day is all that a meeting has that was only held, or is still to come. */
const closeOf = ({ reference, status, concludedOn }: Row): string => {
  if (typeof concludedOn === 'string') return `the close of ${reference}`
  return sat.includes(status)
    ? `the day on which ${reference} was held, whose close is not recorded`
    : `the day set for ${reference}, which is not recorded as held`
}

/** Since an ordinal that the record has. Throws `badInput`. */
export const sinceOrdinal = async (given: number, context: Pick<Context, 'store'>): Promise<Since> => {
  const ordinal = await givenOrdinal(given, context)
  return { ordinal, sentence: ordinal === 0 ? 'Since the beginning of the record.' : `Since event ${ordinal}.` }
}
