/** What a start finds of the demonstration: nothing yet, part of it, all of it, or an earlier edition. */
import { expect, test } from 'vitest'
import type { RecordSource } from '../schema/ports/recordSource.ts'
import { startDemonstration } from '../services/firstStart.ts'
import { recordLoader } from '../services/recordLoader.ts'
import { emptyWorld, policy } from './support/world.ts'

// A start sets the record up as of the day it is.
const now = () => new Date().toISOString()

const edition = (...names: string[]): RecordSource => ({
  ...{ name: 'a-demonstration', title: 'A demonstration', describes: 'Bodies by their names.' },
  lines: async function* () {
    for (const [index, name] of names.entries()) {
      const said = { actor: { kind: 'notStated' }, happened: 'notStated', data: { name } }
      yield JSON.stringify({ key: `B${index}`, noun: 'body', type: 'NameBody', thing: `body-number-${index}`, ...said })
    }
  },
})

const starting = () => {
  const { store, handler, files, setClock } = emptyWorld()
  setClock(now())
  const loader = recordLoader({ store, policy, clock: { now }, salt: () => 'c2FsdA', files }, handler)
  const told: string[] = []
  const log = {
    info: (line: string) => told.push(line),
    debug: () => undefined,
    error: (line: string) => told.push(line),
  }
  const signal = new AbortController().signal
  const start = (source: RecordSource) =>
    startDemonstration({ record: { store, handler, loader }, source, log: log as never, signal })
  return { store, start, told }
}

// A word put right in a line of the demonstration, and no folder of before started again.
test('a record that holds an earlier edition of the demonstration starts, and keeps what it holds', async () => {
  const { store, start, told } = starting()
  await start(edition('One', 'Two'))
  const before = await store.lastOrdinal()
  await start(edition('One, put right', 'Two', 'Three'))
  expect(await store.lastOrdinal()).toBe(before)
  expect(told.at(-1)).toContain('an earlier edition of it is in the record, and stays')
})

test('one whose loading was broken off goes on, and one with a line that is wrong does not start', async () => {
  const { store, start } = starting()
  await start(edition('One'))
  await start(edition('One', 'Two'))
  const before = await store.lastOrdinal()
  await expect(start(edition('One', 'Two', ''))).rejects.toMatchObject({ code: 'firstStartFailed' })
  expect(await store.lastOrdinal()).toBe(before)
})
