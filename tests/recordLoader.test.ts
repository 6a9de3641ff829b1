/** Records loaded from lines: all of them checked before the first is recorded, each recorded once. */
import { expect, test } from 'vitest'
import { cedarPolicy } from '../infra/policyEngine.cedar.ts'
import type { RecordSource } from '../schema/ports/recordSource.ts'
import { commandHandler } from '../services/commandHandler.ts'
import { keeper } from '../services/demonstration.ts'
import { faultSentence, recordLoader } from '../services/recordLoader.ts'
import { setUpRecord } from '../services/setUp.ts'
import { editions } from '../workflows/protocol/editions.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { memoryFiles } from './support/memoryFiles.ts'
import { sourceOf } from './support/world.ts'

const recorder = { person: keeper, known: 'system' } as const

const keptRecord = async () => {
  const store = awkwardStore({ latestTurns: 0 })
  const clock = { now: () => '2026-03-10T10:00:00.000Z' }
  const ports = { store, policy: cedarPolicy(editions), clock, salt: () => 'c2FsdA', files: memoryFiles() }
  const handler = commandHandler(ports)
  const first = { person: keeper, name: 'Keeper', mayFill: [] }
  expect(await setUpRecord(handler, first, '2026-03-10T10:00:00.000Z')).toMatchObject({ outcome: 'recorded' })
  await sourceOf(handler)
  return { store, loader: recordLoader(ports, handler), before: await store.lastOrdinal() }
}

const source = (...lines: (object | string)[]): RecordSource => ({
  name: 'test',
  title: 'Test',
  describes: 'Lines of a test.',
  lines: async function* () {
    for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line)
  },
})

const named = (key: string, thing: string, data: object = { name: thing }, event = 'BodyNamed') => ({
  ...{ key, noun: 'body', type: 'EnterFromSource', thing, actor: { kind: 'notStated' }, happened: 'notStated' },
  ...{ basis: { document: 'document-2014-0001', kind: 'stated' }, data: { event, data } },
})
const good = [named('1', 'body-one'), named('2', 'body-two')]

test('a fault on a late line is told with its line and its reason, and nothing is recorded', async () => {
  const { loader, store, before } = await keptRecord()
  const report = await loader.load({ source: source(...good, named('3', 'body-three', {})), recorder })
  expect(report).toMatchObject({
    recorded: 0,
    faults: [{ line: 3, key: '3', says: expect.stringContaining('data.data.name') }],
  })
  expect(await store.lastOrdinal()).toBe(before)
})

test('a line may rest on one before it, as it will when both are recorded', async () => {
  const { loader } = await keptRecord()
  const lines = source(named('1', 'body-one'), named('2', 'body-one', {}, 'BodySuspended'))
  expect(await loader.load({ source: lines, recorder })).toMatchObject({ recorded: 2, faults: [] })
})

test('asked to keep going, it records what it can and lists the rest', async () => {
  const { loader, store, before } = await keptRecord()
  const report = await loader.load({ source: source('{', ...good), recorder, keepGoing: true })
  expect(report).toMatchObject({ recorded: 2, faults: [{ line: 1, says: expect.stringContaining('not JSON') }] })
  expect(await store.lastOrdinal()).toBe(before + 2)
})

test.each([
  ['the same key twice', [good[0], good[0]], 'stands on line 1 already'],
  ['no key', [{ ...good[0], key: undefined }], 'key'],
  ['a noun that nobody knows', [{ ...good[0], noun: 'board' }], 'noun'],
  ['an id of its own', [{ ...good[0], commandId: '00000000-0000-4000-8000-000000000000' }], 'commandId'],
  ['a field that nobody knows', [{ ...good[0], hapened: '2014' }], 'hapened'],
  ['an impossible date', [{ ...good[0], happened: '2014-13' }], 'happened'],
])('a line with %s is a fault', async (_what, lines, says) => {
  const { loader } = await keptRecord()
  const { faults, recorded } = await loader.load({ source: source(...(lines as object[])), recorder })
  expect({ faults, recorded }).toMatchObject({ recorded: 0, faults: [{ says: expect.stringContaining(says) }] })
})

// The command line said "Line 7 (line 7) key …".
test('a fault of a line without a key is told by its number alone', async () => {
  const { loader } = await keptRecord()
  const { faults } = await loader.load({ source: source(...good, { noun: 'body' }), recorder })
  expect(faults).toEqual([{ line: 3, key: undefined, says: expect.stringContaining('key') }])
  expect(faults.map(faultSentence)).toEqual([expect.stringMatching(/^Line 3 key /)])
})

// A file of 5,000 lines with one fault in each seemed to have a hundred.
test('of many faults the first hundred are listed, and all are counted', async () => {
  const { loader } = await keptRecord()
  const { faulty, faults } = await loader.load({ source: source(...Array.from({ length: 120 }, () => '{')), recorder })
  expect({ faulty, listed: faults.length, last: faults.at(-1)?.line }).toEqual({ faulty: 120, listed: 100, last: 100 })
})

test('whoever may not record is refused on every line', async () => {
  const { loader } = await keptRecord()
  const stranger = { person: 'person-00000000-0000-4000-8000-000000000009', known: 'system' } as const
  expect((await loader.load({ source: source(...good), recorder: stranger })).faults).toHaveLength(2)
})

test('a load that was told to stop is taken up where it stood', async () => {
  const { loader, store, before } = await keptRecord()
  const stopping = new AbortController()
  const onProgress = ({ step }: { step: string }) => {
    if (step === 'loading') stopping.abort()
  }
  const first = await loader.load({ source: source(...good), recorder, signal: stopping.signal, onProgress })
  expect(first).toMatchObject({ recorded: 1, stopped: expect.stringContaining('goes on') })
  expect(await loader.load({ source: source(...good), recorder })).toMatchObject({ recorded: 1, repeated: 1 })
  expect(await store.lastOrdinal()).toBe(before + 2)
})

test('loading from a line leaves the lines before it alone', async () => {
  const { loader } = await keptRecord()
  expect(await loader.load({ source: source(...good), recorder, fromLine: 2 })).toMatchObject({ lines: 1, recorded: 1 })
})
