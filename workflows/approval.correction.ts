/** What a corrected field moves within an approval: an outcome moves its proposal; what has its own place stays. */
import type { JsonObject } from '../schema/canonicalJson.ts'
import type { Outcome } from '../schema/proposal.ts'
import type { ApprovalState } from './approval.state.ts'
import { correctOutcome, type Moved } from './approvalProposals.ts'
import type { Correction, Refusal } from './rules.ts'

type Kept = { fields: RegExp; refused: Refusal }

/** Fields, after the type of their entry, of which something else is made that would not follow. */
const kept: readonly Kept[] = [
  {
    fields: /^(?!OutcomeLinked)\w+ data\.(?:proposal|proposals\.\d+\.number|outcomes\.\d+\.proposal)$/,
    refused: {
      code: 'numberStays',
      sentence: 'What a proposal is called by does not change: what was decided is kept under its number.',
      instead: 'Correct the outcome of each proposal that was mixed up.',
    },
  },
  {
    fields: /^ConditionAdded data\.(?!reason$)|^\w+ data\.outcomes\.\d+\.conditions(?:\.|$)/,
    refused: {
      code: 'conditionHasItsOwnRecord',
      sentence: 'A condition has a record of its own, and this entry only set it.',
      instead: 'Correct the first entry of the condition; the body words one anew (AddCondition, VaryCondition).',
    },
  },
  {
    fields: /^(?:ApprovalSubmitted data\.binding(?:\.|$)|ChangeJudgedEditorial data\.(?:digest|more(?:\.\d+)?)$)/,
    refused: {
      code: 'bindingIsWorkedOut',
      sentence: 'What the approval is bound to was worked out from what was put, and nobody said it.',
      instead: 'Judge the change editorial (JudgeChangeEditorial), or return the approval and put it again.',
    },
  },
]

/** Where the proposals stand after a correction, by their names in `to`; or why the field is not corrected. */
export const approvalCorrected = (correction: Correction, state: ApprovalState): Moved => {
  const { field, entry } = correction
  const stays = kept.find(({ fields }) => fields.test(`${entry.type} ${field}`))
  if (stays) return { refused: stays.refused }
  const place = /^data\.outcomes\.(\d+)\.outcome$/.exec(field)?.[1]
  return place === undefined ? { to: {} } : outcomeCorrected(correction, Number(place), state)
}

const outcomeCorrected = ({ was, is, entry, history }: Correction, place: number, state: ApprovalState): Moved => {
  const number = Number(outcomesIn(entry.data)[place]?.proposal)
  const last = history.findLast(({ data }) => outcomesIn(data).some(({ proposal }) => proposal === number))
  const isInForce = last?.id === entry.id && state.proposals.find(each => each.number === number)?.outcome === was
  return correctOutcome(state, { number, is: is as Outcome, isInForce }) // its schema says an outcome
}

const outcomesIn = (data: JsonObject): JsonObject[] => (data.outcomes ?? []) as JsonObject[] // their schemas say so
