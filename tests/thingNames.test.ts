import { describe, expect, test } from 'vitest'
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
})
