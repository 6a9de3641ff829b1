/** A scrutiny item, folded: who asked, what it waits for, where it came to. */
import type { ScrutinyStatus } from '../schema/scrutiny.ts'
import type { State } from './rules.ts'

export type ScrutinyState = State & {
  status: ScrutinyStatus
  /** The body that asks, and the office or body asked. */
  body: string
  asked: string | null
  document: string | null
  meeting: string | null
}
