/** The register of every noun: a page of its rows, by filter and order, and a single one by its reference. */
import type {
  Filter,
  Order,
  Page,
  PageQuestion,
  ReadModelReader,
  ReadNoun,
  Test,
} from '../../schema/ports/readModel.ts'
import { nameKey } from '../readModels/projection.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { filterFields } from './filterFields.ts'
import { checkedPage } from './limitRules.ts'
import { readNounOf, type ThingRow, typed, typeNames } from './loaders.ts'
import { type PageInfo, pageInfo } from './pageInfo.ts'

type GivenFilter = Record<string, unknown>
export type RegisterArguments = {
  filter?: GivenFilter | null
  order?: { by: string; direction?: Order['direction'] | null } | null
  first?: number | null
  after?: string | null
}

/** The fields of Query that are registers, by their names. */
export const registers: Record<string, ReadNoun> = {
  bodies: 'body',
  offices: 'office',
  persons: 'person',
  organisations: 'organisation',
  meetings: 'meeting',
  allMinutes: 'minutes',
  documents: 'document',
  actions: 'action',
  approvals: 'approval',
  proposals: 'proposal',
  conditions: 'condition',
  scrutinies: 'scrutiny',
  decisions: 'decision',
  publications: 'publication',
}

export type Connection = {
  edges: { node: ThingRow; cursor: string }[]
  nodes: ThingRow[]
  pageInfo: PageInfo
  /** Counts what the same question finds in all. */
  count: () => number
}

export type Asked = Pick<PageQuestion, 'filter' | 'anyOf'>
type PageArguments = Pick<RegisterArguments, 'order' | 'first' | 'after'>

/** A page of a register. */
export const register =
  (noun: ReadNoun) =>
  (_root: unknown, given: RegisterArguments, { readModel }: Context): Connection =>
    connection(readModel, noun, { filter: filterOf(noun, given.filter ?? {}) }, given)

/** A page of what a question finds. */
export const connection = (
  readModel: ReadModelReader,
  noun: ReadNoun,
  asked: Asked,
  { order, first, after }: PageArguments,
): Connection => {
  const page = readModel.page(noun, {
    ...asked,
    first: checkedPage(first),
    ...(order ? { order: { by: order.by, direction: order.direction ?? 'ascending' } } : {}),
    ...(after ? { after } : {}),
  })
  return connected(noun, page, { count: () => readModel.total(noun, asked), after })
}

/** A page of the read model as a connection. */
export const connected = (
  noun: ReadNoun,
  { rows, cursors, hasNext }: Page,
  { count, after }: { count: () => number; after?: string | null | undefined },
): Connection => {
  const nodes = rows.map(row => typed(noun, row))
  const edges = nodes.map((node, index) => ({ node, cursor: cursors[index] ?? '' }))
  return { edges, nodes, pageInfo: pageInfo(cursors, hasNext, after), count }
}

/** Counting costs a question of its own, and so it is asked only where the total is wanted. */
const totalCount = ({ count }: Connection): number => count()

const filterOf = (noun: ReadNoun, given: GivenFilter): Filter => {
  const filter: Filter = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue
    const [column, test] = filterFields[name]?.(value, noun) ?? [name, value as Test] // the schema lets nothing else in
    const before = filter[column]
    filter[column] = before === undefined ? test : both(before, test)
  }
  return filter
}

/** Two tests of one column: those allowed by name, less those named as not. Ranges are joined. */
const both = (one: Test, other: Test): Test => {
  if (isRange(one) && isRange(other)) return { ...one, ...other }
  const [named, not] = isRange(other) ? [one, other] : [other, one]
  if (Array.isArray(named) && isRange(not) && 'isNot' in not) {
    const without = [not.isNot].flat()
    return named.filter(each => !without.includes(each))
  }
  throw failure('badInput', 'This filter asks two things of one field that cannot be asked together.')
}

const isRange = (test: Test): test is Extract<Test, { isNot: unknown } | { from?: unknown }> =>
  typeof test === 'object' && test !== null && !Array.isArray(test)

/** One thing of a noun: by its reference, or by a name that it has or had. */
export const single =
  (noun: ReadNoun) =>
  async (
    _root: unknown,
    { reference, alias }: { reference?: string | null; alias?: string | null },
    { loaders, readModel }: Context,
  ): Promise<ThingRow | null> => {
    if (reference) return readNounOf(reference) === noun ? loaders.thing(reference) : null
    if (!alias) throw failure('badInput', `Say which ${noun}: by reference or by alias.`)
    const [row] = readModel.page(noun, { filter: { name: nameKey(alias) }, first: 1 }).rows
    return row ? typed(noun, row) : null
  }

/** Resolvers of the connections of every noun. */
export const connectionResolvers = {
  ...Object.fromEntries(Object.values(registers).map(noun => [`${typeNames[noun]}Connection`, { totalCount }])),
  NoUpdateConnection: { totalCount },
}
