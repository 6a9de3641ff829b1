/** What the command handler is asked, and what it answers. */
import type { CommandFrame } from '../../schema/envelope.ts'
import type { Noun } from '../../schema/noun.ts'
import type { Refusal } from '../../workflows/rules.ts'

/** A command as it comes in: nothing of it is trusted yet. */
export type CommandRequest = { noun: Noun; type: string; data: unknown } & Partial<CommandFrame>

export type Recorded = {
  outcome: 'recorded'
  thing: string
  revision: number
  /** Ordinal of the last event. */
  ordinal: number
  events: { id: string; type: string; ordinal: number }[]
  /** The command was recorded before: this is the first answer again. */
  repeated: boolean
}

export type Outcome =
  | Recorded
  | { outcome: 'wouldRecord'; thing: string | null; events: { type: string; to: Record<string, string> }[] }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'invalid'; problems: { path: string; message: string }[] }
  | {
      outcome: 'conflict'
      thing: string
      expectedRevision: number
      actualRevision: number
      since: { ordinal: number; type: string; recordedAt: string }[]
    }
  | { outcome: 'outcomeUnknown'; commandId: string; sentence: string }
  | { outcome: 'unavailable'; code: string; sentence: string }

export const invalidAt = (path: string, message: string): Outcome => ({
  outcome: 'invalid',
  problems: [{ path, message }],
})
export const refusedWith = (code: string, sentence: string, instead?: string): Outcome => ({
  outcome: 'refused',
  refusal: { code, sentence, ...(instead === undefined ? {} : { instead }) },
})
