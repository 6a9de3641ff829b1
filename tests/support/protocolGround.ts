/**
 * The ground the protocol's laws are tried on: our test server, or with KURRENTDB_URL a real one, which must keep the
 * same laws. Streams have a prefix of their own, so that nothing else on a real server is touched or taken for ours.
 */
import { randomUUID } from 'node:crypto'
import {
  type EventData,
  EventStoreDBClient,
  jsonEvent,
  type PersistentSubscriptionToStreamSettings,
} from '@eventstore/db-client'
import { type ServerSettings, startProtocolServer } from './protocolServer/server.ts'
import { realServer } from './realServer.ts'

/** Given with each call, so that an append is a call of its own; an insecure server does not look at them. */
export const credentials = { username: 'admin', password: 'changeit' }

export const protocolGround = async (settings: ServerSettings = {}) => {
  const server = realServer ? undefined : await startProtocolServer(settings)
  const connectionString = server?.connectionString ?? `${realServer}`
  const client = EventStoreDBClient.connectionString(connectionString)
  const groups = new Set<string>()
  const prefix = `fourfold-${randomUUID()}-`
  return {
    client,
    connectionString,
    prefix,
    aStream: () => `${prefix}${randomUUID()}`,
    /** Makes a group of consumers, which a real server would keep for ever: it is deleted with the ground. */
    aGroup: async (stream: string, settings: PersistentSubscriptionToStreamSettings) => {
      await client.createPersistentSubscriptionToStream(stream, 'workers', settings)
      groups.add(stream)
    },
    close: async () => {
      for (const stream of groups) {
        await client.deletePersistentSubscriptionToStream(stream, 'workers').catch(() => undefined)
      }
      await client.dispose()
      await server?.close()
    },
  }
}

export type ProtocolGround = Awaited<ReturnType<typeof protocolGround>>

/** Events with numbers in them, each with an id that can be given. */
export const numbered = (...numbers: number[]): EventData[] =>
  numbers.map(number => jsonEvent({ type: 'Numbered', data: { number }, id: randomUUID() }))

/** All that a read gives. */
export const listOf = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

/** The error that a promise is rejected with. */
export const errorOf = async (promise: Promise<unknown>): Promise<Record<string, unknown>> => {
  try {
    await promise
  } catch (error) {
    return error as Record<string, unknown>
  }
  throw new Error('It was not refused')
}
