/** An office, folded: who held it, in which capacity, when. */
import type { Capacity } from '../schema/envelope.ts'
import type { OfficeStatus } from '../schema/office.ts'
import type { State } from './rules.ts'

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
