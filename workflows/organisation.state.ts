/** An organisation, folded. */
import type { OrganisationStatus } from '../schema/organisation.ts'
import type { State } from './rules.ts'

export type OrganisationState = State & { status: OrganisationStatus; partOf: string | null }
