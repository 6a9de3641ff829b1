/**
 * Names from outside that every object of JavaScript answers to: `constructor` was taken for a command, an event or a
 * field, and a record with it in one line ended the load in a stack, with the faults of all other lines untold.
 */
import { describe, expect, test } from 'vitest'
import type { RecordSource } from '../schema/ports/recordSource.ts'
import { commandLine } from '../services/commandLine.ts'
import type { Tools } from '../services/operatorCommands.ts'
import { recordLoader } from '../services/recordLoader.ts'
import { revision } from './support/papers.ts'
import { boardWorld, keeper, policy, type World } from './support/world.ts'

const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']
const frame = { noun: 'body', thing: 'body-one', actor: { kind: 'notStated' }, happened: 'notStated' }
const basis = { document: 'document-2014-0001', kind: 'stated' } as const
const entered = (event: string, data: unknown) => ({ ...frame, type: 'EnterFromSource', basis, data: { event, data } })

const source = (lines: string[]): RecordSource => ({
  name: 'test',
  title: 'Test',
  describes: 'Lines of a test.',
  lines: async function* () {
    yield* lines
  },
})
const loaderOf = ({ store, handler, files }: World) => {
  const ports = { store, files, policy, clock: { now: () => '2026-03-10T10:00:00.000Z' }, salt: () => 'c2FsdA' }
  return recordLoader(ports, handler)
}
/** A line of a record. `__proto__` stands in it as a field of its own, as JSON has it. */
const lined = (key: string, line: object, more = ''): string =>
  `${JSON.stringify({ key, ...line }).slice(0, -1)}${more}}`

describe('a name that every object answers to', () => {
  test.each(names)('%s is no command, no event, no field: bad input, and nothing else', async name => {
    const world = await boardWorld()
    const before = await world.store.lastOrdinal()
    const asked = [
      { noun: 'body', type: name, data: {} },
      entered(name, { name: 'One' }),
      entered('BodyNamed', JSON.parse(`{ "name": "One", "${name}": { "a": [] } }`)),
      { noun: 'body', type: 'ConstituteBody', thing: 'body-one', data: JSON.parse(`{ "${name}": 1 }`) },
    ]
    for (const each of asked) {
      expect(await world.ask(each as Parameters<World['ask']>[0])).toMatchObject({ outcome: 'invalid' })
    }
    expect(await world.store.lastOrdinal()).toBe(before)
  })

  test.each(names)('%s is no field that could be corrected', async name => {
    const world = await boardWorld()
    const [first] = await world.store.readStream('body-feb')
    for (const field of [name, `data.${name}`, `data.aliases.${name}`, `data.name.${name}`]) {
      const data = { event: first?.event.id, field, was: null, is: 'x', reason: 'None.' }
      const bound = await revision(world, 'body-feb')
      const outcome = await world.ask({ noun: 'body', type: 'CorrectEntry', thing: 'body-feb', data, ...bound })
      expect(outcome).toMatchObject({ outcome: 'invalid' })
    }
  })

  test('on one line of a record hides the faults of no other', async () => {
    const world = await boardWorld()
    const lines = [
      lined('1', { ...frame, type: 'constructor', data: {} }),
      lined('2', entered('constructor', {})),
      lined('3', entered('BodyNamed', { name: 'One' }), ', "__proto__": { "happened": "2014" }'),
      lined('4', { ...frame, noun: '__proto__', type: 'x', data: {} }),
      lined('5', entered('BodyNamed', {})),
    ]
    const report = await loaderOf(world).load({ source: source(lines), recorder: { person: keeper, known: 'system' } })
    expect(report.faults.map(({ key, line }) => `${line} ${key}`)).toEqual(['1 1', '2 2', '3 3', '4 4', '5 5'])
    expect(report.recorded).toBe(0)
  })

  test('is no command of the command line, and nobody is no person', async () => {
    const told: string[] = []
    const tools = { write: () => undefined, complain: line => told.push(line) } as Partial<Tools> as Tools
    expect(await commandLine(['constructor'], tools)).toBe(2)
    expect(told[0]).toMatch(/^There is no command constructor\./)
    expect(await commandLine(['load', 'a record', '--as', 'nobody'], tools)).toBe(2)
    expect(told[1]).toMatch(/^nobody is no person's reference/)
  })
})

test('an entry whose data are of other kinds than its event has is bad input (text was read as a list)', async () => {
  const world = await boardWorld()
  const data = { body: 'body-feb', title: 'A paper', gate: 'start', proposals: 'none', actions: 5 }
  const asked = { noun: 'approval', type: 'EnterFromSource', thing: 'approval-2014-0001', basis } as const
  const outcome = await world.ask({ ...asked, data: { event: 'ApprovalDrafted', data } })
  expect(outcome).toMatchObject({
    outcome: 'invalid',
    problems: expect.arrayContaining([expect.objectContaining({ path: 'data.data.proposals' })]),
  })
})

test.each(['person-00000000-0000-4000-8000-000000000009', 'nobody', 'constructor', ''])(
  'a record is loaded in the name of nobody whom the record does not know: %j',
  async person => {
    const world = await boardWorld()
    const lines = [lined('1', entered('BodyNamed', { name: 'One' })), lined('2', entered('BodyNamed', {}))]
    const before = await world.store.lastOrdinal()
    for (const keepGoing of [false, true]) {
      const report = await loaderOf(world).load({
        source: source(lines),
        recorder: { person, known: 'system' },
        keepGoing,
      })
      expect(report).toMatchObject({ recorded: 0, faults: [{ line: 1 }, { line: 2 }] })
    }
    expect(await world.store.lastOrdinal()).toBe(before)
  },
)
