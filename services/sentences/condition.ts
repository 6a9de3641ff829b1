import type { Phrases } from './phrases.ts'

/** What happens to conditions, in words. */
export const conditionPhrases: Phrases = {
  ConditionOpened: said => `opened condition ${said.text('number')} of ${said.text('approval')}`,
  ConditionEvidenced: 'put forward evidence that the condition is met',
  EvidenceReturned: 'found that the evidence does not show the condition met',
  ConditionDischarged: 'discharged the condition',
  ConditionWaived: 'waived the condition',
  ConditionVaried: said => `varied the condition: condition ${said.text('by')} takes its place`,
  ConditionLapsed: 'recorded that the condition has lapsed',
}
