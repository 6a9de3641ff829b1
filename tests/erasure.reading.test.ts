/** What was erased is read nowhere: neither in the read model that followed it nor in one that is built anew. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import { disclosureStream } from '../schema/envelope.ts'
import { readTables } from '../services/readModels/projections.ts'
import { rebuildReadModel } from '../services/rebuildReadModel.ts'
import { frame, type Service, startService } from './support/service.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** Erases what an event disclosed, as the record tells of it. */
const erase = async (stream: string): Promise<void> => {
  const { store } = service.world
  const events = await store.readStream(stream)
  const [first, last] = [events[0]?.event, events.at(-1)?.event]
  if (!first || !last) throw new Error(`${stream} has no events`)
  const { to: _to, ...envelope } = last
  const erased = { id: randomUUID(), commandId: randomUUID(), type: 'DisclosureErased', data: { event: first.id } }
  const event = { ...envelope, ...erased, to: {}, revision: last.revision + 1 }
  await store.append({ stream, expectedRevision: BigInt(last.revision), events: [event], before: [] })
  await store.operational.delete(disclosureStream(first.id))
}

// The event was known to backups alone: the read model stood still before it, and asked for a newer program.
test('an erased narrative is null in the register and its history, which says so, and the thing goes on', async () => {
  const data = { title: 'Visit every school', narrative: 'As the head of one asked.', body: 'body-steering' }
  const thing = await service.world.does({ noun: 'action', type: 'ProposeAction', data })
  await erase(thing)
  const at = await service.world.store.lastOrdinal()
  const query = `{ action(reference: "${thing}", atLeast: ${at}) { title narrative withheld history {
    nodes { type sentence data } } } }`
  const { data: read, errors } = await service.ask(query)
  expect(errors).toEqual([])
  expect(read.action).toMatchObject({ title: null, narrative: null, withheld: 2 })
  expect(read.action.history.nodes[1]).toMatchObject({
    type: 'DisclosureErased',
    sentence: expect.stringContaining('erased what an earlier entry told'),
  })
  expect(JSON.stringify(read)).not.toMatch(/school|head of one/)
  const agree = 'mutation ($frame: CommandFrame!) { agreeAction(frame: $frame) { __typename } }'
  const actor = { kind: 'body', ref: 'body-steering' }
  const { data: agreed } = await service.ask(agree, { frame: frame({ thing, actor }) })
  expect(agreed.agreeAction).toEqual({ __typename: 'Recorded' })
  const folder = await temporaryFolder()
  const anew = openSqliteReadModel(join(folder.path, 'anew.sqlite'), { tables: readTables, projections: 'anew' })
  await rebuildReadModel({ store: service.world.store, readModel: anew })
  expect(anew.one('action', thing)).toMatchObject({ title: null, narrative: null, status: 'agreed', withheld: 2 })
  anew.close()
  await folder.remove()
})
