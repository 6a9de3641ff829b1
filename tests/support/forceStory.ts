/** Three weeks of a made-up Steering Group, told by hand: what the questions of its users are answered from. */
import type { Actor } from '../../schema/envelope.ts'
import type { Noun } from '../../schema/noun.ts'
import type { Server } from './server.ts'
import { chiefConstable, steeringChair } from './world.ts'

export const commissioner: Actor = {
  kind: 'office',
  ref: 'office-commissioner',
  capacity: 'holder',
  holder: 'notStated',
}

/** What the story made, by the names that its tests use. */
export type Story = {
  /** Owned and due, the due date moved twice, updated before the meeting and not since. */
  train: string
  /** Nobody owns it; updated after the meeting. */
  buy: string
  /** Never due. */
  leaflet: string
  /** Owned and due, and nothing was recorded of it since it was agreed. */
  hotline: string
  /** Raised after the meeting, without an owner or a due date. */
  newcomer: string
  /** Raised by the Executive Board and reported complete. */
  executive: string
  groupMeeting: string
  boardMeeting: string
  nextBoardMeeting: string
  /** Two proposals about `train` and `buy`: one approved on two conditions, the other deferred to the next meeting. */
  paper: string
  /** Deferred to no named meeting. */
  deferredPaper: string
  /** Cleared, and not yet before the board. */
  waitingPaper: string
  scrutiny: string
}

type Step = { data?: object; thing?: string; actor?: Actor; bound?: boolean }
type Telling = {
  server: Server
  day: string
  on(day: string): void
  give(noun: Noun, type: string, step?: Step): Promise<string>
}

const group = 'body-steering'
const board = 'body-feb'
const owner = 'office-chief-constable'

/** Tells the story, and waits until all of it can be read. */
export const tellStory = async (server: Server): Promise<Story> => {
  const telling = teller(server)
  await coordinationBoard(telling)
  const raised = await beforeTheMeeting(telling)
  const groupMeeting = await groupMeets(telling)
  const { newcomer, scrutiny } = await afterTheMeeting(telling, raised)
  const papers = await boardMeets(telling, raised)
  await server.settled()
  return { ...raised, ...papers, groupMeeting, newcomer, scrutiny }
}

const teller = (server: Server): Telling => {
  const telling: Telling = {
    server,
    day: '2026-03-10',
    on: day => {
      telling.day = day
      server.world.setClock(`${day}T15:00:00.000Z`)
    },
    give: async (noun, type, { bound, ...step } = {}) => {
      const { handler, does } = server.world
      const revision = bound && step.thing !== undefined ? await handler.revisionOf(step.thing) : undefined
      const read = revision === undefined ? {} : { expectedRevision: revision }
      return does({ noun, type, happened: telling.day, ...step, ...read })
    },
  }
  return telling
}

const coordinationBoard = async ({ give }: Telling): Promise<void> => {
  const office = 'office-commissioner'
  await give('office', 'EstablishOffice', { thing: office, data: { name: 'Commissioner' } })
  await give('office', 'AppointHolder', { thing: office, data: { person: 'notStated', from: '2020' } })
  const data = { name: 'Business Co-ordination Board', decides: 'officeHolder', decidingOffice: office }
  await give('body', 'ConstituteBody', { thing: 'body-bcb', data })
}

const beforeTheMeeting = async ({ on, give }: Telling) => {
  on('2026-03-11')
  const raise = async (title: string, more: object) => {
    const thing = await give('action', 'ProposeAction', { data: { title, body: group, ...more } })
    return give('action', 'AgreeAction', { thing, actor: steeringChair })
  }
  const train = await raise('Train every response officer', { owner, due: '2026-06' })
  const buy = await raise('Buy the analysis software', { due: '2026-05-15' })
  const leaflet = await raise('Print a leaflet', { owner })
  const hotline = await raise('Open a hotline', { owner, due: '2026-12' })
  const data = { title: 'Report on readiness', body: board, owner, due: '2026-04' }
  const executive = await give('action', 'ProposeAction', { data })
  await give('action', 'AgreeAction', { thing: executive, actor: chiefConstable })
  on('2026-03-12')
  await give('action', 'RecordProgress', { thing: train, data: { narrative: 'Forty are booked.', rag: 'green' } })
  await give('action', 'StartAction', { thing: executive })
  await give('action', 'ReportActionComplete', { thing: executive })
  return { train, buy, leaflet, hotline, executive }
}

