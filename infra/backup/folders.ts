/** The folders of a backup: copying files with their digests checked, and making sure that nothing is overwritten. */
import { open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FilesPlace } from '../filesPlace.ts'
import { damageOf, entries, placeOf } from '../keptFiles.ts'
import { makeFolder } from '../makeFolder.ts'
import { BackupError } from './backupError.ts'

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

export type CopiedFiles = {
  copied: number
  bytes: number
  /** Files that were left out because they were erased. */
  erased: number
  /** Files that were left out because they are not what their names say: why, by digest. */
  damaged: Map<string, string>
}

/**
 * Copies all files of a place into a folder, each copy verified against its name; those in `erased` are left out, and
 * those that are damaged: one file is no reason to be without all the others. Throws BackupError `damaged` where the
 * target does not keep what is written.
 */
export const copyFiles = async (
  from: FilesPlace | undefined,
  to: string,
  { erased, signal }: { erased: ReadonlySet<string>; signal?: AbortSignal | undefined },
): Promise<CopiedFiles> => {
  await makeFolder(to)
  const copied: CopiedFiles = { copied: 0, bytes: 0, erased: 0, damaged: new Map() }
  if (from === undefined) return copied
  for await (const digest of from.digests()) {
    signal?.throwIfAborted()
    if (erased.has(digest)) {
      copied.erased += 1
      continue
    }
    const target = placeOf(to, digest)
    await makeFolder(dirname(target))
    const damage = await from.copy(digest, target)
    if (damage !== undefined) {
      copied.damaged.set(digest, `is damaged: ${damage}`)
      continue
    }
    copied.bytes += await settled(target, digest)
    copied.copied += 1
  }
  await syncTree(to)
  return copied
}

/** The bytes of a copy, once it is verified and durable. */
const settled = async (target: string, digest: string): Promise<number> => {
  const damage = await damageOf(target, digest)
  if (damage !== undefined) {
    throw new BackupError('damaged', `The file ${digest} is whole, but not as it was written to ${target}: ${damage}`)
  }
  await syncPath(target)
  return (await stat(target)).size
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
