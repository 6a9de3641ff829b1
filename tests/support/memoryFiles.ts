/** Files in memory, by the SHA-256 of their content. */
import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { FileError, type FileStore, type StoredFile } from '../../schema/ports/fileStore.ts'

export const memoryFiles = (): FileStore => {
  const kept = new Map<string, Buffer>()
  const stored = (digest: string, content: Buffer): StoredFile => ({ digest, bytes: content.length })
  return {
    put: async (content, expected) => {
      const bytes = await buffer(content)
      const digest = hash('sha256', bytes, 'hex')
      if (expected !== undefined && expected !== digest) throw new FileError('wrongDigest', `It is ${digest}.`)
      kept.set(digest, bytes)
      return stored(digest, bytes)
    },
    stat: async digest => {
      const content = kept.get(digest)
      return content && stored(digest, content)
    },
    read: async digest => {
      const content = kept.get(digest)
      if (!content) throw new FileError('notFound', `There is no file ${digest}.`)
      return Readable.from([content])
    },
    async *list() {
      for (const [digest, content] of kept) yield stored(digest, content)
    },
    delete: async digest => void kept.delete(digest),
  }
}
