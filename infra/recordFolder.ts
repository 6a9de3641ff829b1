/** Records in files: a folder with `record.json` and `record.jsonl`, or a file of lines alone. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { RecordError, type RecordSource } from '../schema/ports/recordSource.ts'

const aboutSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens'),
  title: z.string().min(1).max(300),
  describes: z.string().min(1).max(2_000),
})

/** Opens a record by the path of its folder or of its lines. Throws RecordError: `notFound`, `notARecord`. */
export const openRecordFolder = async (path: string): Promise<RecordSource> => {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new RecordError('notFound', `There is no record at ${path}.`)
  if (!found.isDirectory()) return { ...named(path), lines: () => linesOf(path) }
  const file = join(path, 'record.jsonl')
  if (!(await stat(file).catch(() => undefined))) {
    throw new RecordError('notARecord', `${path} is no record: it holds no record.jsonl.`)
  }
  return { ...(await aboutRecord(join(path, 'record.json'))), lines: () => linesOf(file) }
}

const named = (path: string) => {
  const name = basename(path, extname(path))
  return { name, title: name, describes: `The lines of ${basename(path)}.` }
}

const aboutRecord = async (path: string) => {
  try {
    return aboutSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new RecordError('notARecord', `${path} does not say which record it is: ${reason}`, { cause: error })
  }
}

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
