/** Ways round an approval, a quorum or an order of things that once were open, and are shut. */
import { describe, expect, test } from 'vitest'
import { type ActionState, approvalsWith } from '../../workflows/action.state.ts'
import type { ApprovalState } from '../../workflows/approval.state.ts'
import { concerning } from '../../workflows/approvalStanding.ts'
import { newCondition } from '../../workflows/condition.state.ts'
import { factsOf } from '../../workflows/facts.ts'
import { rulesOf } from '../../workflows/nouns.ts'
import { isQuorate } from '../../workflows/quorum.ts'
import type { AnyCommand, State } from '../../workflows/rules.ts'
import { consider, february, listed, world } from '../support/approvals.ts'
import { bodyOf, held, meetingAfter, panel, person, planned, voter } from '../support/boards.ts'
import { command, given, stored } from '../support/given.ts'

const rules = rulesOf('action')
const stream = 'action-2026-0001'
const reason = { reason: 'as minuted' }
const proposed = command('ProposeAction', { title: 'Train', body: 'body-feb' })
const agreed = command('AgreeAction')
const link = command('LinkApproval', { approval: 'approval-2026-0001', gate: 'start' })
const action = (...history: AnyCommand[]) => given({ rules, stream }, proposed, agreed, ...history)

/** What the rules say of an action where the world around it is as given. */
const among = (state: State, asked: AnyCommand, ...others: State[]) =>
  rules.decide(asked, state, factsOf(new Map(others.map(other => [other.stream, other]))))

/** The same, bound to nothing: whether it is stale is not what is asked. */
const unbound = (approval: ApprovalState): ApprovalState => ({
  ...approval,
  binding: null,
  proposals: approval.proposals.map(each => ({ ...each, bound: null })),
})

const part = (first: string) => consider({ proposal: 1, outcome: first }, { proposal: 2, outcome: 'approved' })
const approvalWith = (first: string): ApprovalState => listed(part(first)).state

describe('an action whose approval was refused', () => {
  const refusedOne = approvalWith('notApproved')

  test('does not begin by being closed undelivered and taken up again', () => {
    const closed = action(link, command('CloseUndelivered', reason)).state
    const reopened = among(closed, command('ReopenAction', reason), refusedOne, february, ...world)
    expect(reopened).toMatchObject({ refused: { shutGate: 'isApproved' } })
  })

  test('is taken up again once it is approved', () => {
    const closed = action(link, command('CloseUndelivered', reason)).state
    const reopened = among(closed, command('ReopenAction', reason), unbound(approvalWith('approved')), ...world)
    expect(reopened).toMatchObject({ events: [{ to: { action: 'inProgress' } }] })
  })
})

describe('an action of which one approval has ended', () => {
  const rescind = command('RescindProposal', { proposal: 1, ...reason })
  const ended = listed(part('approved'), rescind).state
  const another = { ...unbound(approvalWith('approved')), stream: 'approval-2026-0002' }
  const alsoLinked = command('LinkApproval', { approval: another.stream, gate: 'start' })

  test('waits for another, and starts on the one that took its place', () => {
    const alone = among(action(link).state, command('StartAction'), unbound(ended), ...world)
    expect(alone).toMatchObject({ refused: { shutGate: 'isApproved' } })
    const { state } = action(link, alsoLinked)
    expect(among(state, command('StartAction'), unbound(ended), another, ...world)).toHaveProperty('events')
  })

  test('does not start on it while the other is refused', () => {
    const refusedOne = { ...unbound(approvalWith('notApproved')), stream: another.stream }
    const { state } = action(link, alsoLinked)
    const start = among(state, command('StartAction'), unbound(ended), refusedOne, ...world)
    expect(start).toMatchObject({ refused: { shutGate: 'isApproved' } })
  })
})

