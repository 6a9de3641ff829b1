import { describe, expect, test } from 'vitest'
import { clockCorrected } from '../../schema/ports/eventStore.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { newPerson } from '../../workflows/person.state.ts'
import { systemRules } from '../../workflows/system.decider.ts'
import { newSystem, type SystemState } from '../../workflows/system.state.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(systemRules)
const ann = 'person-00000000-0000-4000-8000-00000000000a'
const bea = 'person-00000000-0000-4000-8000-00000000000b'
const persons = [ann, bea].map(who => ({ ...newPerson(who), revision: 0, status: 'recorded' as const }))
const record = { rules, stream: 'system-record', others: persons }
const setUp = command('SetUpRecord', { keeper: ann, mayFill: ['office-secretary'] })
const appointed = command('AppointKeeper', { keeper: bea })
const removed = command('RemoveKeeper', { keeper: ann })

describe('the laws of the record itself', () => {
  keepsTheLaws({
    rules,
    machine: 'system',
    statusOf: state => state.status,
    start: newSystem('system-record'),
    commands: [setUp, appointed, removed, command('RemoveKeeper', { keeper: bea })],
    others: persons,
    invariant: state => {
      if (state.status !== 'absent') expect((state as SystemState).keepers.length).toBeGreaterThan(0)
    },
  })
})

describe('the record', () => {
  test('is set up once, and says whom it let fill what', () => {
    expect(given(record, setUp).state).toMatchObject({
      keepers: [ann],
      firstPerson: ann,
      mayFill: ['office-secretary'],
    })
    expect(given(record, setUp).when(setUp)).toMatchObject({
      refused: { code: 'isNotSetUp', sentence: expect.stringContaining('already'), instead: expect.any(String) },
    })
  })

  test('that is not set up knows no keepers and no editions', () => {
    expect(given(record).when(appointed)).toMatchObject({ refused: { code: 'notSetUp' } })
    const edition = command('TakeEditionIntoUse', { kind: 'policy', digest: 'a'.repeat(64) })
    expect(given(record).when(edition)).toMatchObject({ refused: { code: 'notSetUp' } })
    expect(given(record, setUp, edition).state).toMatchObject({ editions: { policy: 'a'.repeat(64), machine: null } })
  })

  test('keeps its last keeper', () => {
    expect(given(record, setUp).when(removed)).toMatchObject({ refused: { shutGate: 'leavesAKeeper' } })
    expect(given(record, setUp, appointed).when(removed)).toMatchObject({ events: [{ type: 'KeeperRemoved' }] })
  })

  // Two names stood in the register of keepers, and one of them had left: nobody could record any more.
  test.each(['left', 'enteredInError'] as const)('counts no keeper who %s', status => {
    const gone = persons.map(each => (each.stream === bea ? { ...each, status } : each))
    const { when } = given({ ...record, others: gone }, setUp, appointed)
    expect(when(removed)).toMatchObject({ refused: { shutGate: 'leavesAKeeper', instead: expect.any(String) } })
    expect(when(command('RemoveKeeper', { keeper: bea }))).toMatchObject({ events: [{ type: 'KeeperRemoved' }] })
  })

  test('appoints nobody who keeps it already, and removes nobody who does not', () => {
    expect(given(record, setUp, appointed).when(appointed)).toMatchObject({ invalid: [{ path: 'data.keeper' }] })
    const stranger = command('RemoveKeeper', { keeper: bea })
    expect(given(record, setUp).when(stranger)).toMatchObject({ invalid: [{ path: 'data.keeper' }] })
  })

  test('mends its clock by the event that every store looks for', () => {
    const mended = command('CorrectClock', { reason: 'The clock ran a day ahead' })
    expect(given(record, setUp).when(mended)).toMatchObject({ events: [{ type: clockCorrected }] })
  })

  test('cannot be entered from a source', () => {
    const entered = command('EnterFromSource', { event: 'RecordSetUp', data: { keeper: ann, mayFill: [] } })
    expect(given(record).when(entered)).toMatchObject({ refused: { code: 'wrongStatus' } })
  })
})
