/** What an operator can choose, and what is said of a choice that cannot be used. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, SettingsError, settingsMarkdown, settingsTable } from '../services/settings.ts'

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    readSettings(environment)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

test('without any setting the defaults hold', () => {
  expect(readSettings({})).toEqual({
    port: 4000,
    dataFolder: './data',
    record: 'cambridgeshire-2015',
    logLevel: 'info',
    storeAccess: { prefix: 'fourfold' },
  })
})

test('every setting can be chosen', () => {
  const chosen = {
    PORT: '0',
    FOURFOLD_DATA: 'elsewhere',
    FOURFOLD_STORE: 'esdb://host:2113',
    FOURFOLD_STORE_USER: 'clerk',
    FOURFOLD_STORE_PASSWORD_FILE: '/run/secrets/store',
    FOURFOLD_STORE_PREFIX: 'cambs',
    FOURFOLD_FILES: 's3://papers',
    FOURFOLD_FILES_KEY: 'key-of-a-clerk',
    FOURFOLD_FILES_SECRET_FILE: '/run/secrets/files',
    FOURFOLD_FILES_SECRET: 'hush',
    FOURFOLD_RECORD: 'empty',
    FOURFOLD_LOG: 'debug',
  }
  expect(Object.keys(chosen)).toEqual(settingsTable.map(row => row.name))
  expect(readSettings(chosen)).toEqual({
    port: 0,
    dataFolder: 'elsewhere',
    storeServer: {
      ...{ address: 'esdb://host:2113', prefix: 'cambs' },
      ...{ username: 'clerk', passwordFile: '/run/secrets/store' },
    },
    filesBucket: {
      ...{ address: 's3://papers', key: 'key-of-a-clerk' },
      ...{ secretFile: '/run/secrets/files', secret: 'hush' },
    },
    record: 'empty',
    logLevel: 'debug',
    storeAccess: { prefix: 'cambs', username: 'clerk', passwordFile: '/run/secrets/store' },
  })
})

test('a store that is neither the file nor the address of a server is refused', () => {
  expect(problemsOf({ FOURFOLD_STORE: './record.sqlite' })).toEqual([
    expect.stringMatching(/FOURFOLD_STORE is ".\/record.sqlite".*`file`.*esdb:/),
  ])
  expect(problemsOf({ FOURFOLD_STORE_PREFIX: 'a.b' })).toEqual([expect.stringContaining('FOURFOLD_STORE_PREFIX is')])
})

test('files that are neither in the folder nor in a bucket are refused', () => {
  expect(problemsOf({ FOURFOLD_FILES: 'https://host/papers' })).toEqual([
    expect.stringMatching(/FOURFOLD_FILES is "https:\/\/host\/papers".*`folder`.*s3:/),
  ])
})

test('an empty value counts as not set', () => {
  expect(readSettings({ PORT: '', FOURFOLD_DATA: '' })).toEqual(readSettings({}))
})

test.each(['65536', '-1', '40.5', '4e3', 'http', ' 4000', '0x10'])('a port of "%s" is refused', port => {
  expect(problemsOf({ PORT: port })).toEqual([expect.stringContaining(`PORT is "${port}"`)])
})

test('everything that is wrong is said at once, each with what can be chosen instead', () => {
  expect(problemsOf({ PORT: 'x', FOURFOLD_RECORD: 'kent', FOURFOLD_LOG: 'loud' })).toEqual([
    expect.stringMatching(/PORT is "x".*0 to 65535/),
    expect.stringMatching(/FOURFOLD_RECORD is "kent".*cambridgeshire-2015 or empty/),
    expect.stringMatching(/FOURFOLD_LOG is "loud".*error, info, debug/),
  ])
})

test('a setting whose name is misspelled is refused, for its default would hold without a word', () => {
  expect(problemsOf({ FOURFOLD_DATTA: '/srv' })).toEqual([expect.stringContaining('FOURFOLD_DATTA is no setting')])
})

test('what other programs keep in the environment is left alone', () => {
  expect(problemsOf({ HOME: '/', npm_config_loglevel: 'error' })).toEqual([])
})

test('README prints the settings as they are', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  const between = /<!-- settings -->\n([\s\S]*?)\n<!-- end of settings -->/.exec(readme)?.[1]
  expect(between).toBe(settingsMarkdown())
})
