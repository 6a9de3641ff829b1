/** Backups hold everything, restorations give it back verified, and what was erased stays erased. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupStore, restoreStore } from '../infra/backup.ts'
import { openSqliteEventStore } from '../infra/eventStore.sqlite.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { disclosureStream } from '../schema/envelope.ts'
import type { AppendUnit, EventStore } from '../schema/ports/eventStore.ts'
import { disclosureDigest, seal } from '../schema/sealing.ts'
import { aDisclosure, aNumber, aSealedUnit, aUnit, record } from './support/eventWorld.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let store: EventStore
const at = (name: string): string => join(folder.path, name)

beforeEach(async () => {
  folder = await temporaryFolder()
  store = openSqliteEventStore(at('record.sqlite'))
  await record(store, 'action-2026-0001', 5)
  await store.operational.append(aNumber('ops-numbering-action-2026', 'noStream'))
})
afterEach(async () => {
  await store.close()
  await folder.remove()
})

const keepFile = (content: string): string => {
  const digest = createHash('sha256').update(content).digest('hex')
  mkdirSync(at(`files/${digest.slice(0, 2)}`), { recursive: true })
  writeFileSync(at(`files/${digest.slice(0, 2)}/${digest}`), content)
  return digest
}
const back = (to = 'backup') =>
  backupStore({ storePath: at('record.sqlite'), filesFolder: at('files'), toFolder: at(to) })
const restore = (over: { erasuresFrom?: string; fromFolder?: string } = {}) =>
  restoreStore({ fromFolder: at('backup'), toStorePath: at('new.sqlite'), toFilesFolder: at('newFiles'), ...over })
const openNew = async <T>(read: (restored: EventStore) => Promise<T>): Promise<T> => {
  const restored = openSqliteEventStore(at('new.sqlite'))
  try {
    return await read(restored)
  } finally {
    await restored.close()
  }
}
/** Records something sealed, and gives the erasure of it as the command will do it: the stream, then the event. */
const sealedThing = async (title: string, stream = 'action-2026-0002') => {
  const unit = aSealedUnit(stream, title)
  await store.append(unit)
  const id = unit.events[0]?.id ?? ''
  const erase = async (data: Record<string, string | string[]> = {}): Promise<void> => {
    await store.operational.delete(disclosureStream(id))
    await store.append(aUnit(stream, 0n, { type: 'DisclosureErased', data: { event: id, ...data } }))
  }
  return { unit, id, erase }
}

/** The bytes by which a unit's sealed text would be known in a file. */
const traceOf = (unit: AppendUnit): string => JSON.stringify(unit.before[0]?.events[0]?.data.disclosures).slice(2, -2)

describe('a backup', () => {
  it('gives back every event, disclosure, operational stream and file', async () => {
    const digest = keepFile('The paper on cyber crime')
    await sealedThing('Visit every school')
    const manifest = await back()
    expect(manifest).toMatchObject({ events: 6, lastOrdinal: 6, disclosures: 1, files: 1 })
    expect(await restore()).toMatchObject({ events: 6, digest: manifest.digest, faults: [] })
    expect(readFileSync(at(`newFiles/${digest.slice(0, 2)}/${digest}`), 'utf8')).toBe('The paper on cyber crime')
    await openNew(async restored => {
      expect(await restored.readAll(1)).toEqual(await store.readAll(1))
      expect(await restored.operational.readAll(1)).toEqual(await store.operational.readAll(1))
      expect(await restored.append(aUnit('action-2026-0009'))).toEqual({ revision: 0n, ordinal: 7 })
    })
  })

  it('is taken while the record is written to, and is a prefix of it', async () => {
    const writing = record(store, 'action-2026-0003', 60)
    const manifest = await back()
    await writing
    await restore()
    const all = await store.readAll(1)
    expect(await openNew(restored => restored.readAll(1))).toEqual(all.slice(0, manifest.events))
  })

  it('never uses an operational position again that the record had used', async () => {
    const { position } = await store.operational.append(aNumber('ops-gone', 'noStream'))
    await store.operational.delete('ops-gone')
    await back()
    await restore()
    const next = await openNew(restored => restored.operational.append(aNumber('ops-next', 'noStream')))
    expect(next.position).toBeGreaterThan(position)
  })

  it('is not written over anything', async () => {
    await back()
    await expect(back()).rejects.toMatchObject({ name: 'BackupError', code: 'notEmpty' })
  })

  it('is not taken of a record that is not whole, and leaves nothing behind', async () => {
    await store.close()
    const database = new DatabaseSync(at('record.sqlite'))
    database.exec(`UPDATE event SET body = replace(body, 'Proposed', 'proposed') WHERE ordinal = 2`)
    database.close()
    await expect(back()).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('event 2') })
    expect(readdirSync(folder.path).filter(name => name.startsWith('backup'))).toEqual([])
  })
})

