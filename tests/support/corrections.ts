/** Corrections of an approval's entries, for tests. */
import { expect } from 'vitest'
import { type listedPaper, revision } from './papers.ts'
import { chiefConstable, type World } from './world.ts'

export type Paper = Awaited<ReturnType<typeof listedPaper>>
type Said = { outcome: string } & Record<string, unknown>

/** The meeting says of proposals 1 and 2, in this order, what is given. */
export const considers = async ({ world, approval, meeting }: Paper, ...said: Said[]): Promise<void> => {
  const outcomes = said.map((each, index) => ({ proposal: index + 1, ...each }))
  const data = { meeting, verb: 'agreed', outcomes }
  const consider = { noun: 'approval', type: 'ConsiderApproval', thing: approval, actor: chiefConstable } as const
  await world.does({ ...consider, data, ...(await revision(world, approval)) })
}

export const entryOf = async (world: World, stream: string, type: string, nth = 0): Promise<string> =>
  (await world.store.readStream(stream)).filter(({ event }) => event.type === type)[nth]?.event.id ?? ''

type Correcting = { entry?: string; field?: string; at?: number; was: unknown; is: unknown }

/** Corrects the outcome of the nth proposal, as the meeting gave it. */
export const corrects = async ({ world, approval }: Paper, correcting: Correcting) => {
  const { at = 0, field = `data.outcomes.${at}.outcome`, was, is } = correcting
  const event = correcting.entry ?? (await entryOf(world, approval, 'ApprovalConsidered'))
  const data = { event, field, was, is, reason: 'The minutes say so.' }
  const correct = { noun: 'approval', type: 'CorrectEntry', thing: approval, data } as const
  return world.ask({ ...correct, ...(await revision(world, approval)) })
}

export const refusedFor = (code: string) => ({
  outcome: 'refused',
  refusal: { code, sentence: expect.any(String), instead: expect.any(String) },
})
