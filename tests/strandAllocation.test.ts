import { expect, test } from 'vitest'
import { startService } from './support/service.ts'

// An inferred strand once said neither who had inferred it nor when.
test("an inferred strand shows by whom it was allocated and when; a stated one is the source's", async () => {
  const service = await startService()
  const { world } = service
  const of = (strand: string, more: object) => ({ scheme: 'national-2013', strand, basis: 'inferred', ...more })
  const strands = [
    of('prevent', {}),
    of('protect', { by: 'office-chief-constable' }),
    of('pursue', { basis: 'stated' }),
  ]
  const data = { title: 'Train', body: 'body-steering', strands }
  const thing = await world.does({ noun: 'action', type: 'ProposeAction', data, happened: '2026-01-15' })
  const shown = async () => {
    const query = `query ($r: ID!, $at: Int) { action(reference: $r, atLeast: $at) {
      strands { strand by on { edtf } } } }`
    const at = await world.store.lastOrdinal()
    return (await service.ask(query, { r: thing, at })).data.action.strands
  }
  const keeper = 'person-00000000-0000-4000-8000-000000000001'
  const allocated = [
    { strand: 'prevent', by: keeper, on: { edtf: '2026-03-10' } },
    { strand: 'protect', by: 'office-chief-constable', on: { edtf: '2026-01-15' } },
    { strand: 'pursue', by: null, on: null },
  ]
  expect(await shown()).toEqual(allocated)

  world.setClock('2026-03-20T10:00:00.000Z')
  const more = [...strands, of('prepare', {})]
  const amend = { strands: more, reason: 'It prepares as well' }
  await world.does({ noun: 'action', type: 'AmendAction', thing, data: amend })
  expect(await shown()).toEqual([...allocated, { strand: 'prepare', by: keeper, on: { edtf: '2026-03-20' } }])
  await service.stop()
})
