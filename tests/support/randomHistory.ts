/**
 * Random histories of every noun that the read model can keep: real deciders, sealing and envelopes; corrections and
 * errors among them.
 */
import { randomUUID } from 'node:crypto'
import type { Noun } from '../../schema/noun.ts'
import { valueAt } from '../../schema/paths.ts'
import { disclosed } from '../../services/recordedEvents.ts'
import { nounOf } from '../../workflows/rules.ts'
import { type Given, steeringChair, type World } from './world.ts'

/** A throw of dice: a whole number below the bound. */
export type Dice = (bound: number) => number

const strands = ['prevent', 'protect', 'prepare', 'pursue'] as const
const days = ['2026-04', '2026-05-12', '2026?', 'notStated', '2026-06/..', '2027-01-31']
const offices = ['office-chief-constable', 'office-adviser']

const pick = <T>(dice: Dice, list: readonly T[]): T => {
  const found = list[dice(list.length)]
  if (found === undefined) throw new Error('There is nothing to pick from')
  return found
}

/** Things made so far, by noun. */
type Things = Map<Noun, string[]>

/** Asks so many random commands of a world. What is refused or invalid is simply not recorded, as in life. */
export const randomHistory = async (world: World, dice: Dice, commands: number): Promise<void> => {
  const things: Things = new Map([
    ['body', ['body-feb', 'body-steering']],
    ['office', ['office-chief-constable']],
  ])
  for (let asked = 0; asked < commands; asked++) {
    const given = await randomCommand(world, dice, things)
    const outcome =
      given && (await world.ask({ happened: pick(dice, ['2026-03-01', '2026-02', '2026-03-09?']), ...given }))
    if (outcome?.outcome !== 'recorded' || !given) continue
    const known = things.get(given.noun) ?? []
    if (!known.includes(outcome.thing)) things.set(given.noun, [...known, outcome.thing])
  }
}

const randomCommand = async (world: World, dice: Dice, things: Things): Promise<Given | undefined> => {
  const all = [...things.values()].flat()
  const chance = dice(10)
  if (chance === 0) return correction(world, dice, pick(dice, all))
  if (chance === 1 && dice(4) === 0) return inError(world, pick(dice, all))
  return pick(dice, makers)(dice, things)
}

/** Corrects a field of one of a thing's entries to another value of its kind. */
const correction = async (world: World, dice: Dice, thing: string): Promise<Given | undefined> => {
  const events = (await world.store.readStream(thing)).map(disclosed)
  const entry = pick(dice, events)
  const [field, is] = pick(dice, [
    ['happened', '2026-01'],
    ['data.title', 'A title put right'],
    ['data.due', '2026-09-30'],
    ['data.owner', 'office-chief-constable'],
    ['data.strands', [{ scheme: 'national-2013', strand: 'pursue', basis: 'inferred' }]],
    ['data.name', 'A name put right'],
  ] as const)
  const was = valueAt(entry, field)
  const noun = nounOf(thing)
  if (was === undefined || noun === undefined) return undefined
  const data = { event: entry.id, field, was, is, reason: 'a slip of the pen' }
  return { noun, type: 'CorrectEntry', thing, data, expectedRevision: events.length - 1 }
}

const inError = async (world: World, thing: string): Promise<Given | undefined> => {
  const noun = nounOf(thing)
  if (noun === undefined || noun === 'body' || noun === 'office') return undefined
  const revision = (await world.store.readStream(thing)).length - 1
  return { noun, type: 'EnterInError', thing, data: { reason: 'twice' }, expectedRevision: revision }
}

type Maker = (dice: Dice, things: Things) => Given | undefined

const someOf = (dice: Dice, things: Things, noun: Noun): string | undefined => {
  const known = things.get(noun) ?? []
  return known.length === 0 ? undefined : pick(dice, known)
}

const newAction: Maker = dice => ({
  noun: 'action',
  type: 'ProposeAction',
  actor: steeringChair,
  data: {
    title: `An action ${dice(100)}`,
    body: pick(dice, ['body-steering', 'body-feb']),
    ...(dice(2) ? { owner: pick(dice, offices) } : {}),
    ...(dice(2) ? { due: pick(dice, days) } : {}),
    ...(dice(2) ? { aliases: [`A${dice(9)}`] } : {}),
    strands: Array.from({ length: dice(3) }, () => ({
      scheme: 'national-2013',
      strand: pick(dice, strands),
      basis: 'stated',
    })),
  },
})

