/** Opens the event store that the settings name: a file in the data folder, or a server. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventStore, EventStoreError, type RecordStore } from '../schema/ports/eventStore.ts'
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
  return openServer(server, join(places.folder, 'logIndex.sqlite'))
}

/** Opens the record on a server. Without the file of an index all of its log is read first. */
export const openServer = ({ passwordFile, ...rest }: StoreServer, indexPath?: string): Promise<RecordStore> =>
  openKurrentEventStore({
    ...rest,
    ...(passwordFile === undefined ? {} : { password: passwordIn(passwordFile) }),
    ...(indexPath === undefined ? {} : { indexPath }),
  })

const inFile = 'leave FOURFOLD_STORE out to work on the record in the data folder'
const takenOut = 'take the record out of the server into a file: copy --from <server> --to sqlite:<file>'
const insteadOnServer = {
  generate: inFile,
  check: `${takenOut}; what is copied is checked, and again by check where that file is in FOURFOLD_DATA`,
  backup: `${takenOut}; then back that up, without FOURFOLD_STORE and with FOURFOLD_DATA naming its folder`,
  restore: 'restore it without FOURFOLD_STORE, then put it on the server: copy --from sqlite:<file> --to <server>',
} as const

/** Demands that the record is in a file, for what works on the file itself. Throws EventStoreError `invalid`. */
export const demandFile = (what: keyof typeof insteadOnServer, server: StoreServer | undefined): void => {
  if (!server) return
  throw new EventStoreError(
    'invalid',
    `${what} works on a record in a file, and FOURFOLD_STORE names a server: ${insteadOnServer[what]}`,
  )
}

// The line end that an editor puts after it is no part of a password.
const passwordIn = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/, '')
