/** Turns what SQLite says of the read model's file into the port's own codes. */
import { type ReadModelCode, ReadModelError } from '../../schema/ports/readModel.ts'
import { codeOf } from '../sqlite/errors.ts'

/** Whatever SQLite threw as a ReadModelError; errors of others stay what they are. */
export const readModelError = (error: unknown, path: string): unknown => {
  if (error instanceof ReadModelError || !isFromFile(error)) return error
  const code: ReadModelCode = codeOf(error) === 'damaged' ? 'damaged' : 'unavailable'
  const sentence = code === 'damaged' ? 'is damaged and must be built again' : 'cannot be read or written now'
  return new ReadModelError(code, `The read model ${path} ${sentence} (${error.message})`, { cause: error })
}

const isFromFile = (error: unknown): error is Error =>
  error instanceof Error && ('errcode' in error || codeOf(error) === 'damaged')
