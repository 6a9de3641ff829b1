/** The service as a process of its own, started as a user starts it, on a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const startMs = 30_000

/** Starts it over a folder and answers once it says where it answers. */
export const startedService = async (folder: string): Promise<{ process: ChildProcess; url: string }> => {
  const script = fileURLToPath(new URL('../../services/start.mjs', import.meta.url))
  const env = { PATH: process.env.PATH, PORT: '0', FOURFOLD_DATA: folder }
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  let complaints = ''
  child.stderr?.on('data', chunk => {
    complaints += String(chunk)
  })
  const url = new Promise<string>((resolve, reject) => {
    const atLast = setTimeout(() => reject(new Error(`The service did not start: ${complaints}`)), startMs)
    child.once('exit', code => reject(new Error(`The service ended with ${code}: ${complaints}`)))
    child.stdout?.on('data', chunk => {
      told += String(chunk)
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)
      if (found) {
        clearTimeout(atLast)
        child.removeAllListeners('exit')
        resolve(found[0])
      }
    })
  })
  return { process: child, url: await url }
}
