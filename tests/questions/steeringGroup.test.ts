/** The questions of a Steering Group and its boards, put over HTTP; the answers follow from the story by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Story, tellStory } from '../support/forceStory.ts'
import { type Server, startServer } from '../support/server.ts'
import { frame } from '../support/service.ts'
import { chiefConstable, keeper, steeringChair } from '../support/world.ts'

let server: Server
let story: Story
beforeAll(async () => {
  server = await startServer('boards')
  story = await tellStory(server)
})
afterAll(() => server.stop())

type Named = { reference: string }
const references = (nodes: Named[]) => nodes.map(({ reference }) => reference)
const group = 'body-steering'
const board = 'body-feb'

describe('4. what nobody attends to', () => {
  test('is an action without an owner, without a due date, or without an update since the last meeting', async () => {
    const { accountability } = await server.question('04-unattended', { body: group, on: '2026-03-31' })
    expect(references(accountability.noOwner.nodes)).toEqual([story.buy, story.newcomer])
    expect(references(accountability.noDueDate.nodes)).toEqual([story.leaflet, story.newcomer])
    // What was raised after the meeting owes it no update.
    expect(accountability.noUpdateSince.nodes).toEqual([
      { reference: story.train, lastUpdate: { happened: { edtf: '2026-03-12' } } },
      { reference: story.leaflet, lastUpdate: null },
      { reference: story.hotline, lastUpdate: null },
    ])
  })
})

describe('8. a due date that was moved', () => {
  test('is told with every date, who moved it and why; the first stays first', async () => {
    const { accountability } = await server.question('08-moved-dates', { body: group })
    const recordedBy = { person: keeper }
    expect(accountability.rebaselined.nodes).toEqual([
      {
        reference: story.train,
        rebaselined: 2,
        dueFirst: { edtf: '2026-06' },
        due: { edtf: '2026-12' },
        dueHistory: [
          {
            due: { edtf: '2026-06' },
            isRebaseline: false,
            because: null,
            happened: { edtf: '2026-03-11' },
            actor: { kind: 'notStated', ref: null },
            recordedBy,
          },
          {
            due: { edtf: '2026-09' },
            isRebaseline: true,
            because: 'The trainer is ill.',
            happened: { edtf: '2026-03-24' },
            actor: { kind: 'body', ref: group },
            recordedBy,
          },
          {
            due: { edtf: '2026-12' },
            isRebaseline: true,
            because: 'The region trains first.',
            happened: { edtf: '2026-03-25' },
            actor: { kind: 'office', ref: 'office-chief-constable' },
            recordedBy,
          },
        ],
      },
    ])
  })
})

describe('10. what the boards wait for', () => {
  test('is a paper not decided, one deferred, a condition not discharged, and a report asked for', async () => {
    const { executive, coordination } = await server.question('10-awaited', {
      executive: board,
      coordination: 'body-bcb',
    })
    const from = { reference: group }
    expect(executive.approvals).toEqual({
      totalCount: 3,
      nodes: [
        { reference: story.paper, status: 'deferred', from },
        { reference: story.deferredPaper, status: 'deferred', from },
        { reference: story.waitingPaper, status: 'cleared', from },
      ],
    })
    const owner = { reference: 'office-chief-constable' }
    expect(executive.conditions.nodes).toEqual([
      { reference: `condition-${story.paper}-1`, owner, dueDate: { edtf: '2026-04-15' } },
    ])
    expect(coordination.scrutinyAskedBy.nodes).toEqual([
      { reference: story.scrutiny, asked: owner, due: { edtf: '2026-05' } },
    ])
  })
})

describe('11. what changed since the last meeting', () => {
  test('is each thing once, at its last change; what nobody touched is not among it', async () => {
    const { changesSince } = await server.question('11-changed-since', { meeting: story.groupMeeting, body: group })
    const changed: { thing: Named; firstChange: number; lastChange: number }[] = changesSince.changes
    const order = changed.map(({ thing }) => thing.reference)
    // The leaflet was told where its approval stands, as were the training and the software later on.
    expect(new Set(order)).toEqual(new Set([story.newcomer, story.leaflet, story.train, story.buy]))
    expect(order).toHaveLength(4)
    expect(order[0]).toBe(story.newcomer)
    expect(order).not.toContain(story.hotline)
    const lastChanges = changed.map(({ lastChange }) => lastChange)
    expect(lastChanges).toEqual([...lastChanges].sort((one, other) => one - other))
    expect(changesSince.sentence).toContain(
      `the close of ${story.groupMeeting} (stated as 2026-03-20; by the end of 20 March 2026)`,
    )
    expect(changesSince.pageInfo.hasNextPage).toBe(false)
  })
})

describe('13. a condition of our approvals', () => {
  test('is told until it is discharged', async () => {
    const { conditions, approvals } = await server.question('13-undischarged', { from: group })
    expect(conditions).toEqual({
      totalCount: 1,
      nodes: [
        {
          reference: `condition-${story.paper}-1`,
          status: 'open',
          due: 'start',
          dueDate: { edtf: '2026-04-15' },
          text: 'Learning confirms the places.',
          approval: { reference: story.paper, from: { reference: group } },
        },
      ],
    })
    const ours = approvals.nodes.find(({ reference }: Named) => reference === story.paper)
    expect(ours.conditions).toEqual([
      { number: 1, status: 'open' },
      { number: 2, status: 'discharged' },
    ])
  })
})

describe('14. what was deferred', () => {
  test('comes back to the meeting named, or to the next of the body where none was', async () => {
    const { proposals, waitingOn } = await server.question('14-coming-back', { body: board })
    const meeting = { reference: story.boardMeeting }
    const toMeeting = { reference: story.nextBoardMeeting, date: { edtf: '2026-04-30' } }
    expect(proposals).toEqual({
      totalCount: 2,
      nodes: [
        { reference: `${story.paper}#2`, toMeeting, meeting },
        { reference: `${story.deferredPaper}#1`, toMeeting: null, meeting },
      ],
    })
    expect(waitingOn.deferred.nodes).toEqual([
      { reference: `${story.paper}#2`, number: 2 },
      { reference: `${story.deferredPaper}#1`, number: 1 },
    ])
    expect(waitingOn.business).toEqual([
      { about: { reference: story.deferredPaper }, reason: 'deferred', meeting: null },
    ])
  })
})

describe('12. an action', () => {
  test('that is raised is given the next reference, and stands as proposed', async () => {
    const raised = await server.question('12-raise', {
      frame: frame({ happened: '2026-03-27' }),
      data: { title: 'Write to the schools', body: group },
    })
    expect(raised.proposeAction).toMatchObject({
      __typename: 'Recorded',
      // The story raised six before it.
      reference: 'action-2026-0007',
      thing: { status: 'proposed' },
    })
  })

  test('of the Executive Board is closed by the board alone, and who tries is told why and what to do', async () => {
    const asked = (actor: object) => ({ frame: frame({ thing: story.executive, actor, happened: '2026-03-27' }) })
    const refused = (await server.question('12-close', asked(steeringChair))).closeAction
    expect(refused).toEqual({
      __typename: 'Refused',
      code: 'notOfficeHolder',
      sentence: expect.stringContaining('decides by its office-holder'),
      cites: [
        'A body that decides by its office-holder decides by whoever holds that office, deputises or acts in it.',
      ],
      instead: expect.stringContaining('Name the office that holds the power'),
    })
    const closed = (await server.question('12-close', asked(chiefConstable))).closeAction
    expect(closed).toEqual({ __typename: 'Recorded', thing: { status: 'closed' } })
  })
})
