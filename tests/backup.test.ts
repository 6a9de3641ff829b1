/** Backups hold everything, and restorations give it back verified. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BackupWorld, backupWorld } from './support/backupWorld.ts'
import { aNumber, aUnit, record } from './support/eventWorld.ts'

let world: BackupWorld
beforeEach(async () => {
  world = await backupWorld()
})
afterEach(() => world.close())

describe('a backup', () => {
  it('gives back every event, disclosure, operational stream and file', async () => {
    const digest = world.keepFile('The paper on cyber crime')
    await world.sealedThing('Visit every school')
    const manifest = await world.back()
    expect(manifest).toMatchObject({ events: 6, lastOrdinal: 6, disclosures: 1, files: 1 })
    expect(await world.restore()).toMatchObject({ events: 6, digest: manifest.digest, faults: [] })
    expect(readFileSync(world.at(`newFiles/${digest.slice(0, 2)}/${digest}`), 'utf8')).toBe('The paper on cyber crime')
    await world.openNew(async restored => {
      expect(await restored.readAll(1)).toEqual(await world.store.readAll(1))
      expect(await restored.operational.readAll(1)).toEqual(await world.store.operational.readAll(1))
      expect(await restored.append(aUnit('action-2026-0009'))).toEqual({ revision: 0n, ordinal: 7 })
    })
  })

  it('is taken while the record is written to, and is a prefix of it', async () => {
    const writing = record(world.store, 'action-2026-0003', 60)
    const manifest = await world.back()
    await writing
    await world.restore()
    const all = await world.store.readAll(1)
    expect(await world.openNew(restored => restored.readAll(1))).toEqual(all.slice(0, manifest.events))
  })

  it('never uses an operational position again that the record had used', async () => {
    const { position } = await world.store.operational.append(aNumber('ops-gone', 'noStream'))
    await world.store.operational.delete('ops-gone')
    await world.back()
    await world.restore()
    const next = await world.openNew(restored => restored.operational.append(aNumber('ops-next', 'noStream')))
    expect(next.position).toBeGreaterThan(position)
  })

  it('is not written over anything', async () => {
    await world.back()
    await expect(world.back()).rejects.toMatchObject({ name: 'BackupError', code: 'notEmpty' })
  })

  it('is not taken of a record that is not whole, and leaves nothing behind', async () => {
    await world.store.close()
    const database = new DatabaseSync(world.at('record.sqlite'))
    database.exec(`UPDATE event SET body = replace(body, 'Proposed', 'proposed') WHERE ordinal = 2`)
    database.close()
    await expect(world.back()).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('event 2') })
    expect(readdirSync(world.folder).filter(name => name.startsWith('backup'))).toEqual([])
  })
})

describe('a restoration', () => {
  it('is not written over a record or files', async () => {
    await world.back()
    writeFileSync(world.at('new.sqlite'), 'something')
    await expect(world.restore()).rejects.toMatchObject({ code: 'notEmpty' })
    writeFileSync(world.at('new.sqlite'), '')
    mkdirSync(world.at('newFiles'))
    writeFileSync(world.at('newFiles/something'), 'else')
    await expect(world.restore()).rejects.toMatchObject({ code: 'notEmpty' })
    expect(readFileSync(world.at('newFiles/something'), 'utf8')).toBe('else')
  })

  it('needs a backup that is one', async () => {
    await expect(world.restore({ fromFolder: world.at('nowhere') })).rejects.toMatchObject({ code: 'notABackup' })
  })

  const altered: { what: string; alter: () => void }[] = [
    {
      what: 'an event was altered in, digest and all',
      alter: () => {
        const database = new DatabaseSync(world.at('backup/record.sqlite'))
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
        const database = new DatabaseSync(world.at('backup/record.sqlite'))
        database.exec('DELETE FROM event WHERE ordinal = 5')
        database.close()
      },
    },
    {
      what: 'a file was altered in',
      alter: () => {
        const [inner = ''] = readdirSync(world.at('backup/files'))
        const [name = ''] = readdirSync(world.at(`backup/files/${inner}`))
        writeFileSync(world.at(`backup/files/${inner}/${name}`), 'other')
      },
    },
  ]
  it.each(altered)('refuses a backup that $what, and leaves nothing behind', async ({ alter }) => {
    world.keepFile('A paper')
    await world.back()
    alter()
    await expect(world.restore()).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(world.folder).filter(name => name.startsWith('new'))).toEqual([])
  })
})
