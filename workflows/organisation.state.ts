/** An organisation, folded. */
import type { OrganisationEvent, OrganisationStatus } from '../schema/organisation.ts'
import type { AnyEvent, State } from './rules.ts'

export type OrganisationState = State & { status: OrganisationStatus; partOf: string | null }

export const newOrganisation = (stream: string): OrganisationState => ({
  stream,
  status: 'absent',
  revision: -1,
  partOf: null,
})

/** Folds one event. Total: no rule is asked here. */
export const evolveOrganisation = (state: OrganisationState, event: AnyEvent): OrganisationState => ({
  ...state,
  revision: event.revision,
  status: (event.to.organisation ?? state.status) as OrganisationStatus, // stamped by the machine
  ...learnt({ type: event.type, data: event.data } as unknown as OrganisationEvent), // parsed when it was recorded
})

const learnt = ({ type, data }: OrganisationEvent): Partial<OrganisationState> => {
  switch (type) {
    case 'OrganisationNamed':
    case 'OrganisationEstablished':
    case 'OrganisationPlaced':
      return data.partOf === undefined ? {} : { partOf: data.partOf }
    default:
      return {}
  }
}
