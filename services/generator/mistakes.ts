/** What a made-up secretary mends: things entered twice, and an entry that only a decision can correct. */
import type { Noun } from '../../schema/noun.ts'
import { about, chairOf, holderOf, type Month } from './force.ts'
import { recordPerson } from './founding.ts'

/** One of each noun that should not be there, as it is made. A meeting must be held before it can be minuted. */
const twice = async (of: Month): Promise<[Noun, string][]> => {
  const { giving, force, year, day, chance } = of
  const { boards, place } = force.names
  const make = (noun: Noun, type: string, data: object, thing?: string) =>
    giving.give({ noun, type, happened: day(8), data, ...(thing === undefined ? {} : { thing }) })
  const commissioner = force.names.commissioner
  const meeting = await make('meeting', 'PlanMeeting', { body: boards.steering, date: day(8) })
  await about(of, 'meeting', meeting)('HoldMeeting', day(8))
  const minutes = await make('minutes', 'DraftMinutes', { meeting, text: 'The wrong notes.' })
  const action = await make('action', 'ProposeAction', { title: 'Raised twice', body: boards.steering })
  const approval = await make('approval', 'DraftApproval', {
    ...{ body: boards.executive, from: boards.steering, title: 'Drafted twice', gate: 'none' },
    ...{ actions: [action], documents: [], proposals: [{ number: 1, text: 'That it be done.' }] },
  })
  const decision = await giving.give({
    ...{ noun: 'decision', type: 'TakeDecision', happened: day(8), actor: holderOf(commissioner) },
    data: { office: commissioner, title: 'Taken twice', verb: 'decided' },
  })
  return [
    ['minutes', minutes],
    ['meeting', meeting],
    ['approval', approval],
    ['action', action],
    ['publication', await make('publication', 'OpenPublication', { of: decision, body: boards.coordination })],
    ['decision', decision],
    [
      'document',
      await make('document', 'RegisterDocument', { kind: 'other', title: 'Scanned twice', body: boards.panel }),
    ],
    ['scrutiny', await askedTwice(of)],
    ['condition', await setTwice(of)],
    ['person', await recordPerson(giving, chance, day(8))],
    ['body', await make('body', 'NameBody', { name: `Misheard ${place} ${year}` }, `body-${place}-misheard-${year}`)],
    ['office', await make('office', 'NameOffice', { name: `Misread ${place}` }, `office-${place}-misread-${year}`)],
    ['organisation', await make('organisation', 'NameOrganisation', unit(of), `organisation-${place}-misread-${year}`)],
  ]
}

const unit = ({ force, year }: Month) => ({ kind: 'unit', name: `Misread unit of ${force.names.place} ${year}` })

const askedTwice = ({ giving, force, day }: Month): Promise<string> => {
  const { boards, chiefConstable, commissioner } = force.names
  const data = { body: boards.coordination, asked: chiefConstable, kind: 'question', title: 'Twice', question: 'Why?' }
  const actor = holderOf(commissioner)
  return giving.give({ noun: 'scrutiny', type: 'RequestScrutiny', happened: day(8), data, actor })
}

/** A condition that was written down for the wrong paper: decided between meetings, and opened by the reactions. */
const setTwice = async (of: Month): Promise<string> => {
  const { giving, force, day } = of
  const { boards, chiefConstable, commissioner } = force.names
  const data = {
    ...{ body: boards.executive, from: boards.steering, title: 'A small purchase', gate: 'none' },
    ...{ actions: [], documents: [], proposals: [{ number: 1, text: 'That it be bought.' }] },
  }
  const approval = await giving.give({ noun: 'approval', type: 'DraftApproval', happened: day(8), data })
  const step = about(of, 'approval', approval)
  await step('SubmitApproval', day(8))
  await step('ClearApproval', day(8))
  const conditions = [{ text: 'Meant for another paper.', due: 'after' }]
  const outcomes = [{ proposal: 1, outcome: 'approvedSubjectToConditions', verb: 'approved', conditions }]
  const outside = { reason: 'The offer ends today.', consulted: [commissioner], outcomes }
  await step('DecideOutsideMeeting', day(8), outside, { actor: holderOf(chiefConstable) })
  return `condition-${approval}-1`
}

/** Takes one of every noun out of the registers again. */
export const enterInError = async (of: Month): Promise<void> => {
  for (const [noun, thing] of await twice(of)) {
    await about(of, noun, thing)('EnterInError', of.day(9), { reason: 'It was entered twice.' })
  }
}

/** What was agreed at a meeting whose minutes are confirmed is corrected by a decision of the body alone. */
export const correctByDecision = async (of: Month, meeting: string): Promise<void> => {
  const { giving, force, day } = of
  const { boards, owners } = force.names
  const data = { title: 'Print a leaflet', body: boards.steering, meeting, owner: owners[2] }
  const proposed = { noun: 'action', type: 'ProposeAction', happened: day(5), data } as const
  const { thing, event } = await giving.giveEntry(proposed)
  const actor = chairOf(boards.steering)
  const decided = { body: boards.steering, title: 'The log is wrong', verb: 'agreed', meeting }
  const decision = await giving.give({ noun: 'decision', type: 'TakeDecision', happened: day(5), data: decided, actor })
  await about(of, 'decision', decision)('BringIntoForce', day(5))
  const correction = { event, field: 'data.owner', was: owners[2], is: owners[3], reason: 'The log names the other.' }
  await about(of, 'action', thing)('CorrectEntry', day(6), { ...correction, authority: decision })
}
