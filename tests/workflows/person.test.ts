import { describe, expect, test } from 'vitest'
import type { PersonStatus } from '../../schema/person.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { factsOf } from '../../workflows/facts.ts'
import { personRules } from '../../workflows/person.decider.ts'
import { newPerson } from '../../workflows/person.state.ts'
import { newSystem } from '../../workflows/system.state.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(personRules)
const person = { rules, stream: 'person-00000000-0000-4000-8000-00000000000a' }
const recordedPerson = command('RecordPerson', { name: 'Ann Example' })
const left = command('RecordLeaving')

describe('the laws of persons', () => {
  keepsTheLaws({
    rules,
    machine: 'person',
    statusOf: state => state.status,
    start: newPerson(person.stream),
    commands: [recordedPerson, left, command('EnterInError', { reason: 'twice' })],
    invariant: state => expect(JSON.stringify(state)).not.toContain('Ann'),
  })
})

describe('a person', () => {
  test('is recorded once, and their name is no part of the fold', () => {
    expect(given(person).when(recordedPerson)).toMatchObject({ events: [{ type: 'PersonRecorded' }] })
    expect(given(person, recordedPerson).when(recordedPerson)).toMatchObject({ refused: { code: 'wrongStatus' } })
  })

  test('leaves once, and not before they were recorded', () => {
    expect(given(person, recordedPerson).when(left)).toMatchObject({ events: [{ to: { person: 'left' } }] })
    expect(given(person, recordedPerson, left).when(left)).toMatchObject({ refused: { code: 'wrongStatus' } })
    expect(given(person).when(left)).toMatchObject({ refused: { code: 'notInRecord' } })
  })

  // A mistyped reference was told to be in the wrong status.
  test('who is not in the record is told so, whatever is asked; and is entered in error once', () => {
    const inError = command('EnterInError', { reason: 'Recorded twice.' })
    for (const asked of [left, inError]) {
      const instead = 'Look its reference up, or record it first.'
      expect(given(person).when(asked)).toMatchObject({ refused: { code: 'notInRecord', instead } })
    }
    expect(given(person, recordedPerson, inError).when(inError)).toMatchObject({ refused: { code: 'enteredInError' } })
  })
})

// The only keeper left, and nobody could ever record again.
describe('the last keeper of the record', () => {
  const others = (...more: { stream: string; status: PersonStatus }[]) => {
    const keepers = [person.stream, ...more.map(({ stream }) => stream)]
    const system = { ...newSystem('system-record'), revision: 0, status: 'setUp' as const, keepers }
    return [system, ...more.map(({ stream, status }) => ({ ...newPerson(stream), revision: 0, status }))]
  }
  const inError = command('EnterInError', { reason: 'twice' })
  const refused = { refused: { shutGate: 'isNotLastKeeper', instead: expect.stringContaining('AppointKeeper') } }
  const [bea, cyd] = ['b', 'c'].map(last => person.stream.replace(/a$/, last)) as [string, string]

  test('neither leaves nor was entered in error', () => {
    for (const asked of [left, inError])
      expect(given({ ...person, others: others() }, recordedPerson).when(asked)).toMatchObject(refused)
  })

  test('is whoever alone of them can record', () => {
    const gone = others({ stream: bea, status: 'left' }, { stream: cyd, status: 'enteredInError' })
    const there = others({ stream: bea, status: 'left' }, { stream: cyd, status: 'recorded' })
    for (const asked of [left, inError]) {
      expect(given({ ...person, others: gone }, recordedPerson).when(asked)).toMatchObject(refused)
      expect(given({ ...person, others: there }, recordedPerson).when(asked)).toHaveProperty('events')
    }
  })

  test('leaves in no source, and by no correction', () => {
    const entered = (event: string, data: object) => command('EnterFromSource', { event, data })
    const told = entered('PersonRecorded', { name: 'Ann Example' })
    const gone = entered('PersonLeft', {})
    expect(given({ ...person, others: others() }, told).when(gone)).toHaveProperty('refused')
    expect(given({ ...person, others: others({ stream: bea, status: 'recorded' }) }, told).when(gone)).toHaveProperty(
      'events',
    )
  })

  test('is told so by what is read to judge it', () => {
    const [system] = others({ stream: bea, status: 'recorded' })
    const facts = factsOf(new Map(system ? [[system.stream, system]] : []))
    for (const asked of [left, inError, command('EnterFromSource', { event: 'PersonLeft', data: {} })])
      expect(rules.needs(asked, newPerson(person.stream), facts)).toContainEqual({ stream: bea })
  })
})
