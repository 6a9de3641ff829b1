/** A whole record in memory: handler, policy, a clock that the test turns, and a force with its boards. */
import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { cedarPolicy } from '../../infra/policyEngine.cedar.ts'
import type { About, Actor, Basis, Recorder } from '../../schema/envelope.ts'
import type { Noun } from '../../schema/noun.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import type { FileStore, StoredFile } from '../../schema/ports/fileStore.ts'
import { type CommandHandler, commandHandler } from '../../services/commandHandler.ts'
import type { Outcome } from '../../services/commands/outcome.ts'
import { setUpRecord } from '../../services/setUp.ts'
import { editions } from '../../workflows/protocol/editions.ts'
import { awkwardStore } from './awkwardStore.ts'
import { memoryFiles } from './memoryFiles.ts'

export const keeper = 'person-00000000-0000-4000-8000-000000000001'
export const secretary: Recorder = { person: keeper, known: 'header' }
export const chiefConstable: Actor = {
  kind: 'office',
  ref: 'office-chief-constable',
  capacity: 'holder',
  holder: 'notStated',
}
export const steeringChair: Actor = { kind: 'body', ref: 'body-steering', capacity: 'chair' }

export const policy = cedarPolicy(editions)

export type Given = {
  noun: Noun
  type: string
  data?: unknown
  thing?: string
  actor?: Actor
  happened?: string
  basis?: Basis
  about?: About
  commandId?: string
  expectedRevision?: number
  dryRun?: boolean
  by?: Recorder
}

const notStated: Actor = { kind: 'notStated' }

/** The document on which a test's entries from a source rest; it is in the record once it is asked for. */
export const sourceOf = async (handler: CommandHandler): Promise<Basis> => {
  const document = 'document-2014-0001'
  const basis: Basis = { document, kind: 'stated' }
  if ((await handler.revisionOf(document)) >= 0) return basis
  const data = { event: 'DocumentRegistered', status: 'draft', data: { kind: 'report', title: 'A report of 2014' } }
  const entry = { noun: 'document', type: 'EnterFromSource', thing: document, data, basis } as const
  const asked = { ...entry, commandId: randomUUID(), actor: notStated, happened: 'notStated' }
  expect(await handler.handle(asked, secretary)).toMatchObject({ outcome: 'recorded' })
  return basis
}

export type World = {
  store: EventStore
  files: FileStore
  handler: CommandHandler
  /** Sets the clock to an instant; it stands still until set again. */
  setClock(instant: string): void
  /** Gives a command; answers the outcome. */
  ask(given: Given): Promise<Outcome>
  /** Gives a command that must be recorded; answers the thing. */
  does(given: Given): Promise<string>
  /** Keeps a file with that text, so that a version can be made of it. */
  keep(text: string): Promise<StoredFile>
}

/** A record that nobody has set up yet. */
export const emptyWorld = (
  store: EventStore = awkwardStore({ latestTurns: 0 }),
  files: FileStore = memoryFiles(),
): World => {
  let now = '2026-03-10T10:00:00.000Z'
  const clock = { now: () => now }
  const salt = () => randomBytes(16).toString('base64url')
  const handler = commandHandler({ store, policy, clock, salt, files })
  const ask = async ({ by = secretary, data = {}, ...given }: Given) => {
    const isEntry = given.type === 'EnterFromSource' && given.basis === undefined
    const basis = isEntry ? { basis: await sourceOf(handler) } : {}
    const asked = { commandId: randomUUID(), actor: notStated, happened: '2026-03-10', data, ...basis, ...given }
    return handler.handle(asked, by)
  }
  const does = async (given: Given): Promise<string> => {
    const outcome = await ask(given)
    expect(outcome, JSON.stringify(outcome)).toMatchObject({ outcome: 'recorded' })
    return outcome.outcome === 'recorded' ? outcome.thing : ''
  }
  const setClock = (instant: string) => {
    now = instant
  }
  const keep = (text: string) => files.put(Readable.from([text]))
  return { store, files, handler, ask, does, setClock, keep }
}

/** A record with a keeper, the Chief Constable, the Executive Board and the Steering Group. */
export const boardWorld = async (store?: EventStore, files?: FileStore): Promise<World> => {
  const world = emptyWorld(store, files)
  const { does, handler } = world
  const outcome = await setUpRecord(
    handler,
    { name: 'Record Keeper', person: keeper, mayFill: ['office-chief-constable'] },
    '2026-03-01T09:00:00.000Z',
  )
  expect(outcome).toMatchObject({ outcome: 'recorded' })
  const office = 'office-chief-constable'
  await does({
    noun: 'office',
    type: 'EstablishOffice',
    thing: office,
    data: { name: 'Chief Constable' },
    happened: 'notStated',
  })
  await does({ noun: 'office', type: 'AppointHolder', thing: office, data: { person: 'notStated', from: '2020' } })
  const executive = { name: 'Force Executive Board', aliases: ['FEB'], decides: 'officeHolder', decidingOffice: office }
  await does({ noun: 'body', type: 'ConstituteBody', thing: 'body-feb', data: executive, happened: '2020' })
  const steering = { name: 'Cybercrime Steering Group', decides: 'consensusUnderChair', answersTo: 'body-feb' }
  await does({ noun: 'body', type: 'ConstituteBody', thing: 'body-steering', data: steering, happened: '2020' })
  return world
}
