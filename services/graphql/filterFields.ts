/** Fields of filters that do not stand for a column of their own name. All others do. */
import type { ReadNoun, Scalar, Test } from '../../schema/ports/readModel.ts'

type Filtering = (value: unknown, noun: ReadNoun) => [column: string, test: Test]

// The schema has checked each value's type before it comes here; hence the casts.
const day = (value: unknown): string => value as string
const has =
  (column: string): Filtering =>
  wanted => [column, wanted === true ? { isNot: null } : null]

export const filterFields: Record<string, Filtering> = {
  statusNot: statuses => ['status', { isNot: statuses as Scalar[] }],
  hasOwner: has('owner'),
  hasDueDate: has('due'),
  dueBefore: value => ['dueLatest', { before: day(value) }],
  dueFrom: value => ['dueLatest', { from: day(value) }],
  dateBefore: value => ['dateLatest', { before: day(value) }],
  dateFrom: value => ['dateLatest', { from: day(value) }],
  undischarged: wanted => ['status', wanted === true ? [...undischarged] : { isNot: [...undischarged] }],
}

/** Statuses in which a condition still waits for something. */
export const undischarged = ['named', 'open', 'evidenced'] as const
