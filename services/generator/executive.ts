/**
 * A year of papers to a made-up Executive Board, one course a month: approved, on conditions, deferred, decided between
 * meetings, returned, stale, withdrawn, taken back.
 */
import { conditional, onCondition } from './conditions.ts'
import { about, chairOf, type Item, type Month } from './force.ts'
import { changePaper } from './papers.ts'
import {
  all,
  type Course,
  consider,
  decide,
  decideOutside,
  deliver,
  draftPaper,
  listed,
  putPaper,
  submit,
} from './proposing.ts'
import { publishApproval } from './publications.ts'
import { planNext } from './sitting.ts'

/** The board's usual day of the month. */
export const boardDay = 20

const approvedPlainly: Course = async (of, steering) => {
  const paper = await draftPaper(of, steering)
  for (const action of paper.actions) {
    await about(of, 'action', action)('LinkApproval', of.day(8), { approval: paper.approval, gate: 'start' })
  }
  await submit(of, paper)
  const follow = async () => {
    await deliver(of, paper.actions)
    await publishApproval(of, paper.approval)
  }
  return listed(of, paper, all('approved'), { follow })
}

const deferredThenApproved: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  const follow = async () => {
    // It is to come back before the month is over, but the extra meeting is cancelled.
    const meeting = await extraMeeting(of)
    await about(of, 'approval', paper.approval)('ListApproval', of.day(21), { meeting, label: '1.0' })
    await about(of, 'meeting', meeting)('CancelMeeting', of.day(22), { reason: 'Too few can come.' })
    of.force.carried.executive.push(of => listed(of, paper, all('approved')))
  }
  return listed(of, paper, all('deferred'), { follow })
}

const extraMeeting = (of: Month): Promise<string> => {
  const data = { body: of.force.names.boards.executive, date: of.day(28), title: 'An extra meeting' }
  return of.giving.give({ noun: 'meeting', type: 'PlanMeeting', happened: of.day(3), data })
}

const deferredToMeeting: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  const take: Item['take'] = async at => {
    const toMeeting = await planNext(of, of.force.names.boards.executive, boardDay)
    const [first, second] = all('deferred')
    await consider(of, paper, at, [
      { ...first, proposal: 1, outcome: 'deferred', toMeeting },
      { ...second, proposal: 2, outcome: 'approved' },
    ])
  }
  const follow = async () =>
    void of.force.carried.executive.push(of => listed(of, paper, [{ proposal: 1, outcome: 'approvedAsAmended' }]))
  return listed(of, paper, [], { take, follow })
}

/** What was decided between meetings is reported to the next one: it is on the agenda, and nothing more is decided. */
const reported = (approval: string): Item => ({ title: 'Decided since the last meeting', about: approval })

const decidedOutside: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  await decideOutside(of, paper, of.day(15), all('approved'))
  await deliver(of, paper.actions)
  return reported(paper.approval)
}

const deferredOutside: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  await decideOutside(of, paper, of.day(14), all('deferred'))
  await decideOutside(of, paper, of.day(16), [
    { proposal: 1, outcome: 'approved' },
    { proposal: 2, outcome: 'noted' },
  ])
  return reported(paper.approval)
}

const returned: Course = async (of, steering) => {
  const paper = await draftPaper(of, steering)
  await submit(of, paper)
  const step = about(of, 'approval', paper.approval)
  await step('ReturnApproval', of.day(10), { reason: 'It does not say who pays.' })
  const proposals = [{ number: 2, text: 'That the region pay half.', actions: paper.actions.slice(1) }]
  const whole = [{ number: 1, text: 'That the work be approved.', actions: paper.actions.slice(0, 1) }, ...proposals]
  await step('AmendApproval', of.day(10), { title: 'Work for the year, with costs', proposals: whole })
  await submit(of, paper, 10)
  return listed(of, paper, all('approvedAsAmended'))
}

