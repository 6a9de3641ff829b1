/** The same command again is recorded once, whatever became of the first answer; another is never taken for it. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { disclosureStream } from '../schema/envelope.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { boardWorld, steeringChair } from './support/world.ts'

const action = {
  noun: 'action',
  type: 'ProposeAction',
  data: { title: 'Train every officer', body: 'body-steering' },
} as const

/** An action under way, and the command that reports it complete. */
const actionUnderWay = async () => {
  const world = await boardWorld()
  const thing = await world.does(action)
  await world.does({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })
  await world.does({ noun: 'action', type: 'StartAction', thing })
  return { ...world, reported: { noun: 'action', type: 'ReportActionComplete', thing } as const }
}

describe('a command', () => {
  test('sent twice is recorded once and gets the first answer again', async () => {
    const { ask, store } = await boardWorld()
    const commandId = randomUUID()
    const first = await ask({ ...action, commandId })
    const before = await store.lastOrdinal()
    expect(await ask({ ...action, commandId })).toEqual({ ...first, repeated: true })
    expect(await store.lastOrdinal()).toBe(before)
  })

  test('sent twice at the same time is recorded once', async () => {
    const { ask, store } = await boardWorld(awkwardStore({ seed: 7 }))
    const before = await store.lastOrdinal()
    const commandId = randomUUID()
    const [one, other] = await Promise.all([ask({ ...action, commandId }), ask({ ...action, commandId })])
    expect(one).toMatchObject({ outcome: 'recorded', thing: 'action-2026-0001' })
    expect(other).toMatchObject({ outcome: 'recorded', thing: 'action-2026-0001' })
    expect(await store.lastOrdinal()).toBe(before + 1)
  })

  test('with another body under the same id is refused and not recorded', async () => {
    const { ask, store } = await boardWorld()
    const commandId = randomUUID()
    await ask({ ...action, commandId })
    const before = await store.lastOrdinal()
    const open = { ...action, commandId, data: { ...action.data, due: '2026-12' } }
    expect(await ask(open)).toMatchObject({ outcome: 'refused', refusal: { code: 'commandIdReused' } })
    const sealed = { ...action, commandId, data: { ...action.data, title: 'Something else' } }
    expect(await ask(sealed)).toMatchObject({ outcome: 'refused', refusal: { code: 'commandIdReused' } })
    expect(await store.lastOrdinal()).toBe(before)
  })

  test.each([
    ['a sealed part where it had none', {}, { narrative: 'All have been trained.' }],
    ['no sealed part where it had one', { narrative: 'All have been trained.' }, {}],
  ])('with %s is another one (the narrative was lost, and "recorded" was answered)', async (_, first, second) => {
    const { ask, does, store, reported } = await actionUnderWay()
    const commandId = randomUUID()
    expect(await does({ ...reported, commandId, data: first })).toBe(reported.thing)
    const before = await store.lastOrdinal()
    expect(await ask({ ...reported, commandId, data: second })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'commandIdReused' },
    })
    expect(await ask({ ...reported, commandId, data: first })).toMatchObject({ outcome: 'recorded', repeated: true })
    expect(await store.lastOrdinal()).toBe(before)
  })

  test('whose sealed part was erased is still known by its open one, and by having had a sealed one', async () => {
    const { ask, store, reported } = await actionUnderWay()
    const given = { ...reported, commandId: randomUUID(), data: { narrative: 'All have been trained.' } }
    const outcome = await ask(given)
    const [event] = outcome.outcome === 'recorded' ? outcome.events : []
    await store.operational.delete(disclosureStream(event?.id ?? ''))
    expect(await ask(given)).toEqual({ ...outcome, repeated: true })
    expect(await ask({ ...given, data: {} })).toMatchObject({ refusal: { code: 'commandIdReused' } })
  })

  test('whose list of what is sealed is empty is the same command when it is sent again', async () => {
    const { ask, does } = await boardWorld()
    const data = { kind: 'paper', title: 'The case', body: 'body-feb' }
    const thing = await does({ noun: 'document', type: 'RegisterDocument', data })
    const amend = { noun: 'document', type: 'AmendCoverSheet', thing, commandId: randomUUID() } as const
    const empty = { ...amend, data: { coverSheet: { recommendations: [] } } }
    const first = await ask(empty)
    expect(first).toMatchObject({ outcome: 'recorded' })
    expect(await ask(empty)).toEqual({ ...first, repeated: true })
    const worded = { ...amend, data: { coverSheet: { recommendations: ['That it be noted.'] } } }
    expect(await ask(worded)).toMatchObject({ refusal: { code: 'commandIdReused' } })
  })

  test('whose answer was lost is recorded once when it is sent again', async () => {
    const store = awkwardStore({ latestTurns: 0 })
    const { ask } = await boardWorld(store)
    const commandId = randomUUID()
    const before = await store.lastOrdinal()
    store.loseAnswers(1)
    expect(await ask({ ...action, commandId })).toMatchObject({ outcome: 'outcomeUnknown', commandId })
    expect(await ask({ ...action, commandId })).toMatchObject({
      outcome: 'recorded',
      repeated: true,
      thing: 'action-2026-0001',
    })
    expect(await store.lastOrdinal()).toBe(before + 1)
    expect(await ask(action)).toMatchObject({ thing: 'action-2026-0002' })
  })
})
