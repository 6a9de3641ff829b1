/** Numbers for new things: one operational stream per noun and year, which keeps the command that took each number. */
import { eventId } from '../schema/ids.ts'
import type { NumberedNoun } from '../schema/noun.ts'
import { type EventStore, limits, type OperationalAppend } from '../schema/ports/eventStore.ts'

export type Numbering = {
  /** The reference that a command took before, if it did. */
  takenBy(noun: NumberedNoun, year: string, commandId: string): Promise<string | undefined>
  /** Whether a reference that a source names is free. */
  isFree(reference: string): Promise<boolean>
  /**
   * Takes the next number, or the one named. What it returns must be appended at once, before anything is awaited:
   * units then reach the store in the order of their numbers and share its transaction.
   */
  take(noun: NumberedNoun, year: string, taking: Taking): Taken
  /** What was taken did not come into the record: the stream is read again before the next number is given. */
  forget(noun: NumberedNoun, year: string): void
  /** Brings what is known of a noun's year up to date. Awaited before `take`. */
  refresh(noun: NumberedNoun, year: string): Promise<void>
}
export type Taking = { commandId: string; recordedAt: string; reference?: string | undefined }
export type Taken = { reference: string; before: OperationalAppend }

type Register = { revision: number; last: number; byCommand: Map<string, string>; references: Set<string> }

const streamOf = (noun: NumberedNoun, year: string): string => `ops-numbering-${noun}-${year}`
/** At least four digits, as in `action-2026-0003`. */
const referenceOf = (noun: NumberedNoun, year: string, number: number) =>
  `${noun}-${year}-${String(number).padStart(4, '0')}`

export const numbering = (store: EventStore): Numbering => {
  const registers = new Map<string, Register>()

  const registerOf = (stream: string): Register => {
    const known = registers.get(stream) ?? { revision: -1, last: 0, byCommand: new Map(), references: new Set() }
    registers.set(stream, known)
    return known
  }

  const refresh = async (noun: NumberedNoun, year: string): Promise<void> => {
    const stream = streamOf(noun, year)
    for (;;) {
      const register = registerOf(stream)
      const from = BigInt(register.revision + 1)
      const news = await store.operational.readStream(stream, { from, limit: limits.eventsPerRead })
      for (const event of news) {
        if (event.revision > register.revision)
          note(register, event.revision, String(event.data.reference), String(event.data.commandId))
      }
      if (news.length < limits.eventsPerRead) return
    }
  }

  return {
    refresh,
    takenBy: async (noun, year, commandId) => {
      await refresh(noun, year)
      return registers.get(streamOf(noun, year))?.byCommand.get(commandId)
    },
    isFree: async reference => {
      const [noun, year] = reference.split('-') as [NumberedNoun, string] // a reference of a numbered noun has both
      await refresh(noun, year)
      return !registers.get(streamOf(noun, year))?.references.has(reference)
    },
    take: (noun, year, { commandId, recordedAt, reference }) => {
      const stream = streamOf(noun, year)
      const register = registerOf(stream)
      const taken = reference ?? referenceOf(noun, year, register.last + 1)
      const expectedRevision = register.revision < 0 ? 'noStream' : BigInt(register.revision)
      note(register, register.revision + 1, taken, commandId)
      const event = {
        id: eventId(stream, commandId, 0),
        type: 'NumberTaken',
        data: { reference: taken, commandId },
        recordedAt,
      }
      return { reference: taken, before: { stream, expectedRevision, events: [event] } }
    },
    forget: (noun, year) => void registers.delete(streamOf(noun, year)),
  }
}

const note = (register: Register, revision: number, reference: string, commandId: string): void => {
  register.revision = revision
  register.last = Math.max(register.last, Number(reference.slice(reference.lastIndexOf('-') + 1)))
  register.byCommand.set(commandId, reference)
  register.references.add(reference)
}
