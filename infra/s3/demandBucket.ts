/** Whether a bucket can be used: all that a file store does there is tried once, with an object of no use. */
import { hash, randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { FileError } from '../../schema/ports/fileStore.ts'
import type { Bucket } from './bucket.ts'

const trial = 'Fourfold tries whether it can keep files here.\n'
const digest = hash('sha256', trial, 'hex')

/** Times that the object is looked for: another node that starts may delete it in between, for all try the same one. */
const looks = 5

/** Throws FileError `unavailable` or `invalid` with a sentence on what to do. Nothing is left of what was tried. */
export const demandBucket = async (bucket: Bucket, incoming: string): Promise<void> => {
  const { prefix, name } = bucket.address
  const path = join(incoming, randomUUID())
  const key = `${prefix}tried`
  await bucket.list(prefix)
  await writeFile(path, trial)
  try {
    let found: string | undefined
    for (let look = 0; look < looks && found === undefined; look += 1) {
      await bucket.put(key, path, { digest, bytes: trial.length })
      found = await bucket.get(key, text)
    }
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
