/** What a correction is answered: what cannot be corrected is told by its field, what would contradict is refused. */
import { describe, expect, test } from 'vitest'
import type { Noun } from '../schema/noun.ts'
import { streams } from '../services/streams.ts'
import { revision } from './support/papers.ts'
import { boardWorld, chiefConstable, steeringChair, type World } from './support/world.ts'

type Correcting = { entry?: number | string; field: string; was: unknown; is: unknown }

/** Corrects the nth entry of a thing. */
const correct = async (world: World, thing: string, { entry = 0, field, was, is }: Correcting) => {
  const event = typeof entry === 'string' ? entry : (await world.store.readStream(thing))[entry]?.event.id
  const noun = thing.slice(0, thing.indexOf('-')) as Noun // a thing is named after its noun
  const data = { event, field, was, is, reason: 'The minutes say so.' }
  return world.ask({ noun, type: 'CorrectEntry', thing, data, ...(await revision(world, thing)) })
}

const invalid = (path: string, message: string) => ({
  outcome: 'invalid',
  problems: [{ path, message: expect.stringContaining(message) }],
})
const recorded = { outcome: 'recorded' }

const raised = async (data: object = {}) => {
  const world = await boardWorld()
  const said = { title: 'Train every officer', body: 'body-steering', due: '2026-09', ...data }
  const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: said, happened: '2026-03-01' })
  return { world, thing }
}

describe('a correction is bad input', () => {
  test('of an entry that the thing does not have, or of another correction', async () => {
    const { world, thing } = await raised()
    const happened = { field: 'happened', was: '2026-03-01', is: '2026-02-28' }
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect(await correct(world, thing, { entry: nowhere, ...happened })).toMatchObject(
      invalid('data.event', `is no entry of ${thing}`),
    )
    expect(await correct(world, thing, happened)).toMatchObject(recorded)
    const again = { entry: 1, field: 'data.open.is', was: '2026-02-28', is: '2026-02-27' }
    expect(await correct(world, thing, again)).toMatchObject(invalid('data.event', 'is a correction itself'))
    expect(await correct(world, thing, { ...happened, was: '2026-02-28', is: '2026-02-27' })).toMatchObject(recorded)
  })

  test('of a field that the entry cannot have', async () => {
    const { world, thing } = await raised()
    const unknown = (field: string) => correct(world, thing, { field, was: null, is: 'x' })
    expect(await unknown('colour')).toMatchObject(
      invalid('data.field', 'happened, actor, basis, marking, status or data'),
    )
    expect(await unknown('data.colour')).toMatchObject(invalid('data.field', 'is no field of ActionProposed'))
    expect(await unknown('data.title.first')).toMatchObject(invalid('data.field', 'is no field'))
    expect(await unknown('data.strands.length')).toMatchObject(invalid('data.field', 'is no field'))
    expect(await unknown('data.strands.0.by')).toMatchObject(invalid('data.field', 'has no place in the entry'))
    expect(await unknown('data.__proto__')).toMatchObject(invalid('data.field', 'is no field'))
  })

  test('of a field whose parts are some open and some sealed: each is corrected by its own path', async () => {
    const world = await boardWorld()
    const outsideMeeting = { reason: 'The offer ends.', consulted: ['body-steering'] }
    const data = { body: 'body-feb', title: 'Buy the licences', verb: 'approved', outsideMeeting }
    const thing = await world.does({ noun: 'decision', type: 'TakeDecision', data, actor: chiefConstable })
    const whole = { field: 'data.outsideMeeting', was: outsideMeeting, is: { reason: 'The offer ended.' } }
    expect(await correct(world, thing, whole)).toMatchObject(invalid('data.field', 'correct each by its own path'))
    const reason = { field: 'data.outsideMeeting.reason', was: 'The offer ends.', is: 'The offer ended.' }
    expect(await correct(world, thing, reason)).toMatchObject(recorded)
    const consulted = { field: 'data.outsideMeeting.consulted', was: ['body-steering'], is: ['body-feb'] }
    expect(await correct(world, thing, consulted)).toMatchObject(recorded)
    const [, sealed, open] = await world.store.readStream(thing)
    expect(JSON.stringify(sealed?.event)).not.toContain('The offer')
    expect(open?.event.data.open).toEqual({ was: ['body-steering'], is: ['body-feb'] })
  })

  test('where the entry says something else, or says it already', async () => {
    const { world, thing } = await raised()
    const due = (was: unknown, is: unknown) => correct(world, thing, { field: 'data.due', was, is })
    expect(await due('2026-08', '2026-10')).toMatchObject(invalid('data.was', 'is not what the entry says: "2026-09"'))
    expect(await due('2026-09', '2026-09')).toMatchObject(invalid('data.is', 'is what the entry says already'))
  })

  test('by a value that is no value of the field', async () => {
    const { world, thing } = await raised({ owner: 'office-chief-constable' })
    const field = (name: string, was: unknown, is: unknown) => correct(world, thing, { field: name, was, is })
    expect(await field('data.due', '2026-09', '2026-19')).toMatchObject({ problems: [{ path: 'data.is' }] })
    expect(await field('data.owner', 'office-chief-constable', 'body-feb')).toMatchObject(
      invalid('data.is', 'is not a reference to an office or an organisation'),
    )
    expect(await field('data.title', 'Train every officer', null)).toMatchObject(
      invalid('data.is', 'cannot leave it out'),
    )
    expect(await field('happened', '2026-03-01', 'spring')).toMatchObject({ problems: [{ path: 'data.is' }] })
    expect(await field('actor', { kind: 'notStated' }, { kind: 'body' })).toMatchObject(invalid('data.is.ref', 'body'))
  })
})

