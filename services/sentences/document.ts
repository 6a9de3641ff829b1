import type { Phrases } from './phrases.ts'

/** What happens to papers and files, in words. */
export const documentPhrases: Phrases = {
  DocumentRegistered: said =>
    `registered the ${said.text('kind') || 'document'}${said.quoted('title')}${said.quoted('publicTitle')}`,
  CoverSheetAmended: 'wrote the cover sheet anew',
  VersionAdded: said => `added version ${said.text('number')}`,
  DocumentSubmitted: said => `submitted the paper${said.named('for', 'meeting')}`,
  DocumentCleared: 'cleared the paper',
  DocumentReturned: 'returned the paper to its author',
  DocumentPublished: said => `published the ${said.text('kind') || 'document'}${said.quoted('publicTitle')}`,
  DocumentWithdrawn: 'withdrew the paper',
  LateDeclared: 'declared the paper late',
  LateAccepted: 'accepted the paper though it was late',
  DocumentToFollow: 'marked the paper as to follow',
  DocumentTabled: said => `tabled the paper${said.named('at', 'meeting')}`,
}
