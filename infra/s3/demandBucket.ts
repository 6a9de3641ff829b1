/** Whether a bucket can be used: all that a file store does there is tried once, with an object of no use. */
import { hash, randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { FileError } from '../../schema/ports/fileStore.ts'
import type { Bucket } from './bucket.ts'

/** Throws FileError `unavailable` or `invalid` with a sentence on what to do. Nothing is left of what was tried. */
export const demandBucket = async (bucket: Bucket, incoming: string): Promise<void> => {
  const { prefix, name } = bucket.address
  const trial = randomUUID()
  const path = join(incoming, trial)
  const key = `${prefix}tried/${trial}`
  await bucket.list(prefix)
  await writeFile(path, trial)
  try {
    await bucket.put(key, path, { digest: hash('sha256', trial, 'hex'), bytes: trial.length })
    const found = await bucket.get(key, text)
    const { isKept } = await bucket.remove(key)
    if (found !== trial) throw invalid(`The bucket ${name} does not give what was put there`)
    if (isKept) {
      const help = 'switch versioning off, or name another bucket in FOURFOLD_FILES'
      throw invalid(
        `The bucket ${name} keeps versions of what is deleted, so nothing could be forgotten there: ${help}`,
      )
    }
  } finally {
    await rm(path, { force: true })
  }
}

const invalid = (sentence: string): FileError => new FileError('invalid', `${sentence}.`)
