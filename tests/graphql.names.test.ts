import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Service, startService } from './support/service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
  const rename = { noun: 'body', type: 'RenameBody', thing: 'body-steering' } as const
  await service.world.does({ ...rename, data: { name: 'Digital Crime Board' }, happened: '2026-02-10' })
})
afterAll(() => service.stop())

const actor = { kind: 'body', ref: 'body-steering' } as const

/** The first sentence of an action that the Steering Group raised on a day. */
const sentenceOf = async (happened: string): Promise<string> => {
  const data = { title: 'Train', body: 'body-steering' }
  const r = await service.world.does({ noun: 'action', type: 'ProposeAction', data, actor, happened })
  const query = 'query ($r: ID!, $at: Int) { action(reference: $r, atLeast: $at) { history { nodes { sentence } } } }'
  const { data: answered } = await service.ask(query, { r, at: await service.world.store.lastOrdinal() })
  return answered.action.history.nodes[0].sentence
}

// After the rename, what the old group had done years before was told of the new one.
test.each([
  ['2026-01-15', 'Cybercrime Steering Group'],
  ['2026-02-09', 'Cybercrime Steering Group'],
  ['2026-02-10', 'Digital Crime Board'],
  ['2026-03', 'Digital Crime Board'],
])('what happened on %s is told with the name of that day', async (happened, name) => {
  expect(await sentenceOf(happened)).toContain(name)
})

test.each([
  ['2026-02', 'before the rename or after it'],
  ['2014', 'before any name is known'],
  ['notStated', 'nobody says when'],
])('what happened at %s, %s, is told with the earlier name', async happened => {
  expect(await sentenceOf(happened)).toContain('Cybercrime Steering Group')
})
