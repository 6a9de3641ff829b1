/**
 * npm run bench: the targets of speed, latency and memory, each beside the limit or the peer that was measured in the
 * same rounds. Prints a table and writes bench.json. Options: --quick, --only commands,memory,..., --folder <path>.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commandFigures } from './commands.ts'
import { type Figure, line } from './figures.ts'
import { kurrentFigures } from './kurrent.ts'
import { listFigures } from './lists.ts'
import { memoryFigures } from './memory.ts'
import { mutationFigures } from './mutations.ts'
import { arePeersInstalled, installPeers } from './peers.ts'
import { policyFigures } from './policy.ts'
import { readModelFigures } from './readModels.ts'
import { fullSizes, quickSizes } from './sizes.ts'
import { startFigures } from './starts.ts'
import { openWorld } from './world.ts'

const { values } = parseArgs({
  options: {
    /** Small sizes and short blocks: to see that everything works. */
    quick: { type: 'boolean', default: false },
    /** Parts, with commas between them. */
    only: { type: 'string', default: '' },
    /** The folder to measure in: its disk is what is measured. */
    folder: { type: 'string', default: tmpdir() },
  },
})

const sizes = values.quick ? quickSizes : fullSizes
const withPeers = arePeersInstalled()
const wanted = values.only === '' ? undefined : new Set(values.only.split(','))
const figures: Figure[] = []

const part = async (name: string, measure: () => Promise<Figure[]>): Promise<void> => {
  if (wanted && !wanted.has(name)) return
  console.log(`\n${name}`)
  for (const figure of await measure()) {
    figures.push(figure)
    console.log(line(figure))
  }
}

/** What needs a server and no record of ours. */
const server = 'kurrent'
await part(server, () => kurrentFigures(sizes))
const needsRecord = !wanted || [...wanted].some(name => name !== server)

const folder = mkdtempSync(join(values.folder, 'fourfold-bench-'))
try {
  if (needsRecord) await onTheRecord()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const missed = figures.filter(({ met }) => met === false)
writeFileSync('bench.json', `${JSON.stringify(figures, null, 2)}\n`)
console.log(`\n${figures.length} figures in bench.json; ${missed.length} targets missed`)

async function onTheRecord(): Promise<void> {
  if (!withPeers) console.log(`The peers are not installed: limits alone are shown. To install them: ${installPeers}`)
  const total = sizes.actions * sizes.eventsEach
  console.log(`Making a record of ${total.toLocaleString('en-GB')} events in ${folder}`)
  const world = await openWorld(folder, sizes)
  await part('commands', () => commandFigures({ world, sizes, withPeers }))
  await part('policy', () => policyFigures(world, sizes))
  await part('readModel', () => readModelFigures(world, sizes))
  await world.close()
  await part('register', () => listFigures({ world, sizes, withPeers }))
  await part('mutations', () => mutationFigures(world, sizes))
  await part('start', () => startFigures(folder, sizes))
  await part('memory', () => memoryFigures(folder, sizes))
}
