import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { documentRules } from '../../workflows/document.decider.ts'
import { type DocumentState, newDocument } from '../../workflows/document.state.ts'
import { board, meetingAfter, panel, planned } from '../support/boards.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(documentRules)
const stream = 'document-2026-0001'
const meeting = 'meeting-2026-0001'
const document = { rules, stream, others: [board, panel, meetingAfter(meeting, planned('body-feb'))] }
const reason = { reason: 'the figures came late' }
const registered = command('RegisterDocument', { kind: 'paper', title: 'Training', body: 'body-feb', meeting })
const version = (digit: string) =>
  command('AddVersion', {
    digest: digit.repeat(64),
    bytes: 1024,
    mediaType: 'application/pdf',
    fileName: 'training.pdf',
  })
const submitted = command('SubmitDocument', {})
const published = command('PublishDocument', {
  kind: 'plan',
  publicTitle: 'Police and Crime Plan 2013-16',
  url: 'https://www.example.org/plan.pdf',
})

describe('the laws of documents', () => {
  keepsTheLaws({
    rules,
    machine: 'document',
    statusOf: state => state.status,
    start: newDocument(stream),
    others: document.others,
    commands: [
      registered,
      version('a'),
      submitted,
      command('ClearDocument'),
      command('ReturnDocument', reason),
      published,
      command('WithdrawDocument', reason),
      command('DeclareLate', reason),
      command('AcceptLate', reason),
      command('MarkToFollow'),
      command('TableDocument', { meeting }),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      const { versions } = state as DocumentState
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1))
    },
  })
})

describe('a document', () => {
  const inHand = given(document, registered, version('a'))

  test('numbers its versions itself, one after the other', () => {
    const { state } = given(document, registered, version('a'), version('b'), version('a'))
    expect((state as DocumentState).versions).toEqual([
      { number: 1, digest: 'a'.repeat(64) },
      { number: 2, digest: 'b'.repeat(64) },
      { number: 3, digest: 'a'.repeat(64) },
    ])
  })

  test('takes no version that is the latest one over again', () => {
    expect(inHand.when(version('a'))).toMatchObject({ invalid: [{ path: 'data.digest' }] })
    expect(inHand.when(version('b'))).toMatchObject({ events: [{ type: 'VersionAdded', data: { number: 2 } }] })
  })

  test('has a title, or a public one', () => {
    const untitled = command('RegisterDocument', { kind: 'paper' })
    const named = command('RegisterDocument', { kind: 'report', publicTitle: 'Police efficiency 2015' })
    expect(given(document).when(untitled)).toMatchObject({ invalid: [{ path: 'data.title' }] })
    expect(given(document).when(named)).toMatchObject({ events: [{ to: { document: 'draft' } }] })
  })

  test('of one body is not for a meeting of another', () => {
    const astray = command('RegisterDocument', { kind: 'paper', title: 'Training', body: 'body-panel', meeting })
    expect(given(document).when(astray)).toMatchObject({ invalid: [{ path: 'data.meeting' }] })
  })

  test('without a version is not submitted', () => {
    expect(given(document, registered).when(submitted)).toMatchObject({
      refused: { code: 'hasVersion', shutGate: 'hasVersion', instead: expect.stringContaining('AddVersion') },
    })
    expect(inHand.when(submitted)).toMatchObject({ events: [{ to: { document: 'submitted' } }] })
  })

  test('sent back to its author can be submitted again', () => {
    const returned = command('ReturnDocument', reason)
    const again = given(document, registered, version('a'), submitted, returned, version('b')).when(submitted)
    expect(again).toMatchObject({ events: [{ to: { document: 'submitted' } }] })
  })

  test('that changes after it was cleared still says which version was', () => {
    const { state } = given(document, registered, version('a'), submitted, command('ClearDocument'), version('b'))
    expect(state).toMatchObject({ status: 'cleared', cleared: 1, versions: [{ number: 1 }, { number: 2 }] })
  })

  test('is accepted as late only where it was declared late', () => {
    const accept = command('AcceptLate', reason)
    expect(inHand.when(accept)).toMatchObject({ refused: { code: 'isLate' } })
    const late = given(document, registered, version('a'), command('DeclareLate', reason))
    expect(late.when(accept)).toMatchObject({ events: [{ type: 'LateAccepted', to: { document: 'draft' } }] })
    expect(given(document, registered, command('DeclareLate', reason), accept).state).toMatchObject({
      timeliness: 'lateAccepted',
    })
  })

  test('to follow, and then tabled, keeps its status', () => {
    const tabled = command('TableDocument', { meeting })
    const { state } = given(document, registered, version('a'), submitted, command('MarkToFollow'), tabled)
    expect(state).toMatchObject({ status: 'submitted', timeliness: 'tabled', meeting })
  })

  test('that was withdrawn takes nothing more', () => {
    const withdrawn = given(document, registered, command('WithdrawDocument', reason))
    expect(withdrawn.when(version('a'))).toMatchObject({ refused: { code: 'wrongStatus' } })
  })
})

describe('a published document', () => {
  test('of another body is registered by its publication alone, on the day of the frame', () => {
    expect(given(document).when(published)).toMatchObject({
      events: [{ type: 'DocumentPublished', to: { document: 'published' } }],
    })
    expect(given(document, published).state).toMatchObject({
      kind: 'plan',
      publicTitle: 'Police and Crime Plan 2013-16',
    })
  })

  test('has an open title and a kind', () => {
    expect(given(document).when(command('PublishDocument', { kind: 'plan', title: 'A plan' }))).toMatchObject({
      invalid: [{ path: 'data.publicTitle' }],
    })
    expect(given(document).when(command('PublishDocument', { publicTitle: 'A plan' }))).toMatchObject({
      invalid: [{ path: 'data.kind' }],
    })
    expect(given(document, registered).when(command('PublishDocument', { publicTitle: 'Training' }))).toMatchObject({
      events: [{ to: { document: 'published' } }],
    })
  })

  test('known to a source by its existence has a version without a file', () => {
    const source = command('EnterFromSource', {
      event: 'DocumentRegistered',
      status: 'named',
      data: { kind: 'paper', title: 'Computer Enabled Crime and Cybercrime' },
    })
    const copy = command('EnterFromSource', { event: 'VersionAdded', status: 'named', data: { number: 1 } })
    expect(given(document, source, copy).state).toMatchObject({
      status: 'named',
      versions: [{ number: 1, digest: null }],
    })
  })
})
