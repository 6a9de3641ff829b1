/** Memory: heads and folded states of every stream, and a read of the whole record. */
import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { absolute, type Figure } from './figures.ts'
import { median } from './rounds.ts'
import { serverFile } from './served.ts'
import type { Sizes } from './sizes.ts'
import { recordPath } from './world.ts'

// Actions are numbered by the year in which they are recorded.
const yearNow = (): string => new Date().toISOString().slice(0, 4)

type Memory = { events: number; risenMb: number; foldsMb: number; rebuildMb: number }

/** The figures of memory, each from fresh processes on the record in a folder. */
export const memoryFigures = async (folder: string, { rounds, actions }: Sizes): Promise<Figure[]> => {
  const found: Memory[] = []
  const path = recordPath(folder)
  const readModel = join(folder, 'measured.sqlite')
  for (let round = 0; round < rounds; round += 1) {
    const folds = await measured({ path, actions, year: yearNow() })
    found.push({ ...folds, ...(await measured({ path, readModel })) })
    for (const end of ['', '-wal', '-shm']) rmSync(`${readModel}${end}`, { force: true })
  }
  const events = found[0]?.events ?? 0
  return [
    absolute({
      name: `heads and states of ${actions.toLocaleString('en-GB')} streams`,
      value: median(found.map(({ foldsMb }) => foldsMb)),
      unit: 'MB',
      target: { atMost: 80 },
    }),
    absolute({
      name: `a read of ${events.toLocaleString('en-GB')} events, above where it began`,
      value: median(found.map(({ risenMb }) => risenMb)),
      unit: 'MB',
      target: { atMost: 200 },
    }),
    absolute({
      name: `a rebuild from ${events.toLocaleString('en-GB')} events, above where it began`,
      value: median(found.map(({ rebuildMb }) => rebuildMb)),
      unit: 'MB',
      target: { atMost: 700 },
    }),
  ]
}

const measured = (options: object): Promise<Memory> =>
  new Promise((resolve, reject) => {
    const child = fork(serverFile('memory.ts'), [JSON.stringify(options)], { execArgv: ['--expose-gc'] })
    child.once('message', message => resolve(message as Memory)) // sent by servers/memory.ts
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The process that measures memory ended with ${code}`)))
  })
