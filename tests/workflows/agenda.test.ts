import { describe, expect, test } from 'vitest'
import type { MeetingState } from '../../workflows/meeting.state.ts'
import { bodyOf, february, listedAmong, meetingOf, second } from '../support/approvals.ts'
import { command } from '../support/given.ts'

type Item = MeetingState['items'][number]
const item = (over: Partial<Item>): Item => ({
  ...{ label: '4.1', order: 1, about: null, part2: false, withdrawn: false },
  ...over,
})
const listedWith = (items: Item[], date = '2026-03-10') =>
  listedAmong([february, bodyOf(), meetingOf(), meetingOf({ stream: second, status: 'planned', date, items })])
const listAs = (label: string) => command('ListApproval', { meeting: second, label })
const fault = { invalid: [{ path: 'data.label', message: expect.any(String) }] }

describe('a label on the agenda', () => {
  test('is free where no item has it', () => {
    expect(listedWith([item({ label: '4.2' })]).when(listAs('4.1'))).toHaveProperty('events')
  })

  test('of an item that does not say what it is about is taken with it', () => {
    expect(listedWith([item({})]).when(listAs('4.1'))).toHaveProperty('events')
  })

  test('of an item about something else is not given twice', () => {
    expect(listedWith([item({ about: 'scrutiny-2026-0009' })]).when(listAs('4.1'))).toMatchObject(fault)
  })

  test('of an item that was taken off is not given again', () => {
    expect(listedWith([item({ withdrawn: true })]).when(listAs('4.1'))).toMatchObject(fault)
  })

  test('is the one under which the thing is on that agenda already', () => {
    const there = listedWith([item({ about: 'approval-2026-0001' })])
    expect(there.when(listAs('4.1'))).toHaveProperty('events')
    expect(there.when(listAs('4.2'))).toMatchObject({ invalid: [{ message: expect.stringContaining('4.1') }] })
  })
})

describe('what is listed for another meeting than before', () => {
  test('says which it was, so that it can be taken off there', () => {
    expect(listedWith([]).when(listAs('4.1'))).toMatchObject({
      events: [{ data: { meeting: second, movedFrom: 'meeting-2026-0001' } }],
    })
  })
})

describe('what a meeting deferred', () => {
  const deferredThen = (over: Partial<MeetingState>, meeting: string) => {
    const others = [february, bodyOf(), meetingOf(), meetingOf({ stream: second, ...over })]
    const outcomes = [1, 2].map(proposal => ({ proposal, outcome: 'deferred' }))
    const considered = command('ConsiderApproval', { meeting: 'meeting-2026-0001', verb: 'deferred', outcomes })
    return listedAmong(others, considered).when(command('ListApproval', { meeting, label: '14.0' }))
  }

  test('comes back at a later one', () => {
    expect(deferredThen({ date: '2026-04-14' }, second)).toMatchObject({ events: [{ to: { approval: 'listed' } }] })
  })

  test('does not say from where it moved: it was on that agenda, and stays there', () => {
    expect(deferredThen({ date: '2026-04-14' }, second)).not.toHaveProperty('events.0.data.movedFrom')
  })

  test('cannot come back at the same one (it once could)', () => {
    expect(deferredThen({}, 'meeting-2026-0001')).toMatchObject({ refused: { shutGate: 'isLater' } })
  })

  test('cannot come back at an earlier one', () => {
    expect(deferredThen({ date: '2026-02-10' }, second)).toMatchObject({ refused: { shutGate: 'isLater' } })
  })

  test('may come back at one of which only the month is known', () => {
    expect(deferredThen({ date: '2026-03' }, second)).toHaveProperty('events')
  })
})
