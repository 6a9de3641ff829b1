/** Servers in processes of their own, and the load on them. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inFlight, type Timing } from './rounds.ts'
import { openWire, type Wire } from './wire.ts'

export type Connections = { count: number; headers?: Record<string, string> }
export type Served = { port: number; connections: Connections; stop(): Promise<void> }

const startLimitMs = 120_000

/** Starts a file as a server: it gets its options as JSON and tells its port by a message. */
export const serve = async (file: string, options: object, connections: Connections): Promise<Served> => {
  const child = fork(file, [JSON.stringify(options)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await portOf(child, file)
  const stop = async (): Promise<void> => {
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { port, connections, stop }
}

/** The path of a server beside this file. */
export const serverFile = (name: string): string => fileURLToPath(new URL(`./servers/${name}`, import.meta.url))

const portOf = (child: ChildProcess, file: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${file} did not start within ${startLimitMs} ms`)), startLimitMs)
    child.once('message', message => {
      clearTimeout(timer)
      resolve(Number(message))
    })
    child.once('exit', code => reject(new Error(`${file} ended with ${code} before it served anything`)))
  })

/**
 * Every connection sends one request after another for so long. They are opened for it and closed again: a server hangs
 * up on those that are idle while the others are measured.
 */
export const load = async (
  { port, connections }: Served,
  { blockMs, send }: { blockMs: number; send: (wire: Wire) => Promise<void> },
): Promise<Timing> => {
  const { count, headers } = connections
  const wires = await Promise.all(Array.from({ length: count }, () => openWire(port, headers)))
  try {
    return await inFlight(count, blockMs, async lane => {
      const wire = wires[lane]
      if (wire) await send(wire)
    })
  } finally {
    for (const wire of wires) wire.close()
  }
}
