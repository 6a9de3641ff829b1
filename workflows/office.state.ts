/** An office, folded: who held it, in which capacity, when. */
import type { Capacity } from '../schema/envelope.ts'
import type { OfficeEvent, OfficeStatus } from '../schema/office.ts'
import type { AnyEvent, State } from './rules.ts'

/** `person` is a person's stream or `notStated`; `until` the last day, null where it goes on. Dates are EDTF. */
export type Tenure = {
  person: string
  capacity: Extract<Capacity, 'holder' | 'deputy' | 'acting'>
  from: string
  until: string | null
}
/** Power handed on: `to` is an office or a person; `limit` says of what, in the scheme's own code. */
export type Delegation = {
  number: number
  to: string
  body: string | null
  from: string
  until: string | null
  revoked: boolean
}
export type OfficeState = State & { status: OfficeStatus; tenures: Tenure[]; delegations: Delegation[] }

export const newOffice = (stream: string): OfficeState => ({
  stream,
  status: 'absent',
  revision: -1,
  tenures: [],
  delegations: [],
})

/** Folds one event. Total: no rule is asked here. */
export const evolveOffice = (state: OfficeState, event: AnyEvent): OfficeState => ({
  ...state,
  revision: event.revision,
  status: (event.to.office ?? state.status) as OfficeStatus, // stamped by the machine
  ...learnt(state, { type: event.type, data: event.data } as unknown as OfficeEvent), // parsed when it was recorded
})

const learnt = (state: OfficeState, { type, data }: OfficeEvent): Partial<OfficeState> => {
  switch (type) {
    case 'HolderAppointed': {
      const { person, capacity, from, until } = data
      return { tenures: [...state.tenures, { person, capacity, from, until: until ?? null }] }
    }
    case 'TenureEnded':
      return {
        tenures: state.tenures.map(tenure => (isSame(tenure, data) ? { ...tenure, until: data.until } : tenure)),
      }
    case 'PowerDelegated': {
      const { number, to, body, from, until } = data
      const made = { number, to, body: body ?? null, from, until: until ?? null, revoked: false }
      return { delegations: [...state.delegations, made] }
    }
    case 'DelegationRevoked':
      return {
        delegations: state.delegations.map(each =>
          each.number === data.number ? { ...each, until: data.until, revoked: true } : each,
        ),
      }
    default:
      return {}
  }
}

const isSame = (tenure: Tenure, ended: { person: string; capacity: string }): boolean =>
  tenure.person === ended.person && tenure.capacity === ended.capacity && tenure.until === null
