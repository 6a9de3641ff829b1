/** Whether approvals still hold for what was put: worked out from the record as it stands, for many at once. */
import type { ApprovalState } from '../workflows/approval.state.ts'
import {
  boundStreams,
  isProposalStale,
  isStale,
  type MovedSincePut,
  movedSincePut,
} from '../workflows/approvalStanding.ts'
import { factsOf } from '../workflows/facts.ts'
import type { State } from '../workflows/rules.ts'
import type { Streams } from './streams.ts'

export type ApprovalStanding = {
  isStale: boolean
  /** Proposals, by number, that hold no longer for what was put. */
  staleProposals: number[]
  movedSincePut: MovedSincePut[]
}

/** In the order asked. Whatever several approvals are bound to is read once. */
export const approvalStandings = async (folds: Streams, approvals: readonly string[]): Promise<ApprovalStanding[]> => {
  const known = new Map<string, State>()
  const learn = async (streams: readonly string[]): Promise<void> => {
    for (const stream of new Set(streams)) if (!known.has(stream)) known.set(stream, (await folds.load(stream)).state)
  }
  await learn(approvals)
  // The fold of an approval's stream is an approval's.
  const states = approvals.map(approval => known.get(approval) as ApprovalState)
  await learn(states.flatMap(boundStreams))
  const facts = factsOf(known)
  return states.map(state => ({
    isStale: isStale(state, facts),
    staleProposals: state.proposals.filter(each => isProposalStale(state, each, facts)).map(({ number }) => number),
    movedSincePut: movedSincePut(state, facts),
  }))
}
