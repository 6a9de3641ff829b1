import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { factsOf } from '../../workflows/facts.ts'
import type { AnyCommand, State } from '../../workflows/rules.ts'
import { scrutinyRules } from '../../workflows/scrutiny.decider.ts'
import { newScrutiny, type ScrutinyState } from '../../workflows/scrutiny.state.ts'
import { bodyOf, meetingOf, second, voter } from '../support/approvals.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(scrutinyRules)
const stream = 'scrutiny-2026-0001'
const reason = { reason: 'as minuted' }
const world = [bodyOf(), meetingOf(), meetingOf({ stream: second })]
const scrutiny = { rules, stream, others: world }

const request = command('RequestScrutiny', {
  body: 'body-feb',
  asked: 'office-chief-constable',
  kind: 'paper',
  title: 'Cybercrime',
  question: 'What has been done, and what is planned?',
  topics: ['capacity', 'training'],
})
const accept = command('AcceptScrutiny')
const commission = command('CommissionScrutiny', { tasked: 'organisation-unit' })
const receive = command('ReceiveScrutiny', { document: 'document-2026-0001' })
const list = command('ListScrutiny', { meeting: 'meeting-2026-0001', label: '14.0' })
const outcomes = (...said: object[]) =>
  command('ConsiderScrutiny', { meeting: 'meeting-2026-0001', verb: 'considered', outcomes: said })
const noted = outcomes({ outcome: 'noted' })
const asksAgain = outcomes({ outcome: 'noted' }, { outcome: 'furtherReportRequested', due: '2026-09-01' })
const followUp = command('OpenFollowUp', { narrative: 'The report of September' })
const close = command('CloseScrutiny')
const listed = (...then: AnyCommand[]) => given(scrutiny, request, accept, commission, receive, list, ...then)
const scrutinised = (state: State) => state as ScrutinyState // the fold of a scrutiny item

describe('the laws of scrutiny', () => {
  keepsTheLaws({
    rules,
    machine: 'scrutiny',
    statusOf: state => state.status,
    start: newScrutiny(stream),
    others: world,
    commands: [
      request,
      accept,
      command('DeclineScrutiny', reason),
      commission,
      receive,
      command('ReturnScrutiny', reason),
      list,
      noted,
      asksAgain,
      command('DeferScrutiny', reason),
      followUp,
      command('RecordFollowUp', { narrative: 'Half of it' }),
      close,
      command('WithdrawScrutiny', reason),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      const { status, body, asked, tasked, outcomes: made } = scrutinised(state)
      if (status !== 'absent') expect([body, asked]).toEqual(['body-feb', 'office-chief-constable'])
      if (['received', 'listed', 'deferred'].includes(status)) expect(tasked).not.toBeNull()
      if (['considered', 'followUpOpen', 'closed'].includes(status)) expect(made).not.toEqual([])
    },
  })
})

describe('a scrutiny item', () => {
  test('is asked for by a body, and tasked by the office that was asked', () => {
    const { state } = given(scrutiny, request, accept, commission)
    expect(state).toMatchObject({
      status: 'commissioned',
      asked: 'office-chief-constable',
      tasked: 'organisation-unit',
    })
    expect(rules.asks(commission, state, factsOf(new Map()))).toMatchObject({ office: 'office-chief-constable' })
    expect(rules.asks(request, rules.initial(stream), factsOf(new Map()))).toEqual({
      power: 'record',
      body: 'body-feb',
    })
  })

  test('knows no command by which a body directs', () => {
    const directing = Object.keys(rules.definition.commands).filter(name => /Direct|Order|Instruct|Approve/.test(name))
    expect(directing).toEqual([])
  })

  test('cannot be commissioned before the office asked has accepted it', () => {
    expect(given(scrutiny, request).when(commission)).toMatchObject({
      refused: { code: 'wrongStatus', instead: expect.stringContaining('AcceptScrutiny') },
    })
  })

  test('may have several outcomes together, with the board word beside them', () => {
    const said = outcomes({ outcome: 'concern' }, { outcome: 'assuranceStated', level: 'limited' })
    expect(listed().when(said)).toMatchObject({
      events: [{ type: 'ScrutinyConsidered', data: { verb: 'considered' }, to: { scrutiny: 'considered' } }],
    })
    expect(listed(said).state).toMatchObject({ outcomes: ['concern', 'assuranceStated'] })
  })

  test('once deferred is listed again under the same identity', () => {
    const again = command('ListScrutiny', { meeting: second, label: '4.1' })
    expect(listed(command('DeferScrutiny', reason), again).state).toMatchObject({
      stream,
      status: 'listed',
      meeting: second,
      label: '4.1',
    })
  })

  test('that was returned is received again', () => {
    const returned = given(scrutiny, request, accept, commission, receive, command('ReturnScrutiny', reason))
    expect(returned.when(list)).toMatchObject({ refused: { code: 'wrongStatus' } })
    expect(returned.when(receive)).toMatchObject({ events: [{ to: { scrutiny: 'received' } }] })
  })

  test('with a further report owed is closed only after its follow-up', () => {
    expect(listed(asksAgain).when(close)).toMatchObject({ refused: { code: 'owesNoReport' } })
    expect(listed(asksAgain, followUp).when(close)).toMatchObject({ events: [{ to: { scrutiny: 'closed' } }] })
    expect(listed(noted).when(close)).toMatchObject({ events: [{ to: { scrutiny: 'closed' } }] })
  })
})

