/**
 * The limit of a mutation: node:http, the same event store with its group commit, and nothing between them. No policy,
 * no machine, no read model: a body is parsed, sealed, stamped, appended, and answered once it is durable.
 */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openSqliteEventStore } from '../../../infra/eventStore.sqlite.ts'
import { freshSalts } from '../../../infra/salts.ts'
import { disclosureStream, type EventEnvelope } from '../../../schema/envelope.ts'
import { eventId } from '../../../schema/ids.ts'
import type { AppendUnit } from '../../../schema/ports/eventStore.ts'
import { seal } from '../../../schema/sealing.ts'
import { answerJson, givenOptions, readBody, tellPort } from './told.ts'

const options = givenOptions()
const store = openSqliteEventStore(String(options.path))
const revisions = new Map<string, number>()
const salt = freshSalts()

const unitOf = (stream: string, revision: number, data: { narrative: string; rag: string }): AppendUnit => {
  const commandId = randomUUID()
  const recordedAt = new Date().toISOString()
  const sealed = seal(data, { narrative: 'sealed', rag: 'open' }, salt)
  const event: EventEnvelope = {
    id: eventId(stream, commandId, 0),
    stream,
    revision,
    type: 'ProgressRecorded',
    schema: 1,
    data: sealed.data,
    to: {},
    recordedAt,
    recordedBy: { person: 'person-00000000-0000-4000-8000-000000000001', known: 'header' },
    actor: { kind: 'notStated' },
    happened: '2026-11-20',
    commandId,
    commandType: 'RecordProgress',
    commandDigest: '0'.repeat(64),
    correlationId: commandId,
    causationId: commandId,
    edition: { machine: '1'.repeat(64), policies: '2'.repeat(64) },
    judgedAt: {},
  }
  const disclosed = { id: event.id, type: 'Disclosed', data: { disclosures: sealed.disclosures }, recordedAt }
  const before = [{ stream: disclosureStream(event.id), expectedRevision: 'noStream' as const, events: [disclosed] }]
  return { stream, expectedRevision: revision === 0 ? 'noStream' : BigInt(revision - 1), events: [event], before }
}

const nextRevision = async (stream: string): Promise<number> => {
  const known = revisions.get(stream)
  if (known !== undefined) return known + 1
  const [last] = await store.readStream(stream, { direction: 'backwards', limit: 1 })
  return (last?.event.revision ?? -1) + 1
}

const server = createServer(async (request, response) => {
  // Sent by the bench.
  const { thing, data } = (await readBody(request)) as { thing: string; data: { narrative: string; rag: string } }
  const revision = await nextRevision(thing)
  revisions.set(thing, revision)
  const { ordinal } = await store.append(unitOf(thing, revision, data))
  answerJson(response, { thing, revision, ordinal })
})
server.listen(0, '127.0.0.1', () => tellPort((server.address() as AddressInfo).port)) // it listens on a port
