import { listed, type Phrases, type Said } from './phrases.ts'
import { typeWords } from './words.ts'

/** What happens to scrutiny, in words; the board's own verb where it has one. */
export const scrutinyPhrases: Phrases = {
  ScrutinyRequested: said => {
    const what = `${kind[said.text('kind')] ?? 'something'}${said.quoted('title')}`
    return `${said.text('verb') || 'asked for'} ${what}${said.named('from', 'asked')}`
  },
  ScrutinyAccepted: 'accepted the request',
  ScrutinyDeclined: 'declined the request',
  ScrutinyCommissioned: said => `tasked ${said.text('tasked')} with it`,
  ScrutinyReceived: 'received what was asked for',
  ScrutinyReturned: 'returned what was given',
  ScrutinyListed: said => `listed it as item ${said.text('label')} of ${said.text('meeting')}`,
  ScrutinyConsidered: said => {
    const did = `${said.text('verb') || 'considered'} ${said.quoted('title') || 'it'}`
    return `${did} (${outcomesOf(said)})${said.named('at', 'meeting')}`
  },
  ScrutinyDeferred: said => `deferred it${said.named('to', 'toMeeting')}`,
  FollowUpOpened: said => `opened a follow-up${said.dated('due', 'due')}`,
  FollowUpRecorded: 'recorded what came of the follow-up',
  ScrutinyClosed: 'closed the scrutiny',
  ScrutinyWithdrawn: 'withdrew the request',
}

const kind: Record<string, string> = {
  paper: 'a paper',
  question: 'an answer',
  visit: 'a visit',
  performanceReview: 'a review of performance',
}

const outcomesOf = ({ data }: Said): string => {
  if (!Array.isArray(data.outcomes)) return 'what it made of it is not stated'
  const codes = data.outcomes.map(each =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? String(each.outcome) : 'notStated',
  )
  return listed(codes.map(code => (code === 'notStated' ? 'outcome not stated' : typeWords(code))))
}
