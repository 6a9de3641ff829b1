/**
 * Files in a folder: `<folder>/<first two hex digits>/<SHA-256>`. What has its name there was whole and durable when it
 * came; whether it still is, is looked at before anything of it is given.
 */
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { FileError, type FileStore, fileLimits, type StoredFile } from '../schema/ports/fileStore.ts'
import { alteredTo, digestShape, hashOf, keptFiles, placeOf, unreadable } from './keptFiles.ts'
import { makeFolder } from './makeFolder.ts'

/** `fileBytes` lowers the limit of one file, for small disks. */
export type FolderOptions = { fileBytes?: number }

const temporaryFolder = 'incoming'

/** Milliseconds after which an upload that came no further was interrupted, be it one of another process. */
const interruptedAfterMs = 3_600_000

/** Opens a folder as a file store, making it where it is missing; what an interrupted upload left behind is removed. */
export const folderFileStore = async (folder: string, options: FolderOptions = {}): Promise<FileStore> => {
  const limit = options.fileBytes ?? fileLimits.fileBytes
  const incoming = join(folder, temporaryFolder)
  await makeFolder(incoming)
  await removeInterrupted(incoming)
  const pathOf = (digest: string): string => placeOf(folder, digest)
  const verify = verifier()

  const put = async (content: Readable, expected?: string): Promise<StoredFile> => {
    if (expected !== undefined) checkShape(expected)
    const temporary = join(incoming, randomUUID())
    try {
      const stored = await writeDurably(content, temporary, limit)
      if (stored.bytes === 0) throw new FileError('empty', 'The file is empty: send the paper itself.')
      if (expected !== undefined && expected !== stored.digest) throw wrongDigest(expected, stored.digest)
      await moveDurably(temporary, pathOf(stored.digest), folder)
      return stored
    } catch (error) {
      throw asFileError(error)
    } finally {
      await rm(temporary, { force: true })
    }
  }

  const find = async (digest: string): Promise<StoredFile | undefined> => {
    if (!digestShape.test(digest)) return undefined
    try {
      return { digest, bytes: (await stat(pathOf(digest))).size }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw asFileError(error)
    }
  }

  const read = async (digest: string): Promise<Readable> => {
    const handle = digestShape.test(digest) ? await open(pathOf(digest), 'r').catch(nothingThere) : undefined
    if (!handle) throw new FileError('notFound', `There is no file ${digest}.`)
    try {
      await verify(handle, digest)
    } catch (error) {
      await handle.close()
      throw codeOf(error) === 'EIO' ? damaged(digest, unreadable, error) : asFileError(error)
    }
    return checked(handle.createReadStream({ start: 0 }), digest)
  }

  async function* list(): AsyncIterable<StoredFile> {
    for await (const digest of keptFiles(folder)) {
      const found = await find(digest)
      if (found) yield found
    }
  }

  const remove = async (digest: string): Promise<void> => {
    if (!(await find(digest))) return
    await rm(pathOf(digest), { force: true })
    await syncFolder(dirname(pathOf(digest)))
  }

  return { put, stat: find, read, list, delete: remove }
}

const removeInterrupted = async (incoming: string): Promise<void> => {
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

/** Writes all of a stream into a new file, synced to the disk. Throws `tooLarge` beyond the limit. */
const writeDurably = async (content: Readable, path: string, limit: number): Promise<StoredFile> => {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(path, 'wx')
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

/** The new name is durable only once its folder, and where that is new the folder above, are on the disk too. */
const moveDurably = async (from: string, to: string, root: string): Promise<void> => {
  const isMade = await makeFolder(dirname(to))
  await rename(from, to)
  await syncFolder(dirname(to))
  if (isMade) await syncFolder(root)
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Files that are remembered as verified, at most. */
const rememberedFiles = 10_000

/** Demands that a file is what its digest says, and remembers it for as long as nobody has touched the file since. */
const verifier = () => {
  const verified = new Map<string, string>()
  return async (handle: FileHandle, digest: string): Promise<void> => {
    const before = await marksOf(handle)
    if (verified.get(digest) === before) return
    const found = await hashOf(handle.createReadStream({ start: 0, autoClose: false }))
    if (found.digest !== digest) throw damaged(digest, alteredTo(found.digest))
    if ((await marksOf(handle)) !== before) return
    if (verified.size >= rememberedFiles) verified.clear()
    verified.set(digest, before)
  }
}

/** What changes about a file when somebody writes to it. */
const marksOf = async (handle: FileHandle): Promise<string> => {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true })
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
}

/** A file's bytes, hashed once more on their way: it may be written to while it is read. */
const checked = (source: Readable, digest: string): Readable => {
  const content = source.pipe(checking(digest))
  source.on('error', error => content.destroy(asFileError(error)))
  content.on('close', () => source.destroy())
  return content
}

/** Passes bytes on, the last of them only where all are those that the digest names. */
const checking = (digest: string): Transform => {
  const hash = createHash('sha256')
  let held: Buffer | undefined
  return new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, held)
      held = chunk
    },
    flush(done) {
      const found = hash.digest('hex')
      if (found === digest) done(null, held)
      else done(damaged(digest, alteredTo(found)))
    },
  })
}

const damaged = (digest: string, what: string, cause?: unknown): FileError => {
  const mending = 'Nothing of it is given out; keeping the same file again, from a whole copy, mends it.'
  return new FileError('damaged', `The file ${digest} is damaged: ${what}. ${mending}`, { cause })
}

const wrongDigest = (expected: string, found: string): FileError =>
  new FileError('wrongDigest', `The bytes that came give ${found}, not ${expected}: send the file again.`)

const checkShape = (digest: string): void => {
  if (!digestShape.test(digest))
    throw new FileError('wrongDigest', `"${digest}" is no SHA-256 digest in lower-case hex.`)
}

const asFileError = (cause: unknown): Error => {
  if (cause instanceof FileError) return cause
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(cause) ?? '')) {
    return new FileError('full', 'The disk is full: the file was not kept.', { cause })
  }
  if (codeOf(cause) === 'EIO') return new FileError('damaged', 'The disk could not be read or written.', { cause })
  return cause instanceof Error ? cause : new Error('The file could not be read or written.', { cause })
}

const nothingThere = (error: unknown): undefined => {
  if (codeOf(error) !== 'ENOENT') throw asFileError(error)
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined
