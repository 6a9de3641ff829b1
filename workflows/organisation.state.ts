/** An organisation, folded. */
import type { OrganisationEvent, OrganisationKind, OrganisationStatus } from '../schema/organisation.ts'
import type { AnyEvent, State } from './rules.ts'

export type OrganisationState = State & {
  status: OrganisationStatus
  kind: OrganisationKind | null
  partOf: string | null
}

export const newOrganisation = (stream: string): OrganisationState => ({
  stream,
  status: 'absent',
  revision: -1,
  kind: null,
  partOf: null,
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveOrganisation = (state: OrganisationState, event: AnyEvent): OrganisationState => {
  const status = (event.to.organisation ?? state.status) as OrganisationStatus // stamped by the machine
  const now = { ...state, revision: event.revision, status }
  // Parsed when it was recorded.
  return { ...now, ...learnt(now, { type: event.type, data: event.data } as unknown as OrganisationEvent) }
}

const learnt = (state: OrganisationState, { type, data }: OrganisationEvent): Partial<OrganisationState> => {
  switch (type) {
    case 'OrganisationNamed':
    case 'OrganisationEstablished':
      return { kind: data.kind, partOf: data.partOf ?? state.partOf }
    case 'OrganisationPlaced':
      return { partOf: data.partOf }
    default:
      return {}
  }
}
