/** What a made-up Commissioner asks of the force, and what the Business Co-ordination Board makes of it. */
import { about, holderOf, type Item, type Month, type Sitting, voiceOf } from './force.ts'
import { tablePaper, writePaper } from './papers.ts'

type Asking = { kind: string; title: string; question: string; met?: string[]; topics?: string[] }

const request = (of: Month, body: string, asked: string, asking: Asking): Promise<string> => {
  const actor = voiceOf(of, body)
  const data = { body, asked, ...asking }
  return of.giving.give({ noun: 'scrutiny', type: 'RequestScrutiny', happened: of.day(2), actor, data })
}

/** The office asked takes it on and tasks whom it will; the board that asked has no say in that. */
const commission = async (of: Month, scrutiny: string, date: number): Promise<void> => {
  const { names } = of.force
  const by = { actor: voiceOf(of, names.boards.executive) }
  const step = about(of, 'scrutiny', scrutiny)
  const delegated = by.actor.capacity === 'delegate' ? { actor: holderOf(names.chiefConstable) } : by
  await step('AcceptScrutiny', of.day(date), {}, delegated)
  const tasked = { tasked: names.owners[0], due: of.day(16), narrative: 'By the middle of the month.' }
  await step('CommissionScrutiny', of.day(date), tasked, delegated)
}

const listing = (of: Month, scrutiny: string) => ({
  about: scrutiny,
  list: ({ meeting, label }: Sitting) =>
    about(of, 'scrutiny', scrutiny)('ListScrutiny', of.day(17), { meeting, label }),
})

const considering =
  (of: Month, scrutiny: string, outcomes: object[]) =>
  ({ meeting, day }: Sitting) => {
    const actor = voiceOf(of, of.force.names.boards.coordination)
    return about(of, 'scrutiny', scrutiny)(
      'ConsiderScrutiny',
      day,
      { meeting, verb: 'considered', outcomes },
      { actor },
    )
  }

type Course = (of: Month) => Promise<Item | undefined>

/** A paper: noted, with assurance; what it still owes is followed up and closed. */
const assured: Course = async of => {
  const { boards, chiefConstable } = of.force.names
  const asking = { kind: 'paper', title: 'Progress against cybercrime', question: 'How far has the work come?' }
  const scrutiny = await request(of, boards.coordination, chiefConstable, { ...asking, topics: ['capacity'] })
  await commission(of, scrutiny, 3)
  const document = await writePaper(of, boards.coordination, 'Progress against cybercrime')
  const step = about(of, 'scrutiny', scrutiny)
  await step('ReceiveScrutiny', of.day(16), { document })
  const outcomes = [{ outcome: 'noted' }, { outcome: 'assuranceStated', level: 'reasonable' }]
  const follow = async ({ meeting }: Sitting) => {
    await step('OpenFollowUp', of.day(25), { narrative: 'The figures of the last quarter.', due: `${of.year + 1}-06` })
    await step('RecordFollowUp', of.day(26), {
      narrative: 'They came.',
      document: await tablePaper(of, meeting, boards.coordination, of.day(24)),
    })
    await step('CloseScrutiny', of.day(27), { narrative: 'All is there.' })
  }
  return { title: asking.title, ...listing(of, scrutiny), take: considering(of, scrutiny, outcomes), follow }
}

/** A question that the office asked declines. */
const declined: Course = async of => {
  const { boards, chiefConstable } = of.force.names
  const asking = { kind: 'question', title: 'A case before the court', question: 'Who is suspected?' }
  const scrutiny = await request(of, boards.coordination, chiefConstable, asking)
  const reason = 'It is before the court, and for the Chief Constable alone.'
  await about(of, 'scrutiny', scrutiny)('DeclineScrutiny', of.day(4), { reason }, { actor: holderOf(chiefConstable) })
  return undefined
}

