/** A copy from one place to another: both are opened, and closed whatever happens. */
import type { RecordStore } from '../../schema/ports/eventStore.ts'
import type { Clock } from '../../schema/ports/system.ts'
import { type CopyReport, type CopyStep, copyRecord } from './copyRecord.ts'
import type { CopyPlace, CopyPlaces } from './places.ts'
import { sided } from './sides.ts'

type Progress = (done: number, of: number) => void

/** How far each step has come: the source is checked first, the copy last, where they are files. */
export type CopyShown = Record<CopyStep | 'checkingSource' | 'checkingCopy', Progress>

/** What is told while a file is looked through. */
type Looking = { onProgress: (progress: { checked: number; of: number }) => void; signal: AbortSignal }
type Opened = { store: RecordStore; check?: () => Promise<string> }

export type CopyPorts = {
  openSource(place: CopyPlace, looking: Looking): Promise<RecordStore>
  /** Gives with the target a way to look through it, where there is one: that gives the digest. */
  openTarget(place: CopyPlace, looking: Looking): Promise<Opened>
  clock: Clock
  shown: CopyShown
  signal: AbortSignal
}

/** Copies a record. Throws what `copyRecord` throws; errors of the stores say which of the two it is. */
export const copyBetween = async ({ from, to }: CopyPlaces, ports: CopyPorts): Promise<CopyReport> => {
  const { openSource, openTarget, clock, shown, signal } = ports
  const looking = (progress: Progress): Looking => ({
    onProgress: ({ checked, of }) => progress(checked, of),
    signal,
  })
  const source = await openSource(from, looking(shown.checkingSource))
  try {
    const target = await openTarget(to, looking(shown.checkingCopy))
    try {
      return await copyRecord({
        ...{ from: sided('What is to be copied', source), to: sided('The copy', target.store) },
        ...{ check: target.check, clock, signal },
        onProgress: (step, done, of) => shown[step](done, of),
      })
    } finally {
      await target.store.close()
    }
  } finally {
    await source.close()
  }
}
