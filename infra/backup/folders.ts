/** The folders of a backup: copying files with their digests checked, and making sure that nothing is overwritten. */
import { createHash } from 'node:crypto'
import { createReadStream, type Dirent } from 'node:fs'
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BackupError } from './backupError.ts'

/** A file's name is the SHA-256 of its bytes; it lies in a folder of the first two digits. */
const fileName = /^[0-9a-f]{64}$/
const folderName = /^[0-9a-f]{2}$/

/** Throws BackupError `notEmpty` unless nothing is there, or an empty folder or file. */
export const demandEmpty = async (path: string): Promise<void> => {
  const found = await stat(path).catch(nothingThere)
  if (!found) return
  const isEmpty = found.isDirectory() ? (await readdir(path)).length === 0 : found.size === 0
  if (!isEmpty) throw new BackupError('notEmpty', `${path} is not empty: nothing is overwritten`)
}

const nothingThere = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  throw error
}

export type CopiedFiles = { copied: number; bytes: number; erased: number }

/**
 * Copies a file store's folder, each file verified against its name; those in `erased` are left out. Throws BackupError
 * `damaged`, naming the file that is not what its name says.
 */
export const copyFiles = async (
  from: string | undefined,
  to: string,
  erased: ReadonlySet<string>,
): Promise<CopiedFiles> => {
  await mkdir(to, { recursive: true })
  const copied: CopiedFiles = { copied: 0, bytes: 0, erased: 0 }
  for await (const digest of filesIn(from)) {
    if (erased.has(digest)) {
      copied.erased += 1
      continue
    }
    const target = join(to, digest.slice(0, 2), digest)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(from ?? '', digest.slice(0, 2), digest), target)
    copied.bytes += await demandDigest(target, digest)
    copied.copied += 1
    await syncPath(target)
  }
  await syncTree(to)
  return copied
}

async function* filesIn(folder: string | undefined): AsyncGenerator<string, void, undefined> {
  for (const inner of await entries(folder)) {
    if (!inner.isDirectory() || !folderName.test(inner.name)) continue
    for (const file of await entries(join(folder ?? '', inner.name))) {
      // Whatever else lies there is not kept yet: an upload that has not ended.
      if (file.isFile() && fileName.test(file.name) && file.name.startsWith(inner.name)) yield file.name
    }
  }
}

const entries = async (folder: string | undefined): Promise<Dirent[]> => {
  if (folder === undefined) return []
  const found = await readdir(folder, { withFileTypes: true }).catch(nothingThere)
  return (found ?? []).sort((one, other) => (one.name < other.name ? -1 : 1))
}

const demandDigest = async (path: string, digest: string): Promise<number> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  if (hash.digest('hex') === digest) return bytes
  throw new BackupError('damaged', `The file ${digest} is not what its name says`)
}

/** Makes a file's content durable. */
export const syncPath = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the names in a folder durable. */
export const syncFolder = syncPath

const syncTree = async (folder: string): Promise<void> => {
  for (const inner of await entries(folder)) if (inner.isDirectory()) await syncFolder(join(folder, inner.name))
  await syncFolder(folder)
}