/** A visit: concern, a further report by a date, part of it referred to another body; the report comes. */
const visited: Course = async of => {
  const { boards, chiefConstable, constabulary } = of.force.names
  const asking = {
    kind: 'visit',
    title: 'A morning with the unit',
    question: 'What does it lack?',
    met: [constabulary],
  }
  const scrutiny = await request(of, boards.coordination, chiefConstable, asking)
  await commission(of, scrutiny, 3)
  const step = about(of, 'scrutiny', scrutiny)
  await step('ReceiveScrutiny', of.day(16), { narrative: 'The unit showed its work.' })
  const outcomes = [
    { outcome: 'concern', narrative: 'Two posts are vacant.' },
    { outcome: 'furtherReportRequested', due: `${of.year + 1}-03` },
    { outcome: 'referred', toBody: boards.executive },
  ]
  const follow = async () => {
    await step('OpenFollowUp', of.day(25), { narrative: 'The further report.', owner: of.force.names.owners[0] })
    if (of.month > 6) return
    await step('RecordFollowUp', of.day(27), { narrative: 'The report came: both posts are filled.' })
    await step('CloseScrutiny', of.day(28))
  }
  return { title: asking.title, ...listing(of, scrutiny), take: considering(of, scrutiny, outcomes), follow }
}

/** A paper that is returned, comes again, is put off, and is listed once more under the same reference. */
const putOff: Course = async of => {
  const { boards, chiefConstable } = of.force.names
  const asking = { kind: 'paper', title: 'Training', question: 'Are all trained?' }
  const scrutiny = await request(of, boards.coordination, chiefConstable, asking)
  await commission(of, scrutiny, 3)
  const step = about(of, 'scrutiny', scrutiny)
  await step('ReceiveScrutiny', of.day(14), { document: await writePaper(of, boards.coordination, 'Training') })
  await step('ReturnScrutiny', of.day(15), { reason: 'It counts courses, not officers.' })
  await step('ReceiveScrutiny', of.day(16), { document: await writePaper(of, boards.coordination, 'Training, again') })
  const take = ({ day }: Sitting) => step('DeferScrutiny', day, { reason: 'The officer was called away.' })
  const follow = async () =>
    void of.force.carried.coordination.push(of => ({
      title: asking.title,
      ...listing(of, scrutiny),
      take: considering(of, scrutiny, [{ outcome: 'noted' }]),
      follow: () => about(of, 'scrutiny', scrutiny)('CloseScrutiny', of.day(27)),
    }))
  return { title: asking.title, ...listing(of, scrutiny), take, follow }
}

/** What was put off and is still to come back at the end of the year. */
const stillToCome: Course = async of => {
  const { boards, chiefConstable } = of.force.names
  const asking = { kind: 'question', title: 'The regional unit', question: 'Who answers for it?' }
  const scrutiny = await request(of, boards.coordination, chiefConstable, asking)
  await commission(of, scrutiny, 3)
  const step = about(of, 'scrutiny', scrutiny)
  await step('ReceiveScrutiny', of.day(16), { narrative: 'The region does.' })
  const take = ({ day }: Sitting) => step('DeferScrutiny', day, { reason: 'There was no time.' })
  return { title: asking.title, ...listing(of, scrutiny), take }
}

const withdrawn: Course = async of => {
  const { boards, chiefConstable } = of.force.names
  const asking = { kind: 'paper', title: 'A new system', question: 'When does it come?' }
  const scrutiny = await request(of, boards.coordination, chiefConstable, asking)
  const actor = voiceOf(of, boards.coordination)
  await about(of, 'scrutiny', scrutiny)('WithdrawScrutiny', of.day(9), { reason: 'It was bought.' }, { actor })
  return undefined
}

const courses: readonly Course[] = [assured, declined, visited, putOff, withdrawn, stillToCome]

/** The Commissioner's question of every other month, as an item of the agenda where it comes before the board. */
export const scrutinise = async (of: Month): Promise<Item[]> => {
  const item = await courses[(of.month / 2 - 1) % courses.length]?.(of)
  return item === undefined ? [] : [item]
}

/** The working group asks where the work stands; it advises, and decides nothing. */
export const review = (of: Month): Promise<string> => {
  const { boards, chiefConstable } = of.force.names
  const asking = { kind: 'performanceReview', title: 'Where the actions stand', question: 'Which are late, and why?' }
  return request(of, boards.performance, chiefConstable, asking)
}
