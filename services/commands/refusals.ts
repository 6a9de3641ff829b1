/**
 * Refusals by policy of persons of the record, noted in operational streams without what the command said: one stream
 * for each person and day, with an entry at the 1st, 2nd, 4th, 8th, ... time of the same refusal.
 */
import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../../schema/canonicalJson.ts'
import { londonDay } from '../../schema/edtf.ts'
import { type EventStore, isEventStoreError } from '../../schema/ports/eventStore.ts'
import type { Refusal } from '../../workflows/rules.ts'
import { keepOrder } from './inOrder.ts'
import type { Parsed } from './parse.ts'

export type RefusalNotes = {
  /** Notes a refusal, or only counts it. */
  note(parsed: Parsed, refusal: Refusal, at: string): Promise<void>
}

const attempts = 5
/** Entries at most for one person and day: whoever is refused more often than that is known by then. */
const entriesPerDay = 200
/** Streams of which the counts are kept in memory. */
const keptDays = 1_000

export const refusalStream = (person: string, at: string): string => `ops-policy-refusals-${person}-${londonDay(at)}`

/** How often each refusal of a day was met, and the revision of the stream that says so. */
type Day = { times: Map<string, number>; revision: number }

export const refusalNotes = (store: EventStore): RefusalNotes => {
  const days = new Map<string, Day>()
  const inOrder = keepOrder()

  const dayOf = async (stream: string): Promise<Day> => {
    const known = days.get(stream)
    if (known) return known
    const noted = await store.operational.readStream(stream, { limit: entriesPerDay })
    const times = new Map(noted.map(({ data }) => [keyOf(data), Number(data.times)]))
    if (days.size >= keptDays) days.delete(days.keys().next().value ?? '')
    const day = { times, revision: noted.length - 1 }
    days.set(stream, day)
    return day
  }

  const noteOnce = async (stream: string, refused: JsonObject, recordedAt: string): Promise<void> => {
    const day = await dayOf(stream)
    const times = (day.times.get(keyOf(refused)) ?? 0) + 1
    const isNoted = Number.isInteger(Math.log2(times)) && day.revision + 1 < entriesPerDay
    if (isNoted) {
      const expectedRevision = day.revision < 0 ? 'noStream' : BigInt(day.revision)
      const event = { id: randomUUID(), type: 'RefusalNoted', data: { ...refused, times }, recordedAt }
      await store.operational.append({ stream, expectedRevision, events: [event] })
      day.revision += 1
    }
    if (isNoted || day.times.has(keyOf(refused))) day.times.set(keyOf(refused), times)
  }

  const note = async ({ recorder, type, frame }: Parsed, refusal: Refusal, at: string): Promise<void> => {
    const { person } = recorder
    const { code, cites = [] } = refusal
    const stream = refusalStream(person, at)
    const refused = { person, command: type, thing: frame.thing ?? '', code, cites }
    for (let left = attempts; left > 0; left -= 1) {
      try {
        return await inOrder(stream, () => noteOnce(stream, refused, at))
      } catch (error) {
        if (!isEventStoreError(error, 'conflict')) throw error
        // Another process noted something: the day is read anew.
        days.delete(stream)
      }
    }
  }
  return { note }
}

const keyOf = ({ command, thing, code }: JsonObject): string => [command, thing, code].join('\n')