const onAction: Maker = (dice, things) => {
  const thing = someOf(dice, things, 'action')
  if (thing === undefined) return undefined
  const [type, data] = pick(dice, [
    ['AgreeAction', {}],
    ['AgreeAction', {}],
    ['StartAction', {}],
    ['RecordProgress', { narrative: `progress ${dice(100)}`, rag: 'amber' }],
    ['RecordProgress', { narrative: `progress ${dice(100)}` }],
    ['AssignAction', { owner: pick(dice, offices) }],
    ['SetDueDate', { due: pick(dice, days) }],
    ['RebaselineDueDate', { due: pick(dice, days), reason: 'later' }],
    ['AddMilestone', { number: 1 + dice(3), title: 'a milestone' }],
    ['ReachMilestone', { number: 1 + dice(3) }],
    [
      'AmendAction',
      { strands: [{ scheme: 'cambs-2014', strand: pick(dice, strands), basis: 'stated' }], reason: 'so agreed' },
    ],
    ['HoldAction', { reason: 'no staff' }],
    ['ResumeAction', {}],
    ['ReportActionComplete', {}],
    ['CloseAction', {}],
    ['WithdrawAction', { reason: 'not needed' }],
  ] as const)
  return { noun: 'action', type, thing, data, actor: steeringChair }
}

const newApproval: Maker = (dice, things) => {
  const action = someOf(dice, things, 'action')
  const proposals = Array.from({ length: 1 + dice(3) }, (_, index) => ({ number: index + 1, text: `That ${dice(99)}` }))
  const data = {
    body: 'body-feb',
    title: 'To approve',
    actions: action ? [action] : [],
    documents: [],
    gate: 'start',
    proposals,
  }
  return { noun: 'approval', type: 'DraftApproval', data, actor: steeringChair }
}

const onApproval: Maker = (dice, things) => {
  const thing = someOf(dice, things, 'approval')
  if (thing === undefined) return undefined
  const proposals = Array.from({ length: 1 + dice(3) }, (_, index) => ({ number: index + 1, text: `That ${dice(99)}` }))
  const [type, data] = pick(dice, [
    ['AmendApproval', { proposals }],
    ['SubmitApproval', {}],
    ['ClearApproval', {}],
    ['ReturnApproval', { reason: 'unclear' }],
    ['WithdrawApproval', { reason: 'overtaken' }],
  ] as const)
  return { noun: 'approval', type, thing, data, actor: steeringChair }
}

const onBody: Maker = dice => {
  const thing = pick(dice, ['body-feb', 'body-steering'])
  const [type, data] = pick(dice, [
    ['RenameBody', { name: `Board ${dice(9)}` }],
    ['AddBodyAlias', { alias: `BCB ${dice(9)}` }],
    ['PutBusinessForward', { about: 'action-2026-0001', reason: 'other' }],
  ] as const)
  return { noun: 'body', type, thing, data }
}

const newOffice: Maker = () => ({
  noun: 'office',
  type: 'EstablishOffice',
  thing: 'office-adviser',
  data: { name: 'Cyber Security Adviser' },
})

const newDocument: Maker = dice => ({
  noun: 'document',
  type: 'RegisterDocument',
  data: { kind: 'paper', title: `Paper ${dice(99)}`, body: 'body-feb' },
})

const newMeeting: Maker = dice => ({
  noun: 'meeting',
  type: 'PlanMeeting',
  data: { body: 'body-steering', date: pick(dice, ['2026-03-24', '2026-07']), title: 'Quarterly' },
})

const newPerson: Maker = dice => ({
  noun: 'person',
  type: 'RecordPerson',
  thing: `person-${randomUUID()}`,
  data: { name: `Somebody ${dice(99)}` },
})

const entered: Maker = dice => ({
  noun: 'action',
  type: 'EnterFromSource',
  thing: `action-2014-000${1 + dice(5)}`,
  data: { event: 'ActionProposed', data: { title: 'From the minutes', body: 'body-feb' } },
  happened: '2014-07',
})

const makers: readonly Maker[] = [
  ...[newAction, newAction, onAction, onAction, onAction, onAction, onAction, onAction],
  ...[newApproval, onApproval, onApproval, onBody, newOffice, newDocument, newMeeting, newPerson, entered],
]
