/** The rules of every noun, in one list. */
import type { Noun } from '../schema/noun.ts'
import { actionRules } from './action.decider.ts'
import { approvalRules } from './approval.decider.ts'
import { bodyRules } from './body.decider.ts'
import { withCommonCommands } from './common.decider.ts'
import { conditionRules } from './condition.decider.ts'
import { decisionRules } from './decision.decider.ts'
import { documentRules } from './document.decider.ts'
import { meetingRules } from './meeting.decider.ts'
import { minutesRules } from './minutes.decider.ts'
import { officeRules } from './office.decider.ts'
import { organisationRules } from './organisation.decider.ts'
import { personRules } from './person.decider.ts'
import { publicationRules } from './publication.decider.ts'
import type { NounRules } from './rules.ts'
import { scrutinyRules } from './scrutiny.decider.ts'
import { systemRules } from './system.decider.ts'

export const allRules: readonly NounRules[] = [
  systemRules,
  bodyRules,
  officeRules,
  personRules,
  organisationRules,
  meetingRules,
  minutesRules,
  documentRules,
  actionRules,
  approvalRules,
  conditionRules,
  scrutinyRules,
  decisionRules,
  publicationRules,
].map(withCommonCommands)

const byNoun = new Map(allRules.map(rules => [rules.definition.noun, rules]))

/** The rules of one noun. */
export const rulesOf = (noun: Noun): NounRules => {
  const rules = byNoun.get(noun)
  if (!rules) throw new Error(`There are no rules for ${noun}`)
  return rules
}
