/** What one request brings to its resolvers: who records, and what may be looked up together. */
import type { Recorder } from '../../schema/envelope.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import type { ReadModel } from '../../schema/ports/readModel.ts'
import type { CommandHandler } from '../commandHandler.ts'
import type { HowFresh } from '../freshness.ts'
import { type Loaders, loaders } from './loaders.ts'

export type Parts = {
  handler: CommandHandler
  readModel: ReadModel
  store: EventStore
  /** How old what the read model shows is. */
  howFresh?: () => HowFresh
}

export type Context = Parts & {
  requestId: string
  /** The person who records; undefined where the request does not say. */
  recorder: Recorder | undefined
  loaders: Loaders
  /** Aborts when the client leaves. */
  leaving: () => AbortSignal
  /** Aborts when the service closes. */
  closing: AbortSignal
}

type Request = Pick<Context, 'requestId' | 'recorder' | 'leaving' | 'closing'>

/** The context of one request. What was looked up in it is looked up once. */
export const requestContext = (parts: Parts, request: Request): Context => ({
  ...parts,
  ...request,
  loaders: loaders(parts),
})
