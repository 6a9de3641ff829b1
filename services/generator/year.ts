/**
 * A year of the made-up force: every board meets, papers come late, approvals are deferred and conditioned, dates
 * slip.
 */
import { executive, type Open } from './executive.ts'
import { boards, chairOf, chiefConstable, commissioner, holderOf, owners } from './force.ts'
import { conclude, type Day, meet, submitPaper, type Year } from './meetings.ts'

const strands: [string, ...string[]] = ['prevent', 'protect', 'prepare', 'pursue']
const subjects: [string, ...string[]] = [
  'Train response officers in digital evidence',
  'Advise small firms on ransomware',
  'Recruit two investigators with technical skills',
  'Brief schools on safety online',
  'Agree the regional tasking of cyber cases',
  'Publish the protective advice for residents',
]

const pad = (number: number): string => String(number).padStart(2, '0')

/** The acts of a year, month by month. Each month stands on the one before. */
export const generateYear = async (of: Year): Promise<void> => {
  const open: Open[] = []
  let minutes: string | undefined
  for (let month = 1; month <= 12; month += 1) {
    const day = (date: number) => `${of.year}-${pad(month)}-${pad(date)}`
    const steering = await meet(of, boards.steering, day(5), '4.1')
    if (minutes !== undefined) await confirmMinutes(of, minutes, steering, day(5))
    minutes = await draftMinutes(of, steering, day(7))
    for (let index = 0; index < 3; index += 1) open.push(await raise(of, steering, day(5)))
    await work(of, open, month, day)
    await executive(of, open, month, day)
    if (month % 2 === 0) await scrutinise(of, day)
    if (month % 3 === 0) await panel(of, day)
    if (month % 3 === 1) await review(of, day)
  }
  await leave(of)
}

const draftMinutes = async ({ giving: { give } }: Year, meeting: string, day: string): Promise<string> => {
  const data = { meeting, text: 'The group went through its log and agreed what is recorded as actions.' }
  const minutes = await give({ noun: 'minutes', type: 'DraftMinutes', happened: day, data })
  return give({ noun: 'minutes', type: 'CirculateMinutes', thing: minutes, happened: day })
}

const confirmMinutes = async (
  { giving: { give }, chance }: Year,
  minutes: string,
  atMeeting: string,
  day: string,
): Promise<void> => {
  const asAmended = chance.inPercent(20) ? { asAmended: 'The third item names the right unit.' } : {}
  const actor = chairOf(boards.steering)
  await give({
    noun: 'minutes',
    type: 'ConfirmMinutes',
    thing: minutes,
    happened: day,
    bound: true,
    actor,
    data: { atMeeting, ...asAmended },
  })
  await give({ noun: 'minutes', type: 'SignMinutes', thing: minutes, happened: day, actor })
}

const raise = async (
  { giving: { give, giveEntry }, chance, year }: Year,
  meeting: string,
  day: string,
): Promise<Open> => {
  const due = chance.inPercent(80)
  const data = {
    title: chance.one(subjects),
    body: boards.steering,
    meeting,
    strands: [{ scheme: 'northshire-1', strand: chance.one(strands), basis: 'stated' }],
    ...(chance.inPercent(85) ? { owner: chance.one(owners) } : {}),
    ...(due ? { due: `${year + 1}-${pad(1 + chance.below(12))}` } : {}),
  }
  const proposed = { noun: 'action', type: 'ProposeAction', data } as const
  // Now and then the secretary writes down the month alone, and corrects it.
  const isWrong = chance.inPercent(8)
  const written = isWrong ? day.slice(0, 7) : day
  const { thing: action, event } = await giveEntry({ ...proposed, happened: written })
  if (isWrong) {
    const correction = {
      event,
      field: 'happened',
      was: written,
      is: day,
      reason: 'The minutes give the day of the meeting.',
    }
    await give({ noun: 'action', type: 'CorrectEntry', thing: action, happened: day, bound: true, data: correction })
  }
  await give({
    noun: 'action',
    type: 'AgreeAction',
    thing: action,
    happened: day,
    actor: chairOf(boards.steering),
    data: { meeting },
  })
  return { action, due }
}

