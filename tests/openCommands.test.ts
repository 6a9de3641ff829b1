import { describe, expect, test } from 'vitest'
import { rulesOf } from '../workflows/nouns.ts'
import { boardWorld, secretary } from './support/world.ts'

const reason = { reason: 'for the test' }
const blank = {
  action: { title: 'x', body: 'body-steering' },
  meeting: { body: 'body-feb', date: '2026-04-01' },
  document: { kind: 'paper', title: 'x' },
  approval: {
    body: 'body-feb',
    title: 'x',
    actions: [],
    documents: [],
    gate: 'none',
    proposals: [{ number: 1, text: 'x' }],
  },
  scrutiny: { body: 'body-feb', asked: 'office-chief-constable', kind: 'paper', title: 'x', question: 'x' },
} as const
const creating = {
  action: 'ProposeAction',
  meeting: 'PlanMeeting',
  document: 'RegisterDocument',
  approval: 'DraftApproval',
  scrutiny: 'RequestScrutiny',
} as const

describe('on a thing, which commands are open to the asker', () => {
  for (const noun of ['action', 'meeting', 'document', 'approval', 'scrutiny'] as const) {
    test(`is told for every command of ${noun}, with a sentence where it is shut`, async () => {
      const world = await boardWorld()
      const actor = { kind: 'office', ref: 'office-chief-constable', capacity: 'holder', holder: 'notStated' } as const
      const thing = await world.does({ noun, type: creating[noun], data: blank[noun], actor })
      const openings = await world.handler.openTo(thing, secretary)
      expect(openings.map(({ command }) => command).sort()).toEqual(
        Object.keys(rulesOf(noun).definition.commands).sort(),
      )
      for (const { command, open, refusal } of openings) expect(open || refusal?.sentence, command).toBeTruthy()
    })
  }

  test('is told for bodies, offices and persons alike', async () => {
    const { handler, does } = await boardWorld()
    const person = await does({ noun: 'person', type: 'RecordPerson', data: { name: 'Ann' } })
    for (const thing of ['body-feb', 'office-chief-constable', person]) {
      expect((await handler.openTo(thing, secretary)).some(({ open }) => open)).toBe(true)
    }
  })

  test('changes as the thing moves, and is shut to a stranger', async () => {
    const { handler, does } = await boardWorld()
    const thing = await does({ noun: 'action', type: 'ProposeAction', data: blank.action })
    const before = (await handler.openTo(thing, secretary)).filter(({ open }) => open).map(({ command }) => command)
    expect(before).toContain('WithdrawAction')
    await does({ noun: 'action', type: 'WithdrawAction', thing, data: reason })
    const after = (await handler.openTo(thing, secretary)).filter(({ open }) => open).map(({ command }) => command)
    expect(after).not.toContain('WithdrawAction')
    const stranger = { person: 'person-00000000-0000-4000-8000-000000000099', known: 'header' } as const
    expect((await handler.openTo(thing, stranger)).filter(({ open }) => open)).toEqual([])
  })
})