const groupMeets = async ({ on, give }: Telling): Promise<string> => {
  on('2026-03-20')
  const meeting = await give('meeting', 'PlanMeeting', { data: { body: group, date: '2026-03-20' } })
  await give('meeting', 'HoldMeeting', { thing: meeting })
  return give('meeting', 'ConcludeMeeting', { thing: meeting })
}

type Raised = Awaited<ReturnType<typeof beforeTheMeeting>>

const afterTheMeeting = async ({ on, give }: Telling, { train, buy }: Raised) => {
  on('2026-03-24')
  await give('action', 'RecordProgress', { thing: buy, data: { narrative: 'Two offers came.', rag: 'amber' } })
  const late = { due: '2026-09', reason: 'The trainer is ill.' }
  await give('action', 'RebaselineDueDate', { thing: train, data: late, actor: steeringChair })
  on('2026-03-25')
  const later = { due: '2026-12', reason: 'The region trains first.' }
  await give('action', 'RebaselineDueDate', { thing: train, data: later, actor: chiefConstable })
  const newcomer = await give('action', 'ProposeAction', { data: { title: 'Ask the region', body: group } })
  const data = {
    body: 'body-bcb',
    asked: owner,
    kind: 'paper',
    title: 'Readiness',
    question: 'Is the force ready?',
    due: '2026-05',
  }
  return { newcomer, scrutiny: await give('scrutiny', 'RequestScrutiny', { data, actor: commissioner }) }
}

const boardMeets = async (telling: Telling, { train, buy, leaflet }: Raised) => {
  const { on, give } = telling
  on('2026-03-26')
  const boardMeeting = await give('meeting', 'PlanMeeting', { data: { body: board, date: '2026-03-27' } })
  const nextBoardMeeting = await give('meeting', 'PlanMeeting', { data: { body: board, date: '2026-04-30' } })
  const paper = await putPaper(telling, 'Training and software', [train, buy])
  const deferredPaper = await putPaper(telling, 'A second hotline', [])
  const waitingPaper = await putPaper(telling, 'A leaflet', [leaflet])
  on('2026-03-27')
  const listing = (label: string) => ({ meeting: boardMeeting, label })
  await give('approval', 'ListApproval', { thing: paper, data: listing('4.0') })
  await give('approval', 'ListApproval', { thing: deferredPaper, data: listing('4.10') })
  await give('meeting', 'HoldMeeting', { thing: boardMeeting })
  const consider = (thing: string, outcomes: object[]) =>
    give('approval', 'ConsiderApproval', {
      thing,
      actor: chiefConstable,
      bound: true,
      data: { meeting: boardMeeting, verb: 'agreed', outcomes },
    })
  const conditions = [
    { text: 'Learning confirms the places.', due: 'start', dueDate: '2026-04-15', owner },
    { text: 'The cost is reported in May.', due: 'after' },
  ]
  await consider(paper, [
    { proposal: 1, outcome: 'approvedSubjectToConditions', conditions },
    { proposal: 2, outcome: 'deferred', toMeeting: nextBoardMeeting },
  ])
  await consider(deferredPaper, [{ proposal: 1, outcome: 'deferred' }])
  // The reactions open what was set before anybody can show that it is met.
  await telling.server.settled()
  const second = `condition-${paper}-2`
  await give('condition', 'EvidenceCondition', { thing: second, data: { narrative: 'Reported early.' } })
  await give('condition', 'DischargeCondition', { thing: second, actor: chiefConstable })
  return { boardMeeting, nextBoardMeeting, paper, deferredPaper, waitingPaper }
}

/** Puts a paper to the board with a proposal for each action, or one about none, and has it cleared. */
const putPaper = async ({ give }: Telling, title: string, actions: string[]): Promise<string> => {
  const about = actions.length === 0 ? [[]] : actions.map(action => [action])
  const proposals = about.map((each, index) => ({ number: index + 1, text: 'That it be done.', actions: each }))
  const data = { body: board, from: group, title, gate: 'start', actions, documents: [], proposals }
  const approval = await give('approval', 'DraftApproval', { data })
  await give('approval', 'SubmitApproval', { thing: approval })
  return give('approval', 'ClearApproval', { thing: approval })
}
