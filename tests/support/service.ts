/** The whole service on a free loopback port, over real SQLite files in a folder that is removed again. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { folderFileStore } from '../../infra/fileStore.folder.ts'
import { placeOf as placeOfFile } from '../../infra/keptFiles.ts'
import { openSqliteReadModel } from '../../infra/readModel.sqlite.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import type { FileStore } from '../../schema/ports/fileStore.ts'
import type { ReadModel } from '../../schema/ports/readModel.ts'
import { type App, createApp, type Listening } from '../../services/http.ts'
import { placeOf } from '../../services/place.ts'
import type { Readiness } from '../../services/readiness.ts'
import { readTables, takeIn } from '../../services/readModels/projections.ts'
import { allDisclosed, corrected, disclosed, reachesBack } from '../../services/recordedEvents.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { boardWorld, keeper, type World } from './world.ts'

export type Fault = { message: string; path?: unknown[]; extensions: { code: string; [name: string]: unknown } }
/** What an answer holds has the shape of its query, which each test knows; JSON.parse gives it so. */
type Data = ReturnType<typeof JSON.parse>
export type Answer = { status: number; data: Data; errors: Fault[]; headers: Headers }
export type Logged = { requestId: string; message: string; cause?: unknown }

export type Service = {
  world: World
  readModel: ReadModel
  listening: Listening
  log: Logged[]
  readiness: Readiness
  /** Asks GraphQL as the keeper, or as nobody with `headers: {}`. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Where a file lies on the disk. */
  placeOf(digest: string): string
  stop(): Promise<void>
}

const asKeeper = { 'fourfold-person': keeper }

/** Starts it over a set-up record with two boards; its files are in a folder unless others are given. */
export const startService = async (host = '127.0.0.1', elsewhere?: FileStore): Promise<Service> => {
  const folder = await temporaryFolder()
  mkdirSync(join(folder.path, 'files'))
  const store = openSqliteEventStore(join(folder.path, 'record.sqlite'))
  const readModel = openSqliteReadModel(join(folder.path, 'read.sqlite'), {
    tables: readTables,
    projections: 'as they are',
  })
  const leaving = new AbortController()
  const following = follow(store, readModel, leaving.signal)
  const files = elsewhere ?? (await folderFileStore(join(folder.path, 'files'), { fileBytes: 100_000 }))
  const world = await boardWorld(store, files)
  const log: Logged[] = []
  const readiness = { isReady: true, sentence: 'Queries can be answered.' }
  const app: App = createApp({
    store,
    readModel,
    handler: world.handler,
    files,
    readiness: () => readiness,
    log: line => log.push(line),
  })
  const listening = await app.listen({ host, port: 0 })
  const url = `http://127.0.0.1:${listening.port}`
  const ask: Service['ask'] = async (query, variables = {}, headers = asKeeper) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>
    return { status: response.status, data, errors: errors ?? [], headers: response.headers }
  }
  const stop = async () => {
    await listening.close()
    leaving.abort()
    await following
    readModel.close()
    await store.close()
    await folder.remove()
  }
  return {
    ...{ world, readModel, listening, log, readiness, ask, stop },
    fetch: (path, init) => fetch(`${url}${path}`, init),
    placeOf: digest => placeOfFile(join(folder.path, 'files'), digest),
  }
}

const follow = async (store: EventStore, readModel: ReadModel, signal: AbortSignal): Promise<void> => {
  for await (const delivery of store.subscribe(0, { signal, batchSize: 1 })) {
    if (delivery.kind !== 'events') continue
    for (const stored of delivery.events) {
      const event = disclosed(stored)
      const at = { ...placeOf(stored), recordedAt: event.recordedAt }
      const all = reachesBack(event) ? await store.readStream(event.stream) : undefined
      const history = all && corrected(allDisclosed(all.filter(({ ordinal }) => ordinal <= stored.ordinal)))
      readModel.write(stored.ordinal - 1, at, writer => takeIn(writer, event, history))
    }
  }
}

/** A frame of a command, with a fresh id. */
export const frame = (more: object = {}) => ({
  commandId: randomUUID(),
  actor: { kind: 'notStated' },
  happened: '2026-03-10',
  ...more,
})
