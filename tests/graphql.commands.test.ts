import { afterAll, beforeAll, expect, test } from 'vitest'
import { frame, type Service, startService } from './support/service.ts'
import { sourceOf } from './support/world.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const result = `__typename
  ... on Recorded { reference revision ordinal repeated events { id type ordinal } thing { reference status } }
  ... on WouldRecord { existing events { type moves { machine from to } } }
  ... on Refused { code sentence shutGate cites instead }
  ... on Invalid { problems { path message } }
  ... on Conflict { reference expectedRevision actualRevision since { ordinal type } }`
const propose = `mutation ($frame: CommandFrame!, $data: ProposeActionInput!, $dryRun: Boolean) {
  result: proposeAction(frame: $frame, data: $data, dryRun: $dryRun) { ${result} } }`
const data = { title: 'Train 220 officers', body: 'body-steering' }
const lastOrdinal = () => service.world.store.lastOrdinal()

test('a command that is allowed is recorded, and its answer shows the thing', async () => {
  const { data: answered, errors } = await service.ask(propose, { frame: frame(), data })
  expect(errors).toEqual([])
  expect(answered.result).toMatchObject({
    __typename: 'Recorded',
    reference: expect.stringMatching(/^action-2026-\d{4}$/),
    revision: 0,
    repeated: false,
    events: [{ type: 'ActionProposed' }],
    thing: { status: 'proposed' },
  })
})

test('the same command sent twice is recorded once, and the first answer is given again', async () => {
  const same = { frame: frame(), data }
  const first = await service.ask(propose, same)
  const before = await lastOrdinal()
  const second = await service.ask(propose, same)
  expect(second.data.result).toMatchObject({ ...first.data.result, repeated: true })
  expect(await lastOrdinal()).toBe(before)
})

test('a dry run says what would be recorded, and records nothing', async () => {
  const before = await lastOrdinal()
  const { data: answered } = await service.ask(propose, { frame: frame(), data, dryRun: true })
  expect(answered.result).toEqual({
    __typename: 'WouldRecord',
    existing: null,
    events: [{ type: 'ActionProposed', moves: [{ machine: 'action', from: null, to: 'proposed' }] }],
  })
  expect(await lastOrdinal()).toBe(before)
})

test('a command that the status does not know is refused, with what can be done instead', async () => {
  const thing = await service.world.does({ noun: 'action', type: 'ProposeAction', data })
  const start = `mutation ($frame: CommandFrame!) { result: startAction(frame: $frame) { ${result} } }`
  const { data: answered } = await service.ask(start, { frame: frame({ thing }) })
  expect(answered.result).toMatchObject({ __typename: 'Refused', code: 'wrongStatus', cites: [] })
  expect(answered.result.sentence).toContain('proposed')
  expect(answered.result.instead).toContain('AgreeAction')
})

test('what cannot be taken is told field by field', async () => {
  const { data: answered } = await service.ask(propose, {
    frame: frame({ happened: '2015-13-01' }),
    data: { title: ' ', body: 'steering' },
  })
  expect(answered.result.__typename).toBe('Invalid')
  const paths = answered.result.problems.map(({ path }: { path: string }) => path)
  expect(paths).toEqual(expect.arrayContaining(['happened', 'data.title', 'data.body']))
})

test('a field sent as null is a field left out', async () => {
  const { data: answered } = await service.ask(propose, { frame: frame({ basis: null }), data: { ...data, due: null } })
  expect(answered.result.__typename).toBe('Recorded')
})

test('a command bound to an older revision is a conflict that tells what happened since', async () => {
  const thing = await service.world.does({ noun: 'action', type: 'ProposeAction', data })
  await service.world.does({ noun: 'action', type: 'AmendAction', thing, data: { title: 'Train 80', reason: 'Fewer' } })
  const amend = `mutation ($frame: CommandFrame!) {
    result: amendAction(frame: $frame, data: { title: "Train 90", reason: "More" }) { ${result} } }`
  const { data: answered } = await service.ask(amend, { frame: frame({ thing, expectedRevision: 0 }) })
  expect(answered.result).toMatchObject({
    __typename: 'Conflict',
    reference: thing,
    expectedRevision: 0,
    actualRevision: 1,
    since: [{ type: 'ActionAmended' }],
  })
})

test('nothing is recorded by somebody who does not say who is recording', async () => {
  const before = await lastOrdinal()
  const { data: answered } = await service.ask(propose, { frame: frame(), data }, {})
  expect(answered.result).toMatchObject({ __typename: 'Refused', code: 'recorderUnknown' })
  expect(await lastOrdinal()).toBe(before)
})

test('what a source evidences is entered with its own data, and says so in the history', async () => {
  const enter = `mutation ($frame: CommandFrame!, $data: EnterActionFromSourceInput!) {
    result: enterActionFromSource(frame: $frame, data: $data) { ${result} } }`
  const entered = { event: 'ActionAgreed', data: {} }
  const basis = await sourceOf(service.world.handler)
  const from = frame({ happened: '2014-07', basis })
  const { data: answered, errors } = await service.ask(enter, { frame: from, data: entered })
  expect(errors).toEqual([])
  expect(answered.result.__typename).toBe('Recorded')
  const { reference } = answered.result
  const history = '{ history { nodes { sentence entered happened { edtf earliest latest precision } } } }'
  const { data: read } = await service.ask(`query ($r: ID!) { thing(reference: $r) ${history} }`, { r: reference })
  expect(read.thing.history.nodes).toEqual([
    {
      sentence: 'Somebody (not stated who) agreed the action in July 2014 (entered from a source).',
      entered: true,
      happened: { edtf: '2014-07', earliest: '2014-07-01', latest: '2014-07-31', precision: 'month' },
    },
  ])
})

// `was: JSON!` took no null: what a source did not tell at first could be put in by a record file, but by no mutation.
test('a field that an entry left out is corrected from null, and one that should not be there to null', async () => {
  const thing = await service.world.does({ noun: 'action', type: 'ProposeAction', data })
  const correct = `mutation ($frame: CommandFrame!, $data: CorrectActionEntryInput!) {
    result: correctActionEntry(frame: $frame, data: $data) { ${result} } }`
  const [entry] = (await service.world.store.readStream(thing)).map(({ event }) => event.id)
  const given = { event: entry, field: 'data.owner', reason: 'The minutes name the post.' }
  const correcting = async (data: object, expectedRevision: number) =>
    (await service.ask(correct, { frame: frame({ thing, expectedRevision }), data: { ...given, ...data } })).data.result
  const owner = 'office-chief-constable'
  expect(await correcting({ was: null, is: owner }, 0)).toMatchObject({ __typename: 'Recorded', revision: 1 })
  expect(await correcting({ was: owner, is: null }, 1)).toMatchObject({ __typename: 'Recorded', revision: 2 })
  const left = [{ path: 'data.was', message: 'must be given' }]
  expect(await correcting({ is: owner }, 2)).toMatchObject({ __typename: 'Invalid', problems: left })
})
