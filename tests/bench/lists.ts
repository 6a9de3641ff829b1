/** A register over HTTP: 50 of 100,000 actions, filtered and in order, against node:http and Apollo Server. */
import { compared, type Figure } from './figures.ts'
import { peerFile } from './peers.ts'
import { type Contender, interleave, named, warmUpMs } from './rounds.ts'
import { load, type Served, serve, serverFile } from './served.ts'
import { type Asked, registerRequest } from './servers/register.ts'
import type { Sizes } from './sizes.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

const statuses = ['proposed', 'agreed', 'inProgress'] as const
const readingConnections = 16
/** A prime, so that pages are asked for in an order that looks like none. */
const stride = 7_919

type ListRows = { world: Pick<World, 'folder' | 'cast'>; sizes: Sizes; withPeers: boolean }

/** The figures of a register. */
export const listFigures = async ({ world, sizes, withPeers }: ListRows): Promise<Figure[]> => {
  const { folder, cast } = world
  const files: [name: string, file: string, path: string][] = [
    ['fourfold', serverFile('fourfold.ts'), '/graphql'],
    ['node:http', serverFile('bareReads.ts'), '/'],
    ...(withPeers ? [['Apollo Server', peerFile('apollo.mjs'), '/'] as [string, string, string]] : []),
  ]
  const requests = Array.from({ length: 1_000 }, (_, place) => registerRequest(askedAt(place * stride, cast.bodies)))
  const served: Served[] = []
  try {
    const contenders: Contender[] = []
    for (const [name, file, path] of files) {
      const server = await serve(file, { folder }, { count: readingConnections })
      served.push(server)
      await asking({ name, server, path, requests, blockMs: warmUpMs })
      contenders.push({ name, measure: () => asking({ name, server, path, requests, blockMs: sizes.blockMs }) })
    }
    const measured = await interleave(sizes.rounds, contenders)
    const held = (against: string, atLeast: number): Figure =>
      compared({
        name: `register of 50 of ${sizes.actions.toLocaleString('en-GB')} actions`,
        ...{ unit: 'requests/s', measured, value: 'fourfold', against, target: { atLeast } },
      })
    return [held('node:http', 0.5), ...(withPeers ? [held('Apollo Server', 2.3)] : [])]
  } finally {
    for (const server of served) await server.stop()
  }
}

const askedAt = (place: number, bodies: readonly string[]): Asked => ({
  body: bodies[place % bodies.length] ?? '',
  status: statuses[place % statuses.length] ?? 'proposed',
  dueFrom: new Date(Date.UTC(2026, 0, 1 + (place % 365))).toISOString().slice(0, 10),
})

type Asking = { name: string; server: Served; path: string; requests: readonly string[]; blockMs: number }

const asking = async ({ name, server, path, requests, blockMs }: Asking): Promise<Record<string, number>> => {
  let place = 0
  const send = async (wire: Wire): Promise<void> => {
    place += 1
    const { status, body } = await wire.post(path, requests[place % requests.length] ?? '')
    const isPage = status === 200 && body.includes('"reference"') && !body.includes('"errors"')
    if (!isPage) throw new Error(`${name} answered ${status}: ${body.slice(0, 300)}`)
  }
  return named(name, await load(server, { blockMs, send }))
}
