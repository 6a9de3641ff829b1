/** The registers that boards ask for by name, as filters of the read model. */
import { actionStatuses } from '../../schema/action.ts'
import type { JsonObject } from '../../schema/canonicalJson.ts'
import { days } from '../../schema/edtf.ts'
import type { Filter, Page, PageQuestion, ReadModelReader, ReadNoun } from '../../schema/ports/readModel.ts'
import { nameKey, objects, textOf } from './projection.ts'

type Asked = Pick<PageQuestion, 'filter' | 'anyOf'>

const over = ['absent', 'closed', 'notAgreed', 'withdrawn', 'superseded', 'transferred', 'closedUndelivered']
const gone = [...over, 'split', 'merged', 'enteredInError']
/** Statuses in which an action still waits for something to be done. */
export const openActionStatuses: readonly string[] = actionStatuses.filter(status => !gone.includes(status))

const open: Filter = { status: openActionStatuses }

/** Actions surely overdue on a day (EDTF): the last day that the due date may mean lies before it. */
export const overdue = (on: string): Asked => ({ filter: { ...open, due: { before: days(on).earliest ?? '' } } })

/** Actions of which nobody can say whether they are overdue on that day: the due date is too imprecise for it. */
export const perhapsOverdue = (on: string): Asked => ({
  filter: { ...open, dueEarliest: { before: days(on).latest ?? '' } },
  anyOf: [{ due: { from: days(on).earliest ?? '' } }, { due: null }],
})

export const noOwner: Asked = { filter: { ...open, owner: null } }
export const noDueDate: Asked = { filter: { ...open, due: null, dueEarliest: null } }

/**
 * Open actions, there by the ordinal or the day, on which no progress has been made since. An ordinal is of the order
 * of recording, a day is when things happened in the world.
 */
export const noUpdateSince = (since: { ordinal: number } | { day: string }): Asked => {
  if ('ordinal' in since) {
    const { ordinal } = since
    const none = [{ updatedOrdinal: null }, { updatedOrdinal: { until: ordinal } }]
    return { filter: { ...open, firstOrdinal: { until: ordinal } }, anyOf: none }
  }
  const { day } = since
  return { filter: { ...open, firstOn: { before: day } }, anyOf: [{ updatedOn: null }, { updatedOn: { before: day } }] }
}

/** Things that have, or had, a name; case, spaces and hyphens do not matter. */
export const named = (name: string): Asked => ({ filter: { name: nameKey(name) } })

/** What waits for a body, kind by kind. */
export type WaitingOn = {
  /** Put to it and not decided. */
  approvals: Page
  /** Asked by it and not closed. */
  scrutinyAskedBy: Page
  /** Asked of the office whose board it is. */
  scrutinyAskedOf: Page
  /** Reported complete: it is to agree that they are. */
  actions: Page
  /** Of its approvals, neither discharged nor waived nor varied nor lapsed. */
  conditions: Page
  /** Put forward for its next agenda and taken up by none. */
  business: JsonObject[]
}

const openScrutiny = [
  'requested',
  'accepted',
  'commissioned',
  'received',
  'returned',
  'listed',
  'deferred',
  'followUpOpen',
]
const openAsked = ['requested', 'accepted', 'commissioned', 'returned']

/** What waits for a body; `first` rows at most of each kind, with its total. */
export const waitingOn = (readModel: ReadModelReader, body: string, first?: number): WaitingOn => {
  const asked = (noun: ReadNoun, filter: Filter): Page =>
    readModel.page(noun, { filter, total: true, ...(first === undefined ? {} : { first }) })
  const row = readModel.one('body', body)
  const office = textOf(row?.decidingOffice)
  const none: Page = { rows: [], cursors: [], hasNext: false, total: 0 }
  return {
    approvals: asked('approval', { body, status: ['submitted', 'cleared', 'listed', 'deferred'] }),
    scrutinyAskedBy: asked('scrutiny', { body, status: openScrutiny }),
    scrutinyAskedOf: office === null ? none : asked('scrutiny', { asked: office, status: openAsked }),
    actions: asked('action', { body, status: 'reportedComplete' }),
    conditions: asked('condition', { body, status: ['open', 'evidenced'] }),
    business: objects(row?.business).filter(({ meeting }) => meeting === null),
  }
}
