/** The few small files that the papers of made-up forces are made of. */
import { Readable } from 'node:stream'
import type { FileStore } from '../../schema/ports/fileStore.ts'
import type { Force, KeptFile } from './force.ts'

const count = 8

/** Keeps them, and answers what a version of a document names of each. */
export const keepFiles = (files: FileStore): Promise<KeptFile[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const text = `The case for the work, draft ${index + 1}: what it costs, who does it, and by when.\n`
      const { digest, bytes } = await files.put(Readable.from([text]))
      return { digest, bytes, mediaType: 'text/plain', fileName: `the-case-${index + 1}.txt` }
    }),
  )

/** The next file in turn: never that of the version before. */
export const nextFile = (force: Force): KeptFile => {
  const file = force.files[force.dealt.files++ % force.files.length]
  if (file === undefined) throw new Error('There are no files to make papers of')
  return file
}
