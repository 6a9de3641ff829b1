/** What became of a command, in a sentence for those who have only a terminal. */
import type { Refusal } from '../workflows/rules.ts'
import type { Outcome } from './commands/outcome.ts'

/** Why a command was not recorded, or that it was. It reads on after what the command is called. */
export const outcomeSentence = (outcome: Outcome): string => {
  switch (outcome.outcome) {
    case 'recorded':
      return `is recorded in ${outcome.thing}`
    case 'wouldRecord':
      return 'would be recorded'
    case 'refused':
      return refusalSentence(outcome.refusal)
    case 'invalid':
      return outcome.problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')
    case 'conflict':
      return `expects ${outcome.thing} at revision ${outcome.expectedRevision}, but it is at ${outcome.actualRevision}`
    case 'outcomeUnknown':
    case 'unavailable':
      return outcome.sentence
    default: {
      const unknown: never = outcome
      throw new Error(`Unknown outcome ${JSON.stringify(unknown)}`)
    }
  }
}

const refusalSentence = ({ code, sentence, instead }: Refusal): string =>
  [`is refused (${code}): ${sentence}`, instead].filter(Boolean).join(' ')
