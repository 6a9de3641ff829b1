import { describe, expect, test } from 'vitest'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { noFacts } from '../../workflows/facts.ts'
import { officeRules } from '../../workflows/office.decider.ts'
import { newOffice, type OfficeState } from '../../workflows/office.state.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(officeRules)
const office = { rules, stream: 'office-chief-constable' }
const ann = 'person-00000000-0000-4000-8000-00000000000a'
const bea = 'person-00000000-0000-4000-8000-00000000000b'
const established = command('EstablishOffice', { name: 'Chief Constable' })
const held = command('AppointHolder', { person: ann, from: '2026-01-01' })
const vacated = command('VacateOffice', { person: ann, capacity: 'holder', until: '2026-03-31' })
const delegated = command('MakeDelegation', { number: 1, to: 'office-dcc', from: '2026-01-01' })

describe('the laws of offices', () => {
  keepsTheLaws({
    rules,
    machine: 'office',
    statusOf: state => state.status,
    start: newOffice('office-chief-constable'),
    commands: [
      command('NameOffice', { name: 'Chief Constable' }),
      established,
      command('AbolishOffice'),
      held,
      vacated,
      delegated,
      command('RevokeDelegation', { number: 1, until: '2026-05-31' }),
      command('EnterInError', { reason: 'twice' }),
    ],
    invariant: state => {
      const { tenures, delegations } = state as OfficeState
      expect(tenures.filter(({ until }) => until === null).length).toBeLessThan(2)
      expect(new Set(delegations.map(({ number }) => number)).size).toBe(delegations.length)
    },
  })
})

describe('an office', () => {
  test('that is held cannot be filled again until it is vacant: only isVacant is shut', () => {
    const next = (from: string) => command('AppointHolder', { person: bea, from })
    expect(given(office, established, held).when(next('2026-04-01'))).toMatchObject({
      refused: { code: 'isVacant', shutGate: 'isVacant' },
    })
    const vacant = given(office, established, held, vacated)
    expect(vacant.when(next('2026-03-31'))).toMatchObject({ refused: { code: 'isVacant' } })
    expect(vacant.when(next('2026-04-01'))).toMatchObject({ events: [{ type: 'HolderAppointed' }] })
  })

  test('that is held can have a deputy and somebody acting', () => {
    const deputy = command('AppointDeputy', { person: bea, from: '2026-01-01' })
    const acting = command('AppointActing', { person: 'notStated', from: '2026-02', until: '2026-03' })
    const state = given(office, established, held, deputy, acting).state as OfficeState
    expect(state.tenures.map(({ capacity }) => capacity)).toEqual(['holder', 'deputy', 'acting'])
  })

  test('is not vacated by whoever does not hold it, nor before they began', () => {
    expect(given(office, established).when(vacated)).toMatchObject({ refused: { code: 'hasTenure' } })
    const other = command('VacateOffice', { person: 'notStated', capacity: 'acting', until: '2026-03-31' })
    expect(given(office, established, held).when(other)).toMatchObject({ invalid: [{ path: 'data.person' }] })
    const early = command('VacateOffice', { person: ann, capacity: 'holder', until: '2025-12-31' })
    expect(given(office, established, held).when(early)).toMatchObject({ invalid: [{ path: 'data.until' }] })
  })

  test('takes no tenure that ends before it begins', () => {
    const reversed = command('AppointHolder', { person: ann, from: '2026-03-01', until: '2026-02-01' })
    expect(given(office, established).when(reversed)).toMatchObject({ invalid: [{ path: 'data.until' }] })
  })

  test('numbers its delegations, and revokes each once', () => {
    expect(given(office, established, delegated).when(delegated)).toMatchObject({ invalid: [{ path: 'data.number' }] })
    const revoked = command('RevokeDelegation', { number: 1, until: '2026-05-31' })
    const state = given(office, established, delegated, revoked).state as OfficeState
    expect(state.delegations).toMatchObject([{ revoked: true, until: '2026-05-31' }])
    expect(given(office, established, delegated, revoked).when(revoked)).toMatchObject({
      refused: { code: 'hasDelegation' },
    })
    const other = command('RevokeDelegation', { number: 2, until: '2026-05-31' })
    expect(given(office, established, delegated).when(other)).toMatchObject({ invalid: [{ path: 'data.number' }] })
  })

  test('that is abolished has no new holder, but its last tenure can still be ended', () => {
    const over = given(office, established, held, command('AbolishOffice'))
    expect(over.when(command('AppointHolder', { person: bea, from: '2027-01-01' }))).toMatchObject({
      refused: { code: 'wrongStatus' },
    })
    expect(over.when(vacated)).toMatchObject({ events: [{ type: 'OfficeVacated' }] })
  })

  test('is filled by whom set-up lets fill it: the question names the office', () => {
    const { state } = given(office, established)
    expect(rules.asks(held, state, noFacts)).toEqual({ power: 'record', office: 'office-chief-constable' })
    expect(rules.asks(established, state, noFacts)).toEqual({ power: 'record' })
  })
})
