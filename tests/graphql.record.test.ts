import { afterAll, beforeAll, expect, test } from 'vitest'
import { frame, type Service, startService } from './support/service.ts'
import { keeper } from './support/world.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

// Nobody could see by whom the record is kept, nor what had become of its clock: it had no history in the API.
test('the record itself tells who keeps it, whose offices are filled, and what befell its clock', async () => {
  const person = await service.world.does({ noun: 'person', type: 'RecordPerson', data: { name: 'Ann' } })
  const thing = 'system-record'
  await service.world.does({ noun: 'system', type: 'AppointKeeper', thing, data: { keeper: person } })
  const correct = `mutation ($frame: CommandFrame!) {
    correctClock(frame: $frame, data: { reason: "It ran an hour ahead." }) {
      ... on Recorded { thing { reference } } } }`
  const given = await service.ask(correct, { frame: frame({ thing }) })
  expect(given.data.correctClock.thing).toEqual({ reference: thing })
  const { data, errors } = await service.ask(`query ($at: Int) { record(atLeast: $at) {
      status keepers { reference } firstPerson { reference } mayFill { reference name }
      clockCorrections { reason } editions { machine policy }
      history { totalCount nodes { sentence } }
      commands { command open refusal { code } } }
    thing(reference: "system-record") { __typename revision } }`)
  expect(errors).toEqual([])
  expect(data.thing).toEqual({ __typename: 'TheRecord', revision: 2 })
  expect(data.record).toMatchObject({
    status: 'setUp',
    keepers: [{ reference: keeper }, { reference: person }],
    firstPerson: { reference: keeper },
    mayFill: [{ reference: 'office-chief-constable', name: 'Chief Constable' }],
    clockCorrections: [{ reason: 'It ran an hour ahead.' }],
    editions: { machine: null, policy: null },
    history: { totalCount: 3 },
  })
  expect(data.record.history.nodes[1].sentence).toContain(person)
  const openings = data.record.commands.map(({ command, open }: { command: string; open: boolean }) => [command, open])
  expect(Object.fromEntries(openings)).toMatchObject({ AppointKeeper: true, RemoveKeeper: true, SetUpRecord: false })
})
