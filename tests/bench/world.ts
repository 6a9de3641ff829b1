/** A record to measure on: set up through the command handler, then grown to the size that is asked for. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { folderFileStore } from '../../infra/fileStore.folder.ts'
import { cedarPolicy } from '../../infra/policyEngine.cedar.ts'
import { freshSalts } from '../../infra/salts.ts'
import type { Recorder } from '../../schema/envelope.ts'
import type { EventStore } from '../../schema/ports/eventStore.ts'
import type { Policy } from '../../schema/ports/policy.ts'
import { type CommandHandler, commandHandler } from '../../services/commandHandler.ts'
import type { CommandRequest } from '../../services/commands/outcome.ts'
import { setUpRecord } from '../../services/setUp.ts'
import { editions } from '../../workflows/protocol/editions.ts'
import { type Cast, growActions } from './histories.ts'
import type { Sizes } from './sizes.ts'

export type World = {
  folder: string
  store: EventStore
  policy: Policy
  handler: CommandHandler
  cast: Cast
  /** References of the actions, in the order of their numbers. */
  actions: string[]
  close(): Promise<void>
}

/** The name that the product gives the record in its data folder. */
export const recordPath = (folder: string): string => join(folder, 'record.sqlite')

const clock = { now: () => new Date().toISOString() }
const salt = freshSalts()
const keys = ['steering-group', 'feb', 'bcb', 'working-group']
const officeKeys = ['chief-constable', 'head-of-cyber', 'head-of-communications', 'head-of-training', 'secretary']

/** Makes a record of so many actions in a folder. */
export const openWorld = async (folder: string, sizes: Sizes): Promise<World> => {
  const store = openSqliteEventStore(recordPath(folder))
  const policy = cedarPolicy(editions)
  const files = await folderFileStore(join(folder, 'files'))
  const handler = commandHandler({ store, policy, clock, salt, files })
  const cast = await setUp(handler)
  const { actions: count, eventsEach } = sizes
  const actions = await growActions({ store, cast, salt, actions: count, eventsEach, at: clock.now() })
  return { folder, store, policy, handler, cast, actions, close: () => store.close() }
}

/** The first person, the posts and the bodies, each by its own command. */
const setUp = async (handler: CommandHandler): Promise<Cast> => {
  const ask = asking(handler)
  const person = `person-${randomUUID()}`
  const offices = officeKeys.map(key => `office-${key}`)
  const outcome = await setUpRecord(handler, { person, name: 'The keeper of the record', mayFill: offices })
  if (outcome.outcome !== 'recorded') throw new Error(`The set-up: ${JSON.stringify(outcome)}`)
  const recorder: Recorder = { person, known: 'header' }
  for (const [index, thing] of offices.entries()) {
    await ask(recorder, { noun: 'office', type: 'EstablishOffice', thing, data: { name: officeKeys[index] } })
  }
  const bodies = keys.map(key => `body-${key}`)
  for (const [index, thing] of bodies.entries()) {
    const data = { name: keys[index], decides: 'consensusUnderChair' }
    await ask(recorder, { noun: 'body', type: 'ConstituteBody', thing, data })
    await ask(recorder, { noun: 'body', type: 'AppointRecorder', thing, data: { person, from: '2020-01-01' } })
  }
  return { recorder, bodies, offices }
}

const asking =
  (handler: CommandHandler) =>
  async (recorder: Recorder, request: CommandRequest): Promise<string> => {
    const framed = {
      commandId: randomUUID(),
      happened: '2024-01-01',
      actor: { kind: 'notStated' as const },
      ...request,
    }
    const outcome = await handler.handle(framed, recorder)
    if (outcome.outcome !== 'recorded') throw new Error(`${request.type}: ${JSON.stringify(outcome)}`)
    return outcome.thing
  }