describe('a field that an entry leaves out reads as null', () => {
  test('and what was left out is put in, and what should not be there is taken away', async () => {
    const { world, thing } = await raised()
    const owner = 'office-chief-constable'
    expect(await correct(world, thing, { field: 'data.owner', was: null, is: owner })).toMatchObject(recorded)
    expect(await correct(world, thing, { field: 'data.due', was: '2026-09', is: null })).toMatchObject(recorded)
    expect((await streams(world.store).load(thing)).state).toMatchObject({ owner, due: null })
    // Without a due date, the first one can be set.
    await world.does({ noun: 'action', type: 'SetDueDate', thing, data: { due: '2026-12' } })
  })
})

describe('a list is corrected as it is', () => {
  test('whole or item by item, and the thing is folded so', async () => {
    const { world, thing } = await raised()
    const document = await world.does({
      ...{ noun: 'document', type: 'RegisterDocument', data: { kind: 'paper', title: 'A case', body: 'body-feb' } },
    })
    const put = {
      ...{ body: 'body-feb', title: 'To approve', gate: 'start' },
      actions: [thing],
      documents: [] as string[],
    }
    const data = { ...put, proposals: [{ number: 1, text: 'That it be done.' }] }
    const approval = await world.does({ noun: 'approval', type: 'DraftApproval', data })
    const documents = { field: 'data.documents', was: [], is: [document] }
    expect(await correct(world, approval, documents)).toMatchObject(recorded)
    expect((await streams(world.store).load(approval)).state).toMatchObject({ documents: [document] })
  })
})

