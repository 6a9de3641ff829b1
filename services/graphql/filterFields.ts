/** Fields of filters that do not stand for a column or link of their own name. All others do. */
import type { ReadNoun, Scalar, Test } from '../../schema/ports/readModel.ts'
import { nameKey } from '../readModels/projection.ts'
import { givenBound } from './givenArguments.ts'

type Filtering = (value: unknown, noun: ReadNoun) => [column: string, test: Test]

// The schema has checked each value's type before it comes here; hence the casts.
const text = (value: unknown): string => value as string
const has =
  (column: string): Filtering =>
  wanted => [column, wanted === true ? { isNot: null } : null]
const dueColumn = (noun: ReadNoun): string => (noun === 'condition' ? 'dueDate' : 'due')

/** Statuses in which a condition still waits for something. */
export const undischarged = ['named', 'open', 'evidenced'] as const

export const filterFields: Record<string, Filtering> = {
  statusNot: statuses => ['status', { isNot: statuses as Scalar[] }],
  alias: value => ['name', nameKey(text(value))],
  strand: value => ['strandName', text(value)],
  schemeStrand: value => ['strand', text(value)],
  hasOwner: has('owner'),
  hasDueDate: has('due'),
  // A date's own column holds the last day that it may mean: before that, nothing is surely past.
  dueBefore: (value, noun) => [dueColumn(noun), { before: givenBound('dueBefore', text(value)) }],
  dueFrom: (value, noun) => [dueColumn(noun), { from: givenBound('dueFrom', text(value)) }],
  dateBefore: value => ['date', { before: givenBound('dateBefore', text(value)) }],
  dateFrom: value => ['date', { from: givenBound('dateFrom', text(value)) }],
  undischarged: wanted => ['status', wanted === true ? [...undischarged] : { isNot: [...undischarged] }],
}
