/** A record with five events and its folder of files, to be backed up, erased from and restored. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backupStore, restoreStore } from '../../infra/backup.ts'
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { placeOf } from '../../infra/keptFiles.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import type { AppendUnit, EventStore } from '../../schema/ports/eventStore.ts'
import { aNumber, aSealedUnit, aUnit, record } from './eventWorld.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export type BackupWorld = Awaited<ReturnType<typeof backupWorld>>

export const backupWorld = async () => {
  const folder = await temporaryFolder()
  const at = (name: string): string => join(folder.path, name)
  const store = openSqliteEventStore(at('record.sqlite'))
  await record(store, 'action-2026-0001', 5)
  await store.operational.append(aNumber('ops-numbering-action-2026', 'noStream'))
  const keepFile = (content: string): string => {
    const digest = createHash('sha256').update(content).digest('hex')
    mkdirSync(dirname(placeOf(at('files'), digest)), { recursive: true })
    writeFileSync(placeOf(at('files'), digest), content)
    return digest
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
  /** The restored record, opened for a look. */
  const openNew = async <T>(read: (restored: EventStore) => Promise<T>): Promise<T> => {
    const restored = openSqliteEventStore(at('new.sqlite'))
    try {
      return await read(restored)
    } finally {
      await restored.close()
    }
  }
  return {
    folder: folder.path,
    ...{ at, store, keepFile, sealedThing, openNew },
    back: (to = 'backup') =>
      backupStore({ storePath: at('record.sqlite'), filesFolder: at('files'), toFolder: at(to) }),
    restore: (over: { erasuresFrom?: string; fromFolder?: string } = {}) =>
      restoreStore({ fromFolder: at('backup'), toStorePath: at('new.sqlite'), toFilesFolder: at('newFiles'), ...over }),
    close: async () => {
      await store.close()
      await folder.remove()
    },
  }
}

/** The bytes by which a unit's sealed text would be known in a file. */
export const traceOf = (unit: AppendUnit): string =>
  JSON.stringify(unit.before[0]?.events[0]?.data.disclosures).slice(2, -2)
