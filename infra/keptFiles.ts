/** Where kept files lie, `<folder>/<first two hex digits>/<SHA-256>`, and what their bytes are. */
import { createHash } from 'node:crypto'
import { createReadStream, type Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** A file's name is the SHA-256 of its bytes, in lower-case hex; it lies in a folder of the first two digits. */
export const digestShape = /^[0-9a-f]{64}$/
const folderShape = /^[0-9a-f]{2}$/

/** Bytes read at once where a whole file is hashed. */
const hashedBytes = 1024 * 1024

/** The path of a file by its digest. */
export const placeOf = (folder: string, digest: string): string => join(folder, digest.slice(0, 2), digest)

/** The digests of all files in a folder, in order; none where the folder is missing. */
export async function* keptFiles(folder: string): AsyncGenerator<string, void, undefined> {
  for (const inner of await entries(folder)) {
    if (!inner.isDirectory() || !folderShape.test(inner.name)) continue
    for (const file of await entries(join(folder, inner.name))) {
      // Whatever else lies there is not kept yet: an upload that has not ended.
      if (file.isFile() && digestShape.test(file.name) && file.name.startsWith(inner.name)) yield file.name
    }
  }
}

/** What is in a folder, by name; nothing where there is no folder. */
export const entries = async (folder: string): Promise<Dirent[]> => {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return found.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Digest and size of all that a stream gives. */
export const hashOf = async (content: Readable): Promise<{ digest: string; bytes: number }> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { digest: hash.digest('hex'), bytes }
}

/** Why a file at a path is not what its digest says, in words; undefined where it is. Throws what is no damage. */
export const damageOf = async (path: string, digest: string): Promise<string | undefined> => {
  try {
    const found = await hashOf(createReadStream(path, { highWaterMark: hashedBytes }))
    return found.digest === digest ? undefined : alteredTo(found.digest)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return unreadable
    throw error
  }
}

export const alteredTo = (found: string): string => `its bytes give the digest ${found}`
export const unreadable = 'the disk cannot read it'
