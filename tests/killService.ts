/**
 * Kills the whole service with SIGKILL under load, again and again, while clients send commands over HTTP and send
 * those again that were not answered. Looks whether the record kept its word: what was acknowledged stands in it, and
 * every command stands in it exactly once. `node tests/killService.ts 100`
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { keeper } from '../services/demonstration.ts'
import { untilCaughtUp } from './support/eventWorld.ts'
import { startedService } from './support/serviceProcess.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

export type ServiceKillReport = { rounds: number; sent: number; acknowledged: number; faults: string[] }

const earliestMs = 100
const latestMs = 400
const clients = 8

type Command = { commandId: string; title: string }
type Ledger = { waiting: Command[]; acknowledged: Map<string, string>; sent: number }

/** Runs so many rounds in a folder; the commands that the last kill left unanswered are sent once more at the end. */
export const killServiceRounds = async (rounds: number, folder: string): Promise<ServiceKillReport> => {
  const ledger: Ledger = { waiting: [], acknowledged: new Map(), sent: 0 }
  for (let round = 1; round <= rounds; round += 1) {
    const service = await startedService(folder)
    const stopping = { now: false }
    const sending = Array.from({ length: clients }, () => send(service.url, ledger, stopping))
    await pause(earliestMs + Math.random() * (latestMs - earliestMs))
    service.process.kill('SIGKILL')
    stopping.now = true
    await Promise.all([once(service.process, 'exit'), ...sending])
  }
  const service = await startedService(folder)
  for (const command of ledger.waiting.splice(0)) await sendOne(service.url, command, ledger)
  service.process.kill('SIGTERM')
  await once(service.process, 'exit')
  return { rounds, sent: ledger.sent, acknowledged: ledger.acknowledged.size, faults: await faultsIn(folder, ledger) }
}

const faultsIn = async (folder: string, ledger: Ledger): Promise<string[]> => {
  const record = join(folder, 'record.sqlite')
  const store = openSqliteEventStore(record)
  const events = await untilCaughtUp(store.subscribe(0))
  await store.close()
  const faults = (await checkEverything(record)).faults
  const raised = events.filter(({ event }) => event.commandType === 'ProposeAction')
  const times = new Map<string, string[]>()
  for (const { event } of raised) times.set(event.commandId, [...(times.get(event.commandId) ?? []), event.stream])
  for (const [commandId, things] of times)
    if (things.length > 1) faults.push(`${commandId} stands in ${things.join(' and ')}`)
  for (const [commandId, thing] of ledger.acknowledged) {
    if (times.get(commandId)?.[0] !== thing) faults.push(`${commandId} was acknowledged as ${thing} and is not there`)
  }
  if (new Set(raised.map(({ event }) => event.stream)).size !== raised.length) faults.push('a number was given twice')
  return faults
}

const send = async (url: string, ledger: Ledger, stopping: { now: boolean }): Promise<void> => {
  while (!stopping.now) {
    const command = ledger.waiting.shift() ?? { commandId: randomUUID(), title: `Action ${ledger.sent}` }
    await sendOne(url, command, ledger)
  }
}

/** Sends one command; where no answer comes it waits to be sent again. */
const sendOne = async (url: string, command: Command, ledger: Ledger): Promise<void> => {
  ledger.sent += 1
  const frame = `{ commandId: "${command.commandId}", actor: { kind: notStated }, happened: "2026-03-10" }`
  const data = `{ title: "${command.title}", body: "body-cybercrime-steering-group" }`
  const answer = '{ __typename ... on Recorded { reference } }'
  const query = `mutation { proposeAction(frame: ${frame}, data: ${data}) ${answer} }`
  try {
    const headers = { 'content-type': 'application/json', 'fourfold-person': keeper }
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const told = (await response.json()) as { data?: { proposeAction: { __typename: string; reference?: string } } }
    const recorded = told.data?.proposeAction
    if (recorded?.__typename !== 'Recorded' || recorded.reference === undefined) {
      throw new Error(`Not recorded: ${JSON.stringify(told)}`)
    }
    ledger.acknowledged.set(command.commandId, recorded.reference)
  } catch (error) {
    // A connection that the kill cut: whether it was recorded is not known. Anything else is a fault of the service.
    if (error instanceof Error && error.message.startsWith('Not recorded')) throw error
    ledger.waiting.push(command)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await temporaryFolder()
  const report = await killServiceRounds(Number(process.argv[2] ?? 100), folder.path)
  await folder.remove()
  console.log(JSON.stringify(report, undefined, 2))
  process.exitCode = report.faults.length > 0 ? 1 : 0
}
