/** The door: which requests are let in, what answers them, and how it closes. */
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import type { Recorder } from '../schema/envelope.ts'
import type { FileStore } from '../schema/ports/fileStore.ts'
import { getFile, putFile } from './files.ts'
import type { Parts } from './graphql/context.ts'
import { requestLimits } from './graphql/limits.ts'
import { graphqlServer } from './graphql/server.ts'
import { jsonOnly, oneQuestion, recorderOf, recordersOnly, refuseStrangers } from './httpGuards.ts'
import { answer, failed, noSuchFileRequest, notFound } from './httpProblems.ts'
import type { Log } from './log.ts'
import type { Readiness } from './readiness.ts'

declare module 'node:http' {
  interface IncomingMessage {
    /** Given to each request; quoted in its answer and in the log. */
    requestId: string
    recorder: Recorder | undefined
  }
}

export type AppParts = Parts & {
  files: FileStore
  /** Can queries be answered now? The sentence says so, or why not. */
  readiness: () => Readiness | Promise<Readiness>
  log: Log
  /** Shows GraphiQL at /graphql. */
  isDevelopment?: boolean
}

export type Listening = { url: string; port: number; close(): Promise<void> }
export type App = {
  express: Express
  /** Port 0 takes a free one. */
  listen(at: { host?: string; port: number }): Promise<Listening>
}

/** Where the server listens once it does, and whether it is closing. */
type Door = { closing: AbortController; address: string | undefined }

/** Milliseconds that requests in flight are given to finish when the server closes. */
export const closingMs = 8_000
/** Milliseconds between looks for connections that have become idle meanwhile. */
const idleCheckMs = 50

/** The whole HTTP service. */
export const createApp = (parts: AppParts): App => {
  const app = express()
  const door: Door = { closing: new AbortController(), address: undefined }
  const closing = door.closing.signal
  app.disable('x-powered-by')
  app.use((request, response, next) => {
    request.requestId = randomUUID()
    response.set({
      'x-request-id': request.requestId,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    next()
  })
  app.get('/livez', (_request, response) => answer(response, 200, { sentence: 'The process is up.' }))
  app.get('/readyz', async (_request, response) => {
    const { isReady, ...told } = await readinessOf(parts, closing)
    answer(response, isReady ? 200 : 503, told)
  })
  app.use(
    refuseStrangers,
    recorderOf(() => door.address),
  )
  app.use('/graphql', jsonOnly, express.json({ limit: requestLimits.bodyBytes }), oneQuestion)
  app.use('/graphql', graphqlServer({ ...parts, closing }))
  app.put('/files', recordersOnly(parts.handler), putFile(parts.files))
  app.get('/files/:digest', getFile(parts.files, parts.log))
  app.use('/files', noSuchFileRequest)
  app.use(notFound, failed(parts.log))
  return { express: app, listen: at => listen(createServer(app), at, door) }
}

/**
 * Demands that nobody listens there, before a record is made or loaded that nobody could then ask. Throws EADDRINUSE.
 */
export const demandFreePort = async (at: { host: string; port: number }): Promise<void> => {
  const { close } = await listen(createServer(), at, { closing: new AbortController(), address: undefined })
  await close()
}

const readinessOf = async (parts: AppParts, closing: AbortSignal): Promise<Readiness> => {
  if (closing.aborted) return { isReady: false, sentence: 'The service is closing.' }
  try {
    return await parts.readiness()
  } catch (cause) {
    parts.log({ requestId: 'readyz', message: 'Readiness could not be told', cause })
    return { isReady: false, sentence: 'Whether queries can be answered could not be told.' }
  }
}

const listen = (server: Server, at: { host?: string; port: number }, door: Door): Promise<Listening> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host ?? '127.0.0.1', () => {
      const { port, address, family } = server.address() as AddressInfo // it listens on a port, not on a pipe
      server.off('error', reject)
      door.address = address
      const host = family === 'IPv6' ? `[${address}]` : address
      resolve({ url: `http://${host}:${port}`, port, close: () => close(server, door.closing) })
    })
  })

/** Takes no more requests, ends watches, lets the others finish, and after a while ends those too. */
const close = (server: Server, closing: AbortController): Promise<void> =>
  new Promise((resolve, reject) => {
    closing.abort()
    const atLast = setTimeout(() => server.closeAllConnections(), closingMs)
    // A connection whose last request has just finished is kept alive by its client: it is idle now.
    const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs)
    server.close(error => {
      clearTimeout(atLast)
      clearInterval(idle)
      if (error) reject(error)
      else resolve()
    })
  })
