import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuorate, membershipVote } from '../../workflows/quorum.ts'
import { board, bodyOf, held, meetingAfter, panel, person, planned, voter } from '../support/boards.ts'
import { command } from '../support/given.ts'

const stream = 'meeting-2026-0001'
const start = [planned('body-panel'), command('AddAgendaItem', { label: '4.1' }), held]
const withdraws = (who: string) =>
  command('DeclareInterest', { who, item: '4.1', kind: 'disclosablePecuniary', action: 'withdrew' })

describe('a meeting', () => {
  test('of a body without a quorum is quorate, whoever came', () => {
    expect(isQuorate(board, undefined)).toBe('true')
    expect(isQuorate(undefined, undefined)).toBe('true')
  })

  test('at which nobody recorded who came is neither quorate nor inquorate', () => {
    expect(isQuorate(panel, meetingAfter(stream, ...start))).toBe('undetermined')
    expect(isQuorate(panel, undefined)).toBe('undetermined')
  })

  test('is quorate once enough voting members are there, and no longer when one leaves', () => {
    const left = command('RecordAttendance', { who: person(3), presence: 'left' })
    expect(isQuorate(panel, meetingAfter(stream, ...start, voter(2)))).toBe('false')
    expect(isQuorate(panel, meetingAfter(stream, ...start, voter(2), voter(3)))).toBe('true')
    expect(isQuorate(panel, meetingAfter(stream, ...start, voter(2), voter(3), left))).toBe('false')
  })

  test('is inquorate on the one item from which a member withdrew', () => {
    const meeting = meetingAfter(stream, ...start, voter(2), voter(3), withdraws(person(3)))
    expect(isQuorate(panel, meeting, '4.1')).toBe('false')
    expect(isQuorate(panel, meeting, '4.2')).toBe('true')
    expect(isQuorate(panel, meeting)).toBe('true')
  })

  test('from which somebody unnamed withdrew is undetermined where that one would matter', () => {
    const meeting = meetingAfter(stream, ...start, voter(2), voter(3), withdraws('notStated'))
    expect(isQuorate(panel, meeting, '4.1')).toBe('undetermined')
    const more = meetingAfter(stream, ...start, voter(2), voter(3), voter(4), withdraws('notStated'))
    expect(isQuorate(panel, more, '4.1')).toBe('true')
  })

  test('is quorate exactly when those with a vote are at least the quorum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (quorum, present) => {
        const voters = Array.from({ length: present }, (_, index) => voter(index + 1))
        const meeting = meetingAfter(stream, ...start, ...voters)
        expect(isQuorate(bodyOf('body-panel', { decides: 'vote', quorum }), meeting)).toBe(
          present >= quorum ? 'true' : 'false',
        )
      }),
    )
  })
})

describe('a vote by membership', () => {
  const member = { member: person(5), role: 'member' as const, votes: true, from: '2026-03', until: null }
  const body = bodyOf('body-panel', { members: [member] })

  test('is told where the membership surely covers the day, and not where the dates leave it open', () => {
    expect(membershipVote(body, person(5), '2026-04-01')).toBe(true)
    expect(membershipVote(body, person(5), '2026-03-10')).toBeUndefined()
    expect(membershipVote(body, person(6), '2026-04-01')).toBeUndefined()
    expect(membershipVote(undefined, person(5), '2026-04-01')).toBeUndefined()
  })
})
