/** Values nested deeper than anything here goes: 2,000 levels over HTTP were a fault of ours, 20,000 ended a load. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Json, jsonFault, jsonLevels } from '../schema/canonicalJson.ts'
import { recordLoader } from '../services/recordLoader.ts'
import { frame, type Service, startService } from './support/service.ts'
import { boardWorld, keeper, policy } from './support/world.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const nested = (levels: number, open = '[', close = ']'): string => open.repeat(levels) + close.repeat(levels)
const lists = (levels: number): Json => JSON.parse(nested(levels))
const objects = (levels: number): Json => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)

test('a value of as many levels as can be kept is kept, and one of more is a fault at its place', () => {
  expect(jsonFault(lists(jsonLevels.kept))).toBeUndefined()
  expect(jsonFault(objects(jsonLevels.kept))).toBeUndefined()
  const path = Array.from({ length: jsonLevels.kept }, () => 'a').join('.')
  expect(jsonFault(objects(jsonLevels.kept + 1))).toEqual({ path, message: 'is nested too deeply to be kept' })
  expect(jsonFault(lists(100_000))?.message).toBe('is nested too deeply to be kept')
})

const query = `mutation ($data: JSON!, $frame: CommandFrame!) {
  enterBodyFromSource(frame: $frame, data: { event: BodyNamed, data: $data }) {
    __typename ... on Invalid { problems { path message } } } }`

test.each([jsonLevels.asked, 2_000, 20_000, 200_000])(
  '%i levels over HTTP are bad input, with the path',
  async levels => {
    const text = JSON.stringify({ query, variables: { frame: frame({ thing: 'body-one' }), data: 'deep' } })
    const response = await service.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'fourfold-person': keeper },
      body: text.replace('"deep"', `{"name":${nested(levels)}}`),
    })
    const { data } = (await response.json()) as { data: Record<string, unknown> }
    const path = expect.stringMatching(/^data\.data\.name\.0\.0/)
    expect(Object.values(data)).toMatchObject([{ __typename: 'Invalid', problems: [{ path }] }])
    expect(service.log).toEqual([])
  },
)

test('20,000 levels on a line of a record are a fault of that line, and hide no other', async () => {
  const { store, handler, files } = await boardWorld()
  const ports = { store, files, policy, clock: { now: () => '2026-03-10T10:00:00.000Z' }, salt: () => 'c2FsdA' }
  const line = (key: string, data: string) => `{"key":"${key}","noun":"body","type":"EnterFromSource","data":${data}}`
  const lines = [line('1', `{"event":"BodyNamed","data":${nested(20_000)}}`), line('2', '{}'), nested(20_000)]
  const source = {
    name: 'test',
    title: 'Test',
    describes: 'Lines of a test.',
    lines: async function* () {
      yield* lines
    },
  }
  const { faults } = await recordLoader(ports, handler).load({ source, recorder: { person: keeper, known: 'system' } })
  expect(faults.map(({ line }) => line)).toEqual([1, 2, 3])
  expect(faults[0]?.says).toMatch(/^data\.data\.0\.0.* is nested too deeply to be kept$/)
})
