/** The record itself as it is shown: how it was set up, who keeps it, its clock, its editions. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { StoredEvent } from '../../schema/envelope.ts'
import type { Row } from '../../schema/ports/readModel.ts'
import { evolveSystem, newSystem } from '../../workflows/system.state.ts'
import { disclosed } from '../recordedEvents.ts'

/** Its own stream, folded; null where nobody has set the record up yet. */
export const theRecord = (stored: readonly StoredEvent[]): (Row & { __typename: string }) | null => {
  const events = stored.map(disclosed)
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last) return null
  const { stream, status, revision, keepers, firstPerson, mayFill, editions } = events.reduce(
    evolveSystem,
    newSystem(first.stream),
  )
  const at = ({ ordinal, recordedAt }: typeof first) => ({ ordinal, recordedAt })
  const clockCorrections = events
    .filter(({ type }) => type === 'ClockCorrected')
    .map((event): JsonObject => ({ ...at(event), reason: event.data.reason ?? null }))
  return {
    __typename: 'TheRecord',
    ...{ reference: stream, status, revision, keepers, firstPerson, mayFill, clockCorrections, editions },
    recordedFirst: at(first),
    recordedLast: at(last),
    happenedFirst: first.happened,
    happenedLast: last.happened,
    newsLast: last.happened,
    enteredFromSource: false,
    withheld: events.reduce((sum, { withheld }) => sum + withheld, 0),
  }
}
