/** Backups hold everything, and restorations give it back verified. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeOf } from '../infra/keptFiles.ts'
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
    const from = (name: string) => world.restore({ fromFolder: world.at(name) })
    mkdirSync(world.at('no-backup'))
    const says = (message: RegExp) => ({ code: 'notABackup', message: expect.stringMatching(message) })
    await expect(from('nowhere')).rejects.toMatchObject(says(/^There is no .*nowhere: name the folder of a backup$/))
    await expect(from('no-backup')).rejects.toMatchObject(says(/no-backup holds no manifest\.json/))
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
  ]
  it.each(altered)('refuses a backup that $what, and leaves nothing behind', async ({ alter }) => {
    world.keepFile('A paper')
    await world.back()
    alter()
    await expect(world.restore()).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(world.folder).filter(name => name.startsWith('new'))).toEqual([])
  })
})

describe('a file that is damaged or missing', () => {
  const place = (digest: string, under = 'files'): string => placeOf(world.at(under), digest)
  const version = (document: string, digest: string) =>
    world.store.append(aUnit(document, 'noStream', { type: 'VersionAdded', data: { number: 1, digest } }))

  // One such file blocked every backup, without a word of which documents were concerned.
  it('is left out of a backup that holds all the rest, and is named there with its documents', async () => {
    const [damaged, missing, whole] = ['Damaged', 'Missing', 'Whole'].map(world.keepFile) as [string, string, string]
    await version('document-2026-0001', damaged)
    await version('document-2026-0002', damaged)
    await version('document-2026-0003', missing)
    writeFileSync(place(damaged), 'something else')
    rmSync(place(missing))
    const { files, lacking } = await world.back()
    expect(files).toBe(1)
    expect(lacking).toEqual([
      expect.stringMatching(`^The file ${damaged}, of document-2026-0001, document-2026-0002, is damaged: .*\\.$`),
      `The file ${missing}, of document-2026-0003, is missing.`,
    ])
    expect(existsSync(place(damaged, 'backup/files'))).toBe(false)
    expect(await world.restore()).toMatchObject({ faults: [], files: 1, lacking: expect.arrayContaining(lacking) })
    expect(readFileSync(place(whole, 'newFiles'), 'utf8')).toBe('Whole')
  })

  it('is in no backup that lacks nothing, and a manifest of before says as much', async () => {
    await version('document-2026-0001', world.keepFile('A paper'))
    expect((await world.back()).lacking).toEqual([])
    const { lacking, ...before } = JSON.parse(readFileSync(world.at('backup/manifest.json'), 'utf8'))
    expect(lacking).toEqual([])
    writeFileSync(world.at('backup/manifest.json'), JSON.stringify(before))
    expect((await world.restore()).lacking).toEqual([])
  })

  it('where it was altered in the backup is left out of what is restored, and told', async () => {
    const [altered, gone] = ['Altered', 'Gone'].map(world.keepFile) as [string, string]
    await version('document-2026-0001', altered)
    await world.back()
    writeFileSync(place(altered, 'backup/files'), 'other')
    rmSync(place(gone, 'backup/files'))
    expect((await world.restore()).lacking).toEqual([
      expect.stringMatching(`^The file ${altered}, of document-2026-0001, is damaged: `),
      `${world.at('backup')} should hold 2 files, not 1.`,
    ])
    expect(existsSync(place(altered, 'newFiles'))).toBe(false)
  })
})
