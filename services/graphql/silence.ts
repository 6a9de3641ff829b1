/** Silence is an answer: what was supported, approved or agreed, and of which nothing was recorded since. */
import { days, isBefore, type Tristate } from '../../schema/edtf.ts'
import {
  type Filter,
  type ReadModelReader,
  type RecordedAt,
  type Row,
  readLimits,
} from '../../schema/ports/readModel.ts'
import { texts } from '../readModels/projection.ts'
import { whenWords } from '../sentences/dates.ts'
import { listed } from '../sentences/phrases.ts'
import { typeWords } from '../sentences/words.ts'
import type { Context } from './context.ts'
import { failure } from './failures.ts'
import { checkedPage } from './limitRules.ts'
import { eachRow, everyRow, readNounOf, type ThingRow, typed } from './loaders.ts'
import { pageInfo } from './pageInfo.ts'

export type Silence = {
  proposal: ThingRow | null
  action: ThingRow | null
  since: string
  recorded: RecordedAt
  /** False where something is recorded of it whose date leaves open whether it came since. */
  isCertain: boolean
  sentence: string
}

const favourable = [
  'approved',
  'approvedAsAmended',
  'approvedSubjectToConditions',
  'agreedInPrinciple',
  'supported',
  'endorsed',
]
/** Statuses of a thing in which it has come to nothing yet. */
const notBegun = ['named', 'proposed', 'agreed', 'requested', 'draft']

type Paging = { first?: number | null; after?: string | null }

/**
 * A page of the proposals and the agreed actions of which nothing was recorded since, oldest decision first. Actions
 * are many: only as many are looked at as the page has room for. A cursor is the ordinal and the reference of the last
 * one seen.
 */
export const silencePage = (body: string | null, { first, after }: Paging, { readModel }: Asked) => {
  const size = checkedPage(first)
  const from = after ? ordinalIn(after) : 0
  const proposals = silentProposals(body, readModel)
  const actions = silentActions(body, proposals.linked, readModel)
  // Besides the page the one before it, which the cursor names, and the one after it.
  const found = [
    ...proposals.silent.filter(({ recorded }) => recorded.ordinal >= from),
    ...actions.first(size + 2, from),
  ]
  found.sort((one, other) => one.recorded.ordinal - other.recorded.ordinal)
  const at = after ? found.findIndex(each => cursorOf(each) === after) : -1
  if (after && at < 0)
    throw failure('badInput', 'This is no cursor of what is silent now: use the endCursor of the page before.')
  const nodes = found.slice(at + 1, at + 1 + size)
  const edges = nodes.map(node => ({ node, cursor: cursorOf(node) }))
  const page = pageInfo(nodes.map(cursorOf), at + 1 + size < found.length, after)
  return { edges, nodes, pageInfo: page, totalCount: proposals.silent.length + actions.count() }
}

type Asked = Pick<Context, 'readModel'>

const referenceOf = ({ proposal, action }: Silence): string => (proposal ?? action)?.reference ?? ''
const cursorOf = (silent: Silence): string =>
  Buffer.from(`${silent.recorded.ordinal} ${referenceOf(silent)}`).toString('base64url')
/** Of what is no cursor, an ordinal that nothing has. */
const ordinalIn = (cursor: string): number => {
  const [ordinal] = Buffer.from(cursor, 'base64url').toString().split(' ')
  return /^\d{1,15}$/.test(ordinal ?? '') ? Number(ordinal) : Number.MAX_SAFE_INTEGER
}

/** With the rows of whatever the proposals are linked to: these speak for them. */
const silentProposals = (body: string | null, readModel: ReadModelReader) => {
  const proposals = everyRow(readModel, 'proposal', { ...within(body), outcome: favourable })
  const linked = rowsOf(readModel, [...new Set(proposals.flatMap(linkedTo))])
  return { linked, silent: proposals.flatMap(proposal => silenceOf(proposal, linked, readModel)) }
}

