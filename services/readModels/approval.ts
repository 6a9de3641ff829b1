/** Approvals, and each of their numbered proposals, as they are read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { ReadTable, Row } from '../../schema/ports/readModel.ts'
import type { DisclosedEvent } from '../recordedEvents.ts'
import { countOf, dateColumns, dayColumns, filter, nameLink, referenceLink } from './columns.ts'
import { all, type Learn, objects, type Projection, projectionOf, textOf, texts, told, withText } from './projection.ts'
import { proposalParts } from './proposal.ts'

const fresh = {
  body: null,
  from: null,
  title: null,
  actions: [],
  documents: [],
  gate: null,
  proposals: [],
  aliases: [],
  binding: null,
  editorial: [],
  meeting: null,
  label: null,
  meetings: [],
  conditions: [],
  verb: null,
  consulted: [],
  decidedOutsideMeeting: false,
  submittedOn: null,
  consideredOn: null,
}

const content = ['body', 'from', 'title', 'actions', 'documents', 'gate', 'aliases']

const learn: Learn = (row, event) => {
  const learnt = { ...row, ...learnOne(row, event) }
  // Where each proposal stands is stamped on the event, whatever the event is.
  const proposals = objects(learnt.proposals).map(each => {
    const status = event.to[`proposal#${String(each.number)}`]
    return status === undefined ? each : { ...each, status }
  })
  return { ...learnt, proposals }
}

const learnOne: Learn = (row, event) => {
  const { data, happened } = event
  switch (event.type) {
    case 'ApprovalDrafted':
    case 'ApprovalAmended':
      return toldOf(row, event)
    case 'ApprovalSubmitted':
      return { binding: data.binding ?? null, editorial: [], submittedOn: happened }
    case 'ApprovalListed':
      return atMeeting(row, data)
    case 'ApprovalConsidered':
      return { ...decided({ ...row, ...toldOf(row, event) }, event), ...atMeeting(row, data), consideredOn: happened }
    case 'ApprovalDecidedOutsideMeeting': {
      const outside = { decidedOutsideMeeting: true, consulted: data.consulted ?? [], consideredOn: happened }
      return { ...decided({ ...row, ...toldOf(row, event) }, event), ...outside }
    }
    case 'ChangeJudgedEditorial': {
      const judged = { ...all(data, 'reason', 'judge', 'digest'), happened }
      return { editorial: [...objects(row.editorial), judged] }
    }
    case 'ConditionAdded':
      return { conditions: [...objects(row.conditions), conditionOf(row, data.proposal ?? null, data)] }
    case 'OutcomeLinked': {
      const linked = (each: JsonObject) => ({ ...each, outcomeIn: withText(each.outcomeIn, data.thing) })
      const proposals = objects(row.proposals)
      return { proposals: proposals.map(each => (each.number === data.proposal ? linked(each) : each)) }
    }
    case 'ProposalRescinded':
    case 'ProposalExpired':
    case 'ProposalSuperseded': {
      const ended = { outcome: null, endedOn: happened, supersededBy: data.by ?? null, reason: data.reason ?? null }
      const proposals = objects(row.proposals)
      return { proposals: proposals.map(each => (each.number === data.proposal ? { ...each, ...ended } : each)) }
    }
    default:
      return {}
  }
}

const atMeeting = (row: Row, data: JsonObject): JsonObject => {
  const meeting = data.meeting ?? row.meeting ?? null
  const known = texts(row.meetings)
  const isNew = typeof meeting === 'string' && !known.includes(meeting)
  return { meeting, label: data.label ?? row.label ?? null, meetings: isNew ? [...known, meeting] : known }
}

const undecided = ['put', 'deferred']

/** What an entry says of the approval itself; proposals put anew take the place of those not decided yet. */
const toldOf = (row: Row, { data }: DisclosedEvent): JsonObject => {
  if (data.proposals === undefined) return told(data, ...content)
  const decidedBefore = objects(row.proposals).filter(each => !undecided.includes(textOf(each.status) ?? 'put'))
  const kept = new Set(decidedBefore.map(({ number }) => number))
  const put = objects(data.proposals).filter(({ number }) => !kept.has(number))
  const proposals = [...decidedBefore, ...put.map(each => newProposal(row, each))]
  return {
    ...told(data, ...content),
    proposals: proposals.sort((one, other) => Number(one.number) - Number(other.number)),
  }
}

const newProposal = (row: Row, put: JsonObject): JsonObject => ({
  reference: `${row.reference}#${String(put.number)}`,
  ...all(put, 'number', 'text'),
  actions: put.actions ?? [],
  outcomeIn: [],
  status: 'put',
  outcome: null,
  verb: null,
  narrative: null,
  toMeeting: null,
  toBody: null,
  conditions: [],
  meeting: null,
  label: null,
  decidedOn: null,
  endedOn: null,
  supersededBy: null,
  reason: null,
})

const decided = (row: JsonObject & Row, { data, happened }: DisclosedEvent): JsonObject => {
  const outcomes = objects(data.outcomes)
  const known = objects(row.proposals)
  // A source may give an outcome for a proposal whose wording it does not give.
  const unknown = outcomes.filter(({ proposal }) => !known.some(({ number }) => number === proposal))
  const proposals = [...known, ...unknown.map(({ proposal }) => newProposal(row, { number: proposal ?? null }))]
  const set = outcomes.flatMap(outcome =>
    objects(outcome.conditions).map(each => conditionOf(row, outcome.proposal ?? null, each)),
  )
  const when = { ...all(data, 'meeting', 'label'), decidedOn: happened }
  return {
    ...row,
    ...told(data, 'verb'),
    conditions: [...objects(row.conditions), ...set],
    proposals: proposals.map(proposal => {
      const outcome = outcomes.find(each => each.proposal === proposal.number)
      if (!outcome) return proposal
      const verb = outcome.verb ?? data.verb ?? null
      const said = { ...all(outcome, 'outcome', 'narrative', 'toMeeting', 'toBody'), verb, ...when }
      return { ...proposal, ...said, conditions: numbersOf(set, proposal.number) }
    }),
  }
}

const conditionOf = (row: Row, proposal: JsonObject[string], data: JsonObject): JsonObject => ({
  reference: `condition-${row.reference}-${String(data.number)}`,
  ...all(data, 'number', 'text', 'due', 'dueDate', 'owner', 'varies'),
  proposal,
})

const numbersOf = (conditions: JsonObject[], proposal: JsonObject[string] | undefined) =>
  conditions.filter(each => each.proposal === proposal).map(each => each.number ?? null)

const table: ReadTable = {
  noun: 'approval',
  columns: [
    filter('body'),
    filter('from'),
    filter('meeting'),
    ...dateColumns('considered', 'consideredOn'),
    ...dayColumns('submittedOn'),
  ],
  links: [
    {
      name: 'action',
      fields: ['actions', 'proposals'],
      of: row => [
        ...new Set([...texts(row.actions), ...objects(row.proposals).flatMap(({ actions }) => texts(actions))]),
      ],
    },
    referenceLink('document', 'documents'),
    referenceLink('anyMeeting', 'meeting', 'meetings'),
    nameLink,
  ],
  counts: [countOf('body')],
}

export const approvalProjection: Projection = {
  noun: 'approval',
  table,
  project: projectionOf('approval', fresh, learn),
  parts: proposalParts,
}
