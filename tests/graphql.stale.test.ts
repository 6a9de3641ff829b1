import { afterAll, beforeAll, expect, test } from 'vitest'
import { consider, listedPaper, revision } from './support/papers.ts'
import { type Service, startService } from './support/service.ts'
import { chiefConstable } from './support/world.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

// Whether an approval is stale was refused to whoever started the action, and shown to nobody before.
test('an approval says that it is stale, what differs from what was put, and of which proposals', async () => {
  const paper = await listedPaper(service.world)
  const { world, approval, document, action } = paper
  const stale = async () => {
    const { data, errors } = await service.ask(
      `query ($r: ID!, $at: Int) { approval(reference: $r, atLeast: $at) { isStale proposals { number isStale }
        movedSincePut { thing { reference } putVersion presentVersion } } }`,
      { r: approval, at: await world.store.lastOrdinal() },
    )
    expect(errors).toEqual([])
    return data.approval
  }
  const held = (isStale: boolean) => [1, 2].map(number => ({ number, isStale }))
  await consider(paper)
  expect(await stale()).toEqual({ isStale: false, proposals: held(false), movedSincePut: [] })

  const version = { ...(await world.keep('Another case.')), mediaType: 'text/plain', fileName: 'case.txt' }
  await world.does({ noun: 'document', type: 'AddVersion', thing: document, data: version })
  const moved = [{ thing: { reference: document }, putVersion: 1, presentVersion: 2 }]
  expect(await stale()).toEqual({ isStale: true, proposals: held(true), movedSincePut: moved })

  const judged = { reason: 'A comma.', judge: 'office-chief-constable' }
  const judging = { noun: 'approval', type: 'JudgeChangeEditorial', thing: approval, actor: chiefConstable } as const
  await world.does({ ...judging, data: judged, ...(await revision(world, approval)) })
  expect(await stale()).toEqual({ isStale: false, proposals: held(false), movedSincePut: moved })

  const amended = { title: 'Build two units', reason: 'One is too few' }
  await world.does({ noun: 'action', type: 'AmendAction', thing: action, data: amended })
  const both = [{ thing: { reference: action }, putVersion: null, presentVersion: null }, ...moved]
  expect(await stale()).toEqual({ isStale: true, proposals: held(true), movedSincePut: both })
})

test('a register of approvals tells of each whether it is stale', async () => {
  const { approval, document, world } = await listedPaper(service.world)
  const version = { ...(await world.keep('A third case.')), mediaType: 'text/plain', fileName: 'case.txt' }
  const other = await listedPaper(service.world)
  await world.does({ noun: 'document', type: 'AddVersion', thing: document, data: version })
  const query = 'query ($at: Int) { approvals(atLeast: $at) { nodes { reference isStale } } }'
  const { data } = await service.ask(query, { at: await world.store.lastOrdinal() })
  expect(data.approvals.nodes).toEqual(
    expect.arrayContaining([
      { reference: approval, isStale: true },
      { reference: other.approval, isStale: false },
    ]),
  )
})
