/** What every board of the made-up force does alike: it meets, and papers come before it. */

import type { Force } from './force.ts'
import type { Giving } from './giving.ts'
import type { Random } from './random.ts'

export type Year = { giving: Giving; chance: Random; force: Force; year: number }
/** A day of the month in hand, as a date. */
export type Day = (date: number) => string

/** Plans, calls, holds and concludes a meeting with one item; answers the meeting. */
export const meet = async ({ giving: { give } }: Year, body: string, day: string, label: string): Promise<string> => {
  const meeting = await give({ noun: 'meeting', type: 'PlanMeeting', happened: day, data: { body, date: day } })
  const step = (type: string, data: object = {}) => give({ noun: 'meeting', type, thing: meeting, happened: day, data })
  await step('CallMeeting')
  await step('AddAgendaItem', { label, title: 'Actions and matters arising' })
  await step('PublishAgenda')
  await step('HoldMeeting')
  return meeting
}

export const conclude = ({ giving: { give } }: Year, meeting: string, day: string) =>
  give({ noun: 'meeting', type: 'ConcludeMeeting', thing: meeting, happened: day })

export const submitPaper = async (
  { giving: { give }, chance }: Year,
  body: string,
  meeting: string,
  day: Day,
): Promise<string> => {
  const data = { kind: 'paper', title: 'The case for the work', body, meeting }
  const paper = await give({ noun: 'document', type: 'RegisterDocument', happened: day(6), data })
  if (chance.inPercent(25))
    await give({
      noun: 'document',
      type: 'DeclareLate',
      thing: paper,
      happened: day(15),
      data: { reason: 'The figures came late.' },
    })
  return paper
}
