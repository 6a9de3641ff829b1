import { describe, expect, test } from 'vitest'
import { boardWorld, chiefConstable, emptyWorld, keeper, steeringChair } from './support/world.ts'

const action = {
  noun: 'action',
  type: 'ProposeAction',
  data: { title: 'Train every officer', body: 'body-steering' },
} as const
const everything = async (store: Awaited<ReturnType<typeof boardWorld>>['store']) => store.readAll(1, 1000)

describe('on an empty record', () => {
  test('nobody may record anything before it is set up', async () => {
    const { ask } = emptyWorld()
    expect(await ask({ noun: 'person', type: 'RecordPerson', data: { name: 'Ann' } })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'notSetUp' },
    })
  })

  test('set-up is refused once it has been done', async () => {
    const { ask } = await boardWorld()
    const again = {
      noun: 'system',
      type: 'SetUpRecord',
      thing: 'system-record',
      data: { keeper, mayFill: [] },
    } as const
    expect(await ask({ ...again, by: { person: 'system:setup', known: 'system' } })).toMatchObject({
      outcome: 'refused',
    })
  })
})

describe('a command', () => {
  test('that creates a thing takes the next number of its year', async () => {
    const { does } = await boardWorld()
    expect(await does(action)).toBe('action-2026-0001')
    expect(await does(action)).toBe('action-2026-0002')
  })

  test('with an unknown field is bad input, told by its name', async () => {
    const { ask } = await boardWorld()
    const outcome = await ask({ ...action, data: { ...action.data, colour: 'blue' } })
    expect(outcome).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'data', message: expect.stringContaining('colour') }],
    })
  })

  test('that leaves out what is needed is told which field must be given, and which words one takes', async () => {
    const { ask } = await boardWorld()
    const without = await ask({ ...action, data: { title: 'Train' } })
    expect(without).toEqual({ outcome: 'invalid', problems: [{ path: 'data.body', message: 'must be given' }] })
    const long = { ...action, data: { ...action.data, narrative: 'n'.repeat(70_000) } }
    const tooLong = [{ path: 'data.narrative', message: 'is too long: at most 20000 characters' }]
    expect(await ask(long)).toEqual({ outcome: 'invalid', problems: tooLong })
    const document = { noun: 'document', type: 'RegisterDocument', data: { kind: 'letter', title: 'A' } } as const
    const problems = [{ path: 'data.kind', message: expect.stringMatching(/^must be one of paper, /) }]
    expect(await ask(document)).toMatchObject({ outcome: 'invalid', problems })
  })

  // A marking meant for the title was taken and lost: the title stood unmarked.
  test('that marks a field which it does not give is bad input, also deep within', async () => {
    const { ask } = await boardWorld()
    for (const path of ['data.tittle', 'data.owner', 'data.title.words', 'data.constructor']) {
      const outcome = await ask({ ...action, about: { [path]: { marking: 'OFFICIAL-SENSITIVE' } } })
      const problems = [{ path: `about.${path}`, message: 'names a field that is not given' }]
      expect(outcome).toEqual({ outcome: 'invalid', problems })
    }
    const marked = { ...action, about: { 'data.title': { marking: 'OFFICIAL-SENSITIVE' } } } as const
    expect(await ask(marked)).toMatchObject({ outcome: 'recorded' })
  })

  test('naming a body that is not in the record is bad input', async () => {
    const { ask } = await boardWorld()
    const outcome = await ask({ ...action, data: { title: 'Train', body: 'body-nowhere' } })
    expect(outcome).toMatchObject({ outcome: 'invalid', problems: [{ path: 'data.body' }] })
  })

  test.each([
    ...['2026-03-11', '2026-03-11?', '2030~', '2026-04', '2030/..'],
    ...['../2030-01-01', '2015/2030', '2015-03-24?/2030-01-01?'],
  ])(
    'of %s is bad input: it has not happened (was recorded where a qualifier or an interval stood)',
    async happened => {
      const { ask } = await boardWorld()
      expect(await ask({ ...action, happened })).toMatchObject({
        outcome: 'invalid',
        problems: [{ path: 'happened', message: expect.stringContaining('in the future') }],
      })
    },
  )

  test.each(['2026-03', '2026', '2026-03-10?', '2015/..', '2015/2026'])(
    'of %s is recorded: it goes on, or may have happened by today',
    async happened => {
      const { does } = await boardWorld()
      expect(await does({ ...action, happened })).toBe('action-2026-0001')
    },
  )

  test('with an impossible date is bad input', async () => {
    const { ask } = await boardWorld()
    expect(await ask({ ...action, happened: '2026-02-30' })).toMatchObject({
      outcome: 'invalid',
      problems: [{ path: 'happened' }],
    })
  })

  test('too large to be kept is bad input, with nothing recorded', async () => {
    const { ask, does, store } = await boardWorld()
    const thing = await does(action)
    const before = await store.lastOrdinal()
    const proposals = Array.from({ length: 100 }, (_, index) => ({
      number: index + 1,
      text: 'x',
      actions: Array(50).fill(thing),
    }))
    const data = { body: 'body-feb', title: 'Everything', actions: [thing], documents: [], gate: 'none', proposals }
    const outcome = await ask({ noun: 'approval', type: 'DraftApproval', data })
    expect(outcome).toMatchObject({ outcome: 'invalid', problems: [{ message: expect.stringContaining('60') }] })
    expect(await store.lastOrdinal()).toBe(before)
    // The number it would have had is not lost to the next one.
    expect(
      await does({ noun: 'approval', type: 'DraftApproval', data: { ...data, proposals: [{ number: 1, text: 'x' }] } }),
    ).toBe('approval-2026-0001')
  })

  test('asked dry is judged, and nothing is recorded', async () => {
    const { ask, store } = await boardWorld()
    const before = await everything(store)
    expect(await ask({ ...action, dryRun: true })).toEqual({
      outcome: 'wouldRecord',
      thing: null,
      events: [{ type: 'ActionProposed', to: { action: 'proposed' } }],
    })
    expect(await everything(store)).toEqual(before)
  })
})

