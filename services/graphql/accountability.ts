/** Who answers for what: counts, and the actions that nobody moves. */
import { edtfFault, londonDay } from '../../schema/edtf.ts'
import type { Cell, Row } from '../../schema/ports/readModel.ts'
import {
  noDueDate,
  noOwner,
  noUpdateSince,
  openActionStatuses,
  overdue,
  perhapsOverdue,
} from '../readModels/registers.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { checkedPage } from './limitRules.ts'
import { everyRow, typed } from './loaders.ts'
import { type Asked, connection } from './registers.ts'
import { silence } from './silence.ts'
import { lastMeetingOf, ordinalBefore } from './sinceMeeting.ts'

export type Accountability = { on: string; body: string | null }
type Paging = { first?: number | null; after?: string | null }
type SinceArguments = Paging & { ordinal?: number | null; day?: string | null; lastMeetingOf?: string | null }

/** The questions themselves are fields of it: each is asked only where it is wanted. */
export const accountability = (_root: unknown, { on, body }: { on?: string | null; body?: string | null }) => {
  const day = on ?? londonDay(new Date().toISOString())
  const fault = edtfFault(day)
  if (fault) throw failure('badInput', `The day ${fault}.`)
  return { on: day, body: body ?? null }
}

const within = ({ body }: Accountability, asked: Asked): Asked =>
  body === null ? asked : { ...asked, filter: { ...asked.filter, body } }

const actions =
  (question: (on: string) => Asked) =>
  (from: Accountability, given: Paging, { readModel }: Context) =>
    connection(readModel, 'action', within(from, question(from.on)), given)

const counts = async (from: Accountability, { by }: { by: string }, { readModel, loaders }: Context) => {
  const cells =
    from.body === null ? readModel.counts('action', by === 'status' ? undefined : by) : counted(from, by, readModel)
  return Promise.all(
    cells.map(async cell => ({
      ...cell,
      thing: (by === 'body' || by === 'owner') && cell.value !== '' ? await loaders.thing(cell.value) : null,
    })),
  )
}

/** Counts within one body, which are not kept and so are counted row by row. */
const counted = ({ body }: Accountability, by: string, readModel: Context['readModel']): Cell[] => {
  const cells = new Map<string, Cell>()
  for (const row of everyRow(readModel, 'action', body === null ? {} : { body })) {
    for (const value of valuesOf(row, by)) {
      const key = `${value} ${row.status}`
      const cell = cells.get(key) ?? { value, status: row.status, n: 0 }
      cells.set(key, { ...cell, n: cell.n + 1 })
    }
  }
  return [...cells.values()]
}

const valuesOf = (row: Row, by: string): string[] => {
  if (by === 'status') return ['']
  if (by !== 'strand') return [typeof row[by] === 'string' ? row[by] : '']
  const strands = Array.isArray(row.strands) ? row.strands : []
  return strands.flatMap(each =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? [`${each.scheme}/${each.strand}`] : [],
  )
}

const notUpdated = async (from: Accountability, given: SinceArguments, context: Context) => {
  const asked = noUpdateSince(await sinceOf(given, context))
  return connection(context.readModel, 'action', within(from, asked), given)
}

const sinceOf = async (given: SinceArguments, context: Context): Promise<{ ordinal: number } | { day: string }> => {
  if (typeof given.ordinal === 'number') return { ordinal: given.ordinal }
  if (given.day) return { day: given.day }
  if (!given.lastMeetingOf)
    throw failure('badInput', 'Say since when: an ordinal, a day, or the last meeting of a body.')
  const meeting = lastMeetingOf(given.lastMeetingOf, context)
  return { ordinal: (await ordinalBefore(meeting, context)).ordinal }
}

const rebaselined = (from: Accountability, { first }: Paging, { readModel }: Context) => {
  const open = within(from, { filter: { status: [...openActionStatuses] } })
  return everyRow(readModel, 'action', open.filter ?? {})
    .filter(row => Number(row.rebaselined) > 0)
    .sort((one, other) => Number(other.rebaselined) - Number(one.rebaselined))
    .slice(0, checkedPage(first))
    .map(row => typed('action', row))
}

export const accountabilityResolvers = {
  counts,
  overdue: actions(overdue),
  perhapsOverdue: actions(perhapsOverdue),
  noOwner: actions(() => noOwner),
  noDueDate: actions(() => noDueDate),
  noUpdateSince: notUpdated,
  rebaselined,
  silence: ({ body }: Accountability, { first }: Paging, context: Context) =>
    silence(body, context).slice(0, checkedPage(first)),
}
