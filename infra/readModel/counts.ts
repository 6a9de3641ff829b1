/** Running counts: for each cell, how many there were after every ordinal at which that changed. */
import type { DatabaseSync } from 'node:sqlite'
import { integer } from '../sqlite/columns.ts'
import type { CellName } from './versions.ts'

type Run = { id: number; n: number; ordinal: number }

/** By noun, name, value and status: no text is put together to find one. */
type Runs = Map<string, Map<string, Map<string, Map<string, Run>>>>

const within = <V>(map: Map<string, Map<string, V>>, name: string): Map<string, V> => {
  const found = map.get(name) ?? new Map<string, V>()
  map.set(name, found)
  return found
}

export type Counter = {
  count(cell: CellName, ordinal: number, change: 1 | -1): void
  /** Gives what has changed since it was last asked to `write`, cell by cell. */
  flush(): void
  /** Forgets what it knows of the file. */
  forget(): void
}

/** Changes kept in memory at most before they are written, sorted by cell. */
const changesAtOnce = 500_000

/**
 * Counts in memory and writes what changed at `flush`; a change at the same ordinal takes the place of the one before.
 */
export const counter = (database: DatabaseSync): Counter => {
  const findCell = database.prepare('SELECT id FROM cell WHERE noun = ? AND name = ? AND value = ? AND status = ?')
  const addCell = database.prepare('INSERT INTO cell (noun, name, value, status) VALUES (?, ?, ?, ?)')
  const last = database.prepare('SELECT ordinal, n FROM run WHERE cell = ? ORDER BY ordinal DESC LIMIT 1')
  const write = database.prepare('INSERT OR REPLACE INTO run (cell, ordinal, n) VALUES (?, ?, ?)')
  const runs: Runs = new Map()
  let changes: { id: number; ordinals: number[]; counts: number[] }[] = []
  let changed = 0

  const open = ({ noun, name: count, value, status }: CellName): Run => {
    const found = findCell.get(noun, count, value, status)
    const id = found ? integer(found, 'id') : Number(addCell.run(noun, count, value, status).lastInsertRowid)
    const before = found ? last.get(id) : undefined
    const run = { id, n: before ? integer(before, 'n') : 0, ordinal: before ? integer(before, 'ordinal') : 0 }
    return run
  }
  const note = (run: Run): void => {
    changes[run.id] ??= { id: run.id, ordinals: [], counts: [] }
    const entry = changes[run.id]
    if (!entry) return
    const at = entry.ordinals.length - 1
    if (entry.ordinals[at] === run.ordinal) entry.counts[at] = run.n
    else {
      entry.ordinals.push(run.ordinal)
      entry.counts.push(run.n)
      changed += 1
    }
  }
  const flush = (): void => {
    // A sparse array by cell id: forEach goes through what there is in the order of the table.
    changes.forEach(({ id, ordinals, counts }) => {
      ordinals.forEach((ordinal, index) => {
        write.run(id, ordinal, counts[index] ?? 0)
      })
    })
    changes = []
    changed = 0
  }
  return {
    count: (cell, ordinal, change) => {
      const byStatus = within(within(within(runs, cell.noun), cell.name), cell.value)
      const run = byStatus.get(cell.status) ?? open(cell)
      byStatus.set(cell.status, run)
      run.n += change
      run.ordinal = ordinal
      note(run)
      if (changed > changesAtOnce) flush()
    },
    flush,
    forget: () => {
      runs.clear()
      changes = []
      changed = 0
    },
  }
}
