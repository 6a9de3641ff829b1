/** Publications of decisions as they are read. */
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { countOf, dateColumns, dayColumns, filter } from './columns.ts'
import { all, type Learn, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  of: null,
  body: null,
  code: null,
  due: null,
  url: null,
  document: null,
  exemptions: [],
  publishedOn: null,
  takenDownOn: null,
}

const learn: Learn = (_row, { type, data, happened }) => {
  switch (type) {
    case 'PublicationOpened':
      return told(data, 'of', 'body')
    case 'AssessedAsNotSignificant':
      return all(data, 'code')
    case 'AssessedAsSignificant':
      return all(data, 'code', 'due')
    case 'DecisionPublished':
    case 'DecisionPublishedInPart':
      return { ...told(data, 'url', 'document', 'exemptions'), publishedOn: happened }
    case 'DecisionWithheld':
      return told(data, 'exemptions')
    case 'PublicationCorrected':
      return told(data, 'url', 'document')
    case 'PublicationTakenDown':
      return { ...told(data, 'code'), takenDownOn: happened }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'publication',
  columns: [
    filter('of'),
    filter('body'),
    filter('document'),
    ...dateColumns('due'),
    ...dateColumns('published', 'publishedOn'),
    ...dayColumns('takenDownOn'),
  ],
  links: [],
  counts: [countOf('body')],
}

export const publicationProjection: Projection = {
  noun: 'publication',
  table,
  project: projectionOf('publication', fresh, learn),
}
