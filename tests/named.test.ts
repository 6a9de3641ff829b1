/** What a command names must be in the record, wherever it names it. */
import { describe, expect, test } from 'vitest'
import { revision } from './support/papers.ts'
import { boardWorld, chiefConstable, type Given, keeper, type World } from './support/world.ts'

const missing = 'action-2026-0099'
const invalidAt = (path: string, message: string) => ({
  outcome: 'invalid',
  problems: [{ path, message: expect.stringContaining(message) }],
})

const proposed = async ({ does }: World) =>
  does({ noun: 'action', type: 'ProposeAction', data: { title: 'Train', body: 'body-steering' } })
const enteredInError = async (world: World) => {
  const thing = await proposed(world)
  const error = { noun: 'action', type: 'EnterInError', thing, data: { reason: 'Raised twice.' } } as const
  return world.does({ ...error, ...(await revision(world, thing)) })
}
const draftOf = (actions: string[], named: string[] = actions): Given => ({
  noun: 'approval',
  type: 'DraftApproval',
  data: {
    ...{ body: 'body-feb', title: 'A unit', documents: [], gate: 'start', actions },
    proposals: [{ number: 1, text: 'That it be built.', actions: named }],
  },
})

describe('what a command names', () => {
  test('is in the record, at every place of every list: each that is not is told by its path', async () => {
    const world = await boardWorld()
    const known = await proposed(world)
    expect(await world.ask(draftOf([known, missing], [missing]))).toEqual({
      outcome: 'invalid',
      problems: ['data.actions.1', 'data.proposals.0.actions.0'].map(path => ({
        path,
        message: `There is no ${missing} in the record`,
      })),
    })
    expect(await world.ask(draftOf([known]))).toMatchObject({ outcome: 'recorded' })
  })

  test('was not entered in error', async () => {
    const world = await boardWorld()
    const wrong = await enteredInError(world)
    expect(await world.ask(draftOf([wrong], []))).toMatchObject(
      invalidAt('data.actions.0', `${wrong} was entered in error`),
    )
  })

  test('may have been entered in error where it is only to end', async () => {
    const world = await boardWorld()
    const { does } = world
    const person = await does({ noun: 'person', type: 'RecordPerson', data: { name: 'Ann Twice' } })
    const member = { member: person, role: 'member', from: '2026-01' }
    await does({ noun: 'body', type: 'AppointMember', thing: 'body-steering', data: member })
    const error = { noun: 'person', type: 'EnterInError', thing: person, data: { reason: 'Entered twice.' } } as const
    await does({ ...error, expectedRevision: 0 })
    expect(await world.ask({ noun: 'body', type: 'AppointMember', thing: 'body-feb', data: member })).toMatchObject(
      invalidAt('data.member', 'was entered in error'),
    )
    const retired = { member: person, until: '2026-03-01' }
    await does({ noun: 'body', type: 'RetireMember', thing: 'body-steering', data: retired })
    const nobody = { member: 'person-00000000-0000-4000-8000-000000000077', until: '2026-03-01' }
    expect(await world.ask({ noun: 'body', type: 'RetireMember', thing: 'body-steering', data: nobody })).toMatchObject(
      invalidAt('data.member', 'There is no person-'),
    )
  })

  test('not stated is nobody, and asks for nothing', async () => {
    const { ask } = await boardWorld()
    const holder = { person: 'notStated', from: '2026-02' }
    const deputy = { noun: 'office', type: 'AppointDeputy', thing: 'office-chief-constable' } as const
    expect(await ask({ ...deputy, data: holder })).toMatchObject({ outcome: 'recorded' })
    const stranger = 'person-00000000-0000-4000-8000-000000000077'
    expect(await ask({ ...deputy, data: { ...holder, person: stranger } })).toMatchObject(
      invalidAt('data.person', 'There is no person-'),
    )
  })

  test('may be the thing itself, which needs not be there yet', async () => {
    const { does } = await boardWorld()
    const founded = { name: 'Board of Boards', decides: 'consensusUnderChair' }
    const itself = { kind: 'body', ref: 'body-boards' } as const
    const constitute = { noun: 'body', type: 'ConstituteBody', thing: 'body-boards', data: founded } as const
    expect(await does({ ...constitute, actor: itself })).toBe('body-boards')
  })
})