describe('who may', () => {
  test('a stranger may not record', async () => {
    const { ask } = await boardWorld()
    const stranger = { person: 'person-00000000-0000-4000-8000-000000000099', known: 'header' } as const
    expect(await ask({ ...action, by: stranger })).toMatchObject({ outcome: 'refused', refusal: { byPolicy: true } })
  })

  test('an action of the Steering Group is agreed by its chair, and by nobody whose power is not stated', async () => {
    const { ask, does } = await boardWorld()
    const thing = await does(action)
    expect(await ask({ noun: 'action', type: 'AgreeAction', thing })).toMatchObject({ outcome: 'refused' })
    expect(await ask({ noun: 'action', type: 'AgreeAction', thing, actor: steeringChair })).toMatchObject({
      outcome: 'recorded',
    })
  })
})

describe('a body that asks for scrutiny', () => {
  test('never directs: only the office asked can take it on and task somebody with it', async () => {
    const { ask, does } = await boardWorld()
    const data = {
      body: 'body-feb',
      asked: 'office-chief-constable',
      kind: 'paper',
      title: 'Progress',
      question: 'How far?',
    }
    const thing = await does({ noun: 'scrutiny', type: 'RequestScrutiny', data, actor: steeringChair })
    const accept = { noun: 'scrutiny', type: 'AcceptScrutiny', thing } as const
    expect(await ask({ ...accept, actor: { kind: 'body', ref: 'body-feb' } })).toMatchObject({
      outcome: 'refused',
      refusal: { byPolicy: true },
    })
    expect(await ask({ ...accept, actor: chiefConstable })).toMatchObject({ outcome: 'recorded' })
  })
})

describe('what is sealed', () => {
  test('is not in the governed event, and is given back with its disclosure', async () => {
    const { does, store } = await boardWorld()
    const thing = await does(action)
    const [stored] = await store.readStream(thing)
    expect(JSON.stringify(stored?.event)).not.toContain('Train every officer')
    expect(JSON.stringify(stored?.event.data)).toContain('_sd')
    expect(stored?.disclosure?.disclosures).toHaveLength(1)
  })
})
