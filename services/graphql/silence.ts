/** Silence is an answer: what was supported, approved or agreed, and of which nothing was recorded since. */
import type { RecordedAt, Row } from '../../schema/ports/readModel.ts'
import { whenWords } from '../sentences/dates.ts'
import { typeWords } from '../sentences/words.ts'
import type { Context } from './context.ts'
import { everyRow, type ThingRow, typed } from './loaders.ts'

export type Silence = {
  proposal: ThingRow | null
  action: ThingRow | null
  since: string
  recorded: RecordedAt
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
/** Statuses of an action on which no work was recorded. */
const notBegun = ['named', 'proposed', 'agreed']

/** The proposals and the agreed actions of which nothing was recorded since, oldest decision first. */
export const silence = (body: string | null, { readModel }: Pick<Context, 'readModel'>): Silence[] => {
  const mine = body === null ? {} : { body }
  const proposals = everyRow(readModel, 'proposal', { ...mine, outcome: favourable })
  const named = [...new Set(proposals.flatMap(actionsOf))]
  const actions = new Map(readModel.many('action', named).map((row, index) => [named[index] ?? '', row]))
  const silentProposals = proposals
    .filter(proposal => actionsOf(proposal).every(action => isSilent(actions.get(action), proposal)))
    .map(proposal => told(proposal, { proposal: typed('proposal', proposal), action: null }))
  const silentActions = everyRow(readModel, 'action', { ...mine, status: ['agreed'], updatedOrdinal: null })
    .filter(({ reference }) => !named.includes(reference))
    .map(action => told(action, { proposal: null, action: typed('action', action) }))
  return [...silentProposals, ...silentActions].sort((one, other) => one.recorded.ordinal - other.recorded.ordinal)
}

const actionsOf = (proposal: Row): string[] =>
  Array.isArray(proposal.actions) ? proposal.actions.filter(each => typeof each === 'string') : []

// What the reactions tell an action about its approval is no news of its work.
const isSilent = (action: Row | undefined, proposal: Row): boolean => {
  if (!action) return true
  const updated = typeof action.updatedOrdinal === 'number' ? action.updatedOrdinal : 0
  return notBegun.includes(action.status) && updated <= proposal.recordedLast.ordinal
}

const told = (row: Row, found: Pick<Silence, 'proposal' | 'action'>): Silence => {
  const since = typeof row.decidedOn === 'string' ? row.decidedOn : row.happenedLast
  const verb = typeof row.verb === 'string' ? row.verb : typeWords(String(row.outcome ?? row.status))
  const carried =
    found.proposal && actionsOf(row).length === 0 ? 'no action is linked to it' : 'nothing is recorded of it'
  const sentence = `${row.reference}: ${verb} ${whenWords(since)}; ${carried} since.`
  return { ...found, since, recorded: row.recordedLast, sentence }
}