describe('the frame of a command', () => {
  const told = { noun: 'action', type: 'ProposeAction', data: { title: 'Train', body: 'body-steering' } } as const

  test('names an office, a body or an organisation that is there, held by somebody who is', async () => {
    const { ask } = await boardWorld()
    const asOffice = (ref: string, holder: string) =>
      ask({ ...told, actor: { kind: 'office', ref, capacity: 'holder', holder } })
    expect(await asOffice('office-nowhere', 'notStated')).toMatchObject(invalidAt('actor.ref', 'There is no office-'))
    const nobody = 'person-00000000-0000-4000-8000-000000000077'
    expect(await asOffice('office-chief-constable', nobody)).toMatchObject(
      invalidAt('actor.holder', 'There is no person-'),
    )
    expect(await ask({ ...told, actor: { kind: 'organisation', ref: 'organisation-nowhere' } })).toMatchObject(
      invalidAt('actor.ref', 'There is no organisation-'),
    )
    expect(await asOffice('office-chief-constable', keeper)).toMatchObject({ outcome: 'recorded' })
  })

  test('rests on a document of the record, for the whole and for each field', async () => {
    const { ask, does } = await boardWorld()
    const on = (document: string) => ({ document, paragraph: '4.2', kind: 'stated' }) as const
    const nowhere = 'document-2026-0099'
    expect(await ask({ ...told, basis: on(nowhere) })).toMatchObject(
      invalidAt('basis.document', 'There is no document-'),
    )
    expect(await ask({ ...told, about: { 'data.body': { basis: on(nowhere) } } })).toMatchObject(
      invalidAt('about.data.body.basis.document', 'There is no document-'),
    )
    const data = { kind: 'report', title: 'Its own source' }
    const document = await does({ noun: 'document', type: 'RegisterDocument', data })
    expect(await ask({ ...told, basis: on(document) })).toMatchObject({ outcome: 'recorded' })
  })
})

describe('what a source tells', () => {
  const entered = (data: object): Given => ({
    ...{ noun: 'action', type: 'EnterFromSource', thing: 'action-2015-0001', happened: '2015-02' },
    data: { event: 'ActionProposed', data: { title: 'An old one', ...data } },
  })

  test('names only what is in the record, in every field of the event and in its lists', async () => {
    const { ask } = await boardWorld()
    const strand = { scheme: 'local-1', strand: 'prevent', basis: 'inferred', by: 'office-nowhere' }
    expect(await ask(entered({ strands: [strand] }))).toMatchObject(
      invalidAt('data.data.strands.0.by', 'There is no office-nowhere'),
    )
    expect(await ask(entered({ body: 'body-nowhere' }))).toMatchObject(invalidAt('data.data.body', 'body-nowhere'))
    expect(await ask(entered({ body: 'body-feb' }))).toMatchObject({ outcome: 'recorded' })
  })

  test('is an event of the noun, and nothing that merely has a name', async () => {
    const { ask } = await boardWorld()
    for (const event of ['ActionPolished', 'constructor', '__proto__']) {
      const data = { event, data: {} }
      expect(await ask({ ...entered({}), data })).toMatchObject(invalidAt('data.event', 'is no event of an action'))
    }
  })

  test('that has not the form of a reference is told by its form', async () => {
    const { ask } = await boardWorld()
    expect(await ask(entered({ body: 'the board' }))).toMatchObject(invalidAt('data.data.body', 'is not a reference'))
  })
})