/** What happens to open actions in a month: they start, are held, slip, are updated, come to an end. */
const work = async (of: Year, open: Open[], month: number, day: Day): Promise<void> => {
  const { giving, chance } = of
  for (const { action, due } of open) {
    const tell = (type: string, data: object = {}, date = 12) =>
      giving.tryTo({ noun: 'action', type, thing: action, happened: day(date), data, actor: chairOf(boards.steering) })
    if (chance.inPercent(40)) await tell('StartAction')
    if (chance.inPercent(50))
      await tell('RecordProgress', {
        narrative: 'Work goes on as planned.',
        rag: chance.one(['green', 'amber', 'red']),
      })
    if (due && chance.inPercent(10))
      await tell('RebaselineDueDate', { due: `${of.year + 1}-${pad(12)}`, reason: 'A supplier was late.' })
    if (chance.inPercent(5)) await tell('HoldAction', { reason: 'Waiting for the region.' })
    if (chance.inPercent(5)) await tell('ResumeAction')
    if (month > 3 && chance.inPercent(15)) {
      await tell('ReportActionComplete', {}, 14)
      await tell(
        chance.inPercent(80) ? 'CloseAction' : 'ReturnAction',
        chance.inPercent(80) ? {} : { reason: 'The evidence is thin.' },
        20,
      )
    }
    if (chance.inPercent(2)) await tell('WithdrawAction', { reason: 'Overtaken by events.' })
  }
}

/** The Commissioner asks for a report at the Business Co-ordination Board and considers it. */
const scrutinise = async (of: Year, day: Day): Promise<void> => {
  const { giving, chance } = of
  const actor = holderOf(commissioner)
  const data = {
    body: boards.coordination,
    asked: chiefConstable,
    kind: 'paper',
    title: 'Progress against cybercrime',
    question: 'How far has the work come, and what does it lack?',
  }
  const scrutiny = await giving.give({ noun: 'scrutiny', type: 'RequestScrutiny', happened: day(2), actor, data })
  const step = (type: string, stepData: object, date: number, by = actor) =>
    giving.give({ noun: 'scrutiny', type, thing: scrutiny, happened: day(date), actor: by, data: stepData })
  // The office asked takes it on and tasks whom it will; the board that asked has no say in that.
  await step('AcceptScrutiny', {}, 3, holderOf(chiefConstable))
  await step('CommissionScrutiny', { tasked: owners[0] }, 4, holderOf(chiefConstable))
  const meeting = await meet(of, boards.coordination, day(24), '14.0')
  const document = await submitPaper(of, boards.coordination, meeting, day)
  await step('ReceiveScrutiny', { document }, 16)
  await step('ListScrutiny', { meeting, label: '14.0' }, 17)
  if (chance.inPercent(20)) await step('DeferScrutiny', { reason: 'The officer was called away.' }, 24)
  else
    await step(
      'ConsiderScrutiny',
      {
        meeting,
        verb: 'considered',
        outcomes: [{ outcome: 'noted' }, { outcome: 'assuranceStated', level: 'reasonable' }],
      },
      24,
    )
  await conclude(of, meeting, day(24))
}

/** The Panel meets, mostly quorate, and decides on its work programme. */
const panel = async (of: Year, day: Day): Promise<void> => {
  const { giving, chance, force } = of
  const meeting = await meet(of, boards.panel, day(26), '7')
  const present = chance.inPercent(85) ? 5 : 3
  for (const who of force.panelMembers.slice(0, present)) {
    await giving.give({
      noun: 'meeting',
      type: 'RecordAttendance',
      thing: meeting,
      happened: day(26),
      data: { who, presence: 'present', votes: true },
    })
  }
  const data = { body: boards.panel, meeting, title: 'The work programme', verb: 'resolved' }
  await giving.tryTo({
    noun: 'decision',
    type: 'TakeDecision',
    happened: day(26),
    actor: { kind: 'body', ref: boards.panel },
    data,
  })
  await conclude(of, meeting, day(26))
}

/** The Performance Working Group meets and asks where the work stands; it advises, and decides nothing. */
const review = async (of: Year, day: Day): Promise<void> => {
  const { giving } = of
  const meeting = await meet(of, boards.performance, day(28), '3')
  const data = {
    ...{ body: boards.performance, asked: chiefConstable, kind: 'performanceReview', title: 'Where the actions stand' },
    question: 'Which actions are late, and why?',
  }
  const actor = { kind: 'body', ref: boards.performance } as const
  await giving.give({ noun: 'scrutiny', type: 'RequestScrutiny', happened: day(28), actor, data })
  await conclude(of, meeting, day(28))
}

/** Two people leave, and an office passes to another. */
const leave = async ({ giving: { give }, force, year }: Year): Promise<void> => {
  const [, , holder, , , , , next] = force.people
  const day = `${year}-12-20`
  if (holder === undefined || next === undefined) return
  await give({
    noun: 'office',
    type: 'VacateOffice',
    thing: owners[0],
    happened: day,
    data: { person: holder, capacity: 'holder', until: day },
  })
  await give({
    noun: 'office',
    type: 'AppointHolder',
    thing: owners[0],
    happened: day,
    data: { person: next, from: `${year}-12-21` },
  })
  await give({ noun: 'person', type: 'RecordLeaving', thing: holder, happened: day })
}
