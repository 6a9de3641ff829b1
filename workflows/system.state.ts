/** The record itself, folded: who may record at all, and which editions of the rules are in use. */
import type { State } from './rules.ts'

export type SystemStatus = 'absent' | 'setUp'
export type SystemState = State & {
  status: SystemStatus
  /** Persons who keep the record: they may record for every body and fill its registers. */
  keepers: string[]
  /** Offices that the first person may fill (appoint holders to). */
  mayFill: string[]
}
