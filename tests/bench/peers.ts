/** The peers that the bench compares with: packages of their own, installed only for it. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('./peers/', import.meta.url)

/** How to install what is compared with. */
export const installPeers = 'npm ci --prefix tests/bench/peers'

/** Whether the peers are installed. */
export const arePeersInstalled = (): boolean => existsSync(new URL('node_modules/.package-lock.json', folder))

/** The file of a peer's server, to be started as a process of its own. */
export const peerFile = (name: string): string => fileURLToPath(new URL(name, folder))

export type EmmettStore = {
  /** One command: load 30 events, fold, decide, append, commit. False where the store failed. */
  command(): Promise<boolean>
  close(): void
}
export type EmmettOptions = { fileName: string; tuned: boolean; streams: number }

/** An emmett-sqlite store with streams of 30 events. */
export const openEmmett = async (options: EmmettOptions): Promise<EmmettStore> => {
  const peer = await import(new URL('emmett.mjs', folder).href)
  return peer.emmettStore(options)
}
