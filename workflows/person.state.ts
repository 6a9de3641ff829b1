/** A person, folded: an opaque id. Name and contact are sealed and no part of the fold. */
import type { PersonStatus } from '../schema/person.ts'
import type { State } from './rules.ts'

export type PersonState = State & { status: PersonStatus }
