/** What a Steering Group's secretary asks before a meeting, of a small story told in full, over HTTP. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consider, listedPaper, react } from '../support/papers.ts'
import { type Answer, type Service, startService } from '../support/service.ts'
import { steeringChair } from '../support/world.ts'

const query = readFileSync(new URL('steering.graphql', import.meta.url), 'utf8')

let service: Service
let answer: Answer['data']
let paper: Awaited<ReturnType<typeof listedPaper>>
let group: string
let unowned: string

/**
 * On 10 March a paper about one action is put to the Executive Board: proposal 1 approved on a condition, 2 deferred.
 * On 11 March the Steering Group meets. On 20 March another action is raised, owned, with a due date that moves twice.
 */
beforeAll(async () => {
  service = await startService()
  const { world } = service
  paper = await listedPaper(world)
  await consider(paper)
  await react(world)
  group = await world.does({
    noun: 'meeting',
    type: 'PlanMeeting',
    data: { body: 'body-steering', date: '2026-03-11' },
    happened: '2026-03-10',
  })
  world.setClock('2026-03-11T16:00:00.000Z')
  await world.does({ noun: 'meeting', type: 'HoldMeeting', thing: group, happened: '2026-03-11' })
  await world.does({ noun: 'meeting', type: 'ConcludeMeeting', thing: group, happened: '2026-03-11' })
  world.setClock('2026-03-20T09:00:00.000Z')
  const data = { title: 'Brief the schools', body: 'body-steering', owner: 'office-chief-constable', due: '2026-06-01' }
  unowned = paper.action
  const action = await world.does({ noun: 'action', type: 'ProposeAction', data, happened: '2026-03-20' })
  await world.does({ noun: 'action', type: 'AgreeAction', thing: action, actor: steeringChair, happened: '2026-03-20' })
  for (const [due, reason] of [
    ['2026-07-01', 'The college closes in June.'],
    ['2026-09', 'No trainer before the autumn.'],
  ]) {
    const moved = { noun: 'action', type: 'RebaselineDueDate', thing: action, happened: '2026-03-20' } as const
    await world.does({ ...moved, data: { due, reason } })
  }
  const atLeast = await world.store.lastOrdinal()
  const { data: told, errors } = await service.ask(query, { atLeast, meeting: group })
  expect(errors).toEqual([])
  answer = told
}, 60_000)

afterAll(() => service.stop())

const references = (connection: { nodes: { reference: string }[] }) =>
  connection.nodes.map(({ reference }) => reference)

describe('before a meeting the secretary sees', () => {
  test('4. which actions have no owner, no due date and no update since the last meeting', () => {
    expect(references(answer.accountability.noOwner)).toEqual([unowned])
    expect(references(answer.accountability.noDueDate)).toEqual([unowned])
    // The one raised since the meeting was not there to be updated.
    expect(references(answer.accountability.noUpdateSince)).toEqual([unowned])
  })

  test('8. which due dates were moved, how often and why', () => {
    expect(answer.accountability.rebaselined).toEqual([
      {
        reference: 'action-2026-0002',
        dueHistory: [
          { due: { edtf: '2026-06-01' }, because: null },
          { due: { edtf: '2026-07-01' }, because: 'The college closes in June.' },
          { due: { edtf: '2026-09' }, because: 'No trainer before the autumn.' },
        ],
      },
    ])
  })

  test('10. what the Executive Board still has of ours', () => {
    const { approvals, conditions } = answer.waitingOn
    expect(approvals.nodes).toEqual([
      { reference: 'approval-2026-0001', from: { reference: 'body-steering' }, status: 'deferred' },
    ])
    expect(references(conditions)).toEqual(['condition-approval-2026-0001-1'])
  })

  test('11. what changed since the last meeting, each thing once', () => {
    const changed = answer.changesSince.changes.map(({ thing }: { thing: { reference: string } }) => thing.reference)
    expect(changed).toContain('action-2026-0002')
    expect(changed).not.toContain('action-2026-0001')
    expect(new Set(changed).size).toBe(changed.length)
  })

  test('13. which conditions on our approvals are undischarged', () => {
    expect(answer.conditions.nodes).toEqual([
      {
        reference: 'condition-approval-2026-0001-1',
        status: 'open',
        due: 'start',
        text: 'The region pays its share.',
      },
    ])
  })

  test('14. which deferred items must come back, and that the board is told to take them up', () => {
    expect(answer.waitingOn.deferred.nodes).toEqual([{ reference: 'approval-2026-0001#2', number: 2 }])
    expect(answer.waitingOn.business).toEqual([{ about: { reference: 'approval-2026-0001' } }])
  })
})

describe('12. the secretary', () => {
  test('raises an action and gets its reference', async () => {
    const frame = `{ commandId: "${crypto.randomUUID()}", actor: { kind: notStated }, happened: "2026-03-20" }`
    const data = '{ title: "Publish the advice", body: "body-feb" }'
    const { data: told } = await service.ask(
      `mutation { proposeAction(frame: ${frame}, data: ${data}) { ... on Recorded { reference } } }`,
    )
    expect(told.proposeAction).toEqual({ reference: 'action-2026-0003' })
  })

  test("is refused the closure of the Executive Board's action in another body's name, with the reason", async () => {
    const { world } = service
    const thing = await world.does({ noun: 'action', type: 'ProposeAction', data: { title: 'Ours', body: 'body-feb' } })
    const close = `closeAction(frame: { commandId: "${crypto.randomUUID()}", thing: "${thing}", happened: "2026-03-20",
      actor: { kind: body, ref: "body-steering", capacity: chair } })`
    const { data: told } = await service.ask(`mutation { ${close} { ... on Refused { code sentence instead } } }`)
    expect(told.closeAction.code).toBe('notOfficeHolder')
    expect(told.closeAction.sentence).toMatch(/office/)
  })
})
