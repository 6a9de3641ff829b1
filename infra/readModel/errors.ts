/** Turns what SQLite and the disk say of the read model's file into the port's own codes. */
import { type ReadModelCode, ReadModelError } from '../../schema/ports/readModel.ts'
import { codeOf } from '../sqlite/errors.ts'

/** Does some work with the file; whatever SQLite or the disk throws becomes a ReadModelError. */
export const guarded = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw readModelError(error, path)
  }
}

/** The same for work that takes its time. */
export const guardedLater = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw readModelError(error, path)
  }
}

/** What is thrown as a ReadModelError, where it comes from the file; errors of others stay what they are. */
const readModelError = (error: unknown, path: string): unknown => {
  if (error instanceof ReadModelError || !isFromFile(error)) return error
  const code: ReadModelCode = codeOf(error) === 'damaged' ? 'damaged' : 'unavailable'
  return new ReadModelError(code, `${sentence(error, code, path)} (${error.message})`, { cause: error })
}

const isFromFile = (error: unknown): error is Error =>
  error instanceof Error && ('errcode' in error || 'syscall' in error || codeOf(error) === 'damaged')

const sentence = (error: Error, code: ReadModelCode, path: string): string => {
  if (code === 'damaged') return `The read model ${path} is damaged and must be built again`
  const isFull = codeOf(error) === 'full' || ('code' in error && error.code === 'ENOSPC')
  if (isFull) return `There is no room for the read model ${path}: make room on its disk; the record is safe`
  return `The read model ${path} cannot be read or written: see who may write in its folder; the record is safe`
}

/** Whether somebody else has the file locked. */
export const isBusy = (error: unknown): boolean => codeOf(error) === 'busy'
