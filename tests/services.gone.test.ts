/**
 * Services whose server is gone, or takes everything and answers nothing: commands are told so in time, queries go on
 * and say how old they are, and all heals by itself.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CuttingProxy, proxyTo } from './support/cuttingProxy.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'
import { isGuarded, isLong } from './support/realServer.ts'
import { type ServiceNode, type ServiceNodes, serviceNodes } from './support/serviceNodes.ts'

const goneMs = isLong ? 60_000 : 6_000
/** Whoever waits for commands at once, and how many megabytes the process may have: little more than it starts with. */
const senders = isLong && !isGuarded ? 200 : 20
const heapMegabytes = isLong ? 160 : 96

let ground: KurrentGround
let proxy: CuttingProxy
let services: ServiceNodes
let node: ServiceNode
beforeEach(async () => {
  ground = await kurrentGround()
  const way = await proxyTo(ground.address)
  proxy = way.proxy
  // A process that kept something of every call would end for want of memory.
  const more = { NODE_OPTIONS: `--max-old-space-size=${heapMegabytes}` }
  services = await serviceNodes(1, { address: way.address, prefix: ground.prefix, more })
  node = services.nodes[0] as ServiceNode
})
afterEach(async () => {
  proxy.stall(false)
  proxy.refuse(false)
  await services.close()
  await proxy.close()
  await ground.close()
})

const proposed = { data: 'title: "Train the officers", body: "body-steering"' }
const question = '{ actions(first: 5) { totalCount } position { ordinal asOf ageSeconds behind } }'

/** Gives commands and queries until the time is over; tells how long answers took, and what they were. */
const used = async (forMs: number) => {
  const endsAt = performance.now() + forMs
  const told = {
    commands: 0,
    queries: 0,
    longestMs: 0,
    answers: new Set<string>(),
    ages: [] as number[],
    memory: [] as (number | undefined)[],
  }
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const beganMs = performance.now()
    const answer = await work()
    told.longestMs = Math.max(told.longestMs, performance.now() - beganMs)
    return answer
  }
  const sending = Array.from({ length: senders }, async () => {
    while (performance.now() < endsAt) {
      const { __typename, code = '', sentence } = await timed(() => node.give('proposeAction', proposed))
      expect(sentence, `${__typename} ${code}`).toEqual(expect.any(String))
      told.answers.add(`${__typename} ${code}`.trim())
      told.commands += 1
    }
  })
  const asking = async () => {
    while (performance.now() < endsAt) {
      const { data, errors } = await node.ask(question)
      expect(errors).toBeUndefined()
      told.ages.push(data.position.ageSeconds)
      told.memory.push(node.memoryBytes())
      told.queries += 1
      await pause(200)
    }
  }
  await Promise.all([...sending, asking()])
  return told
}

const ways: [what: string, go: (isGone: boolean) => void][] = [
  ['cannot be reached', isGone => proxy.refuse(isGone)],
  ['takes everything and answers nothing', isGone => proxy.stall(isGone)],
]
test.each(ways)(
  'while the server %s commands say so, queries go on and tell their age, and all heals',
  async (what, go) => {
    await node.does('proposeAction', proposed)
    await expect.poll(() => node.ask(question).then(({ data }) => data.position)).toMatchObject({ behind: 0 })
    const { data: before } = await node.ask(question)
    go(true)
    const told = await used(goneMs)
    for (const answer of told.answers) expect(['Unavailable unavailable', 'OutcomeUnknown']).toContain(answer)
    const ready = await node.ready()
    expect(ready).toMatchObject({ status: 200, ordinal: before.position.ordinal, ageSeconds: expect.any(Number) })
    expect(ready.sentence).toContain('The record cannot be reached: queries are answered from event')
    // It grows older for as long as the record is away.
    expect(ready.ageSeconds).toBeGreaterThanOrEqual(Math.floor(goneMs / 1000) - 2)
    expect(told.ages).toEqual([...told.ages].sort((one, other) => one - other))
    go(false)
    const beganMs = performance.now()
    await node.does('proposeAction', proposed)
    const healthy = { status: 200, behind: 0, sentence: expect.stringContaining('Ready') }
    await expect.poll(() => node.ready(), { timeout: 60_000 }).toMatchObject(healthy)
    const healed = performance.now() - beganMs
    tell(what, told, healed)
  },
  240_000,
)

const tell = (what: string, told: Awaited<ReturnType<typeof used>>, healedMs: number): void => {
  const { longestMs, commands, queries, answers, memory } = told
  const thirds = [0, 1 / 3, 2 / 3, 1].map(share => memory[Math.round(share * (memory.length - 1))])
  const megabytes = thirds.map(bytes => (bytes === undefined ? 'unknown' : Math.round(bytes / 2 ** 20)))
  console.log(
    `While the server ${what} for ${goneMs} ms: ${commands} commands, the longest ${Math.round(longestMs)} ms ` +
      `(${[...answers].join(', ')}); ${queries} queries; memory ${megabytes.join(', ')} MB; ` +
      `healed after ${Math.round(healedMs)} ms`,
  )
}
