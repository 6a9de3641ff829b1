import type { Phrases } from './phrases.ts'

/** What happens to the record itself, in words. */
export const systemPhrases: Phrases = {
  RecordSetUp: said => `set the record up, with ${said.text('keeper')} as its keeper,`,
  KeeperAppointed: said => `let ${said.text('keeper')} keep the record`,
  KeeperRemoved: said => `ended the keeping of the record by ${said.text('keeper')}`,
  ClockCorrected: "corrected the record's clock",
  EditionTakenIntoUse: said => `took an edition of the ${said.text('kind')} into use`,
}
