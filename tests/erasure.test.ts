/** What was erased stays erased: in the record, in its backups, and in what is restored of them. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupStore, restoreStore } from '../infra/backup.ts'
import { placeOf } from '../infra/keptFiles.ts'
import { checkEverything } from '../infra/sqlite/checkEverything.ts'
import { disclosureStream } from '../schema/envelope.ts'
import { disclosureDigest, seal } from '../schema/sealing.ts'
import { type BackupWorld, backupWorld, traceOf } from './support/backupWorld.ts'
import { aDisclosure, aUnit } from './support/eventWorld.ts'

let world: BackupWorld
beforeEach(async () => {
  world = await backupWorld()
})
afterEach(() => world.close())

describe('what was erased', () => {
  it('is in no backup taken afterwards', async () => {
    const { unit, erase } = await world.sealedThing('A title that is to be forgotten')
    await world.back('before')
    await erase()
    await world.back()
    const trace = traceOf(unit)
    expect(readFileSync(world.at('before/record.sqlite')).includes(trace)).toBe(true)
    expect(readFileSync(world.at('backup/record.sqlite')).includes(trace)).toBe(false)
    await world.restore()
    expect(await world.openNew(restored => restored.readStream('action-2026-0002'))).toEqual(
      await world.store.readStream('action-2026-0002'),
    )
  })

  // Events and disclosures were left out of the backup, and the file itself was copied.
  it('takes its file along: none that was erased is in a backup, though it still lies in the folder', async () => {
    const paper = world.keepFile('A paper that goes with it')
    const { erase } = await world.sealedThing('Gone')
    await erase({ files: [paper] })
    expect(await world.back()).toMatchObject({ files: 0, lacking: [] })
    expect(existsSync(placeOf(world.at('backup/files'), paper))).toBe(false)
    expect(await world.restore()).toMatchObject({ files: 0, lacking: [] })
  })

  it('is not taken along, nor given back, where it is still beside the record of its erasure', async () => {
    const { unit, id } = await world.sealedThing('Still there')
    await world.store.append(aUnit('action-2026-0002', 0n, { type: 'DisclosureErased', data: { event: id } }))
    await world.back()
    expect(readFileSync(world.at('backup/record.sqlite')).includes(traceOf(unit))).toBe(false)
    // A backup by other means, which holds what it should not.
    await world.store.close()
    copyFileSync(world.at('record.sqlite'), world.at('backup/record.sqlite'))
    expect(readFileSync(world.at('backup/record.sqlite')).includes(traceOf(unit))).toBe(true)
    await world.restore()
    expect(readFileSync(world.at('new.sqlite')).includes(traceOf(unit))).toBe(false)
    expect((await world.openNew(restored => restored.readStream('action-2026-0002')))[0]).not.toHaveProperty(
      'disclosure',
    )
  })

  it('is erased again from an old backup that is restored after the erasure', async () => {
    const paper = world.keepFile('A paper that goes with it')
    const other = world.keepFile('A paper that stays')
    const { id, erase } = await world.sealedThing('Gone by then')
    const kept = await world.sealedThing('Kept', 'action-2026-0003')
    await world.back()
    await erase({ files: [paper] })
    await world.restore({ erasuresFrom: world.at('record.sqlite') })
    expect((await checkEverything(world.at('new.sqlite'))).faults).toEqual([])
    await world.openNew(async restored => {
      expect(await restored.operational.readStream(disclosureStream(id))).toEqual([])
      expect((await restored.readStream('action-2026-0002'))[0]).not.toHaveProperty('disclosure')
      expect((await restored.readStream('action-2026-0003'))[0]?.disclosure).toEqual(
        kept.unit.before[0]?.events[0]?.data,
      )
    })
    expect(existsSync(world.at(`newFiles/${paper.slice(0, 2)}/${paper}`))).toBe(false)
    expect(existsSync(world.at(`newFiles/${other.slice(0, 2)}/${other}`))).toBe(true)
  })

  // Its own events do not tell of it: a check took it for a loss, and the next restoration did not know of it.
  it('stays known as erased to a record that was restored without the event that told of it', async () => {
    const paper = world.keepFile('A paper that goes with it')
    const { unit, erase } = await world.sealedThing('Gone by then')
    await world.back('old')
    await erase({ files: [paper] })
    await world.restore({ fromFolder: world.at('old'), erasuresFrom: world.at('record.sqlite') })
    await restoreStore({
      fromFolder: world.at('old'),
      toStorePath: world.at('newer.sqlite'),
      toFilesFolder: world.at('newerFiles'),
      erasuresFrom: world.at('new.sqlite'),
    })
    expect((await checkEverything(world.at('newer.sqlite'))).faults).toEqual([])
    expect(readFileSync(world.at('newer.sqlite')).includes(traceOf(unit))).toBe(false)
    expect(existsSync(world.at(`newerFiles/${paper.slice(0, 2)}/${paper}`))).toBe(false)
    const manifest = await backupStore({ storePath: world.at('newer.sqlite'), toFolder: world.at('again') })
    expect(manifest).toMatchObject({ events: 6, disclosures: 0 })
  })

  it('leaves the rest of a disclosure where only a part of it was erased', async () => {
    const plan = { title: 'sealed', reason: 'sealed' } as const
    const { data, disclosures } = seal({ title: 'Stays', reason: 'Goes' }, plan, () => 'c2FsdC1vZi10aGUtdGVzdA')
    const unit = aUnit('action-2026-0002', 'noStream', { data })
    const [event] = unit.events
    if (!event) throw new Error('A unit has an event')
    await world.store.append({
      ...unit,
      before: [aDisclosure(event, { disclosures, commandSealedDigest: 'f'.repeat(64) })],
    })
    await world.back()
    const [stays = '', goes = ''] = disclosures
    const erasure = { event: event.id, commitments: [disclosureDigest(goes)] }
    await world.store.append(aUnit('action-2026-0002', 0n, { type: 'DisclosureErased', data: erasure }))
    expect((await checkEverything(world.at('record.sqlite'))).faults).toHaveLength(1)
    await world.restore({ erasuresFrom: world.at('record.sqlite') })
    const [stored] = await world.openNew(restored => restored.readStream('action-2026-0002'))
    expect(stored?.disclosure).toEqual({ disclosures: [stays] })
    expect(readFileSync(world.at('new.sqlite')).includes(goes)).toBe(false)
  })

  it('leaves no bytes in the file or its log', async () => {
    const { unit, erase } = await world.sealedThing('A title that is to be forgotten')
    const holds = (): boolean =>
      ['record.sqlite', 'record.sqlite-wal'].some(
        name => existsSync(world.at(name)) && readFileSync(world.at(name)).includes(traceOf(unit)),
      )
    expect(holds()).toBe(true)
    await erase()
    expect(holds()).toBe(false)
  })
})
