/** Bodies as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { ReadTable } from '../../schema/ports/readModel.ts'
import { column, filter, listLink, nameLink } from './columns.ts'
import { learnNames } from './names.ts'
import { all, changed, type Learn, objects, type Projection, projectionOf, told } from './projection.ts'

const fresh = {
  name: null,
  names: [],
  aliases: [],
  kind: null,
  decides: null,
  decidingOffice: null,
  quorum: null,
  waysOfDeciding: [],
  answersTo: null,
  authority: null,
  termsOfReference: [],
  members: [],
  recorders: [],
  business: [],
  constitutedOn: null,
  dissolvedOn: null,
  successor: null,
}

const way = (data: JsonObject, from: string): JsonObject => ({
  ...all(data, 'decides', 'decidingOffice', 'quorum'),
  from,
})

const learn: Learn = (row, event) => {
  const { data, happened } = event
  switch (event.type) {
    case 'BodyNamed':
    case 'BodyConstituted':
      return {
        ...told(data, 'kind', 'decides', 'decidingOffice', 'quorum', 'answersTo', 'authority'),
        ...learnNames(row, event),
        ...(data.decides === undefined ? {} : { waysOfDeciding: [way(data, happened)] }),
        ...(event.type === 'BodyConstituted' ? { constitutedOn: happened } : {}),
      }
    case 'BodyRenamed':
    case 'BodyAliasAdded':
      return learnNames(row, event)
    case 'BodyDissolved':
      return { dissolvedOn: happened, successor: data.successor ?? null }
    case 'TermsOfReferenceAdopted': {
      const terms = { ...all(data, 'version', 'document', 'text'), adoptedOn: happened }
      return { termsOfReference: [...objects(row.termsOfReference), terms] }
    }
    case 'HowBodyDecidesSettled': {
      const { from, ...settled } = way(data, happened)
      return { ...settled, waysOfDeciding: [...objects(row.waysOfDeciding), { ...settled, from: from ?? null }] }
    }
    case 'BodyPlacedUnder':
      return told(data, 'answersTo', 'authority')
    default:
      return learnPeople(row, event)
  }
}

const learnPeople: Learn = (row, event) => {
  const { data, happened } = event
  const open = (item: JsonObject): boolean => item.until === null
  switch (event.type) {
    case 'MemberAppointed': {
      const votes = data.votes ?? data.role !== 'adviser'
      return { members: [...objects(row.members), { ...all(data, 'member', 'role', 'from', 'until'), votes }] }
    }
    case 'MemberRetired': {
      const isMeant = (item: JsonObject): boolean => item.member === data.member && open(item)
      return { members: changed(row.members, isMeant, told(data, 'until')) }
    }
    case 'RecorderAppointed':
      return { recorders: [...objects(row.recorders), all(data, 'person', 'from', 'until')] }
    case 'RecorderRemoved': {
      const isMeant = (item: JsonObject): boolean => item.person === data.person && open(item)
      return { recorders: changed(row.recorders, isMeant, told(data, 'until')) }
    }
    case 'BusinessPutForward': {
      const business = { ...all(data, 'about', 'reason'), putForwardOn: happened, meeting: null }
      return { business: [...objects(row.business), business] }
    }
    case 'BusinessTaken': {
      const isMeant = (item: JsonObject): boolean => item.about === data.about && item.meeting === null
      return { business: changed(row.business, isMeant, told(data, 'meeting')) }
    }
    default:
      return {}
  }
}

const table: ReadTable = {
  noun: 'body',
  columns: [column('name'), column('kind'), filter('answersTo'), filter('authority')],
  links: [nameLink, listLink('person', 'members', 'member'), listLink('recorder', 'recorders', 'person')],
  counts: [],
}

export const bodyProjection: Projection = { noun: 'body', table, project: projectionOf('body', fresh, learn) }
