import { describe, expect, test } from 'vitest'
import { generate } from '../services/generator.ts'
import { setUpRecord } from '../services/setUp.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { emptyWorld, keeper } from './support/world.ts'

const year = async (seed: number) => {
  const store = awkwardStore({ latestTurns: 0 })
  const { handler } = emptyWorld(store)
  await setUpRecord(handler, { person: keeper, name: 'Record Keeper', mayFill: [] }, '2026-03-10T10:00:00.000Z')
  const events = await generate({ handler, seed })
  const all = await store.readAll(1, 1_000)
  return {
    handler,
    store,
    events,
    types: all.map(({ event }) => event.type),
    streams: all.map(({ event }) => event.stream),
  }
}

describe('the made-up force', () => {
  test('has every noun in its year, with late papers, moved dates, corrections and leavers', async () => {
    const { types, streams } = await year(1)
    const nouns = new Set(streams.map(stream => stream.slice(0, stream.indexOf('-'))))
    expect([...nouns].sort()).toEqual(
      [
        'action',
        'approval',
        'body',
        'decision',
        'document',
        'meeting',
        'minutes',
        'office',
        'organisation',
        'person',
        'scrutiny',
        'system',
      ].sort(),
    )
    for (const type of [
      'ApprovalConsidered',
      'LateDeclared',
      'EntryCorrected',
      'DueDateRebaselined',
      'PersonLeft',
      'MinutesConfirmed',
      'ScrutinyConsidered',
    ]) {
      expect(types, type).toContain(type)
    }
  })

  test('is the same from the same seed, and another from another', async () => {
    const [one, same, other] = [await year(5), await year(5), await year(6)]
    expect(same.types).toEqual(one.types)
    expect(other.types).not.toEqual(one.types)
  })
})
