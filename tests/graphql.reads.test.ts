/** How often the read model is asked: a register of any length asks no more than a short one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Service, startService } from './support/service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
  const { does } = service.world
  for (let index = 0; index < 12; index += 1) {
    const owner = `office-number-${index}`
    await does({ noun: 'office', type: 'EstablishOffice', thing: owner, data: { name: `Office ${index}` } })
    const data = { title: `Action ${index}`, body: index % 3 === 0 ? 'body-feb' : 'body-steering', owner }
    const action = await does({ noun: 'action', type: 'ProposeAction', data })
    const proposals = [{ number: 1, text: 'That it be done.' }]
    const put = { body: 'body-feb', title: `Put ${index}`, gate: 'start', actions: [action], documents: [], proposals }
    await does({ noun: 'approval', type: 'DraftApproval', data: put })
  }
  await service.readModel.waitFor(await service.world.store.lastOrdinal())
})
afterAll(() => service.stop())

/** Reads of the read model while a query is answered. */
const reads = async (query: string): Promise<number> => {
  const asked = ['page', 'one', 'many', 'versions', 'total', 'counts'] as const
  const { readModel } = service
  const own = Object.fromEntries(asked.map(name => [name, readModel[name]]))
  let count = 0
  for (const name of asked) {
    const read = readModel[name] as (...given: unknown[]) => unknown
    Object.assign(readModel, {
      [name]: (...given: unknown[]) => {
        count += 1
        return read(...given)
      },
    })
  }
  const { data, errors } = await service.ask(query)
  Object.assign(readModel, own)
  expect(errors).toEqual([])
  expect(JSON.stringify(data)).toContain('Action 1')
  return count
}

test.each([
  ['actions', 'reference title body { reference name } owner { reference ... on Office { name } }'],
  ['actions', 'title history(first: 3) { nodes { sentence } }'],
  ['approvals', 'body { name } isStale proposals { number text } actions { title owner { ... on Office { name } } }'],
])('twelve %s with %s ask as often as three', async (register, fields) => {
  const query = (first: number) => `{ ${register}(first: ${first}) { totalCount nodes { ${fields} } } }`
  const few = await reads(query(3))
  expect(few).toBeGreaterThan(2)
  expect(await reads(query(12))).toBe(few)
})
