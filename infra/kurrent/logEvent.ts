/** An event as it stands in the log of the server, in numbers of ours. */
import type { AllStreamRecordedEvent, Position, RecordedEvent } from '@eventstore/db-client'
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import type { StreamName } from './names.ts'

/** A place in the log: offsets in bytes, with gaps. */
export type Place = { commit: number; prepare: number }

export type LogEvent = StreamName & {
  /** As the server counts: a deleted stream goes on where it ended. */
  revision: number
  type: string
  data: unknown
  place: Place
  createdMs: number
}

/** Reads an event out of the client's. Throws EventStoreError `unavailable` for places that numbers cannot hold. */
export const logEvent = (event: AllStreamRecordedEvent | RecordedEvent, name: StreamName): LogEvent => ({
  ...name,
  revision: Number(event.revision),
  type: event.type,
  data: event.data,
  place: placeOf(event.position),
  createdMs: event.created.getTime(),
})

export const placeOf = (position: Position | undefined): Place => {
  const place = { commit: Number(position?.commit), prepare: Number(position?.prepare) }
  if (Number.isSafeInteger(place.commit) && Number.isSafeInteger(place.prepare)) return place
  throw new EventStoreError('unavailable', 'The store gives an event no place that can be counted')
}

/** The place as the client takes it. */
export const positionOf = ({ commit, prepare }: Place): Position => ({
  commit: BigInt(commit),
  prepare: BigInt(prepare),
})
