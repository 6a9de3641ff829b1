/** Files on their way in: written beside the kept ones until all of them is there, and what is wrong with one. */
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { FileError, type StoredFile } from '../schema/ports/fileStore.ts'
import { digestShape } from './keptFiles.ts'
import { makeFolder } from './makeFolder.ts'

/** Milliseconds after which an upload that came no further was interrupted, be it one of another process. */
const interruptedAfterMs = 3_600_000

/** Makes the folder of what comes in; what an interrupted upload left behind there is removed. */
export const openIncoming = async (incoming: string): Promise<void> => {
  await makeFolder(incoming)
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    // What is gone meanwhile was no leftover.
    const touchedMs = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
    if (Date.now() - touchedMs > interruptedAfterMs) await rm(path, { recursive: true, force: true })
  }
}

/** `expected`: the digest that the sender claims. `limit`: the bytes that a file may have. */
export type Taking = { incoming: string; content: Readable; expected: string | undefined; limit: number }

/**
 * Takes a file in, durable at a place of its own, and gives it to `keep` where it is what it should be. Nothing of it
 * remains at that place. Throws FileError `empty`, `tooLarge`, `wrongDigest` and `full`, and what the content does.
 */
export const takeIn = async (
  { incoming, content, expected, limit }: Taking,
  keep: (path: string, stored: StoredFile) => Promise<void>,
): Promise<StoredFile> => {
  if (expected !== undefined) checkShape(expected)
  const temporary = join(incoming, randomUUID())
  try {
    const stored = await writeDurably(content, temporary, limit)
    if (stored.bytes === 0) throw new FileError('empty', 'The file is empty: send the paper itself.')
    if (expected !== undefined && expected !== stored.digest) throw wrongDigest(expected, stored.digest)
    await keep(temporary, stored)
    return stored
  } catch (error) {
    throw asFileError(error)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Writes all of a stream into a file, synced to the disk. Throws FileError `tooLarge` beyond the limit. */
export const writeDurably = async (content: Readable, path: string, limit: number): Promise<StoredFile> => {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(path, 'w')
  try {
    for await (const chunk of content) {
      const part = Buffer.from(chunk)
      bytes += part.length
      if (bytes > limit) throw new FileError('tooLarge', `The file is larger than ${limit} bytes.`)
      hash.update(part)
      await writeAll(handle, part)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { digest: hash.digest('hex'), bytes }
}

// One write may take fewer bytes than it was given.
const writeAll = async (handle: FileHandle, part: Buffer): Promise<void> => {
  for (let done = 0; done < part.length; ) done += (await handle.write(part, done)).bytesWritten
}

/** A file that is not what its digest says; `what` is the end of a sentence. */
export const damaged = (digest: string, what: string, cause?: unknown): FileError => {
  const mending = 'Nothing of it is given out; keeping the same file again, from a whole copy, mends it.'
  return new FileError('damaged', `The file ${digest} is damaged: ${what}. ${mending}`, { cause })
}

export const notThere = (digest: string): FileError => new FileError('notFound', `There is no file ${digest}.`)

/** What a disk says, in the port's codes where it has one for it. */
export const asFileError = (cause: unknown): Error => {
  if (cause instanceof FileError) return cause
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(cause) ?? '')) {
    return new FileError('full', 'The disk is full: the file was not kept.', { cause })
  }
  if (codeOf(cause) === 'EIO') return new FileError('damaged', 'The disk could not be read or written.', { cause })
  return cause instanceof Error ? cause : new Error('The file could not be read or written.', { cause })
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

const wrongDigest = (expected: string, found: string): FileError =>
  new FileError('wrongDigest', `The bytes that came give ${found}, not ${expected}: send the file again.`)

const checkShape = (digest: string): void => {
  if (!digestShape.test(digest))
    throw new FileError('wrongDigest', `"${digest}" is no SHA-256 digest in lower-case hex.`)
}
