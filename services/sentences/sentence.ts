/** An entry of the record as a sentence that a person can read. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { Actor } from '../../schema/envelope.ts'
import { nounOf } from '../../workflows/rules.ts'
import { actionPhrases } from './action.ts'
import { approvalPhrases } from './approval.ts'
import { bodyPhrases } from './body.ts'
import { conditionPhrases } from './condition.ts'
import { whenWords } from './dates.ts'
import { decisionPhrases } from './decision.ts'
import { documentPhrases } from './document.ts'
import { meetingPhrases } from './meeting.ts'
import { minutesPhrases } from './minutes.ts'
import { officePhrases } from './office.ts'
import { organisationPhrases } from './organisation.ts'
import { personPhrases } from './person.ts'
import { type Naming, type Phrases, saidIn } from './phrases.ts'
import { publicationPhrases } from './publication.ts'
import { scrutinyPhrases } from './scrutiny.ts'
import { systemPhrases } from './system.ts'
import { typeWords } from './words.ts'

const phrases: Record<string, Phrases> = {
  system: systemPhrases,
  body: bodyPhrases,
  office: officePhrases,
  person: personPhrases,
  organisation: organisationPhrases,
  meeting: meetingPhrases,
  minutes: minutesPhrases,
  document: documentPhrases,
  action: actionPhrases,
  approval: approvalPhrases,
  condition: conditionPhrases,
  scrutiny: scrutinyPhrases,
  decision: decisionPhrases,
  publication: publicationPhrases,
}

const common: Phrases = {
  EntryCorrected: said => `corrected ${fieldWords(said.text('field'))} in an earlier entry`,
  ThingEnteredInError: 'marked this as entered in error',
  DisclosureErased: 'erased what an earlier entry told',
}

/** The noun's own phrase for a type of event, where there is one. */
export const phraseFor = (noun: string, type: string): Phrases[string] | undefined =>
  phrases[noun]?.[type] ?? common[type]

export type Told = { stream: string; type: string; data: JsonObject; actor: Actor; happened: string; entered?: boolean }

/** Who did what, when, and why. What the record does not state is said to be not stated. */
export const sentenceOf = (event: Told, name: Naming): string => {
  const phrase = phraseFor(nounOf(event.stream) ?? '', event.type)
  const said = saidIn(event.data, name)
  const did = typeof phrase === 'function' ? phrase(said) : (phrase ?? `recorded “${typeWords(event.type)}”`)
  const source = event.entered ? ' (entered from a source)' : ''
  return `${whoWords(event.actor, name)} ${did} ${whenWords(event.happened)}${source}.`.replace(/\s+/g, ' ')
}

const whoWords = (actor: Actor, name: Naming): string => {
  if (actor.kind === 'system') return 'The system'
  if (actor.kind === 'notStated' || actor.ref === undefined) return 'Somebody (not stated who)'
  const through: Record<string, string> = {
    deputy: ', through a deputy,',
    acting: ', through whoever was acting in the post,',
    delegate: ', through a delegate,',
    chair: ', through its chair,',
    secretary: ', through its secretary,',
  }
  return `${name(actor.ref)}${through[actor.capacity ?? ''] ?? ''}`
}

const fieldWords = (field: string): string =>
  field === 'happened'
    ? 'the date on which it happened'
    : typeWords(field.replace(/^data\./, 'the ').replaceAll('.', ' '))
