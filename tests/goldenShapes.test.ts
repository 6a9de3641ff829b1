import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sealingPlan } from '../schema/sealing.ts'
import { upcast } from '../schema/upcasters.ts'
import { disclosed } from '../services/recordedEvents.ts'
import { allRules, rulesOf } from '../workflows/nouns.ts'
import { nounOf } from '../workflows/rules.ts'
import { everyType, goldenEvents, missing, recordedToday, shapeOf } from './goldenEvents.ts'

describe('the shapes of events', () => {
  for (const { definition } of allRules) {
    // A change here is a new version of the shape with an upcaster, never an edit of the golden file alone.
    test(`of ${definition.noun} are those that were written`, async () => {
      const shapes = Object.entries(definition.events).map(([type, { schema, data }]) => [
        type,
        { schema, marks: sealingPlan(data), shape: z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' }) },
      ])
      const text = `${JSON.stringify(Object.fromEntries(shapes), null, 1)}\n`
      await expect(text).toMatchFileSnapshot(`golden/shapes/${definition.noun}.json`)
    })
  }

  test('say of every field of every command and event whether it is open or sealed', () => {
    for (const { definition } of allRules) {
      for (const each of [...Object.values(definition.commands), ...Object.values(definition.events)]) {
        expect(() => sealingPlan(each.data)).not.toThrow()
      }
    }
  })
})

const howToAdd = 'add one: node tests/goldenEvents.ts, and keep the lines that are there as they are'

describe('events as they were once stored', () => {
  const samples = goldenEvents()

  test('are read today, field for field', () => {
    for (const sample of samples) {
      const event = disclosed(sample)
      const noun = nounOf(event.stream)
      const definition = noun && rulesOf(noun).definition.events[event.type]
      expect(definition?.data.safeParse(event.data).error?.issues, event.type).toBeUndefined()
      expect(event.withheld).toBe(0)
    }
  })

  test('are of every type that a command records, and of the one that is reserved', () => {
    const kept = new Set(samples.map(({ event }) => event.type))
    expect(
      everyType().filter(type => !kept.has(type)),
      howToAdd,
    ).toEqual([])
  })

  test('cover what a year of boards and a record from a source hold today', async () => {
    expect(missing(samples, await recordedToday()).map(shapeOf), howToAdd).toEqual([])
  }, 60_000)
})

describe('an event of an older shape', () => {
  const definitions = { ThingDone: { schema: 3, data: z.strictObject({}) } }
  const steps = { ThingDone: { 1: () => ({ two: true }), 2: (data: object) => ({ ...data, three: true }) } }

  test('is read through one step for each change since', () => {
    const old = { type: 'ThingDone', schema: 1, data: {} }
    expect(upcast(old, definitions, steps)).toEqual({ type: 'ThingDone', schema: 3, data: { two: true, three: true } })
  })

  test('of a shape newer than the program is refused, and not guessed at', () => {
    expect(() => upcast({ type: 'ThingDone', schema: 4, data: {} }, definitions, steps)).toThrow('newer')
    expect(() => upcast({ type: 'NeverHeard', schema: 1, data: {} }, definitions, steps)).toThrow('not known')
  })
})
