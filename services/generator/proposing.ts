/** How a paper is put to the Executive Board of a made-up force, and how the board decides. */
import { agree, propose } from './actions.ts'
import { about, type Item, type Month, type Sitting, voiceOf } from './force.ts'
import { writePaper } from './papers.ts'

/** A paper on its way: its approval, the document behind it, and the actions that wait for it. */
export type Paper = { approval: string; document: string; actions: string[]; title: string }
/** Takes the month and the meeting of the Steering Group that puts the paper; answers what the board takes up. */
export type Course = (of: Month, steering: string) => Promise<Item>
export type Said = { proposal: number; outcome: string } & Record<string, unknown>

const texts = [
  'That the work be approved.',
  'That its cost be met from the reserve.',
  'That it be reported each month.',
]

/** Drafts an approval of two actions with so many proposals; the first two concern an action each. */
export const draftPaper = async (of: Month, steering: string, proposals = 2): Promise<Paper> => {
  const { giving, day, force } = of
  const { boards } = force.names
  const actions = [await propose(of, steering), await propose(of, steering)]
  for (const action of actions) await agree(of, action, steering)
  const title = `Work for the year, part ${of.month}`
  const document = await writePaper(of, boards.executive, title)
  const put = Array.from({ length: proposals }, (_, index) => {
    const action = actions[index]
    const concerns = action === undefined ? {} : { actions: [action] }
    return { number: index + 1, text: texts[index % texts.length], ...concerns }
  })
  const data = {
    ...{ body: boards.executive, from: boards.steering, title, gate: 'start' },
    ...{ actions, documents: [document], proposals: put },
  }
  const marking = 'OFFICIAL-SENSITIVE' as const
  const approval = await giving.give({ noun: 'approval', type: 'DraftApproval', happened: day(7), data, marking })
  return { approval, document, actions, title }
}

/** The same, submitted and cleared for an agenda. */
export const putPaper = async (of: Month, steering: string, proposals = 2): Promise<Paper> => {
  const paper = await draftPaper(of, steering, proposals)
  await submit(of, paper)
  return paper
}

export const submit = async (of: Month, { approval }: Paper, date = 9): Promise<void> => {
  const step = about(of, 'approval', approval)
  await step('SubmitApproval', of.day(date))
  await step('ClearApproval', of.day(date))
}

/** The Executive Board decides, by whoever holds its power this month. */
export const decide = (of: Month, type: string, thing: string, happened: string, data: object): Promise<string> => {
  const actor = voiceOf(of, of.force.names.boards.executive)
  const noun = thing.startsWith('condition-') ? ('condition' as const) : ('approval' as const)
  return about(of, noun, thing)(type, happened, data, { actor })
}

export const consider = (of: Month, { approval }: Paper, { meeting, day }: Sitting, outcomes: Said[]) =>
  decide(of, 'ConsiderApproval', approval, day, { meeting, verb: 'resolved', outcomes })

export const decideOutside = (of: Month, { approval }: Paper, happened: string, outcomes: Said[]) => {
  const reason = 'The offer ends this week.'
  const consulted = [of.force.names.commissioner]
  return decide(of, 'DecideOutsideMeeting', approval, happened, { reason, consulted, verb: 'approved', outcomes })
}

/** The same outcome for the first so many proposals. */
export const all = (outcome: string, proposals = 2): Said[] =>
  Array.from({ length: proposals }, (_, index) => ({ proposal: index + 1, outcome }))

/** The item of an agenda under which a paper is listed and considered; `more` adds to it or takes its place. */
export const listed = (of: Month, paper: Paper, outcomes: Said[], more: Partial<Item> = {}): Item => ({
  title: paper.title,
  about: paper.approval,
  list: ({ meeting, label, day }) =>
    about(of, 'approval', paper.approval)('ListApproval', day.slice(0, 8).concat('11'), { meeting, label }),
  take: at => consider(of, paper, at, outcomes),
  ...more,
})

/** Starts the actions of a paper and sees them through. */
export const deliver = async (of: Month, actions: readonly string[]): Promise<void> => {
  for (const action of actions) {
    const step = about(of, 'action', action)
    await step('StartAction', of.day(22))
    await step('RecordProgress', of.day(23), { narrative: 'Work has begun.', rag: 'green' })
  }
}
