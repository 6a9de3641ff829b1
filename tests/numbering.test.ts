/** Numbers of things: taken in order, each once, whatever sources name and whatever of the record was lost. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { aUnit } from './support/eventWorld.ts'
import { boardWorld, emptyWorld, type Given } from './support/world.ts'

const action = {
  noun: 'action',
  type: 'ProposeAction',
  data: { title: 'Train every officer', body: 'body-steering' },
} as const
const entered = (thing: string): Given => ({
  noun: 'action',
  type: 'EnterFromSource',
  thing,
  data: { event: 'ActionProposed', data: { title: 'An old one', body: 'body-steering' } },
  happened: '2015-02',
})
const numberOf = (number: number): string => `action-2026-${String(number).padStart(4, '0')}`
const numbersOf2026 = 'ops-numbering-action-2026'

describe('numbers', () => {
  test('taken by many at once are all different, without a gap', async () => {
    const { ask } = await boardWorld(awkwardStore({ seed: 3 }))
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask(action)))
    const things = outcomes.map(outcome => (outcome.outcome === 'recorded' ? outcome.thing : outcome.outcome)).sort()
    expect(things).toEqual(Array.from({ length: 20 }, (_, index) => numberOf(index + 1)))
  })

  // The same command took a number of each year, and two things were recorded.
  test.each([
    ['sent again over New Year', ['2026-12-31T23:59:59.900Z', '2027-01-01T00:00:01.000Z']],
    ['sent again months later', ['2026-12-31T23:59:59.900Z', '2027-01-02T00:00:00.000Z', '2027-05-01T00:00:00.000Z']],
  ])('are taken once by a command that is %s', async (_what, instants) => {
    const { ask, does, setClock } = await boardWorld()
    const commandId = randomUUID()
    for (const [index, instant] of instants.entries()) {
      setClock(instant)
      const told = { outcome: 'recorded', thing: 'action-2026-0001', repeated: index > 0 }
      expect(await ask({ ...action, commandId })).toMatchObject(told)
      await does({ ...action, data: { title: 'Another', body: 'body-steering' } })
    }
  })

  test('taken by another node in the last moment of a year are known in the next one', async () => {
    const store = awkwardStore()
    const world = await boardWorld(store)
    const other = emptyWorld(store)
    const commandId = randomUUID()
    for (const each of [world, other]) each.setClock('2027-01-01T00:00:00.500Z')
    await other.does(action)
    world.setClock('2026-12-31T23:59:59.900Z')
    expect(await world.ask({ ...action, commandId })).toMatchObject({ thing: 'action-2026-0001' })
    expect(await other.ask({ ...action, commandId })).toMatchObject({ thing: 'action-2026-0001', repeated: true })
  })

  test('named by a source are taken, never given again, and move the others no further', async () => {
    const { does, ask } = await boardWorld()
    expect(await does(entered('action-2026-0002'))).toBe('action-2026-0002')
    expect(await does(entered('action-2026-999999'))).toBe('action-2026-999999')
    expect(await does(action)).toBe('action-2026-0001')
    expect(await does(action)).toBe('action-2026-0003')
    expect(await ask({ ...action, thing: 'action-2026-0009' })).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'thing' }],
    })
  })

  test('too large are not taken from a source (one of 20 digits once kept every other new thing out)', async () => {
    const { does, ask } = await boardWorld()
    expect(await ask(entered('action-2026-99999999999999999999'))).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'thing' }],
    })
    expect(await does(action)).toBe('action-2026-0001')
  })

  test('of a year that has not begun are not taken from a source, and those of older years are', async () => {
    const { does, ask, store } = await boardWorld()
    expect(await ask(entered('action-2027-0001'))).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'thing', message: expect.stringContaining('a year that has not begun') }],
    })
    expect(await store.readStream('action-2027-0001')).toEqual([])
    expect(await does(entered('action-1829-0001'))).toBe('action-1829-0001')
  })

  test('given at two nodes, some of them named, are each there once and leave none out', async () => {
    const step = fc.record({ node: fc.nat(1), named: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }) })
    const both = async (store: EventStore) => [(await boardWorld(store)).ask, emptyWorld(store).ask] as const
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.array(step, { minLength: 1, maxLength: 12 }), async (seed, steps) => {
        const nodes = await both(awkwardStore({ seed }))
        const given = steps.map(({ node, named }) => ({
          node,
          command: { ...(named === undefined ? action : entered(numberOf(named))), commandId: randomUUID() },
        }))
        // Whoever is told that others were writing sends the same again.
        const send = async (each: (typeof given)[number]): Promise<string> => {
          const outcome = await (nodes[each.node] ?? nodes[0])(each.command)
          if (outcome.outcome === 'unavailable') return send(each)
          expect(['recorded', 'refused']).toContain(outcome.outcome)
          return outcome.outcome === 'recorded' ? outcome.thing : ''
        }
        const things = await Promise.all(given.map(send))
        const inOrder = things.filter((_, index) => steps[index]?.named === undefined)
        expect(new Set(inOrder).size).toBe(inOrder.length)
        const taken = new Set(things)
        const free = Array.from({ length: 40 }, (_, index) => numberOf(index + 1)).filter(each => !taken.has(each))
        for (const thing of inOrder) expect(thing < (free[0] ?? '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('numbers that are missing while their things are there', () => {
  test('are passed over (every new thing was answered with busy, for ever)', async () => {
    const { does, store } = await boardWorld()
    for (let number = 1; number <= 30; number += 1) await does(action)
    await store.operational.delete(numbersOf2026)
    const restored = emptyWorld(store)
    expect(await restored.does(action)).toBe(numberOf(31))
    expect(await restored.does(action)).toBe(numberOf(32))
    expect(await emptyWorld(store).does(action)).toBe(numberOf(33))
  })

  test('are passed over by many at once, and by a command that is sent again', async () => {
    const { does, store } = await boardWorld(awkwardStore({ seed: 5 }))
    for (let number = 1; number <= 10; number += 1) await does(action)
    await store.operational.delete(numbersOf2026)
    const { ask } = emptyWorld(store)
    const commandId = randomUUID()
    const outcomes = await Promise.all([...Array(5).fill(action), { ...action, commandId }].map(each => ask(each)))
    const things = outcomes.map(outcome => (outcome.outcome === 'recorded' ? outcome.thing : outcome.outcome))
    expect([...things].sort()).toEqual(Array.from({ length: 6 }, (_, index) => numberOf(index + 11)))
    expect(await ask({ ...action, commandId })).toMatchObject({ thing: things[5], repeated: true })
  })

  test('are found again by the commands that took them: none of them makes a second thing', async () => {
    const { does, store } = await boardWorld()
    const commands = Array.from({ length: 5 }, () => ({ ...action, commandId: randomUUID() }))
    for (const command of commands) await does(command)
    await store.operational.delete(numbersOf2026)
    const { ask } = emptyWorld(store)
    const before = await store.lastOrdinal()
    for (const [index, command] of commands.reverse().entries())
      expect(await ask(command)).toMatchObject({ thing: numberOf(5 - index), repeated: true })
    expect(await store.lastOrdinal()).toBe(before)
  })

  test('are passed over so many at a time, and more is told as what it is', async () => {
    const { ask, store } = await boardWorld()
    const recordedAt = '2026-03-10T10:00:00.000Z'
    for (let number = 1; number <= 10_001; number += 1)
      await store.append(aUnit(numberOf(number), 'noStream', { recordedAt }))
    expect(await ask(action)).toMatchObject({ outcome: 'unavailable', code: 'numbersMissing' })
    expect(await ask(action)).toMatchObject({ outcome: 'recorded', thing: 'action-2026-10002' })
  })

  test('stay with their things: what a source names is entered there, and no second thing is made', async () => {
    const { does, store } = await boardWorld()
    const thing = await does(entered(numberOf(1)))
    await store.operational.delete(numbersOf2026)
    const { ask, does: doesAgain } = emptyWorld(store)
    const agreed = { ...entered(thing), data: { event: 'ActionAgreed', data: {} } }
    expect(await ask(agreed)).toMatchObject({ outcome: 'recorded', thing })
    expect(await doesAgain(action)).toBe(numberOf(2))
  })
})
