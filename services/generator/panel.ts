/** The Police and Crime Panel of a made-up force: it votes, needs a quorum, and once a year has none. */
import { about, type Item, type Month, type Sitting, voiceOf } from './force.ts'

const inquorateMonth = 6

/** Records who was at the Panel; answers whether that is enough to decide. */
export const attendPanel =
  (of: Month) =>
  async (meeting: string): Promise<boolean> => {
    const { day, force, month } = of
    const [first, second, third, fourth, fifth, sixth, seventh] = force.panelMembers
    const step = about(of, 'meeting', meeting)
    const note = (who: string | undefined, presence: string, more: object = {}) =>
      step('RecordAttendance', day(26), { who, presence, ...more })
    for (const who of [first, second, third]) await note(who, 'present')
    await note(sixth, 'apologies')
    await note(force.names.chiefConstable, 'inAttendance')
    if (month === inquorateMonth) return false
    await note(fourth, 'present')
    await note(fifth, 'joined')
    await note(of.force.people.at(-1), 'substitute', { substitutesFor: sixth, votes: true })
    await note(seventh, 'joined')
    await note(seventh, 'left')
    const interest = { kind: 'disclosablePecuniary', narrative: 'Works for the firm that bids.' }
    await step('DeclareInterest', day(26), { who: second, item: '1.0', action: 'withdrew', ...interest })
    return true
  }

/** The Panel's work programme: decided, or not for want of a quorum. */
export const workProgramme = (of: Month): Item => {
  const { boards } = of.force.names
  const actor = voiceOf(of, boards.panel)
  const data = (meeting: string, item: string) => ({ body: boards.panel, meeting, item, title: 'The work programme' })
  const take = ({ meeting, day, label }: Sitting) =>
    of.month === inquorateMonth
      ? of.giving.give({
          ...{ noun: 'decision', type: 'DecideNotToDecide', happened: day, actor },
          data: { ...data(meeting, label), reason: 'Too few members were there.' },
        })
      : of.giving.give({
          ...{ noun: 'decision', type: 'TakeDecision', happened: day, actor },
          data: { ...data(meeting, label), verb: 'resolved' },
        })
  return { title: 'The work programme', take }
}

/** The Executive Board decides in haste, without an approval: it is reported to the board's next meeting. */
export const decideInHaste = async (of: Month): Promise<Item> => {
  const { giving, force, day } = of
  const { boards, commissioner } = force.names
  const data = {
    ...{ body: boards.executive, title: 'Buy the licences', verb: 'approved' },
    outsideMeeting: { reason: 'The offer ends on Friday.', consulted: [commissioner] },
  }
  const actor = voiceOf(of, boards.executive)
  const decision = await giving.give({ noun: 'decision', type: 'TakeDecision', happened: day(13), data, actor })
  return { title: 'Bought since the last meeting', about: decision }
}

/** A meeting that is called and then does not take place; its one item is taken off first. */
export const cancelled = async (of: Month): Promise<void> => {
  const { giving, force, day } = of
  const data = { body: force.names.boards.performance, date: day(29), title: 'An extra meeting' }
  const meeting = await giving.give({ noun: 'meeting', type: 'PlanMeeting', happened: day(9), data })
  const step = about(of, 'meeting', meeting)
  const part2 = { code: 'para 7', reason: 'It names those who are suspected.' }
  await step('AddAgendaItem', day(9), { label: '1.0', title: 'The figures', part2 })
  await step('WithdrawAgendaItem', day(10), { label: '1.0', reason: 'They are not ready.' })
  await step('CancelMeeting', day(11), { reason: 'There is nothing to speak of.' })
}
