import { describe, expect, test } from 'vitest'
import { readReactionTasks } from '../services/reactionLog.ts'
import { listedPaper, react, revision } from './support/papers.ts'
import { chiefConstable, type World } from './support/world.ts'

const told = async ({ store }: World, stream: string, ...types: string[]) =>
  (await store.readStream(stream)).map(({ event }) => event).filter(({ type }) => types.includes(type))

const plan = (world: World, date: string) =>
  world.does({ noun: 'meeting', type: 'PlanMeeting', data: { body: 'body-feb', date } })

describe('what is listed for a meeting', () => {
  test('stands on its agenda under its label, once (a secretary once had to type it there again)', async () => {
    const { world, approval, meeting } = await listedPaper()
    await react(world)
    await react(world)
    const items = await told(world, meeting, 'AgendaItemAdded')
    expect(items.map(({ data }) => data)).toMatchObject([{ label: '14.0', about: approval, order: 1 }])
  })

  test('is the item that was there under its label without saying what it is about', async () => {
    const { world, approval } = await listedPaper()
    const meeting = await plan(world, '2026-04-14')
    await world.does({
      noun: 'meeting',
      type: 'AddAgendaItem',
      thing: meeting,
      data: { label: '4.1', title: 'A unit' },
    })
    await world.does({ noun: 'approval', type: 'ListApproval', thing: approval, data: { meeting, label: '4.1' } })
    await react(world)
    const items = await told(world, meeting, 'AgendaItemAdded', 'AgendaItemLinked')
    expect(items.map(({ type, data }) => [type, data.about])).toEqual([
      ['AgendaItemAdded', undefined],
      ['AgendaItemLinked', approval],
    ])
    expect(await readReactionTasks(world.store)).toEqual([])
  })

  test('is taken off the agenda of a meeting to come when it is listed for another', async () => {
    const { world, approval } = await listedPaper()
    const [april, may] = [await plan(world, '2026-04-14'), await plan(world, '2026-05-12')]
    const list = { noun: 'approval', type: 'ListApproval', thing: approval } as const
    await world.does({ ...list, data: { meeting: april, label: '4.1' } })
    await react(world)
    await world.does({ ...list, data: { meeting: may, label: '4.2' } })
    await react(world)
    expect(await told(world, april, 'AgendaItemWithdrawn')).toMatchObject([{ data: { label: '4.1' } }])
    expect(await told(world, may, 'AgendaItemAdded')).toMatchObject([{ data: { label: '4.2', about: approval } }])
  })

  test('is taken off when it is withdrawn, and stays on the agenda of a meeting that has sat', async () => {
    const { world, approval, meeting } = await listedPaper()
    const april = await plan(world, '2026-04-14')
    const list = { noun: 'approval', type: 'ListApproval', thing: approval } as const
    await world.does({ ...list, data: { meeting: april, label: '4.1' } })
    await react(world)
    await world.does({ noun: 'approval', type: 'WithdrawApproval', thing: approval, data: { reason: 'Not needed.' } })
    await react(world)
    expect(await told(world, april, 'AgendaItemWithdrawn')).toHaveLength(1)
    expect(await told(world, meeting, 'AgendaItemWithdrawn')).toEqual([])
  })
})

describe('what a meeting deferred to no other', () => {
  const deferred = async () => {
    const paper = await listedPaper()
    const { world, approval, meeting } = paper
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'deferred' }))
    const given = { noun: 'approval', type: 'ConsiderApproval', thing: approval, actor: chiefConstable } as const
    const data = { meeting, verb: 'deferred', outcomes }
    await world.does({ ...given, data, ...(await revision(world, approval)) })
    return paper
  }

  test('waits for the next agenda; that of the meeting which deferred it does not take it up again', async () => {
    const { world, approval, meeting } = await deferred()
    // Everything is reacted to late: the item of the first meeting is added after the deferral was recorded.
    await react(world)
    expect(await told(world, 'body-feb', 'BusinessPutForward', 'BusinessTaken')).toMatchObject([
      { type: 'BusinessPutForward', data: { about: approval, reason: 'deferred', putOffAt: meeting } },
    ])
  })

  test('is taken up where it is listed again', async () => {
    const { world, approval } = await deferred()
    await react(world)
    const april = await plan(world, '2026-04-14')
    const data = { meeting: april, label: '3.0' }
    await world.does({ noun: 'approval', type: 'ListApproval', thing: approval, data })
    await react(world)
    expect(await told(world, 'body-feb', 'BusinessTaken')).toMatchObject([
      { data: { about: approval, meeting: april } },
    ])
  })
})

