/** The papers of a made-up force: on time or late, tabled or to follow, returned, withdrawn, published. */
import { nextFile } from './files.ts'
import { about, type Month } from './force.ts'

const ways = ['plain', 'late', 'returned', 'toFollow'] as const

/**
 * Registers a paper of a body, in one of the ways in which papers come, and has it cleared; answers the document. Its
 * file can change afterwards (`changePaper`).
 */
export const writePaper = async (of: Month, body: string, title: string): Promise<string> => {
  const { giving, force, day } = of
  const way = ways[force.dealt.papers++ % ways.length]
  const coverSheet = { to: body, from: [force.names.owners[0]], date: day(5), purpose: 'For decision.' }
  const data = { kind: 'paper', title, body, coverSheet }
  const document = await giving.give({ noun: 'document', type: 'RegisterDocument', happened: day(5), data })
  const step = about(of, 'document', document)
  if (way === 'toFollow') await step('MarkToFollow', day(5))
  if (way === 'late') {
    await step('DeclareLate', day(5), { reason: 'The figures came late.' })
    await step('AcceptLate', day(6), { reason: 'The offer ends before the next meeting.' })
  }
  await step('AddVersion', day(6), nextFile(force))
  await step('SubmitDocument', day(6))
  if (way === 'returned') {
    await step('ReturnDocument', day(6), { reason: 'The costs of the second year are missing.' })
    const recommendations = ['That the work be approved.', 'That its cost be met from the reserve.']
    await step('AmendCoverSheet', day(7), { coverSheet: { ...coverSheet, recommendations } })
    await step('AddVersion', day(7), nextFile(force))
    await step('SubmitDocument', day(7))
  }
  await step('ClearDocument', day(7), { narrative: 'It can go forward.' })
  return document
}

/** The paper's file changes after it was put. */
export const changePaper = (of: Month, document: string, day: string): Promise<string> =>
  about(of, 'document', document)('AddVersion', day, nextFile(of.force))

/** Handed out at the meeting itself. */
export const tablePaper = async (of: Month, meeting: string, body: string, day: string): Promise<string> => {
  const data = { kind: 'report', title: 'Figures to the end of the month', body, meeting }
  const document = await of.giving.give({ noun: 'document', type: 'RegisterDocument', happened: day, data })
  const step = about(of, 'document', document)
  await step('TableDocument', day, { meeting })
  return step('AddVersion', day, nextFile(of.force))
}

/** What is withdrawn before anybody reads it, and what the force publishes for everybody. */
export const otherPapers = async (of: Month): Promise<void> => {
  const { giving, force, day, year, month } = of
  const plan = { kind: 'plan', title: 'A plan that was overtaken', body: force.names.boards.steering }
  const withdrawn = await giving.give({ noun: 'document', type: 'RegisterDocument', happened: day(8), data: plan })
  const drop = about(of, 'document', withdrawn)
  await drop('AddVersion', day(8), nextFile(force))
  await drop('WithdrawDocument', day(9), { reason: 'The region wrote one for everybody.' })
  const publicTitle = `Advice for residents, ${year} no ${month}`
  const data = { kind: 'publication', publicTitle, issuer: force.names.constabulary, url: 'https://example.org/advice' }
  await giving.give({ noun: 'document', type: 'PublishDocument', happened: day(10), data })
}
