import { describe, expect, test } from 'vitest'
import { references } from '../schema/fields.ts'
import { boardWorld } from './support/world.ts'

describe('the name of a thing', () => {
  const body = { noun: 'body', type: 'NameBody', data: { name: 'A board' } } as const

  test.each(['body-Upper', 'body-', 'body-a b', 'body-../x', 'body-a#1', 'office-a'])(
    'is a key to which others can refer, and stands open for ever: not %s (it once could be anything)',
    async thing => {
      const { ask } = await boardWorld()
      expect(await ask({ ...body, thing })).toMatchObject({ outcome: 'invalid', problems: [{ path: 'thing' }] })
    },
  )

  test('of a person says nothing of them', async () => {
    const { ask } = await boardWorld()
    const person = { noun: 'person', type: 'RecordPerson', data: { name: 'Jo' }, thing: 'person-jo-smith' } as const
    expect(await ask(person)).toMatchObject({ outcome: 'invalid', problems: [{ path: 'thing' }] })
  })

  test('that hangs on another is the one its own data name', async () => {
    const { ask, does } = await boardWorld()
    const planned = { body: 'body-feb', date: '2026-03-10' }
    const meeting = await does({ noun: 'meeting', type: 'PlanMeeting', data: planned })
    await does({ noun: 'meeting', type: 'HoldMeeting', thing: meeting })
    const minutes = { noun: 'minutes', type: 'DraftMinutes', data: { meeting, text: 'As minuted.' } } as const
    const elsewhere = await ask({ ...minutes, thing: 'minutes-meeting-2099-0001' })
    expect(elsewhere).toMatchObject({ outcome: 'invalid', problems: [{ path: 'thing' }] })
    expect(await ask({ ...minutes, thing: `minutes-${meeting}` })).toMatchObject({ outcome: 'recorded' })
  })

  test.each([
    ...['action-2026-99999999999999999999', 'action-2026-1000000', 'action-2026-00042', 'action-2026-0000'],
    ...['action-2026-042', 'action-1799-0001', 'action-0000-0001', 'action-2026-0042\n', 'action-12026-0001'],
  ])('carries a year and a number of this world, and each in one way: not %j (every digit was taken)', text => {
    expect(references.action.test(text)).toBe(false)
    expect(references.minutes.test(text.replace('action', 'minutes-meeting'))).toBe(false)
    expect(references.publication.test(text.replace('action', 'publication-decision'))).toBe(false)
    expect(references.condition.test(`condition-${text.replace('action', 'approval')}-1`)).toBe(false)
  })

  test.each(['action-2026-0001', 'action-1800-0042', 'action-2015-9999', 'action-2026-10000', 'action-2026-999999'])(
    '%s is one',
    text => {
      expect(references.action.test(text)).toBe(true)
      expect(references.condition.test(`condition-${text.replace('action', 'approval')}-12`)).toBe(true)
    },
  )

  test.each(['0', '01', '1000001'])('of a condition ends with a number from 1 to 1,000,000: not %s', number => {
    expect(references.condition.test(`condition-approval-2026-0001-${number}`)).toBe(false)
  })
})
