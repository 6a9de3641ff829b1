/** What follows from a correction of an approval's entries, and what is not corrected there. */
import { describe, expect, test } from 'vitest'
import { streams } from '../services/streams.ts'
import type { ApprovalState } from '../workflows/approval.state.ts'
import { considers, corrects, entryOf, refusedFor } from './support/corrections.ts'
import { listedPaper, react, revision } from './support/papers.ts'
import { startService } from './support/service.ts'

describe('what follows from an outcome', () => {
  test('is told to the actions anew, and an action that was started on it cannot go on', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
    await react(world)
    const start = { noun: 'action', type: 'StartAction', thing: action, dryRun: true } as const
    expect(await world.ask(start)).toMatchObject({ outcome: 'wouldRecord' })
    await corrects(paper, { was: 'approved', is: 'notApproved' })
    await react(world)
    const told = (await world.store.readStream(action)).at(-1)?.event
    expect(told).toMatchObject({ type: 'ApprovalStandingTold', data: { approval, standing: 'refused', gate: 'start' } })
    expect(await world.ask(start)).toMatchObject({ outcome: 'refused', refusal: { shutGate: 'isApproved' } })
  })

  test('comes before the body again where it was deferred after all', async () => {
    const paper = await listedPaper()
    const { world, approval, meeting } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'noDecision' })
    await react(world)
    await corrects(paper, { at: 1, was: 'noDecision', is: 'deferred' })
    await react(world)
    expect((await world.store.readStream('body-feb')).at(-1)?.event).toMatchObject({
      type: 'BusinessPutForward',
      data: { about: approval, reason: 'deferred', putOffAt: meeting },
    })
  })

  test('is told to an action that should have been named, and one that should not waits no longer', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    const propose = {
      noun: 'action',
      type: 'ProposeAction',
      data: { title: 'Staff it', body: 'body-steering' },
    } as const
    const other = await world.does(propose)
    await react(world)
    const entry = await entryOf(world, approval, 'ApprovalDrafted')
    const within = { field: 'data.proposals.0.actions.0', was: action, is: other }
    const stranger = `is none of the actions of ${approval}`
    expect(await corrects(paper, { entry, ...within })).toMatchObject({ problems: [{ message: stranger }] })
    for (const step of [
      { field: 'data.actions', was: [action], is: [action, other] },
      within,
      { field: 'data.actions', was: [action, other], is: [other] },
    ]) {
      expect(await corrects(paper, { entry, ...step })).toMatchObject({ outcome: 'recorded' })
    }
    await react(world)
    const last = async (thing: string) => (await world.store.readStream(thing)).at(-1)?.event.data
    expect(await last(other)).toEqual({ approval, standing: 'awaited', gate: 'start' })
    expect(await last(action)).toEqual({ approval, standing: 'ended', gate: 'none' })
  })

  test('is not told where only a text was corrected', async () => {
    const paper = await listedPaper()
    const { world, action, approval } = paper
    await react(world)
    const before = (await world.store.readStream(action)).length
    const entry = await entryOf(world, approval, 'ApprovalDrafted')
    const text = { field: 'data.title', was: 'A unit', is: 'A cyber unit' }
    expect(await corrects(paper, { entry, ...text })).toMatchObject({ outcome: 'recorded' })
    await react(world)
    expect((await world.store.readStream(action)).length).toBe(before)
  })
})

describe('of an approval stays what something else is made of', () => {
  test('the numbers of its proposals, what it is bound to, and its conditions', async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    const conditions = [{ text: 'The region pays.', due: 'start' }]
    await considers(paper, { outcome: 'approvedSubjectToConditions', conditions }, { outcome: 'approved' })
    const drafted = await entryOf(world, approval, 'ApprovalDrafted')
    const renumbered = { field: 'data.proposals.1.number', was: 2, is: 3 }
    expect(await corrects(paper, { entry: drafted, ...renumbered })).toMatchObject(refusedFor('numberStays'))
    const other = { field: 'data.outcomes.0.proposal', was: 1, is: 2 }
    expect(await corrects(paper, other)).toMatchObject(refusedFor('numberStays'))
    const due = { field: 'data.outcomes.0.conditions.0.due', was: 'start', is: 'after' }
    expect(await corrects(paper, due)).toMatchObject(refusedFor('conditionHasItsOwnRecord'))
    const put = await entryOf(world, approval, 'ApprovalSubmitted')
    const { state } = await streams(world.store).load(approval)
    const was = (state as ApprovalState).binding?.digest // the stream is an approval's
    const bound = { entry: put, field: 'data.binding.digest', was, is: 'c'.repeat(64) }
    expect(await corrects(paper, bound)).toMatchObject(refusedFor('bindingIsWorkedOut'))
  })

  test('a condition is worded anew in its own first entry, and is due as the approval set it', async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    const conditions = [{ text: 'The region pays.', due: 'start' }]
    await considers(paper, { outcome: 'approvedSubjectToConditions', conditions }, { outcome: 'approved' })
    await react(world)
    const thing = `condition-${approval}-1`
    const event = await entryOf(world, thing, 'ConditionOpened')
    const correct = async (field: string, was: unknown, is: unknown) => {
      const data = { event, field, was, is, reason: 'The minutes say so.' }
      return world.ask({ noun: 'condition', type: 'CorrectEntry', thing, data, ...(await revision(world, thing)) })
    }
    expect(await correct('data.due', 'start', 'after')).toMatchObject({ outcome: 'invalid' })
    expect(await correct('data.text', 'The region pays.', 'The region pays half.')).toMatchObject({
      outcome: 'recorded',
    })
  })

  test('where it stands for an action is told, and not corrected there', async () => {
    const paper = await listedPaper()
    const { world, action } = paper
    await react(world)
    const event = await entryOf(world, action, 'ApprovalStandingTold')
    const data = { event, field: 'data.gate', was: 'start', is: 'none', reason: 'In the way.' }
    const correct = { noun: 'action', type: 'CorrectEntry', thing: action, data } as const
    expect(await world.ask({ ...correct, ...(await revision(world, action)) })).toMatchObject(
      refusedFor('followsFromAnother'),
    )
  })
})

test('of a corrected outcome the registers, their counts and the history tell alike', async () => {
  const service = await startService()
  try {
    const paper = await listedPaper(service.world)
    await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
    await corrects(paper, { at: 1, was: 'approved', is: 'deferred' })
    const { store } = service.world
    const seen = `atLeast: ${await store.lastOrdinal()}`
    const { data, errors } = await service.ask(`{
      approval(reference: "${paper.approval}", ${seen}) {
        status proposals { number status outcome }
        history(first: 10) { nodes { moves { machine from to } corrections { was is } } }
      }
      approved: proposals(filter: { status: [approved] }) { totalCount }
      deferred: proposals(filter: { status: [deferred] }) { totalCount }
      waiting: approvals(filter: { status: [deferred] }) { totalCount }
    }`)
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      approval: {
        status: 'deferred',
        proposals: [
          { number: 1, status: 'approved', outcome: 'approved' },
          { number: 2, status: 'deferred', outcome: 'deferred' },
        ],
      },
      ...{ approved: { totalCount: 1 }, deferred: { totalCount: 1 }, waiting: { totalCount: 1 } },
    })
    const [considered, correction] = data.approval.history.nodes.slice(-2)
    expect(considered.corrections).toEqual([{ was: 'approved', is: 'deferred' }])
    expect(correction.moves).toEqual([
      { machine: 'approval', from: 'considered', to: 'deferred' },
      { machine: 'proposal#2', from: 'approved', to: 'deferred' },
    ])
  } finally {
    await service.stop()
  }
})
