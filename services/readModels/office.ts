/** Offices as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { column, dayColumns, filter, listLink, nameLink } from './columns.ts'
import { learnNames } from './names.ts'
import { all, changed, type Learn, objects, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  name: null,
  names: [],
  aliases: [],
  organisation: null,
  accountableTo: null,
  tenures: [],
  delegations: [],
  recorders: [],
  establishedOn: null,
  abolishedOn: null,
  successor: null,
}

const capacities: Record<string, string> = {
  HolderAppointed: 'holder',
  DeputyAppointed: 'deputy',
  ActingAppointed: 'acting',
}

const learn: Learn = (row, event) => {
  const { data, happened, type } = event
  const capacity = capacities[type]
  if (capacity) return { tenures: [...objects(row.tenures), { ...all(data, 'person', 'from', 'until'), capacity }] }
  switch (type) {
    case 'OfficeNamed':
    case 'OfficeEstablished':
      return {
        ...told(data, 'organisation', 'accountableTo'),
        ...learnNames(row, event),
        ...(type === 'OfficeEstablished' ? { establishedOn: happened } : {}),
      }
    case 'OfficeRenamed':
    case 'OfficeAliasAdded':
      return learnNames(row, event)
    case 'OfficeAbolished':
      return { abolishedOn: happened, successor: data.successor ?? null }
    case 'OfficePlaced':
      return told(data, 'organisation', 'accountableTo')
    case 'OfficeVacated': {
      const isMeant = (item: JsonObject): boolean =>
        item.person === data.person && item.capacity === data.capacity && item.until === null
      return { tenures: changed(row.tenures, isMeant, told(data, 'until')) }
    }
    case 'OfficeRecorderAppointed':
      return { recorders: [...objects(row.recorders), all(data, 'person', 'from', 'until')] }
    case 'OfficeRecorderRemoved': {
      const isMeant = (item: JsonObject): boolean => item.person === data.person && item.until === null
      return { recorders: changed(row.recorders, isMeant, told(data, 'until')) }
    }
    case 'DelegationMade': {
      const made = { ...all(data, 'number', 'to', 'body', 'limit', 'from', 'until'), revoked: false }
      return { delegations: [...objects(row.delegations), made] }
    }
    case 'DelegationRevoked': {
      const revoked = { revoked: true, ...told(data, 'until') }
      return { delegations: changed(row.delegations, item => item.number === data.number, revoked) }
    }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'office',
  columns: [
    column('name'),
    filter('organisation'),
    filter('accountableTo'),
    ...dayColumns('establishedOn', 'abolishedOn'),
  ],
  links: [nameLink, listLink('person', 'tenures', 'person')],
  counts: [],
}

export const officeProjection: Projection = { noun: 'office', table, project: projectionOf('office', fresh, learn) }
