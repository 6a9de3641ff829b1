/** A record, an office and a body as folds, and what policy says of a command about them. */
import { cedarPolicy } from '../../infra/policyEngine.cedar.ts'
import type { Actor } from '../../schema/envelope.ts'
import type { BodyState } from '../../workflows/body.state.ts'
import { factsOf } from '../../workflows/facts.ts'
import { newOffice } from '../../workflows/office.state.ts'
import { newPerson } from '../../workflows/person.state.ts'
import { powerQuestions } from '../../workflows/powers.ts'
import { editions } from '../../workflows/protocol/editions.ts'
import type { Ask, State } from '../../workflows/rules.ts'
import { newSystem } from '../../workflows/system.state.ts'
import type { Way } from '../../workflows/waysOfDeciding.ts'
import { bodyOf } from './boards.ts'
import { command } from './given.ts'

const policy = cedarPolicy(editions)
export const person = (last: string) => `person-00000000-0000-4000-8000-00000000000${last}`
export const [keeper, recorder, first, stranger] = ['a', 'b', 'c', 'd'].map(person) as [string, string, string, string]
/** Those who are in the record. */
const persons = [keeper, recorder, first, stranger].map(who => ({
  ...newPerson(who),
  revision: 0,
  status: 'recorded' as const,
}))
export const notStated: Actor = { kind: 'notStated' }
export const chief: Actor = { kind: 'office', ref: 'office-chief' }

export const system = {
  ...newSystem('system-record'),
  revision: 0,
  keepers: [keeper],
  firstPerson: first,
  mayFill: ['office-chief'],
}
export const office = {
  ...newOffice('office-chief'),
  revision: 0,
  tenures: [
    { person: keeper, capacity: 'holder' as const, from: '2015-01-01', until: '2015-06-15' },
    { person: first, capacity: 'holder' as const, from: '2015-06-16', until: '2015-12-15' },
    { person: stranger, capacity: 'deputy' as const, from: '2016-01-01', until: null },
  ],
  delegations: [
    { number: 1, to: 'office-deputy', body: 'body-a', from: '2015-01-01', until: '2015-06-30', revoked: true },
    { number: 2, to: stranger, body: null, from: '2015-01-01', until: null, revoked: false },
  ],
}
export const member = (who: string, role: 'chair' | 'member' | 'adviser', from: string, until: string | null) => ({
  member: who,
  role,
  votes: role !== 'adviser',
  from,
  until,
})
export const bodyWith = (over: Partial<Way> & Partial<BodyState>) =>
  bodyOf('body-a', {
    decides: 'officeHolder',
    decidingOffice: 'office-chief',
    recorders: [
      { person: recorder, from: '2026-03-10', until: '2026-03-29' },
      { person: stranger, from: '2026-03', until: null },
    ],
    members: [member('office-acc', 'chair', '2015-01-01', '2015-06-15'), member(keeper, 'adviser', '2015-01-01', null)],
    ...over,
  })
export const body = bodyWith({})

export type Asking = {
  by?: string
  ask?: Ask
  actor?: Actor
  happened?: string
  type?: string
  at?: string
  folds?: State[]
}
export const verdict = ({
  by = keeper,
  ask = { power: 'record' },
  folds = [system, office, body],
  ...over
}: Asking) => {
  const { actor = notStated, happened = '2015-03-01', type = 'AmendAction', at = '2026-03-10T10:00:00.000Z' } = over
  const facts = factsOf(new Map([...persons, ...folds].map(fold => [fold.stream, fold])))
  const asked = command(type, {}, { by, actor, happened, at })
  const known = by.startsWith('system:') ? 'system' : 'header'
  const questions = powerQuestions({ command: asked, recorder: { person: by, known }, ask, facts })
  const shut = questions.map(question => policy.judge(question)).find(each => !each.allowed)
  return shut && !shut.allowed ? shut.code : 'allowed'
}
export const forBody: Ask = { power: 'record', body: 'body-a' }
export const decides: Ask = { power: 'decide', body: 'body-a' }
