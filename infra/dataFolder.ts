/** The folder of a record, its files and its read model: whether a record may be made there where none is. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { EventStoreError } from '../schema/ports/eventStore.ts'
import { keptFiles } from './keptFiles.ts'
import { restoreABackup } from './sqlite/errors.ts'

export type DataPlaces = { folder: string; record: string; files: string; readModel: string }

/** Where everything lies in a data folder. */
export const placesIn = (folder: string): DataPlaces => ({
  folder,
  record: join(folder, 'record.sqlite'),
  files: join(folder, 'files'),
  readModel: join(folder, 'readModel.sqlite'),
})

/**
 * Demands that a record is where it was, or that nothing tells of an earlier one. A new record beside the files or the
 * read model of one that was lost would pass for it. Throws EventStoreError `damaged`.
 */
export const demandRecordOrNothing = async ({ folder, record, files, readModel }: DataPlaces): Promise<void> => {
  if (sizeOf(record) > 0) return
  const traces = [
    ...(sizeOf(`${record}-wal`) > 0 ? ['its write-ahead log'] : []),
    ...(sizeOf(readModel) > 0 ? ['its read model'] : []),
    ...((await isEmpty(files)) ? [] : ['its files']),
  ]
  if (traces.length === 0) return
  const what = `The record ${record} is ${sizeOf(record) === 0 ? 'empty' : 'missing'}`
  const there = `although there is what belongs to it in ${folder}: ${traces.join(' and ')}`
  const help = `Move that folder away; then ${restoreABackup}, or start anew without one`
  throw new EventStoreError('damaged', `${what}, ${there}. ${help}.`, { detail: { path: record } })
}

/** Bytes of a file; -1 where there is none. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1

const isEmpty = async (files: string): Promise<boolean> => (await keptFiles(files).next()).done === true
