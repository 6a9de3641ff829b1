import { describe, expect, test } from 'vitest'
import { entryOf, refusedFor } from './support/corrections.ts'
import { revision } from './support/papers.ts'
import { boardWorld, chiefConstable, type World } from './support/world.ts'

/** The Chief Constable takes a decision of the Executive Board, of which he holds the power since 2020. */
const decided = async () => {
  const world = await boardWorld()
  const outsideMeeting = { reason: 'The offer ends.' }
  const data = { body: 'body-feb', title: 'Buy the licences', verb: 'approved', outsideMeeting }
  const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data, actor: chiefConstable })
  return { world, thing, event: await entryOf(world, thing, 'DecisionTaken') }
}

const correct = async (world: World, thing: string, data: object) =>
  world.ask({
    ...{ noun: 'decision', type: 'CorrectEntry', thing },
    data: { reason: 'The minutes say so.', ...data },
    ...(await revision(world, thing)),
  })

describe('who decided, and when, is corrected only to what had the power on that day', () => {
  test('not to an office that held no power (a correction once was a way round it)', async () => {
    const { world, thing, event } = await decided()
    const office = 'office-secretary'
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: office, data: { name: 'Secretary' } })
    const is = { kind: 'office', ref: office, capacity: 'holder' }
    expect(await correct(world, thing, { event, field: 'actor', was: chiefConstable, is })).toMatchObject(
      refusedFor('notOfficeHolder'),
    )
  })

  test('not to a day before the power was held', async () => {
    const { world, thing, event } = await decided()
    const days = { field: 'happened', was: '2026-03-10' }
    expect(await correct(world, thing, { event, ...days, is: '2019-05-01' })).toMatchObject({ outcome: 'refused' })
    expect(await correct(world, thing, { event, ...days, is: '2026-03-09' })).toMatchObject({ outcome: 'recorded' })
  })

  test('what cannot stand there is bad input, as for any other field', async () => {
    const { world, thing, event } = await decided()
    const wrong = await correct(world, thing, { event, field: 'happened', was: '2026-03-10', is: '2026-02-30' })
    expect(wrong).toMatchObject({ outcome: 'invalid', problems: [{ path: 'data.is' }] })
  })
})
