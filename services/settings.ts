/** The settings: what an operator can choose, by environment variables, each with a default. */
import { z } from 'zod'

export const recordChoices = ['cambridgeshire-2015', 'empty'] as const
export const logLevels = ['error', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** Fourfold answers on this address only: it knows no sign-in of its own yet. */
export const host = '127.0.0.1'

type SettingRow = { name: string; default: string; meaning: string; parse: z.ZodType }

const portShape = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))

/** Every setting, in the order in which README prints them. */
export const settingsTable = [
  {
    name: 'PORT',
    default: '4000',
    meaning: `The port on ${host} on which it answers, 0 to 65535. 0 takes any that is free.`,
    parse: portShape,
  },
  {
    name: 'FOURFOLD_DATA',
    default: './data',
    meaning: 'The folder for the record, its files and the read model.',
    parse: z.string().min(1),
  },
  {
    name: 'FOURFOLD_RECORD',
    default: 'cambridgeshire-2015',
    meaning: `What an empty store is started with: ${recordChoices.join(' or ')}.`,
    parse: z.enum(recordChoices),
  },
  {
    name: 'FOURFOLD_LOG',
    default: 'info',
    meaning: `How much is told of what happens: ${logLevels.join(', ')}.`,
    parse: z.enum(logLevels),
  },
] as const satisfies SettingRow[]

export type Settings = {
  port: number
  dataFolder: string
  record: (typeof recordChoices)[number]
  logLevel: LogLevel
}

/** Settings that cannot be used: one sentence for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly code = 'badSettings'
  readonly problems: string[]
  constructor(problems: string[], options: { cause?: unknown } = {}) {
    super(problems.join('\n'), options)
    this.problems = problems
  }
}

/** Reads the settings from an environment; empty ones count as not set. Throws SettingsError with all that is wrong. */
export const readSettings = (environment: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(settingsTable.map(row => [row.name, environment[row.name] || row.default]))
  const parsed = settingsSchema.safeParse(given)
  const problems = [...faults(parsed.error?.issues ?? [], given), ...unknown(Object.keys(environment))]
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems, { cause: parsed.error })
  const { PORT, FOURFOLD_DATA, FOURFOLD_RECORD, FOURFOLD_LOG } = parsed.data
  return { port: PORT, dataFolder: FOURFOLD_DATA, record: FOURFOLD_RECORD, logLevel: FOURFOLD_LOG }
}

const [port, data, record, log] = settingsTable
const settingsSchema = z.object({
  [port.name]: port.parse,
  [data.name]: data.parse,
  [record.name]: record.parse,
  [log.name]: log.parse,
})

const faults = (issues: readonly z.core.$ZodIssue[], given: Record<string, string>): string[] =>
  settingsTable
    .filter(row => issues.some(issue => issue.path[0] === row.name))
    .map(row => `${row.name} is "${given[row.name]}", which cannot be used. ${row.meaning}`)

// A slip in a name would otherwise leave the default in place without a word.
const unknown = (names: readonly string[]): string[] => {
  const known = settingsTable.map(row => String(row.name))
  return names
    .filter(name => name.startsWith('FOURFOLD_') && !known.includes(name))
    .map(name => `${name} is no setting. The settings are ${known.join(', ')}.`)
}

/** The table of settings as README shows it. */
export const settingsMarkdown = (): string =>
  [
    '| setting | default | meaning |',
    '|---|---|---|',
    ...settingsTable.map(row => `| \`${row.name}\` | \`${row.default}\` | ${row.meaning} |`),
  ].join('\n')
