/** The record that an empty store is started with: it loads as it stands, whole, and only once. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cedarPolicy } from '../infra/policyEngine.cedar.ts'
import { openRecordFolder } from '../infra/recordFolder.ts'
import { commandHandler } from '../services/commandHandler.ts'
import { keeper } from '../services/demonstration.ts'
import { recordLoader } from '../services/recordLoader.ts'
import { setUpRecord } from '../services/setUp.ts'
import { editions } from '../workflows/protocol/editions.ts'
import { awkwardStore } from './support/awkwardStore.ts'
import { memoryFiles } from './support/memoryFiles.ts'

const folder = join(import.meta.dirname, '..', 'infra', 'records', 'cambridgeshire-2015')
const recorder = { person: keeper, known: 'system' } as const

const keptRecord = async () => {
  const store = awkwardStore({ latestTurns: 0 })
  const ports = {
    store,
    policy: cedarPolicy(editions),
    clock: { now: () => '2026-03-10T10:00:00.000Z' },
    salt: () => 'c2FsdA',
    files: memoryFiles(),
  }
  const handler = commandHandler(ports)
  const outcome = await setUpRecord(
    handler,
    { person: keeper, name: 'Keeper', mayFill: [] },
    '2026-03-10T10:00:00.000Z',
  )
  expect(outcome).toMatchObject({ outcome: 'recorded' })
  return { store, loader: recordLoader(ports, handler) }
}

test('every line is recorded, and a second load records nothing more', async () => {
  const { store, loader } = await keptRecord()
  const source = await openRecordFolder(folder)
  const first = await loader.load({ source, recorder })
  expect(first.faults).toEqual([])
  expect(first).toMatchObject({ recorded: first.lines, repeated: 0 })
  const before = await store.lastOrdinal()
  expect(await loader.load({ source, recorder })).toMatchObject({ recorded: 0, repeated: first.lines, faults: [] })
  expect(await store.lastOrdinal()).toBe(before)
})

test('what was supported in July 2014 is one approval, and what was carried over is marked derived', async () => {
  const { store, loader } = await keptRecord()
  await loader.load({ source: await openRecordFolder(folder), recorder })
  const events = (await store.readStream('approval-2014-0001')).map(({ event }) => event)
  expect(events.slice(0, 2).map(({ happened, to, basis }) => [happened, to.approval, basis?.paragraph])).toEqual([
    ['2014-07', 'considered', '7.3'],
    ['2014-07', 'considered', '7.4'],
  ])
  // What came of four of them is linked by whoever read the report: nothing in it says so in one sentence.
  const links = events.slice(2).map(({ type, data, basis }) => [type, data.proposal, data.thing, basis?.kind])
  expect(links).toEqual([
    ['OutcomeLinked', 2, 'body-cybercrime-steering-group', 'derived'],
    ['OutcomeLinked', 3, 'action-2015-0003', 'derived'],
    ['OutcomeLinked', 5, 'action-2015-0003', 'derived'],
    ['OutcomeLinked', 6, 'organisation-fraud-and-cyber-investigation-unit', 'derived'],
  ])
  expect(events[0]?.about).toBeUndefined()
  const derived = { basis: { document: 'document-2015-0001', paragraph: '7.3, 7.4', kind: 'derived' } }
  expect(events[1]?.about).toEqual({ happened: derived, actor: derived, 'data.body': derived })
})

test('every entry names its paragraph, was entered, and invents no day that the source does not give', async () => {
  const { store, loader } = await keptRecord()
  await loader.load({ source: await openRecordFolder(folder), recorder })
  const entered = (await store.readAll(1)).map(({ event }) => event).filter(({ entered }) => entered)
  expect(entered.filter(({ basis }) => !basis?.paragraph || basis.document !== 'document-2015-0001')).toEqual([])
  const days = entered.filter(({ happened }) => /^\d{4}-\d\d-\d\d$/.test(happened))
  expect(days.map(({ about }) => about?.happened?.basis?.kind)).toEqual(['derived'])
})
