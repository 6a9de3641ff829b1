import { describe, expect, test } from 'vitest'
import type { ApprovalState } from '../../workflows/approval.state.ts'
import { isStale, isStaleFor } from '../../workflows/approvalStanding.ts'
import { factsOf } from '../../workflows/facts.ts'
import type { MeetingState } from '../../workflows/meeting.state.ts'
import type { AnyCommand, State } from '../../workflows/rules.ts'
import {
  bodyOf,
  consider,
  considerAgain,
  draft,
  february,
  listed,
  meetingOf,
  rules,
  second,
  stream,
  voter,
  world,
} from '../support/approvals.ts'
import { command, given, play } from '../support/given.ts'

const approve = consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'approved' })
const reason = { reason: 'as minuted' }

const facts = (others: State[]) => factsOf(new Map(others.map(each => [each.stream, each])))

/** The decision on a listed approval where the world around it is as given. */
const among = (others: State[], asked = approve, history = listed()) =>
  rules.decide(asked, history.state, facts(others))

const meetingAs = (over: Partial<MeetingState>) => [february, bodyOf(), meetingOf(over)]
const threeVotes = bodyOf({ decides: 'vote', quorum: 3 })
const present = [voter('office-one'), voter('office-two')]
const inquorate = [february, threeVotes, meetingOf({ attendance: present, votesPresent: 2 })]

describe('each gate alone', () => {
  test.each([
    ['isOfTheBody', meetingAs({ body: 'body-bcb' })],
    ['hasSat', meetingAs({ status: 'called' })],
    ['isQuorate', inquorate],
    ['isAttendanceKnown', [february, threeVotes, meetingOf()]],
    ['isAsPut', [{ ...february, material: 'b'.repeat(64) }, ...world]],
  ])('%s keeps a decision out', (gate, others) => {
    expect(among(others)).toMatchObject({ refused: { code: gate, shutGate: gate, instead: expect.any(String) } })
  })

  test('an approval is decided only at the meeting for which it is listed', () => {
    expect(listed().when(considerAgain({ proposal: 1, outcome: 'approved' }))).toMatchObject({
      refused: { code: 'isListedThere' },
    })
  })

  test.each(['concluded', 'cancelled'] as const)('nothing is listed for a meeting that is %s', status => {
    const others = [february, ...world, meetingOf({ stream: second, status })]
    const again = command('ListApproval', { meeting: second, label: '4.1' })
    expect(among(others, again)).toMatchObject({ refused: { code: 'isToCome' } })
  })

  test("nothing is listed for another body's meeting", () => {
    const others = [february, bodyOf(), meetingOf({ stream: second, body: 'body-bcb', status: 'called' })]
    const again = command('ListApproval', { meeting: second, label: '4.1' })
    expect(among(others, again)).toMatchObject({ refused: { code: 'isOfTheBody' } })
  })
})

describe('an inquorate meeting may note but not decide', () => {
  test.each(['noted', 'deferred', 'noDecision'])('it may say %s', outcome => {
    expect(among(inquorate, consider({ proposal: 1, outcome }))).toHaveProperty('events')
  })

  test.each(['approved', 'approvedAsAmended', 'agreedInPrinciple', 'supported', 'endorsed', 'referred', 'notApproved'])(
    'it may not say %s',
    outcome => {
      const asked = consider({ proposal: 1, outcome: 'noted' }, { proposal: 2, outcome })
      expect(among(inquorate, asked)).toMatchObject({ refused: { code: 'isQuorate' } })
    },
  )

  test('nor may it take back what a quorate one decided', () => {
    const rescind = command('RescindProposal', { proposal: 1, meeting: 'meeting-2026-0001', ...reason })
    expect(among(inquorate, rescind, listed(approve))).toMatchObject({ refused: { code: 'isQuorate' } })
  })
})

describe('what changed since it was put', () => {
  const changed = { ...february, material: 'b'.repeat(64) }
  const stale = [changed, ...world]
  const judged = command('JudgeChangeEditorial', { judge: 'office-secretary', reason: 'A comma' })

  test('may still be deferred', () => {
    expect(among(stale, consider({ proposal: 1, outcome: 'deferred' }))).toHaveProperty('events')
  })

  test('is decided once a named office judged it editorial', () => {
    const decision = among(stale, judged)
    expect(decision).toMatchObject({
      events: [{ type: 'ChangeJudgedEditorial', data: { digest: expect.any(String) } }],
    })
    const state = play(rules, listed().state, judged, stale) as ApprovalState // the fold of an approval
    const history = { ...listed(), state }
    expect(among(stale, approve, history)).toHaveProperty('events')
  })

  test('and nothing else can be judged editorial', () => {
    expect(among([february, ...world], judged)).toMatchObject({ refused: { code: 'hasChanged' } })
  })

  test('is not made good for an approved proposal by putting the rest again', () => {
    const part = consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'deferred' })
    const returned = listed(part, command('ReturnApproval', reason))
    const again = play(rules, returned.state, command('SubmitApproval'), stale) as ApprovalState // an approval's fold
    expect(again.status).toBe('submitted')
    expect(isStale(again, facts(stale))).toBe(false)
    expect(isStaleFor(again, february.stream, facts(stale))).toBe(true)
  })

  test('is made good for what was approved when it is judged editorial, also after the rest was put again', () => {
    const part = consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'deferred' })
    const returned = listed(part, command('ReturnApproval', reason))
    const again = play(rules, returned.state, command('SubmitApproval'), stale)
    const good = play(rules, again, judged, stale) as ApprovalState // an approval's fold
    expect(isStaleFor(good, february.stream, facts(stale))).toBe(false)
  })

  test('does not touch what was approved when only something new is put beside it', () => {
    const part = consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'deferred' })
    const returned = listed(part, command('ReturnApproval', reason))
    const more = command('AmendApproval', { documents: ['document-2026-0009'] })
    const amended = play(rules, play(rules, returned.state, more), command('SubmitApproval'), [february, ...world])
    expect(isStaleFor(amended as ApprovalState, february.stream, facts([february, ...world]))).toBe(false)
  })
})

