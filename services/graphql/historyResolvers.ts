/** History, and which commands are open: what every thing can be asked besides its own fields. */

import type { Json } from '../../schema/canonicalJson.ts'
import { notStated } from '../../schema/edtf.ts'
import type { Actor } from '../../schema/envelope.ts'
import { nounOf } from '../../workflows/rules.ts'
import { sentenceOf } from '../sentences/sentence.ts'
import { mutationName } from './commandsSdl.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import type { HistoryEntry } from './historyEntries.ts'
import { checkedPage } from './limitRules.ts'
import type { ThingRow } from './loaders.ts'
import { pageInfo } from './pageInfo.ts'

type PageArguments = { first?: number | null; after?: string | null }

const history = async ({ reference }: ThingRow, { first, after }: PageArguments, { loaders }: Context) => {
  const size = checkedPage(first)
  const entries = await loaders.history(reference)
  const start = after === undefined || after === null ? 0 : revisionOf(after) + 1
  const nodes = entries.slice(start, start + size)
  const edges = nodes.map(node => ({ node, cursor: String(node.revision) }))
  const cursors = edges.map(({ cursor }) => cursor)
  return { edges, nodes, pageInfo: pageInfo(cursors, start + size < entries.length, after), totalCount: entries.length }
}

const revisionOf = (cursor: string): number => {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw failure('badInput', 'This is no cursor of a history: use the endCursor of the page before.')
}

const commands = async ({ reference }: ThingRow, _given: unknown, { handler, recorder }: Context) => {
  if (!recorder) {
    throw failure(
      'recorderUnknown',
      'Who asks is not known: send the header fourfold-person to see what is open to you.',
    )
  }
  const noun = nounOf(reference)
  if (noun === undefined) return null
  return (await handler.openTo(reference, recorder)).map(({ refusal, ...opening }) => ({
    ...opening,
    mutation: mutationName(noun, opening.command),
    refusal: refusal ? { ...refusal, cites: refusal.cites ?? [] } : null,
  }))
}

/** The sentence of an entry, with bodies, offices and organisations by the names they had when it happened. */
export const sentence = async (entry: HistoryEntry, _given: unknown, { loaders }: Context): Promise<string> =>
  sentenceOf(entry, await loaders.naming(referencesIn([entry.data, entry.actor]), entry.happened))

const referencesIn = (value: Json | Actor | (Json | Actor)[]): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(each => (each === undefined ? [] : referencesIn(each)))
}

/** The type that a thing has in the schema. */
const resolveType = (row: ThingRow): string => row.__typename

export const historyResolvers = {
  Thing: { __resolveType: resolveType, history, commands },
  HistoryEntry: { sentence },
  Actor: { holder: ({ holder }: Actor) => holder ?? notStated },
}
