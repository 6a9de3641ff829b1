import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { placeOf } from '../services/place.ts'
import { checkpointStream, checkpoints, reactionTasks, readReactionTasks } from '../services/reactionLog.ts'
import { startReactions } from '../services/reactions.ts'
import { consider, listedPaper, react, revision } from './support/papers.ts'
import { boardWorld, chiefConstable } from './support/world.ts'

const clock = { now: () => '2026-03-10T10:00:00.000Z' }

const checkpointsIn = (store: EventStore) => store.operational.readStream(checkpointStream)

/** What the paper's action was last told of where its approval stands. */
const standingTold = async ({ world, action }: Awaited<ReturnType<typeof listedPaper>>): Promise<unknown> => {
  const told = (await world.store.readStream(action)).filter(({ event }) => event.type === 'ApprovalStandingTold')
  return told.at(-1)?.event.data.standing
}

describe('reactions', () => {
  test('given again from the start record nothing twice', async () => {
    const paper = await listedPaper()
    await consider(paper)
    await react(paper.world)
    const { store, handler } = paper.world
    const before = await store.lastOrdinal()
    await store.operational.delete('ops-reactions')
    await react(paper.world)
    expect(await store.lastOrdinal()).toBe(before)
    expect(await readReactionTasks(store)).toEqual([])
    expect(await handler.revisionOf(paper.action)).toBeGreaterThan(1)
  })

  // After a crash this was taken for a refusal: the approval had moved on, so the command said something else.
  test('given again after things have moved on record nothing, and are no task', async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    await react(world)
    await consider(paper)
    await react(world)
    const condition = { noun: 'condition', thing: `condition-${approval}-1` } as const
    await world.does({ ...condition, type: 'EvidenceCondition', data: { narrative: 'A letter confirms it.' } })
    await world.does({ ...condition, type: 'DischargeCondition', actor: chiefConstable })
    await react(world)
    const before = await world.store.lastOrdinal()
    await world.store.operational.delete('ops-reactions')
    await react(world)
    expect(await world.store.lastOrdinal()).toBe(before)
    expect(await readReactionTasks(world.store)).toEqual([])
  })

  test('given before, when things stood otherwise, are no task (a crash showed 16 that were none)', async () => {
    const paper = await listedPaper()
    const { store } = paper.world
    await react(paper.world)
    await consider(paper)
    // The process ends before it reacts to that, and before it kept how far it had come.
    await store.operational.delete(checkpointStream)
    await react(paper.world)
    expect(await readReactionTasks(store)).toEqual([])
    expect(await standingTold(paper)).toBe('onConditions')
  })

  test.each([
    { of: 'beyond the end of the record', beyond: 1_000 },
    { of: 'of another event', beyond: 0 },
  ])('skip nothing for a checkpoint $of: they go on from the last that is of this record', async ({ beyond }) => {
    const paper = await listedPaper()
    const { store } = paper.world
    await react(paper.world)
    const kept = await checkpointsIn(store)
    await consider(paper)
    const ordinal = (await store.lastOrdinal()) + beyond
    await store.operational.append({
      stream: checkpointStream,
      expectedRevision: BigInt(kept.length - 1),
      events: [
        {
          id: randomUUID(),
          type: 'ReactedUpTo',
          data: { ordinal, digest: 'of another event' },
          recordedAt: '2026-03-10T10:00:00.000Z',
        },
      ],
    })
    await react(paper.world)
    expect(await standingTold(paper)).toBe('onConditions')
    expect(await readReactionTasks(store)).toEqual([])
    expect((await checkpointsIn(store)).at(-1)?.data.ordinal).toBe(await store.lastOrdinal())
  })

  test('keep how far they have come when it is quiet, so that little is reacted to again after a crash', async () => {
    const { world } = await listedPaper()
    const { store, handler } = world
    const reactions = startReactions({ store, handler, clock })
    onTestFinished(() => reactions.close())
    const behind = async () => (await store.lastOrdinal()) - Number((await checkpointsIn(store)).at(-1)?.data.ordinal)
    await expect.poll(behind, { timeout: 10_000 }).toBe(0)
    expect(await checkpointsIn(store)).toHaveLength(1)
  })

  test('that are refused become tasks that a person sees, once', async () => {
    const paper = await listedPaper()
    const { world, action } = paper
    await world.does({
      noun: 'action',
      type: 'EnterInError',
      thing: action,
      data: { reason: 'Raised twice.' },
      ...(await revision(world, action)),
    })
    await consider(paper)
    await react(world)
    const tasks = await readReactionTasks(world.store)
    expect(tasks.length).toBeGreaterThan(0)
    expect(tasks[0]).toMatchObject({ thing: action, command: 'TellApprovalStanding' })
  })

  test("put a decision taken outside a meeting on the body's next agenda, and note when it is taken up", async () => {
    const world = await boardWorld()
    const decision = {
      body: 'body-feb',
      title: 'Buy the licences',
      verb: 'approved',
      outsideMeeting: { reason: 'The offer ends.' },
    }
    const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data: decision, actor: chiefConstable })
    await react(world)
    const meeting = await world.does({
      noun: 'meeting',
      type: 'PlanMeeting',
      data: { body: 'body-feb', date: '2026-04' },
    })
    await world.does({ noun: 'meeting', type: 'AddAgendaItem', thing: meeting, data: { label: '3.1', about: thing } })
    await react(world)
    const told = (await world.store.readStream('body-feb')).map(({ event }) => event.type)
    expect(told.slice(-2)).toEqual(['BusinessPutForward', 'BusinessTaken'])
  })

  // Two nodes react to the same events: each found no task yet, and wrote its own after the other's.
  test('of two nodes note a refused one once, whether at once or one after the other', async () => {
    const { store } = await boardWorld()
    const of = { event: 'of one event', reaction: 'tellStanding', thing: 'action-2026-0001' }
    const task = { ...of, commandId: 'one', command: 'TellApprovalStanding', code: 'wrongStatus', sentence: 'No.' }
    const add = (commandId: string) => reactionTasks(store, clock).add({ ...task, commandId })
    await Promise.all([add('one'), add('one')])
    await add('two')
    await add('one')
    expect((await readReactionTasks(store)).map(({ commandId }) => commandId)).toEqual(['one', 'two'])
  })

  // A node that was slower wrote its own place over that of one which had come further.
  test('keep a checkpoint that only goes forward, whichever node writes it', async () => {
    const { store } = await boardWorld()
    const [third, , , sixth] = (await store.readAll(3)).map(placeOf)
    if (!third || !sixth) throw new Error('The record is too short')
    const [fast, slow] = [checkpoints(store, clock), checkpoints(store, clock)]
    await fast.read()
    await slow.read()
    await fast.write(sixth)
    await slow.write(third)
    await fast.write(sixth)
    expect(await slow.read()).toEqual(sixth)
    expect(await checkpointsIn(store)).toHaveLength(1)
    await Promise.all([checkpoints(store, clock).write(third), checkpoints(store, clock).write(sixth)])
    expect(await checkpointsIn(store)).toHaveLength(1)
  })

  test('start from no entry of the past', async () => {
    const world = await boardWorld()
    const data = { event: 'DecisionTaken', data: { body: 'body-feb', title: 'An old one', verb: 'supported' } }
    await world.does({
      noun: 'decision',
      type: 'EnterFromSource',
      thing: 'decision-2014-0001',
      data,
      happened: '2014-07',
      commandId: randomUUID(),
    })
    const before = await world.store.lastOrdinal()
    await react(world)
    expect(await world.store.lastOrdinal()).toBe(before)
    onTestFinished(() => world.store.close())
  })
})
