/** Bodies as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import { byFirstDay, notStated } from '../../schema/edtf.ts'
import type { ReadTable, Row } from '../../schema/ports/readModel.ts'
import { column, dayColumns, filter, listLink, nameLink } from './columns.ts'
import { learnNames } from './names.ts'
import { all, changed, type Learn, objects, type Projection, projectionOf, textOf, told } from './projection.ts'

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

/** Its ways of deciding with one more, and the one that holds for the latest time. */
const waysWith = (row: Row, data: JsonObject, from: string): JsonObject => {
  const settled = { ...all(data, 'decides', 'decidingOffice', 'quorum'), from }
  const ways: JsonObject[] = [...objects(row.waysOfDeciding), settled]
  const waysOfDeciding = ways.sort((one, other) => byFirstDay(since(one), since(other)))
  return { ...all(waysOfDeciding.at(-1) ?? {}, 'decides', 'decidingOffice', 'quorum'), waysOfDeciding }
}

const since = ({ from }: JsonObject): string => textOf(from) ?? notStated

const learn: Learn = (row, event) => {
  const { data, happened } = event
  switch (event.type) {
    case 'BodyNamed':
    case 'BodyConstituted':
      return {
        ...told(data, 'kind', 'answersTo', 'authority'),
        ...learnNames(row, event),
        ...(data.decides === undefined ? {} : waysWith(row, data, happened)),
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
      return waysWith(row, data, textOf(data.from) ?? happened)
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
