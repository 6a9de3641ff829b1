/** Bodies as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { ReadTable, Row } from '../../schema/ports/readModel.ts'
import { type Settled, waysSettled, waysWith } from '../../workflows/body.state.ts'
import { latestWay, type Way } from '../../workflows/waysOfDeciding.ts'
import { column, dayColumns, filter, listLink, nameLink } from './columns.ts'
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

/** Its ways of deciding, and the one that holds for the latest time. */
const decidesBy = (waysOfDeciding: Way[]): JsonObject => ({
  ...all(latestWay(waysOfDeciding) ?? {}, 'decides', 'decidingOffice', 'quorum'),
  waysOfDeciding,
})

const learn: Learn = (row, event) => {
  const { data, happened } = event
  const ways = row.waysOfDeciding as Way[] // worked out here alone
  switch (event.type) {
    case 'BodyNamed':
    case 'BodyConstituted':
      return {
        ...told(data, 'kind', 'answersTo', 'authority'),
        ...learnNames(row, event),
        ...decidesBy(waysWith(ways, happened, data)),
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
    case 'HowBodyDecidesSettled':
      return decidesBy(waysSettled(ways, happened, data as Settled)) // parsed when it was recorded
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
      return { business: [...withoutOpen(row, data), business] }
    }
    case 'BusinessWithdrawn':
      return { business: withoutOpen(row, data) }
    case 'BusinessTaken': {
      const isMeant = (item: JsonObject): boolean => item.about === data.about && item.meeting === null
      return { business: changed(row.business, isMeant, told(data, 'meeting')) }
    }
    default:
      return {}
  }
}

/** The business without what waits about a thing: put forward again, it takes the place of that. */
const withoutOpen = ({ business }: Row, { about }: JsonObject): JsonObject[] =>
  objects(business).filter(each => each.about !== about || each.meeting !== null)

const table: ReadTable = {
  noun: 'body',
  columns: [
    column('name'),
    column('kind'),
    filter('answersTo'),
    filter('authority'),
    ...dayColumns('constitutedOn', 'dissolvedOn'),
  ],
  links: [nameLink, listLink('person', 'members', 'member'), listLink('recorder', 'recorders', 'person')],
  counts: [],
}

export const bodyProjection: Projection = { noun: 'body', table, project: projectionOf('body', fresh, learn) }
