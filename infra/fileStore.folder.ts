/**
 * Files in a folder: `<folder>/<first two hex digits>/<SHA-256>`. What has its name there was whole and durable when it
 * came; whether it still is, is looked at before anything of it is given.
 */
import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { type FileStore, fileLimits, type StoredFile } from '../schema/ports/fileStore.ts'
import { asFileError, codeOf, damaged, notThere, openIncoming, takeIn } from './incomingFiles.ts'
import { alteredTo, digestShape, hashOf, keptFiles, placeOf, unreadable } from './keptFiles.ts'
import { makeFolder } from './makeFolder.ts'

/** `fileBytes` lowers the limit of one file, for small disks. */
export type FolderOptions = { fileBytes?: number }

const temporaryFolder = 'incoming'

/** Opens a folder as a file store, making it where it is missing; what an interrupted upload left behind is removed. */
export const folderFileStore = async (folder: string, options: FolderOptions = {}): Promise<FileStore> => {
  const limit = options.fileBytes ?? fileLimits.fileBytes
  const incoming = join(folder, temporaryFolder)
  await openIncoming(incoming)
  const pathOf = (digest: string): string => placeOf(folder, digest)
  const verify = verifier()

  const put = (content: Readable, expected?: string): Promise<StoredFile> =>
    takeIn({ incoming, content, expected, limit }, (path, { digest }) => moveDurably(path, pathOf(digest), folder))

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
    if (!handle) throw notThere(digest)
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

const nothingThere = (error: unknown): undefined => {
  if (codeOf(error) !== 'ENOENT') throw asFileError(error)
}
