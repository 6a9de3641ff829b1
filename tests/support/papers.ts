/** Papers on their way through the Executive Board, with the reactions that follow, for tests. */
import { type ApprovalsResting, startReactions } from '../../services/reactions.ts'
import { boardWorld, chiefConstable, steeringChair, type World } from './world.ts'

const clock = { now: () => '2026-03-10T10:00:00.000Z' }

/** Runs the reactions until everything recorded so far, and what they record themselves, has been reacted to. */
export const react = async ({ store, handler }: World, approvalsResting?: ApprovalsResting): Promise<void> => {
  const reactions = startReactions({ store, handler, clock, ...(approvalsResting ? { approvalsResting } : {}) })
  for (let last = -1; last !== (await store.lastOrdinal()); ) {
    last = await store.lastOrdinal()
    await reactions.reached(last)
  }
  await reactions.close()
}

export const revision = async (world: World, thing: string) => ({
  expectedRevision: await world.handler.revisionOf(thing),
})

/**
 * An agreed action, and a paper with two proposals about it, listed for a meeting of the Executive Board that has
 * begun.
 */
export const listedPaper = async (given?: World) => {
  const world = given ?? (await boardWorld())
  const { does } = world
  const action = await does({
    noun: 'action',
    type: 'ProposeAction',
    data: { title: 'Build the unit', body: 'body-steering' },
  })
  await does({ noun: 'action', type: 'AgreeAction', thing: action, actor: steeringChair })
  const document = await does({
    noun: 'document',
    type: 'RegisterDocument',
    data: { kind: 'paper', title: 'The case for a unit', body: 'body-feb' },
  })
  const version = { ...(await world.keep('The case for a unit.')), mediaType: 'text/plain', fileName: 'case.txt' }
  await does({ noun: 'document', type: 'AddVersion', thing: document, data: version })
  const proposals = [
    { number: 1, text: 'That the unit be built.', actions: [action] },
    { number: 2, text: 'That it be staffed from the reserve.' },
  ]
  const drafted = {
    body: 'body-feb',
    from: 'body-steering',
    title: 'A unit',
    actions: [action],
    documents: [document],
    gate: 'start',
    proposals,
  }
  const approval = await does({ noun: 'approval', type: 'DraftApproval', data: drafted })
  await does({ noun: 'approval', type: 'SubmitApproval', thing: approval })
  await does({ noun: 'approval', type: 'ClearApproval', thing: approval })
  const meeting = await does({ noun: 'meeting', type: 'PlanMeeting', data: { body: 'body-feb', date: '2026-03-10' } })
  await does({ noun: 'approval', type: 'ListApproval', thing: approval, data: { meeting, label: '14.0' } })
  await does({ noun: 'meeting', type: 'HoldMeeting', thing: meeting })
  return { world, action, document, approval, meeting }
}

export const consider = async ({ world, approval, meeting }: Awaited<ReturnType<typeof listedPaper>>) => {
  const condition = { text: 'The region pays its share.', due: 'start' }
  const outcomes = [
    { proposal: 1, outcome: 'approvedSubjectToConditions', verb: 'approved', conditions: [condition] },
    { proposal: 2, outcome: 'deferred' },
  ]
  const bound = await revision(world, approval)
  await world.does({
    noun: 'approval',
    type: 'ConsiderApproval',
    thing: approval,
    actor: chiefConstable,
    data: { meeting, verb: 'agreed', outcomes },
    ...bound,
  })
}
