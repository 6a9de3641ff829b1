/** Servers in processes of their own, and the load on them. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inFlight, type Timing } from './rounds.ts'
import { openWire, type Wire } from './wire.ts'

export type Served = { port: number; wires: Wire[]; stop(): Promise<void> }

export type Connections = { count: number; headers?: Record<string, string> }

const startLimitMs = 120_000

/** Starts a file as a server: it gets its options as JSON and tells its port by a message. */
export const serve = async (file: string, options: object, connections: Connections): Promise<Served> => {
  const child = fork(file, [JSON.stringify(options)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await portOf(child, file)
  const wires = await Promise.all(Array.from({ length: connections.count }, () => openWire(port, connections.headers)))
  const stop = async (): Promise<void> => {
    for (const wire of wires) wire.close()
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { port, wires, stop }
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

/** Every connection sends one request after another for so long. */
export const load = (
  { wires }: Served,
  { blockMs, send }: { blockMs: number; send: (wire: Wire, lane: number) => Promise<void> },
): Promise<Timing> =>
  inFlight(wires.length, blockMs, async lane => {
    const wire = wires[lane]
    if (wire) await send(wire, lane)
  })
