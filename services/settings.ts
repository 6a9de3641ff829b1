/** The settings: what an operator can choose, by environment variables, each with a default. */
import { z } from 'zod'

export const recordChoices = ['cambridgeshire-2015', 'empty'] as const
export const logLevels = ['error', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** Fourfold answers on this address only: it knows no sign-in of its own yet. */
export const host = '127.0.0.1'

type SettingRow = { name: string; default: string; meaning: string; parse: z.ZodType }

const ownFile = 'file'
const ownFolder = 'folder'
const addressShape = /^[a-z]+(?:\+[a-z]+)?:\/\/./i

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
    name: 'FOURFOLD_STORE',
    default: ownFile,
    meaning:
      'Where the record is kept: `file`, in the data folder, or a server of the EventStoreDB family (KurrentDB), ' +
      'such as `esdb://host:2113?tls=false` or `esdb+discover://host:2113`.',
    parse: z.union([z.literal(ownFile), z.string().regex(addressShape)]),
  },
  {
    name: 'FOURFOLD_STORE_USER',
    default: '',
    meaning: 'The user for that server, unless its address names one.',
    parse: z.string(),
  },
  {
    name: 'FOURFOLD_STORE_PASSWORD_FILE',
    default: '',
    meaning: "The file that holds that user's password, unless the address does.",
    parse: z.string(),
  },
  {
    name: 'FOURFOLD_STORE_PREFIX',
    default: 'fourfold',
    meaning: 'What the names of the streams on that server begin with, before a dot: letters, digits, `-` and `_`.',
    parse: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  },
  {
    name: 'FOURFOLD_FILES',
    default: ownFolder,
    meaning:
      'Where files are kept: `folder`, in the data folder, or a bucket of an S3-compatible server, such as ' +
      '`s3://bucket/prefix?endpoint=https://host:9000&region=eu-west-2`. Nodes that share a record share a bucket.',
    parse: z.union([z.literal(ownFolder), z.string().regex(/^s3:\/\/./)]),
  },
  {
    name: 'FOURFOLD_FILES_KEY',
    default: '',
    meaning: 'The name of the key (access key id) for that bucket.',
    parse: z.string(),
  },
  {
    name: 'FOURFOLD_FILES_SECRET_FILE',
    default: '',
    meaning: "The file that holds that key's secret.",
    parse: z.string(),
  },
  {
    name: 'FOURFOLD_FILES_SECRET',
    default: '',
    meaning: 'The secret itself, where no file holds it: whoever may look at the process can read it there.',
    parse: z.string(),
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

export type StoreAccess = { username?: string; passwordFile?: string; prefix: string }

export type Settings = {
  port: number
  dataFolder: string
  /** The server that keeps the record; without one it is a file in the data folder. */
  storeServer?: StoreAccess & { address: string }
  /** How a server is entered, whichever it is. */
  storeAccess: StoreAccess
  /** The bucket that keeps files; without one they are in the data folder. */
  filesBucket?: { address: string; key?: string; secret?: string; secretFile?: string }
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
  const storeAccess = storeAccessOf(parsed.data)
  const address = parsed.data.FOURFOLD_STORE
  const bucket = filesBucketOf(parsed.data)
  return {
    ...{ port: PORT, dataFolder: FOURFOLD_DATA, record: FOURFOLD_RECORD, logLevel: FOURFOLD_LOG, storeAccess },
    ...(address !== ownFile && { storeServer: { address, ...storeAccess } }),
    ...(bucket && { filesBucket: bucket }),
  }
}

const [port, data, store, storeUser, storePasswordFile, storePrefix, ...others] = settingsTable
const [files, filesKey, filesSecretFile, filesSecret, record, log] = others
const settingsSchema = z.object({
  [port.name]: port.parse,
  [data.name]: data.parse,
  [store.name]: store.parse,
  [storeUser.name]: storeUser.parse,
  [storePasswordFile.name]: storePasswordFile.parse,
  [storePrefix.name]: storePrefix.parse,
  [files.name]: files.parse,
  [filesKey.name]: filesKey.parse,
  [filesSecretFile.name]: filesSecretFile.parse,
  [filesSecret.name]: filesSecret.parse,
  [record.name]: record.parse,
  [log.name]: log.parse,
})

const storeAccessOf = (parsed: z.infer<typeof settingsSchema>): StoreAccess => ({
  prefix: parsed.FOURFOLD_STORE_PREFIX,
  ...(parsed.FOURFOLD_STORE_USER !== '' && { username: parsed.FOURFOLD_STORE_USER }),
  ...(parsed.FOURFOLD_STORE_PASSWORD_FILE !== '' && { passwordFile: parsed.FOURFOLD_STORE_PASSWORD_FILE }),
})

const filesBucketOf = (parsed: z.infer<typeof settingsSchema>): Settings['filesBucket'] => {
  if (parsed.FOURFOLD_FILES === ownFolder) return undefined
  return {
    address: parsed.FOURFOLD_FILES,
    ...(parsed.FOURFOLD_FILES_KEY !== '' && { key: parsed.FOURFOLD_FILES_KEY }),
    ...(parsed.FOURFOLD_FILES_SECRET !== '' && { secret: parsed.FOURFOLD_FILES_SECRET }),
    ...(parsed.FOURFOLD_FILES_SECRET_FILE !== '' && { secretFile: parsed.FOURFOLD_FILES_SECRET_FILE }),
  }
}

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
    ...settingsTable.map(
      row => `| \`${row.name}\` | ${row.default === '' ? 'none' : `\`${row.default}\``} | ${row.meaning} |`,
    ),
  ].join('\n')
