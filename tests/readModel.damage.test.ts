/** What can happen to the read model's file: whatever does, it is built anew and said, and nobody is told wrongly. */
import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, cpSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { openSqliteReadModel } from '../infra/readModel.sqlite.ts'
import { ReadModelError } from '../schema/ports/readModel.ts'
import { startCatchUp } from '../services/catchUp.ts'
import { projectionsEdition, readTables } from '../services/readModels/projections.ts'
import { command, type Running, service } from './support/operator.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const title = 'Train every response officer'
const builtAnew = 'The read model is built anew.'
const action = `action-${new Date().getFullYear()}-0001`
const askTitle = `{ action(reference: "${action}") { title } }`

type Folder = Awaited<ReturnType<typeof temporaryFolder>>
let whole: Folder
let folder: Folder
beforeAll(async () => {
  whole = await temporaryFolder()
  const running = await service(whole.path)
  expect((await propose(running)).data.proposeAction.__typename).toBe('Recorded')
  await rightly(running)
  await running.stop()
})
afterAll(() => whole.remove())
beforeEach(async () => {
  folder = await temporaryFolder()
  cpSync(whole.path, folder.path, { recursive: true })
})
afterEach(() => folder.remove())

const path = () => join(folder.path, 'readModel.sqlite')

const propose = (running: Running) =>
  running.put(`mutation { proposeAction(
    frame: { commandId: "${randomUUID()}", actor: { kind: notStated }, happened: "2026-03-10" },
    data: { title: "${title}", body: "body-cybercrime-steering-group" }) { __typename } }`)

/** Asks until it is answered, and lets no wrong answer pass. */
const rightly = async (running: Running): Promise<void> => {
  for (;;) {
    const { data, errors } = await running.put(askTitle)
    if (errors === undefined && data.action !== null) return expect(data.action).toEqual({ title })
    if (errors) expect(errors.map(({ extensions }) => extensions.code)).toEqual(['unavailable'])
    await pause(20)
  }
}

/** What is answered, or with which code it is refused. */
const asked = (question: () => unknown): unknown => {
  try {
    return question()
  } catch (error) {
    return error instanceof ReadModelError ? error.code : error
  }
}

/** Milliseconds after which a look at the file is due. */
const lookMs = 300

const timesBuilt = (running: Running): number => running.told().split(builtAnew).length - 1

const overwrite = (place: number, bytes: Buffer): void => {
  const file = openSync(path(), 'r+')
  writeSync(file, bytes, 0, bytes.length, place)
  closeSync(file)
}

/** One bit of a text, which leaves the file as good as it was to whoever looks at its shape alone. */
const flipText = (): void => {
  const content = readFileSync(path())
  for (let place = content.indexOf(title); place !== -1; place = content.indexOf(title, place + 1)) {
    overwrite(place, Buffer.from('D'))
  }
}

const asOtherEdition = (): void => {
  const database = new DatabaseSync(path())
  database.exec("UPDATE meta SET value = 'another' WHERE name = 'fingerprint'")
  database.close()
}

const damages: [string, () => void][] = [
  ['whose first bytes are others', () => overwrite(0, randomBytes(100))],
  ['whose tables are gone', () => overwrite(4096, Buffer.alloc(200 * 1024))],
  ['in whose text a bit is another', flipText],
  ['that is cut in half', () => truncateSync(path(), 100 * 4096)],
  ['that is empty', () => truncateSync(path(), 0)],
  [
    'that is something else',
    () => writeFileSync(path(), 'this is no database, whatever it says it is. '.repeat(2_000)),
  ],
  ['that is gone', () => rmSync(path())],
]

describe('a read model', () => {
  test.each([...damages, ['of another edition', asOtherEdition] as const])(
    '%s when it is opened is built anew, and that is said',
    async (_how, damage) => {
      damage()
      const store = openSqliteEventStore(join(folder.path, 'record.sqlite'))
      const readModel = openSqliteReadModel(path(), { tables: readTables, projections: projectionsEdition() })
      const notes: string[] = []
      const catchUp = startCatchUp({ store, readModel, note: sentence => notes.push(sentence) })
      while (!notes.some(note => note.startsWith(builtAnew)) || readModel.unfit() !== undefined) {
        const found = asked(() => readModel.one('action', action)?.title)
        if (found !== 'unavailable' && found !== 'damaged') expect(found).toBe(title)
        await pause(1)
      }
      expect(readModel.one('action', action)).toMatchObject({ title })
      await catchUp.close()
      readModel.close()
      await store.close()
    },
  )

  test.each(damages)('%s while the service runs is built anew, and the log says so', async (_how, damage) => {
    const running = await service(folder.path)
    expect(timesBuilt(running)).toBe(0)
    damage()
    await pause(lookMs)
    while (timesBuilt(running) === 0) {
      await rightly(running)
      expect((await propose(running)).data.proposeAction.__typename).toBe('Recorded')
    }
    await rightly(running)
    await running.stop()
  })

  test('built anew by the command line beside a running service is taken up by that service', async () => {
    // Somebody has written in it what no event says.
    const database = new DatabaseSync(path())
    database.exec('DELETE FROM action_now')
    database.close()
    const running = await service(folder.path)
    expect((await running.put(askTitle)).data).toEqual({ action: null })
    expect(await command(folder.path, 'rebuild')).toMatchObject({ code: 0 })
    await pause(lookMs)
    await rightly(running)
    expect((await propose(running)).data.proposeAction.__typename).toBe('Recorded')
    await running.stop()
    expect(timesBuilt(running)).toBe(0)
  })
})
