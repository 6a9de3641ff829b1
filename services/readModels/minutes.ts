/** Minutes as they are read. */
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { dayColumns, filter } from './columns.ts'
import { all, type Learn, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  meeting: null,
  text: null,
  document: null,
  atMeeting: null,
  asAmended: null,
  url: null,
  circulatedOn: null,
  confirmedOn: null,
  signedOn: null,
  publishedOn: null,
}

const learn: Learn = (_row, { type, data, happened }) => {
  switch (type) {
    case 'MinutesDrafted':
      return told(data, 'meeting', 'text', 'document')
    case 'MinutesRedrafted':
      return all(data, 'text', 'document')
    case 'MinutesCirculated':
      return { circulatedOn: happened }
    case 'MinutesConfirmed':
      return { ...all(data, 'atMeeting', 'asAmended'), confirmedOn: happened }
    case 'MinutesSigned':
      return { signedOn: happened }
    case 'MinutesPublished':
      return { ...told(data, 'url'), publishedOn: happened }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'minutes',
  columns: [
    filter('meeting'),
    filter('atMeeting'),
    filter('document'),
    ...dayColumns('circulatedOn', 'confirmedOn', 'signedOn', 'publishedOn'),
  ],
  links: [],
  counts: [],
}

export const minutesProjection: Projection = { noun: 'minutes', table, project: projectionOf('minutes', fresh, learn) }