describe('the right value of a corrected reference', () => {
  const correcting = async (is: string, authority?: string) => {
    const world = await boardWorld()
    const thing = await proposed(world)
    const [entry] = await world.store.readStream(thing)
    const data = { event: entry?.event.id, field: 'data.body', was: 'body-steering', is, reason: 'Misread.' }
    return world.ask({
      ...{ noun: 'action', type: 'CorrectEntry', thing, expectedRevision: 0 },
      data: { ...data, ...(authority === undefined ? {} : { authority }) },
    })
  }

  test('is in the record, and of the kind that the field takes', async () => {
    expect(await correcting('body-nowhere')).toMatchObject(invalidAt('data.is', 'There is no body-nowhere'))
    expect(await correcting('office-chief-constable')).toMatchObject(
      invalidAt('data.is', 'is not a reference to a body'),
    )
    expect(await correcting('body-feb')).toMatchObject({ outcome: 'recorded' })
  })

  test('rests on an authority that is in the record', async () => {
    expect(await correcting('body-feb', 'decision-2026-0099')).toMatchObject(
      invalidAt('data.authority', 'There is no decision-'),
    )
  })

  test('was not entered in error, though the wrong one may have been', async () => {
    const world = await boardWorld()
    const { does, ask, store } = world
    const wrong = await proposed(world)
    const other = await enteredInError(world)
    const right = await proposed(world)
    const approval = await does(draftOf([wrong], []))
    await does({
      ...{ noun: 'action', type: 'EnterInError', thing: wrong, data: { reason: 'Raised twice.' } },
      ...(await revision(world, wrong)),
    } as const)
    const [entry] = await store.readStream(approval)
    const correct = (field: string, was: string | string[], is: string | string[]) =>
      ask({
        ...{ noun: 'approval', type: 'CorrectEntry', thing: approval, expectedRevision: 0, dryRun: true },
        data: { event: entry?.event.id, field, was, is, reason: 'Misread.' },
      })
    expect(await correct('data.actions.0', wrong, other)).toMatchObject(invalidAt('data.is', 'was entered in error'))
    expect(await correct('data.actions', [wrong], [wrong, other])).toMatchObject(
      invalidAt('data.is.1', 'was entered in error'),
    )
    expect(await correct('data.actions', [wrong], [wrong, right])).toMatchObject({ outcome: 'wouldRecord' })
    expect(await correct('data.actions.0', wrong, right)).toMatchObject({ outcome: 'wouldRecord' })
  })

  test('is the office that acted, where the actor is corrected', async () => {
    const world = await boardWorld()
    const thing = await proposed(world)
    const [entry] = await world.store.readStream(thing)
    const correct = (ref: string) =>
      world.ask({
        ...{ noun: 'action', type: 'CorrectEntry', thing, expectedRevision: 0 },
        data: {
          ...{ event: entry?.event.id, field: 'actor', was: { kind: 'notStated' }, reason: 'Minuted.' },
          is: { ...chiefConstable, ref },
        },
      })
    expect(await correct('office-nowhere')).toMatchObject(invalidAt('data.is.ref', 'There is no office-nowhere'))
    expect(await correct('office-chief-constable')).toMatchObject({ outcome: 'recorded' })
  })
})

test('a reaction may tell of an approval that was entered in error, for nothing that follows is lost', async () => {
  const world = await boardWorld()
  const action = await proposed(world)
  const approval = await world.does(draftOf([action], []))
  const error = { noun: 'approval', type: 'EnterInError', thing: approval, data: { reason: 'Twice.' } } as const
  await world.does({ ...error, expectedRevision: 0 })
  const tell = { noun: 'action', type: 'TellApprovalStanding', thing: action } as const
  const by = { person: 'system:reactions', known: 'system' } as const
  const told = (named: string) => world.ask({ ...tell, by, data: { approval: named, standing: 'ended' } })
  expect(await told(approval)).toMatchObject({ outcome: 'recorded' })
  expect(await told('approval-2026-0099')).toMatchObject(invalidAt('data.approval', 'There is no approval-'))
})
