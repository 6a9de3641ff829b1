/** Opens the event store that the settings name: a file in the data folder, or a server. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventStore, EventStoreError } from '../schema/ports/eventStore.ts'
import { type DataPlaces, demandRecordOrNothing } from './dataFolder.ts'
import { openKurrentEventStore } from './eventStore.kurrent.ts'
import { openSqliteEventStore } from './eventStore.sqlite.ts'

/** A store on a server: its address, and what goes with it. */
export type StoreServer = { address: string; username?: string; passwordFile?: string; prefix: string }

/** Opens the record where it is kept. Throws EventStoreError with a sentence on what to do. */
export const openEventStore = async (places: DataPlaces, server: StoreServer | undefined): Promise<EventStore> => {
  if (!server) {
    await demandRecordOrNothing(places)
    return openSqliteEventStore(places.record)
  }
  const { passwordFile, ...rest } = server
  const password = passwordFile === undefined ? {} : { password: passwordIn(passwordFile) }
  return openKurrentEventStore({ ...rest, ...password, indexPath: join(places.folder, 'logIndex.sqlite') })
}

/** Demands that the record is in a file, for what works on the file itself. Throws EventStoreError `invalid`. */
export const demandFile = (what: string, server: StoreServer | undefined): void => {
  if (!server) return
  const help = 'leave FOURFOLD_STORE out to work on the record in the data folder'
  throw new EventStoreError(
    'invalid',
    `${what} works on a record in a file, and FOURFOLD_STORE names a server: ${help}`,
  )
}

// The line end that an editor puts after it is no part of a password.
const passwordIn = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/, '')
