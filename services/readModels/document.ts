/** Documents as they are read. */
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { column, countOf, dateColumns, dayColumns, filter, nameLink } from './columns.ts'
import { all, type Learn, objectOf, objects, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  kind: null,
  title: null,
  publicTitle: null,
  issuer: null,
  body: null,
  meeting: null,
  coverSheet: null,
  url: null,
  aliases: [],
  versions: [],
  clearance: null,
  late: null,
  toFollow: false,
  tabledAt: null,
  submittedOn: null,
  publishedOn: null,
}

const registered = ['kind', 'title', 'publicTitle', 'issuer', 'body', 'meeting', 'coverSheet', 'url', 'aliases']

const learn: Learn = (row, { type, data, happened, ordinal, recordedAt }) => {
  switch (type) {
    case 'DocumentRegistered':
      return told(data, ...registered)
    case 'DocumentPublished':
      return { ...told(data, ...registered), publishedOn: happened }
    case 'CoverSheetAmended':
      return told(data, 'coverSheet')
    case 'VersionAdded': {
      const recorded = { ordinal, recordedAt }
      const version = { ...all(data, 'number', 'digest', 'bytes', 'mediaType', 'fileName'), happened, recorded }
      return { versions: [...objects(row.versions), version], toFollow: false }
    }
    case 'DocumentSubmitted':
      return { ...told(data, 'meeting'), submittedOn: happened }
    case 'DocumentCleared':
      return { clearance: { ...all(data, 'narrative'), happened } }
    case 'LateDeclared':
      return { late: { ...all(data, 'reason'), acceptedOn: null, acceptedBecause: null } }
    case 'LateAccepted': {
      const declared = objectOf(row.late) ?? { reason: null }
      return { late: { ...declared, acceptedOn: happened, acceptedBecause: data.reason ?? null } }
    }
    case 'DocumentToFollow':
      return { ...told(data, 'meeting'), toFollow: true }
    case 'DocumentTabled':
      return { ...told(data, 'meeting'), tabledAt: data.meeting ?? null, toFollow: false }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'document',
  columns: [
    column('kind'),
    filter('body'),
    filter('meeting'),
    filter('issuer'),
    ...dateColumns('published', 'publishedOn'),
    ...dayColumns('submittedOn'),
  ],
  links: [
    {
      name: 'digest',
      fields: ['versions'],
      of: row => objects(row.versions).flatMap(({ digest }) => (typeof digest === 'string' ? [digest] : [])),
    },
    nameLink,
  ],
  counts: [countOf('body')],
}

export const documentProjection: Projection = {
  noun: 'document',
  table,
  project: projectionOf('document', fresh, learn),
}
