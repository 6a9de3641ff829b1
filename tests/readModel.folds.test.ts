/**
 * What a thing is judged by and what is read of it agree: the fold and the row tell alike whatever both of them hold,
 * in whatever order entries come, and whatever each of them leaves out.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../schema/canonicalJson.ts'
import type { Row } from '../schema/ports/readModel.ts'
import { objects, type Projection } from '../services/readModels/projection.ts'
import { projections } from '../services/readModels/projections.ts'
import { type DisclosedEvent, disclosed } from '../services/recordedEvents.ts'
import { rulesOf } from '../workflows/nouns.ts'
import { nounOf, type State } from '../workflows/rules.ts'
import { goldenEvents } from './goldenEvents.ts'
import { boardWorld, steeringChair, type World } from './support/world.ts'

const pick = (row: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(names.map(name => [name, row[name] ?? null]))
const each = (list: Json | undefined, ...names: string[]): JsonObject[] =>
  objects(list).map(item => pick(item, ...names))
const numbers = (list: Json | undefined, name: string): Json[] => objects(list).map(item => item[name] ?? null)

/** What a row says of what the fold of its noun holds as well, by the names that the fold has for it. */
const told: Record<Projection['noun'], (row: Row) => JsonObject> = {
  action: row => ({ ...pick(row, 'body', 'owner', 'due', 'approvals'), milestones: numbers(row.milestones, 'number') }),
  approval: row => ({
    ...pick(row, 'body', 'from', 'actions', 'documents', 'binding', 'meeting', 'label', 'decidedOutsideMeeting'),
    gate: row.gate ?? 'none',
    proposals: each(row.proposals, 'number', 'status', 'outcome', 'actions', 'outcomeIn'),
    conditions: each(row.conditions, 'number', 'proposal', 'due', 'varies'),
  }),
  body: row => ({
    ...pick(row, 'answersTo', 'authority', 'members', 'recorders'),
    ways: row.waysOfDeciding ?? null,
    waiting: objects(row.business).map(({ about, reason, meeting }) => ({ about, reason, taken: meeting })) as Json,
    terms: numbers(row.termsOfReference, 'version'),
  }),
  condition: row => ({ ...pick(row, 'dueDate', 'owner', 'body'), due: row.due ?? 'start' }),
  decision: row => pick(row, 'body', 'office', 'meeting', 'subjects'),
  document: row => ({
    ...pick(row, 'kind', 'publicTitle', 'issuer', 'body', 'meeting'),
    versions: each(row.versions, 'number', 'digest'),
  }),
  meeting: row => ({
    ...pick(row, 'body', 'date', 'papersBy', 'concludedOn'),
    items: objects(row.items).map(({ label, about, isWithdrawn }) => ({
      label,
      about,
      withdrawn: isWithdrawn,
    })) as Json,
  }),
  minutes: row => ({ ...pick(row, 'document'), confirmedAt: row.atMeeting ?? null }),
  office: row => ({
    ...pick(row, 'organisation', 'accountableTo', 'tenures', 'recorders'),
    delegations: each(row.delegations, 'number', 'to', 'body', 'from', 'until', 'revoked'),
  }),
  organisation: row => pick(row, 'kind', 'partOf'),
  person: () => ({}),
  publication: row => pick(row, 'body', 'url', 'document', 'exemptions'),
  scrutiny: row => ({
    ...pick(row, 'body', 'office', 'asked', 'tasked', 'kind', 'document', 'label', 'due'),
    outcomes: numbers(row.outcomes, 'outcome'),
  }),
}

/** The fold with as much as the row tells: of lists of objects the fields that it names. */
const asTold = (state: Json | undefined, like: Json | undefined): Json => {
  if (Array.isArray(state) && Array.isArray(like)) return state.map((item, index) => asTold(item, like[index]))
  const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null
  if (!isObject(state) || !isObject(like) || Array.isArray(state) || Array.isArray(like)) return orNull(state)
  return Object.fromEntries(Object.keys(like).map(name => [name, asTold(state[name], like[name])]))
}
/** The fold in the order of the row: an agenda is shown by the order of its items. */
const inOrder = (state: JsonObject): JsonObject => {
  const { items } = state
  return items === undefined
    ? state
    : { ...state, items: objects(items).sort((a, b) => Number(a.order) - Number(b.order)) }
}
/** What is not known is an empty text in some folds. */
const orNull = (value: Json | undefined): Json => (value === undefined || value === '' ? null : value)

// What corrects or erases an entry is put into that entry, for the fold and for the row alike, before either is told.
const reachingBack = ['EntryCorrected', 'DisclosureErased']
const samples = goldenEvents()
  .map(disclosed)
  .filter(({ type }) => !reachingBack.includes(type))

/** Entries of one noun: golden ones, each with some of what its schema does not ask for left out. */
const entriesOf = (noun: Projection['noun']): fc.Arbitrary<DisclosedEvent[]> => {
  const { events } = rulesOf(noun).definition
  const own = samples.filter(({ stream }) => nounOf(stream) === noun)
  const entry = fc.tuple(fc.constantFrom(...own), fc.array(fc.nat(9), { maxLength: 4 })).map(([sample, left]) => {
    let { data } = sample
    for (const index of left) {
      const [name] = Object.keys(data).slice(index)
      const { [name ?? '']: _left, ...rest } = data
      if (events[sample.type]?.data.safeParse(rest).success) data = rest
    }
    return { ...sample, data } as DisclosedEvent // its schema has just been asked
  })
  return fc
    .array(entry, { minLength: 1, maxLength: 12 })
    .map(list =>
      list.map((each, revision) => ({ ...each, stream: own[0]?.stream ?? '', revision, ordinal: revision + 1 })),
    )
}

