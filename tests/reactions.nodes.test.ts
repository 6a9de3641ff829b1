/** Reactions of several nodes to one record, in one process: what one has done long ago another one leaves alone. */
import { expect, test } from 'vitest'
import type { Delivery, EventStore } from '../schema/ports/eventStore.ts'
import type { CommandHandler } from '../services/commandHandler.ts'
import { checkpointStream, reactionTasks, readReactionTasks } from '../services/reactionLog.ts'
import { startReactions } from '../services/reactions.ts'
import { consider, listedPaper, react } from './support/papers.ts'

const at = (instant: string) => ({ now: () => instant })

/** The handler, and what it was asked. */
const counted = (handler: CommandHandler) => {
  const asked: string[] = []
  const counting: CommandHandler = {
    ...handler,
    handle: (request, recorder) => {
      asked.push(request.type)
      return handler.handle(request, recorder)
    },
  }
  return { handler: counting, asked }
}

/** The store as a node sees it that is away: it is given nothing until it is back. */
const awayFrom = (store: EventStore) => {
  const back = Promise.withResolvers<void>()
  async function* subscribe(...given: Parameters<EventStore['subscribe']>): AsyncGenerator<Delivery> {
    await back.promise
    yield* store.subscribe(...given)
  }
  const away: EventStore = { ...store, subscribe }
  return { store: away, comeBack: back.resolve }
}

test.each([
  ['long ago is left to it', '2026-03-10T11:00:00.000Z', []],
  [
    'just now is reacted to here too, and recorded once',
    '2026-03-10T10:00:01.000Z',
    expect.arrayContaining(['OpenCondition', 'PutBusinessForward']),
  ],
])('what another node has reacted to %s', async (_what, instant, expected) => {
  const paper = await listedPaper()
  const { world } = paper
  const away = awayFrom(world.store)
  const { handler, asked } = counted(world.handler)
  const behind = startReactions({ store: away.store, handler, clock: at(instant) })
  // It has read its checkpoint, which says nothing yet, and waits for what comes.
  await behind.reached(0)
  await consider(paper)
  await react(world)
  const last = await world.store.lastOrdinal()
  away.comeBack()
  await behind.reached(last)
  await behind.close()
  expect(asked).toEqual(expected)
  expect(await world.store.lastOrdinal()).toBe(last)
  expect(await readReactionTasks(world.store)).toEqual([])
})

test('a node that has come less far does not say so: the checkpoint that is shared only goes forward', async () => {
  const paper = await listedPaper()
  const { store, handler } = paper.world
  await react(paper.world)
  const kept = await store.operational.readStream(checkpointStream)
  const away = awayFrom(store)
  await store.operational.delete(checkpointStream)
  const behind = startReactions({ store: away.store, handler, clock: at('2026-03-10T10:00:00.000Z') })
  await behind.reached(0)
  for (const { revision: _, position: __, stream, ...event } of kept.slice(-1)) {
    await store.operational.append({ stream, expectedRevision: 'noStream', events: [event] })
  }
  away.comeBack()
  await behind.reached(await store.lastOrdinal())
  await behind.close()
  expect(await store.operational.readStream(checkpointStream)).toHaveLength(1)
})

test('a refused reaction that several nodes meet at once is one task', async () => {
  const { world } = await listedPaper()
  const task = { commandId: '6f0d9a52-6b1e-5c3e-9a64-3f1c7c2d4e11', event: 'e', reaction: 'agenda', thing: 'meeting-1' }
  const refused = { ...task, command: 'AddAgendaItem', code: 'closed', sentence: 'It is closed.' }
  const nodes = Array.from({ length: 5 }, () => reactionTasks(world.store, at('2026-03-10T10:00:00.000Z')))
  await Promise.all(nodes.map(node => node.add(refused)))
  expect(await readReactionTasks(world.store)).toHaveLength(1)
})
