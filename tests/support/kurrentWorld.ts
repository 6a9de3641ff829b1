/** Stores on a server of their own, for tests: several nodes of one record, each as it would be in a process. */
import { type KurrentEventStoreOptions, openKurrentEventStore } from '../../infra/eventStore.kurrent.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import { type ServerSettings, startProtocolServer } from './protocolServer/server.ts'

export type KurrentWorld = Awaited<ReturnType<typeof kurrentWorld>>

/** Limits short enough for tests in which the server does not answer. */
export const shortLimits = { callMs: 150, writeMs: 600, readMs: 600, indexMs: 600, stallMs: 300 }

/** A server, and a way to open nodes of one record on it; all of it is closed at the end. */
export const kurrentWorld = async (settings: ServerSettings = {}) => {
  const server = await startProtocolServer(settings)
  const nodes: EventStore[] = []
  return {
    server,
    control: server.control,
    open: async (options: Partial<KurrentEventStoreOptions> = {}): Promise<EventStore> => {
      const store = await openKurrentEventStore({ address: server.connectionString, prefix: 'test', ...options })
      nodes.push(store)
      return store
    },
    close: async (): Promise<void> => {
      server.control.behave()
      await Promise.all(nodes.map(node => node.close()))
      await server.close()
    },
  }
}
