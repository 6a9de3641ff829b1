/** Conditions of approvals as they are read. */
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { column, countOf, dateColumns, dayColumns, filter, numberColumn } from './columns.ts'
import { all, type Learn, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  approval: null,
  number: null,
  proposal: null,
  body: null,
  text: null,
  due: null,
  dueDate: null,
  owner: null,
  document: null,
  narrative: null,
  meeting: null,
  evidencedOn: null,
  variedBy: null,
  endedOn: null,
}

const learn: Learn = (_row, { type, data, happened }) => {
  switch (type) {
    case 'ConditionOpened':
      return told(data, 'approval', 'number', 'proposal', 'body', 'text', 'due', 'dueDate', 'owner')
    case 'ConditionEvidenced':
      return { ...all(data, 'document', 'narrative'), evidencedOn: happened }
    case 'EvidenceReturned':
      return { ...told(data, 'meeting'), evidencedOn: null }
    case 'ConditionDischarged':
      return { ...told(data, 'narrative', 'meeting'), endedOn: happened }
    case 'ConditionVaried':
      return { ...told(data, 'meeting'), variedBy: data.by ?? null, endedOn: happened }
    case 'ConditionWaived':
    case 'ConditionLapsed':
      return { ...told(data, 'meeting'), endedOn: happened }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'condition',
  columns: [
    filter('approval'),
    numberColumn('number'),
    numberColumn('proposal'),
    filter('body'),
    filter('owner'),
    filter('document'),
    column('due'),
    ...dateColumns('dueDate'),
    ...dayColumns('evidencedOn', 'endedOn'),
  ],
  links: [],
  counts: [countOf('body'), countOf('owner')],
}

export const conditionProjection: Projection = {
  noun: 'condition',
  table,
  project: projectionOf('condition', fresh, learn),
}
