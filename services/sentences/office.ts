import type { Phrases } from './phrases.ts'

/** What happens to offices, in words. */
export const officePhrases: Phrases = {
  OfficeNamed: said => `named the post${said.quoted('name')}, of which no more is known,`,
  OfficeEstablished: said => `established the post${said.quoted('name')}`,
  OfficeAbolished: said => `abolished the post${said.named('in favour of', 'successor')}`,
  OfficeRenamed: said => `renamed the post${said.quoted('name')}`,
  OfficeAliasAdded: said => `recorded that the post is also known as${said.quoted('alias')}`,
  HolderAppointed: said =>
    `recorded that ${person(said.text('person'))} is ${capacity[said.text('capacity')] ?? 'in the post'}${said.dated('from', 'from')}`,
  TenureEnded: said => `recorded that ${person(said.text('person'))} left the post${said.dated('after', 'until')}`,
  OfficeVacated: said => `recorded that the post is vacant${said.dated('from', 'from')}`,
  PowerDelegated: said => `delegated a power of the post to ${said.text('to')}${said.dated('from', 'from')}`,
  DelegationRevoked: said => `took back delegation ${said.text('number')}`,
}

const capacity: Record<string, string> = { holder: 'its holder', deputy: 'its deputy', acting: 'acting in it' }
const person = (who: string): string => (who === 'notStated' ? 'somebody who is not stated' : who)