describe('the row and the fold', () => {
  test.each(projections.map(({ noun }) => noun))('of %s tell alike whatever both hold', noun => {
    const project = projections.find(each => each.noun === noun)?.project
    if (!project) throw new Error(`There is no projection of ${noun}`)
    const { initial, evolve } = rulesOf(noun)
    const law = fc.property(entriesOf(noun), events => {
      const first = events[0]?.stream ?? ''
      const state = events.reduce<State>(evolve, initial(first)) as unknown as JsonObject // a fold is JSON
      const row = events.reduce<Row | undefined>(project, undefined)
      if (!row) throw new Error('There is no row')
      const like = { ...told[noun](row), ...pick(row, 'status', 'revision') }
      expect(asTold(inOrder(state), like)).toEqual(like)
    })
    fc.assert(law, { numRuns: 300 })
  })
})

describe('what is read of', () => {
  const rowOf = async ({ store }: World, stream: string): Promise<Row | undefined> => {
    const project = projections.find(({ noun }) => noun === nounOf(stream))?.project
    const events = (await store.readStream(stream)).map(disclosed)
    return project && events.reduce<Row | undefined>(project, undefined)
  }

  // Constituted with a quorum and no word of how it decides, it was read with the quorum of before; constituted anew as
  // its office-holder's, it was read without the office.
  test('a body is the way by which it decides, also where that was said in two entries', async () => {
    const world = await boardWorld()
    const say = (thing: string, type: string, happened: string, data: object) =>
      world.does({ noun: 'body', type, thing, happened, data: { name: 'A board', ...data } })
    await say('body-panel', 'NameBody', '2020', { decides: 'vote', quorum: 5 })
    await say('body-panel', 'ConstituteBody', '2021', { quorum: 2 })
    expect(await rowOf(world, 'body-panel')).toMatchObject({ decides: 'vote', quorum: 2 })
    const decidingOffice = 'office-chief-constable'
    await say('body-own', 'NameBody', '2020', { decides: 'officeHolder', decidingOffice })
    await say('body-own', 'ConstituteBody', '2021', { decides: 'officeHolder' })
    expect(await rowOf(world, 'body-own')).toMatchObject({ decides: 'officeHolder', decidingOffice })
  })

  // Put forward twice, it was to be taken twice.
  test('a body has one thing to put on its agenda once', async () => {
    const world = await boardWorld()
    const data = { title: 'Talk', body: 'body-steering' }
    const about = await world.does({ noun: 'action', type: 'ProposeAction', data })
    const put = { noun: 'body', type: 'PutBusinessForward', thing: 'body-steering' } as const
    for (const reason of ['other', 'deferred']) await world.does({ ...put, data: { about, reason } })
    const row = await rowOf(world, 'body-steering')
    expect(row?.business).toMatchObject([{ about, reason: 'deferred', meeting: null }])
  })

  // Published in full, it was read as kept back under section 31; taken down, it was read at its address.
  test('a publication is where it is shown now, and what is kept back now', async () => {
    const world = await boardWorld()
    const taken = { body: 'body-steering', title: 'Buy', verb: 'approved', outsideMeeting: { reason: 'Urgent.' } }
    const given = { noun: 'decision', type: 'TakeDecision', actor: steeringChair, data: taken } as const
    const of = await world.does(given)
    const thing = await world.does({ noun: 'publication', type: 'OpenPublication', data: { of } })
    const step = (type: string, data: object) => world.does({ noun: 'publication', type, thing, data })
    await step('AssessAsSignificant', {})
    await step('WithholdDecision', { exemptions: ['s31'], reason: 'Law enforcement.' })
    await step('PublishDecision', { url: 'https://example.org/x' })
    expect(await rowOf(world, thing)).toMatchObject({ exemptions: [], url: 'https://example.org/x' })
    await step('TakeDownPublication', { reason: 'Wrong.' })
    expect(await rowOf(world, thing)).toMatchObject({ url: null, document: null })
  })

  // Of an action of which only the name was known, owner and due date were recorded; proposed at last, it was judged as
  // having none, while both were read.
  test('an action is what its next step is judged by', async () => {
    const world = await boardWorld()
    const data = { event: 'ActionProposed', status: 'named', data: { title: 'An old one' } }
    const thing = 'action-2014-0007'
    const its = { noun: 'action', thing } as const
    await world.does({ ...its, type: 'EnterFromSource', data, happened: '2014' })
    await world.does({ ...its, type: 'SetDueDate', data: { due: '2026-09' } })
    await world.does({ ...its, type: 'AssignAction', data: { owner: 'office-chief-constable' } })
    await world.does({ ...its, type: 'ProposeAction', data: { title: 'An old one', body: 'body-steering' } })
    expect(await rowOf(world, thing)).toMatchObject({ due: '2026-09', owner: 'office-chief-constable' })
    const later = { ...its, type: 'RebaselineDueDate', data: { due: '2026-10', reason: 'No staff.' } }
    expect(await world.ask(later)).toMatchObject({ outcome: 'recorded' })
  })
})