/** Agreed actions without a word of progress that no proposal speaks for. */
const silentActions = (body: string | null, linked: ReadonlyMap<string, Row>, readModel: ReadModelReader) => {
  const filter = { ...within(body), status: ['agreed'], updatedOrdinal: null }
  const speaksFor = ({ reference }: Row): boolean => linked.has(reference)
  return {
    first: (count: number, from: number): Silence[] => [
      ...eachRow(readModel, 'action', { filter: { ...filter, recorded: { from } }, order: { by: 'recorded' } })
        .filter(action => !speaksFor(action))
        .map(action => told(action, { action: typed('action', action), more: 'nothing is recorded of it' }))
        .take(count),
    ],
    count: (): number => {
      const spoken = [...linked.keys()].filter(reference => readNounOf(reference) === 'action')
      const among = spoken.length === 0 ? 0 : readModel.total('action', { filter: { ...filter, reference: spoken } })
      return readModel.total('action', { filter }) - among
    },
  }
}

const within = (body: string | null): Filter => (body === null ? {} : { body })

/** Where what comes of a proposal shows: its actions, and whatever it was linked to. */
const linkedTo = (proposal: Row): string[] => [...texts(proposal.actions), ...texts(proposal.outcomeIn)]

const rowsOf = (readModel: ReadModelReader, references: readonly string[]): Map<string, Row> => {
  const rows = new Map<string, Row>()
  for (const noun of new Set(references.map(readNounOf))) {
    if (noun === undefined) continue
    const own = references.filter(reference => readNounOf(reference) === noun)
    for (let from = 0; from < own.length; from += readLimits.idsPerQuestion)
      for (const row of readModel.many(noun, own.slice(from, from + readLimits.idsPerQuestion)))
        if (row) rows.set(row.reference, row)
  }
  return rows
}

const silenceOf = (proposal: Row, things: ReadonlyMap<string, Row>, readModel: ReadModelReader): Silence[] => {
  const linked = linkedTo(proposal)
  const shown = linked.map(reference => showsSince(things.get(reference), proposal, readModel))
  if (shown.includes('true')) return []
  const found = { proposal: typed('proposal', proposal) }
  const undated = linked.filter((_, index) => shown[index] === 'undetermined')
  if (undated.length > 0) {
    const more = `what is recorded of ${listed(undated)} has no date that says whether it came`
    return [told(proposal, { ...found, isCertain: false, more })]
  }
  const more = linked.length > 0 ? `nothing is recorded of ${listed(linked)}` : 'nothing is linked to it'
  return [told(proposal, { ...found, more })]
}

/** Does any version of the thing show that something came of it after the proposal was decided? */
const showsSince = (thing: Row | undefined, proposal: Row, readModel: ReadModelReader): Tristate => {
  if (!thing || !hasBegun(thing)) return 'false'
  const latest = isSince(thing, proposal)
  const noun = readNounOf(thing.reference)
  if (latest === 'true' || noun === undefined) return latest
  const answers = readModel
    .versions(noun, thing.reference)
    .filter(({ row }) => hasBegun(row))
    .map(({ row }) => isSince(row, proposal))
  return answers.find(answer => answer === 'true') ?? answers.find(answer => answer === 'undetermined') ?? latest
}

// What the reactions tell an action about its approval is no news of its work.
const hasBegun = ({ status, updatedOrdinal }: Row): boolean =>
  !notBegun.includes(status) || typeof updatedOrdinal === 'number'

/** Did it happen after the proposal was decided, or on that very day? */
const isSince = ({ newsLast }: Row, { decidedOn }: Row): Tristate => {
  if (typeof decidedOn !== 'string') return 'undetermined'
  const { earliest, latest } = days(newsLast)
  if (newsLast === decidedOn && earliest !== null && earliest === latest) return 'true'
  return isBefore(decidedOn, newsLast)
}

type Told = { proposal?: ThingRow; action?: ThingRow; isCertain?: boolean; more: string }

const told = (row: Row, { proposal, action, isCertain = true, more }: Told): Silence => {
  const since = typeof row.decidedOn === 'string' ? row.decidedOn : row.newsLast
  const verb = typeof row.verb === 'string' ? row.verb : typeWords(String(row.outcome ?? row.status))
  const sentence = `${row.reference}: ${verb} ${whenWords(since)}; ${more} since.`
  return { proposal: proposal ?? null, action: action ?? null, since, recorded: row.recordedLast, isCertain, sentence }
}
