/**
 * A process of its own that appends to streams which others append to as well, and prints what became of it as JSON.
 * Arguments: the record's path, this process's name, the number of appends, the number of streams.
 */
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { isEventStoreError } from '../../schema/ports/eventStore.ts'
import { aNumber, aUnit } from './eventWorld.ts'

export type AppendingReport = { ids: string[]; conflicts: number; others: string[] }

const [path = '', name = '', count = '0', streams = '1'] = process.argv.slice(2)
const store = openSqliteEventStore(path)
const report: AppendingReport = { ids: [], conflicts: 0, others: [] }

/** Reads the heads as anybody would, appends at them, and begins again after each conflict. */
const appendOnce = async (index: number): Promise<void> => {
  const stream = `action-2026-${1000 + (index % Number(streams))}`
  for (;;) {
    const [last] = await store.readStream(stream, { direction: 'backwards', limit: 1 })
    const [number] = await store.operational.readStream('ops-numbering', { direction: 'backwards', limit: 1 })
    const unit = aUnit(stream, last ? BigInt(last.event.revision) : 'noStream', { data: { by: name } })
    const before = [aNumber('ops-numbering', number ? BigInt(number.revision) : 'noStream')]
    try {
      await store.append({ ...unit, before })
      report.ids.push(unit.events[0]?.id ?? '')
      return
    } catch (error) {
      if (!isEventStoreError(error)) throw error
      if (error.code === 'conflict') report.conflicts += 1
      else report.others.push(error.message)
    }
  }
}

// Two at a time, so that groups form and collide.
await Promise.all(
  [0, 1].map(async lane => {
    for (let index = lane; index < Number(count); index += 2) await appendOnce(index)
  }),
)
await store.close()
process.stdout.write(JSON.stringify(report))
