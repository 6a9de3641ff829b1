/**
 * Commands in the process: one at a time and many in flight, against the disk's own fdatasync and against emmett-
 * sqlite.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Disk, diskOf } from './disk.ts'
import { absolute, compared, type Figure } from './figures.ts'
import { progressOn } from './histories.ts'
import { type EmmettStore, openEmmett } from './peers.ts'
import { type Contender, inFlight, interleave, type Measured, medianOf, named, oneAtATime } from './rounds.ts'
import type { Sizes } from './sizes.ts'
import type { World } from './world.ts'

const lanes = 32
/** A prime, so that the streams are taken in an order that looks like none. */
const stride = 7_919

export type CommandRows = { world: World; sizes: Sizes; withPeers: boolean }

/** The figures of the command path. */
export const commandFigures = async ({ world, sizes, withPeers }: CommandRows): Promise<Figure[]> => {
  const disk = diskOf(world.folder)
  const peers = withPeers ? await openPeers(world.folder, sizes) : undefined
  const failures = { count: 0 }
  try {
    await warmUp(world, sizes)
    const measured = await interleave(sizes.rounds, contenders({ world, sizes, disk, peers, failures }))
    if (failures.count > 0) console.log(`        (${failures.count} commands failed in emmett-sqlite)`)
    return [...againstDisk(measured), ...(peers ? againstEmmett(measured) : [])]
  } finally {
    disk.close()
    peers?.tuned.close()
    peers?.untuned.close()
  }
}

type Peers = { tuned: EmmettStore; untuned: EmmettStore }

const openPeers = async (folder: string, { emmettStreams }: Sizes): Promise<Peers> => ({
  tuned: await openEmmett({ fileName: join(folder, 'emmett-tuned.db'), tuned: true, streams: emmettStreams }),
  untuned: await openEmmett({ fileName: join(folder, 'emmett-default.db'), tuned: false, streams: emmettStreams }),
})

type Field = { world: World; sizes: Sizes; disk: Disk; peers: Peers | undefined; failures: { count: number } }

const contenders = ({ world, sizes, disk, peers, failures }: Field): Contender[] => {
  const { blockMs } = sizes
  const few = walk(world, Math.min(sizes.fewStreams, world.actions.length))
  const many = walk(world, Math.min(sizes.manyStreams, world.actions.length))
  const emmett = (name: string, store: EmmettStore): Contender => ({
    name,
    measure: async () =>
      named(
        name,
        await oneAtATime(blockMs, async () => {
          if (!(await store.command())) failures.count += 1
        }),
      ),
  })
  return [
    { name: 'fdatasync', measure: () => disk.measure(blockMs) },
    { name: 'command', measure: async () => named('command', await oneAtATime(blockMs, few)) },
    ...(peers ? [emmett('emmett tuned', peers.tuned)] : []),
    { name: 'in flight', measure: async () => named('in flight', await inFlight(lanes, blockMs, many)) },
    ...(peers ? [emmett('emmett default', peers.untuned)] : []),
  ]
}

/** One step: the next action of so many is told of progress, with one sealed text. Throws unless it is recorded. */
const walk = (world: World, count: number): (() => Promise<void>) => {
  let place = 0
  return async () => {
    place = (place + stride) % count
    await recordProgress(world, place)
  }
}

/** Tells the nth action of progress, with one sealed text. Throws unless it is recorded. */
export const recordProgress = async ({ handler, cast, actions }: World, place: number): Promise<void> => {
  const body = cast.bodies[place % cast.bodies.length] ?? ''
  const request = { ...progressOn(actions[place] ?? '', body, place), commandId: randomUUID() }
  const outcome = await handler.handle(request, cast.recorder)
  if (outcome.outcome !== 'recorded') throw new Error(`Progress on ${actions[place]}: ${JSON.stringify(outcome)}`)
}

// The folds of what is measured are in memory, as they are in a service that has run for a day.
const warmUp = async (world: World, { fewStreams, manyStreams }: Sizes): Promise<void> => {
  const count = Math.min(Math.max(fewStreams, manyStreams), world.actions.length)
  const lane = async (first: number): Promise<void> => {
    for (let place = first; place < count; place += lanes) await recordProgress(world, place)
  }
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)))
}

const againstDisk = (measured: Measured): Figure[] => [
  absolute({ name: '12 KB overwrite + fdatasync', value: medianOf(measured, 'fdatasync'), unit: '/s' }),
  compared({
    name: 'command, one at a time',
    unit: 'commands/s',
    measured,
    value: 'command',
    against: 'fdatasync',
    unitAgainst: '/s',
    target: { atLeast: 0.5 },
  }),
  compared({
    name: `commands, ${lanes} in flight`,
    unit: 'commands/s',
    measured,
    value: 'in flight',
    against: 'fdatasync',
    unitAgainst: '/s',
    target: { atLeast: 1.7 },
  }),
  compared({
    name: 'command latency p50',
    unit: 'ms',
    measured,
    value: 'command p50',
    against: 'fdatasync p50',
    target: { atMost: 1.6 },
  }),
  latency(measured, 'p99', 2),
  latency(measured, 'p99.9', 5),
]

const latency = (measured: Measured, which: string, limitMs: number): Figure =>
  absolute({
    name: `command latency ${which}`,
    value: medianOf(measured, `command ${which}`),
    unit: 'ms',
    target: { atMost: limitMs },
  })

const againstEmmett = (measured: Measured): Figure[] => {
  const against = (name: string, value: string, peer: string, atLeast: number): Figure =>
    compared({ name, unit: 'commands/s', measured, value, against: peer, target: { atLeast } })
  return [
    against('command, one at a time', 'command', 'emmett tuned', 3.5),
    against('command, one at a time', 'command', 'emmett default', 15),
    against(`commands, ${lanes} in flight`, 'in flight', 'emmett tuned', 12),
  ]
}
