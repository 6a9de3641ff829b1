/** The publication of a decision, folded. */
import type { PublicationStatus } from '../schema/publication.ts'
import type { State } from './rules.ts'

export type PublicationState = State & { status: PublicationStatus; of: string; body: string | null }
