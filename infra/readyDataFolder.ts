/** The data folder: made where it is not there, and tried before anything is opened in it. */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Says in a sentence why nothing can be kept there, and what to do. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
  readonly code: 'unusable' | 'hanging'
  constructor(code: DataFolderError['code'], sentence: string, options: { cause?: unknown } = {}) {
    super(sentence, options)
    this.code = code
  }
}

/** Milliseconds after which a folder that does not answer, such as one on a network, is given up. */
const patienceMs = 5_000
const instead = 'Choose another with FOURFOLD_DATA'

/** Makes the folder ready to be written in. Throws DataFolderError, within seconds. */
export const readyDataFolder = async (folder: string): Promise<void> => {
  const path = resolve(folder)
  const given = Promise.withResolvers<never>()
  const sentence = `The data folder ${path} does not answer: see to its disk or network, or start again later.`
  const timer = setTimeout(() => given.reject(new DataFolderError('hanging', sentence)), patienceMs)
  try {
    await Promise.race([made(path).then(() => tried(path)), given.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Level by level, for where none can be made, as under /proc, making all of them at once never ends. */
const made = async (path: string): Promise<void> => {
  const found = await stat(path).catch(error => (isMissing(error) ? undefined : unusable(path, error)))
  if (found?.isDirectory()) return
  if (found) throw new DataFolderError('unusable', `The data folder ${path} is no folder. ${instead}, or move it away.`)
  if (dirname(path) !== path) await made(dirname(path))
  await mkdir(path).catch(error => (isThere(error) ? undefined : unusable(path, error)))
}

/** Writes a file and removes it. */
const tried = async (path: string): Promise<void> => {
  const file = join(path, '.tried')
  try {
    await writeFile(file, 'Fourfold tries whether it can write here.\n')
    await rm(file)
  } catch (error) {
    unusable(path, error)
  }
}

const unusable = (path: string, cause: unknown): never => {
  if (codeOf(cause) === 'ENOSPC') throw cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  const what = `Nothing can be written in the data folder ${path}: ${reason}`
  throw new DataFolderError('unusable', `${what}. ${instead}, or see who may write there.`, { cause })
}

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'
const isThere = (error: unknown): boolean => codeOf(error) === 'EEXIST'
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
