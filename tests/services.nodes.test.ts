/**
 * Several services that follow one record on a server: any of them takes writes, all of them react, and whatever
 * follows from an event follows once. Each is a process of its own, as an operator runs it.
 */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoredEvent } from '../schema/envelope.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { readReactionTasks } from '../services/reactionLog.ts'
import { type KurrentGround, kurrentGround } from './support/kurrentWorld.ts'
import { isGuarded, isLong } from './support/realServer.ts'
import { type ServiceNode, type ServiceNodes, serviceNodes } from './support/serviceNodes.ts'

/** Papers that each node puts up; few where a server takes its time over the password of each call. */
const papersEach = isGuarded ? 1 : isLong ? 15 : 3

let ground: KurrentGround
let services: ServiceNodes
let store: EventStore
beforeEach(async () => {
  ground = await kurrentGround()
  store = await ground.open()
})
afterEach(async () => {
  await services.close()
  await ground.close()
})

const startAll = async (count: number): Promise<string> => {
  services = await serviceNodes(count, ground)
  const [first] = services.nodes
  return (await first?.does('planMeeting', { data: 'body: "body-feb", date: "2026-01-05"' })) ?? ''
}

/** An action and a paper about it, listed for a meeting: each step asks for a reaction, or several. */
const putsUp = async (node: ServiceNode, meeting: string, label: string): Promise<string> => {
  const action = await node.does('proposeAction', { data: `title: "Train ${label}", body: "body-steering"` })
  const proposals = `[{ number: 1, text: "That it be done.", actions: ["${action}"] }]`
  const drafted = `body: "body-feb", from: "body-steering", title: "Of ${label}", gate: start`
  const approval = await node.does('draftApproval', {
    data: `${drafted}, documents: [], actions: ["${action}"], proposals: ${proposals}`,
  })
  await node.does('submitApproval', { thing: approval })
  await node.does('clearApproval', { thing: approval })
  await node.does('listApproval', { thing: approval, data: `meeting: "${meeting}", label: "${label}"` })
  return approval
}

/** All events once nothing more follows, and every node has seen them. */
const settled = async (wanted: (events: StoredEvent[]) => boolean): Promise<StoredEvent[]> => {
  let events: StoredEvent[] = []
  const isSettled = async (): Promise<boolean> => {
    events = await allOf(store)
    const last = events.length
    const read = await Promise.all(services.nodes.map(node => node.ask(`{ position(atLeast: ${last}) { ordinal } }`)))
    const isSeen = read.every(({ errors }) => errors === undefined)
    return wanted(events) && isSeen && (await store.lastOrdinal()) === last
  }
  await expect.poll(isSettled, { timeout: 300_000, interval: 500 }).toBe(true)
  return events
}

const allOf = async (from: EventStore): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = []
  for (;;) {
    const page = await from.readAll(events.length + 1)
    if (page.length === 0) return events
    events.push(...page)
  }
}

const ofType = (events: readonly StoredEvent[], type: string) => events.filter(({ event }) => event.type === type)
const itemsOn = (events: readonly StoredEvent[], meeting: string): unknown[] =>
  ofType(events, 'AgendaItemAdded').flatMap(({ event }) => (event.stream === meeting ? [event.data.about] : []))

/** What must follow from so many papers, once each. */
const demandOnce = async (events: readonly StoredEvent[], approvals: readonly string[], meeting: string) => {
  expect(itemsOn(events, meeting).sort()).toEqual([...approvals].sort())
  const told = ofType(events, 'ApprovalStandingTold').map(({ event }) => event.data.approval)
  expect(told.sort()).toEqual([...approvals].sort())
  expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length)
  expect(await readReactionTasks(store)).toEqual([])
}

test.each([2, 3])(
  'of %i services that write at once each reacts to everything, and everything follows once',
  async count => {
    const meeting = await startAll(count)
    const papers = services.nodes.flatMap((node, at) =>
      Array.from({ length: papersEach }, (_, number) => putsUp(node, meeting, `${at + 1}.${number + 1}`)),
    )
    const approvals = await Promise.all(papers)
    expect(new Set(approvals).size).toBe(count * papersEach)
    const events = await settled(all => itemsOn(all, meeting).length >= approvals.length)
    await demandOnce(events, approvals, meeting)
    const query = `{ actions(first: 100) { totalCount
      nodes { reference approvals { approval { reference } standing } } }
    position { ordinal behind } }`
    const [first, ...others] = await Promise.all(services.nodes.map(node => node.ask(query)))
    expect(first?.errors).toBeUndefined()
    expect(first?.data.actions.totalCount).toBe(approvals.length)
    for (const other of others) expect(other.data.actions).toEqual(first?.data.actions)
  },
  120_000,
)

test('a command given to several services at once is recorded once, and each answers with the same', async () => {
  await startAll(3)
  for (let round = 0; round < 5; round += 1) {
    const given = { data: `title: "Of round ${round}", body: "body-steering"`, commandId: randomUUID() }
    const references = await Promise.all(services.nodes.map(node => node.does('proposeAction', given)))
    expect(new Set(references).size).toBe(1)
  }
  const events = await settled(all => ofType(all, 'ActionProposed').length >= 5)
  expect(ofType(events, 'ActionProposed')).toHaveLength(5)
}, 600_000)

test('a service that was away catches up, says how far behind it is, and does nothing a second time', async () => {
  const meeting = await startAll(3)
  const [one, other, away] = services.nodes as [ServiceNode, ServiceNode, ServiceNode]
  away.process().kill('SIGSTOP')
  const labels = Array.from({ length: papersEach }, (_, number) => number + 1)
  const first = await Promise.all(
    [one, other].flatMap((node, at) => labels.map(label => putsUp(node, meeting, `${at + 1}.${label}`))),
  )
  away.process().kill('SIGCONT')
  const events = await settled(all => itemsOn(all, meeting).length >= first.length)
  await demandOnce(events, first, meeting)
  await expect.poll(() => away.ready()).toMatchObject({ status: 200, ordinal: events.length, behind: 0 })
  await away.restart()
  const more = await putsUp(away, meeting, '9.1')
  const all = await settled(found => itemsOn(found, meeting).length > first.length)
  await demandOnce(all, [...first, more], meeting)
}, 600_000)
