import type { Phrases } from './phrases.ts'

/** What happens to organisations, in words; the source's own verb where it has one. */
export const organisationPhrases: Phrases = {
  OrganisationNamed: said => `named the organisation${said.quoted('name')}, of which no more is known,`,
  OrganisationEstablished: said => `${said.text('verb') || 'established'} the organisation${said.quoted('name')}`,
  OrganisationLaunched: said => `${said.text('verb') || 'launched'} the organisation`,
  OrganisationClosed: said => `${said.text('verb') || 'closed'} the organisation${said.named('into', 'successor')}`,
  OrganisationRenamed: said => `renamed the organisation${said.quoted('name')}`,
  OrganisationAliasAdded: said => `recorded that the organisation is also known as${said.quoted('alias')}`,
  OrganisationPlaced: said => `made the organisation part of ${said.text('partOf')}`,
}
