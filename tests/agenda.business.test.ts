/** What waits for the next agenda of a body: once each, and only as long as it is to come before the body. */
import { describe, expect, test } from 'vitest'
import { streams } from '../services/streams.ts'
import type { BodyState } from '../workflows/body.state.ts'
import { corrects, type Paper } from './support/corrections.ts'
import { consider, listedPaper, react, revision } from './support/papers.ts'
import { boardWorld, chiefConstable, type World } from './support/world.ts'

/** What waits for the Executive Board's next agenda. */
const waiting = async ({ store }: World): Promise<string[]> => {
  const { waiting: all } = (await streams(store).load('body-feb')).state as BodyState // the stream is a body's
  return all.filter(({ taken }) => taken === null).map(({ about, reason }) => `${about} ${reason}`)
}

const plan = (world: World, date: string): Promise<string> =>
  world.does({ noun: 'meeting', type: 'PlanMeeting', data: { body: 'body-feb', date } })

const list = async ({ world, approval }: Paper, meeting: string, label: string): Promise<void> => {
  await world.does({ noun: 'approval', type: 'ListApproval', thing: approval, data: { meeting, label } })
  await react(world)
}

/** A paper of which the meeting deferred a proposal. */
const deferred = async (): Promise<Paper> => {
  const paper = await listedPaper()
  await react(paper.world)
  await consider(paper)
  await react(paper.world)
  expect(await waiting(paper.world)).toEqual([`${paper.approval} deferred`])
  return paper
}

const step = async ({ world, approval }: Paper, type: string): Promise<void> => {
  const given = { noun: 'approval', type, thing: approval, data: { reason: 'Overtaken.' } } as const
  await world.does({ ...given, ...(await revision(world, approval)) })
  await react(world)
}

describe('what was deferred', () => {
  // Moved from April to May, its item of April was taken off, and what had taken it there gave it back.
  test('waits no more when it is moved from one agenda to another', async () => {
    const paper = await deferred()
    const [april, may] = [await plan(paper.world, '2026-04-10'), await plan(paper.world, '2026-05-10')]
    await list(paper, april, '5')
    expect(await waiting(paper.world)).toEqual([])
    await list(paper, may, '6')
    expect(await waiting(paper.world)).toEqual([])
    await paper.world.does({ noun: 'meeting', type: 'CancelMeeting', thing: may, data: { reason: 'Snow.' } })
    await react(paper.world)
    expect(await waiting(paper.world)).toEqual([`${paper.approval} notTaken`])
  })

  test.each(['WithdrawApproval', 'ReturnApproval', 'EnterInError'])('waits no more after %s', async type => {
    const paper = await deferred()
    await step(paper, type)
    expect(await waiting(paper.world)).toEqual([])
  })

  test('is not given back by the agenda that took it where it was withdrawn meanwhile', async () => {
    const paper = await deferred()
    await list(paper, await plan(paper.world, '2026-04-10'), '5')
    await step(paper, 'WithdrawApproval')
    expect(await waiting(paper.world)).toEqual([])
  })

  test('by a slip of the pen waits no more, unless another proposal was deferred', async () => {
    const paper = await deferred()
    expect(await corrects(paper, { at: 1, was: 'deferred', is: 'noted' })).toMatchObject({ outcome: 'recorded' })
    await react(paper.world)
    expect(await waiting(paper.world)).toEqual([])
    const other = await listedPaper()
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'deferred' }))
    const data = { meeting: other.meeting, verb: 'deferred', outcomes }
    const given = { noun: 'approval', type: 'ConsiderApproval', thing: other.approval, actor: chiefConstable } as const
    await other.world.does({ ...given, data, ...(await revision(other.world, other.approval)) })
    await corrects(other, { at: 1, was: 'deferred', is: 'noted' })
    await react(other.world)
    expect(await waiting(other.world)).toEqual([`${other.approval} deferred`])
  })
})

describe('what was decided outside a meeting', () => {
  const decision = async () => {
    const world = await boardWorld()
    const data = { body: 'body-feb', title: 'Buy', verb: 'approved', outsideMeeting: { reason: 'The offer ends.' } }
    const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data, actor: chiefConstable })
    await react(world)
    return { world, thing }
  }

  // It is listed nowhere: that the agenda took it is all that says it was to be reported there.
  test('waits again when the meeting that was to hear of it is cancelled', async () => {
    const { world, thing } = await decision()
    const april = await plan(world, '2026-04-10')
    const item = { label: '3.1', about: thing }
    await world.does({ noun: 'meeting', type: 'AddAgendaItem', thing: april, data: item })
    await react(world)
    expect(await waiting(world)).toEqual([])
    await world.does({ noun: 'meeting', type: 'CancelMeeting', thing: april, data: { reason: 'Snow.' } })
    await react(world)
    expect(await waiting(world)).toEqual([`${thing} notTaken`])
  })

  test('waits no more when it was entered in error', async () => {
    const { world, thing } = await decision()
    const error = { noun: 'decision', type: 'EnterInError', thing, data: { reason: 'Twice.' } } as const
    await world.does({ ...error, ...(await revision(world, thing)) })
    await react(world)
    expect(await waiting(world)).toEqual([])
  })

  test('is reported also where the rest of the paper was withdrawn', async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    await react(world)
    const outcomes = [
      { proposal: 1, outcome: 'approved' },
      { proposal: 2, outcome: 'deferred' },
    ]
    const data = { reason: 'The offer ends.', consulted: ['body-feb'], verb: 'agreed', outcomes }
    const given = { noun: 'approval', type: 'DecideOutsideMeeting', thing: approval, actor: chiefConstable } as const
    await world.does({ ...given, data, ...(await revision(world, approval)) })
    await react(world)
    await step(paper, 'WithdrawApproval')
    expect(await waiting(world)).toEqual([`${approval} decidedOutsideMeeting`])
  })
})

describe('business', () => {
  test('that does not wait is not taken off, and the refusal says so', async () => {
    const { world, approval, action } = await deferred()
    const off = { noun: 'body', type: 'WithdrawBusiness', thing: 'body-feb' } as const
    const refused = await world.ask({ ...off, data: { about: action, reason: 'Overtaken.' } })
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'hasBusiness' } })
    await world.does({ ...off, data: { about: approval, reason: 'Overtaken.' } })
    expect(await waiting(world)).toEqual([])
  })
})
