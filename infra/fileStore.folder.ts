/** Files in a folder: `<folder>/<first two hex digits>/<SHA-256>`. What has its name there is whole and durable. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { FileError, type FileStore, fileLimits, type StoredFile } from '../schema/ports/fileStore.ts'

/** `fileBytes` lowers the limit of one file, for small disks. */
export type FolderOptions = { fileBytes?: number }

const digestShape = /^[0-9a-f]{64}$/
const temporaryFolder = 'incoming'

/** Milliseconds after which an upload that came no further was interrupted, be it one of another process. */
const interruptedAfterMs = 3_600_000

/** Opens a folder as a file store, making it where it is missing; what an interrupted upload left behind is removed. */
export const folderFileStore = async (folder: string, options: FolderOptions = {}): Promise<FileStore> => {
  const limit = options.fileBytes ?? fileLimits.fileBytes
  const incoming = join(folder, temporaryFolder)
  await mkdir(incoming, { recursive: true })
  await removeInterrupted(incoming)
  const pathOf = (digest: string): string => join(folder, digest.slice(0, 2), digest)

  const put = async (content: Readable, expected?: string): Promise<StoredFile> => {
    if (expected !== undefined) checkShape(expected)
    const temporary = join(incoming, randomUUID())
    try {
      const stored = await writeDurably(content, temporary, limit)
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
    if (!(await find(digest))) throw new FileError('notFound', `There is no file ${digest}.`)
    const source = createReadStream(pathOf(digest))
    const checked = source.pipe(checking(digest))
    source.on('error', error => checked.destroy(asFileError(error)))
    checked.on('close', () => source.destroy())
    return checked
  }

  async function* list(): AsyncIterable<StoredFile> {
    for (const prefix of (await readdir(folder)).filter(name => /^[0-9a-f]{2}$/.test(name)).sort()) {
      for (const digest of (await readdir(join(folder, prefix))).filter(name => digestShape.test(name)).sort()) {
        const found = await find(digest)
        if (found) yield found
      }
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
  const made = await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await syncFolder(dirname(to))
  if (made !== undefined) await syncFolder(root)
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Passes bytes on and fails at the end where they are not those that the digest names. */
const checking = (digest: string): Transform => {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      const found = hash.digest('hex')
      done(
        found === digest ? null : new FileError('damaged', `The file ${digest} is damaged: its bytes give ${found}.`),
      )
    },
  })
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

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined
