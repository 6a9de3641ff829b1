/** Numbers for new things: one operational stream per noun and year, which keeps the command that took each number. */
import { eventId } from '../schema/ids.ts'
import type { NumberedNoun } from '../schema/noun.ts'
import { type EventStore, limits, type OperationalAppend } from '../schema/ports/eventStore.ts'

export type Numbering = {
  /** The reference that a command took before, if it did. */
  takenBy(noun: NumberedNoun, year: string, commandId: string): Promise<string | undefined>
  /**
   * The same of the years beside that of a day: a command may be sent again over New Year, or after a clock was mended.
   */
  takenBeside(noun: NumberedNoun, day: string, commandId: string): Promise<string | undefined>
  /** Whether a reference that a source names is free. */
  isFree(reference: string): Promise<boolean>
  /**
   * Takes the next number, or the one named. What it returns must be appended at once, before anything is awaited:
   * units then reach the store in the order of their numbers and share its transaction.
   */
  take(noun: NumberedNoun, year: string, taking: Taking): Taken
  /** What was taken did not come into the record: the stream is read again before the next number is given. */
  forget(noun: NumberedNoun, year: string): void
  /**
   * Passes over numbers that no command took and under which there is a thing all the same, as in a record restored in
   * part; false where so many follow that it was given up, to go on from there the next time.
   */
  passOver(noun: NumberedNoun, year: string): Promise<boolean>
}
export type Taking = { commandId: string; recordedAt: string; reference?: string | undefined }
export type Taken = { reference: string; before: OperationalAppend }

type Register = {
  revision: number
  /** The lowest number that nobody took: one that a source named far away moves nothing. */
  next: number
  byCommand: Map<string, string>
  references: Set<string>
}

/** Things looked at in one go for the first number that is free. */
const passedOverAtOnce = 10_000

const streamOf = (noun: NumberedNoun, year: string): string => `ops-numbering-${noun}-${year}`
/** At least four digits, as in `action-2026-0003`. */
const referenceOf = (noun: NumberedNoun, year: string, number: number) =>
  `${noun}-${year}-${String(number).padStart(4, '0')}`

export const numbering = (store: EventStore): Numbering => {
  const registers = registersOf(store)
  const { registerOf, refresh } = registers
  const lookedAt = new Map<string, string>()
  /** Nobody takes a number of another year any more, but for clocks that differ on the first day of one. */
  const lookedAtOnceADay = async (noun: NumberedNoun, year: string, day: string): Promise<void> => {
    const stream = streamOf(noun, year)
    if (lookedAt.get(stream) === day && !day.endsWith('-01-01')) return
    await refresh(noun, year)
    lookedAt.set(stream, day)
  }
  return {
    passOver: registers.passOver,
    forget: (noun, year) => {
      lookedAt.delete(streamOf(noun, year))
      registers.forget(noun, year)
    },
    takenBy: async (noun, year, commandId) => {
      await refresh(noun, year)
      return registerOf(noun, year).byCommand.get(commandId)
    },
    takenBeside: async (noun, day, commandId) => {
      const year = Number(day.slice(0, 4))
      for (const beside of [String(year - 1), String(year + 1)]) {
        await lookedAtOnceADay(noun, beside, day)
        const taken = registerOf(noun, beside).byCommand.get(commandId)
        if (taken !== undefined) return taken
      }
      return undefined
    },
    isFree: async reference => {
      const [noun, year] = reference.split('-') as [NumberedNoun, string] // a reference of a numbered noun has both
      await refresh(noun, year)
      return !registerOf(noun, year).references.has(reference)
    },
    take: (noun, year, { commandId, recordedAt, reference }) => {
      const stream = streamOf(noun, year)
      const register = registerOf(noun, year)
      const taken = reference ?? referenceOf(noun, year, register.next)
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
  }
}

/** What is known of each noun's years, as it was last read. */
const registersOf = (store: EventStore) => {
  const registers = new Map<string, Register>()
  /** What was passed over, by the command that made it; kept also where a register is forgotten. */
  const passed = new Map<string, Map<string, string>>()

  const registerOf = (noun: NumberedNoun, year: string): Register => {
    const stream = streamOf(noun, year)
    const known = registers.get(stream) ?? emptyRegister(passed.get(stream))
    registers.set(stream, known)
    while (known.references.has(referenceOf(noun, year, known.next))) known.next += 1
    return known
  }

  const refresh = async (noun: NumberedNoun, year: string): Promise<void> => {
    const stream = streamOf(noun, year)
    for (;;) {
      const register = registerOf(noun, year)
      const from = BigInt(register.revision + 1)
      const news = await store.operational.readStream(stream, { from, limit: limits.eventsPerRead })
      for (const event of news) {
        if (event.revision > register.revision)
          note(register, event.revision, String(event.data.reference), String(event.data.commandId))
      }
      if (news.length < limits.eventsPerRead) return
    }
  }

  const passOver = async (noun: NumberedNoun, year: string): Promise<boolean> => {
    const there = passed.get(streamOf(noun, year)) ?? new Map<string, string>()
    passed.set(streamOf(noun, year), there)
    await refresh(noun, year)
    for (let left = passedOverAtOnce; left > 0; left -= 1) {
      const register = registerOf(noun, year)
      const reference = referenceOf(noun, year, register.next)
      const [made] = await store.readStream(reference, { limit: 1 })
      if (!made) return true
      there.set(made.event.commandId, reference)
      note(register, register.revision, reference, made.event.commandId)
    }
    return false
  }

  const forget = (noun: NumberedNoun, year: string): void => void registers.delete(streamOf(noun, year))
  return { registerOf, refresh, passOver, forget }
}

const emptyRegister = (passed: ReadonlyMap<string, string> = new Map()): Register => ({
  revision: -1,
  next: 1,
  byCommand: new Map(passed),
  references: new Set(passed.values()),
})

const note = (register: Register, revision: number, reference: string, commandId: string): void => {
  register.revision = revision
  register.byCommand.set(commandId, reference)
  register.references.add(reference)
}