describe('an approval', () => {
  test('that does not name an action cannot be linked to it, and opens no gate of it', () => {
    const other = { ...approvalWith('approved'), actions: ['action-2026-0002'] }
    expect(among(action().state, link, other)).toMatchObject({ invalid: [{ path: 'data.approval' }] })
    expect(concerning(other, stream)).toEqual([])
  })

  test('grants nothing by a proposal that names other actions', () => {
    const { proposals, ...rest } = approvalWith('approved')
    const all = proposals.map(each => ({ ...each, actions: ['action-2026-0002'] }))
    expect(concerning({ ...rest, proposals: all, actions: [stream, 'action-2026-0002'] }, stream)).toEqual([])
  })

  test('put for an action that is reported complete holds up its closure too', () => {
    const { state } = action(command('StartAction'), command('ReportActionComplete'))
    const told = { approval: 'approval-2026-0001', gate: 'completion', standing: 'awaited' } as const
    const approvals = approvalsWith([], 'told', told)
    const waiting = { ...(state as ActionState), approvals }
    const close = among(waiting, command('CloseAction'), listed().state, february, ...world)
    expect(close).toMatchObject({ refused: { shutGate: 'isApprovedToComplete' } })
  })

  test('that the action needs no longer is unlinked by the body, with a reason', () => {
    const unlink = command('UnlinkApproval', { approval: 'approval-2026-0001', ...reason })
    expect(rules.asks(unlink, action(link).state, factsOf(new Map()))).toMatchObject({ power: 'decide' })
    expect((action(link, unlink).state as ActionState).approvals).toEqual([])
    expect(action().when(unlink)).toMatchObject({ invalid: [{ path: 'data.approval' }] })
  })

  test('entered in error was never needed', () => {
    const inError = { ...approvalWith('notApproved'), status: 'enteredInError' } as const
    expect(among(action(link).state, command('StartAction'), inError)).toHaveProperty('events')
  })
})

describe('a condition', () => {
  const conditional = { outcome: 'approvedSubjectToConditions', conditions: [{ text: 'Show it', due: 'start' }] }
  const { state: approval } = listed(consider({ proposal: 1, ...conditional }, { proposal: 2, ...conditional }))
  const conditions = rulesOf('condition')
  const opened = (number: number, over: object = {}) =>
    command('OpenCondition', {
      ...{ approval: approval.stream, number, proposal: number, body: 'body-feb', due: 'start', text: 'Show it' },
      ...over,
    })

  test('is varied by one that words it anew, and not by any other: two never vary each other', () => {
    const of = { rules: conditions, stream: `condition-${approval.stream}-1`, others: [approval] }
    const varied = given(of, opened(1)).when(command('VaryCondition', { by: 2, ...reason }))
    expect(varied).toMatchObject({ refused: { shutGate: 'isReplaced' } })
  })

  test('is opened for the body that set it, and so discharged by no other', () => {
    const of = { rules: conditions, stream: `condition-${approval.stream}-1`, others: [approval] }
    expect(given(of).when(opened(1, { body: 'body-steering' }))).toMatchObject({ invalid: [{ path: 'data.body' }] })
  })

  test('that was entered in error holds nothing up', () => {
    const one = listed(consider({ proposal: 1, ...conditional }, { proposal: 2, outcome: 'approved' })).state
    const condition = (status: 'open' | 'enteredInError') => ({
      ...newCondition(`condition-${one.stream}-1`),
      ...{ revision: 1, status },
    })
    const start = (status: 'open' | 'enteredInError') =>
      among(action(link).state, command('StartAction'), unbound(one), condition(status))
    expect(start('open')).toMatchObject({ refused: { shutGate: 'conditionsDischarged' } })
    expect(start('enteredInError')).toHaveProperty('events')
  })
})

