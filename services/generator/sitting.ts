/** How a board of a made-up force meets: called with an agenda, held, minuted, and its last minutes confirmed. */
import { about, type Item, type Month, voiceOf } from './force.ts'

export type Meeting = {
  body: string
  date: number
  items: Item[]
  /** Who is there, and whether that is enough to decide. */
  attend?: (meeting: string) => Promise<boolean>
  /** What comes between the call and the close. */
  mishap?: 'postponed' | 'adjourned'
}

/** Plans, calls, holds and concludes a meeting, item by item; answers the meeting. */
export const sit = async (of: Month, { body, date, items, attend, mishap }: Meeting): Promise<string> => {
  const { day, force } = of
  const meeting = force.planned.get(body) ?? (await plan(of, body, day(date)))
  force.planned.delete(body)
  const step = about(of, 'meeting', meeting)
  await step('CallMeeting', day(2), { place: 'Headquarters', papersBy: day(Math.max(2, date - 7)) })
  const agenda = items.map((item, index) => ({ item, at: { meeting, day: day(date), label: `${index + 2}.0` } }))
  await step('AddAgendaItem', day(3), { label: '1.0', title: 'Apologies, and actions of the last meeting' })
  for (const { item, at } of agenda) {
    const named = item.about === undefined ? {} : { about: item.about }
    // What is listed stands on the agenda by that alone.
    if (item.list) await item.list(at)
    else await step('AddAgendaItem', day(3), { label: at.label, title: item.title, ...named })
  }
  await step('PublishAgenda', day(4), { url: `https://example.org/${force.names.place}/agendas/${meeting}` })
  if (mishap === 'postponed') {
    await step('PostponeMeeting', day(4), { date: day(date), reason: 'The room was needed for an incident.' })
    await step('CallMeeting', day(4), { date: day(date) })
  }
  await step('HoldMeeting', day(date))
  const isQuorate = (await attend?.(meeting)) ?? true
  if (isQuorate) await confirmLast(of, body, { meeting, day: day(date) })
  for (const { item, at } of agenda) await item.take?.(at)
  if (mishap === 'adjourned') {
    await step('AdjournMeeting', day(date), { until: day(date), reason: 'The building was cleared for an alarm.' })
    await step('ResumeMeeting', day(date))
  }
  await step('RecordItem', day(date), { label: '1.0', narrative: 'The actions of the last meeting were gone through.' })
  await step('ConcludeMeeting', day(date))
  for (const { item, at } of agenda) await item.follow?.(at)
  await draft(of, body, { meeting, day: day(date) })
  return meeting
}

const plan = ({ giving: { give } }: Month, body: string, date: string): Promise<string> =>
  give({ noun: 'meeting', type: 'PlanMeeting', happened: `${date.slice(0, 8)}01`, data: { body, date } })

/** Plans the body's meeting of next month already, for what is put off to it by name. */
export const planNext = async (of: Month, body: string, date: number): Promise<string> => {
  const [year, month] = of.month === 12 ? [of.year + 1, 1] : [of.year, of.month + 1]
  const data = { body, date: `${year}-${String(month).padStart(2, '0')}-${date}` }
  const meeting = await of.giving.give({ noun: 'meeting', type: 'PlanMeeting', happened: of.day(date), data })
  of.force.planned.set(body, meeting)
  return meeting
}

type At = { meeting: string; day: string }

const draft = async (of: Month, body: string, { meeting, day }: At): Promise<void> => {
  const text = 'The meeting went through its log and agreed what is recorded as actions.'
  const data = { meeting, text }
  const minutes = await of.giving.give({ noun: 'minutes', type: 'DraftMinutes', happened: day, data })
  const step = about(of, 'minutes', minutes)
  if (of.chance.inPercent(20)) await step('RedraftMinutes', day, { text: `${text} Apologies were received.` })
  await step('CirculateMinutes', day)
  of.force.minutes.set(body, minutes)
}

/** An advisory group decides nothing, its minutes included: they stay as circulated. */
const confirmLast = async (of: Month, body: string, { meeting, day }: At): Promise<void> => {
  const minutes = of.force.minutes.get(body)
  if (minutes === undefined || body === of.force.names.boards.performance) return
  const step = about(of, 'minutes', minutes)
  const isAmended = of.month % 4 === 2
  const asAmended = isAmended ? { asAmended: 'The third item names the right unit.' } : {}
  const actor = voiceOf(of, body)
  await step('ConfirmMinutes', day, { atMeeting: meeting, ...asAmended }, { actor })
  await step('SignMinutes', day, {}, { actor })
  if (of.month % 3 === 0) await step('PublishMinutes', day, { url: `https://example.org/minutes/${minutes}` })
  of.force.minutes.delete(body)
}
