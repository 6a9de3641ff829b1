/** A person, folded: an opaque id. Name and contact are sealed and no part of the fold. */
import type { PersonStatus } from '../schema/person.ts'
import type { AnyEvent, State } from './rules.ts'

export type PersonState = State & { status: PersonStatus }

export const newPerson = (stream: string): PersonState => ({ stream, status: 'absent', revision: -1 })

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolvePerson = (state: PersonState, event: AnyEvent): PersonState => ({
  ...state,
  revision: event.revision,
  status: (event.to.person ?? state.status) as PersonStatus, // stamped by the machine
})
