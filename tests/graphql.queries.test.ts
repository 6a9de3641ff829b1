import { afterAll, beforeAll, expect, test } from 'vitest'
import { frame, type Service, startService } from './support/service.ts'
import { steeringChair } from './support/world.ts'

let service: Service
let action = ''
beforeAll(async () => {
  service = await startService()
  const { does } = service.world
  const strands = [{ scheme: 'cambridgeshire-2014', strand: 'protect', basis: 'stated' }]
  const data = { title: 'Train 220 officers', body: 'body-steering', owner: 'office-chief-constable', strands }
  action = await does({ noun: 'action', type: 'ProposeAction', data, happened: '2015-01-10' })
  const of = { noun: 'action' as const, thing: action }
  await does({ ...of, type: 'SetDueDate', data: { due: '2015-03' }, happened: '2015-01-10' })
  await does({
    ...of,
    type: 'RebaselineDueDate',
    data: { due: '2015-04', reason: 'Trainers ill' },
    happened: '2015-03',
  })
  await does({ ...of, type: 'AgreeAction', actor: steeringChair })
  await does({ noun: 'action', type: 'ProposeAction', data: { title: 'No owner', body: 'body-steering' } })
})
afterAll(() => service.stop())

const read = async (query: string, variables = {}) => {
  const { data, errors } = await service.ask(query, variables)
  expect(errors).toEqual([])
  return data
}
const latest = () => service.world.store.lastOrdinal()

test('a register filters, orders, pages and counts', async () => {
  const atLeast = await latest()
  const query = `query ($at: Int, $after: String) {
    actions(atLeast: $at, first: 1, after: $after, order: { by: reference }) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { reference } } } }`
  const { actions } = await read(query, { at: atLeast })
  expect(actions).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: actions.edges[0].cursor },
    edges: [{ node: { reference: action } }],
  })
  const second = await read(query, { after: actions.pageInfo.endCursor })
  expect(second.actions.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  const filtered = await read(`{ protect: actions(filter: { strand: protect, hasOwner: true }) { totalCount }
    none: actions(filter: { status: [proposed, agreed], statusNot: [proposed, agreed] }) { totalCount } }`)
  expect(filtered).toEqual({ protect: { totalCount: 1 }, none: { totalCount: 0 } })
})

test('a thing shows its links, its dates and its due dates with who moved them and why', async () => {
  const query = `query ($r: ID!) { action(reference: $r) { status title strands { scheme strand }
    body { reference name } owner { reference ... on Office { name } }
    due { edtf earliest latest precision } rebaselined dueHistory { due { edtf } isRebaseline because } } }`
  expect((await read(query, { r: action })).action).toEqual({
    status: 'agreed',
    title: 'Train 220 officers',
    strands: [{ scheme: 'cambridgeshire-2014', strand: 'protect' }],
    body: { reference: 'body-steering', name: 'Cybercrime Steering Group' },
    owner: { reference: 'office-chief-constable', name: 'Chief Constable' },
    due: { edtf: '2015-04', earliest: '2015-04-01', latest: '2015-04-30', precision: 'month' },
    rebaselined: 1,
    dueHistory: [
      { due: { edtf: '2015-03' }, isRebaseline: false, because: null },
      { due: { edtf: '2015-04' }, isRebaseline: true, because: 'Trainers ill' },
    ],
  })
})

test('a body is found by a name that it has, whatever its case', async () => {
  expect((await read('{ body(alias: "feb") { reference } }')).body).toEqual({ reference: 'body-feb' })
})

test('history shows from and to, who and why, and a correction beside what it corrects', async () => {
  const entries = await service.world.store.readStream(action)
  const event = entries[2]?.event.id
  const data = { event, field: 'data.due', was: '2015-04', is: '2015-05', reason: 'Misread' }
  const correct = `mutation ($frame: CommandFrame!, $data: CorrectActionEntryInput!) {
    correctActionEntry(frame: $frame, data: $data) { __typename ... on Recorded { ordinal } } }`
  const { correctActionEntry } = await read(correct, { frame: frame({ thing: action, expectedRevision: 3 }), data })
  const query = `query ($r: ID!, $at: Int) { thing(reference: $r, atLeast: $at) { ... on Action { due { edtf } }
    history(first: 3) { totalCount pageInfo { hasNextPage }
    nodes { type from to because sentence data recordedBy { known } actor { kind holder }
      corrections { field was is reason } } } } }`
  const { thing } = await read(query, { r: action, at: correctActionEntry.ordinal })
  expect(thing.due).toEqual({ edtf: '2015-05' })
  expect(thing.history).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } })
  expect(thing.history.nodes[2]).toEqual({
    type: 'DueDateRebaselined',
    from: 'proposed',
    to: 'proposed',
    because: 'Trainers ill',
    sentence: 'Somebody (not stated who) moved the due date to May 2015, in March 2015.',
    data: { due: '2015-05', reason: 'Trainers ill' },
    recordedBy: { known: 'header' },
    actor: { kind: 'notStated', holder: 'notStated' },
    corrections: [{ field: 'data.due', was: '2015-04', is: '2015-05', reason: 'Misread' }],
  })
})