describe('what was decided of one proposal', () => {
  const part = consider({ proposal: 1, outcome: 'approved' }, { proposal: 2, outcome: 'deferred' })
  const again = command('ListApproval', { meeting: second, label: '4.1' })
  const rescind = command('RescindProposal', { proposal: 1, ...reason })
  const where: [string, AnyCommand[]][] = [
    ['while the rest is listed again', [part, again]],
    ['after the rest was returned', [part, command('ReturnApproval', reason)]],
    ['after the rest was put once more', [part, command('ReturnApproval', reason), command('SubmitApproval')]],
    ['after the rest was withdrawn', [part, command('WithdrawApproval', reason)]],
  ]

  test.each(where)('can be rescinded %s (it once could not)', (_, history) => {
    expect(listed(...history).when(rescind)).toMatchObject({ events: [{ to: { 'proposal#1': 'rescinded' } }] })
  })

  test('is needed for that: where nothing is decided there is nothing to rescind', () => {
    expect(listed().when(rescind)).toMatchObject({ refused: { shutGate: 'hasOutcome' } })
  })
})

describe('a proposal', () => {
  test('that is decided is not decided again', () => {
    const again = command('ListApproval', { meeting: second, label: '4.1' })
    const history = listed(consider({ proposal: 1, outcome: 'approved' }), again)
    expect(history.when(considerAgain({ proposal: 1, outcome: 'notApproved' }))).toMatchObject({
      refused: { code: 'proposalIsDecided', instead: expect.stringContaining('Rescind') },
    })
  })

  test('of which nothing was decided cannot be rescinded, and one only noted has nothing to rescind', () => {
    const rescind = (proposal: number) => command('RescindProposal', { proposal, ...reason })
    const noted = listed(consider({ proposal: 1, outcome: 'noted' }))
    expect(noted.when(rescind(1))).toMatchObject({ refused: { code: 'canEnd' } })
    const part = listed(consider({ proposal: 1, outcome: 'approved' }))
    expect(part.when(rescind(2))).toMatchObject({ refused: { code: 'proposalIsUndecided' } })
  })

  test('that is not there is bad input, named by its field', () => {
    expect(listed().when(consider({ proposal: 3, outcome: 'approved' }))).toMatchObject({
      invalid: [{ path: 'data.outcomes.0.proposal' }],
    })
  })
})

describe('what cannot stand in a command', () => {
  const condition = { text: 'Show the budget', due: 'start' }
  test.each([
    ['conditions without the outcome', { outcome: 'approved', conditions: [condition] }, 'conditions'],
    ['the outcome without conditions', { outcome: 'approvedSubjectToConditions' }, 'conditions'],
    ['an outcome that only a source can leave out', { outcome: 'notStated' }, 'outcome'],
    ['a later meeting for what was not deferred', { outcome: 'approved', toMeeting: second }, 'toMeeting'],
    ['another body for what was not referred', { outcome: 'approved', toBody: 'body-bcb' }, 'toBody'],
    [
      'a condition due before it was set',
      { outcome: 'approvedSubjectToConditions', conditions: [{ ...condition, dueDate: '2026-01-01' }] },
      'conditions.0.dueDate',
    ],
  ])('%s', (_, said, field) => {
    expect(listed().when(consider({ proposal: 1, ...said }))).toMatchObject({
      invalid: [{ path: `data.outcomes.0.${field}` }],
    })
  })

  test("an outcome without the board's own word", () => {
    const wordless = command('ConsiderApproval', {
      meeting: 'meeting-2026-0001',
      outcomes: [{ proposal: 1, outcome: 'approved' }],
    })
    expect(listed().when(wordless)).toMatchObject({ invalid: [{ path: 'data.outcomes.0.verb' }] })
  })

  test('two proposals of one number, and one that names an action not put with it', () => {
    const proposals = [
      { number: 1, text: 'One' },
      { number: 1, text: 'Another', actions: ['action-2026-0009'] },
    ]
    expect(given({ rules, stream }).when(draft({ proposals }))).toMatchObject({
      invalid: [{ path: 'data.proposals.1.number' }, { path: 'data.proposals.1.actions.0' }],
    })
  })
})
