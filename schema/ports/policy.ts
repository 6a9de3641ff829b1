/**
 * The policy port: who may record, and who had the power to decide. Deny by default; every refusal says why and
 * what instead.
 */

/**
 * A fact that policy looks at: small, plain, worked out from the folds. Dates that leave it open make it
 * `undetermined`.
 */
export type PowerFacts = Readonly<Record<string, string>>

/**
 * `record`: may this person record it today? `decide`: had the actor the power on the day it happened? `sit`: was
 * somebody a member of the body on that day? `judge`: may somebody judge a change of what the body was put?
 */
export type PowerQuestion = {
  power: 'record' | 'decide' | 'sit' | 'judge'
  /** The day (EDTF) by whose edition it is judged; where it is imprecise, every edition it may fall under is asked. */
  on: string
  facts: PowerFacts
}

export type Verdict =
  | { allowed: true; edition: string }
  | { allowed: false; code: string; sentence: string; cites: string[]; instead?: string; edition: string }

export type Policy = {
  /** Answers at once. An error of the engine is a refusal with the code `policyUnavailable`. */
  judge(question: PowerQuestion): Verdict
}

/**
 * The policies in force from a day on (`YYYY-MM-DD`) until the next edition: the files of their text, and of their
 * schema.
 */
export type PolicyEdition = { from: string; policies: readonly URL[]; schema: URL }
