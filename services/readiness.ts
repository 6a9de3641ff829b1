/** Whether this node can answer queries, and how old its answers are. */
import type { CatchUp } from './catchUp.ts'
import type { Freshness, HowFresh } from './freshness.ts'

export type Readiness = {
  isReady: boolean
  sentence: string
  /** The last event that was read in. */
  ordinal?: number
  /** Events recorded and not read in; left out where that is not known. */
  behind?: number
  /** Seconds since all that was recorded was read in. */
  ageSeconds?: number
}

/** Seconds after which a node that has come behind sends its readers to others, until it is up to date again. */
const longestBehindSeconds = 10

/** A node that cannot reach the record goes on answering from what it has: nobody else may know better. */
export const readinessOf = (
  catchUp: Pick<CatchUp, 'standing'>,
  { howFresh }: Pick<Freshness, 'howFresh'>,
): Readiness => {
  const { isCaughtUp, ordinal, failure } = catchUp.standing()
  const fresh = howFresh()
  const { behind, ageSeconds } = fresh
  const known = {
    ordinal,
    ...(behind === undefined ? {} : { behind }),
    ...(ageSeconds === undefined ? {} : { ageSeconds }),
  }
  const isTooOld = fresh.isReachable && (behind ?? 0) > 0 && (ageSeconds ?? 0) > longestBehindSeconds
  if (failure !== undefined) {
    return { isReady: false, sentence: `The read model stands at event ${ordinal}: ${failure}`, ...known }
  }
  if (!isCaughtUp) {
    return { isReady: false, sentence: `The read model is being built; ${behind ?? 'some'} events to go.`, ...known }
  }
  return { isReady: !isTooOld, sentence: sentenceOf(ordinal, fresh, isTooOld), ...known }
}

const sentenceOf = (ordinal: number, { behind = 0, asOf, ageSeconds, isReachable }: HowFresh, isTooOld: boolean) => {
  const age = asOf === undefined ? '' : `, as of ${asOf}, ${ageSeconds} s ago`
  if (!isReachable) return `The record cannot be reached: queries are answered from event ${ordinal}${age}.`
  if (isTooOld) return `The read model stands at event ${ordinal}${age}; ${behind} events to go.`
  return `Ready; the read model stands at event ${ordinal}, ${behind} behind the record${age}.`
}
