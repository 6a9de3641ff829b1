/** Scrutiny items as they are read. */
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { column, countOf, dateColumns, dayColumns, filter, nameLink, referenceLink } from './columns.ts'
import { all, type Learn, objects, type Projection, projectionOf, told, withText } from './projection.ts'

const fresh = {
  kind: null,
  title: null,
  question: null,
  topics: [],
  met: [],
  body: null,
  office: null,
  asked: null,
  tasked: null,
  due: null,
  follows: null,
  aliases: [],
  verb: null,
  meeting: null,
  label: null,
  document: null,
  documents: [],
  outcomes: [],
  narrative: null,
  deferredTo: null,
  followUps: [],
  requestedOn: null,
  receivedOn: null,
  consideredOn: null,
  closedOn: null,
}

const content = ['kind', 'title', 'question', 'topics', 'met', 'body', 'office', 'asked', 'due', 'follows', 'aliases']

const learn: Learn = (row, { type, data, happened }) => {
  const papers = { ...told(data, 'document'), documents: withText(row.documents, data.document) }
  switch (type) {
    case 'ScrutinyRequested':
      return { ...told(data, ...content, 'verb', 'meeting'), requestedOn: happened }
    case 'ScrutinyAccepted':
      return told(data, 'narrative')
    case 'ScrutinyCommissioned':
      return told(data, 'tasked', 'due', 'narrative')
    case 'ScrutinyReceived':
      return { ...told(data, ...content, 'verb', 'meeting', 'narrative'), ...papers, receivedOn: happened }
    case 'ScrutinyListed':
      return told(data, 'meeting', 'label')
    case 'ScrutinyConsidered': {
      const considered = told(data, ...content, 'verb', 'meeting', 'label', 'outcomes', 'narrative')
      return { ...considered, ...papers, consideredOn: happened }
    }
    case 'ScrutinyDeferred':
      return { deferredTo: data.toMeeting ?? null }
    case 'FollowUpOpened': {
      const opened = { ...all(data, 'narrative', 'due', 'owner'), openedOn: happened, entries: [] }
      return { followUps: [...objects(row.followUps), opened] }
    }
    case 'FollowUpRecorded': {
      const followUps = objects(row.followUps)
      const last = followUps.at(-1)
      const entries = [...objects(last?.entries), { ...all(data, 'narrative', 'document'), happened }]
      return {
        documents: papers.documents,
        followUps: last ? [...followUps.slice(0, -1), { ...last, entries }] : followUps,
      }
    }
    case 'ScrutinyClosed':
      return { ...told(data, 'narrative'), closedOn: happened }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'scrutiny',
  columns: [
    filter('body'),
    filter('asked'),
    filter('tasked'),
    filter('meeting'),
    filter('follows'),
    column('kind'),
    ...dateColumns('due'),
    ...dayColumns('requestedOn', 'receivedOn', 'consideredOn', 'closedOn'),
  ],
  links: [referenceLink('document', 'document', 'documents'), referenceLink('topic', 'topics'), nameLink],
  counts: [countOf('body'), countOf('asked')],
}

export const scrutinyProjection: Projection = {
  noun: 'scrutiny',
  table,
  project: projectionOf('scrutiny', fresh, learn),
}
