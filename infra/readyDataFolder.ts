/** The data folder: made where it is not there, and tried before anything is opened in it. */
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolder } from './makeFolder.ts'

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

/** Makes the folder ready to be written in. Throws DataFolderError, within seconds. */
export const readyDataFolder = async (folder: string): Promise<void> => {
  const path = resolve(folder)
  const given = Promise.withResolvers<never>()
  const sentence = `The data folder ${path} does not answer: see to its disk or network, or start again later.`
  const timer = setTimeout(() => given.reject(new DataFolderError('hanging', sentence)), patienceMs)
  try {
    await Promise.race([tried(path), given.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Makes it, writes a file in it, and removes that; whoever starts beside it may have removed it already. */
const tried = async (path: string): Promise<void> => {
  const file = join(path, '.tried')
  try {
    await makeFolder(path)
    await writeFile(file, 'Fourfold tries whether it can write here.\n')
    await rm(file, { force: true })
  } catch (error) {
    throw codeOf(error) === 'ENOSPC' ? error : unusable(path, error)
  }
}

const unusable = (path: string, cause: unknown): DataFolderError => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const what = `Nothing can be written in the data folder ${path}: ${reason}`
  const orElse = codeOf(cause) === 'ENOTDIR' ? 'move that file away' : 'see who may write there'
  return new DataFolderError('unusable', `${what}. Choose another with FOURFOLD_DATA, or ${orElse}.`, { cause })
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