describe('what an agenda took and a meeting did not', () => {
  const listedForApril = async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    const april = await plan(world, '2026-04-14')
    await world.does({
      noun: 'approval',
      type: 'ListApproval',
      thing: approval,
      data: { meeting: april, label: '4.1' },
    })
    await react(world)
    return { world, approval, april }
  }

  test('goes back to the body when the meeting is cancelled (it once was lost)', async () => {
    const { world, approval, april } = await listedForApril()
    await world.does({ noun: 'meeting', type: 'CancelMeeting', thing: april, data: { reason: 'Snow.' } })
    await react(world)
    const forward = await told(world, 'body-feb', 'BusinessPutForward')
    expect(forward.map(({ data }) => data)).toMatchObject([{ about: approval, reason: 'notTaken' }])
  })

  test('goes back when its item is taken off, and not when it moved to another meeting', async () => {
    const { world, approval, april } = await listedForApril()
    const off = { label: '4.1', reason: 'No time.' }
    await world.does({ noun: 'meeting', type: 'WithdrawAgendaItem', thing: april, data: off })
    await react(world)
    expect(await told(world, 'body-feb', 'BusinessPutForward')).toMatchObject([{ data: { about: approval } }])
    const moved = await listedForApril()
    const may = { meeting: await plan(moved.world, '2026-05-12'), label: '4.2' }
    await moved.world.does({ noun: 'approval', type: 'ListApproval', thing: moved.approval, data: may })
    await react(moved.world)
    expect(await told(moved.world, 'body-feb', 'BusinessPutForward')).toEqual([])
  })
})

describe('an action that a paper no longer names', () => {
  test('is told that what was put for it has ended', async () => {
    const { world, action, approval } = await listedPaper()
    await react(world)
    await world.does({ noun: 'approval', type: 'ReturnApproval', thing: approval, data: { reason: 'Leave it out.' } })
    const rest = { actions: [], proposals: [{ number: 2, text: 'That it be staffed from the reserve.' }] }
    await world.does({ noun: 'approval', type: 'AmendApproval', thing: approval, data: rest })
    await react(world)
    const standings = await told(world, action, 'ApprovalStandingTold')
    expect(standings.at(-1)?.data.standing).toBe('ended')
  })
})

// After a crash everything since the last checkpoint is reacted to again, by when agendas and deferrals have moved on:
// the first meeting's old item was then noted to have taken the business up, and nothing waited any more.
describe('reacted to again after a crash, what waits', () => {
  const taken = async (world: World) =>
    (await told(world, 'body-feb', 'BusinessTaken')).map(({ data: { about, meeting } }) => [about, meeting])
  const put = async (given: Awaited<ReturnType<typeof listedPaper>>, meeting: string, label: string) => {
    const { world, approval } = given
    await world.does({ noun: 'approval', type: 'ListApproval', thing: approval, data: { meeting, label } })
    await react(world)
  }
  const defer = async (paper: Awaited<ReturnType<typeof listedPaper>>, meeting: string, happened = '2026-03-10') => {
    const { world, approval } = paper
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'deferred' }))
    const given = { noun: 'approval', type: 'ConsiderApproval', thing: approval, actor: chiefConstable } as const
    const data = { meeting, verb: 'deferred', outcomes }
    await world.does({ ...given, data, happened, ...(await revision(world, approval)) })
    await react(world)
  }
  const crash = async (world: World) => {
    await world.store.operational.delete('ops-reactions')
    await react(world)
  }

  test('is not taken up by an earlier meeting that put it off before', async () => {
    const paper = await listedPaper()
    const { world, approval, meeting } = paper
    await react(world)
    await defer(paper, meeting)
    world.setClock('2026-03-11T16:00:00.000Z')
    const next = await plan(world, '2026-03-11')
    await put(paper, next, '3.0')
    await world.does({ noun: 'meeting', type: 'HoldMeeting', thing: next, happened: '2026-03-11' })
    await defer(paper, next, '2026-03-11')
    await crash(world)
    expect(await taken(world)).toEqual([[approval, next]])
  })

  test('is not taken up by a meeting whose agenda no longer has it', async () => {
    const paper = await listedPaper()
    const { world, meeting } = paper
    await react(world)
    const april = await plan(world, '2026-04-14')
    await put(paper, april, '3.0')
    await put(paper, meeting, '14.0')
    await defer(paper, meeting)
    await crash(world)
    expect(await taken(world)).toEqual([])
  })
})

describe('a paper that changes before it is decided', () => {
  test('is not told its actions as stale: it is still awaited', async () => {
    const { world, action, document, approval } = await listedPaper()
    const version = { ...(await world.keep('Another case.')), mediaType: 'text/plain', fileName: 'case.txt' }
    await react(world)
    await world.does({ noun: 'document', type: 'AddVersion', thing: document, data: version })
    await react(world, async () => [approval])
    const standings = await told(world, action, 'ApprovalStandingTold')
    expect(standings.map(({ data }) => data.standing)).toEqual(['awaited'])
  })

  test('is told as stale, once, to every action that it was approved for', async () => {
    const { world, action, document, approval, meeting } = await listedPaper()
    await react(world)
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'approved' }))
    const given = { noun: 'approval', type: 'ConsiderApproval', thing: approval, actor: chiefConstable } as const
    await world.does({ ...given, data: { meeting, verb: 'approved', outcomes }, ...(await revision(world, approval)) })
    await react(world)
    for (const text of ['Another case.', 'A third case.']) {
      const version = { ...(await world.keep(text)), mediaType: 'text/plain', fileName: 'case.txt' }
      await world.does({ noun: 'document', type: 'AddVersion', thing: document, data: version })
      await react(world, async () => [approval])
    }
    const standings = await told(world, action, 'ApprovalStandingTold')
    expect(standings.map(({ data }) => data.standing)).toEqual(['awaited', 'granted', 'stale'])
  })
})
