/** Meetings as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import { moreExact, notStated } from '../../schema/edtf.ts'
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { countOf, dateColumns, dayColumns, filter, listLink, nameLink } from './columns.ts'
import {
  all,
  changed,
  type Learn,
  numberOf,
  objects,
  type Projection,
  projectionOf,
  textOf,
  told,
} from './projection.ts'

const fresh = {
  body: null,
  date: null,
  place: null,
  title: null,
  papersBy: null,
  aliases: [],
  url: null,
  document: null,
  until: null,
  items: [],
  attendance: [],
  interests: [],
  agendaPublishedOn: null,
  heldOn: null,
  concludedOn: null,
}

const learn: Learn = (row, event) => {
  const { data, happened } = event
  switch (event.type) {
    case 'MeetingPlanned':
      return told(data, 'body', 'date', 'place', 'title', 'papersBy', 'aliases')
    case 'MeetingCalled':
      return told(data, 'date', 'place', 'papersBy')
    case 'AgendaPublished':
      return { ...told(data, 'url', 'document'), agendaPublishedOn: happened }
    case 'MeetingHeld':
      return {
        ...told(data, 'body'),
        date: data.date ?? moreExact(textOf(row.date) ?? notStated, happened),
        heldOn: happened,
      }
    case 'MeetingAdjourned':
      return { until: data.until ?? null }
    case 'MeetingResumed':
      return { until: null }
    case 'MeetingConcluded':
      return { concludedOn: happened }
    case 'MeetingPostponed':
      return told(data, 'date')
    default:
      return learnItems(row, event)
  }
}

const learnItems: Learn = (row, { type, data }) => {
  const isMeant = (item: JsonObject): boolean => item.label === data.label && item.isWithdrawn === false
  switch (type) {
    case 'AgendaItemAdded': {
      const item = {
        ...all(data, 'label', 'order', 'title', 'about', 'part2'),
        narrative: null,
        isWithdrawn: false,
        reason: null,
      }
      const items: JsonObject[] = [...objects(row.items), item]
      return { items: items.sort((one, other) => (numberOf(one.order) ?? 0) - (numberOf(other.order) ?? 0)) }
    }
    case 'AgendaItemLinked':
      return { items: changed(row.items, isMeant, all(data, 'about')) }
    case 'AgendaItemWithdrawn':
      return { items: changed(row.items, isMeant, { isWithdrawn: true, ...all(data, 'reason') }) }
    case 'ItemRecorded':
      return { items: changed(row.items, isMeant, all(data, 'narrative')) }
    case 'AttendanceRecorded':
      return { attendance: [...objects(row.attendance), all(data, 'who', 'presence', 'substitutesFor', 'votes')] }
    case 'InterestDeclared':
      return { interests: [...objects(row.interests), all(data, 'who', 'item', 'kind', 'action', 'narrative')] }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'meeting',
  columns: [filter('body'), ...dateColumns('date'), ...dayColumns('agendaPublishedOn', 'heldOn', 'concludedOn')],
  links: [listLink('about', 'items', 'about'), listLink('person', 'attendance', 'who'), nameLink],
  counts: [countOf('body')],
}

export const meetingProjection: Projection = { noun: 'meeting', table, project: projectionOf('meeting', fresh, learn) }
