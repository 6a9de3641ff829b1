/** An office, folded: who held it, in which capacity, when. */
import type { Capacity } from '../schema/envelope.ts'
import type { OfficeEvent, OfficeStatus } from '../schema/office.ts'
import type { Recording } from './body.state.ts'
import type { AnyEvent, State } from './rules.ts'

/** `person` is a person's stream or `notStated`; `until` the last day, null where it goes on. Dates are EDTF. */
export type Tenure = {
  person: string
  capacity: Extract<Capacity, 'holder' | 'deputy' | 'acting'>
  from: string
  until: string | null
}
/** Power handed on: `to` is an office or a person; `body` null where it holds for every body of the office. */
export type Delegation = {
  number: number
  to: string
  body: string | null
  from: string
  until: string | null
  revoked: boolean
}
export type OfficeState = State & {
  status: OfficeStatus
  tenures: Tenure[]
  delegations: Delegation[]
  /** Persons who may record what it does of its own, with dates. */
  recorders: Recording[]
  organisation: string | null
  accountableTo: string | null
}

export const newOffice = (stream: string): OfficeState => ({
  stream,
  status: 'absent',
  revision: -1,
  tenures: [],
  delegations: [],
  recorders: [],
  organisation: null,
  accountableTo: null,
})

/** Folds one event. Total: no rule is asked here, for history is never judged again. */
export const evolveOffice = (state: OfficeState, event: AnyEvent): OfficeState => {
  // Stamped by the machine.
  const now = { ...state, revision: event.revision, status: (event.to.office ?? state.status) as OfficeStatus }
  // Parsed when it was recorded.
  return { ...now, ...learnt(now, { type: event.type, data: event.data } as unknown as OfficeEvent) }
}

const learnt = (state: OfficeState, { type, data }: OfficeEvent): Partial<OfficeState> => {
  switch (type) {
    case 'OfficeNamed':
    case 'OfficeEstablished':
    case 'OfficePlaced':
      return {
        organisation: data.organisation ?? state.organisation,
        accountableTo: data.accountableTo ?? state.accountableTo,
      }
    case 'HolderAppointed':
      return withTenure(state, 'holder', data)
    case 'DeputyAppointed':
      return withTenure(state, 'deputy', data)
    case 'ActingAppointed':
      return withTenure(state, 'acting', data)
    case 'OfficeVacated': {
      const { person, capacity, until } = data
      const ends = (each: Tenure) => each.person === person && each.capacity === capacity && each.until === null
      return { tenures: state.tenures.map(each => (ends(each) ? { ...each, until } : each)) }
    }
    case 'OfficeRecorderAppointed':
      return { recorders: [...state.recorders, { person: data.person, from: data.from, until: data.until ?? null }] }
    case 'OfficeRecorderRemoved': {
      const ends = (each: Recording) => each.person === data.person && each.until === null
      return { recorders: state.recorders.map(each => (ends(each) ? { ...each, until: data.until } : each)) }
    }
    case 'DelegationMade': {
      const { number, to: receiver, from } = data
      const made = { number, to: receiver, body: data.body ?? null, from, until: data.until ?? null, revoked: false }
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

type Span = { person: string; from: string; until?: string | undefined }
const withTenure = (state: OfficeState, capacity: Tenure['capacity'], { person, from, until }: Span) => ({
  tenures: [...state.tenures, { person, capacity, from, until: until ?? null }],
})
