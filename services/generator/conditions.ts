/** Papers approved subject to conditions: evidenced, returned, discharged, waived, varied and lapsed. */
import { about, type Month } from './force.ts'
import { writePaper } from './papers.ts'
import { type Course, decide, deliver, listed, putPaper } from './proposing.ts'

const condition = (of: Month, text: string, due = 'start') => ({
  ...{ text, due, dueDate: `${of.year + 1}-03-31` },
  owner: of.force.names.owners[1],
})

const evidence = async (of: Month, thing: string, date: number, document?: string): Promise<string> =>
  about(of, 'condition', thing)('EvidenceCondition', of.day(date), {
    narrative: 'A letter confirms it.',
    ...(document === undefined ? {} : { document }),
  })

/** One condition, whose evidence is thin at first; once it is discharged the work begins. */
export const onCondition: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  const first = `condition-${paper.approval}-1`
  const follow = async () => {
    await evidence(of, first, 21)
    await decide(of, 'ReturnEvidence', first, of.day(21), { reason: 'The letter is not signed.' })
    const letter = await writePaper(of, of.force.names.boards.executive, 'The signed letter')
    await evidence(of, first, 22, letter)
    await decide(of, 'DischargeCondition', first, of.day(22), { narrative: 'The letter is signed.' })
    await deliver(of, paper.actions)
  }
  const conditions = [condition(of, 'The region confirms its share in writing.')]
  const outcomes = [
    { proposal: 1, outcome: 'approvedSubjectToConditions', conditions },
    { proposal: 2, outcome: 'approved' },
  ]
  return listed(of, paper, outcomes, { follow })
}

/** Several conditions: the first waived, the second worded anew, the third lapses; the new wording stays open. */
export const conditional: Course = async (of, steering) => {
  const paper = await putPaper(of, steering)
  const numbered = (number: number) => `condition-${paper.approval}-${number}`
  const follow = async ({ meeting }: { meeting: string }) => {
    const waived = { reason: 'The region has paid.', meeting }
    await decide(of, 'WaiveCondition', numbered(1), of.day(20), waived)
    const anew = { proposal: 1, varies: 2, ...condition(of, 'The cost is reported in June.', 'after') }
    await decide(of, 'AddCondition', paper.approval, of.day(20), anew)
    const varied = { by: 4, reason: 'May is too early.', meeting }
    await decide(of, 'VaryCondition', numbered(2), of.day(20), varied)
    await about(of, 'condition', numbered(3))('LapseCondition', of.day(27), { reason: 'The offer ran out.' })
  }
  const conditions = [
    condition(of, 'The region pays its share.'),
    condition(of, 'The cost is reported in May.', 'after'),
    condition(of, 'A trainer is found.', 'completion'),
  ]
  const outcomes = [
    { proposal: 1, outcome: 'approvedSubjectToConditions', conditions },
    { proposal: 2, outcome: 'approved' },
  ]
  return listed(of, paper, outcomes, { follow })
}
