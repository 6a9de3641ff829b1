/** Decisions of a made-up Commissioner, what becomes of them, and what of them is published. */
import { about, holderOf, type Month } from './force.ts'

type Step = [type: string, data: object]

const url = (of: Month, what: string) => ({ url: `https://example.org/${of.force.names.place}/${what}` })
const exempt = { exemptions: ['Sch 12A para 7'], reason: 'It would help those who attack us.' }
const significant: Step = ['AssessAsSignificant', { reason: 'It concerns every resident.' }]
const ordinary: Step = ['AssessAsNotSignificant', { code: 'routine', reason: 'It renews what there is.' }]

/** What can become of a publication, in turn. */
const ways = (of: Month): Step[][] => {
  const whole: Step = ['PublishDecision', url(of, 'decision')]
  const inPart: Step = ['PublishDecisionInPart', { ...url(of, 'decision'), ...exempt }]
  const down: Step = ['TakeDownPublication', { code: 'wrongFile', reason: 'The wrong file was put up.' }]
  const corrected: Step = ['CorrectPublication', { ...url(of, 'corrected'), reason: 'The sum was wrong.' }]
  return [
    [ordinary],
    [significant, whole, corrected],
    [significant, inPart, whole, down],
    [significant, ['WithholdDecision', exempt], whole],
    [ordinary, significant, inPart, down, whole],
    [],
  ]
}

const publish = async (of: Month, subject: string, way: readonly Step[]): Promise<void> => {
  const { boards } = of.force.names
  const data = { of: subject, ...(subject.startsWith('approval-') ? {} : { body: boards.coordination }) }
  const thing = await of.giving.give({ noun: 'publication', type: 'OpenPublication', happened: of.day(26), data })
  for (const [type, said] of way) await about(of, 'publication', thing)(type, of.day(27), said)
}

export const publishApproval = (of: Month, approval: string): Promise<void> => publish(of, approval, ways(of)[2] ?? [])

/** The Commissioner decides alone once a month; the decision comes into force or to an end, and is published or not. */
export const commissionerDecides = async (of: Month): Promise<void> => {
  const { giving, day, force, month, year } = of
  const office = force.names.commissioner
  const actor = holderOf(office)
  const data = { office, title: 'A grant for advice to small firms', verb: 'decided', effective: `${year + 1}-04-01` }
  const taken = { ...data, text: 'The grant is made for a year.', subjects: [force.names.constabulary] }
  const take = () => giving.give({ noun: 'decision', type: 'TakeDecision', happened: day(18), data: taken, actor })
  const decision = await take()
  const step = about(of, 'decision', decision)
  if (month % 4 !== 0) await step('BringIntoForce', day(19), { effective: `${year + 1}-04-01` })
  if (month % 4 === 1) await step('RescindDecision', day(25), { reason: 'The firms have gone.' }, { actor })
  if (month % 4 === 2) {
    const by = await take()
    await step('SupersedeDecision', day(25), { by, reason: 'The new grant is wider.' }, { actor })
  }
  if (month % 4 === 3) await step('ExpireDecision', day(28), { reason: 'The year is over.' })
  const all = ways(of)
  await publish(of, decision, all[month % all.length] ?? [])
}
