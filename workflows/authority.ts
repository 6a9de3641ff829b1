/** What a correction rests on that the secretary may no longer make alone: a decision of the body whose entry it is. */
import { grantingOutcomes } from '../schema/proposal.ts'
import type { Facts } from './facts.ts'
import type { Ask } from './rules.ts'

/** The thing that is corrected, and the body or office whose it is; the registers belong to none. */
export type Concerned = { thing: string } & Pick<Ask, 'body' | 'office'>

/** Is it a decision in force, or an approval that was given, by that body or office, and about nothing else? */
export const isAuthority = (authority: string | undefined, concerned: Concerned, facts: Facts): boolean =>
  isDecided(authority, concerned, facts) || isApproved(authority, concerned, facts)

const standing: readonly string[] = ['taken', 'inForce']

const isDecided = (authority: string | undefined, { thing, body, office }: Concerned, facts: Facts): boolean => {
  const decision = facts.decision(authority)
  if (!decision || !standing.includes(decision.status)) return false
  const isOwn = isOf(decision.body, body) || isOf(decision.office, office)
  return (isOwn || (!body && !office)) && isAbout(decision.subjects, thing)
}

const isApproved = (authority: string | undefined, { thing, body, office }: Concerned, facts: Facts): boolean => {
  const approval = facts.approval(authority)
  const isGiven = approval?.proposals.some(({ outcome }) => outcome !== null && grantingOutcomes.includes(outcome))
  if (!approval || !isGiven) return false
  return (isOf(approval.body, body) || (!body && !office)) && isAbout(approval.actions, thing)
}

const isOf = (own: string | null, asked: string | undefined): boolean => Boolean(asked) && own === asked
const isAbout = (subjects: readonly string[], thing: string): boolean =>
  subjects.length === 0 || subjects.includes(thing)
