/** A mutation over HTTP, its answer read back out of the read model, against node:http with the same group commit. */
import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { absolute, compared, type Figure } from './figures.ts'
import { progressOn } from './histories.ts'
import { interleave, medianOf, named, warmUpMs } from './rounds.ts'
import { load, serve, serverFile } from './served.ts'
import type { Sizes } from './sizes.ts'
import type { Wire } from './wire.ts'
import { recordPath, type World } from './world.ts'

/** A prime, so that the streams are taken in an order that looks like none. */
const stride = 7_919

const mutation = `mutation Progress($frame: CommandFrame!, $data: RecordProgressInput!) {
  recordProgress(frame: $frame, data: $data) {
    __typename
    ... on Recorded { reference revision ordinal thing { reference status revision } }
    ... on Refused { code sentence }
    ... on Invalid { problems { path message } }
  } }`

type Writing = Pick<World, 'folder' | 'cast' | 'actions'>

/**
 * The figures of a mutation over HTTP. The world's own store must be closed: the servers open the record for
 * themselves.
 */
export const mutationFigures = async (world: Writing, sizes: Sizes): Promise<Figure[]> => {
  const { folder, cast } = world
  const { connections, blockMs, rounds } = sizes
  const copy = join(folder, 'bare.sqlite')
  copyFileSync(recordPath(folder), copy)
  const person = { 'Fourfold-Person': cast.recorder.person }
  const ours = await serve(serverFile('fourfold.ts'), { folder }, { count: connections, headers: person })
  const bare = await serve(serverFile('bareWrites.ts'), { path: copy }, { count: connections })
  const many = Math.min(sizes.manyStreams, world.actions.length)
  let place = 0
  const next = (): number => {
    place = (place + stride) % many
    return place
  }
  try {
    const oursFor = (ms: number) => load(ours, { blockMs: ms, send: wire => tell(wire, world, next()) })
    const bareFor = (ms: number) => load(bare, { blockMs: ms, send: wire => tellBare(wire, world, next()) })
    await oursFor(warmUpMs)
    await bareFor(warmUpMs)
    const measured = await interleave(rounds, [
      { name: 'ours', measure: async () => named('mutation', await oursFor(blockMs)) },
      { name: 'bare', measure: async () => named('node:http', await bareFor(blockMs)) },
    ])
    const name = `mutation over HTTP, ${connections} connections, read back`
    return [
      compared({
        ...{ name, unit: 'mutations/s', measured, value: 'mutation', against: 'node:http' },
        target: { atLeast: 0.35 },
      }),
      absolute({
        name: `${name}, p99`,
        value: medianOf(measured, 'mutation p99'),
        unit: 'ms',
        target: { atMost: 100 },
      }),
    ]
  } finally {
    await ours.stop()
    await bare.stop()
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true })
  }
}

const tell = async (wire: Wire, { cast, actions }: Writing, place: number): Promise<void> => {
  const body = cast.bodies[place % cast.bodies.length] ?? ''
  const { data, thing, actor, happened } = progressOn(actions[place] ?? '', body, place)
  const frame = { commandId: randomUUID(), thing, actor, happened }
  const answer = await wire.post('/graphql', JSON.stringify({ query: mutation, variables: { frame, data } }))
  const { revision, thing: readBack } = recordedIn(answer.body)
  if (!(Number(readBack?.revision) >= Number(revision)))
    throw new Error(`A mutation was answered: ${answer.body.slice(0, 300)}`)
}

type Recorded = { revision?: number; thing?: { revision: number } | null }

const recordedIn = (body: string): Recorded => {
  const { data } = JSON.parse(body) as { data?: { recordProgress?: Recorded } | null } // asked for above
  return data?.recordProgress ?? {}
}

const tellBare = async (wire: Wire, { actions }: Writing, place: number): Promise<void> => {
  const { data, thing } = progressOn(actions[place] ?? '', '', place)
  const { status, body } = await wire.post('/', JSON.stringify({ thing, data }))
  if (status !== 200) throw new Error(`node:http answered ${status}: ${body.slice(0, 300)}`)
}
