/**
 * A writer that is meant to be killed: it appends without end, and after each answer writes the event's id, synced, to
 * a file of acknowledgements. Arguments: the record's path, the path of the acknowledgements, the writer's name.
 */
import { fsyncSync, openSync, writeSync } from 'node:fs'
import { openSqliteEventStore } from '../../infra/eventStore.sqlite.ts'
import { aSealedUnit } from './eventWorld.ts'

const [path = '', acknowledgements = '', name = ''] = process.argv.slice(2)
const store = openSqliteEventStore(path)
const file = openSync(acknowledgements, 'a')
process.stdout.write('writing\n')

const writers = 8
await Promise.all(
  Array.from({ length: writers }, async (_, lane) => {
    const stream = `action-${name}-${lane}`
    for (let revision = 0; ; revision++) {
      const expectedRevision = revision === 0 ? 'noStream' : BigInt(revision - 1)
      const unit = aSealedUnit(stream, `Title ${revision}`, { revision, expectedRevision })
      await store.append(unit)
      writeSync(file, `${unit.events[0]?.id}\n`)
      fsyncSync(file)
    }
  }),
)