describe('each gate alone', () => {
  const votes = bodyOf({ decides: 'vote', quorum: 2 })
  const assured = outcomes({ outcome: 'assuranceStated', level: 'reasonable' })
  const inquorate = [votes, meetingOf({ attendance: [voter('office-one')], votesPresent: 1 })]
  const among = (others: State[], asked: AnyCommand) =>
    rules.decide(asked, listed().state, factsOf(new Map(others.map(each => [each.stream, each]))))

  test.each<[string, State[]]>([
    ['isOfTheBody', [bodyOf(), meetingOf({ body: 'body-bcb' })]],
    ['hasSat', [bodyOf(), meetingOf({ status: 'agendaPublished' })]],
    ['isAttendanceKnown', [votes, meetingOf()]],
    ['isQuorate', inquorate],
  ])('%s keeps an outcome out', (gate, others) => {
    expect(among(others, assured)).toMatchObject({ refused: { code: gate, shutGate: gate } })
  })

  test('an inquorate meeting may note but not state its assurance', () => {
    expect(among(inquorate, noted)).toHaveProperty('events')
    expect(among(inquorate, asksAgain)).toMatchObject({ refused: { code: 'isQuorate' } })
  })

  test('it is considered only at the meeting for which it is listed', () => {
    const elsewhere = command('ConsiderScrutiny', { meeting: second, verb: 'noted', outcomes: [{ outcome: 'noted' }] })
    expect(among(world, elsewhere)).toMatchObject({ refused: { code: 'isListedThere' } })
  })

  test('nothing is listed for a meeting that is over', () => {
    expect(among([bodyOf(), meetingOf({ status: 'concluded' })], list)).toMatchObject({ refused: { code: 'isToCome' } })
  })
})

test('an advisory body may note and ask again, but to state assurance takes the power to decide', () => {
  const power = (asked: AnyCommand) => rules.asks(asked, listed().state, factsOf(new Map())).power
  expect(power(asksAgain)).toBe('record')
  expect(power(outcomes({ outcome: 'noted' }, { outcome: 'assuranceStated', level: 'limited' }))).toBe('decide')
})

describe('what cannot stand in a command', () => {
  test.each([
    ['assurance without a level', { outcome: 'assuranceStated' }, 'level'],
    ['a level without assurance', { outcome: 'noted', level: 'none' }, 'level'],
    ['a body for what was not referred', { outcome: 'noted', toBody: 'body-bcb' }, 'toBody'],
    ['an outcome that only a source can leave out', { outcome: 'notStated' }, 'outcome'],
    ['a report due before it was asked for', { outcome: 'furtherReportRequested', due: '2026-01-01' }, 'due'],
  ])('%s', (_, said, field) => {
    expect(listed().when(outcomes(said))).toMatchObject({ invalid: [{ path: `data.outcomes.0.${field}` }] })
  })

  test('one outcome twice; a due date before the request; units met in a paper; a paper that is not named', () => {
    const asked = (over: object) => given(scrutiny).when({ ...request, data: { ...request.data, ...over } })
    expect(listed().when(outcomes({ outcome: 'noted' }, { outcome: 'noted' }))).toMatchObject({
      invalid: [{ path: 'data.outcomes.1.outcome' }],
    })
    expect(asked({ due: '2026-01-01' })).toMatchObject({ invalid: [{ path: 'data.due' }] })
    expect(asked({ met: ['organisation-unit'] })).toMatchObject({ invalid: [{ path: 'data.met' }] })
    expect(given(scrutiny, request, accept, commission).when(command('ReceiveScrutiny'))).toMatchObject({
      invalid: [{ path: 'data.document' }],
    })
  })
})

describe('what a source evidences', () => {
  const entered = (event: string, data: object, happened = '2015-10') =>
    command('EnterFromSource', { event, data }, { happened })

  test('a visit by an office, with the word and the topics it explored, needs no body, meeting or document', () => {
    const visit = entered('ScrutinyConsidered', {
      office: 'office-commissioner',
      kind: 'visit',
      verb: 'explored',
      topics: ['capacity', 'resources', 'training', 'funding'],
      met: ['organisation-unit'],
      outcomes: [{ outcome: 'notStated' }],
    })
    const { state } = given({ rules, stream }, visit)
    expect(state).toMatchObject({ status: 'considered', kind: 'visit', office: 'office-commissioner', body: '' })
    expect(rules.asks(visit, rules.initial(stream), factsOf(new Map()))).toEqual({
      power: 'record',
      office: 'office-commissioner',
    })
  })

  test('a paper supplied to a panel has no outcome where none is recorded', () => {
    const supplied = entered('ScrutinyReceived', { body: 'body-panel', document: 'document-2026-0001' }, 'notStated')
    expect(given({ rules, stream }, supplied).state).toMatchObject({ status: 'received', outcomes: [] })
  })

  test('a paper asked for and considered is entered in one step, and once more as more is found', () => {
    const considered = entered('ScrutinyConsidered', { body: 'body-bcb', outcomes: [{ outcome: 'notStated' }] })
    const more = entered('ScrutinyConsidered', { label: '14.0', outcomes: [{ outcome: 'noted' }] })
    expect(given({ rules, stream }, considered, more).state).toMatchObject({ label: '14.0', outcomes: ['noted'] })
  })
})
