/** Organisations as they are read. */
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { column, countOf, dayColumns, filter, nameLink } from './columns.ts'
import { learnNames } from './names.ts'
import { type Learn, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  name: null,
  names: [],
  aliases: [],
  kind: null,
  partOf: null,
  verb: null,
  establishedOn: null,
  launchedOn: null,
  closedOn: null,
  successor: null,
}

const learn: Learn = (row, event) => {
  const { data, happened, type } = event
  switch (type) {
    case 'OrganisationNamed':
      return { ...told(data, 'kind', 'partOf', 'verb'), ...learnNames(row, event) }
    case 'OrganisationEstablished':
      return { ...told(data, 'kind', 'partOf', 'verb'), ...learnNames(row, event), establishedOn: happened }
    case 'OrganisationLaunched':
      return { ...told(data, 'verb'), launchedOn: happened }
    case 'OrganisationClosed':
      return { ...told(data, 'verb'), closedOn: happened, successor: data.successor ?? null }
    case 'OrganisationRenamed':
    case 'OrganisationAliasAdded':
      return learnNames(row, event)
    case 'OrganisationPlaced':
      return told(data, 'partOf')
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'organisation',
  columns: [column('name'), column('kind'), filter('partOf'), ...dayColumns('establishedOn', 'launchedOn', 'closedOn')],
  links: [nameLink],
  counts: [countOf('kind')],
}

export const organisationProjection: Projection = {
  noun: 'organisation',
  table,
  project: projectionOf('organisation', fresh, learn),
}
