/** The product itself as a process of its own, started as its users start it. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openWire } from './wire.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const startLimitMs = 300_000
const stopLimitMs = 30_000
const betweenTriesMs = 5

export type Product = {
  port: number
  /** Milliseconds from the start of the process until it answered its first GraphQL query. */
  firstAnswerMs: number
  stop(): Promise<void>
}

/** Starts `npm start`'s own file on a data folder, and waits until a GraphQL query is answered. */
export const startProduct = async (dataFolder: string): Promise<Product> => {
  const port = await freePort()
  const settings = { PORT: String(port), FOURFOLD_DATA: dataFolder, FOURFOLD_RECORD: 'empty', FOURFOLD_LOG: 'error' }
  const from = performance.now()
  const child = spawn(process.execPath, ['services/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const state = { isUp: true }
  void ended.then(() => {
    state.isUp = false
  })
  while (!(await answers(port))) {
    if (!state.isUp) throw new Error(`services/start.mjs ended before it answered; its data folder was ${dataFolder}`)
    if (performance.now() - from > startLimitMs) throw new Error('services/start.mjs did not answer in time')
    await pause(betweenTriesMs)
  }
  const firstAnswerMs = performance.now() - from
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
    await ended
    clearTimeout(timer)
  }
  return { port, firstAnswerMs, stop }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const firstQuery = JSON.stringify({ query: '{ position { ordinal recordedAt } }' })

const answers = async (port: number): Promise<boolean> => {
  try {
    const wire = await openWire(port)
    const answer = await wire.post('/graphql', firstQuery)
    wire.close()
    return answer.status === 200 && answer.body.includes('"ordinal"')
  } catch {
    return false
  }
}
