/**
 * The mark of a copy that is not finished. It is written before anything else and taken off last, so that nobody works
 * with half a record: what they recorded there would keep the copy from ever being finished.
 */
import { randomUUID } from 'node:crypto'
import { type EventStore, isEventStoreError, type RecordStore, unfinishedCopy } from '../../schema/ports/eventStore.ts'
import type { Clock } from '../../schema/ports/system.ts'
import { CopyError } from './copyError.ts'

/** Whether a record is a copy that was begun and not finished. */
export const isUnfinished = async ({ operational }: EventStore): Promise<boolean> =>
  (await operational.readStream(unfinishedCopy, { limit: 1 })).length > 0

/** Throws CopyError `unfinished` for a record that nobody may work with yet. */
export const demandFinished = async (store: EventStore): Promise<void> => {
  if (!(await isUnfinished(store))) return
  throw new CopyError(
    'unfinished',
    'The record is a copy that is not finished: give the same copy again, and it goes on where it stopped',
  )
}

export type MarkedStore = {
  store: RecordStore
  /** Takes the mark off, if there is one. */
  finish(): Promise<void>
}

/** The store to copy to, marked before the first write. That throws CopyError `sameRecord` where it is the source. */
export const markedStore = (to: RecordStore, from: EventStore, clock: Clock): MarkedStore => {
  let marking: Promise<void> | undefined
  const marked = <T>(write: () => Promise<T>): Promise<T> => {
    marking ??= mark(to, from, clock)
    return marking.then(write)
  }
  return {
    store: {
      ...to,
      append: unit => marked(() => to.append(unit)),
      takeIn: taking => marked(() => to.takeIn(taking)),
      operational: {
        ...to.operational,
        append: append => marked(() => to.operational.append(append)),
        delete: stream => marked(() => to.operational.delete(stream)),
      },
    },
    finish: async () => {
      if (await isUnfinished(to)) await to.operational.delete(unfinishedCopy)
    },
  }
}

const mark = async (to: RecordStore, from: EventStore, clock: Clock): Promise<void> => {
  if (await isUnfinished(to)) return
  const event = { id: randomUUID(), type: 'CopyBegun', data: {}, recordedAt: clock.now() }
  try {
    await to.operational.append({ stream: unfinishedCopy, expectedRevision: 'noStream', events: [event] })
  } catch (error) {
    if (!isEventStoreError(error, 'conflict')) throw error
    throw new CopyError('changing', 'Another copy to the same place was begun just now: let one of them end', {
      cause: error,
    })
  }
  if (!(await isUnfinished(from))) return
  await to.operational.delete(unfinishedCopy)
  throw new CopyError('sameRecord', 'What is to be copied and where it is to go are one and the same record')
}
