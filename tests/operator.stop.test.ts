/** Commands of the operator that take long: they end when they are told to, and where nothing can be done at all. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupStore, restoreStore } from '../infra/backup.ts'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { folderFileStore } from '../infra/fileStore.folder.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { boardWorld } from './support/world.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (name: string): string => join(folder.path, name)
beforeEach(async () => {
  folder = await temporaryFolder()
  const store = openSqliteEventStore(at('record.sqlite'))
  const { keep } = await boardWorld(store, await folderFileStore(at('files')))
  await keep('A paper.')
  await store.close()
})
afterEach(() => folder.remove())

const backup = (toFolder: string, more: Partial<Parameters<typeof backupStore>[0]> = {}) =>
  backupStore({ storePath: at('record.sqlite'), filesFolder: at('files'), toFolder, ...more })
const told = AbortSignal.abort()
const stopped = expect.objectContaining({ name: 'AbortError' })

describe('a command that is told to stop', () => {
  test('while it checks, backs up or restores, ends and leaves nothing of what it did', async () => {
    await expect(checkEverything(at('record.sqlite'), undefined, told)).rejects.toThrow(stopped)
    await expect(backup(at('stopped'), { signal: told })).rejects.toThrow(stopped)
    await backup(at('whole'))
    const places = { toStorePath: at('again.sqlite'), toFilesFolder: at('again') }
    await expect(restoreStore({ fromFolder: at('whole'), ...places, signal: told })).rejects.toThrow(stopped)
    expect((await readdir(folder.path)).filter(name => /^(?:stopped|again)/.test(name))).toEqual([])
  })

  test('while it copies files ends as well', async () => {
    const stopping = new AbortController()
    const signal = stopping.signal
    const onProgress = () => stopping.abort()
    await expect(backup(at('stopped'), { signal, onProgress })).rejects.toThrow(stopped)
    expect(existsSync(at('stopped.incomplete'))).toBe(false)
  })

  test('and hangs, ends at once when it is told again, by whichever signal', async () => {
    // A pipe into which nobody writes: it waits for lines that never come.
    execFileSync('mkfifo', [at('record.jsonl')])
    const script = join(import.meta.dirname, '../services/start.mjs')
    const env = { PATH: process.env.PATH, FOURFOLD_DATA: folder.path }
    const child = spawn(process.execPath, [script, '--command', 'load', at('record.jsonl')], { env })
    const ended = once(child, 'exit')
    const pipe = await open(at('record.jsonl'), 'w') // once the other end is open as well
    child.kill('SIGTERM')
    await pause(1_500) // so long that it is not the same Ctrl+C, come twice
    expect(child.exitCode ?? child.signalCode).toBeNull()
    child.kill('SIGINT')
    expect(await ended).toEqual([null, 'SIGINT'])
    await pipe.close()
  }, 30_000)
})

describe('a backup', () => {
  // Under Linux /proc is there and takes no folder; elsewhere there is no /proc, and none can be made.
  test('to where no folder can be made ends with that (it went on for ever)', async () => {
    for (const place of ['/proc/fourfold', '/proc/fourfold/inner']) {
      await expect(backup(place)).rejects.toThrow(/ENOENT|EACCES|EPERM|EROFS/)
    }
  })

  test('to where a file is in the way says so', async () => {
    await writeFile(at('file'), 'In the way.')
    await expect(backup(at('file/inner'))).rejects.toThrow(/ENOTDIR|is a file/)
  })
})