describe('a body that votes', () => {
  const votes = bodyOf('body-feb', { decides: 'vote', quorum: 2 })

  test('settles nothing without naming the meeting at which it voted', () => {
    const proposedHere = given({ rules, stream }, proposed).state
    expect(among(proposedHere, agreed, votes)).toMatchObject({ refused: { code: 'votesAtMeeting' } })
    expect(among(proposedHere, agreed, bodyOf('body-feb', { decides: 'consensusUnderChair' }))).toHaveProperty('events')
  })

  test('is not quorate by a voter who may have withdrawn under another name', () => {
    const start = [planned('body-panel'), command('AddAgendaItem', { label: '4.1' })]
    const interest = { who: 'office-a', item: '4.1', kind: 'personal', action: 'withdrew' }
    const meeting = meetingAfter('meeting-2026-0001', ...start, command('DeclareInterest', interest), held)
    const two = [voter(2), voter(3)].reduce<State>(
      (state, asked) => play(rulesOf('meeting'), state, asked),
      meeting,
    ) as typeof meeting
    expect(isQuorate(panel, two, '4.1')).toBe('undetermined')
  })

  test('counts one substitute for a member', () => {
    const sub = (who: number) =>
      command('RecordAttendance', { who: person(who), presence: 'substitute', substitutesFor: person(9), votes: true })
    const { when } = given(
      { rules: rulesOf('meeting'), stream: 'meeting-2026-0001', others: [panel] },
      planned('body-panel'),
      held,
      sub(2),
    )
    expect(when(sub(3))).toMatchObject({ invalid: [{ path: 'data.substitutesFor' }] })
  })
})

describe('no circle', () => {
  test('of actions that each go on within the other', () => {
    const ended = { ...(action().state as ActionState), stream: 'action-2026-0002', status: 'merged' } as const
    const merge = command('MergeAction', { into: ended.stream, ...reason })
    expect(among(action().state, merge, ended)).toMatchObject({ invalid: [{ path: 'data.into' }] })
    const split = command('SplitAction', { into: ['action-2026-0002', 'action-2026-0002'], ...reason })
    expect(among(action().state, split)).toMatchObject({ invalid: [{ path: 'data.into.1' }] })
    const itself = command('SplitAction', { into: [stream, 'action-2026-0003'], ...reason })
    expect(among(action().state, itself)).toMatchObject({ invalid: [{ path: 'data.into.0' }] })
  })

  test('of bodies that answer to one another, however long', () => {
    const [middle, top] = [bodyOf('body-middle', { answersTo: 'body-top' }), bodyOf('body-top')]
    const under = (stream: string, answersTo: string, ...others: State[]) =>
      given({ rules: rulesOf('body'), stream, others }, command('ConstituteBody', { name: 'A board' })).when(
        command('PlaceBodyUnder', { answersTo }),
      )
    expect(under('body-low', 'body-middle', middle, top)).toHaveProperty('events')
    expect(under('body-top', 'body-middle', middle)).toMatchObject({ invalid: [{ path: 'data.answersTo' }] })
  })
})

describe('an entry from a source', () => {
  const entry = (over: Partial<AnyCommand> = {}) =>
    command('EnterFromSource', { event: 'ActionAgreed', data: {} }, { happened: '2014-07', ...over })

  test('names the document that evidences it', () => {
    const { basis: _none, ...bare } = entry()
    expect(given({ rules, stream }).when(bare)).toMatchObject({ invalid: [{ path: 'basis.document' }] })
  })

  test('does not move what is under way here past its gates', () => {
    const inProgress = command('EnterFromSource', { event: 'ActionStarted', data: {} })
    expect(action().when(inProgress)).toMatchObject({ refused: { code: 'underWay' } })
    const old = given({ rules, stream }, entry())
    expect(old.when(inProgress)).toHaveProperty('events')
  })
})

const play = (of: typeof rules, state: State, asked: AnyCommand): State => {
  const decision = of.decide(asked, state, factsOf(new Map([[panel.stream, panel]])))
  if (!('events' in decision)) throw new Error(JSON.stringify(decision))
  return decision.events.reduce((folded, event) => of.evolve(folded, stored(event, folded, asked)), state)
}
