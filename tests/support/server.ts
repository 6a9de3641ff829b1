/**
 * The service wired as services/main.ts wires it, with catch-up and reactions, on a free loopback port, over real
 * SQLite in a folder that is removed again. The questions of its users are put to it over HTTP, from their files.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { folderFileStore } from '../../infra/fileStore.folder.ts'
import { cedarPolicy } from '../../infra/policyEngine.cedar.ts'
import { openSqliteReadModel } from '../../infra/readModel.sqlite.ts'
import { openRecordFolder } from '../../infra/recordFolder.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import type { FileStore } from '../../schema/ports/fileStore.ts'
import { type ReadModel, readLimits } from '../../schema/ports/readModel.ts'
import { startCatchUp } from '../../services/catchUp.ts'
import { createApp } from '../../services/http.ts'
import { startReactions } from '../../services/reactions.ts'
import { projectionsEdition, readTables } from '../../services/readModels/projections.ts'
import { recordLoader } from '../../services/recordLoader.ts'
import { setUpRecord } from '../../services/setUp.ts'
import { editions } from '../../workflows/protocol/editions.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { boardWorld, emptyWorld, keeper, type World } from './world.ts'

/** What an answer holds has the shape of its query, which each test knows; JSON.parse gives it so. */
type Data = ReturnType<typeof JSON.parse>

export type Server = {
  world: World
  url: string
  /** Puts GraphQL as the keeper; answers the data of an answer without errors. */
  ask(query: string, variables?: object): Promise<Data>
  /** Puts a question of `tests/questions/`, by the name of its file. */
  question(name: string, variables?: object): Promise<Data>
  /** Waits until the reactions and the read model stand where the record stands. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Two boards of a made-up force, or what the Cambridgeshire record evidences. */
export type StartsWith = 'boards' | 'cambridgeshire'

const recordedAt = '2026-03-10T10:00:00.000Z'
const clock = { now: () => recordedAt }

/** Starts it; the record is complete when this answers. */
export const startServer = async (startsWith: StartsWith): Promise<Server> => {
  const folder = await temporaryFolder()
  mkdirSync(join(folder.path, 'files'))
  const store = openSqliteEventStore(join(folder.path, 'record.sqlite'))
  const readModel = openSqliteReadModel(join(folder.path, 'readModel.sqlite'), {
    tables: readTables,
    projections: projectionsEdition(),
  })
  const files = await folderFileStore(join(folder.path, 'files'))
  const world = startsWith === 'boards' ? await boardWorld(store, files) : await cambridgeshire(store, files)
  const { handler } = world
  const faults: unknown[] = []
  const catchUp = startCatchUp({ store, readModel })
  const log = (...fault: unknown[]) => faults.push(fault)
  const approvalsResting = resting(readModel)
  const reactions = startReactions({ store, handler, clock, approvalsResting, log })
  const readiness = () => ({ isReady: true, sentence: 'Queries can be answered.' })
  const app = createApp({ store, readModel, handler, files, readiness, log: line => faults.push(line) })
  const listening = await app.listen({ host: '127.0.0.1', port: 0 })
  const { url } = listening
  const ask = (query: string, variables: object = {}) => put(url, query, variables)
  const settled = async () => {
    for (let last = -1; last !== (await store.lastOrdinal()); ) {
      last = await store.lastOrdinal()
      await reactions.reached(last)
    }
    while (!(await readModel.waitFor(await store.lastOrdinal()))) expect(faults).toEqual([])
  }
  await settled()
  const stop = async () => {
    await listening.close()
    await reactions.close()
    await catchUp.close()
    readModel.close()
    await store.close()
    await folder.remove()
    expect(faults, 'the service logged a fault').toEqual([])
  }
  return { world, url, ask, settled, stop, question: (name, variables) => ask(textOf(name), variables) }
}

const textOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'questions', `${name}.graphql`), 'utf8')

const put = async (url: string, query: string, variables: object): Promise<Data> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'fourfold-person': keeper },
    body: JSON.stringify({ query, variables }),
  })
  const answer: Data = await response.json()
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined()
  return answer.data
}

const resting = (readModel: ReadModel) => async (document: string, ordinal: number) => {
  while (!(await readModel.waitFor(ordinal)));
  const { rows } = readModel.page('approval', { filter: { document }, first: readLimits.pageRows })
  return rows.map(({ reference }) => reference)
}

const cambridgeshire = async (store: EventStore, files: FileStore): Promise<World> => {
  const world = emptyWorld(store, files)
  const first = { person: keeper, name: 'Record Keeper', mayFill: [] }
  expect(await setUpRecord(world.handler, first, recordedAt)).toMatchObject({ outcome: 'recorded' })
  const source = await openRecordFolder(
    join(import.meta.dirname, '..', '..', 'infra', 'records', 'cambridgeshire-2015'),
  )
  const ports = { store, policy: cedarPolicy(editions), clock, salt: () => 'c2FsdA', files }
  const loader = recordLoader(ports, world.handler)
  const report = await loader.load({ source, recorder: { person: keeper, known: 'system' } })
  expect(report.faults).toEqual([])
  return world
}