const stale: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  const judge = of.force.names.chiefConstable
  const editorial = (reason: string) =>
    decide(of, 'JudgeChangeEditorial', paper.approval, of.day(25), { reason, judge })
  const follow = async () => {
    await deliver(of, paper.actions)
    const [first = ''] = paper.actions
    const step = about(of, 'action', first)
    await step('HoldAction', of.day(24), { reason: 'Waiting for a trainer.' })
    await changePaper(of, paper.document, of.day(24))
    await editorial('A heading was spelt wrong.')
    await step('AmendAction', of.day(25), { title: 'Train response officers', reason: 'The title was too long.' })
    await editorial('The title alone is shorter.')
    await step('ResumeAction', of.day(26))
    await changePaper(of, paper.document, of.day(27))
  }
  return listed(of, paper, all('approved'), { follow })
}

const everyWord: Course = async (of, steering) => {
  const words = ['supported', 'agreedInPrinciple', 'endorsed', 'noted', 'referred', 'notApproved', 'noDecision']
  const paper = await putPaper(of, steering, words.length)
  const toBody = of.force.names.boards.coordination
  const list: Item['list'] = async ({ meeting, label }) => {
    // The secretary keeps a place for it first.
    await about(of, 'meeting', meeting)('AddAgendaItem', of.day(3), { label, title: paper.title })
    await about(of, 'approval', paper.approval)('ListApproval', of.day(11), { meeting, label })
  }
  const follow = () =>
    about(of, 'approval', paper.approval)('LinkOutcome', of.day(28), { proposal: 1, thing: paper.actions[0] })
  const outcomes = words.map((outcome, index) => ({
    ...{ proposal: index + 1, outcome, narrative: 'As the minutes have it.' },
    ...(outcome === 'referred' ? { toBody } : {}),
  }))
  return listed(of, paper, outcomes, { list, follow })
}

const withdrawn: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  const follow = () =>
    about(of, 'approval', paper.approval)('WithdrawApproval', of.day(24), { reason: 'The offer was taken back.' })
  const relisted: Item['list'] = async ({ meeting, label }) => {
    const other = await extraMeeting(of)
    const step = about(of, 'approval', paper.approval)
    await step('ListApproval', of.day(11), { meeting: other, label: '1.0' })
    await step('ListApproval', of.day(12), { meeting, label })
    await about(of, 'meeting', other)('CancelMeeting', of.day(12), { reason: 'It can wait until the usual one.' })
  }
  const outcomes = [
    { proposal: 1, outcome: 'approved' },
    { proposal: 2, outcome: 'deferred' },
  ]
  return listed(of, paper, outcomes, { list: relisted, follow })
}

const takenBack: Course = async (of, steering) => {
  const paper = await putPaper(of, steering, 3)
  const other = await putPaper(of, steering)
  const follow: Item['follow'] = async ({ meeting }) => {
    const reason = 'The law has changed.'
    await decide(of, 'RescindProposal', paper.approval, of.day(20), { proposal: 1, meeting, reason })
    const step = about(of, 'approval', paper.approval)
    await step('ExpireProposal', of.day(26), { proposal: 2, reason: 'The money was not spent in time.' })
    const actor = chairOf(of.force.names.boards.steering)
    const unlinked = { approval: paper.approval, reason: 'It can be done without.' }
    await about(of, 'action', paper.actions[0] ?? '')('UnlinkApproval', of.day(26), unlinked, { actor })
    const superseded = { proposal: 3, by: other.approval, reason: 'The new paper takes it in.' }
    await decide(of, 'SupersedeProposal', paper.approval, of.day(27), superseded)
  }
  await decideOutside(of, other, of.day(16), all('approved'))
  return listed(of, paper, all('approved', 3), { follow })
}

/** A course for each month of the year. */
export const courses: readonly Course[] = [
  approvedPlainly,
  onCondition,
  deferredThenApproved,
  decidedOutside,
  returned,
  stale,
  conditional,
  everyWord,
  deferredToMeeting,
  withdrawn,
  takenBack,
  deferredOutside,
]