describe('a restoration', () => {
  it('is not written over a record or files', async () => {
    await back()
    writeFileSync(at('new.sqlite'), 'something')
    await expect(restore()).rejects.toMatchObject({ code: 'notEmpty' })
    writeFileSync(at('new.sqlite'), '')
    mkdirSync(at('newFiles'))
    writeFileSync(at('newFiles/something'), 'else')
    await expect(restore()).rejects.toMatchObject({ code: 'notEmpty' })
    expect(readFileSync(at('newFiles/something'), 'utf8')).toBe('else')
  })

  it('needs a backup that is one', async () => {
    await expect(restore({ fromFolder: at('nowhere') })).rejects.toMatchObject({ code: 'notABackup' })
  })

  const altered: { what: string; alter: () => void }[] = [
    {
      what: 'an event was altered in, digest and all',
      alter: () => {
        const database = new DatabaseSync(at('backup/record.sqlite'))
        const row = database.prepare('SELECT body FROM event WHERE ordinal = 5').get()
        const body = String(row?.body).replace('2026-11-24"', '2026-11-25"')
        const digest = createHash('sha256').update(body).digest('hex')
        database.prepare('UPDATE event SET body = ?, digest = ? WHERE ordinal = 5').run(body, digest)
        database.close()
      },
    },
    {
      what: 'the last event was taken out of',
      alter: () => {
        const database = new DatabaseSync(at('backup/record.sqlite'))
        database.exec('DELETE FROM event WHERE ordinal = 5')
        database.close()
      },
    },
    {
      what: 'a file was altered in',
      alter: () => {
        const [inner = ''] = readdirSync(at('backup/files'))
        const [name = ''] = readdirSync(at(`backup/files/${inner}`))
        writeFileSync(at(`backup/files/${inner}/${name}`), 'other')
      },
    },
  ]
  it.each(altered)('refuses a backup that $what, and leaves nothing behind', async ({ alter }) => {
    keepFile('A paper')
    await back()
    alter()
    await expect(restore()).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(folder.path).filter(name => name.startsWith('new'))).toEqual([])
  })
})

describe('what was erased', () => {
  it('is in no backup taken afterwards', async () => {
    const { unit, erase } = await sealedThing('A title that is to be forgotten')
    await back('before')
    await erase()
    await back()
    const trace = traceOf(unit)
    expect(readFileSync(at('before/record.sqlite')).includes(trace)).toBe(true)
    expect(readFileSync(at('backup/record.sqlite')).includes(trace)).toBe(false)
    await restore()
    expect(await openNew(restored => restored.readStream('action-2026-0002'))).toEqual(
      await store.readStream('action-2026-0002'),
    )
  })

  it('is not taken along, nor given back, where it is still beside the record of its erasure', async () => {
    const { unit, id } = await sealedThing('Still there')
    await store.append(aUnit('action-2026-0002', 0n, { type: 'DisclosureErased', data: { event: id } }))
    await back()
    expect(readFileSync(at('backup/record.sqlite')).includes(traceOf(unit))).toBe(false)
    // A backup by other means, which holds what it should not.
    await store.close()
    copyFileSync(at('record.sqlite'), at('backup/record.sqlite'))
    expect(readFileSync(at('backup/record.sqlite')).includes(traceOf(unit))).toBe(true)
    await restore()
    expect(readFileSync(at('new.sqlite')).includes(traceOf(unit))).toBe(false)
    expect((await openNew(restored => restored.readStream('action-2026-0002')))[0]).not.toHaveProperty('disclosure')
  })

  it('is erased again from an old backup that is restored after the erasure', async () => {
    const paper = keepFile('A paper that goes with it')
    const other = keepFile('A paper that stays')
    const { id, erase } = await sealedThing('Gone by then')
    const kept = await sealedThing('Kept', 'action-2026-0003')
    await back()
    await erase({ files: [paper] })
    await restore({ erasuresFrom: at('record.sqlite') })
    await openNew(async restored => {
      expect(await restored.operational.readStream(disclosureStream(id))).toEqual([])
      expect((await restored.readStream('action-2026-0002'))[0]).not.toHaveProperty('disclosure')
      expect((await restored.readStream('action-2026-0003'))[0]?.disclosure).toEqual(
        kept.unit.before[0]?.events[0]?.data,
      )
    })
    expect(existsSync(at(`newFiles/${paper.slice(0, 2)}/${paper}`))).toBe(false)
    expect(existsSync(at(`newFiles/${other.slice(0, 2)}/${other}`))).toBe(true)
  })

  it('leaves the rest of a disclosure where only a part of it was erased', async () => {
    const plan = { title: 'sealed', reason: 'sealed' } as const
    const { data, disclosures } = seal({ title: 'Stays', reason: 'Goes' }, plan, () => 'c2FsdC1vZi10aGUtdGVzdA')
    const unit = aUnit('action-2026-0002', 'noStream', { data })
    const [event] = unit.events
    if (!event) throw new Error('A unit has an event')
    await store.append({ ...unit, before: [aDisclosure(event, { disclosures, commandSealedDigest: 'f'.repeat(64) })] })
    await back()
    const [stays = '', goes = ''] = disclosures
    const erasure = { event: event.id, commitments: [disclosureDigest(goes)] }
    await store.append(aUnit('action-2026-0002', 0n, { type: 'DisclosureErased', data: erasure }))
    expect((await checkEverything(at('record.sqlite'))).faults).toHaveLength(1)
    await restore({ erasuresFrom: at('record.sqlite') })
    const [stored] = await openNew(restored => restored.readStream('action-2026-0002'))
    expect(stored?.disclosure).toEqual({ disclosures: [stays] })
    expect(readFileSync(at('new.sqlite')).includes(goes)).toBe(false)
  })

  it('leaves no bytes in the file or its log', async () => {
    const { unit, erase } = await sealedThing('A title that is to be forgotten')
    const holds = (): boolean =>
      ['record.sqlite', 'record.sqlite-wal'].some(
        name => existsSync(at(name)) && readFileSync(at(name)).includes(traceOf(unit)),
      )
    expect(holds()).toBe(true)
    await erase()
    expect(holds()).toBe(false)
  })
})
