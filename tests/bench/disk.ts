/** The physical limit of a durable write: what the disk under the record does when asked to keep a few pages. */
import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { named, oneAtATime } from './rounds.ts'

/** One commit of three pages in the write-ahead log. */
const commitBytes = 12 * 1024
const fileBytes = 4 * 1024 * 1024

export type Disk = {
  /** Overwrites as many bytes as one commit writes and waits for the disk, over and over. */
  measure(blockMs: number): Promise<Record<string, number>>
  close(): void
}

/** What fdatasync does in a folder: a file that is there already is overwritten, as the write-ahead log is. */
export const diskOf = (folder: string): Disk => {
  const file = openSync(join(folder, 'limit.bin'), 'w')
  writeSync(file, Buffer.alloc(fileBytes, 1))
  fsyncSync(file)
  const pages = Buffer.alloc(commitBytes, 2)
  let place = 0
  const step = (): void => {
    writeSync(file, pages, 0, commitBytes, place)
    fdatasyncSync(file)
    place = place + 2 * commitBytes > fileBytes ? 0 : place + commitBytes
  }
  return {
    measure: async blockMs => named('fdatasync', await oneAtATime(blockMs, step)),
    close: () => closeSync(file),
  }
}
