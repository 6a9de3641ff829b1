/** A body, folded: how it decides, who sits on it, who records for it, what waits for its next agenda. */
import type { BodyStatus, Decides } from '../schema/body.ts'
import type { State } from './rules.ts'

/** A person or office on a body. `until` is the last day; null where it goes on. Dates are EDTF. */
export type Membership = {
  member: string
  role: 'chair' | 'deputyChair' | 'member' | 'adviser'
  votes: boolean
  from: string
  until: string | null
}
export type WaitingBusiness = { about: string; taken: string | null }
export type BodyState = State & {
  status: BodyStatus
  /** How it decides; null where that was never stated. */
  decides: Decides | null
  /** The office that holds the power where it is an office-holder's body. */
  decidingOffice: string | null
  /** Voting members who must be present, where it votes. */
  quorum: number | null
  members: Membership[]
  /** Persons who may record for it, with dates. */
  recorders: { person: string; from: string; until: string | null }[]
  /** Things to be put on its next agenda: decisions taken outside a meeting, items deferred to no named meeting. */
  waiting: WaitingBusiness[]
  answersTo: string | null
  authority: string | null
}
