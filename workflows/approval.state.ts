/** An approval, folded: what was put, to whom, bound to what, and what became of each numbered proposal. */
import type { ApprovalStatus } from '../schema/approval.ts'
import type { Outcome, ProposalStatus } from '../schema/proposal.ts'
import type { State } from './rules.ts'

export type Proposal = { number: number; status: ProposalStatus; outcome: Outcome | null; actions: string[] }
/** What it was bound to when it was put: each subject's material digest, each document's version. */
export type Binding = {
  actions: { action: string; material: string }[]
  documents: { document: string; version: number; digest: string | null }[]
  digest: string
}
export type ApprovalState = State & {
  status: ApprovalStatus
  /** The body that is to decide, and the one that puts it. */
  body: string
  from: string | null
  actions: string[]
  documents: string[]
  proposals: Proposal[]
  meeting: string | null
  /** Conditions by number: their own streams are `condition-<approval>-<number>`. */
  conditions: { number: number; proposal: number; due: 'start' | 'completion' | 'after' }[]
  binding: Binding | null
  /** Material changes since that a named person judged editorial, as digests of what it is bound to after them. */
  editorial: string[]
  decidedOutsideMeeting: boolean
}
