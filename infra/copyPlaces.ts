/** Opens what a record is copied from and to: the file of a record, or a server. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { EventStoreError, type RecordStore } from '../schema/ports/eventStore.ts'
import { demandEmpty } from './backup/folders.ts'
import { openSqliteEventStore } from './eventStore.sqlite.ts'
import { makeFolder } from './makeFolder.ts'
import { openServer, type StoreServer } from './openEventStore.ts'
import { type CheckProgress, checkEverything } from './sqlite/checkEverything.ts'
import { restoreABackup } from './sqlite/errors.ts'

export type StorePlace = { file: string } | { server: StoreServer }
export type Looking = { onProgress: (progress: CheckProgress) => void; signal: AbortSignal }

/** Opens a record to be copied. One in a file is looked through first. Throws EventStoreError. */
export const openCopySource = async (place: StorePlace, looking: Looking): Promise<RecordStore> => {
  if ('server' in place) return openServer(place.server)
  if (!existsSync(place.file)) throw new EventStoreError('unavailable', `There is no record ${place.file} to be copied`)
  await digestOfWhole(place.file, looking)
  return openSqliteEventStore(place.file)
}

/** Opens the place to copy to; one in a file comes with a way to look through it. Throws likewise. */
export const openCopyTarget = async (
  place: StorePlace,
  looking: Looking,
): Promise<{ store: RecordStore; check?: () => Promise<string> }> => {
  if ('server' in place) return { store: await openServer(place.server) }
  const { file } = place
  await makeFolder(dirname(file))
  // The log of a record that was lost would be taken for that of the new one.
  if (!existsSync(file)) for (const end of ['-wal', '-shm']) await demandEmpty(`${file}${end}`)
  return { store: openSqliteEventStore(file), check: () => digestOfWhole(file, looking) }
}

/** The digest over the events of a record that is whole. Throws EventStoreError `damaged` that names the events. */
const digestOfWhole = async (file: string, { onProgress, signal }: Looking): Promise<string> => {
  const { faults, digest } = await checkEverything(file, onProgress, signal)
  if (faults.length === 0) return digest
  const help = `Keep it as it is and ${restoreABackup}`
  throw new EventStoreError('damaged', `The record ${file} is not whole: ${faults.join('; ')}. ${help}.`)
}
