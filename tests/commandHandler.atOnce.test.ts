/** Commands given at once, at one node or at two: what stands is what was answered, and it stands once. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { boardWorld, emptyWorld, type Given } from './support/world.ts'

const action = { noun: 'action', type: 'ProposeAction', data: { title: 'Train', body: 'body-steering' } } as const

/** Two nodes on one record; `first` is given a command just before the second appends what it made of the same. */
const twoNodes = async () => {
  const store = awkwardStore({ latestTurns: 0 })
  const first = await boardWorld(store)
  let meanwhile: (() => Promise<unknown>) | undefined
  const append: EventStore['append'] = async unit => {
    const deed = meanwhile
    meanwhile = undefined
    await deed?.()
    return store.append(unit)
  }
  const second = emptyWorld({ ...store, append })
  const atOnce = async (there: Given, here: Given) => {
    let one: unknown
    meanwhile = async () => {
      one = await first.ask(there)
    }
    const two = await second.ask(here)
    return { one, two }
  }
  return { first, second, atOnce }
}

// The second was answered "recorded", of what does not stand; and went on from a state that nobody else has.
describe('a command that two nodes are given at once', () => {
  test('is recorded once, and both have the first answer and go on from the same state', async () => {
    const { first, second, atOnce } = await twoNodes()
    const same = { ...action, commandId: randomUUID() }
    const { one, two } = await atOnce(same, same)
    expect(two).toEqual({ ...(one as object), repeated: true })
    const thing = (two as { thing: string }).thing
    const put = { body: 'body-feb', title: 'Training', gate: 'start', actions: [thing], documents: [] }
    const data = { ...put, proposals: [{ number: 1, text: 'That it be done.', actions: [thing] }] }
    const approval = await second.does({ noun: 'approval', type: 'DraftApproval', data })
    await second.does({ noun: 'approval', type: 'SubmitApproval', thing: approval })
    for (const { handler } of [first, second]) {
      expect(await handler.standings([approval])).toMatchObject([{ isStale: false }])
    }
  })

  test('with another body the second time is refused there: it is not what was recorded', async () => {
    const { atOnce } = await twoNodes()
    const commandId = randomUUID()
    const other = { ...action, data: { ...action.data, title: 'Quite another thing' }, commandId }
    const { one, two } = await atOnce({ ...action, commandId }, other)
    expect(one).toMatchObject({ outcome: 'recorded', repeated: false })
    expect(two).toMatchObject({ outcome: 'refused', refusal: { code: 'commandIdReused' } })
  })
})

// A source names the references of what it evidences: each of three at once was taken for more evidence of one thing.
test('of several who enter a reference as new at once one does, and the others are told who was first', async () => {
  const { ask } = await boardWorld()
  const entered = (title: string, more: object = {}) => {
    const data = { event: 'ActionProposed', status: 'proposed', data: { title } }
    return ask({ noun: 'action', type: 'EnterFromSource', thing: 'action-2011-0001', data, ...more })
  }
  const asNew = { expectedRevision: -1 }
  const outcomes = await Promise.all(['One', 'Two', 'Three'].map(title => entered(title, asNew)))
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'conflict', 'recorded'])
  const told = { outcome: 'conflict', actualRevision: 0, since: [{ type: 'ActionProposed' }] }
  expect(await entered('Four', asNew)).toMatchObject(told)
  // Another document may evidence the same thing, and is not bound to anything.
  expect(await entered('As the minutes call it')).toMatchObject({ outcome: 'recorded', revision: 1 })
})
