/** Actions as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { ReadTable, Row } from '../../schema/ports/readModel.ts'
import { approvalsWith, type LinkedApproval } from '../../workflows/action.state.ts'
import {
  column,
  countedStrands,
  countInBody,
  countOf,
  dateColumns,
  filter,
  listLink,
  nameLink,
  numberColumn,
  recordedDay,
  strandKeys,
} from './columns.ts'
import {
  all,
  changed,
  type Learn,
  latestDay,
  numberOf,
  objectOf,
  objects,
  type Projection,
  projectionOf,
  textOf,
  told,
} from './projection.ts'

const fresh = {
  title: null,
  narrative: null,
  outcomeOwed: null,
  strands: [],
  body: null,
  meeting: null,
  origin: null,
  owner: null,
  due: null,
  dueFirst: null,
  rebaselined: 0,
  aliases: [],
  milestones: [],
  rag: null,
  lastUpdate: null,
  updatedOrdinal: null,
  escalations: [],
  approvals: [],
  completion: null,
  closure: null,
  supersededBy: null,
  transferredFrom: null,
  splitInto: [],
  mergedInto: null,
}

const learn: Learn = (row, event) => {
  const { data, ordinal, recordedAt, happened } = event
  switch (event.type) {
    case 'ActionProposed':
      return {
        ...told(data, 'title', 'narrative', 'outcomeOwed', 'body', 'meeting', 'origin', 'owner', 'aliases', 'due'),
        ...strandsTold(row, event),
        dueFirst: data.due ?? row.dueFirst ?? null,
      }
    case 'ActionAmended':
      return { ...told(data, 'title', 'narrative', 'outcomeOwed'), ...strandsTold(row, event) }
    case 'ActionAssigned':
      return told(data, 'owner')
    case 'DueDateSet':
      return { due: data.due ?? null, dueFirst: row.dueFirst ?? data.due ?? null }
    case 'DueDateRebaselined':
      return { due: data.due ?? null, rebaselined: (numberOf(row.rebaselined) ?? 0) + 1 }
    case 'MilestoneAdded': {
      const milestone = { ...all(data, 'number', 'title', 'due'), reached: false, reachedOn: null }
      return { milestones: [...objects(row.milestones), milestone] }
    }
    case 'MilestoneReached': {
      const reached = { reached: true, reachedOn: happened }
      return { milestones: changed(row.milestones, item => item.number === data.number, reached) }
    }
    case 'ProgressRecorded': {
      const lastUpdate = { ...all(data, 'narrative', 'rag', 'meeting'), happened, recorded: { ordinal, recordedAt } }
      return { ...told(data, 'rag'), lastUpdate, updatedOrdinal: ordinal }
    }
    case 'ActionEscalated':
      return { escalations: [...objects(row.escalations), { ...all(data, 'body', 'reason'), happened }] }
    default:
      return learnApproval(row, event)
  }
}

/**
 * The strands as told. Of one that was inferred, by whom and on which day: by whoever recorded it, on that day, where
 * nobody is named. What is told again unaltered keeps whose it was.
 */
const strandsTold: Learn = (row, { data, happened, recordedBy, recordedAt }) => {
  if (data.strands === undefined) return {}
  const before = objects(row.strands)
  const allocated = objects(data.strands).map(told => {
    if (told.basis !== 'inferred') return { ...told, by: told.by ?? null, on: null }
    const known = before.find(each => isSameStrand(each, { ...told, by: told.by ?? each.by ?? null }))
    if (known) return known
    return told.by === undefined
      ? { ...told, by: recordedBy.person, on: recordedDay(recordedAt) }
      : { ...told, on: happened }
  })
  return { strands: allocated }
}

const isSameStrand = (one: JsonObject, other: JsonObject): boolean =>
  (['scheme', 'strand', 'basis', 'by'] as const).every(field => one[field] === other[field])

const learnApproval: Learn = (row, event) => {
  const { data, type } = event
  if (type === 'ApprovalUnlinked')
    return { approvals: objects(row.approvals).filter(link => link.approval !== data.approval) }
  if (type !== 'ApprovalLinked' && type !== 'ApprovalStandingTold') return learnEnd(row, event)
  const before = row.approvals as LinkedApproval[] // worked out here alone
  const said = data as { approval: string } // parsed when it was recorded
  return { approvals: approvalsWith(before, type === 'ApprovalLinked' ? 'linked' : 'told', said) }
}

const learnEnd: Learn = (row, { type, data, happened }) => {
  switch (type) {
    case 'ActionReportedComplete':
      return { completion: { ...all(data, 'narrative'), happened } }
    case 'ActionClosed':
    case 'ActionClosedUndelivered':
      return { closure: { ...all(data, 'narrative', 'reason', 'meeting'), happened } }
    case 'ActionReturned':
    case 'ActionReopened':
      return { completion: null, closure: null }
    case 'ActionSuperseded':
      return { supersededBy: data.by ?? null }
    case 'ActionTransferred':
      return { body: data.body ?? null, transferredFrom: row.body ?? null }
    case 'ActionSplit':
      return { splitInto: data.into ?? [] }
    case 'ActionMerged':
      return { mergedInto: data.into ?? null }
    default:
      return {}
  }
}

/** The last day on which it can have begun: as it is told, and no later than it was recorded. */
const firstBy = ({ happenedFirst, recordedFirst }: Row): string =>
  earlier(latestDay(happenedFirst), recordedDay(recordedFirst.recordedAt))

/** The last day on which the last update can have happened; none where there was no update. */
const updatedBy = ({ lastUpdate }: Row): string | null => {
  const update = objectOf(lastUpdate)
  const recordedAt = textOf(objectOf(update?.recorded)?.recordedAt)
  return update && recordedAt !== null ? earlier(latestDay(update.happened), recordedDay(recordedAt)) : null
}

// What is told without an end, or without a date, had happened when it was recorded.
const earlier = (told: string | null, recorded: string): string => (told !== null && told < recorded ? told : recorded)

const byStrand = { name: 'strand', fields: ['strands'], of: countedStrands }

const table: ReadTable = {
  noun: 'action',
  columns: [
    filter('body'),
    filter('owner'),
    filter('meeting'),
    filter('origin'),
    ...dateColumns('due'),
    column('rag'),
    { name: 'updatedOn', fields: ['lastUpdate'], of: updatedBy },
    numberColumn('updatedOrdinal'),
    // By this the most often moved are found; what was never moved has none.
    { name: 'rebaselined', fields: ['rebaselined'], of: row => numberOf(row.rebaselined) || null, isOrder: true },
    { name: 'firstOn', fields: ['happenedFirst', 'recordedFirst'], of: firstBy },
    { name: 'firstOrdinal', fields: ['recordedFirst'], of: row => row.recordedFirst.ordinal },
  ],
  links: [
    { name: 'strand', fields: ['strands'], of: strandKeys },
    {
      name: 'strandName',
      fields: ['strands'],
      of: row => [...new Set(objects(row.strands).map(({ strand }) => textOf(strand) ?? ''))],
    },
    listLink('approval', 'approvals', 'approval'),
    listLink('escalatedTo', 'escalations', 'body'),
    nameLink,
  ],
  counts: [byStrand, countOf('body'), countOf('owner'), countInBody(byStrand), countInBody(countOf('owner'))],
}

export const actionProjection: Projection = { noun: 'action', table, project: projectionOf('action', fresh, learn) }
