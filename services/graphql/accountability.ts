/** Who answers for what: counts, and the actions that nobody moves. */
import { londonDay } from '../../schema/edtf.ts'
import type { Cell } from '../../schema/ports/readModel.ts'
import { inBody, startInBody } from '../readModels/columns.ts'
import { noDueDate, noOwner, noUpdateSince, overdue, perhapsOverdue } from '../readModels/registers.ts'
import { dateWords } from '../sentences/dates.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { givenBodyOrAll, givenBound, givenDays } from './givenArguments.ts'
import { type Asked, connection } from './registers.ts'
import { silencePage } from './silence.ts'
import { lastMeetingOf, ordinalBefore, type Since, sinceOrdinal } from './sinceMeeting.ts'

export type Accountability = { on: string; body: string | null }
type Paging = { first?: number | null; after?: string | null }
type SinceArguments = Paging & { ordinal?: number | null; day?: string | null; lastMeetingOf?: string | null }

type Given = { on?: string | null; body?: string | null }

/** The questions themselves are fields of it: each is asked only where it is wanted. */
export const accountability = (_root: unknown, { on, body }: Given, context: Context): Accountability => {
  const day = on ?? londonDay(new Date().toISOString())
  givenDays('on', day)
  return { on: day, body: givenBodyOrAll(body, context) }
}

const within = ({ body }: Accountability, asked: Asked): Asked =>
  body === null ? asked : { ...asked, filter: { ...asked.filter, body } }

const actions =
  (question: (on: string) => Asked) =>
  (from: Accountability, given: Paging, { readModel }: Context) =>
    connection(readModel, 'action', within(from, question(from.on)), given)

const counts = async (from: Accountability, { by }: { by: string }, { readModel, loaders }: Context) => {
  const cells =
    from.body === null
      ? readModel.counts('action', by === 'status' ? undefined : by)
      : countsIn(from.body, by, readModel)
  return Promise.all(
    cells.map(async cell => ({
      ...cell,
      thing: (by === 'body' || by === 'owner') && cell.value !== '' ? await loaders.thing(cell.value) : null,
    })),
  )
}

/** Counts within one body. */
const countsIn = (body: string, by: string, readModel: Context['readModel']): Cell[] => {
  if (by === 'status' || by === 'body') {
    const own = readModel.counts('action', 'body', undefined, body).filter(({ value }) => value === body)
    return own.map(cell => ({ ...cell, value: by === 'body' ? body : '' }))
  }
  const start = startInBody(body)
  const cells = readModel.counts('action', inBody(by), undefined, start)
  return cells.map(cell => ({ ...cell, value: cell.value.slice(start.length) }))
}

/** A page of them, with since when in a sentence: of a meeting, which event was the last by its close. */
const notUpdated = async (from: Accountability, given: SinceArguments, context: Context) => {
  const { since, sentence } = await sinceOf(given, context)
  return { ...connection(context.readModel, 'action', within(from, noUpdateSince(since)), given), sentence }
}

type Asking = { since: { ordinal: number } | { day: string }; sentence: string }

const sinceOf = async (given: SinceArguments, context: Context): Promise<Asking> => {
  if (typeof given.ordinal === 'number') return ofOrdinal(await sinceOrdinal(given.ordinal, context))
  if (given.day) {
    const day = givenBound('day', given.day)
    return { since: { day }, sentence: `Since ${dateWords(day)}, that day included, by when things happened.` }
  }
  if (!given.lastMeetingOf)
    throw failure('badInput', 'Say since when: an ordinal, a day, or the last meeting of a body.')
  return ofOrdinal(await ordinalBefore(lastMeetingOf(given.lastMeetingOf, context), context))
}

const ofOrdinal = ({ ordinal, sentence }: Since): Asking => ({ since: { ordinal }, sentence })

/** However they ended: what was moved three times and then withdrawn was moved three times. */
const rebaselined = (from: Accountability, given: Paging, { readModel }: Context) =>
  connection(readModel, 'action', within(from, { filter: { rebaselined: { from: 1 } } }), {
    ...given,
    order: { by: 'rebaselined', direction: 'descending' },
  })

export const accountabilityResolvers = {
  counts,
  overdue: actions(overdue),
  perhapsOverdue: actions(perhapsOverdue),
  noOwner: actions(() => noOwner),
  noDueDate: actions(() => noDueDate),
  noUpdateSince: notUpdated,
  rebaselined,
  silence: ({ body }: Accountability, given: Paging, context: Context) => silencePage(body, given, context),
}
