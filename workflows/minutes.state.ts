/** The minutes of a meeting, folded. */
import type { MinutesStatus } from '../schema/minutes.ts'
import type { State } from './rules.ts'

export type MinutesState = State & { status: MinutesStatus; meeting: string; document: string | null }
