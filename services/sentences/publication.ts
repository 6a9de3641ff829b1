import type { Phrases } from './phrases.ts'

/** What happens to the publication of decisions, in words. */
export const publicationPhrases: Phrases = {
  PublicationOpened: said => `asked whether ${said.text('of')} is to be published`,
  AssessedAsNotSignificant: 'found that the decision is not of significant public interest',
  AssessedAsSignificant: said => `found that the decision is to be published${said.dated('by', 'due')}`,
  DecisionPublished: 'published the decision',
  DecisionPublishedInPart: said => `published the decision in part${said.after('under exemption', 'exemptions')}`,
  DecisionWithheld: said => `withheld the decision${said.after('under exemption', 'exemptions')}`,
  PublicationCorrected: 'corrected what was published',
  PublicationTakenDown: 'took down what was published',
}
