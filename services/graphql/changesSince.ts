/** What changed since a meeting, or since an ordinal: each thing once, at its last change. */
import {
  type ChangedThing,
  type Filter,
  type ReadModelReader,
  type ReadNoun,
  readLimits,
  readNouns,
} from '../../schema/ports/readModel.ts'
import { readTables } from '../readModels/projections.ts'
import { bodyOfRow } from './belonging.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { givenBodyOrAll } from './givenArguments.ts'
import { checkedPage } from './limitRules.ts'
import { typed } from './loaders.ts'
import { pageInfo } from './pageInfo.ts'
import { ordinalBefore, type Since, sinceOrdinal } from './sinceMeeting.ts'

type Given = {
  meeting?: string | null
  ordinal?: number | null
  body?: string | null
  first?: number | null
  after?: string | null
}

/** Pages by the ordinal of the last change: one event changes one thing, so that no two share it. */
export const changesSince = async (_root: unknown, given: Given, context: Context) => {
  const body = givenBodyOrAll(given.body, context)
  const since = await sinceOf(given, context)
  const size = checkedPage(given.first)
  const from = { ordinal: since.ordinal, after: given.after ? ordinalOf(given.after) : since.ordinal, size }
  const found = readNouns
    .filter(noun => noun !== 'proposal') // A proposal changes with its approval.
    .flatMap(noun => changed(noun, from, body, context).map(each => ({ noun, ...each })))
    .sort((one, other) => one.lastChange - other.lastChange)
  const changes = found.slice(0, size).map(({ noun, row, ...change }) => ({ thing: typed(noun, row), ...change }))
  const cursors = changes.map(({ lastChange }) => String(lastChange))
  const page = pageInfo(cursors, found.length > size, given.after)
  return { since: since.ordinal, sentence: since.sentence, changes, pageInfo: page }
}

/** What was entered in error since has changed as well. */
const whateverStatus: Filter = { status: { isNot: [] } }

type From = { ordinal: number; after: number; size: number }

/** The changes of one noun, a page's worth and one more where there are so many. */
const changed = (noun: ReadNoun, from: From, body: string | null, { readModel }: Context): ChangedThing[] => {
  const { ordinal, after, size } = from
  const filter = { ...whateverStatus, recorded: { after }, ...(body === null ? {} : filterOf(noun, body)) }
  if (body === null || hasBody(noun)) return readModel.changedSince(noun, ordinal, { filter, first: size + 1 }).things
  return noun === 'minutes' || noun === 'publication' ? changedOf(noun, from, body, readModel) : []
}

const filterOf = (noun: ReadNoun, body: string) => (noun === 'body' ? { reference: body } : { body })

const hasBody = (noun: ReadNoun): boolean =>
  noun === 'body' || (noun !== 'publication' && tableOf(noun)?.columns.some(({ name }) => name === 'body') === true)

const tableOf = (noun: ReadNoun) => readTables.find(table => table.noun === noun)

/** Minutes and publications are the body's by their meeting, or by what they publish: looked up one by one. */
const changedOf = (
  noun: ReadNoun,
  { ordinal, after, size }: From,
  body: string,
  readModel: ReadModelReader,
): ChangedThing[] => {
  const found: ChangedThing[] = []
  for (let from = after; ; ) {
    const asked = { filter: { ...whateverStatus, recorded: { after: from } }, first: readLimits.pageRows }
    const { things, hasNext } = readModel.changedSince(noun, ordinal, asked)
    found.push(...things.filter(({ row }) => bodyOfRow(row, readModel) === body))
    const last = things.at(-1)
    if (!hasNext || !last || found.length > size) return found
    from = last.lastChange
  }
}

const sinceOf = async ({ meeting, ordinal }: Given, context: Context): Promise<Since> => {
  if (typeof ordinal === 'number' && meeting) throw failure('badInput', 'Say since a meeting or an ordinal, not both.')
  if (typeof ordinal === 'number') return sinceOrdinal(ordinal, context)
  if (!meeting) throw failure('badInput', 'Say since when: a meeting or an ordinal.')
  const row = context.readModel.one('meeting', meeting)
  if (!row) throw failure('notFound', `The record has no meeting ${meeting}.`)
  return ordinalBefore(row, context)
}

const ordinalOf = (cursor: string): number => {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw failure('badInput', 'This is no cursor of changes: use the endCursor of the page before.')
}
