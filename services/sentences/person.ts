import type { Phrases } from './phrases.ts'

/** What happens to persons, in words that say nothing about them. */
export const personPhrases: Phrases = {
  PersonRecorded: 'recorded the person',
  PersonLeft: 'recorded that the person has left',
  PersonReturned: 'recorded that the person has come back',
}
