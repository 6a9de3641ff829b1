import { describe, expect, test } from 'vitest'
import { considers, entryOf } from './support/corrections.ts'
import { listedPaper, react, revision } from './support/papers.ts'
import { boardWorld, chiefConstable } from './support/world.ts'

const data = { title: 'Train every officer', body: 'body-steering' }
const action = { noun: 'action', type: 'ProposeAction', data } as const

describe('a correction', () => {
  test('of a wrong date keeps the entry, shows both, and is bound to what was read', async () => {
    const { does, ask, store, handler } = await boardWorld()
    const thing = await does({ ...action, happened: '2026-03-01' })
    const [entry] = await store.readStream(thing)
    const data = {
      event: entry?.event.id,
      field: 'happened',
      was: '2026-03-01',
      is: '2026-03-05',
      reason: 'Minuted on the 5th.',
    }
    const correct = { noun: 'action', type: 'CorrectEntry', thing, data } as const
    expect(await ask(correct)).toMatchObject({ outcome: 'invalid', problems: [{ path: 'expectedRevision' }] })
    expect(await ask({ ...correct, expectedRevision: 0, data: { ...data, was: '2026-01-01' } })).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'data.was' }],
    })
    expect(await ask({ ...correct, expectedRevision: 0 })).toMatchObject({ outcome: 'recorded', revision: 1 })
    expect(await ask({ ...correct, expectedRevision: 0 })).toMatchObject({
      outcome: 'conflict',
      actualRevision: 1,
      since: [{ type: 'EntryCorrected' }],
    })
    expect((await store.readStream(thing)).map(({ event }) => event.happened)).toEqual(['2026-03-01', '2026-03-10'])
    expect(await handler.revisionOf(thing)).toBe(1)
  })

  test('later than thirty days after the entry needs a decision of the body', async () => {
    const { does, ask, store, setClock } = await boardWorld()
    const thing = await does(action)
    const [entry] = await store.readStream(thing)
    setClock('2026-04-20T10:00:00.000Z')
    const data = { event: entry?.event.id, field: 'happened', was: '2026-03-10', is: '2026-03-05', reason: 'Late.' }
    const outcome = await ask({ noun: 'action', type: 'CorrectEntry', thing, data, expectedRevision: 0 })
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'correctionNeedsDecision' } })
  })

  // What would be refused today as it reads is refused no less as it should have read: that is not the correction's.
  test('contradicts no later entry for a gate that has shut since, whatever is corrected', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
    await react(world)
    await world.does({ noun: 'action', type: 'StartAction', thing: action })
    const rescind = { noun: 'approval', type: 'RescindProposal', thing: approval, actor: chiefConstable } as const
    await world.does({ ...rescind, data: { proposal: 1, reason: 'The law.' } })
    const event = await entryOf(world, action, 'ActionProposed')
    const data = { event, field: 'data.title', was: 'Build the unit', is: 'Build a unit', reason: 'Misread.' }
    const correct = { noun: 'action', type: 'CorrectEntry', thing: action, data } as const
    expect(await world.ask({ ...correct, ...(await revision(world, action)) })).toMatchObject({ outcome: 'recorded' })
  })
})