describe('a correction that contradicts', () => {
  test('the present is refused: nothing happened in the future', async () => {
    const { world, thing } = await raised()
    const when = (is: string) => correct(world, thing, { field: 'happened', was: '2026-03-01', is })
    expect(await when('2026-03-11')).toMatchObject(invalid('data.is', 'lies in the future'))
    expect(await when('2026-03-10')).toMatchObject(recorded)
  })

  test('another field of the entry is refused, as the entry itself would have been', async () => {
    const { world, thing } = await raised()
    const due = { field: 'data.due', was: '2026-09', is: '2026-02' }
    expect(await correct(world, thing, due)).toMatchObject(
      invalid('data.is', 'is 2026-02, before 2026-03-01, when it was set'),
    )
    await world.does({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })
    const rebased = { due: '2026-03-05', reason: 'Sooner.' }
    await world.does({ noun: 'action', type: 'RebaselineDueDate', thing, data: rebased, happened: '2026-03-04' })
    const later = { entry: 2, field: 'happened', was: '2026-03-04', is: '2026-03-09' }
    expect(await correct(world, thing, later)).toMatchObject(
      invalid('data.is', 'does not go with data.due: is 2026-03-05, before 2026-03-09'),
    )
  })

  test('what was recorded later is refused: an appointment begins before it ends', async () => {
    const world = await boardWorld()
    const thing = 'body-steering'
    const member = 'office-chief-constable'
    await world.does({ noun: 'body', type: 'AppointMember', thing, data: { member, role: 'member', from: '2026-01' } })
    await world.does({ noun: 'body', type: 'RetireMember', thing, data: { member, until: '2026-02-10' } })
    const from = (is: string) => correct(world, thing, { entry: 1, field: 'data.from', was: '2026-01', is })
    expect(await from('2026-03')).toMatchObject(
      invalid('data.is', 'does not go with data.until of MemberRetired, which was recorded later'),
    )
    expect(await from('2026-02')).toMatchObject(recorded)
  })

  test('the numbers by which later entries name things is refused', async () => {
    const { world, thing } = await raised()
    await world.does({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })
    await world.does({ noun: 'action', type: 'AddMilestone', thing, data: { number: 1, title: 'A course' } })
    await world.does({ noun: 'action', type: 'ReachMilestone', thing, data: { number: 1 } })
    expect(await correct(world, thing, { entry: 2, field: 'data.number', was: 1, is: 2 })).toMatchObject(
      invalid('data.is', 'there is no milestone 1'),
    )
  })

  test('a gate that a later entry passed is refused, with the sentence of that gate', async () => {
    const world = await boardWorld()
    const [first, second] = ['2026-01-01', '2026-02-01']
    const ended = { person: 'notStated', from: '2020', until: '2025-12-31' }
    const office = 'office-digital-lead'
    await world.does({ noun: 'office', type: 'EstablishOffice', thing: office, data: { name: 'Digital Lead' } })
    await world.does({ noun: 'office', type: 'AppointHolder', thing: office, data: ended })
    await world.does({
      noun: 'office',
      type: 'AppointHolder',
      thing: office,
      data: { person: 'notStated', from: first },
    })
    const until = { entry: 1, field: 'data.until', was: '2025-12-31', is: second }
    expect(await correct(world, office, until)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'contradictsLaterEntry', sentence: expect.stringContaining('HolderAppointed') },
    })
  })

  test('only what it contradicts itself: what was at fault before stays as it was', async () => {
    const world = await boardWorld()
    const data = { event: 'ActionProposed', data: { title: 'An old one', body: 'body-feb', due: '2014' } }
    const old = { noun: 'action', type: 'EnterFromSource', thing: 'action-2015-0001', happened: '2015-02' } as const
    const thing = await world.does({ ...old, data })
    // A source may tell of a date that was over already.
    expect(await correct(world, thing, { field: 'data.due', was: '2014', is: '2014-06' })).toMatchObject(recorded)
  })
})

describe('the version of a document is its file', () => {
  test('and is not corrected into another: a name is', async () => {
    const world = await boardWorld()
    const data = { kind: 'paper', title: 'The case', body: 'body-feb' }
    const thing = await world.does({ noun: 'document', type: 'RegisterDocument', data })
    const { digest, bytes } = await world.keep('The case.')
    const version = { digest, bytes, mediaType: 'text/plain', fileName: 'case.txt' }
    await world.does({ noun: 'document', type: 'AddVersion', thing, data: version })
    const other = { entry: 1, field: 'data.digest', was: digest, is: 'b'.repeat(64) }
    expect(await correct(world, thing, other)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'versionIsItsFile', instead: expect.stringContaining('AddVersion') },
    })
    const name = { entry: 1, field: 'data.fileName', was: 'case.txt', is: 'the-case.txt' }
    expect(await correct(world, thing, name)).toMatchObject(recorded)
  })
})

describe('how minutes were amended', () => {
  test('says whether they were confirmed as they stood, and so does its correction', async () => {
    const world = await boardWorld()
    const hold = async (date: string) => {
      const data = { body: 'body-steering', date }
      const thing = await world.does({ noun: 'meeting', type: 'PlanMeeting', data, happened: date })
      return world.does({ noun: 'meeting', type: 'HoldMeeting', thing, happened: date })
    }
    const [first, next] = [await hold('2026-02-05'), await hold('2026-03-05')]
    const drafted = { meeting: first, text: 'The group went through its log.' }
    const thing = await world.does({ noun: 'minutes', type: 'DraftMinutes', data: drafted, happened: '2026-02-06' })
    await world.does({ noun: 'minutes', type: 'CirculateMinutes', thing, happened: '2026-02-07' })
    const confirm = {
      noun: 'minutes',
      type: 'ConfirmMinutes',
      thing,
      actor: steeringChair,
      happened: '2026-03-05',
    } as const
    await world.does({ ...confirm, data: { atMeeting: next }, ...(await revision(world, thing)) })
    const status = async () => (await streams(world.store).load(thing)).state.status
    expect(await status()).toBe('confirmed')
    const amended = 'The third item names the right unit.'
    await correct(world, thing, { entry: 2, field: 'data.asAmended', was: null, is: amended })
    expect(await status()).toBe('confirmedAsAmended')
    await correct(world, thing, { entry: 2, field: 'data.asAmended', was: amended, is: null })
    expect(await status()).toBe('confirmed')
  })
})
