/**
 * A read model beside a record that it was not made of: one whose last events a crash took, or that was put back from a
 * backup. The read model stood at 139, the record at 110: what was gone was served as the truth, and the next events
 * up to 139 were skipped for ever.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import type { ReadModel } from '../schema/ports/readModel.ts'
import { startCatchUp } from '../services/catchUp.ts'
import { projectionsEdition, readTables } from '../services/readModels/projections.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { boardWorld, emptyWorld, type World } from './support/world.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let readModel: ReadModel
const stores: EventStore[] = []
const notes: string[] = []

const open = (name: string): EventStore => {
  const store = openSqliteEventStore(join(folder.path, name))
  stores.push(store)
  return store
}
const propose = (world: World, title: string) =>
  world.does({ noun: 'action', type: 'ProposeAction', data: { title, body: 'body-steering' } })
const follow = async (store: EventStore): Promise<void> => {
  const catchUp = startCatchUp({ store, readModel, note: sentence => notes.push(sentence) })
  await catchUp.caughtUp
  expect(await catchUp.progress()).toMatchObject({ isCaughtUp: true, ordinal: await store.lastOrdinal() })
  await catchUp.close()
}
const titles = () => readModel.page('action').rows.map(({ title }) => title)

/** A record, and a copy of it as it stood one action earlier. */
const twoRecords = async (): Promise<{ whole: World; earlier: World }> => {
  const store = open('whole.sqlite')
  const whole = await boardWorld(store)
  await propose(whole, 'Kept')
  await store.close()
  copyFileSync(join(folder.path, 'whole.sqlite'), join(folder.path, 'earlier.sqlite'))
  const again = emptyWorld(open('whole.sqlite'))
  await propose(again, 'Gone')
  await follow(again.store)
  expect(titles()).toEqual(['Kept', 'Gone'])
  notes.length = 0
  return { whole: again, earlier: emptyWorld(open('earlier.sqlite')) }
}

beforeEach(async () => {
  folder = await temporaryFolder()
  notes.length = 0
  readModel = openSqliteReadModel(join(folder.path, 'read.sqlite'), {
    tables: readTables,
    projections: projectionsEdition(),
  })
})
afterEach(async () => {
  readModel.close()
  for (const store of stores.splice(0)) await store.close()
  await folder.remove()
})

describe('a read model', () => {
  test('that stands beyond the end of the record is built anew, and it is said why', async () => {
    const { earlier } = await twoRecords()
    await follow(earlier.store)
    expect(titles()).toEqual(['Kept'])
    const last = await earlier.store.lastOrdinal()
    expect(notes[0]).toBe(
      'The read model is built anew. It was made of another record than the one that stands here: ' +
        `the record is shorter: it ends at event ${last}, before event ${last + 1}.`,
    )
  })

  test('whose last event is another in the record is built anew, however long the record has grown since', async () => {
    const { earlier } = await twoRecords()
    await propose(earlier, 'Instead')
    await propose(earlier, 'After it')
    await follow(earlier.store)
    expect(titles()).toEqual(['Kept', 'Instead', 'After it'])
    expect(notes[0]).toMatch(/the record has another event \d+\.$/)
  })

  test('beside an emptied record holds nothing, and takes in what is recorded then', async () => {
    await twoRecords()
    const emptied = open('emptied.sqlite')
    await follow(emptied)
    expect(titles()).toEqual([])
    await propose(await boardWorld(emptied), 'The first')
    await follow(emptied)
    expect(titles()).toEqual(['The first'])
  })

  test('shows nothing of the other record while it is built', async () => {
    const { earlier } = await twoRecords()
    const seen: unknown[] = []
    const store: EventStore = {
      ...earlier.store,
      readAll: async (from, limit) => {
        if (from === 1) {
          expect(titles).toThrow(expect.objectContaining({ code: 'unavailable' }))
          seen.push(readModel.position(), await readModel.waitFor(1, 1))
        }
        return earlier.store.readAll(from, limit)
      },
    }
    await follow(store)
    expect(seen).toEqual([undefined, false])
  })

  test('of this record is taken up as it stands, without a word', async () => {
    const { whole } = await twoRecords()
    await propose(whole, 'Next')
    await follow(whole.store)
    expect(titles()).toEqual(['Kept', 'Gone', 'Next'])
    expect(notes).toEqual([])
  })
})
