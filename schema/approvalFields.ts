/** The parts of an approval's commands and events: a proposal as put, an outcome, a condition. */
import { z } from 'zod'
import { boardWord, date, listOf, narrative, number, oneOf, reference } from './fields.ts'
import { outcomes } from './proposal.ts'

/** One numbered recommendation of a paper, and the actions that it concerns. */
export const putProposal = z.strictObject({
  number: number(),
  text: narrative(),
  actions: listOf(reference('action')).optional(),
})

/** When a condition is due: before an action starts, before it is complete, or after. */
export const conditionDues = ['start', 'completion', 'after'] as const
export type ConditionDue = (typeof conditionDues)[number]

export const conditionContent = {
  text: narrative(),
  due: oneOf(conditionDues),
  dueDate: date().optional(),
  owner: reference('office', 'organisation').optional(),
}

const said = {
  proposal: number(),
  outcome: oneOf(outcomes),
  /** The board's own word: "supported", "resolved that the report be noted". */
  verb: boardWord().optional(),
  narrative: narrative().optional(),
  /** Whereto it was deferred or referred, where that was said. */
  toMeeting: reference('meeting').optional(),
  toBody: reference('body').optional(),
}

/** What a body said of one proposal, as a command says it. */
export const outcomeOf = z.strictObject({
  ...said,
  conditions: listOf(z.strictObject(conditionContent)).optional(),
})

/** The same as it is recorded: each condition has its number within the approval. */
export const decidedOf = z.strictObject({
  ...said,
  conditions: listOf(z.strictObject({ number: number(), ...conditionContent })).optional(),
})
export type DecidedOutcome = z.infer<typeof decidedOf>
