/** Decisions that had no approval, as they are read. */
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { countOf, dateColumns, dayColumns, filter, nameLink, referenceLink } from './columns.ts'
import { type Learn, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  body: null,
  office: null,
  meeting: null,
  item: null,
  subjects: [],
  title: null,
  aliases: [],
  text: null,
  verb: null,
  effective: null,
  outsideMeeting: null,
  takenOn: null,
  inForceOn: null,
  endedOn: null,
  supersededBy: null,
}

const decided = ['body', 'office', 'meeting', 'item', 'subjects', 'title', 'aliases']

const learn: Learn = (_row, { type, data, happened }) => {
  switch (type) {
    case 'DecisionTaken':
      return { ...told(data, ...decided, 'text', 'verb', 'effective', 'outsideMeeting'), takenOn: happened }
    case 'DecisionNotTaken':
      return { ...told(data, ...decided), takenOn: happened }
    case 'DecisionBroughtIntoForce':
      return { ...told(data, 'effective'), inForceOn: data.effective ?? happened }
    case 'DecisionSuperseded':
      return { supersededBy: data.by ?? null, endedOn: happened }
    case 'DecisionRescinded':
    case 'DecisionExpired':
      return { endedOn: happened }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'decision',
  columns: [
    filter('body'),
    filter('office'),
    filter('meeting'),
    ...dateColumns('taken', 'takenOn'),
    ...dayColumns('inForceOn', 'endedOn'),
  ],
  links: [referenceLink('subject', 'subjects'), nameLink],
  counts: [countOf('body'), countOf('office')],
}

export const decisionProjection: Projection = {
  noun: 'decision',
  table,
  project: projectionOf('decision', fresh, learn),
}
