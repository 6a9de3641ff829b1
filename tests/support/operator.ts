/** Fourfold as an operator meets it: started as a process, on a folder, with settings and in a terminal. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'vitest'
import { keeper } from '../../services/demonstration.ts'

export type Started = {
  id: number | undefined
  kill(signal: NodeJS.Signals): void
  ended: Promise<{ code: number | null; told: string }>
  /** All that it wrote so far. */
  told(): string
  /** Resolves once it has written a sentence; it fails if it ends before. */
  until(sentence: string): Promise<string>
}

// A test that fails does not come to the end at which it would stop what it started.
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const script = join(import.meta.dirname, '../../services/start.mjs')

/** Starts it on a data folder. `fileBlocks`: how many blocks of 1024 bytes any file that it writes may have. */
export const started = (
  dataFolder: string,
  args: string[],
  settings: Record<string, string> = {},
  fileBlocks?: number,
): Started => {
  const env = { ...process.env, PORT: '0', FOURFOLD_DATA: dataFolder, ...settings }
  const child =
    fileBlocks === undefined
      ? spawn(process.execPath, [script, ...args], { env })
      : spawn('bash', ['-c', `ulimit -f ${fileBlocks}; exec "$0" "$@"`, process.execPath, script, ...args], { env })
  running.add(child)
  child.on('close', () => running.delete(child))
  let told = ''
  const lookers = new Set<() => void>()
  const tell = (text: Buffer): void => {
    told += text
    for (const look of lookers) look()
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', tell)
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, told }))
  const until = (sentence: string) =>
    new Promise<string>((resolve, reject) => {
      const look = (): void => void (told.includes(sentence) && resolve(told))
      lookers.add(look)
      look()
      void ended.then(({ told: all }) => reject(new Error(`It ended without "${sentence}": ${all}`)))
    })
  return { id: child.pid, kill: signal => void child.kill(signal), ended, until, told: () => told }
}

/** Runs one command of the command line. */
export const command = (dataFolder: string, ...args: string[]) => started(dataFolder, ['--command', ...args]).ended

export type Running = Started & { put(query: string): Promise<Answer>; stop(): Promise<void> }
/** What an answer holds has the shape of its query, which each test knows; JSON.parse gives it so. */
export type Answer = { data: ReturnType<typeof JSON.parse>; errors?: { extensions: { code: string } }[] }

/** Starts the service and answers once it says where it can be asked. */
export const service = async (dataFolder: string, fileBlocks?: number): Promise<Running> => {
  const process = started(dataFolder, [], {}, fileBlocks)
  const url = /http:\/\/\S+\/graphql/.exec(await process.until('Stop it with Ctrl+C'))?.[0] ?? ''
  const put = async (query: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', 'fourfold-person': keeper }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
    return (await response.json()) as Answer
  }
  const stop = async (): Promise<void> => {
    process.kill('SIGTERM')
    expect(await process.ended).toMatchObject({ code: 0 })
  }
  return { ...process, put, stop }
}
