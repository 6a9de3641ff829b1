/**
 * The Executive Board of the made-up force: papers approved, approved on a condition, deferred, or decided between
 * meetings.
 */
import { boards, chiefConstable, commissioner, holderOf } from './force.ts'
import { conclude, type Day, meet, submitPaper, type Year } from './meetings.ts'
import type { Random } from './random.ts'

export type Open = { action: string; due: boolean }

/** A paper to the Executive Board: approved, approved on a condition, deferred, or decided between meetings. */
export const executive = async (of: Year, open: Open[], month: number, day: Day): Promise<void> => {
  const { giving, chance } = of
  const subject = open.at(-1)?.action
  if (subject === undefined) return
  const meeting = await meet(of, boards.executive, day(20), `${month}.0`)
  const paper = await submitPaper(of, boards.executive, meeting, day)
  const proposals = [
    { number: 1, text: 'That the work be approved.', actions: [subject] },
    { number: 2, text: 'That its cost be met from the reserve.' },
  ]
  const data = {
    body: boards.executive,
    from: boards.steering,
    title: 'Work for the year',
    actions: [subject],
    documents: [paper],
    gate: 'start',
    proposals,
  }
  const approval = await giving.give({ noun: 'approval', type: 'DraftApproval', happened: day(8), data })
  const step = (type: string, stepData: object, date: number, bound = false) =>
    giving.give({
      noun: 'approval',
      type,
      thing: approval,
      happened: day(date),
      bound,
      actor: holderOf(chiefConstable),
      data: stepData,
    })
  await step('SubmitApproval', {}, 9)
  await step('ClearApproval', {}, 10)
  if (chance.inPercent(10)) {
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'approved' }))
    await step(
      'DecideOutsideMeeting',
      { reason: 'The offer ends this week.', consulted: [commissioner], verb: 'approved', outcomes },
      15,
      true,
    )
  } else {
    await step('ListApproval', { meeting, label: `${month}.0` }, 12)
    await step('ConsiderApproval', { meeting, verb: 'resolved', outcomes: outcomesFor(chance) }, 20, true)
  }
  await conclude(of, meeting, day(20))
}

const outcomesFor = (chance: Random) => {
  const condition = { text: 'The region confirms its share in writing.', due: 'start' }
  const first = chance.one([
    { proposal: 1, outcome: 'approved' },
    { proposal: 1, outcome: 'approvedSubjectToConditions', conditions: [condition] },
    { proposal: 1, outcome: 'notApproved' },
  ])
  return [first, { proposal: 2, outcome: chance.inPercent(30) ? 'deferred' : 'approved' }]
}
