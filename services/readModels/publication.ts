/** Publications of decisions as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { ReadTable } from '../../schema/ports/readModel.ts'
import type { PublicationEvent } from '../../schema/publication.ts'
import { shownAfter } from '../../workflows/publication.state.ts'
import { countOf, dateColumns, dayColumns, filter } from './columns.ts'
import { all, type Learn, type Projection, projectionOf, textOf, told } from './projection.ts'

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

const learn: Learn = (row, { type, data, happened }) => {
  const before = { url: textOf(row.url), document: textOf(row.document) }
  // Parsed when it was recorded.
  const shown = shownAfter(before, { type, data } as unknown as PublicationEvent) as JsonObject
  switch (type) {
    case 'PublicationOpened':
      return told(data, 'of', 'body')
    case 'AssessedAsNotSignificant':
      return all(data, 'code')
    case 'AssessedAsSignificant':
      return all(data, 'code', 'due')
    case 'DecisionPublished':
    case 'DecisionPublishedInPart':
      return { ...shown, publishedOn: happened }
    case 'PublicationTakenDown':
      return { ...shown, ...told(data, 'code'), takenDownOn: happened }
    default:
      return shown
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
