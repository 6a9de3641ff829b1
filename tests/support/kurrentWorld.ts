/** Stores on a server, for tests: several nodes of one record, each as it would be in a process of its own. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type KurrentEventStoreOptions, openKurrentEventStore } from '../../infra/eventStore.kurrent.ts'
import type { RecordStore } from '../../schema/ports/eventStore.ts'
import { type ServerSettings, startProtocolServer } from './protocolServer/server.ts'
import { isGuarded, realServer } from './realServer.ts'

export type KurrentWorld = Awaited<ReturnType<typeof kurrentWorld>>
export type KurrentGround = Awaited<ReturnType<typeof kurrentGround>>

/** Limits short enough for tests in which the server does not answer. */
export const shortLimits = { callMs: 150, writeMs: 600, readMs: 600, lostMs: 300, indexMs: 600, stallMs: 300 } as const

/** Limits long enough for a server that takes its time over the password of each call. */
const patientLimits = { callMs: 30_000, writeMs: 60_000, readMs: 30_000, indexMs: 60_000 }

/** Our test server, which misbehaves on demand, and nodes on it. */
export const kurrentWorld = async (settings: ServerSettings = {}) => {
  const server = await startProtocolServer(settings)
  const nodes = nodesOn(server.connectionString)
  return {
    ...nodes,
    server,
    control: server.control,
    close: async (): Promise<void> => {
      server.control.behave()
      await nodes.close()
      await server.close()
    },
  }
}

/** Our test server, or with KURRENTDB_URL a real one, and nodes on it under a prefix of their own. */
export const kurrentGround = async (settings: ServerSettings = {}) => {
  const server = realServer ? undefined : await startProtocolServer(settings)
  // Some milliseconds, as on a real one: whoever loses is told so before it can be read who won.
  server?.control.commitLate(3)
  const nodes = nodesOn(server?.connectionString ?? `${realServer}`)
  return {
    ...nodes,
    /** Ends the node of our server that leads, and starts it again when another does. */
    killLeader: async (): Promise<void> => {
      const leader = server?.nodes.find(node => node.isLeader())
      server?.control.electionTakes(200)
      await leader?.kill()
      await pause(300)
      await leader?.start()
    },
    close: async (): Promise<void> => {
      await nodes.close()
      await server?.close()
    },
  }
}

/** Nodes of one record, that are closed together. */
const nodesOn = (address: string) => {
  const prefix = `test-${randomUUID().slice(0, 13)}`
  const nodes: RecordStore[] = []
  return {
    address,
    prefix,
    open: async ({ limits, ...options }: Partial<KurrentEventStoreOptions> = {}): Promise<RecordStore> => {
      const given = { ...(isGuarded ? patientLimits : {}), ...limits }
      const store = await openKurrentEventStore({ address, prefix, limits: given, ...options })
      nodes.push(store)
      return store
    },
    close: async (): Promise<void> => {
      await Promise.all(nodes.map(node => node.close()))
    },
  }
}
