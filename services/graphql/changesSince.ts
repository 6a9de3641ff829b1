/** What changed since a meeting, or since an ordinal: each thing once, at its last change. */
import { type ReadNoun, readNouns } from '../../schema/ports/readModel.ts'
import { readTables } from '../readModels/projections.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { checkedPage } from './limitRules.ts'
import { typed } from './loaders.ts'
import { ordinalBefore, type Since } from './sinceMeeting.ts'

type Given = {
  meeting?: string | null
  ordinal?: number | null
  body?: string | null
  first?: number | null
  after?: string | null
}

/** Pages by the ordinal of the last change: one event changes one thing, so that no two share it. */
export const changesSince = async (_root: unknown, given: Given, context: Context) => {
  const since = await sinceOf(given, context)
  const size = checkedPage(given.first)
  const after = given.after ? ordinalOf(given.after) : since.ordinal
  const found = changedNouns(given.body)
    .flatMap(noun => {
      const filter = { recorded: { after }, ...(given.body ? { body: given.body } : {}) }
      const { things } = context.readModel.changedSince(noun, since.ordinal, { filter, first: size + 1 })
      return things.map(({ row, ...change }) => ({ thing: typed(noun, row), ...change }))
    })
    .sort((one, other) => one.lastChange - other.lastChange)
  const changes = found.slice(0, size)
  const last = changes.at(-1)
  const pageInfo = { hasNextPage: found.length > size, endCursor: last ? String(last.lastChange) : null }
  return { since: since.ordinal, sentence: since.sentence, changes, pageInfo }
}

/** A proposal changes with its approval. Where a body is asked, only what belongs to one can answer. */
const changedNouns = (body: string | null | undefined): ReadNoun[] =>
  readNouns.filter(noun => noun !== 'proposal' && (!body || hasBody(noun)))

const hasBody = (noun: ReadNoun): boolean =>
  readTables.some(table => table.noun === noun && table.columns.some(({ name }) => name === 'body'))

const sinceOf = async ({ meeting, ordinal }: Given, context: Context): Promise<Since> => {
  if (typeof ordinal === 'number') return { ordinal, sentence: `Since event ${ordinal}.` }
  if (!meeting) throw failure('badInput', 'Say since when: a meeting or an ordinal.')
  const row = context.readModel.one('meeting', meeting)
  if (!row) throw failure('notFound', `The record has no meeting ${meeting}.`)
  return ordinalBefore(row, context)
}

const ordinalOf = (cursor: string): number => {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw failure('badInput', 'This is no cursor of changes: use the endCursor of the page before.')
}
