import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const script = join(root, 'services', 'start.mjs')

type Way = { command?: readonly [string, ...string[]]; ask?: (child: ChildProcess) => boolean }

/**
 * Starts the service; ends it, by SIGTERM if nothing else is said, as soon as its output says `until`.
 * Answers the exit code and what it told.
 */
const run = async (
  folder: string,
  until: RegExp,
  { command: [program, ...args] = [process.execPath, script], ask = child => child.kill('SIGTERM') }: Way = {},
): Promise<{ code: number | null; told: string }> => {
  const child = spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: folder, PORT: '0', FOURFOLD_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a terminal gives it, so that a signal can go to all of it.
    detached: true,
  })
  let told = ''
  let isAsked = false
  const listen = (chunk: unknown) => {
    told += String(chunk)
    if (!isAsked && until.test(told)) isAsked = ask(child)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  // Its output ends when nobody holds it open any more, be it a child of what was started.
  const [code] = await once(child, 'close')
  return { code: code as number | null, told }
}

const lastOrdinal = async (folder: string): Promise<number> => {
  const store = openSqliteEventStore(join(folder, 'data', 'record.sqlite'))
  const last = await store.lastOrdinal()
  await store.close()
  return last
}

describe('a service told to stop', () => {
  test('while it loads ends cleanly, and the next start goes on without entering anything twice', async () => {
    const folder = await temporaryFolder()
    const whole = await temporaryFolder()
    try {
      const broken = await run(folder.path, /The record is empty/)
      expect(broken.code).toBe(0)
      const resumed = await run(folder.path, /Fourfold answers/)
      expect(resumed.code).toBe(0)
      await run(whole.path, /Fourfold answers/)
      expect(await lastOrdinal(folder.path)).toBe(await lastOrdinal(whole.path))
    } finally {
      await folder.remove()
      await whole.remove()
    }
  }, 60_000)

  test('while it answers ends with a word on what is safe', async () => {
    const folder = await temporaryFolder()
    try {
      const { code, told } = await run(folder.path, /Fourfold answers/)
      expect(code).toBe(0)
      expect(told).toContain('What was recorded is safe')
    } finally {
      await folder.remove()
    }
  }, 60_000)

  // npm told its shell alone, which ended, and the service went on with nobody to stop it.
  test('by npm, which started it, ends as well', async () => {
    const folder = await temporaryFolder()
    try {
      const { told } = await run(folder.path, /Fourfold answers/, { command: ['npm', 'start'] })
      expect(told).toContain('What was recorded is safe')
    } finally {
      await folder.remove()
    }
  }, 60_000)

  // The terminal told npm and the service, npm told the service again, and the second killed it while it was closing.
  test('by Ctrl+C under npm, which comes to it twice, ends as cleanly as by one', async () => {
    const folder = await temporaryFolder()
    try {
      const ctrlC = (child: ChildProcess): boolean => child.pid !== undefined && process.kill(-child.pid, 'SIGINT')
      for (let time = 0; time < 3; time += 1) {
        const { told } = await run(folder.path, /Fourfold answers/, { command: ['npm', 'start'], ask: ctrlC })
        expect(told).toContain('What was recorded is safe')
      }
    } finally {
      await folder.remove()
    }
  }, 60_000)
})
