import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { organisationRules } from '../../workflows/organisation.decider.ts'
import { newOrganisation } from '../../workflows/organisation.state.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(organisationRules)
const unit = { rules, stream: 'organisation-unit' }
const established = command('EstablishOrganisation', { name: 'Fraud Unit', kind: 'unit' })
const launched = command('LaunchOrganisation')

describe('the laws of organisations', () => {
  keepsTheLaws({
    rules,
    machine: 'organisation',
    statusOf: state => state.status,
    start: newOrganisation('organisation-unit'),
    commands: [
      command('NameOrganisation', { name: 'Fraud Unit', kind: 'unit' }),
      established,
      launched,
      command('CloseOrganisation'),
      command('PlaceOrganisation', { partOf: 'organisation-force' }),
      command('EnterInError', { reason: 'twice' }),
    ],
    invariant: state => {
      if (state.status !== 'absent') expect(state).toMatchObject({ kind: 'unit' })
    },
  })
})

describe('an organisation', () => {
  test('that opened keeps the verb of its source', () => {
    const opened = command('EstablishOrganisation', { name: 'Hub', kind: 'service', verb: 'opened' })
    expect(given(unit).when(opened)).toMatchObject({
      events: [{ data: { verb: 'opened' }, to: { organisation: 'established' } }],
    })
  })

  test('of which only the name is known cannot be launched before it is established', () => {
    const named = command('NameOrganisation', { name: 'Unit', kind: 'unit' })
    expect(given(unit, named).when(launched)).toMatchObject({
      refused: { code: 'wrongStatus', instead: expect.stringContaining('EstablishOrganisation') },
    })
  })

  test('that is closed is not launched again, but can be renamed as its source has it', () => {
    const closed = given(unit, established, command('CloseOrganisation'))
    expect(closed.when(launched)).toMatchObject({ refused: { code: 'wrongStatus' } })
    expect(closed.when(command('RenameOrganisation', { name: 'Unit' }))).toMatchObject({
      events: [{ to: { organisation: 'closed' } }],
    })
  })

  test('is no part of itself, nor its own successor', () => {
    const within = command('PlaceOrganisation', { partOf: 'organisation-unit' })
    expect(given(unit, established).when(within)).toMatchObject({ invalid: [{ path: 'data.partOf' }] })
    const itself = command('CloseOrganisation', { successor: 'organisation-unit' })
    expect(given(unit, established).when(itself)).toMatchObject({ invalid: [{ path: 'data.successor' }] })
  })
})
