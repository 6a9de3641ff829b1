/** The pages of what is silent: every one of many is told once, whatever the size of the pages. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Service, startService } from './support/service.ts'
import { steeringChair } from './support/world.ts'

const agreed: string[] = []
let service: Service
beforeAll(async () => {
  service = await startService()
  const { does } = service.world
  for (let each = 0; each < 5; each += 1) {
    const data = { title: `Train ${each}`, body: 'body-steering' }
    agreed.push(await does({ noun: 'action', type: 'ProposeAction', data }))
  }
  // Agreed in another order than they were raised in: what was agreed first comes first.
  agreed.reverse()
  for (const thing of agreed) await does({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })
  const worked = await does({ noun: 'action', type: 'ProposeAction', data: { title: 'Buy', body: 'body-steering' } })
  await does({ noun: 'action', type: 'AgreeAction', thing: worked, actor: steeringChair })
  await does({ noun: 'action', type: 'RecordProgress', thing: worked, data: { narrative: 'Bought.' } })
})
afterAll(() => service.stop())

const ask = async (body: string, first: number, after: string | null) => {
  const atLeast = await service.world.store.lastOrdinal()
  const query = `query ($at: Int, $body: ID, $first: Int, $after: String) {
    accountability(atLeast: $at, body: $body) { silence(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { action { reference } } } } }`
  const { data, errors } = await service.ask(query, { at: atLeast, body, first, after })
  expect(errors).toEqual([])
  return data.accountability.silence
}

test.each([1, 2, 5, 100])('pages of %i tell of every agreed action without progress once, oldest first', async size => {
  const told: string[] = []
  for (let after: string | null = null; ; ) {
    const page = await ask('body-steering', size, after)
    expect(page.totalCount).toBe(5)
    told.push(...page.nodes.map(({ action }: { action: { reference: string } }) => action.reference))
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) break
  }
  expect(told).toEqual(agreed)
})

test('of another body nothing is told', async () => {
  expect(await ask('body-feb', 10, null)).toMatchObject({ totalCount: 0, nodes: [] })
})