test('which commands are open is told to whoever asks as somebody, with why the others are shut', async () => {
  const query = `query ($r: ID!) { thing(reference: $r) { commands {
    command mutation open needsPower powerHeldBy { kind ref } refusal { code } } } }`
  const { thing } = await read(query, { r: action })
  expect(thing.commands).toContainEqual({
    command: 'StartAction',
    mutation: 'startAction',
    open: true,
    needsPower: false,
    powerHeldBy: [],
    refusal: null,
  })
  const undelivered = thing.commands.find(({ command }: { command: string }) => command === 'CloseUndelivered')
  expect(undelivered).toMatchObject({ open: true, powerHeldBy: [{ kind: 'body', ref: 'body-steering' }] })
  const shut = thing.commands.find(({ command }: { command: string }) => command === 'CloseAction')
  expect(shut).toMatchObject({ open: false, refusal: { code: 'wrongStatus' } })
  const nobody = await service.ask(query, { r: action }, {})
  expect(nobody.errors[0]?.extensions.code).toBe('recorderUnknown')
})

test('a query that must see more than there is says not yet, and where it is', async () => {
  const { errors } = await service.ask('{ position(atLeast: 1000000) { ordinal } }')
  expect(errors[0]?.extensions).toMatchObject({ code: 'notYet', position: { ordinal: await latest() } })
})

test('accountability counts, and names what nobody owns, moves or says anything of', async () => {
  const { accountability } = await read(`{ accountability(on: "2015-06-01", body: "body-steering") {
    counts(by: status) { status n } byOwner: counts(by: owner) { value n thing { reference } }
    overdue { totalCount nodes { reference } } noOwner { totalCount } noDueDate { totalCount }
    noUpdateSince(ordinal: ${await latest()}) { totalCount sentence }
    rebaselined { totalCount nodes { reference rebaselined } }
    silence { totalCount nodes { action { reference } sentence } } } }`)
  expect(accountability).toMatchObject({
    counts: expect.arrayContaining([
      { status: 'agreed', n: 1 },
      { status: 'proposed', n: 1 },
    ]),
    overdue: { totalCount: 1, nodes: [{ reference: action }] },
    noOwner: { totalCount: 1 },
    noDueDate: { totalCount: 1 },
    noUpdateSince: { totalCount: 2 },
    rebaselined: { totalCount: 1, nodes: [{ reference: action, rebaselined: 1 }] },
    silence: { totalCount: 1, nodes: [{ action: { reference: action } }] },
  })
  const everywhere = await read('{ accountability { counts(by: strand) { value status n } } }')
  expect(everywhere.accountability.counts).toContainEqual({
    value: 'cambridgeshire-2014/protect',
    status: 'agreed',
    n: 1,
  })
})

test('counts within one body are those of its own actions, and of no body whose name begins alike', async () => {
  const query = `query ($body: ID) { accountability(body: $body) { byStatus: counts(by: status) { value status n }
    byBody: counts(by: body) { value status n } byOwner: counts(by: owner) { value status n thing { reference } }
    byStrand: counts(by: strand) { value status n } } }`
  const one = (value: string, status: string) => ({ value, status, n: 1 })
  const owner = 'office-chief-constable'
  expect((await read(query, { body: 'body-steering' })).accountability).toEqual({
    byStatus: [one('', 'agreed'), one('', 'proposed')],
    byBody: [one('body-steering', 'agreed'), one('body-steering', 'proposed')],
    byOwner: [
      { ...one('', 'proposed'), thing: null },
      { ...one(owner, 'agreed'), thing: { reference: owner } },
    ],
    byStrand: [one('', 'proposed'), one('cambridgeshire-2014/protect', 'agreed')],
  })
  const data = { name: 'Steering Committee', decides: 'consensusUnderChair', answersTo: 'body-feb' }
  const alike = await service.world.does({ noun: 'body', type: 'ConstituteBody', thing: 'body-steer', data })
  const none = { byStatus: [], byBody: [], byOwner: [], byStrand: [] }
  await service.readModel.waitFor(await latest())
  expect((await read(query, { body: alike })).accountability).toEqual(none)
})

test('the register of decisions shows decisions of their own, and what waits for a body is told', async () => {
  const decision = await service.world.does({
    noun: 'decision',
    type: 'EnterFromSource',
    happened: '2014-07',
    data: {
      event: 'DecisionTaken',
      status: 'taken',
      data: { body: 'body-feb', title: 'The 4P strategy', verb: 'supported' },
    },
  })
  const { registerOfDecisions, waitingOn } = await read(
    `query ($at: Int) {
      registerOfDecisions(body: "body-feb", atLeast: $at) { totalCount entries { reference verb decided { edtf } } }
      waitingOn(body: "body-steering") {
        actionsToAgree { totalCount } approvals { totalCount } business { about { reference } } }
      reactionTasks { code } }`,
    { at: await latest() },
  )
  expect(registerOfDecisions).toEqual({
    totalCount: 1,
    entries: [{ reference: decision, verb: 'supported', decided: { edtf: '2014-07' } }],
  })
  expect(waitingOn).toEqual({ actionsToAgree: { totalCount: 1 }, approvals: { totalCount: 0 }, business: [] })
})

test('a watch of one body tells each change of its things as it is recorded', async () => {
  const query = 'subscription { changed(body: "body-steering") { type reference sentence thing { status } } }'
  const response = await service.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const other = { name: 'Another Board' }
  await service.world.does({ noun: 'body', type: 'ConstituteBody', thing: 'body-other', data: other })
  await service.world.does({ noun: 'action', type: 'StartAction', thing: action })
  let told = ''
  while (!told.includes('ActionStarted')) told += (await reader?.read())?.value ?? ''
  expect(told).not.toContain('body-other')
  expect(told).toContain('"thing":{"status":"inProgress"}')
  await reader?.cancel()
})

test('a watch ends when the service closes, and holds the close up no longer', async () => {
  const closing = await startService()
  const response = await closing.fetch('/graphql?query=subscription{changed{type}}', {
    headers: { accept: 'text/event-stream' },
  })
  const [text] = await Promise.all([response.text(), closing.stop()])
  expect(text).toContain('event: complete')
})
