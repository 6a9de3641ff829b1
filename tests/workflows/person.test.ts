import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { personRules } from '../../workflows/person.decider.ts'
import { newPerson } from '../../workflows/person.state.ts'
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
