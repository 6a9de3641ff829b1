/** Records in files: a folder with `record.json` and `record.jsonl`, or a file of lines alone. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { RecordError, type RecordSource } from '../schema/ports/recordSource.ts'

const text = (limit: number) => {
  const error = `must be a text of 1 to ${limit} characters`
  return z.string({ error }).min(1, { error }).max(limit, { error })
}
const words = 'must be lower-case words joined by hyphens, such as cambridgeshire-2015'

const aboutSchema = z.strictObject({
  name: z.string({ error: words }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: words }),
  title: text(300),
  describes: text(2_000),
})

/** Opens a record by the path of its folder or of its lines. Throws RecordError: `notFound`, `notARecord`. */
export const openRecordFolder = async (path: string): Promise<RecordSource> => {
  const found = await stat(path).catch(() => undefined)
  if (!found)
    throw new RecordError(
      'notFound',
      `There is no ${path}: name a folder with record.json and record.jsonl, or a file of lines.`,
    )
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
  const parsed = aboutSchema.safeParse(await jsonIn(path))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(issue => `${path}: ${aboutFault(issue)}.`)
  throw new RecordError('notARecord', [...faults, whatToDo].join('\n'), { cause: parsed.error })
}

const whatToDo = 'Give it one JSON object with name, title and describes, as in infra/records/cambridgeshire-2015.'

const aboutFault = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `nobody knows ${issue.keys.join(', ')}`
  return issue.path.length === 0 ? 'it must be one JSON object' : `${issue.path.join('.')} ${issue.message}`
}

const jsonIn = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(cause => {
    throw new RecordError('notARecord', `${path} cannot be read: ${reasonOf(cause)}\n${whatToDo}`, { cause })
  })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new RecordError('notARecord', `${path} is not JSON: ${reasonOf(cause)}\n${whatToDo}`, { cause })
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
