/** A stream's events as history shows them: corrected, with what was wrong, and where each led from and to. */
import type { Json, JsonObject } from '../../schema/canonicalJson.ts'
import type { StoredEvent } from '../../schema/envelope.ts'
import { nounOf } from '../../workflows/rules.ts'
import { allDisclosed, corrected, type DisclosedEvent, entryCorrected } from '../recordedEvents.ts'

export type Move = { machine: string; from: string | null; to: string }
export type Correction = {
  field: string
  was: Json
  is: Json
  reason: string | null
  event: string
  ordinal: number
  recordedAt: string
}
/** One entry; fields that the event holds under the same name are read off it. */
export type HistoryEntry = Omit<DisclosedEvent, 'to' | 'entered' | 'about' | 'disclosure'> & {
  from: string | null
  to: string
  moves: Move[]
  because: string | null
  entered: boolean
  about: { path: string; basis?: DisclosedEvent['basis']; marking?: DisclosedEvent['marking'] }[]
  corrections: Correction[]
}

/** Every entry of a stream, oldest first. */
export const historyEntries = (stored: readonly StoredEvent[]): HistoryEntry[] => {
  const events = allDisclosed(stored)
  const corrections = events.flatMap(event => correctionOf(event))
  const standing: Record<string, string> = {}
  return corrected(events).map(event => {
    const moves = Object.entries(event.to).map(([machine, to]) => ({ machine, from: standing[machine] ?? null, to }))
    Object.assign(standing, event.to)
    const own = moves.find(({ machine }) => machine === nounOf(event.stream)) ?? moves[0]
    const { disclosure: _kept, about, ...rest } = event
    return {
      ...rest,
      from: own?.from ?? null,
      to: own?.to ?? '',
      moves,
      because: textIn(event.data, 'reason'),
      entered: event.entered ?? false,
      about: Object.entries(about ?? {}).map(([path, said]) => ({ path, ...said })),
      corrections: corrections.filter(({ of }) => of === event.id).map(({ made }) => made),
    }
  })
}

const correctionOf = (event: DisclosedEvent): { of: string; made: Correction }[] => {
  if (event.type !== entryCorrected) return []
  const { event: of, field, open, sealed } = event.data
  // Its schema has one of the two; neither is left once it was erased.
  const values = (open ?? sealed ?? {}) as JsonObject
  const made = {
    field: String(field),
    was: values.was ?? null,
    is: values.is ?? null,
    reason: textIn(event.data, 'reason'),
    event: event.id,
    ordinal: event.ordinal,
    recordedAt: event.recordedAt,
  }
  return [{ of: String(of), made }]
}

const textIn = (data: JsonObject, field: string): string | null => {
  const value = data[field]
  return typeof value === 'string' ? value : null
}
