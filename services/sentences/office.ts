import type { Phrases, Said } from './phrases.ts'
import { whoever } from './words.ts'

/** What happens to offices, in words. */
export const officePhrases: Phrases = {
  OfficeNamed: said => `named the post${said.quoted('name')}, of which no more is known,`,
  OfficeEstablished: said => `established the post${said.quoted('name')}`,
  OfficeAbolished: said => `abolished the post${said.named('in favour of', 'successor')}`,
  OfficeRenamed: said => `renamed the post${said.quoted('name')}`,
  OfficeAliasAdded: said => `recorded that the post is also known as${said.quoted('alias')}`,
  OfficePlaced: said =>
    `placed the post${said.named('within', 'organisation')}${said.named('accountable to', 'accountableTo')}`,
  HolderAppointed: said => `recorded that ${whoever(said.text('person'))} holds the post${span(said)}`,
  DeputyAppointed: said => `recorded that ${whoever(said.text('person'))} deputises in the post${span(said)}`,
  ActingAppointed: said => `recorded that ${whoever(said.text('person'))} acts in the post${span(said)}`,
  OfficeVacated: said => `recorded that ${whoever(said.text('person'))} left the post${said.dated('after', 'until')}`,
  OfficeRecorderAppointed: said => `let ${said.text('person')} record for the post`,
  OfficeRecorderRemoved: said => `ended the right of ${said.text('person')} to record for the post`,
  DelegationMade: said => `delegated a power of the post to ${said.text('to')}${span(said)}`,
  DelegationRevoked: said => `took back delegation ${said.text('number')}${said.dated('after', 'until')}`,
}

const span = (said: Said): string => `${said.dated('from', 'from')}${said.dated('until', 'until')},`
