/** The register of decisions: outcomes of approvals and decisions of their own, in one order, latest first. */
import type { Filter, ReadModelReader, Row } from '../../schema/ports/readModel.ts'
import { latestDay } from '../readModels/projection.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { givenBodyOrAll } from './givenArguments.ts'
import { checkedPage } from './limitRules.ts'
import { typed } from './loaders.ts'
import { pageInfo } from './pageInfo.ts'

type Source = { noun: 'proposal' | 'decision'; orderedBy: string; field: string; filter: Filter }
type Found = { source: Source; row: Row; cursor: string; key: string }

const sources: readonly Source[] = [
  {
    noun: 'proposal',
    orderedBy: 'decided',
    field: 'decidedOn',
    filter: { status: { isNot: ['put', 'withdrawn', 'enteredInError'] } },
  },
  { noun: 'decision', orderedBy: 'taken', field: 'takenOn', filter: {} },
]

type Given = { body?: string | null; first?: number | null; after?: string | null }

/** One page of both, merged. Its cursor holds a cursor of each. */
export const registerOfDecisions = (_root: unknown, { body, first, after }: Given, { readModel }: Context) => {
  const size = checkedPage(first)
  const asked = givenBodyOrAll(body, { readModel })
  const mine = asked === null ? {} : { body: asked }
  const cursors = cursorsOf(after)
  const found = sources
    .flatMap((source, index) =>
      pageOf(readModel, { ...source, filter: { ...source.filter, ...mine } }, cursors[index] ?? '', size),
    )
    .sort((one, other) => (one.key < other.key ? 1 : one.key > other.key ? -1 : 0))
  const shown = found.slice(0, size)
  /** A cursor of each source after so many entries of the page. */
  const placeAfter = (count: number): string => {
    const seen = shown.slice(0, count)
    const next = sources.map(
      ({ noun }, index) => seen.findLast(({ source }) => source.noun === noun)?.cursor ?? cursors[index] ?? '',
    )
    return Buffer.from(JSON.stringify(next)).toString('base64url')
  }
  const totalCount = sources.reduce(
    (sum, { noun, filter }) => sum + readModel.total(noun, { filter: { ...filter, ...mine } }),
    0,
  )
  const places = shown.length === 0 ? [] : [placeAfter(1), placeAfter(shown.length)]
  return { entries: shown.map(entryOf), pageInfo: pageInfo(places, found.length > size, after), totalCount }
}

const pageOf = (readModel: ReadModelReader, source: Source, after: string, size: number): Found[] => {
  const order = { by: source.orderedBy, direction: 'descending' as const }
  const page = readModel.page(source.noun, {
    filter: source.filter,
    order,
    first: size + 1,
    ...(after ? { after } : {}),
  })
  // What has no date comes first in both, and so must come first in what is merged.
  return page.rows.map((row, index) => ({
    source,
    row,
    cursor: page.cursors[index] ?? '',
    key: latestDay(row[source.field]) ?? '~',
  }))
}

const entryOf = ({ source: { noun, field }, row }: Found) => ({
  reference: row.reference,
  decided: typeof row[field] === 'string' ? row[field] : 'notStated',
  verb: row.verb ?? null,
  outcome: noun === 'proposal' ? (row.outcome ?? null) : row.status,
  title: row.title ?? row.text ?? null,
  status: row.status,
  body: row.body ?? null,
  meeting: row.meeting ?? null,
  proposal: noun === 'proposal' ? typed('proposal', row) : null,
  decision: noun === 'decision' ? typed('decision', row) : null,
})

/** The longest cursor: it holds one of each of its sources. */
const cursorLength = 12_000

const cursorsOf = (after: string | null | undefined): string[] => {
  if (!after) return []
  try {
    const cursors: unknown = after.length > cursorLength ? [] : JSON.parse(Buffer.from(after, 'base64url').toString())
    if (Array.isArray(cursors) && cursors.length > 0 && cursors.every(each => typeof each === 'string')) return cursors
  } catch {
    // What is no JSON is told below, as any other text that is no cursor.
  }
  throw failure('badInput', 'This is no cursor of the register of decisions: use the endCursor of the page before.')
}
