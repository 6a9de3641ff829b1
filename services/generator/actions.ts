/** The actions of a made-up Steering Group: what becomes of each, and when. */
import { about, chairOf, type Deed, type Month, pad, type Undertaking } from './force.ts'

const reason = (text: string) => ({ reason: text })
const start: Deed = { type: 'StartAction' }
const hold: Deed = { type: 'HoldAction', data: reason('Waiting for the region.') }
const report: Deed = { type: 'ReportActionComplete', data: { narrative: 'What was asked for is there.' } }
const close: Deed = { type: 'CloseAction', by: 'chair' }
const progress = (rag: 'red' | 'amber' | 'green'): Deed => ({
  type: 'RecordProgress',
  data: { narrative: `Work stands at ${rag}.`, rag },
})
const later = (due: number): Deed => ({ type: 'RebaselineDueDate', data: { due, ...reason('A supplier was late.') } })

/** What can become of an action, month by month after it was agreed; a month may have several deeds or none. */
const fates: readonly Deed[][][] = [
  [[start], [progress('green')], [report, close]],
  [[start], [report], [{ type: 'ReturnAction', data: reason('The evidence is thin.'), by: 'chair' }], [report, close]],
  [[{ type: 'DeclineAction', data: reason('Another force does it already.'), by: 'chair' }]],
  [[start, progress('amber')], [later(6)], [later(9)], [report, close]],
  [[start], [hold], [{ type: 'ResumeAction' }], [progress('green')]],
  [[hold], [{ type: 'CloseUndelivered', data: reason('The money went elsewhere.'), by: 'chair' }]],
  [[], [{ type: 'WithdrawAction', data: reason('Overtaken by events.'), by: 'chair' }]],
  [[start], [{ type: 'SupersedeAction', data: reason('A wider action takes it in.'), by: 'chair', needs: 'others' }]],
  [[start], [{ type: 'TransferAction', data: reason('It is for the whole force.'), by: 'chair' }]],
  [[{ type: 'SplitAction', data: reason('Each half has an owner of its own.'), by: 'chair', needs: 'others' }]],
  [[start], [{ type: 'MergeAction', data: reason('Both ask for the same.'), by: 'chair', needs: 'others' }]],
  [
    [start],
    [report, close],
    [{ type: 'ReopenAction', data: reason('The training lapsed.'), by: 'chair' }],
    [progress('red')],
  ],
  [[start, { type: 'EscalateAction', data: reason('The group cannot settle it.') }], [progress('red')]],
  [
    [{ type: 'AddMilestone', data: { number: 1, title: 'Places are booked' } }, start],
    [{ type: 'ReachMilestone', data: { number: 1 } }],
    [{ type: 'AmendAction', data: { outcomeOwed: 'All have passed.', ...reason('Now it can be told.') } }, report],
  ],
  // Nobody owns it, nothing is due, nothing is heard of it.
  [[]],
]
const declined = 2

const subjects: [string, ...string[]] = [
  'Train response officers in digital evidence',
  'Advise small firms on ransomware',
  'Recruit two investigators with technical skills',
  'Brief schools on safety online',
  'Agree the regional tasking of cyber cases',
  'Publish the protective advice for residents',
]
const strands: [string, ...string[]] = ['prevent', 'protect', 'prepare', 'pursue']

/** Raises an action at a meeting of the Steering Group; it is not agreed yet. */
export const propose = async (of: Month, meeting: string, more: object = {}): Promise<string> => {
  const { giving, chance, force, day } = of
  const { boards, scheme } = force.names
  const strand = { scheme, strand: chance.one(strands), basis: 'stated' }
  // Now and then the secretary writes down the first of the month and no meeting, and corrects the day.
  const isWrong = chance.inPercent(8)
  const happened = day(isWrong ? 1 : 5)
  const at = isWrong ? {} : { meeting }
  const data = { title: chance.one(subjects), body: boards.steering, strands: [strand], ...at, ...more }
  const { thing, event } = await giving.giveEntry({ noun: 'action', type: 'ProposeAction', happened, data })
  if (isWrong) {
    const correction = { event, field: 'happened', was: happened, is: day(5), reason: 'The minutes give the 5th.' }
    await about(of, 'action', thing)('CorrectEntry', day(6), correction)
  }
  return thing
}

export const agree = (of: Month, action: string, meeting: string): Promise<string> =>
  about(of, 'action', action)('AgreeAction', of.day(5), { meeting }, { actor: chairOf(of.force.names.boards.steering) })

/** Raises an action and deals out what is to become of it: in turn, so that each year has all of it. */
export const raise = async (of: Month, meeting: string): Promise<void> => {
  const { force, year, chance } = of
  const turn = force.dealt.fates++ % fates.length
  const isNeglected = turn === fates.length - 1
  const due = `${year + 1}-${pad(1 + chance.below(12))}`
  const owned = isNeglected ? {} : { owner: chance.one(force.names.owners), ...(turn % 4 === 1 ? {} : { due }) }
  const action = await propose(of, meeting, owned)
  if (turn !== declined) await agree(of, action, meeting)
  if (turn % 4 === 1) await about(of, 'action', action)('SetDueDate', of.day(6), { due })
  const months = fates[turn] ?? []
  const deeds = months.flatMap((month, index) =>
    month.map(deed => ({ ...deed, in: turn === declined ? 0 : index + 1 })),
  )
  force.open.push({ action, deeds })
}

/** Does what is due this month of all actions under way. */
export const work = async (of: Month): Promise<void> => {
  const { force } = of
  const left: Undertaking[] = []
  for (const { action, deeds } of force.open) {
    for (const deed of deeds) if (deed.in === 0) await done(of, action, deed)
    const rest = deeds.filter(deed => deed.in > 0).map(deed => ({ ...deed, in: deed.in - 1 }))
    if (rest.length > 0) left.push({ action, deeds: rest })
  }
  force.open = left
}

const done = async (of: Month, action: string, { type, data = {}, by, needs }: Deed): Promise<void> => {
  const { boards, owners } = of.force.names
  const others = needs === 'others' ? [await successor(of), await successor(of)] : []
  const actor = by === 'chair' ? { actor: chairOf(boards.steering) } : {}
  const step = about(of, 'action', action)
  if (type === 'StartAction') await step('AssignAction', of.day(11), { owner: of.chance.one(owners) })
  await step(type, of.day(12), { ...data, ...placed(of, type, data, others) }, actor)
}

/** What a deed says of other things: the action or body that takes it over, the date to which it slips. */
const placed = (of: Month, type: string, data: object, others: string[]): object => {
  switch (type) {
    case 'SupersedeAction':
      return { by: others[0] }
    case 'MergeAction':
      return { into: others[0] }
    case 'SplitAction':
      return { into: others }
    case 'TransferAction':
    case 'EscalateAction':
      return { body: of.force.names.boards.executive }
    case 'RebaselineDueDate':
      return { due: `${of.year + 2}-${pad('due' in data ? Number(data.due) : 1)}` }
    default:
      return {}
  }
}

/** Another action of the group, already agreed, in whose favour one ends. */
const successor = async (of: Month): Promise<string> => {
  const { boards, owners } = of.force.names
  const data = { title: of.chance.one(subjects), body: boards.steering, owner: owners[0] }
  const action = await of.giving.give({ noun: 'action', type: 'ProposeAction', happened: of.day(10), data })
  return about(of, 'action', action)('AgreeAction', of.day(10), {}, { actor: chairOf(boards.steering) })
}
