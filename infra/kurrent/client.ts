/**
 * The client of a server, kept from ending the process: in three places version 6.2.1 rejects a promise, or throws,
 * where nobody could catch it. What is done about each stands here, and nowhere else.
 */
import { PassThrough } from 'node:stream'
import { EventStoreDBClient as Client, type EventStoreDBClient, UnavailableError } from '@eventstore/db-client'
import grpcServices from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { EventStoreError } from '../../schema/ports/eventStore.ts'
import type { StoreAddress } from './address.ts'
import { reason } from './faults.ts'

type Method = (...given: unknown[]) => unknown
type Appending = { append: Method }

/** The client of an address; nothing is connected yet. Throws EventStoreError `invalid`. */
export const clientFor = ({ connectionString }: StoreAddress): EventStoreDBClient => {
  try {
    const client = Client.connectionString(connectionString)
    // When the server is lost, the client asks for the way to it once more than anybody waits for.
    replace(client, 'handleError', async (handle, given) => {
      await Promise.resolve(handle(...given)).catch(() => undefined)
    })
    replace(client, 'getGRPCClient', async (get, given) => withCatchableAppend((await get(...given)) as Appending))
    return client
  } catch (cause) {
    const message = `The address of the store cannot be used: ${reason(cause)}`
    throw new EventStoreError('invalid', message, { cause })
  }
}

/** Finds the way to the server, where there is none yet: which node to ask, and a connection to come. */
export const connect = async (client: EventStoreDBClient): Promise<void> => {
  await methodOf(client, 'getGRPCClient')(grpcServices.StreamsClient, 'connect')
}

/** Lets go of the connection: the next call finds the way to the server anew. */
export const reconnect = async (client: EventStoreDBClient): Promise<void> => {
  const [get, handle] = [methodOf(client, 'getGRPCClient'), methodOf(client, 'handleError')]
  try {
    await handle(await get(grpcServices.StreamsClient, 'reconnect'), new UnavailableError(undefined))
  } catch {
    // There was no connection to let go of.
  }
}

/**
 * Another call that fails may close the connection between the two steps of an append, which then throws inside a
 * promise that the client has let go of: the append would never be answered, and the process would end.
 */
const withCatchableAppend = (client: Appending): Appending => {
  if (Object.hasOwn(client, 'append') || typeof client.append !== 'function') return client
  const append = client.append.bind(client)
  client.append = (...given) => {
    try {
      return append(...given)
    } catch (error) {
      const answer = given.at(-1)
      if (typeof answer === 'function') queueMicrotask(() => answer(error))
      return new PassThrough({ objectMode: true }).resume()
    }
  }
  return client
}

const methodOf = (client: EventStoreDBClient, name: string): Method => {
  const method: unknown = Reflect.get(client, name)
  if (typeof method === 'function') return (...given) => method.apply(client, given)
  throw new Error(`The client has no ${name}: it is another version than is known here`)
}

const replace = (client: EventStoreDBClient, name: string, by: (method: Method, given: unknown[]) => unknown): void => {
  const method = methodOf(client, name)
  Reflect.set(client, name, (...given: unknown[]) => by(method, given))
}
