/** The correction of an outcome: it moves its proposal, and its approval where that makes the difference. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { streams } from '../services/streams.ts'
import type { ApprovalState } from '../workflows/approval.state.ts'
import { considers, corrects, entryOf, type Paper, refusedFor } from './support/corrections.ts'
import { listedPaper, revision } from './support/papers.ts'
import { boardWorld, chiefConstable } from './support/world.ts'

const standing = async ({ world, approval }: Paper) => {
  const { state } = await streams(world.store).load(approval)
  const { status, proposals } = state as ApprovalState // the stream is an approval's
  return { status, proposals: proposals.map(({ status: stands, outcome }) => [stands, outcome]) }
}
const moved = async ({ world, approval }: Paper) => (await world.store.readStream(approval)).at(-1)?.event.to

describe('an outcome that was wrongly recorded', () => {
  test('moves its proposal, and leaves the approval where every proposal still has an outcome', async () => {
    const paper = await listedPaper()
    await considers(paper, { outcome: 'approved' }, { outcome: 'noted' })
    expect(await corrects(paper, { was: 'approved', is: 'notApproved' })).toMatchObject({ outcome: 'recorded' })
    expect(await moved(paper)).toEqual({ approval: 'considered', 'proposal#1': 'notApproved' })
    const proposals = [
      ['notApproved', 'notApproved'],
      ['noted', 'noted'],
    ]
    expect(await standing(paper)).toEqual({ status: 'considered', proposals })
  })

  test('that was deferred after all leaves the approval deferred, and the other way round considered', async () => {
    const paper = await listedPaper()
    await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
    await corrects(paper, { at: 1, was: 'approved', is: 'deferred' })
    expect(await moved(paper)).toEqual({ approval: 'deferred', 'proposal#2': 'deferred' })
    await corrects(paper, { at: 1, was: 'deferred', is: 'noted' })
    expect(await moved(paper)).toEqual({ approval: 'considered', 'proposal#2': 'noted' })
  })

  test('decided what was listed again: nothing is left to decide, and it is considered', async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'deferred' })
    const meeting = await world.does({
      noun: 'meeting',
      type: 'PlanMeeting',
      data: { body: 'body-feb', date: '2026-04-10' },
    })
    await world.does({ noun: 'approval', type: 'ListApproval', thing: approval, data: { meeting, label: '4.1' } })
    expect(await corrects(paper, { was: 'approved', is: 'notApproved' })).toMatchObject({ outcome: 'recorded' })
    expect(await moved(paper)).toMatchObject({ approval: 'listed' })
    expect(await corrects(paper, { at: 1, was: 'deferred', is: 'approved' })).toMatchObject({ outcome: 'recorded' })
    expect(await moved(paper)).toEqual({ approval: 'considered', 'proposal#2': 'approved' })
  })

  test('decided outside a meeting is corrected like any other', async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'approved' }))
    const decided = { reason: 'It could not wait.', consulted: ['body-steering'], verb: 'approved', outcomes }
    const decide = { noun: 'approval', type: 'DecideOutsideMeeting', thing: approval, actor: chiefConstable } as const
    await world.does({ ...decide, data: decided, ...(await revision(world, approval)) })
    const entry = await entryOf(world, approval, 'ApprovalDecidedOutsideMeeting')
    await corrects(paper, { entry, at: 1, was: 'approved', is: 'supported' })
    expect(await moved(paper)).toEqual({ approval: 'considered', 'proposal#2': 'supported' })
  })

  test('leaves the approval as if it had been recorded right at once, whatever is corrected when', async () => {
    const outcome = fc.constantFrom('approved', 'approvedAsAmended', 'supported', 'noted', 'deferred', 'notApproved')
    const both = fc.tuple(outcome, outcome)
    await fc.assert(
      fc.asyncProperty(both, fc.array(fc.tuple(fc.nat(1), outcome), { maxLength: 5 }), async (first, corrections) => {
        const paper = await listedPaper()
        await considers(paper, ...first.map(each => ({ outcome: each })))
        const right = [...first]
        for (const [at, is] of corrections) {
          const asked = await corrects(paper, { at, was: right[at], is })
          expect(asked.outcome, JSON.stringify(asked)).toBe(right[at] === is ? 'invalid' : 'recorded')
          right[at] = is
        }
        const other = await listedPaper()
        await considers(other, ...right.map(each => ({ outcome: each })))
        expect(await standing(paper)).toEqual(await standing(other))
      }),
      { numRuns: 15 },
    )
  })
})

describe('an outcome is not corrected', () => {
  test('where conditions hang on it, nor into one on which they would', async () => {
    const paper = await listedPaper()
    const conditions = [{ text: 'The region pays.', due: 'start' }]
    await considers(paper, { outcome: 'approvedSubjectToConditions', conditions }, { outcome: 'approved' })
    const conditional = 'approvedSubjectToConditions'
    const refused = refusedFor('outcomeHasConditions')
    expect(await corrects(paper, { was: conditional, is: 'approved' })).toMatchObject(refused)
    expect(await corrects(paper, { at: 1, was: 'approved', is: conditional })).toMatchObject(refused)
  })

  test('where it was rescinded since', async () => {
    const paper = await listedPaper()
    const { world, approval, meeting } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'approved' })
    const data = { proposal: 1, meeting, reason: 'No money.' }
    const rescind = { noun: 'approval', type: 'RescindProposal', thing: approval, actor: chiefConstable } as const
    await world.does({ ...rescind, data })
    expect(await corrects(paper, { was: 'approved', is: 'notApproved' })).toMatchObject(
      refusedFor('outcomeIsNotInForce'),
    )
  })

  test('where a later meeting decided the same proposal: that is the one in force', async () => {
    const paper = await listedPaper()
    const { world, approval } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'deferred' })
    world.setClock('2026-04-10T18:00:00.000Z')
    const happened = '2026-04-10'
    const meeting = await world.does({
      ...{ noun: 'meeting', type: 'PlanMeeting', data: { body: 'body-feb', date: happened } },
    })
    await world.does({ noun: 'approval', type: 'ListApproval', thing: approval, data: { meeting, label: '4.1' } })
    await world.does({ noun: 'meeting', type: 'HoldMeeting', thing: meeting, happened })
    const data = { meeting, verb: 'agreed', outcomes: [{ proposal: 2, outcome: 'approved' }] }
    const consider = { noun: 'approval', type: 'ConsiderApproval', thing: approval, actor: chiefConstable } as const
    await world.does({ ...consider, happened, data, ...(await revision(world, approval)) })
    expect(await corrects(paper, { at: 1, was: 'deferred', is: 'noted' })).toMatchObject(
      refusedFor('outcomeIsNotInForce'),
    )
    const entry = await entryOf(world, approval, 'ApprovalConsidered', 1)
    expect(await corrects(paper, { entry, was: 'approved', is: 'noted' })).toMatchObject({ outcome: 'recorded' })
  })

  test('into what nobody can decide, nor while it names whereto it was deferred', async () => {
    const paper = await listedPaper()
    const { meeting } = paper
    await considers(paper, { outcome: 'approved' }, { outcome: 'deferred', toMeeting: meeting })
    expect(await corrects(paper, { was: 'approved', is: 'notStated' })).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'data.is' }],
    })
    const approved = { at: 1, was: 'deferred', is: 'approved' }
    expect(await corrects(paper, approved)).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'data.is', message: expect.stringContaining('data.outcomes.1.toMeeting') }],
    })
    const whereto = { field: 'data.outcomes.1.toMeeting', was: meeting, is: null }
    expect(await corrects(paper, whereto)).toMatchObject({ outcome: 'recorded' })
    expect(await corrects(paper, approved)).toMatchObject({ outcome: 'recorded' })
  })

  test('at a meeting that could only note it, into a decision', async () => {
    const world = await boardWorld()
    const way = { decides: 'vote', quorum: 2 }
    await world.does({
      noun: 'body',
      type: 'SettleHowBodyDecides',
      thing: 'body-feb',
      data: way,
      happened: '2026-03-10',
    })
    const paper = await listedPaper(world)
    const present = { who: 'office-chief-constable', presence: 'present', votes: true }
    await world.does({ noun: 'meeting', type: 'RecordAttendance', thing: paper.meeting, data: present })
    const data = {
      meeting: paper.meeting,
      verb: 'noted',
      outcomes: [1, 2].map(proposal => ({ proposal, outcome: 'noted' })),
    }
    const actor = { kind: 'body', ref: 'body-feb' } as const
    const consider = { noun: 'approval', type: 'ConsiderApproval', thing: paper.approval, actor } as const
    await world.does({ ...consider, data, ...(await revision(world, paper.approval)) })
    expect(await corrects(paper, { was: 'noted', is: 'approved' })).toMatchObject(refusedFor('isQuorate'))
    expect(await corrects(paper, { was: 'noted', is: 'deferred' })).toMatchObject({ outcome: 'recorded' })
  })
})
